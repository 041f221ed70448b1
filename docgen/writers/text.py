"""The text writer: the resolved text, character for character, with nothing of its appearance."""

from collections.abc import Iterator
from typing import assert_never

from docgen.blocks import Block, Contents, Document, Heading, Paragraph, Table, plain_text
from docgen.layout.metrics import Metrics
from docgen.layout.pages import Pages
from docgen.stylesheet import StyleSheet

_BETWEEN_CELLS = "\t"
_LINE_END = "\n"


def write_text(document: Document, pages: Pages, sheet: StyleSheet, typefaces: Metrics) -> bytes:
    """Return `document` as UTF-8: a line a paragraph, a line a table row with a tab between its cells.

    The contents are a line a heading, without numbers: a text has no pages. Every line ends with LF, the last
    one too. The other arguments are what every writer is given.
    """
    return "".join(f"{line}{_LINE_END}" for line in text_lines(document)).encode()


def text_lines(document: Document) -> Iterator[str]:
    """Yield the lines of `document`, without their ends."""
    for block in document.blocks:
        yield from _lines(block)


def _lines(block: Block) -> tuple[str, ...]:
    match block:
        case Paragraph() | Heading():
            return (plain_text(block.inlines),)
        case Table():
            return tuple(
                _BETWEEN_CELLS.join(plain_text(cell.inlines) for cell in row.cells) for row in block.rows
            )
        case Contents():
            return tuple(plain_text(entry.inlines) for entry in block.entries)
        case _:
            assert_never(block)
