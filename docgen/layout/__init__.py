"""The layout: a block tree and a style sheet become pages, every glyph in its place."""

from docgen.blocks import Document, Heading
from docgen.layout.flow import PlacedBox, flow
from docgen.layout.folios import set_folio
from docgen.layout.metrics import Metrics
from docgen.layout.pages import Page, Pages, Rule
from docgen.layout.paragraph import Composer
from docgen.layout.rows import BoxRule, in_points
from docgen.layout.stacks import stack_document
from docgen.stylesheet import StyleSheet

__all__ = ["lay_out"]


def lay_out(document: Document, sheet: StyleSheet, metrics: Metrics) -> Pages:
    """Return the pages of a document set by `sheet` with the widths of `metrics`.

    Raises:
        LayoutError: A table row is higher than a page, or has more or fewer columns than its table; or the
            style sheet lacks a style that the document names.
    """
    composer = Composer(sheet, metrics)
    flowed = flow(list(stack_document(document, composer)), sheet)
    pages = tuple([_page(number, boxes, composer) for number, boxes in enumerate(flowed, 1)])
    return Pages(sheet.page.width.pt, sheet.page.height.pt, pages, _anchors(document, flowed))


def _page(number: int, boxes: list[PlacedBox], composer: Composer) -> Page:
    page = composer.sheet.page
    left = (page.inside if number % 2 or not page.mirrored else page.outside).pt
    top = page.top.pt
    lines = [
        line.line.at(line.owner, left + line.left, top + in_points(placed.top) + line.baseline)
        for placed in boxes
        for line in placed.box.lines
    ]
    rules = [rule for placed in boxes for rule in _rules(placed, left, top)]
    return Page(number, tuple(lines), tuple(rules), set_folio(number, left, composer))


def _rules(placed: PlacedBox, left: float, text_top: float) -> list[Rule]:
    top = text_top + in_points(placed.top)
    bottom = top + in_points(placed.box.height)
    rules = [_rule(rule, left, top) for rule in (*placed.above, *placed.box.rules)]
    return rules + [_rule(rule, left, bottom) for rule in placed.below]


def _rule(rule: BoxRule, left: float, top: float) -> Rule:
    return Rule(left + rule.left, top + rule.top, left + rule.right, top + rule.bottom, rule.thickness)


def _anchors(document: Document, flowed: list[list[PlacedBox]]) -> dict[str, int]:
    first_page: dict[int, int] = {}
    for number, boxes in enumerate(flowed, 1):
        for placed in boxes:
            first_page.setdefault(placed.block, number)
    return {
        block.anchor: first_page[index]
        for index, block in enumerate(document.blocks)
        if isinstance(block, Heading)
    }
