"""Pages put on a press sheet (拼版): for saddle stitching, or side by side for cutting."""

from collections.abc import Iterator
from typing import assert_never

from msgspec import Struct
from msgspec.structs import replace

from docgen.layout.pages import Drawing, GlyphRun, Line, Page, Pages, Rule
from docgen.stylesheet import ImpositionStyle
from docgen.units import millimetres

_PAGES_ON_SHEET = 4
_MARK_LENGTH = millimetres(5).pt
_MARK_THICKNESS = 0.25


class _Half(Struct, frozen=True):
    """A page on the left or the right half of a side of a sheet; no page leaves it blank.

    `sheet` counts from 0, the outermost. A copy is not read aloud again.
    """

    page: Page | None
    is_left: bool
    sheet: int = 0
    is_copy: bool = False


def impose(pages: Pages, style: ImpositionStyle) -> Pages:
    """Return the sides of the press sheets that hold `pages`, two on each, in the order of printing."""
    match style.kind:
        case "saddle":
            halves = list(_saddle(pages))
        case "copies":
            halves = list(_copies(pages))
        case _:
            assert_never(style.kind)
    sides = [_side(number, left, right, pages, style) for number, (left, right) in enumerate(halves, 1)]
    return Pages(style.width.pt, style.height.pt, tuple(sides), _anchors(pages, halves), pages.front)


def _saddle(pages: Pages) -> Iterator[tuple[_Half, _Half]]:
    """Yield the sides of sheets that are folded into one another: blank pages come last."""
    blank = -len(pages.pages) % _PAGES_ON_SHEET
    every: list[Page | None] = [*pages.pages, *[None] * blank]
    last = len(every) - 1
    for sheet in range(len(every) // _PAGES_ON_SHEET):
        first = 2 * sheet
        yield _Half(every[last - first], True, sheet), _Half(every[first], False, sheet)
        yield _Half(every[first + 1], True, sheet), _Half(every[last - first - 1], False, sheet)


def _copies(pages: Pages) -> Iterator[tuple[_Half, _Half]]:
    for page in pages.pages:
        yield _Half(page, True), _Half(page, False, is_copy=True)


def _side(number: int, left: _Half, right: _Half, pages: Pages, style: ImpositionStyle) -> Page:
    # In reading order, which on an outer side is from right to left.
    ordered = sorted((left, right), key=lambda half: half.page.number if half.page else 0)
    lines = [line for half in ordered for line in _moved_lines(half, pages, style)]
    rules = [rule for half in (left, right) for rule in _moved_rules(half, pages, style)]
    if style.kind == "copies":
        rules += _cutting_marks(style)
    drawings = tuple(drawing for half in ordered for drawing in _moved_drawings(half, pages, style))
    return Page(number, tuple(lines), tuple(rules), drawings=drawings)


def _offset(half: _Half, pages: Pages, style: ImpositionStyle) -> tuple[float, float]:
    """Return how far a page moves: to the fold, to the middle, and in by the sheets outside its own."""
    middle, creep = style.width.pt / 2, half.sheet * style.creep.pt
    left = middle - pages.width + creep if half.is_left else middle - creep
    return left, (style.height.pt - pages.height) / 2


def _moved_lines(half: _Half, pages: Pages, style: ImpositionStyle) -> Iterator[Line]:
    if half.page is None:
        return
    right, down = _offset(half, pages, style)
    folio = (half.page.folio,) if half.page.folio else ()
    for line in (*half.page.lines, *folio):
        yield replace(
            line,
            owner=() if half.is_copy else line.owner,
            left=line.left + right,
            baseline=line.baseline + down,
            runs=tuple(_moved_run(run, right) for run in line.runs),
            page=half.page.number,
        )


def _moved_drawings(half: _Half, pages: Pages, style: ImpositionStyle) -> Iterator[Drawing]:
    if half.page is None:
        return
    right, down = _offset(half, pages, style)
    for drawing in half.page.drawings:
        moved = drawing.moved(right, down)
        yield replace(moved, owner=() if half.is_copy else moved.owner, page=half.page.number)


def _moved_run(run: GlyphRun, right: float) -> GlyphRun:
    return replace(run, places=tuple([place + right for place in run.places]))


def _moved_rules(half: _Half, pages: Pages, style: ImpositionStyle) -> Iterator[Rule]:
    if half.page is None:
        return
    right, down = _offset(half, pages, style)
    for rule in half.page.rules:
        yield replace(
            rule,
            left=rule.left + right,
            top=rule.top + down,
            right=rule.right + right,
            bottom=rule.bottom + down,
        )


def _cutting_marks(style: ImpositionStyle) -> list[Rule]:
    middle, bottom = style.width.pt / 2, style.height.pt
    return [
        Rule(middle, 0.0, middle, _MARK_LENGTH, _MARK_THICKNESS),
        Rule(middle, bottom - _MARK_LENGTH, middle, bottom, _MARK_THICKNESS),
    ]


def _anchors(pages: Pages, halves: list[tuple[_Half, _Half]]) -> dict[str, int]:
    """Return on which side each heading stands."""
    side_of = {
        half.page.number: number
        for number, side in enumerate(halves, 1)
        for half in side
        if half.page is not None
    }
    return {anchor: side_of[number] for anchor, number in pages.anchors.items()}
