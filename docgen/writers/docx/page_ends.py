"""How word processors are brought to end pages where our own layout does.

On the strict grid they keep no lines of a paragraph together, so that pages have their 22 rows. A page of
ours may have fewer: no last line stands alone at the head of a page (孤行不占页), and a heading takes two
lines along. The paragraph that this is for keeps its lines as word processors can, two at least on a page.
"""

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from typing import Literal

from msgspec import Struct

from docgen.blocks import Document, Heading, Paragraph
from docgen.layout.pages import Page, Pages
from docgen.stylesheet import StyleSheet

# `lines`: two lines of the paragraph at least stand on a page. `room`: of its three lines one does; a little
# room above it is what the second then lacks.
Keeping = Literal["lines", "room"]


class PageEnd(Struct, frozen=True):
    """The end of a page: the block at the head of the next, its lines before that, the rows left free."""

    block: int
    before: int
    free: int


def keepings(document: Document, pages: Pages, sheet: StyleSheet) -> dict[int, Keeping]:
    """Return for each paragraph that a page ends early for how it is kept, by its number."""
    if sheet.grid.mode == "relaxed":
        return {}
    found = (_keeping(document, end, sheet) for end in _page_ends(pages, sheet) if end.free)
    return dict(entry for entry in found if entry)


def _page_ends(pages: Pages, sheet: StyleSheet) -> Iterator[PageEnd]:
    before: Counter[int] = Counter()
    for page, following in pairwise(pages.pages):
        before.update(line.owner[0] for line in page.lines if line.owner)
        first = next((line.owner[0] for line in following.lines if line.owner), None)
        if first is not None:
            yield PageEnd(first, before[first], _free_rows(page, sheet))


def _free_rows(page: Page, sheet: StyleSheet) -> int:
    lowest = max((line.baseline for line in page.lines if line.owner), default=0.0)
    below = sheet.page.top.pt + sheet.page.text_height.pt - lowest
    return int(below / sheet.row_height.pt)


def _keeping(document: Document, end: PageEnd, sheet: StyleSheet) -> tuple[int, Keeping] | None:
    """Return the paragraph that a page ends early for, and how it is kept; `None` where a page must end."""
    number, free = end.block, end.free
    for block in document.blocks[number:]:
        if not isinstance(block, Heading | Paragraph):
            return None
        style = sheet.paragraphs[block.style]
        if style.page_break_before or (isinstance(block, Heading) and block.new_page):
            return None
        if end.before or not style.keep_with_next:
            return number, "lines" if end.before != 1 else "room"
        number, free = number + 1, free - 1
        if free <= 0:
            return None
    return None
