"""The 2020 outputs in LibreOffice, with the faces under their official names."""

import io
import shutil
from pathlib import Path

import pypdfium2
import pytest

from docgen.pipeline import build, load_style, verify, wanted
from docgen.project import find_project
from docgen.sources import read_sources
from docgen.verification.office import render
from tests.outputs.imported import imported_project

pytestmark = [
    pytest.mark.office,
    pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed"),
]


@pytest.fixture(scope="module")
def rendered(tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[int, int]]:
    """Return for each view how many pages the PDF has, and how many LibreOffice makes of the Word file."""
    project = find_project(Path(__file__).parent)
    sources = read_sources(project, 2020)
    outputs = build(project, sources, wanted(sources))
    sheet, _ = load_style(project, "gbt9704")
    folder = tmp_path_factory.mktemp("outputs")
    return {
        view: (
            page_count(outputs[f"{view}.pdf"]),
            page_count(render(outputs[f"{view}.docx"], sheet, folder / view)),
        )
        for view in ("report", "fact-sheet")
    }


def page_count(pdf: bytes) -> int:
    return len(pypdfium2.PdfDocument(io.BytesIO(pdf)))


def test_both_fact_sheets_have_one_page(rendered: dict[str, tuple[int, int]]) -> None:
    assert rendered["fact-sheet"] == (1, 1)


def test_the_report_has_as_many_pages_in_word_as_in_pdf(rendered: dict[str, tuple[int, int]]) -> None:
    in_pdf, in_word = rendered["report"]
    assert in_pdf == in_word


def test_word_says_the_same_as_the_pdf() -> None:
    project = find_project(Path(__file__).parent)
    agreement = verify(project, read_sources(project, 2020))
    assert agreement.our_pages == agreement.their_pages
    assert agreement.moved == ()
    assert agreement.same_lines / agreement.lines >= 0.95
    assert agreement.placed_lines == agreement.same_lines


@pytest.mark.parametrize("edition", ["gbt9704-contents", "large-print", "fact-sheet"])
def test_word_says_the_same_in_other_editions(edition: str) -> None:
    project = find_project(Path(__file__).parent)
    agreement = verify(project, read_sources(project, 2020), edition)
    assert agreement.our_pages == agreement.their_pages
    assert agreement.moved == ()
    assert agreement.same_lines / agreement.lines >= 0.95


@pytest.mark.parametrize("name", ["suzhoushi_2024", "gaoyangxian_2018", "baodingshi_2022"])
def test_word_says_the_same_of_reports_of_other_places(name: str, tmp_path: Path) -> None:
    """They have long paragraphs, numbered headings, and notes amid the text; and they end pages early."""
    agreement = verify(*imported_project(f"{name}.txt", tmp_path))
    assert agreement.our_pages == agreement.their_pages
    assert agreement.moved == ()
    assert agreement.same_lines / agreement.lines >= 0.95
