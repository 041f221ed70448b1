import pytest
from msgspec.structs import replace

from docgen.units import millimetres
from tests.unit.writers.docx.reading import (
    Element,
    attributes,
    body_of,
    find,
    find_all,
    get,
    has,
    names,
    part,
    text_of,
    val,
)
from tests.unit.writers.docx.samples import REPORT, relaxed_sheet, strict_sheet, styled, with_style, written


@pytest.fixture(scope="module")
def report() -> bytes:
    return written(REPORT, strict_sheet())


def section(data: bytes) -> Element:
    return find(body_of(data), "w:sectPr")


def test_the_page_is_a4_with_the_margins_of_the_standard(report: bytes) -> None:
    assert attributes(find(section(report), "w:pgSz")) == {"w": "11906", "h": "16838"}
    margins = attributes(find(section(report), "w:pgMar"))
    assert (margins["top"], margins["bottom"], margins["left"], margins["gutter"]) == (
        "2098",
        "1984",
        "1587",
        "0",
    )
    # 156 mm is 8844 twips: what rounding leaves goes to the outer margin.
    assert 11906 - int(margins["left"]) - int(margins["right"]) == 8844
    assert has(part(report, "word/settings.xml"), "w:mirrorMargins")


def test_a_strict_page_has_a_grid_of_lines_and_a_relaxed_one_none(report: bytes) -> None:
    assert attributes(find(section(report), "w:docGrid")) == {"type": "lines", "linePitch": "579"}
    relaxed = written(REPORT, relaxed_sheet())
    assert not has(section(relaxed), "w:docGrid")
    assert not has(part(relaxed, "word/settings.xml"), "w:mirrorMargins")


def test_the_section_is_the_last_child_of_the_body(report: bytes) -> None:
    assert body_of(report)[-1] is section(report) or body_of(report)[-1].tag == section(report).tag


def footers(data: bytes) -> dict[str | None, Element]:
    """Return the footers by the kind of page that has them."""
    relationships = {
        str(entry.get("Id")): str(entry.get("Target")) for entry in part(data, "word/_rels/document.xml.rels")
    }
    identifier = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
    return {
        get(reference, "type"): part(data, f"word/{relationships[str(reference.get(identifier))]}")
        for reference in find_all(section(data), "w:footerReference")
    }


def test_the_folio_stands_outside_right_on_odd_pages_and_left_on_even_ones(report: bytes) -> None:
    odd, even = footers(report)["default"], footers(report)["even"]
    assert val(odd, "w:p/w:pPr/w:jc") == "right"
    assert attributes(find(odd, "w:p/w:pPr/w:ind"))["right"] == "280"
    assert attributes(find(odd, "w:p/w:pPr/w:ind"))["rightChars"] == "100"
    assert val(even, "w:p/w:pPr/w:jc") == "left"
    assert attributes(find(even, "w:p/w:pPr/w:ind"))["left"] == "280"
    assert has(part(report, "word/settings.xml"), "w:evenAndOddHeaders")


def test_the_folio_is_a_page_field_between_dashes_with_its_number_stored(report: bytes) -> None:
    for kind, number in (("default", "1"), ("even", "2")):
        footer = footers(report)[kind]
        assert text_of(footer) == f"— {number} —"
        runs = find_all(footer, "w:p/w:r")
        kinds = [get(find(run, "w:fldChar"), "fldCharType") for run in runs if has(run, "w:fldChar")]
        assert kinds == ["begin", "separate", "end"]
        assert find(footer, "w:p/w:r/w:instrText").text == " PAGE "
        faces = [attributes(find(run, "w:rPr/w:rFonts")) for run in runs]
        assert {face["ascii"] for face in faces} == {face["eastAsia"] for face in faces} == {"宋体"}
        assert [face.get("hint") for face in (faces[0], faces[-1])] == ["eastAsia", "eastAsia"]


def test_the_dash_of_the_folio_is_7_mm_below_the_text_area(report: bytes) -> None:
    # 28.0 mm above the paper's edge, less half the height of a line of 14 pt, give or take a twentieth.
    distance = int(attributes(find(section(report), "w:pgMar"))["footer"]) / 20
    assert distance + 14 / 2 == pytest.approx(millimetres(28).pt, abs=14 / 20)
    spacing = attributes(find(footers(report)["default"], "w:p/w:pPr/w:spacing"))
    assert (spacing["line"], spacing["lineRule"]) == ("280", "exact")


def test_a_page_that_is_not_mirrored_has_one_footer_on_the_right() -> None:
    sheet = strict_sheet()
    data = written(REPORT, replace(sheet, page=replace(sheet.page, mirrored=False)))
    assert list(footers(data)) == ["default"]
    assert val(footers(data)["default"], "w:p/w:pPr/w:jc") == "right"
    assert not has(part(data, "word/settings.xml"), "w:evenAndOddHeaders")


def test_a_centred_folio_is_the_same_on_every_page() -> None:
    sheet = with_style(strict_sheet(), "folio", styled("footer", "song", "四号", "center"))
    data = written(REPORT, sheet)
    assert list(footers(data)) == ["default"]
    assert not has(footers(data)["default"], "w:p/w:pPr/w:jc")


def test_a_sheet_without_folio_has_no_footer() -> None:
    data = written(REPORT, relaxed_sheet())
    assert footers(data) == {}
    assert not [name for name in names(data) if "footer" in name]
