"""A paragraph as set lines: its breaks, the places of its characters, its runs of one face and size."""

from typing import assert_never

from msgspec import Struct

from docgen.blocks import Inline
from docgen.layout.justify import justify, natural_places
from docgen.layout.measure import Measured, measure
from docgen.layout.metrics import Metrics
from docgen.layout.pages import GlyphRun
from docgen.layout.relaxed import break_relaxed
from docgen.layout.strict import break_strict
from docgen.layout.titles import break_title
from docgen.stylesheet import Alignment, ParagraphStyle, StyleSheet


class SetLine(Struct, frozen=True):
    """A line `left` points from the left edge of its column; its runs' places are from its own start."""

    left: float
    width: float
    runs: tuple[GlyphRun, ...]
    full: bool


class Composer(Struct, frozen=True):
    """Sets paragraphs by one style sheet with one set of faces."""

    sheet: StyleSheet
    metrics: Metrics

    def set_paragraph(
        self, inlines: tuple[Inline, ...], style: ParagraphStyle, width: float, align: Alignment
    ) -> list[SetLine]:
        """Return the lines of a paragraph in a column `width` points wide; at least one, if empty."""
        measured = measure(inlines, style, self.sheet, self.metrics)
        if not measured.text:
            return [SetLine(0.0, 0.0, (), full=False)]
        pitch = self._pitch(style)
        left = style.left_indent * pitch
        room = width - left - style.right_indent * pitch
        indent = style.first_line_indent * pitch
        spans = self._break(measured, align, room - indent, room)
        lines = [self._set_line(measured, spans[0], align, left + indent, room - indent)]
        return lines + [self._set_line(measured, span, align, left, room) for span in spans[1:]]

    def _set_line(
        self, measured: Measured, span: tuple[int, int], align: Alignment, left: float, room: float
    ) -> SetLine:
        start, stop = span
        # clreq: where the grid is relaxed, a mark at the line's end always takes half its width.
        blank = measured.trailing_blank(stop - 1) if self.sheet.grid.mode == "relaxed" else 0.0
        full = align == "justify" and stop < len(measured)
        if full or measured.width(start, stop) > room + blank:
            places, width = justify(measured, start, stop, room + blank)
        else:
            places, width = natural_places(measured, start, stop)
        left += _offset(align, room - width)
        return SetLine(left, width - blank if full else width, _runs(measured, start, places), full)

    def _pitch(self, style: ParagraphStyle) -> float:
        """Return the width of a character cell: on the strict grid a share of the row, elsewhere an em."""
        page, grid = self.sheet.page, self.sheet.grid
        on_grid = self.sheet.tracking(style.size).emu != 0
        return page.text_width.pt / grid.characters if on_grid else style.size.pt

    def _break(
        self, measured: Measured, align: Alignment, first: float, room: float
    ) -> list[tuple[int, int]]:
        fewest = self.sheet.grid.minimum_last_line
        if align == "center":
            return break_title(measured, room, fewest)
        if self.sheet.grid.mode == "strict":
            return break_strict(measured, first, room, fewest)
        return break_relaxed(measured, first, room, fewest)


def _offset(align: Alignment, spare: float) -> float:
    match align:
        case "justify" | "left":
            return 0.0
        case "center":
            return spare / 2
        case "right" | "outside":
            return spare
        case _:
            assert_never(align)


def _runs(measured: Measured, start: int, places: list[float]) -> tuple[GlyphRun, ...]:
    """Return the characters from `start` on as runs of one face and size, at `places`."""
    runs: list[GlyphRun] = []
    faces, sizes, stop = measured.face, measured.size, start + len(places)
    head = start
    for index in range(start + 1, stop + 1):
        if index < stop and faces[index] == faces[head] and sizes[index] == sizes[head]:
            continue
        own = tuple(places[head - start : index - start])
        runs.append(GlyphRun(faces[head], sizes[head], measured.text[head:index], own))
        head = index
    return tuple(runs)
