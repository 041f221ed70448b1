import io
from pathlib import Path

import docx
import pytest
from msgspec.structs import replace

import docgen.writers.docx
from docgen.blocks import Document, Heading, Paragraph, Text, plain_text
from docgen.diagnostics import WriterError
from docgen.layout.pages import GlyphRun, Line, Page, Pages
from docgen.writers.docx import write_docx
from docgen.writers.docx.bookmarks import bookmark_names
from docgen.writers.docx.runs import cut
from tests.unit.writers.docx.reading import (
    Element,
    attributes,
    body_of,
    find,
    find_all,
    get,
    has,
    tag,
    text_of,
    val,
)
from tests.unit.writers.docx.samples import (
    FACT_SHEET,
    REPORT,
    Squares,
    body,
    document,
    row,
    strict_sheet,
    table,
    written,
)


def heading(anchor: str, level: int = 1) -> Heading:
    return Heading(level, (Text("一、标题"),), anchor)


def paragraphs(of: Document) -> list[Element]:
    return find_all(body_of(written(of, strict_sheet())), "w:p")


def test_the_text_of_each_paragraph_is_that_of_its_block() -> None:
    expected = [
        plain_text(block.inlines) for block in REPORT.blocks if isinstance(block, Paragraph | Heading)
    ]
    data = written(REPORT, strict_sheet())
    assert [text_of(element) for element in find_all(body_of(data), "w:p")] == expected
    assert [paragraph.text for paragraph in docx.Document(io.BytesIO(data)).paragraphs] == expected


def test_a_paragraph_names_its_style_and_nothing_else() -> None:
    found = paragraphs(REPORT)
    assert [val(element, "w:pPr/w:pStyle") for element in found] == [
        "Title",
        "Salutation",
        "Heading1",
        "Heading2",
        "BodyText",
    ]
    assert {len(find(element, "w:pPr")) for element in found} == {1}


def test_python_docx_reads_the_headings_as_headings() -> None:
    read = docx.Document(io.BytesIO(written(REPORT, strict_sheet())))
    assert [entry.text for entry in read.paragraphs if entry.style and entry.style.name == "Heading 1"] == [
        "一、2019年工作回顾"
    ]


def test_a_heading_is_bookmarked_by_its_anchor_around_all_its_text() -> None:
    first, second = (element for element in paragraphs(REPORT) if has(element, "w:bookmarkStart"))
    assert attributes(find(first, "w:bookmarkStart")) == {"id": "0", "name": "part_1"}
    assert attributes(find(second, "w:bookmarkStart")) == {"id": "1", "name": "section_1_1"}
    assert [tag(child) for child in first][:2] == ["pPr", "bookmarkStart"]
    assert tag(first[-1]) == "bookmarkEnd"
    assert get(first[-1], "id") == "0"


def test_a_heading_that_starts_a_page_says_so() -> None:
    made = paragraphs(document(heading("a"), replace(heading("b"), new_page=True)))
    assert [has(element, "w:pPr/w:pageBreakBefore") for element in made] == [False, True]


def test_a_heading_without_an_anchor_has_no_bookmark() -> None:
    assert not has(paragraphs(document(heading("")))[0], "w:bookmarkStart")


@pytest.mark.parametrize(
    ("anchor", "expected"),
    [("part-1", "part_1"), ("一、回顾", "一_回顾"), ("1", "A1"), ("x" * 50, "x" * 40)],
)
def test_an_anchor_becomes_a_name_that_word_takes(anchor: str, expected: str) -> None:
    assert bookmark_names(document(heading(anchor))) == {anchor: expected}


def test_two_anchors_that_come_to_one_name_are_an_error() -> None:
    with pytest.raises(WriterError, match="part-1"):
        written(document(heading("part-1"), heading("part_1")), strict_sheet())


def spacing(element: Element) -> dict[str, str]:
    return attributes(find(element, "w:pPr/w:spacing"))


def test_the_space_around_a_table_is_that_of_its_neighbours() -> None:
    before, after = paragraphs(FACT_SHEET)
    assert (spacing(before)["after"], spacing(before)["line"]) == (str(579 + 60), "579")
    assert (spacing(after)["before"], spacing(after)["line"]) == ("120", "260")


def test_tables_that_meet_are_kept_apart_by_a_line_as_high_as_their_space() -> None:
    one = table(row("地区生产总值", "亿元", "105"))
    children = [element for element in body_of(written(document(body("正文"), one, one), strict_sheet()))]
    assert [tag(element) for element in children] == ["p", "tbl", "p", "tbl", "p", "sectPr"]
    assert spacing(children[2])["line"] == str(120 + 60)
    assert spacing(children[4])["line"] == "120"
    assert text_of(children[2]) == ""


def test_a_table_at_the_head_of_the_document_keeps_its_space() -> None:
    children = list(body_of(written(document(table(), body("正文")), strict_sheet())))
    assert [tag(element) for element in children] == ["p", "tbl", "p", "sectPr"]
    assert spacing(children[0])["line"] == "60"


def test_markup_is_written_in_one_module_only() -> None:
    folder = Path(docgen.writers.docx.__file__).parent
    with_markup = [path.name for path in sorted(folder.glob("*.py")) if "<w:" in path.read_text("utf-8")]
    assert with_markup == ["ooxml.py"]


def line(block: int, text: str) -> Line:
    return Line((block,), 0.0, 0.0, 0.0, (GlyphRun("title", 22.0, text, (0.0,) * len(text)),))


def test_a_title_ends_its_lines_where_our_layout_does() -> None:
    title = Paragraph("title", (Text("关于淀山湖镇2020年"), Text("政府工作报告的说明")))
    lines = (line(0, "关于淀山湖镇"), line(0, "2020年政府工作报告"), line(0, "的说明"), line(1, "正文一"))
    pages = Pages(0.0, 0.0, (Page(1, lines), Page(2, (line(1, "正文二"),))), {})
    data = write_docx(document(title, body("正文一正文二")), pages, strict_sheet(), Squares())
    read = docx.Document(io.BytesIO(data)).paragraphs
    assert [paragraph.text for paragraph in read] == [
        "关于淀山湖镇\n2020年政府工作报告\n的说明",
        "正文一正文二",
    ]
    assert text_of(body_of(data)) == "关于淀山湖镇2020年政府工作报告的说明正文一正文二"


@pytest.mark.parametrize(
    ("places", "expected"),
    [
        ((), [["甲乙", "丙丁"]]),
        ((1,), [["甲"], ["乙", "丙丁"]]),
        ((2,), [["甲乙"], ["丙丁"]]),
        ((1, 3), [["甲"], ["乙", "丙"], ["丁"]]),
    ],
)
def test_inlines_are_cut_at_any_place(places: tuple[int, ...], expected: list[list[str]]) -> None:
    pieces = cut((Text("甲乙", style="lead"), Text("丙丁")), places)
    assert [[inline.text for inline in piece] for piece in pieces] == expected
    assert all(inline.style == "lead" for piece in pieces for inline in piece if inline.text in "甲乙")
