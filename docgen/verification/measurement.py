"""The drawn page, measured against what was asked for: lines, rows, page numbers, faces."""

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from typing import assert_never

from msgspec import Struct

from docgen.blocks import Document
from docgen.diagnostics import Message, message
from docgen.stylesheet import StyleSheet
from docgen.units import EMU_PER_MILLIMETRE, EMU_PER_POINT
from docgen.verification.drawn import DrawnLine
from docgen.verification.faults import Fault, FaultKind, faults
from docgen.verification.fullness import deviations, looseness
from docgen.verification.setting import Setting, put_to

# How far the drawn page may be off: points, then millimetres (GB/T 9704-2012 5.2.1).
_LINE, _ROW, _FIRST_ROW, _FOLIO = 0.2, 0.05, 1.0, 0.5
# The middle of a character, and with it of a dash, above its baseline, in em.
_MIDDLE = 0.38
_MM_PER_POINT = EMU_PER_POINT / EMU_PER_MILLIMETRE


class Figures(Struct, frozen=True):
    """The least and the greatest of so many measured figures, and what all should be."""

    wanted: float
    within: float
    least: float = 0.0
    most: float = 0.0
    count: int = 0

    @property
    def hold(self) -> bool:
        """Whether none is off by more than it may be."""
        return not self.count or max(self.wanted - self.least, self.most - self.wanted) <= self.within


class Measurement(Struct, frozen=True):
    """What was measured.

    `edges` is how far the ends of full lines are from the edges of the measure, in points; `steps` those
    between the baselines of full pages. `first_rows` and `folios` are in millimetres, from the top and from
    the foot of the paper. `loosest` is the line that was spread most, in em a character.
    """

    pages: int
    lines: int
    full_lines: int
    full_pages: int
    edges: Figures
    steps: Figures
    first_rows: Figures
    folios: Figures
    loosest: float
    faces: dict[str, int]
    faults: tuple[Fault, ...]

    @property
    def holds(self) -> bool:
        """Whether nothing is wrong and every figure is within its bounds."""
        return not self.faults and all(
            figures.hold for figures in (self.edges, self.steps, self.first_rows, self.folios)
        )

    def count(self, kind: FaultKind) -> int:
        """Return how many faults of a kind there are."""
        return sum(fault.kind == kind for fault in self.faults)

    def sentences(self) -> Iterator[Message]:
        """Yield what was measured, a sentence a figure, and every fault."""
        yield message(
            "Pages: {pages}, of which {full} full; lines: {lines}.",
            pages=self.pages,
            full=self.full_pages,
            lines=self.lines,
        )
        yield message(
            "Lines that start with what may not start one: {start}; that end so: {end}.",
            start=self.count("start"),
            end=self.count("end"),
        )
        yield message("Broken numbers, dates, dashes: {broken}.", broken=self.count("broken"))
        yield message(
            "Last lines of one character: {short}; last lines alone at the head of a page: {alone}.",
            short=self.count("short"),
            alone=self.count("alone"),
        )
        yield from self._places()
        yield message(
            "Loosest line: {loosest} of a character between each two.", loosest=f"{self.loosest:.2f}"
        )
        yield message(
            "Faces, by characters: {faces}.",
            faces=", ".join(f"{face} {count}" for face, count in self.faces.items()),
        )
        for fault in self.faults:
            yield _told(fault)

    def _places(self) -> Iterator[Message]:
        yield message(
            "Full lines: {count}; their ends are {least} to {most} pt off the measure (at most {within}).",
            count=self.full_lines,
            **_shown(self.edges),
        )
        yield message(
            "Steps between the baselines of full pages: {least} to {most} pt (wanted {wanted} ± {within}).",
            **_shown(self.steps),
        )
        yield message(
            "First rows: {least} to {most} mm from the top (wanted {wanted} ± {within}).",
            **_shown(self.first_rows),
        )
        yield message(
            "Page numbers: {count}; dashes {least} to {most} mm from the foot (wanted {wanted} ± {within}).",
            count=self.folios.count,
            **_shown(self.folios),
        )


