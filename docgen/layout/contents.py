"""The contents (目录): an entry a heading, its page number at the right, dots leading to it."""

from collections.abc import Iterator
from math import ceil

from msgspec.structs import replace

from docgen.blocks import Contents, Entry, Text
from docgen.layout.paragraph import Composer, SetLine
from docgen.layout.rows import (
    EM_MIDDLE,
    Box,
    BoxLine,
    BoxRule,
    Strip,
    baseline,
    in_points,
    leading_below,
    line_height,
)
from docgen.stylesheet import ParagraphStyle

# Fewer dots than this lead nowhere.
_FEWEST_DOTS = 3


def stack_contents(
    contents: Contents, block: int, numbers: dict[str, int], composer: Composer
) -> Iterator[Strip]:
    """Yield a strip an entry, which no page parts; `numbers` are the printed page numbers by anchor."""
    snaps = composer.sheet.grid.mode == "strict"
    for index, entry in enumerate(contents.entries):
        style = composer.paragraph_style(entry.style)
        box = _entry_box(entry, (block, index), numbers[entry.anchor], composer)
        yield Strip(block, box, snaps=snaps and style.line is None)


def _entry_box(entry: Entry, owner: tuple[int, int], number: int, composer: Composer) -> Box:
    sheet, style = composer.sheet, composer.paragraph_style(entry.style)
    width = sheet.page.text_width.pt
    lines = composer.set_paragraph(entry.inlines, style, width)
    flush = replace(style, align="right", left_indent=0, first_line_indent=0, right_indent=0)
    (page,) = composer.set_paragraph((Text(str(number)),), flush, width)
    pitch, base = line_height(style, sheet), baseline(style, sheet)
    bases = [base + row * in_points(pitch) for row in range(len(lines))]
    boxed = [BoxLine((*owner, 0), down, 0.0, line) for down, line in zip(bases, lines, strict=True)]
    boxed.append(BoxLine((*owner, 1), bases[-1], 0.0, page))
    dots = _leader((lines[-1], page), bases[-1], style, composer)
    return Box(len(lines) * pitch, tuple(boxed), dots, slack=leading_below(style, sheet))


def _leader(
    ends: tuple[SetLine, SetLine], base: float, style: ParagraphStyle, composer: Composer
) -> tuple[BoxRule, ...]:
    """Return the dots between a heading's last line and its page number, at half the characters' height.

    They are counted from the right edge, so that those of all lines of a style stand under one another.
    """
    leader, em, right = composer.sheet.leader, style.size.pt, composer.sheet.page.text_width.pt
    if leader is None:
        return ()
    text, page = ends
    pitch = leader.pitch * em
    first = ceil((right - page.left + leader.gap * em) / pitch)
    last = int((right - text.left - text.justified.width - leader.gap * em) / pitch)
    if last - first + 1 < _FEWEST_DOTS:
        return ()
    middle = base - EM_MIDDLE * em
    return (
        BoxRule(right - last * pitch, middle, right - first * pitch, middle, leader.diameter * em, pitch),
    )
