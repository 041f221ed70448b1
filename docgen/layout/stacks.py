"""Blocks made into stacks of boxes: a box a line, a box a table row."""

from typing import assert_never

from docgen.blocks import Block, Heading, Inline, Paragraph, Table
from docgen.layout.paragraph import Composer
from docgen.layout.rows import Box, BoxLine, Stack, baseline, line_height, rows
from docgen.layout.tables import stack_table


def stack_block(block: Block, index: int, composer: Composer) -> Stack:
    """Return the boxes of block number `index` of the document."""
    match block:
        case Paragraph() | Heading():
            return _stack_text(block.style, block.inlines, index, composer)
        case Table():
            return stack_table(block, index, composer)
        case _:
            assert_never(block)


def _stack_text(name: str, inlines: tuple[Inline, ...], index: int, composer: Composer) -> Stack:
    sheet = composer.sheet
    style = sheet.paragraphs[name]
    height, base = line_height(style, sheet), baseline(style, sheet)
    lines = composer.set_paragraph(inlines, style, sheet.page.text_width.pt, style.align)
    boxes = (
        Box(height, (BoxLine((index,), base, line.left, line.width, line.runs, line.full),)) for line in lines
    )
    return Stack(
        block=index,
        boxes=tuple(boxes),
        before=rows(style.space_before, sheet),
        after=rows(style.space_after, sheet),
        keep_with_next=style.keep_with_next,
        keep_together=style.keep_together,
        page_break_before=style.page_break_before,
        may_leave_one=sheet.grid.mode == "strict",
        may_bring_one=False,
    )
