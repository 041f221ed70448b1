"""PDF files taken apart by programs that docgen did not write: pdfminer and pdfium."""

import io
from collections.abc import Iterator

import pypdfium2
from msgspec import Struct
from pdfminer.converter import PDFPageAggregator
from pdfminer.high_level import extract_text
from pdfminer.layout import LTChar, LTContainer, LTItem
from pdfminer.pdfdocument import PDFDocument
from pdfminer.pdfinterp import PDFPageInterpreter, PDFResourceManager
from pdfminer.pdfpage import PDFPage
from pdfminer.pdfparser import PDFParser
from pdfminer.pdftypes import PDFObjRef, PDFStream, resolve1
from pdfminer.psparser import PSLiteral

Dictionary = dict[str, object]


class Drawn(Struct, frozen=True):
    """A character where it is drawn: its origin in points from the sheet's left top, its face and size."""

    text: str
    x: float
    y: float
    face: str
    size: float


def drawn_characters(pdf: bytes) -> list[list[Drawn]]:
    """Return the characters of each page in the order in which they are drawn (pdfminer)."""
    manager = PDFResourceManager()
    # Without parameters the layout is not analysed: characters keep their order.
    device = PDFPageAggregator(manager, laparams=None)
    interpreter = PDFPageInterpreter(manager, device)
    found = []
    for page in PDFPage.get_pages(io.BytesIO(pdf)):
        interpreter.process_page(page)
        result = device.get_result()
        found.append([_drawn(char, result.height) for char in _characters(result)])
    return found


def _characters(item: LTItem) -> Iterator[LTChar]:
    if isinstance(item, LTChar):
        yield item
    elif isinstance(item, LTContainer):
        for child in item:
            yield from _characters(child)


def _drawn(char: LTChar, height: float) -> Drawn:
    return Drawn(char.get_text(), char.matrix[4], height - char.matrix[5], char.fontname, char.size)


def pdfminer_lines(pdf: bytes) -> str:
    """Return the text with its line ends taken out, and nothing else."""
    return extract_text(io.BytesIO(pdf)).replace("\n", "").replace("\f", "")


def pdfium_lines(pdf: bytes) -> str:
    """Return the text with its line ends taken out, and nothing else."""
    document = pypdfium2.PdfDocument(pdf)
    texts = (page.get_textpage().get_text_range() for page in document)
    return "".join(text.replace("\r\n", "") for text in texts)


class Parsed:
    """The objects of a file (pdfminer)."""

    def __init__(self, pdf: bytes) -> None:
        self._document = PDFDocument(PDFParser(io.BytesIO(pdf)))
        self.catalog: Dictionary = dictionary(self._document.catalog)
        self.information: Dictionary = dictionary(self._document.info[0])

    def pages(self) -> list[Dictionary]:
        """Return the page dictionaries in order."""
        return [dictionary(kid) for kid in array(dictionary(self.catalog["Pages"])["Kids"])]

    def fonts(self) -> dict[str, Dictionary]:
        """Return the fonts by the name of their face, without the mark of a subset."""
        resources = dictionary(self.pages()[0]["Resources"])
        found = [dictionary(font) for font in dictionary(resources["Font"]).values()]
        return {literal(font["BaseFont"]).partition("+")[2]: font for font in found}


def dictionary(value: object) -> Dictionary:
    found = resolve1(value)
    if isinstance(found, PDFStream):
        found = found.attrs
    assert isinstance(found, dict), found
    return found


def array(value: object) -> list[object]:
    found = resolve1(value)
    assert isinstance(found, list), found
    return found


def literal(value: object) -> str:
    found = resolve1(value)
    assert isinstance(found, PSLiteral), found
    return found.name if isinstance(found.name, str) else found.name.decode("ascii")


def text(value: object) -> str:
    """Return a text string."""
    found = resolve1(value)
    assert isinstance(found, bytes), found
    return found[2:].decode("utf-16-be") if found.startswith(b"\xfe\xff") else found.decode("latin-1")


def data(value: object) -> bytes:
    """Return what a stream holds."""
    found = resolve1(value)
    assert isinstance(found, PDFStream), found
    content = found.get_data()
    assert isinstance(content, bytes)
    return content


def number(value: object) -> float:
    found = resolve1(value)
    assert isinstance(found, int | float), found
    return found


def object_number(value: object) -> int:
    assert isinstance(value, PDFObjRef), value
    return value.objid
