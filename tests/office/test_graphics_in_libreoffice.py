"""Graphics of a Word file as LibreOffice draws them: in their places, and a code that can be read."""

import io
import shutil

import pypdfium2
import pytest
import zxingcpp
from msgspec.structs import replace
from PIL import Image

from docgen.blocks import Area, Cell, Graphic, Row
from docgen.stylesheet import GraphicStyle
from docgen.units import points
from docgen.verification.office import render
from docgen.views.qr_code import qr_code
from tests.unit.writers.docx.samples import cell, document, relaxed_sheet, table, written

pytestmark = [
    pytest.mark.office,
    pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed"),
]

SCALE = 300 / 72
ADDRESS = "https://www.example.gov.cn/2020/report.html"
BULLET = Graphic("bullet", (Area(0, 0, 0.5, 1, tinted=True), Area(0.9, 0, 1, 1)), "实绩过半")
TINT = 0.7


def row(graphic: Graphic) -> Row:
    cells = (cell("table-text", "甲"), cell("table-text", "亿元"), Cell("table-figure", (), graphic=graphic))
    return Row("body", cells)


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Image.Image:
    graphics = {
        "bullet": GraphicStyle(points(100), points(12), TINT),
        "qr-code": GraphicStyle(points(90), points(90), 0),
    }
    sheet = replace(relaxed_sheet(), graphics=graphics)
    data = written(document(table(row(BULLET), row(qr_code(ADDRESS, "码")))), sheet)
    pdf = render(data, sheet, tmp_path_factory.mktemp("graphics"))
    (drawn,) = pypdfium2.PdfDocument(io.BytesIO(pdf))
    image = drawn.render(scale=SCALE, grayscale=True).to_pil()
    assert isinstance(image, Image.Image)
    return image


def test_the_code_is_read(page: Image.Image) -> None:
    assert [found.text for found in zxingcpp.read_barcodes(page)] == [ADDRESS]


def test_a_bar_is_as_long_and_as_dark_as_its_area(page: Image.Image) -> None:
    level = round(TINT * 255)
    tinted = page.point([255 if abs(grey - level) <= 2 else 0 for grey in range(256)]).tobytes()
    rows = (tinted[start : start + page.width] for start in range(0, len(tinted), page.width))
    runs = [max((len(run) for run in row.split(b"\0")), default=0) / SCALE for row in rows]
    # A thin rule across the page may come out as grey as the bar.
    bar = [run for run in runs if 10 < run < 100]
    assert max(bar) == pytest.approx(50, abs=0.5)
    assert len(bar) / SCALE == pytest.approx(12, abs=0.5)
