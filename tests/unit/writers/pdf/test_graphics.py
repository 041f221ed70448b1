"""Graphics in the PDF: filled paths in their places, and figures that are read aloud in their cells."""

import io
from functools import cache
from itertools import pairwise

import msgspec
import pypdfium2
import pytest
from pdfminer.high_level import extract_pages
from pdfminer.layout import LTRect

from docgen.blocks import Area, Cell, Document, Graphic, Row, Table, Text
from docgen.layout import lay_out
from docgen.layout.imposition import impose
from docgen.layout.pages import Drawing, Pages
from docgen.stylesheet import GraphicStyle, ImpositionStyle
from docgen.units import millimetres, points
from docgen.writers.pdf import write_pdf
from tests.unit.typefaces.samples import typefaces
from tests.unit.writers.pdf.reading import Dictionary, Parsed, array, dictionary, literal, number, text
from tests.unit.writers.pdf.samples import METADATA, sheet

TINT = 0.7
BULLET = Graphic(
    "bullet", (Area(0, 0.2, 0.5, 0.8, tinted=True), Area(0.6, 0, 0.65, 1)), "实绩105亿元，目标107亿元"
)
SHEET = msgspec.structs.replace(sheet(), graphics={"bullet": GraphicStyle(points(58), points(8), TINT)})
# A copier's eye: steps of lightness that two shades must be apart.
LEAST_STEP = 20


def row(graphic: Graphic | None, words: str = "") -> Row:
    inlines = (Text(words),) if words else ()
    cells = [Cell("table-text", (Text("甲"),), header=True)]
    cells += [Cell("table-text", (Text("1"),)) for _ in range(3)]
    return Row("body", (*cells, Cell("table-text", inlines, graphic=graphic)))


COLUMNS = ("indicator", "actual", "growth", "target", "bullet")
ROWS = (row(BULLET), row(None), row(BULLET, "乙"))
DOCUMENT = Document(METADATA, (Table("indicators", ROWS, columns=COLUMNS),))


@cache
def pages() -> Pages:
    return lay_out(DOCUMENT, SHEET, typefaces())


@cache
def pdf() -> bytes:
    return write_pdf(DOCUMENT, pages(), SHEET, typefaces())


def rows_of(file: Parsed) -> list[list[Dictionary]]:
    """Return the cells of each row of the only table."""
    top = dictionary(dictionary(file.catalog["StructTreeRoot"])["K"])
    (table,) = (dictionary(kid) for kid in array(top["K"]))
    rows = (dictionary(kid) for kid in array(table["K"]))
    return [[dictionary(cell) for cell in array(each["K"])] for each in rows]


def figures(cell: Dictionary) -> list[Dictionary]:
    kids = [dictionary(kid) for kid in array(cell.get("K", []))]
    return [kid for kid in kids if literal(kid["Type"]) == "StructElem"]


def lightness(grey: float) -> float:
    """Return CIE L* of a grey of sRGB."""
    linear = grey / 12.92 if grey <= 0.04045 else ((grey + 0.055) / 1.055) ** 2.4
    return 116 * linear ** (1 / 3) - 16 if linear > 0.008856 else 903.3 * linear


def rectangles() -> list[LTRect]:
    (page,) = extract_pages(io.BytesIO(pdf()))
    return [item for item in page if isinstance(item, LTRect)]


def test_every_area_is_a_filled_path_in_its_place() -> None:
    patches = [patch for drawing in pages().pages[0].drawings for patch in drawing.patches]
    found = [(item.x0, pages().height - item.y1, item.x1, pages().height - item.y0) for item in rectangles()]
    assert len(found) == 4
    for area, patch in zip(found, patches, strict=True):
        assert area == pytest.approx((patch.left, patch.top, patch.right, patch.bottom), abs=0.001)
    assert all(item.fill and not item.stroke for item in rectangles())


def test_a_figure_stands_in_its_cell_with_its_words_and_its_box() -> None:
    first, without, both = (cells[-1] for cells in rows_of(Parsed(pdf())))
    (figure,) = figures(first)
    assert (literal(figure["S"]), text(figure["Alt"])) == ("Figure", BULLET.alternative)
    attributes = dictionary(figure["A"])
    assert literal(attributes["O"]) == "Layout"
    drawing: Drawing = pages().pages[0].drawings[0]
    assert [number(edge) for edge in array(attributes["BBox"])] == pytest.approx(
        [drawing.left, pages().height - drawing.bottom, drawing.right, pages().height - drawing.top],
        abs=0.001,
    )
    assert figures(without) == []
    assert len(array(both["K"])) == 2


def test_the_second_copy_on_a_sheet_is_drawn_and_not_read() -> None:
    style = ImpositionStyle("copies", millimetres(420), millimetres(297), creep=millimetres(0))
    imposed = impose(pages(), style)
    data = write_pdf(DOCUMENT, imposed, msgspec.structs.replace(SHEET, imposition=style), typefaces())
    (page,) = extract_pages(io.BytesIO(data))
    assert sum(isinstance(item, LTRect) for item in page) == 8
    assert sum(len(figures(cells[-1])) for cells in rows_of(Parsed(data))) == 2


def test_shades_are_told_apart_in_grey() -> None:
    scale = 8
    image = pypdfium2.PdfDocument(pdf())[0].render(scale=scale, grayscale=True).to_pil()
    seen = []
    for patch in pages().pages[0].drawings[0].patches:
        middle = ((patch.left + patch.right) / 2 * scale, (patch.top + patch.bottom) / 2 * scale)
        level = image.getpixel((int(middle[0]), int(middle[1])))
        assert isinstance(level, int)
        seen.append(lightness(level / 255))
    shades = sorted([*seen, lightness(1.0)])
    assert all(after - before >= LEAST_STEP for before, after in pairwise(shades)), shades


def test_text_after_a_graphic_is_black_again() -> None:
    assert pdf().count(b"\nq\n") == pdf().count(b"\nQ\n") == 2
