"""The Word file as LibreOffice sets it, with the faces under their official names, measured in its PDF."""

import itertools
import shutil
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image

from docgen.blocks import Document, Heading, Paragraph, Text
from docgen.stylesheet import StyleSheet
from docgen.verification.office import render
from tests.outputs.reading import SetLine, is_folio, set_lines
from tests.unit.writers.docx.samples import (
    FACT_SHEET,
    body,
    document,
    relaxed_sheet,
    strict_sheet,
    written,
)

pytestmark = [
    pytest.mark.office,
    pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed"),
]

POINTS_PER_MM = 72 / 25.4
SCALE = 300 / 72
# 26 characters in the first line and 28 in each of the others.
FULL_PARAGRAPH = "国" * (26 + 28 * 49)
QUOTED = "“国”" * 8 + "“国" + "”——“263”……"
PAGES = document(
    Heading(1, (Text("一、回顾"),), "part-1"),
    Paragraph("body", (Text(FULL_PARAGRAPH),)),
    body(QUOTED),
)


def set_by_libreoffice(of: Document, sheet: StyleSheet, folder: Path) -> bytes:
    """Return the PDF that LibreOffice makes of a Word file."""
    return render(written(of, sheet), sheet, folder)


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    return set_by_libreoffice(PAGES, strict_sheet(), tmp_path_factory.mktemp("report"))


@pytest.fixture(scope="module")
def lines(report: bytes) -> tuple[SetLine, ...]:
    return set_lines(report)


def rows(lines: tuple[SetLine, ...], page: int) -> list[SetLine]:
    return [line for line in lines if line.page == page and not is_folio(line)]


def test_a_full_page_has_22_rows_of_28_characters(lines: tuple[SetLine, ...]) -> None:
    second = rows(lines, 2)
    assert len(rows(lines, 1)) == len(second) == 22
    assert {len(line.text) for line in second} == {28}
    assert len(rows(lines, 1)[1].text) == 26
    pitches = [below.baseline - above.baseline for above, below in itertools.pairwise(second)]
    assert sum(pitches) / len(pitches) == pytest.approx(28.95, abs=0.05)


def test_lines_fill_the_text_area_of_each_side(lines: tuple[SetLine, ...]) -> None:
    for page, left in ((1, 28), (2, 26)):
        for line in rows(lines, page)[2:]:
            assert line.left / POINTS_PER_MM == pytest.approx(left, abs=0.1)
            assert line.right / POINTS_PER_MM == pytest.approx(left + 156, abs=0.5)


def test_every_run_is_in_the_face_of_its_style(lines: tuple[SetLine, ...]) -> None:
    faces = {glyph.face.partition("+")[2] for line in lines for glyph in line.glyphs}
    named = {bytes.fromhex(face).decode("utf-16-be") for face in faces}
    assert named == {"黑体", "仿宋_GB2312", "宋体", "Times New Roman"}


def test_quotation_marks_and_dashes_are_full_width_beside_digits_too(lines: tuple[SetLine, ...]) -> None:
    marks = [glyph for line in lines if "263" in line.text for glyph in line.glyphs if glyph.text in "“”—…"]
    assert len(marks) > 6
    assert {round(glyph.advance) for glyph in marks} == {16}


def darkest(image: Image.Image, box: tuple[float, float, float, float]) -> tuple[float, float, float, float]:
    """Return the box of the ink within `box`, in millimetres from the top left."""
    pixels = SCALE * POINTS_PER_MM
    left, top, right, bottom = (round(edge * pixels) for edge in box)
    ink = image.crop((left, top, right, bottom)).point(lambda value: 255 if value < 128 else 0).getbbox()
    assert ink is not None
    return (
        (ink[0] + left) / pixels,
        (ink[1] + top) / pixels,
        (ink[2] + left) / pixels,
        (ink[3] + top) / pixels,
    )


@pytest.mark.parametrize(("page", "edge"), [(1, 184 - 4.94), (2, 26 + 4.94)])
def test_the_folio_is_7_mm_below_the_text_and_one_character_in(report: bytes, page: int, edge: float) -> None:
    image = pypdfium2.PdfDocument(report)[page - 1].render(scale=SCALE).to_pil().convert("L")
    left, _, right, _ = darkest(image, (0, 265, 210, 275))
    assert min(abs(left - edge), abs(right - edge)) < 0.3
    # The dash alone: the first two millimetres of the folio.
    _, top, _, bottom = darkest(image, (left, 265, left + 2, 275))
    assert 297 - (top + bottom) / 2 == pytest.approx(28, abs=0.5)


def test_the_sheet_with_its_table_stays_on_one_page(tmp_path: Path) -> None:
    data = set_by_libreoffice(FACT_SHEET, relaxed_sheet(), tmp_path)
    assert len(pypdfium2.PdfDocument(data)) == 1
    points = {
        round(glyph.x + (0 if glyph.text == "." else glyph.advance), 1)
        for line in set_lines(data)
        for glyph, after in itertools.zip_longest(line.glyphs, line.glyphs[1:])
        if (glyph.text == ".") or (line.text.endswith("105") and after is None)
    }
    assert max(points) - min(points) < 0.2
