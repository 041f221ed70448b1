"""The later report with what was put in and taken out marked in it, as a word processor marks revisions."""

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from docgen.blocks import Block, Document, Heading, Inline, Paragraph, Revision, sliced
from docgen.comparison.paragraphs import ChangedParagraph, Fate

_REVISIONS: dict[Fate, Revision] = {"same": "", "inserted": "inserted", "deleted": "deleted"}


def lines_of(document: Document) -> tuple[Paragraph | Heading, ...]:
    """Return the paragraphs and headings of a document: what is compared."""
    return tuple(block for block in document.blocks if isinstance(block, Paragraph | Heading))


def with_revisions(before: Document, after: Document, changes: Sequence[ChangedParagraph]) -> Document:
    """Return the document `after`, its changes since `before` marked; `changes` are of their lines."""
    ones, others = lines_of(before), lines_of(after)
    return replace(after, blocks=tuple(_block(change, ones, others) for change in changes))


def _block(
    change: ChangedParagraph, ones: Sequence[Paragraph | Heading], others: Sequence[Paragraph | Heading]
) -> Block:
    one = ones[change.before] if change.before is not None else None
    other = others[change.after] if change.after is not None else None
    inlines = tuple(_inlines(change, one, other))
    if other is not None:
        return replace(other, inlines=inlines)
    assert one is not None  # a paragraph that is in neither report is none
    return Paragraph(one.style, inlines)


def _inlines(
    change: ChangedParagraph, one: Paragraph | Heading | None, other: Paragraph | Heading | None
) -> Iterator[Inline]:
    taken = put = 0
    for piece in change.pieces:
        length = len(piece.text)
        source, start = (one, taken) if piece.fate == "deleted" else (other, put)
        if source is not None:
            for inline in sliced(source.inlines, start, start + length):
                yield replace(inline, revision=_REVISIONS[piece.fate])
        taken += length if piece.fate != "inserted" else 0
        put += length if piece.fate != "deleted" else 0
