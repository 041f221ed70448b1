"""How far a Word file, set by another program, agrees with our own layout."""

from collections.abc import Iterable, Iterator

from msgspec import Struct

from docgen.blocks import Document, Heading, plain_text
from docgen.diagnostics import Message, message
from docgen.layout.pages import Pages
from docgen.verification.lines import ReadLine


class MovedHeading(Struct, frozen=True):
    """A heading that stands on another page there."""

    text: str
    ours: int
    theirs: int


class Agreement(Struct, frozen=True):
    """Pages here and there; headings, those that moved; lines, those that end at the same character."""

    our_pages: int
    their_pages: int
    headings: int
    moved: tuple[MovedHeading, ...]
    lines: int
    same_lines: int

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


def compare(document: Document, pages: Pages, theirs: tuple[ReadLine, ...]) -> Agreement:
    """Return how the lines that another program set agree with `pages`; folios are left out on both sides."""
    folios = {_compact(page.folio.text) for page in pages.pages if page.folio}
    ours = [
        ReadLine(page.number, _compact(line.text))
        for page in pages.pages
        for line in page.lines
        if line.owner
    ]
    others = [line for line in theirs if line.text not in folios]
    our_ends, their_ends = _ends(ours), _ends(others)
    headings = [block for block in document.blocks if isinstance(block, Heading)]
    return Agreement(
        our_pages=len(pages.pages),
        their_pages=max((line.page for line in theirs), default=0),
        headings=len(headings),
        moved=_moved(headings, pages, others),
        lines=len(our_ends),
        same_lines=len(our_ends & their_ends),
    )


def _compact(text: str) -> str:
    return "".join(text.split())


def _ends(lines: Iterable[ReadLine]) -> set[int]:
    """Return how many characters stand before the end of each line."""
    ends, count = set(), 0
    for line in lines:
        count += len(line.text)
        ends.add(count)
    return ends


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
