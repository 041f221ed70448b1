"""The 2020 sheet with an address: its QR code read back from the printed page."""

import shutil
from pathlib import Path

import pypdfium2
import pytest
import zxingcpp

from docgen.pipeline import build
from docgen.project import Project, find_project
from docgen.sources import read_sources

ADDRESS = "https://www.example.gov.cn/zfgzbg/202001/t20200116_1234567.html"
DPI = 300


@pytest.fixture
def project(tmp_path: Path, project: Project) -> Project:
    """Return a copy of the project whose sheet says where the report is published."""
    root = Path(__file__).parents[2]
    for name in ("source", "templates"):
        shutil.copytree(root / name, tmp_path / name)
    path = tmp_path / "source/2020/fact_sheet.yaml"
    path.write_text(f"{path.read_text(encoding='utf-8')}address: {ADDRESS}\n", encoding="utf-8")
    return find_project(tmp_path)


def test_the_code_on_the_page_holds_the_address(project: Project) -> None:
    made = build(project, read_sources(project, 2020), {"fact-sheet": ("pdf",)})["fact-sheet.pdf"]
    (page,) = pypdfium2.PdfDocument(made)
    image = page.render(scale=DPI / 72, grayscale=True).to_pil()
    assert [found.text for found in zxingcpp.read_barcodes(image)] == [ADDRESS]
    assert ADDRESS in page.get_textpage().get_text_range()
