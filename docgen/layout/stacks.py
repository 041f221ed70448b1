"""Blocks made into strips: a strip a line, a strip a table row, and where pages may part between them."""

from collections.abc import Iterable, Iterator
from typing import assert_never

from msgspec import Struct
from msgspec.structs import replace

from docgen.blocks import Block, Contents, Heading, Paragraph, Table
from docgen.layout.contents import stack_contents
from docgen.layout.paragraph import Composer
from docgen.layout.rows import Box, BoxLine, Strip, baseline, leading_below, line_height
from docgen.layout.tables import stack_table
from docgen.stylesheet import ParagraphStyle, StyleSheet

# A heading keeps this many lines of the text below it on its page.
_LINES_WITH_HEADING = 2


class _Joint(Struct, frozen=True):
    """What one block asks of the next: white space (EMU), to keep with it, to keep so many lines of it."""

    space: int = 0
    keeps: bool = False
    lines: int = 1


def stack_blocks(
    blocks: Iterable[tuple[int, Block]], numbers: dict[str, int], composer: Composer
) -> Iterator[Strip]:
    """Yield the strips of numbered blocks in order; `numbers` are the page numbers that the contents print.

    Raises:
        LayoutError: A table cannot be set.
    """
    joint = _Joint()
    for index, block in blocks:
        match block:
            case Paragraph() | Heading():
                style = composer.paragraph_style(block.style)
                yield from _stack_text(index, block, joint, composer)
                after = _rows(style.space_after, composer.sheet)
                lines = _LINES_WITH_HEADING if isinstance(block, Heading) else 1
                joint = _Joint(after, style.keep_with_next, lines)
            case Table():
                table = composer.table_style(block.style)
                before = joint.space + table.space_before.emu
                yield from _joined(stack_table(block, index, composer), before, keeps=joint.keeps)
                joint = _Joint(table.space_after.emu)
            case Contents():
                strips = stack_contents(block, index, numbers, composer)
                yield from _joined(strips, joint.space, keeps=joint.keeps)
                joint = _Joint()
            case _:
                assert_never(block)


def _stack_text(index: int, block: Paragraph | Heading, joint: _Joint, composer: Composer) -> Iterator[Strip]:
    sheet = composer.sheet
    style = composer.paragraph_style(block.style)
    boxes = _boxes(index, block, style, composer)
    starts_page = style.page_break_before or (isinstance(block, Heading) and block.new_page)
    strips = (
        Strip(
            block=index,
            box=box,
            may_break=_may_break(number, len(boxes), style, joint, sheet),
            must_break=not number and starts_page,
            snaps=style.line is None and sheet.grid.mode == "strict",
        )
        for number, box in enumerate(boxes)
    )
    return _joined(strips, joint.space + _rows(style.space_before, sheet), keeps=joint.keeps)


def _joined(strips: Iterable[Strip], space: int, *, keeps: bool) -> Iterator[Strip]:
    """Yield the strips of a block: the first with the space before it, and kept with the block before."""
    for number, strip in enumerate(strips):
        yield strip if number else replace(strip, space=space, may_break=not keeps)


def _boxes(index: int, block: Paragraph | Heading, style: ParagraphStyle, composer: Composer) -> list[Box]:
    """Return a box a line; an empty paragraph is an empty line."""
    sheet = composer.sheet
    height, slack, base = line_height(style, sheet), leading_below(style, sheet), baseline(style, sheet)
    lines = composer.set_paragraph(block.inlines, style, sheet.page.text_width.pt)
    boxes = [Box(height, (BoxLine((index,), base, 0.0, line),), slack=slack) for line in lines]
    return boxes or [Box(height, (), slack=slack)]


def _may_break(number: int, count: int, style: ParagraphStyle, joint: _Joint, sheet: StyleSheet) -> bool:
    """Return whether a page may start with line `number` of `count`.

    No paragraph's last line stands alone at the head of a page (孤行不占页); where the grid is relaxed, its
    first does not at the foot of one either. On the strict grid it may, so that pages keep their 22 rows.
    """
    if not number:
        return True
    leaves_too_few = number < (joint.lines if joint.keeps else 1)
    leaves_first = number == 1 and sheet.grid.mode == "relaxed"
    return not (style.keep_together or number == count - 1 or leaves_first or leaves_too_few)


def _rows(count: float, sheet: StyleSheet) -> int:
    """Return so many rows of the grid in EMU."""
    return round(count * sheet.row_height.emu)
