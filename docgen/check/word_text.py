"""The paragraphs of a Word file as text, with tracked changes accepted. Nothing outside the file is read."""

from collections.abc import Iterator
from xml.etree import ElementTree

from docgen.check.word_package import WordPackage

_BODY = "word/document.xml"
_WORDS = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_SKIPPED = (f"{_WORDS}del", f"{_WORDS}moveFrom", f"{_WORDS}instrText", f"{_WORDS}txbxContent")


def is_word_file(data: bytes) -> bool:
    """Return whether bytes begin as a ZIP file does, which a Word file is."""
    return data.startswith(b"PK\x03\x04")


def paragraphs_of(data: bytes, file: str) -> tuple[str, ...]:
    """Return the text of each paragraph of a Word file, in order; empty ones are among them.

    Raises:
        SourceError: It is no Word file, too large, or declares entities.
    """
    root = WordPackage(data, file).part(_BODY)
    return tuple("".join(_texts(paragraph)) for paragraph in root.iter(f"{_WORDS}p"))


def _texts(element: ElementTree.Element) -> Iterator[str]:
    for child in element:
        if child.tag == f"{_WORDS}t":
            yield child.text or ""
        elif child.tag == f"{_WORDS}tab":
            yield "\t"
        elif child.tag not in _SKIPPED:
            yield from _texts(child)
