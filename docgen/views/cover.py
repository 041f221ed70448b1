"""The cover (封面) before a document: a paragraph a line, on a page of their own."""

from collections.abc import Iterable

from msgspec.structs import replace

from docgen.blocks import Document, Inline, Paragraph


def with_cover(document: Document, cover: dict[str, tuple[Inline, ...]], lines: Iterable[str]) -> Document:
    """Return the document behind its cover: the named lines of `cover`; one without words is left out."""
    paragraphs = tuple(Paragraph(f"cover-{line}", cover[line]) for line in lines if cover[line])
    return replace(document, blocks=(*paragraphs, *document.blocks), cover=len(paragraphs))
