"""Outputs read back by programs that docgen did not write: pdfminer, pdfium, python-docx, the plain ZIP."""

import io
import re
import zipfile
from collections.abc import Iterator
from xml.etree import ElementTree

import docx
import pypdfium2
from msgspec import Struct
from pdfminer.high_level import extract_pages, extract_text
from pdfminer.layout import LAParams, LTChar, LTContainer, LTItem, LTPage

FOLIO = re.compile(r"— \d+ —")
WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


class Glyph(Struct, frozen=True):
    """A drawn character: its origin in points from the sheet's top left, its advance, face and size."""

    text: str
    x: float
    baseline: float
    advance: float
    face: str
    size: float


class SetLine(Struct, frozen=True):
    """The glyphs that stand on one baseline, from left to right."""

    page: int
    baseline: float
    glyphs: tuple[Glyph, ...]

    @property
    def text(self) -> str:
        return "".join(glyph.text for glyph in self.glyphs)

    @property
    def left(self) -> float:
        return self.glyphs[0].x

    @property
    def right(self) -> float:
        # A space at a line's end takes no room: it stands beyond.
        last = next(glyph for glyph in reversed(self.glyphs) if not glyph.text.isspace())
        return last.x + last.advance


def set_lines(pdf: bytes) -> tuple[SetLine, ...]:
    """Return every line of a PDF in page order, top to bottom, folios among them (pdfminer)."""
    pages = extract_pages(io.BytesIO(pdf))
    return tuple(line for number, page in enumerate(pages, 1) for line in _lines_of(number, page))


def _lines_of(number: int, page: LTPage) -> Iterator[SetLine]:
    by_baseline: dict[float, list[Glyph]] = {}
    for item in _characters(page):
        baseline = round(page.height - item.matrix[5], 2)
        by_baseline.setdefault(baseline, []).append(
            Glyph(item.get_text(), item.matrix[4], baseline, item.adv, item.fontname, item.size)
        )
    for baseline, glyphs in sorted(by_baseline.items()):
        yield SetLine(number, baseline, tuple(sorted(glyphs, key=lambda glyph: glyph.x)))


def _characters(item: LTItem) -> Iterator[LTChar]:
    """Yield the drawn characters; the spaces that the reader infers are no characters."""
    if isinstance(item, LTChar):
        yield item
    elif isinstance(item, LTContainer):
        for child in item:
            yield from _characters(child)


def is_folio(line: SetLine) -> bool:
    """Return whether a line is a printed page number."""
    return FOLIO.fullmatch(line.text) is not None


def pdfminer_text(pdf: bytes) -> str:
    """Return the running text of a PDF, without folios and line ends."""
    return _joined(extract_text(io.BytesIO(pdf), laparams=LAParams(boxes_flow=None)))


def pdfium_text(pdf: bytes) -> str:
    """Return the running text of a PDF, without folios and line ends."""
    document = pypdfium2.PdfDocument(pdf)
    return _joined("\n".join(page.get_textpage().get_text_range() for page in document))


def python_docx_text(data: bytes) -> str:
    """Return the running text of a DOCX body, without line ends, tables left out."""
    text = "".join(paragraph.text for paragraph in docx.Document(io.BytesIO(data)).paragraphs)
    return text.replace("\n", "")


def raw_docx_text(data: bytes) -> str:
    """Return all text of a DOCX body from its XML alone."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        root = ElementTree.fromstring(package.read("word/document.xml"))
    return "".join(node.text or "" for node in root.iter(f"{WORD}t"))


def _joined(text: str) -> str:
    lines = (line.strip("\r\n\f\0 ") for line in re.split(r"[\r\n\f]+", text))
    return "".join(line for line in lines if not FOLIO.fullmatch(line))
