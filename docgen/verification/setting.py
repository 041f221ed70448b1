"""The lines of a PDF put to the paragraphs that they are lines of."""

from collections.abc import Iterator, Sequence

from msgspec import Struct

from docgen.blocks import Document, Heading, Paragraph, plain_text
from docgen.stylesheet import ParagraphStyle, StyleSheet
from docgen.verification.drawn import DrawnLine


class SetParagraph(Struct, frozen=True):
    """A paragraph or a heading, its style, and its lines as they are drawn."""

    text: str
    style: ParagraphStyle
    lines: tuple[DrawnLine, ...]

    def joints(self) -> Iterator[tuple[DrawnLine, DrawnLine]]:
        """Yield each two lines that follow one another."""
        return zip(self.lines, self.lines[1:], strict=False)


class Setting(Struct, frozen=True):
    """A document as it is drawn: its lines, those of its paragraphs, its printed page numbers.

    `lost` are the texts that no lines make up.
    """

    lines: tuple[DrawnLine, ...]
    paragraphs: tuple[SetParagraph, ...]
    folios: tuple[DrawnLine, ...]
    lost: tuple[str, ...]


def put_to(document: Document, drawn: Sequence[DrawnLine], sheet: StyleSheet) -> Setting:
    """Return the drawn lines by the paragraphs of `document`; what stands in tables is passed over."""
    foot = (sheet.page.top + sheet.page.text_height).pt
    lines = tuple(line for line in drawn if line.baseline <= foot)
    found: list[SetParagraph] = []
    lost: list[str] = []
    start = 0
    for block in document.blocks:
        text = plain_text(block.inlines) if isinstance(block, Paragraph | Heading) else ""
        if not _compact(text) or not isinstance(block, Paragraph | Heading):
            continue
        first, stop = _find(_compact(text), lines, start)
        if stop == first:
            lost.append(text)
            continue
        found.append(SetParagraph(text, sheet.paragraphs[block.style], lines[first:stop]))
        start = stop
    folios = tuple(line for line in drawn if line.baseline > foot)
    return Setting(lines, tuple(found), folios, tuple(lost))


def _find(text: str, lines: Sequence[DrawnLine], start: int) -> tuple[int, int]:
    """Return the first lines from `start` on that make up `text`, by number; none where there are no such."""
    for first in range(start, len(lines)):
        stop, rest = first, text
        while rest and stop < len(lines) and rest.startswith(part := _compact(lines[stop].text)):
            rest, stop = rest[len(part) :], stop + 1
        if not rest:
            return first, stop
    return start, start


def _compact(text: str) -> str:
    return "".join(text.split())
