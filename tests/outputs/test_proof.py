"""The black-and-white proof (黑白样): what a copier makes of the fact sheet, and what a printer cuts off."""

import io
import re
from collections.abc import Iterator
from itertools import pairwise

import pypdfium2
import pytest
from msgspec import structs
from pdfminer.high_level import extract_pages
from pdfminer.layout import LTChar, LTCurve, LTPage
from PIL import Image

from docgen.blocks import Area, Document, Graphic, Table
from docgen.pipeline import build_edition
from docgen.pipeline.arranging import arrange
from docgen.pipeline.building import load_style, set_pages, write_format
from docgen.project import Project
from docgen.sources import Sources
from docgen.stylesheet.lightness import lightness
from tests.outputs.test_generated_sheets import characters

EDITIONS = ("handout", "handout-4", "fact-sheet-large-print", "fact-sheet-data")
POINTS_PER_MM = 72 / 25.4
SCALE = 8
LEAST_STEP = 20
# W3C WCAG 2.2, 1.4.3.
LEAST_CONTRAST = 4.5
FRAME_MM = 8
NEARLY = 0.05
# Cutting marks stand outside the frame on purpose.
MARK_MM = 8


def luminance(grey: float) -> float:
    """Return the relative luminance of a grey, as WCAG 2.2 defines it."""
    return grey / 12.92 if grey <= 0.04045 else ((grey + 0.055) / 1.055) ** 2.4


def contrast(ink: float, paper: float = 1.0) -> float:
    dark, light = sorted((luminance(ink), luminance(paper)))
    return (light + 0.05) / (dark + 0.05)


def grey_of(colour: object) -> float:
    """Return a colour of pdfminer as the grey that a copier makes of it (Rec. 601)."""
    if isinstance(colour, tuple) and len(colour) == 3:
        return float(0.299 * colour[0] + 0.587 * colour[1] + 0.114 * colour[2])
    if isinstance(colour, tuple):
        (colour,) = colour
    assert isinstance(colour, int | float)
    return float(colour)


def pages_of(pdf: bytes) -> list[LTPage]:
    return list(extract_pages(io.BytesIO(pdf), laparams=None))


def faint(pdf: bytes) -> list[str]:
    """Return the characters that are too faint to be read on a copy."""
    return [
        char.get_text()
        for page in pages_of(pdf)
        for char in characters(page)
        if contrast(grey_of(char.graphicstate.ncolor)) < LEAST_CONTRAST
    ]


def outside(pdf: bytes) -> list[tuple[float, ...]]:
    """Return what stands nearer than 8 mm to the edge of the paper, cutting marks aside."""
    frame = FRAME_MM * POINTS_PER_MM - NEARLY
    return [
        box
        for page in pages_of(pdf)
        for box in boxes(page)
        if (box[0] < frame or box[1] < frame or box[2] > page.width - frame or box[3] > page.height - frame)
        and not is_mark(box, page)
    ]


def boxes(page: LTPage) -> Iterator[tuple[float, float, float, float]]:
    for item in page:
        if isinstance(item, LTChar | LTCurve):
            yield item.x0, item.y0, item.x1, item.y1


def is_mark(box: tuple[float, float, float, float], page: LTPage) -> bool:
    """Return whether a box is a short rule that begins at the edge of the sheet."""
    left, bottom, right, top = box
    thin = min(right - left, top - bottom) < 1
    at_edge = min(left, bottom, page.width - right, page.height - top) < NEARLY
    return thin and at_edge and max(right - left, top - bottom) < MARK_MM * POINTS_PER_MM + 1


def shades(pdf: bytes) -> list[list[int]]:
    """Return the levels of grey that each graphic of a page is drawn in, as rendered, darkest first."""
    (page,) = pypdfium2.PdfDocument(pdf)
    image = page.render(scale=SCALE, grayscale=True).to_pil()
    assert isinstance(image, Image.Image)
    return [levels(image.crop(box)) for box in graphic_boxes(pdf, image.height)]


def graphic_boxes(pdf: bytes, height: int) -> Iterator[tuple[int, int, int, int]]:
    """Yield the places of the graphics in pixels, from what the file says of its figures."""
    for found in re.findall(rb"/BBox \[ ([\d. ]+) \]", pdf):
        left, bottom, right, top = (float(edge) * SCALE for edge in found.split())
        yield round(left) + 1, round(height - top) + 1, round(right) - 1, round(height - bottom) - 1


def levels(image: Image.Image) -> list[int]:
    """Return the greys that fill more than three hundredths of an image: not the blurred edges."""
    counts = image.histogram()
    return [level for level, count in enumerate(counts) if count > image.width * image.height * 3 / 100]


def indistinct(pdf: bytes) -> list[list[int]]:
    """Return the graphics in which two shades are one on a copy."""
    return [
        found
        for found in shades(pdf)
        if any(lightness(light / 255) - lightness(dark / 255) < LEAST_STEP for dark, light in pairwise(found))
    ]


