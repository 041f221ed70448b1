"""The layout: a block tree and a style sheet become pages, every glyph in its place."""

from docgen.blocks import Document, Heading
from docgen.layout.flow import FlowedPage, PlacedBox, flow
from docgen.layout.folios import set_folio
from docgen.layout.metrics import Metrics
from docgen.layout.pages import Line, Page, Pages, Rule, runs_at
from docgen.layout.paragraph import Composer
from docgen.layout.rows import BoxLine, BoxRule, in_points
from docgen.layout.stacks import stack_block
from docgen.stylesheet import StyleSheet

__all__ = ["lay_out"]


def lay_out(document: Document, sheet: StyleSheet, metrics: Metrics) -> Pages:
    """Return the pages of a document set by `sheet` with the widths of `metrics`.

    Raises:
        LayoutError: Something cannot be set, a table row higher than a page for one; holds every such place.
    """
    composer = Composer(sheet, metrics)
    stacks = [stack_block(block, index, composer) for index, block in enumerate(document.blocks)]
    flowed = flow(stacks, sheet)
    pages = tuple(_page(number, page, composer) for number, page in enumerate(flowed, 1))
    return Pages(sheet.page.width.pt, sheet.page.height.pt, pages, _anchors(document, flowed))


def _page(number: int, flowed: FlowedPage, composer: Composer) -> Page:
    page = composer.sheet.page
    left = (page.inside if number % 2 or not page.mirrored else page.outside).pt
    top = page.top.pt
    lines = [
        _line(line, left, top + in_points(placed.top)) for placed in flowed.boxes for line in placed.box.lines
    ]
    rules = [
        _rule(rule, left, top + in_points(placed.top)) for placed in flowed.boxes for rule in placed.box.rules
    ]
    rules += [
        _rule(rule, left, top + _bottom(placed)) for placed in flowed.ends for rule in placed.stack.foot
    ]
    return Page(number, tuple(lines), tuple(rules), set_folio(number, left, composer))


def _bottom(placed: PlacedBox) -> float:
    return in_points(placed.top + placed.box.height)


def _line(line: BoxLine, left: float, top: float) -> Line:
    start = left + line.left
    return Line(line.owner, top + line.baseline, start, line.width, runs_at(line.runs, start), line.full)


def _rule(rule: BoxRule, left: float, top: float) -> Rule:
    return Rule(left + rule.left, top + rule.top, left + rule.right, top + rule.bottom, rule.thickness)


def _anchors(document: Document, flowed: list[FlowedPage]) -> dict[str, int]:
    first_page: dict[int, int] = {}
    for number, page in enumerate(flowed, 1):
        for placed in page.boxes:
            first_page.setdefault(placed.stack.block, number)
    return {
        block.anchor: first_page[index]
        for index, block in enumerate(document.blocks)
        if isinstance(block, Heading)
    }
