"""The contents in a Word file: right when first opened, with nobody asked to bring them up to date."""

from msgspec.structs import replace

from docgen.blocks import Document, Heading, Text
from docgen.layout import lay_out
from docgen.layout.pages import Pages
from docgen.stylesheet import ContentsStyle, StyleSheet
from docgen.views.contents import with_contents
from docgen.writers.docx import write_docx
from tests.unit.writers.docx.element_order import misplaced
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
    style,
    text_of,
    val,
    word_parts,
)
from tests.unit.writers.docx.samples import PARAGRAPHS, Squares, body, document, strict_sheet, styled

LONG = "（一）抢抓国家战略叠加机遇，协力推动区域发展现代化"


def sheet(*, mirrored: bool = True) -> StyleSheet:
    entry = replace(styled("toc 1", align="left"), left_indent=2, first_line_indent=-2, right_indent=3)
    made = strict_sheet()
    return replace(
        made,
        page=replace(made.page, mirrored=mirrored),
        paragraphs=PARAGRAPHS
        | {
            "contents-title": styled("TOC Heading", align="center"),
            "contents1": entry,
            "contents2": replace(entry, word_name="toc 2", left_indent=5, first_line_indent=-3),
        },
        contents=ContentsStyle("目　录", 2),
    )


def report() -> Document:
    made = document(
        Heading(1, (Text("一、2019年工作回顾"),), "part-1"),
        body("正文。" * 300),
        Heading(2, (Text(LONG),), "part-1-1"),
        body("正文。"),
    )
    return with_contents(made, "目　录", 2)


def pages() -> Pages:
    return lay_out(report(), sheet(), Squares())


def written(*, mirrored: bool = True) -> bytes:
    return write_docx(report(), pages(), sheet(mirrored=mirrored), Squares())


def entries() -> list[Element]:
    return [
        element
        for element in find_all(body_of(written()), "w:p")
        if (val(element, "w:pPr/w:pStyle") or "").startswith("Toc")
    ]


def instructions(element: Element) -> list[str]:
    return [(node.text or "").strip() for node in element.iter("{*}instrText")]


def test_the_entries_are_there_with_the_page_numbers_of_our_layout() -> None:
    assert [text_of(entry) for entry in entries()] == ["一、2019年工作回顾1", f"{LONG}2"]
    # Two pages come before the text.
    assert pages().anchors == {"part-1": 3, "part-1-1": 4}


def test_one_field_spans_the_entries_and_each_number_is_a_field_of_its_own() -> None:
    kinds = [get(node, "fldCharType") for entry in entries() for node in entry.iter("{*}fldChar")]
    one = ["begin", "separate", "end"]
    assert kinds == ["begin", "separate", *one, *one, "end"]
    assert [instructions(entry) for entry in entries()] == [
        [r'TOC \o "1-2" \h \z \u', r"PAGEREF part_1 \h"],
        [r"PAGEREF part_1_1 \h"],
    ]


def test_an_entry_leads_to_the_bookmark_of_its_heading() -> None:
    data = written()
    bookmarks = {get(node, "name") for node in part(data, "word/document.xml").iter("{*}bookmarkStart")}
    anchors = [get(find(entry, "w:hyperlink"), "anchor") for entry in entries()]
    assert anchors == ["part_1", "part_1_1"]
    assert set(anchors) <= bookmarks


def test_nobody_is_asked_to_update_a_field() -> None:
    data = written()
    assert not has(part(data, "word/settings.xml"), "w:updateFields")
    assert [node for node in part(data, "word/document.xml").iter("{*}fldChar") if get(node, "dirty")] == []


def test_a_long_entry_breaks_where_our_layout_breaks_it() -> None:
    (link,) = find_all(entries()[1], "w:hyperlink")
    before: list[str] = []
    for run in find_all(link, "w:r"):
        if has(run, "w:br"):
            break
        before.append(text_of(run))
    assert "".join(before) == "（一）抢抓国家战略叠加机遇，"


def test_the_number_stands_at_a_tab_stop_with_dots_at_the_right_edge() -> None:
    properties = find(style(written(), "toc 1"), "w:pPr")
    stop = attributes(find(properties, "w:tabs/w:tab"))
    assert stop == {"val": "right", "leader": "middleDot", "pos": "8844"}
    assert attributes(find(properties, "w:ind")) == {
        **{"leftChars": "0", "left": "632", "rightChars": "0", "right": "0"},
        **{"hangingChars": "0", "hanging": "632"},
    }


def test_the_contents_are_a_section_without_folio_and_the_text_starts_with_page_one() -> None:
    data = written()
    first, second = part(data, "word/document.xml").iter("{*}sectPr")
    assert not has(first, "w:footerReference")
    assert has(second, "w:footerReference")
    assert val(second, "w:type") == "oddPage"
    assert get(find(second, "w:pgNumType"), "start") == "1"
    assert has(entries()[-1], "w:pPr/w:sectPr")


def test_where_paper_is_printed_on_one_side_the_text_starts_on_the_next_page() -> None:
    _, second = part(written(mirrored=False), "word/document.xml").iter("{*}sectPr")
    assert val(second, "w:type") == "nextPage"


def test_children_stand_in_the_order_of_the_schema() -> None:
    assert {name: misplaced(root) for name, root in word_parts(written()).items() if misplaced(root)} == {}


def test_without_contents_there_is_one_section() -> None:
    data = write_docx(document(body("正文。")), Pages(0.0, 0.0, (), {}), strict_sheet(), Squares())
    (section,) = part(data, "word/document.xml").iter("{*}sectPr")
    assert not has(section, "w:type")
    assert "word/footer1.xml" in names(data)
