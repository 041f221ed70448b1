"""Which styles a Word file has: all but those of parts that the document is without."""

from collections.abc import Iterator
from typing import TypeVar, assert_never

from msgspec.structs import replace

from docgen.blocks import Contents, Document, Heading, Paragraph, Table, all_inlines
from docgen.stylesheet import StyleSheet

_Style = TypeVar("_Style")
# What the names begin with of the styles of parts that a report may have or not.
_PARTS = ("contents", "cover", "glossary", "appendix")


def used_styles(document: Document, sheet: StyleSheet) -> StyleSheet:
    """Return the style sheet without the styles of covers, contents and the like that are not there.

    An author picks from the list of styles in Word; names of what the report has not are in the way.
    """
    tables = {block.style for block in document.blocks if isinstance(block, Table)}
    return replace(
        sheet,
        paragraphs=_kept(sheet.paragraphs, {*_paragraph_styles(document)}),
        characters=_kept(sheet.characters, {inline.style for inline in all_inlines(document)}),
        tables=_kept(sheet.tables, tables),
    )


def _kept(styles: dict[str, _Style], used: set[str]) -> dict[str, _Style]:
    return {name: style for name, style in styles.items() if name in used or not name.startswith(_PARTS)}


def _paragraph_styles(document: Document) -> Iterator[str]:
    for block in document.blocks:
        match block:
            case Paragraph() | Heading():
                yield block.style
            case Table():
                yield from (cell.style for row in block.rows for cell in row.cells)
            case Contents():
                yield from (entry.style for entry in block.entries)
            case _:
                assert_never(block)
