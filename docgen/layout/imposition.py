"""Pages put on a press sheet (拼版): for saddle stitching, or beside one another for cutting."""

from collections.abc import Iterator
from itertools import product
from typing import assert_never

from msgspec import Struct
from msgspec.structs import replace

from docgen.layout.pages import Drawing, GlyphRun, Line, Page, Pages, Rule
from docgen.stylesheet import ImpositionStyle
from docgen.units import millimetres

_PAGES_ON_SHEET = 4
_MARK_THICKNESS = 0.25
# A page that is as large as its share of the sheet, give or take what lengths are rounded by.
_NEARLY = 0.01
# A strip that is narrower is not worth a cut.
_NARROWEST = millimetres(1).pt

# The places of a side, each with a page or blank.
_Side = tuple["_Place", ...]


class _Place(Struct, frozen=True):
    """A page's place on a side of a sheet: its column and row, from 0; no page leaves it blank.

    `sheet` counts from 0, the outermost. A copy is not read aloud again.
    """

    page: Page | None
    column: int
    row: int = 0
    sheet: int = 0
    is_copy: bool = False


def impose(pages: Pages, style: ImpositionStyle) -> Pages:
    """Return the sides of the press sheets that hold `pages`, in the order of printing."""
    match style.kind:
        case "saddle":
            across, down = 2, 1
            filled = list(_saddle(pages))
        case "copies":
            across, down = _copies_on(pages, style)
            filled = list(_copies(pages, across, down))
        case _:
            assert_never(style.kind)
    grid = _Grid(pages, style, across, down)
    sides = [_side(number, places, grid) for number, places in enumerate(filled, 1)]
    return Pages(style.width.pt, style.height.pt, tuple(sides), _anchors(pages, filled), pages.front)


class _Grid(Struct, frozen=True):
    """Pages beside and below one another in the middle of a press sheet."""

    pages: Pages
    style: ImpositionStyle
    across: int
    down: int

    def offset(self, place: _Place) -> tuple[float, float]:
        """Return how far a page moves, to the right and down; to the fold by the sheets outside its own."""
        left, top = self.edge(place.column, place.row)
        creep = place.sheet * self.style.creep.pt
        return left + (creep if place.column == 0 else -creep), top

    def edge(self, column: int, row: int) -> tuple[float, float]:
        """Return where a column and a row of pages begin."""
        left = (self.style.width.pt - self.across * self.pages.width) / 2
        top = (self.style.height.pt - self.down * self.pages.height) / 2
        return left + column * self.pages.width, top + row * self.pages.height


def _copies_on(pages: Pages, style: ImpositionStyle) -> tuple[int, int]:
    """Return how many pages a sheet holds, across and down."""
    across, down = int(style.width.pt / pages.width + _NEARLY), int(style.height.pt / pages.height + _NEARLY)
    return max(across, 1), max(down, 1)


def _saddle(pages: Pages) -> Iterator[_Side]:
    """Yield the sides of sheets that are folded into one another: blank pages come last."""
    blank = -len(pages.pages) % _PAGES_ON_SHEET
    every: list[Page | None] = [*pages.pages, *[None] * blank]
    last = len(every) - 1
    for sheet in range(len(every) // _PAGES_ON_SHEET):
        first = 2 * sheet
        yield _Place(every[last - first], 0, sheet=sheet), _Place(every[first], 1, sheet=sheet)
        yield _Place(every[first + 1], 0, sheet=sheet), _Place(every[last - first - 1], 1, sheet=sheet)


def _copies(pages: Pages, across: int, down: int) -> Iterator[_Side]:
    for page in pages.pages:
        yield tuple(
            _Place(page, column, row, is_copy=bool(column or row))
            for row, column in product(range(down), range(across))
        )


def _side(number: int, places: _Side, grid: _Grid) -> Page:
    # In reading order, which on an outer side is from right to left.
    ordered = sorted(places, key=lambda place: place.page.number if place.page else 0)
    lines = [line for place in ordered for line in _moved_lines(place, grid)]
    rules = [rule for place in places for rule in _moved_rules(place, grid)]
    drawings = tuple(drawing for place in ordered for drawing in _moved_drawings(place, grid))
    return Page(number, tuple(lines), (*rules, *_cutting_marks(grid)), drawings=drawings)


def _moved_lines(place: _Place, grid: _Grid) -> Iterator[Line]:
    if place.page is None:
        return
    right, down = grid.offset(place)
    folio = (place.page.folio,) if place.page.folio else ()
    for line in (*place.page.lines, *folio):
        yield replace(
            line,
            owner=() if place.is_copy else line.owner,
            left=line.left + right,
            baseline=line.baseline + down,
            runs=tuple(_moved_run(run, right) for run in line.runs),
            page=place.page.number,
        )


def _moved_drawings(place: _Place, grid: _Grid) -> Iterator[Drawing]:
    if place.page is None:
        return
    right, down = grid.offset(place)
    for drawing in place.page.drawings:
        moved = drawing.moved(right, down)
        yield replace(moved, owner=() if place.is_copy else moved.owner, page=place.page.number)


def _moved_run(run: GlyphRun, right: float) -> GlyphRun:
    return replace(run, places=tuple([place + right for place in run.places]))


def _moved_rules(place: _Place, grid: _Grid) -> Iterator[Rule]:
    if place.page is None:
        return
    right, down = grid.offset(place)
    for rule in place.page.rules:
        yield replace(
            rule,
            left=rule.left + right,
            top=rule.top + down,
            right=rule.right + right,
            bottom=rule.bottom + down,
        )


def _cutting_marks(grid: _Grid) -> Iterator[Rule]:
    """Yield a short rule at each end of every cut: where pages meet, and where they end inside the sheet."""
    length = grid.style.cutting_mark.pt if grid.style.cutting_mark else 0.0
    if not length:
        return
    width, height = grid.style.width.pt, grid.style.height.pt
    for x in (grid.edge(column, 0)[0] for column in range(grid.across + 1)):
        if _NARROWEST < x < width - _NARROWEST:
            yield Rule(x, 0.0, x, length, _MARK_THICKNESS)
            yield Rule(x, height - length, x, height, _MARK_THICKNESS)
    for y in (grid.edge(0, row)[1] for row in range(grid.down + 1)):
        if _NARROWEST < y < height - _NARROWEST:
            yield Rule(0.0, y, length, y, _MARK_THICKNESS)
            yield Rule(width - length, y, width, y, _MARK_THICKNESS)


def _anchors(pages: Pages, filled: list[_Side]) -> dict[str, int]:
    """Return on which side each heading stands."""
    side_of = {
        place.page.number: number
        for number, side in enumerate(filled, 1)
        for place in side
        if place.page is not None
    }
    return {anchor: side_of[number] for anchor, number in pages.anchors.items()}
