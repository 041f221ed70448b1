"""A cover, contents, a glossary and an appendix together, read back from PDF and Word."""

import re
import shutil
from io import BytesIO
from pathlib import Path

import docx
import pypdfium2
import pytest

from docgen.diagnostics import DocgenError
from docgen.pipeline import build_edition, measure_edition
from docgen.project import Project
from docgen.sources import Sources, read_sources
from tests.outputs.reading import SetLine, is_folio, set_lines

ROOT = Path(__file__).parents[2]
BEHIND = """
glossary:
  - {term: 河长制, explanation: 由各级党政主要负责人担任河长。}
appendix:
  title: 主要指标
  groups:
    - {name: 经济, indicators: [地区生产总值, 工业投资]}
"""
BOOKLET = """schema: docgen/style-sheet/1
extends: booklet
cover: {lines: [meeting, title, issuer, month]}
contents: {title: 目　录, levels: 2}
"""
COVER = ["淀山湖镇第十九届人民代表大会第七次会议", "政府工作报告", "淀山湖镇人民政府", "2020年1月"]
# The cover and its blank back, the contents and theirs.
FRONT = 4


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """Return a project whose report has all that a report can have, and an edition of its own."""
    folder = tmp_path_factory.mktemp("whole")
    shutil.copytree(ROOT / "source", folder / "source")
    report = folder / "source/2020/report.yaml"
    report.write_text(report.read_text("utf-8") + BEHIND, "utf-8")
    (folder / "templates").mkdir()
    (folder / "templates/own.yaml").write_text(BOOKLET, "utf-8")
    return Project(folder)


@pytest.fixture(scope="module")
def year(whole: Project) -> Sources:
    return read_sources(whole, 2020)


@pytest.fixture(scope="module")
def outputs(whole: Project, year: Sources) -> dict[str, bytes]:
    return build_edition(whole, year, "gbt9704-cover", ())


@pytest.fixture(scope="module")
def pdf(outputs: dict[str, bytes]) -> bytes:
    return outputs["report-gbt9704-cover.pdf"]


@pytest.fixture(scope="module")
def lines(pdf: bytes) -> tuple[SetLine, ...]:
    return set_lines(pdf)


def test_the_cover_says_session_title_organ_and_month(lines: tuple[SetLine, ...]) -> None:
    assert [line.text for line in lines if line.page == 1] == COVER


def test_its_lines_stand_in_the_middle(lines: tuple[SetLine, ...]) -> None:
    # Page 1 is a right-hand one: 28 mm inside, 26 mm outside.
    middle = (28 + 156 / 2) * 72 / 25.4
    for line in lines:
        if line.page == 1:
            assert (line.left + line.right) / 2 == pytest.approx(middle, abs=0.1)


def test_no_page_before_the_text_is_counted_and_each_part_starts_on_the_right(
    lines: tuple[SetLine, ...], pdf: bytes
) -> None:
    assert {line.page for line in lines if line.page <= FRONT} == {1, 3}
    folios = [(line.page, line.text) for line in lines if is_folio(line)]
    assert folios == [(FRONT + number, f"— {number} —") for number in range(1, len(folios) + 1)]
    document = pypdfium2.PdfDocument(pdf)
    assert [document.get_page_label(page) for page in range(6)] == ["i", "ii", "iii", "iv", "1", "2"]


def test_the_contents_name_the_pages_of_all_headings(lines: tuple[SetLine, ...]) -> None:
    printed = [line.text for line in lines if line.page == 3]
    last = max(line.page for line in lines) - FRONT
    assert printed[-2:] == [f"名词解释{last - 1}", f"附表　主要指标{last}"]
    heads = {line.page: line.text for line in reversed(lines)}
    assert (heads[FRONT + last - 1], heads[FRONT + last]) == ("名词解释", "附表　主要指标")


def test_the_outline_leads_to_the_pages_of_the_headings(pdf: bytes, lines: tuple[SetLine, ...]) -> None:
    for entry in pypdfium2.PdfDocument(pdf).get_toc():
        page = entry.get_dest().get_index() + 1
        text = "".join(line.text for line in lines if line.page == page)
        assert page > FRONT
        assert re.sub(r"\s", "", entry.get_title()) in re.sub(r"\s", "", text)


def test_the_word_file_has_a_section_for_each_part(outputs: dict[str, bytes]) -> None:
    document = docx.Document(BytesIO(outputs["report-gbt9704-cover.docx"]))
    assert [paragraph.text for paragraph in document.paragraphs[:4]] == COVER
    names = [paragraph.style.name for paragraph in document.paragraphs[:4] if paragraph.style]
    assert names == ["Cover Meeting", "Cover Title", "Cover Issuer", "Cover Month"]
    cover, contents, text = document.sections
    assert [section.start_type.name for section in (contents, text)] == ["ODD_PAGE", "ODD_PAGE"]
    assert "footerReference" not in cover._sectPr.xml + contents._sectPr.xml
    assert "footerReference" in text._sectPr.xml


def test_a_booklet_has_the_cover_outside_and_blank_pages_at_its_end(whole: Project, year: Sources) -> None:
    made = set_lines(build_edition(whole, year, "own", ())["report-own.pdf"])
    sides = {line.page for line in made}
    first = [line for line in made if line.page == 1]
    # The first side has the last page on its left and the cover on its right.
    right = [glyph.text for line in first for glyph in line.glyphs if glyph.x > 297 / 25.4 * 36]
    assert "".join(right) == "".join(COVER)
    second = "".join(glyph.text for line in made if line.page == 2 for glyph in line.glyphs if glyph.x < 421)
    assert second == ""
    assert max(sides) % 2 == 0
    assert measure_edition(whole, year, "own").holds


@pytest.mark.parametrize(
    ("own", "found"),
    [
        ("cover: {lines: [title, mayor]}", "Y025 wrong.yaml:3:24"),
        ("cover: {lines: []}", "S016 wrong.yaml:3:16"),
        ("cover: {}", "Y020 wrong.yaml:3:8"),
        ("cover: {lines: [title]}\nparagraphs: {cover-title: {space_before: 40}}", "L007 None"),
    ],
)
def test_a_cover_that_cannot_be_is_told(own: str, found: str, whole: Project, year: Sources) -> None:
    sheet = whole.root / "templates/wrong.yaml"
    sheet.write_text(f"schema: docgen/style-sheet/1\nextends: gbt9704\n{own}\n", "utf-8")
    with pytest.raises(DocgenError) as caught:
        build_edition(whole, year, "wrong", ("pdf",))
    (finding,) = caught.value.findings
    place = f"{Path(finding.at.file).name}:{finding.at.line}:{finding.at.column}" if finding.at else "None"
    assert f"{finding.rule} {place}" == found


def test_a_fact_sheet_has_none(whole: Project, year: Sources) -> None:
    sheet = whole.root / "templates/wrong.yaml"
    sheet.write_text("schema: docgen/style-sheet/1\nextends: fact-sheet\ncover: {lines: [title]}\n", "utf-8")
    with pytest.raises(DocgenError) as caught:
        build_edition(whole, year, "wrong", ("pdf",))
    assert "S016" in [finding.rule for finding in caught.value.findings]