def set_with_tint(project: Project, document: Document, tint: float) -> bytes:
    sheet, typefaces = load_style(project, "fact-sheet")
    sheet, pages = set_pages(project, document, sheet, typefaces)
    patched = tuple(
        structs.replace(
            drawing,
            patches=tuple(
                structs.replace(patch, grey=tint) if patch.grey else patch for patch in drawing.patches
            ),
        )
        for drawing in pages.pages[0].drawings
    )
    page = structs.replace(pages.pages[0], drawings=patched)
    return write_format("pdf", document, structs.replace(pages, pages=(page,)), sheet, typefaces)


def test_series_side_by_side_are_told_apart_in_greys(outputs: dict[str, bytes]) -> None:
    found = shades(outputs["fact-sheet.pdf"])
    assert len(found) == 6
    assert all(len(each) == 3 for each in found)
    assert indistinct(outputs["fact-sheet.pdf"]) == []


@pytest.mark.parametrize("tint", [0.1, 0.85, 0.95])
def test_series_that_a_copier_makes_one_are_seen(tint: float, project: Project, fact_sheet: Document) -> None:
    assert indistinct(set_with_tint(project, fact_sheet, tint)) != []


def test_the_years_of_a_trend_are_told_apart(project: Project, sources: Sources) -> None:
    graphic = Graphic(
        "trend",
        tuple(Area(left / 4, 0.2, left / 4 + 0.2, 1, tinted=left < 3) for left in range(4)),
        "四年",
    )
    document = arrange(sources, "fact-sheet")
    blocks = tuple(
        _with_graphic(block, graphic) if isinstance(block, Table) else block for block in document.blocks
    )
    made = set_with_tint(project, structs.replace(document, blocks=blocks), 0.7)
    assert len(shades(made)) == 6
    assert indistinct(made) == []


def _with_graphic(table: Table, graphic: Graphic) -> Table:
    return structs.replace(
        table,
        rows=tuple(
            structs.replace(
                row,
                cells=tuple(
                    structs.replace(cell, graphic=graphic) if cell.graphic else cell for cell in row.cells
                ),
            )
            for row in table.rows
        ),
    )


def test_every_character_has_contrast(outputs: dict[str, bytes]) -> None:
    assert faint(outputs["fact-sheet.pdf"]) == []


@pytest.mark.parametrize(("ink", "seen"), [(b"0.5 g", True), (b"0.4 g", False), (b"1 0.5 0.5 rg", True)])
def test_faint_characters_are_seen(ink: bytes, seen: bool, outputs: dict[str, bytes]) -> None:
    whole = outputs["fact-sheet.pdf"]
    begin = whole.index(b"BT\n", whole.index(b"stream\n"))
    # As long as what it takes the place of, so that every place in the file stays.
    broken = whole[:begin] + ink + b"\n" + whole[begin:]
    assert bool(faint(broken)) == seen


@pytest.mark.parametrize("name", ["fact-sheet.docx", "report.docx"])
def test_the_word_file_has_no_colour_of_text(name: str, outputs: dict[str, bytes]) -> None:
    assert b"<w:color " not in outputs[name]
    assert b"<w:highlight " not in outputs[name]


def test_frames_stand_inside_what_a_printer_prints(
    project: Project, sources: Sources, outputs: dict[str, bytes]
) -> None:
    assert outside(outputs["fact-sheet.pdf"]) == []
    for edition in EDITIONS:
        for name, data in build_edition(project, sources, edition, ("pdf",)).items():
            assert outside(data) == [], name


def test_a_frame_outside_is_seen(project: Project, fact_sheet: Document) -> None:
    sheet, typefaces = load_style(project, "fact-sheet")
    sheet, pages = set_pages(project, fact_sheet, sheet, typefaces)
    (page,) = pages.pages
    rules = tuple(structs.replace(rule, left=20.0) for rule in page.rules)
    broken = structs.replace(pages, pages=(structs.replace(page, rules=rules),))
    assert outside(write_format("pdf", fact_sheet, broken, sheet, typefaces)) != []


def test_the_four_copies_keep_the_frame_from_the_cut(project: Project, sources: Sources) -> None:
    (data,) = build_edition(project, sources, "handout-4", ()).values()
    (page,) = pages_of(data)
    frame = FRAME_MM * POINTS_PER_MM - NEARLY
    for left, bottom, right, top in boxes(page):
        if not is_mark((left, bottom, right, top), page):
            assert right < page.width / 2 - frame or left > page.width / 2 + frame
            assert top < page.height / 2 - frame or bottom > page.height / 2 + frame


def test_the_large_print_has_two_sides_and_no_small_type(project: Project, sources: Sources) -> None:
    made = build_edition(project, sources, "fact-sheet-large-print", ("pdf",))
    (name,) = made
    assert name == "fact-sheet-large-print.pdf"
    pages = pages_of(made[name])
    assert len(pages) == 2
    sizes = [round(char.size, 1) for page in pages for char in characters(page)]
    assert min(sizes) >= 14
    assert sum(size >= 16 for size in sizes) > len(sizes) / 2
    assert b"/Duplex /DuplexFlipLongEdge" in made[name]
