"""The contents (目录) before a document: its headings, down to a level."""

from msgspec.structs import replace

from docgen.blocks import Contents, Document, Entry, Heading, Inline, Paragraph, Text, plain_text

_TITLE = "contents-title"
# Numbers that lead to a note, which stands where it is cited and nowhere else.
_NOTE_MARKS = frozenset({"note-number", "glossary-mark"})


def with_contents(document: Document, title: str, levels: int) -> Document:
    """Return the document with its contents before the text, which lists the headings of the first `levels`.

    Leads (段首句) run into their paragraphs and are no headings: they are not listed. A document without a
    heading to list stays as it is.
    """
    entries = tuple(
        Entry(block.level, _plain(block.inlines), block.anchor)
        for block in document.blocks
        if isinstance(block, Heading) and block.level <= levels and plain_text(_plain(block.inlines))
    )
    if not entries:
        return document
    front = (Paragraph(_TITLE, (Text(title),)), Contents(entries))
    cover = document.cover
    return replace(document, blocks=(*document.blocks[:cover], *front, *document.blocks[cover:]))


def _plain(inlines: tuple[Inline, ...]) -> tuple[Inline, ...]:
    """Return a heading's words as the contents have them: in one style, and without marks."""
    return tuple(replace(inline, style="") for inline in inlines if inline.style not in _NOTE_MARKS)
