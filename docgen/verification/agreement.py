"""How far a Word file, set by another program, agrees with our own layout."""

import re
from collections.abc import Iterable, Iterator

from msgspec import Struct

from docgen.blocks import Document, Heading, plain_text
from docgen.diagnostics import Message, message
from docgen.layout.pages import Line, Page, Pages
from docgen.verification.lines import ReadLine

# Dots that lead to a page number, as word processors type them.
_LEADER = re.compile("[·.…]{3,}(?=[0-9]+$)")
_PLACES = 1
_SHOWN = 8


class MovedHeading(Struct, frozen=True):
    """A heading that stands on another page there."""

    text: str
    ours: int
    theirs: int


class PartedLine(Struct, frozen=True):
    """A line of ours, on a page, that ends between two pieces of text; there, none does."""

    page: int
    before: str
    after: str


class Agreement(Struct, frozen=True):
    """Pages here and there; headings, those that moved; lines, those that end at the same character.

    Of those, `placed_lines` stand on the same page. `parted` are the first lines that differ; the lines that
    differ in consequence are not told.
    """

    our_pages: int
    their_pages: int
    headings: int
    moved: tuple[MovedHeading, ...]
    lines: int
    same_lines: int
    placed_lines: int
    parted: tuple[PartedLine, ...]

    @property
    def same_pages(self) -> bool:
        """Whether there are as many pages, and every heading on its own."""
        return self.our_pages == self.their_pages and not self.moved

    def sentences(self) -> Iterator[Message]:
        """Yield what was measured, a sentence a figure, and each heading that moved."""
        yield message(
            "Pages: {ours} in the PDF, {theirs} in LibreOffice.", ours=self.our_pages, theirs=self.their_pages
        )
        yield message(
            "Headings on the same page: {same} of {all}.",
            same=self.headings - len(self.moved),
            all=self.headings,
        )
        for heading in self.moved:
            yield message(
                "  {text}: page {ours} in the PDF, {theirs} in LibreOffice.",
                text=heading.text,
                ours=heading.ours,
                theirs=heading.theirs or "–",
            )
        yield message(
            "Lines that end at the same character: {same} of {all} ({share} %).",
            same=self.same_lines,
            all=self.lines,
            share=f"{100 * self.same_lines / max(self.lines, 1):.1f}",
        )
        for line in self.parted:
            yield message(
                "  Page {page}: the PDF ends a line between {before} and {after}.",
                page=line.page,
                before=line.before,
                after=line.after,
            )
        yield message("Those of them on the same page: {same}.", same=self.placed_lines)


def compare(document: Document, pages: Pages, theirs: tuple[ReadLine, ...]) -> Agreement:
    """Return how the lines that another program set agree with `pages`.

    Folios are left out on both sides, and the dots before the page numbers of the contents, which are drawn
    here and typed there. What stands side by side is one line: the cells of a row, say.
    """
    folios = {_compact(page.folio.text) for page in pages.pages if page.folio}
    ours = [line for page in pages.pages for line in _read(page)]
    others = [ReadLine(line.page, _LEADER.sub("", line.text)) for line in theirs if line.text not in folios]
    our_ends, their_ends = _ends(ours), _ends(others)
    headings = [block for block in document.blocks if isinstance(block, Heading)]
    text = [line for line in others if line.page > pages.front]
    return Agreement(
        our_pages=len(pages.pages),
        their_pages=max((line.page for line in theirs), default=0),
        headings=len(headings),
        moved=_moved(headings, pages, text),
        lines=len(our_ends),
        same_lines=len(our_ends.keys() & their_ends.keys()),
        placed_lines=len(our_ends.items() & their_ends.items()),
        parted=tuple(_parted(ours, their_ends)),
    )


def _read(page: Page) -> list[ReadLine]:
    """Return the lines of a page as one reads them who knows of baselines alone."""
    rows: dict[float, list[Line]] = {}
    for line in page.lines:
        if line.owner:
            rows.setdefault(round(line.baseline, _PLACES), []).append(line)
    return [
        ReadLine(
            page.number, _compact("".join(line.text for line in sorted(row, key=lambda line: line.left)))
        )
        for _, row in sorted(rows.items())
    ]


def _compact(text: str) -> str:
    return "".join(text.split())


def _ends(lines: Iterable[ReadLine]) -> dict[int, int]:
    """Return how many characters stand before the end of each line, and the page of the line."""
    ends, count = {}, 0
    for line in lines:
        count += len(line.text)
        ends[count] = line.page
    return ends


def _parted(ours: list[ReadLine], theirs: dict[int, int]) -> Iterator[PartedLine]:
    text = "".join(line.text for line in ours)
    end, agrees = 0, True
    for line in ours:
        end += len(line.text)
        agreed, agrees = agrees, end in theirs
        if agreed and not agrees:
            yield PartedLine(line.page, text[max(0, end - _SHOWN) : end], text[end : end + _SHOWN])


def _moved(headings: list[Heading], pages: Pages, theirs: list[ReadLine]) -> tuple[MovedHeading, ...]:
    moved = []
    start = 0
    for heading in headings:
        text = plain_text(heading.inlines)
        found = _find(_compact(text), theirs, start)
        start = found if found is not None else start
        page = theirs[found].page if found is not None else 0
        if page != pages.anchors[heading.anchor]:
            moved.append(MovedHeading(text, pages.anchors[heading.anchor], page))
    return tuple(moved)


def _find(text: str, lines: list[ReadLine], start: int) -> int | None:
    """Return the index of the line from `start` on that begins a heading, whole or as far as it goes."""
    return next(
        (
            index
            for index in range(start, len(lines))
            if lines[index].text and (lines[index].text == text or text.startswith(lines[index].text))
        ),
        None,
    )
