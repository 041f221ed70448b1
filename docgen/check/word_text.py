"""The paragraphs of a Word file as text, with tracked changes accepted. Nothing outside the file is read."""

from collections.abc import Iterator
from xml.etree import ElementTree

from msgspec import Struct

from docgen.check.word_package import WordPackage

_BODY = "word/document.xml"
_WORDS = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_PAGE_BREAK = f"{_WORDS}lastRenderedPageBreak"
_SKIPPED = (f"{_WORDS}del", f"{_WORDS}moveFrom", f"{_WORDS}instrText", f"{_WORDS}txbxContent")


def is_word_file(data: bytes) -> bool:
    """Return whether bytes begin as a ZIP file does, which a Word file is."""
    return data.startswith(b"PK\x03\x04")


class WordParagraph(Struct, frozen=True):
    """A paragraph of a Word file, and the page that it began on when Word saved it; 0 where none is told."""

    text: str
    page: int


def word_paragraphs(data: bytes, file: str) -> tuple[WordParagraph, ...]:
    """Return the paragraphs of a Word file, in order; empty ones are among them.

    Raises:
        SourceError: It is no Word file, too large, or declares entities.
    """
    root = WordPackage(data, file).part(_BODY)
    breaks = 0
    paragraphs = []
    for paragraph in root.iter(f"{_WORDS}p"):
        # Word marks where it broke a page before the first run on the new one.
        begins = _breaks_before_text(paragraph)
        paragraphs.append(WordParagraph("".join(_texts(paragraph)), breaks + begins + 1))
        breaks += sum(1 for _ in paragraph.iter(_PAGE_BREAK))
    if not breaks:
        return tuple(WordParagraph(one.text, 0) for one in paragraphs)
    return tuple(paragraphs)


def paragraphs_of(data: bytes, file: str) -> tuple[str, ...]:
    """Return the text of each paragraph of a Word file, in order.

    Raises:
        SourceError: It is no Word file, too large, or declares entities.
    """
    return tuple(paragraph.text for paragraph in word_paragraphs(data, file))


def _breaks_before_text(paragraph: ElementTree.Element) -> int:
    count = 0
    for element in paragraph.iter():
        if element.tag == f"{_WORDS}t" and element.text:
            break
        count += element.tag == _PAGE_BREAK
    return count


def _texts(element: ElementTree.Element) -> Iterator[str]:
    for child in element:
        if child.tag == f"{_WORDS}t":
            yield child.text or ""
        elif child.tag == f"{_WORDS}tab":
            yield "\t"
        elif child.tag not in _SKIPPED:
            yield from _texts(child)
