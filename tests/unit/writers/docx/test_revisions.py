"""What differs stands in the Word file as revisions, which a reader of it accepts or rejects."""

from docgen.blocks import Paragraph, Text
from tests.unit.writers.docx.reading import Element, attributes, body_of, find_all, text_of
from tests.unit.writers.docx.samples import document, strict_sheet, written

CHANGED = Paragraph(
    "body",
    (
        Text("总产值"),
        Text("105", revision="deleted"),
        Text("108", revision="inserted"),
        Text("亿元。"),
    ),
)
GONE = Paragraph("body", (Text("新建公园。", revision="deleted"),))
NEW = Paragraph("body", (Text("新建医院。", revision="inserted"),))


def body() -> Element:
    return body_of(written(document(CHANGED, GONE, NEW), strict_sheet()))


def words(element: Element) -> str:
    return "".join(str(text) for text in element.itertext())


def test_inserted_and_deleted_runs_are_native_revisions() -> None:
    assert [words(element) for element in find_all(body(), "w:p/w:ins")] == ["108", "新建医院。"]
    assert [words(element) for element in find_all(body(), "w:p/w:del")] == ["105", "新建公园。"]
    assert len(find_all(body(), ".//w:delText")) == 2


def test_a_paragraph_that_came_or_went_takes_its_end_with_it() -> None:
    assert len(find_all(body(), "w:p/w:pPr/w:rPr/w:del")) == 1
    assert len(find_all(body(), "w:p/w:pPr/w:rPr/w:ins")) == 1


def test_each_revision_has_a_number_of_its_own_and_no_date() -> None:
    revisions = [*find_all(body(), ".//w:ins"), *find_all(body(), ".//w:del")]
    assert sorted(int(attributes(element)["id"]) for element in revisions) == list(range(1, 7))
    assert {name for element in revisions for name in attributes(element)} == {"id", "author"}


def test_a_file_without_revisions_has_none() -> None:
    plain = body_of(written(document(Paragraph("body", (Text("甲。"),))), strict_sheet()))
    assert not find_all(plain, ".//w:ins") + find_all(plain, ".//w:del")
    assert text_of(plain) == "甲。"
