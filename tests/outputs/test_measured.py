"""What `docgen measure` prints, held: on the 2020 report, on eight others, on seeded random text."""

import random
from pathlib import Path

import pypdfium2
import pytest
from msgspec.structs import replace

from docgen.blocks import Document, Metadata, Paragraph, Text
from docgen.diagnostics import SourceError, WriterError
from docgen.layout.pages import Line
from docgen.pipeline import load_style, measure_edition, measure_text
from docgen.pipeline.building import set_pages, write_format
from docgen.project import Project
from docgen.sources import Sources
from docgen.verification.drawn import read_drawn
from docgen.verification.measurement import Measurement, measure

INPUTS = Path(__file__).parents[1] / "cases/import/inputs"
REPORTS = (
    *("baodingshi_2022", "boyexian_2024", "gaoyangxian_2018", "guowuyuan_2022"),
    *("suzhoushi_2024", "tianmenshi_2024", "weifangshi_2024", "xushuixian_2011"),
)
PIECES = (
    *(
        "发展",
        "人民",
        "政府工作",
        "□",
        "①",
        "塍",
        "𬭸",
        "堃",
        *"，。、；：？！“”‘’（）《》·～",
        "——",
        "……",
        "—",
    ),
    *(
        "11.68亿元",
        "5.04%",
        "2020年1月16日",
        "第19届",
        "1200万人",
        "3.2个百分点",
        "〔2020〕1号",
        "￥5",
        "37.5℃",
    ),
    *(
        "PM2.5",
        "AI",
        "“1+16+7”",
        "km/h",
        "Élan vital",
        " ",
        "5G",
        "１２３个",
        "12345678.9亿美元",
        "!",
        '"',
        "(",
        ")",
    ),
)
SAMPLES = 15
# Marks without a place to part, words and figures without a line to hold them.
LONG = {
    "a word": "政府" + "Donaudampfschifffahrtselektrizität" * 3 + "工作报告",
    "an address": "网址https://www.example.gov.cn/zwgk/2020/01/16/content_123456789012345678901234567890.html见附件",
    "a figure": "共" + "1234567890" * 9 + "元，全部用于民生",
    "one character": "字",
    "a mark": "。",
    "marks": "，。、；：？！”’）》" * 9,
    "opening marks": "“‘（《" * 20,
    "dashes": "—" * 90,
    "dots": "…" * 90,
}


def sample(seed: int) -> str:
    """Return paragraphs of random pieces, a line each."""
    chosen = random.Random(seed)
    paragraphs = ("".join(chosen.choices(PIECES, k=chosen.randint(1, 150))) for _ in range(12))
    return "\n".join(paragraphs)


def measured_text(project: Project, text: str, edition: str | None = None) -> Measurement:
    return measure_text(project, text.encode(), "report.txt", edition)


def require(measured: Measurement) -> None:
    assert measured.faults == ()
    assert measured.edges.most <= 0.2
    assert measured.holds


def test_the_report_of_2020(project: Project, sources: Sources) -> None:
    measured = measure_edition(project, sources, None)
    require(measured)
    assert (measured.pages, measured.folios.count) == (24, 24)
    assert measured.full_pages > measured.pages / 2
    assert measured.full_lines > 400
    assert (measured.steps.least, measured.steps.most) == pytest.approx((28.99, 28.99), abs=0.05)
    assert (measured.first_rows.least, measured.first_rows.most) == pytest.approx((37, 37), abs=1)
    assert (measured.folios.least, measured.folios.most) == pytest.approx((28, 28), abs=0.5)
    assert measured.loosest < 0.2
    assert list(measured.faces)[:3] == ["ZhuqueFangsong-Regular", "LiberationSerif", "DocgenKaiRegular"]


@pytest.mark.parametrize("edition", ["annotated", "large-print", "booklet", "booklet-a3", "gbt9704-cover"])
def test_every_edition(edition: str, project: Project, sources: Sources) -> None:
    measured = measure_edition(project, sources, edition)
    require(measured)
    assert measured.steps.count > 200


@pytest.mark.parametrize("edition", [None, "booklet"])
@pytest.mark.parametrize("name", REPORTS)
def test_a_report_set_as_plain_paragraphs(name: str, edition: str | None, project: Project) -> None:
    measured = measure_text(project, (INPUTS / f"{name}.txt").read_bytes(), f"{name}.txt", edition)
    require(measured)
    assert measured.full_pages > measured.pages / 2
    assert measured.full_lines > 200


@pytest.mark.parametrize("edition", [None, "booklet"])
def test_random_text(edition: str | None, project: Project) -> None:
    full = 0
    for seed in range(SAMPLES):
        measured = measured_text(project, sample(seed), edition)
        # A last line of one character is mended where it can be; in such text it cannot everywhere.
        assert [fault for fault in measured.faults if fault.kind != "short"] == [], f"seed {seed}"
        assert replace(measured, faults=()).holds, f"seed {seed}: {measured}"
        full += measured.full_lines
    assert full > 20 * SAMPLES


