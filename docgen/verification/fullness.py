"""How full lines are: where their ends are from the edges of the measure, how far they are spread."""

import re
from collections.abc import Iterator
from itertools import pairwise

from docgen.stylesheet import ParagraphStyle, StyleSheet
from docgen.verification.drawn import DrawnLine, Glyph
from docgen.verification.setting import SetParagraph

_BLANK_RIGHT = frozenset("。，、；：？！”’）〕】》〉")
_BLANK_LEFT = frozenset("“‘（〔【《〈")
# A line of one Latin word or figure has nothing that could be spread.
_ONE_WORD = re.compile(r"[!-~\u00a0-\u024f\s]*")
_HANZI = re.compile("[㐀-鿿]")


def deviations(paragraph: SetParagraph, sheet: StyleSheet) -> Iterator[float]:
    """Yield how far both ends of every full line are from the edges of its measure, in points, 0 or more.

    Full are the lines of a justified paragraph but its last one, and one of a single word. The blank half of
    a mark at an end may stand inside the measure or outside of it.
    """
    style = paragraph.style
    if style.align != "justify":
        return
    for number, line in enumerate(paragraph.lines[:-1]):
        if _ONE_WORD.fullmatch(line.text):
            continue
        left, right = _edges(line.page, style, sheet, is_first=number == 0)
        first, last = line.glyphs[0], line.ink[-1]
        yield _off(left, first.x, first.x + _half(first, _BLANK_LEFT))
        end = last.x + last.advance
        yield _off(right, end - _half(last, _BLANK_RIGHT), end)


def looseness(line: DrawnLine) -> float:
    """Return how far the hanzi of a line are spread, in em between each two that stand side by side."""
    pairs = (
        (after.x - before.x) / before.size - 1
        for before, after in pairwise(line.glyphs)
        if _HANZI.match(before.text) and _HANZI.match(after.text)
    )
    return max(pairs, default=0.0)


def _edges(page: int, style: ParagraphStyle, sheet: StyleSheet, *, is_first: bool) -> tuple[float, float]:
    """Return the edges of the measure of a line on a page, in points."""
    paper = sheet.page
    on_grid = sheet.grid.mode == "strict" and style.size == sheet.paragraphs["body"].size
    cell = paper.text_width.pt / sheet.grid.characters if on_grid else style.size.pt
    margin = paper.outside if paper.mirrored and page % 2 == 0 else paper.inside
    indent = style.left_indent + (style.first_line_indent if is_first else 0)
    right = margin.pt + paper.text_width.pt - style.right_indent * cell
    return margin.pt + indent * cell, right


def _off(edge: float, least: float, most: float) -> float:
    return max(0.0, least - edge, edge - most)


def _half(glyph: Glyph, marks: frozenset[str]) -> float:
    return glyph.size / 2 if glyph.text in marks else 0.0
