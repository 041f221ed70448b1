"""A paragraph as lines: where they break, how wide they are, where they stand in their column."""

from typing import TypeVar

from msgspec import Struct

from docgen.blocks import Inline
from docgen.diagnostics import Finding, LayoutError, Severity, message
from docgen.layout.alignment import offset
from docgen.layout.justify import Justified, justify, set_naturally
from docgen.layout.measure import TOLERANCE, FaceRun, Measured, Measurer, Span
from docgen.layout.metrics import Metrics
from docgen.layout.pages import GlyphRun, Line
from docgen.layout.relaxed import break_relaxed
from docgen.layout.strict import break_strict
from docgen.layout.titles import break_hanging, break_title
from docgen.stylesheet import Alignment, Grid, ParagraphStyle, StyleSheet, TableStyle

_Style = TypeVar("_Style")


class SetLine(Struct, frozen=True, gc=False):
    """A line of a paragraph, `left` points from its column's left edge; runs count from the line's start."""

    text: str
    runs: tuple[FaceRun, ...]
    justified: Justified
    left: float
    full: bool

    def at(self, owner: tuple[int, ...], left: float, baseline: float) -> Line:
        """Return the line on a page; `left` is where its column starts."""
        start = left + self.left
        places = [start + place for place in self.justified.places]
        stops = [run.start for run in self.runs[1:]] + [len(places)]
        runs = [
            GlyphRun(run.face, run.size, self.text[run.start : stop], tuple(places[run.start : stop]))
            for run, stop in zip(self.runs, stops, strict=True)
        ]
        return Line(owner, baseline, start, self.justified.width, tuple(runs), self.full)


class Composer:
    """Sets paragraphs by one style sheet with one set of faces."""

    def __init__(self, sheet: StyleSheet, metrics: Metrics) -> None:
        self.sheet = sheet
        self._measurer = Measurer(sheet, metrics)

    def paragraph_style(self, name: str) -> ParagraphStyle:
        """Return a paragraph style.

        Raises:
            LayoutError: The style sheet has none of that name.
        """
        return _named(self.sheet.paragraphs, "paragraphs", name)

    def table_style(self, name: str) -> TableStyle:
        """Return a table style.

        Raises:
            LayoutError: The style sheet has none of that name.
        """
        return _named(self.sheet.tables, "tables", name)

    def set_paragraph(
        self,
        inlines: tuple[Inline, ...],
        style: ParagraphStyle,
        width: float,
        *,
        align: Alignment | None = None,
        grid: Grid | None = None,
    ) -> list[SetLine]:
        """Return the lines of a paragraph in a column `width` points wide; none if it is empty.

        `align` and `grid` take the place of what the style and the style sheet say.
        """
        if not any(inline.text for inline in inlines):
            return []
        align, grid = align or style.align, grid or self.sheet.grid.mode
        measured = self._measurer.measure(inlines, style, relaxed=grid == "relaxed")
        cell = self._cell(style)
        left, indent = style.left_indent * cell, style.first_line_indent * cell
        room = width - left - style.right_indent * cell
        first = room - indent
        spans = self._break(measured, align, first, room)
        lines = [_set_line(measured, spans[0], align, left + indent, first)]
        return lines + [_set_line(measured, span, align, left, room) for span in spans[1:]]

    def _cell(self, style: ParagraphStyle) -> float:
        """Return the width of a character cell: on the strict grid a share of the row, elsewhere an em."""
        page, grid = self.sheet.page, self.sheet.grid
        on_grid = self.sheet.tracking(style.size).emu != 0
        return page.text_width.pt / grid.characters if on_grid else style.size.pt

    def _break(self, measured: Measured, align: Alignment, first: float, room: float) -> list[Span]:
        fewest = self.sheet.grid.minimum_last_line
        if align == "center":
            return break_title(measured, room, fewest)
        if align == "left" and first > room:
            return break_hanging(measured, (first, room), fewest)
        if align == "justify" and measured.trims_ends:
            return break_relaxed(measured, first, room, fewest)
        return break_strict(measured, first, room, fewest)


def _set_line(measured: Measured, span: Span, align: Alignment, left: float, room: float) -> SetLine:
    start, stop = span
    is_last = stop == len(measured)
    if (align == "justify" and not is_last) or measured.width(start, stop) > room + TOLERANCE:
        justified = justify(measured, start, stop, room)
    else:
        justified = set_naturally(measured, start, stop, room)
    full = align == "justify" and not is_last and abs(justified.width - room) <= TOLERANCE
    return SetLine(
        text=measured.text[start:stop],
        runs=measured.runs_of(start, stop),
        justified=justified,
        left=left + offset(align, room - justified.width),
        full=full,
    )


def _named(styles: dict[str, _Style], section: str, name: str) -> _Style:
    if name not in styles:
        raise LayoutError(
            Finding(
                "L004",
                Severity.ERROR,
                None,
                message("The style sheet has no style {name} in {section}.", name=name, section=section),
                message("Add it under {section} in the template, or correct its name.", section=section),
            )
        )
    return styles[name]