@pytest.mark.parametrize("edition", [None, "booklet"])
@pytest.mark.parametrize("name", LONG)
def test_what_no_line_can_hold_stays_whole_and_on_the_page(
    name: str, edition: str | None, project: Project
) -> None:
    sheet, faces = load_style(project, edition or "gbt9704")
    text = Document(Metadata("", "", ""), (Paragraph("body", (Text(LONG[name]),)),))
    alone = replace(sheet, imposition=None)
    drawn = read_drawn(write_format("pdf", text, set_pages(project, text, alone, faces)[1], alone, faces))
    lines = [line for line in drawn if "— 1 —" not in line.text]
    assert "".join(line.text for line in lines) == LONG[name]
    edge = (alone.page.inside + alone.page.text_width).pt
    for line in lines:
        last = line.glyphs[-1]
        assert last.x + last.advance / 2 <= edge + 0.2


def test_a_text_without_a_character_has_no_lines(project: Project) -> None:
    measured = measured_text(project, "\n \t\n")
    assert (measured.lines, measured.full_lines, measured.faults) == (0, 0, ())


def test_characters_that_cannot_be_drawn_are_named(project: Project) -> None:
    with pytest.raises(WriterError) as caught:
        measured_text(project, "发展\n加油😀\x07")
    at = [(str(finding.at), finding.rule) for finding in caught.value.findings]
    assert at == [("report.txt:2:1", "F001"), ("report.txt:2:1", "F002")]


def test_a_file_that_is_no_text_is_refused(project: Project) -> None:
    with pytest.raises(SourceError):
        measure_text(project, b"\x00\xff\xfe\x00", "report.txt", None)


# A page that is wrong in one place: the figure about it has to see it.


def moved(line: Line, right: float, down: float) -> Line:
    runs = [replace(run, places=tuple(place + right for place in run.places)) for run in line.runs]
    return replace(line, runs=tuple(runs), baseline=line.baseline + down)


def spoiled(project: Project, number: int, right: float, down: float) -> Measurement:
    """Return what is measured where line `number` of a page, or its folio, stands so many points off."""
    sheet, faces = load_style(project, "gbt9704")
    text = "坚持稳中求进工作总基调，推动高质量发展，全年完成地区生产总值一百零五亿元，" * 30
    document = Document(Metadata("", "", ""), (Paragraph("body", (Text(text),)),))
    _, pages = set_pages(project, document, sheet, faces)
    first = pages.pages[0]
    assert first.folio is not None
    lines = [moved(line, right, down) if at == number else line for at, line in enumerate(first.lines)]
    folio = moved(first.folio, right, down) if number == len(lines) else first.folio
    wrong = replace(pages, pages=(replace(first, lines=tuple(lines), folio=folio), *pages.pages[1:]))
    return measure(read_drawn(write_format("pdf", document, wrong, sheet, faces)), document, sheet)


def test_a_right_page_holds(project: Project) -> None:
    require(spoiled(project, 0, 0, 0))


def test_a_line_off_the_measure_is_seen(project: Project) -> None:
    measured = spoiled(project, 5, 0.3, 0)
    assert measured.edges.most == pytest.approx(0.3, abs=0.01)
    assert not measured.holds


def test_a_row_off_the_grid_is_seen(project: Project) -> None:
    measured = spoiled(project, 5, 0, 0.1)
    assert measured.steps.most == pytest.approx(29.09, abs=0.01)
    assert not measured.holds


def test_a_first_row_that_is_too_low_is_seen(project: Project) -> None:
    measured = spoiled(project, 0, 0, 4)
    assert measured.first_rows.most == pytest.approx(37 + 4 * 25.4 / 72, abs=0.02)
    assert not measured.holds


def test_a_folio_that_is_too_low_is_seen(project: Project) -> None:
    measured = spoiled(project, 22, 0, 2)
    assert measured.folios.least == pytest.approx(28 - 2 * 25.4 / 72, abs=0.02)
    assert not measured.holds


def test_a_line_that_is_missing_is_seen(project: Project) -> None:
    measured = spoiled(project, 21, 0, 200)
    assert [fault.kind for fault in measured.faults] == ["lost"]


def test_the_ink_of_the_dash_is_where_the_figure_says(outputs: dict[str, bytes]) -> None:
    page = pypdfium2.PdfDocument(outputs["report.pdf"])[3]
    scale = 600 / 72
    image = page.render(scale=scale, grayscale=True)
    foot = round((297 - 33) / 25.4 * 600)
    # The outer dash of an even page: its first character, one in from the edge of the text area.
    left, right = (round((26 / 25.4 * 72 + place) * scale) for place in (14, 26))
    pixels, stride = bytes(image.buffer), image.stride
    rows = [row for row in range(foot, image.height) if min(pixels[row * stride :][left:right]) < 128]
    middle = 297 - (rows[0] + rows[-1] + 1) / 2 / 600 * 25.4
    assert middle == pytest.approx(28.0, abs=0.5)
