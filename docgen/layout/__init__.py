"""The layout: a block tree and a style sheet become pages, every glyph in its place."""

from collections.abc import Iterable

from msgspec.structs import replace

from docgen.blocks import Document, Heading, front_of
from docgen.layout.fit import require_cover
from docgen.layout.flow import PlacedBox, flow
from docgen.layout.folios import set_folio
from docgen.layout.metrics import Metrics
from docgen.layout.pages import Line, Page, Pages, Rule
from docgen.layout.paragraph import Composer
from docgen.layout.rows import BoxRule, Strip, in_points
from docgen.layout.stacks import stack_blocks
from docgen.stylesheet import StyleSheet

__all__ = ["lay_out"]

_Flowed = list[list[PlacedBox]]


def lay_out(document: Document, sheet: StyleSheet, metrics: Metrics) -> Pages:
    """Return the pages of a document set by `sheet` with the widths of `metrics`.

    The cover and the contents stand on pages of their own before the text, so the text is set first and its
    page numbers are known when they are.

    Raises:
        LayoutError: A table row is higher than a page, or has more or fewer columns than its table; the cover
            is longer than a page; or the style sheet lacks a style that the document names.
    """
    composer = Composer(sheet, metrics)
    blocks, front = list(enumerate(document.blocks)), front_of(document)
    text = flow(list(stack_blocks(blocks[front:], {}, composer)), sheet)
    numbers = _anchors(document, text)
    cover = flow(_sunk(stack_blocks(blocks[: document.cover], {}, composer)), sheet)
    require_cover(cover, sheet)
    before = _front_pages(cover, composer, 0)
    contents = flow(list(stack_blocks(blocks[document.cover : front], numbers, composer)), sheet)
    before += _front_pages(contents, composer, len(before))
    pages = [_page((len(before) + number, number), boxes, composer) for number, boxes in enumerate(text, 1)]
    anchors = {anchor: len(before) + number for anchor, number in numbers.items()}
    return Pages(sheet.page.width.pt, sheet.page.height.pt, (*before, *pages), anchors, len(before))


def _sunk(strips: Iterable[Strip]) -> list[Strip]:
    """Return the strips of a cover: the space above its first line is kept."""
    return [strip if number else replace(strip, sinks=True) for number, strip in enumerate(strips)]


def _front_pages(flowed: _Flowed, composer: Composer, before: int) -> list[Page]:
    """Return pages before the text, behind so many others, which bear no number.

    What follows them starts on a right-hand page (单页).
    """
    if not any(flowed):
        return []
    pages = [_page((number, 0), boxes, composer) for number, boxes in enumerate(flowed, before + 1)]
    if composer.sheet.page.mirrored and len(pages) % 2:
        pages.append(Page(before + len(pages) + 1, ()))
    return pages


def _page(numbers: tuple[int, int], boxes: list[PlacedBox], composer: Composer) -> Page:
    """Return a page: `numbers` are its place among the pages and its printed number, 0 for none."""
    page, (number, printed) = composer.sheet.page, numbers
    left = (page.inside if number % 2 or not page.mirrored else page.outside).pt
    top = page.top.pt
    lines = [
        line.line.at(line.owner, left + line.left, top + in_points(placed.top) + line.baseline)
        for placed in boxes
        for line in placed.box.lines
    ]
    rules = [rule for placed in boxes for rule in _rules(placed, left, top)]
    drawings = tuple(
        drawing.moved(left, top + in_points(placed.top))
        for placed in boxes
        for drawing in placed.box.drawings
    )
    return Page(number, tuple(lines), tuple(rules), _folio(printed, left, composer), drawings)


def _folio(printed: int, left: float, composer: Composer) -> Line | None:
    return set_folio(printed, left, composer) if printed else None


def _rules(placed: PlacedBox, left: float, text_top: float) -> list[Rule]:
    top = text_top + in_points(placed.top)
    bottom = top + in_points(placed.box.height)
    rules = [_rule(rule, left, top) for rule in (*placed.above, *placed.box.rules)]
    return rules + [_rule(rule, left, bottom) for rule in placed.below]


def _rule(rule: BoxRule, left: float, top: float) -> Rule:
    return Rule(
        left + rule.left, top + rule.top, left + rule.right, top + rule.bottom, rule.thickness, rule.pitch
    )


def _anchors(document: Document, flowed: _Flowed) -> dict[str, int]:
    """Return the printed number of the page that each heading stands on."""
    first_page: dict[int, int] = {}
    for number, boxes in enumerate(flowed, 1):
        for placed in boxes:
            first_page.setdefault(placed.block, number)
    return {
        block.anchor: first_page[index]
        for index, block in enumerate(document.blocks)
        if isinstance(block, Heading) and index in first_page
    }