def measure(drawn: tuple[DrawnLine, ...], document: Document, sheet: StyleSheet) -> Measurement:
    """Return the figures of the drawn pages of `document`, which are not imposed."""
    setting = put_to(document, drawn, sheet)
    off = [edge for paragraph in setting.paragraphs for edge in deviations(paragraph, sheet)]
    lines = [line for paragraph in setting.paragraphs for line in paragraph.lines]
    pages = _pages(setting).values()
    full = [rows for rows in pages if len(rows) == sheet.grid.rows]
    steps = [
        below.baseline - above.baseline
        for rows in full
        for above, below in pairwise(rows)
        # Lines of another size share the middle of their rows, not the baseline.
        if above.glyphs[0].size == below.glyphs[0].size
    ]
    top, foot = sheet.page.top, sheet.page.bottom - (sheet.folio.below if sheet.folio else sheet.page.bottom)
    body = sheet.paragraphs["body"].size.pt
    return Measurement(
        pages=max((line.page for line in drawn), default=0),
        lines=len(lines),
        full_lines=len(off) // 2,
        full_pages=len(full),
        edges=_figures(off, 0.0, _LINE),
        steps=_figures(steps, sheet.row_height.pt, _ROW),
        first_rows=_figures([_top(rows[0], body) for rows in pages], top.pt * _MM_PER_POINT, _FIRST_ROW),
        folios=_figures(_dashes(setting, sheet), foot.pt * _MM_PER_POINT, _FOLIO),
        loosest=max(map(looseness, lines), default=0.0),
        faces=dict(Counter(glyph.face for line in drawn for glyph in line.glyphs).most_common()),
        faults=tuple(faults(setting, sheet.page.text_width.pt / body)),
    )


def _figures(measured: list[float], wanted: float, within: float) -> Figures:
    if not measured:
        return Figures(wanted, within)
    return Figures(wanted, within, min(measured), max(measured), len(measured))


def _pages(setting: Setting) -> dict[int, list[DrawnLine]]:
    """Return the lines of each page that keeps to the grid: no table, no style with a pitch of its own."""
    kept = {
        (line.page, line.baseline)
        for paragraph in setting.paragraphs
        if paragraph.style.line is None
        for line in paragraph.lines
    }
    pages: dict[int, list[DrawnLine]] = {}
    for line in setting.lines:
        pages.setdefault(line.page, []).append(line)
    return {
        page: lines
        for page, lines in pages.items()
        if kept.issuperset((page, line.baseline) for line in lines)
    }


def _top(line: DrawnLine, body: float) -> float:
    """Return where the row of a line begins, in millimetres from the top of the paper."""
    return (line.baseline - _MIDDLE * line.glyphs[0].size - body / 2) * _MM_PER_POINT


def _dashes(setting: Setting, sheet: StyleSheet) -> list[float]:
    height = sheet.page.height.pt
    return [
        (height - line.baseline + _MIDDLE * line.glyphs[0].size) * _MM_PER_POINT for line in setting.folios
    ]


def _shown(figures: Figures) -> dict[str, str]:
    shown = {"least": figures.least, "most": figures.most, "wanted": figures.wanted, "within": figures.within}
    return {name: f"{figure:.2f}" for name, figure in shown.items()}


def _told(fault: Fault) -> Message:
    match fault.kind:
        case "start":
            return message("Page {page}: a line starts with “{text}”.", page=fault.page, text=fault.text)
        case "end":
            return message("Page {page}: a line ends with “{text}”.", page=fault.page, text=fault.text)
        case "broken":
            return message("Page {page}: “{text}” is broken.", page=fault.page, text=fault.text)
        case "short":
            return message("Page {page}: “{text}” is a whole line.", page=fault.page, text=fault.text)
        case "alone":
            return message(
                "Page {page}: “{text}” stands alone at its head.", page=fault.page, text=fault.text
            )
        case "lost":
            return message("“{text}” is not drawn as one paragraph.", text=fault.text)
        case _:
            assert_never(fault.kind)
