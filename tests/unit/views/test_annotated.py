"""The annotated edition marks each emendation where it stands, numbers it, and lists it."""

from docgen.blocks import Document, Heading, Metadata, Paragraph, Table, Text, plain_text
from docgen.resolve.annotations import AnnotationTable
from docgen.views.annotated import Annotation, annotate

REPORT = Document(
    Metadata("题", "作者", "2020-01-16"),
    (
        Heading(2, (Text("（一）“三农”工作"),), "a"),
        Paragraph(
            "body", (Text("量质并举。", "lead"), Text("增长"), Text("5%", fact="gdp"), Text("，六稳。"))
        ),
        Paragraph("body", (Text("无改动。"),)),
    ),
)
WORDS = AnnotationTable("校勘表", ("编号", "原文", "印作", "理由", "把握"), "说明")


def annotated(*annotations: Annotation) -> Document:
    return annotate(REPORT, annotations, WORDS)


def text_of(document: Document, index: int) -> str:
    block = document.blocks[index]
    assert isinstance(block, Paragraph | Heading)
    return plain_text(block.inlines)


def at(paragraph: int, start: int, end: int, has: str = "原") -> Annotation:
    return Annotation(paragraph, start, end, (has, "印", "理由", "高"))


def test_an_emendation_is_set_apart_and_numbered_across_runs() -> None:
    block = annotated(at(1, 3, 7)).blocks[1]
    assert isinstance(block, Paragraph)
    assert [(inline.text, inline.style) for inline in block.inlines] == [
        *(("量质并", "lead"), ("举。", "emended"), ("增长", "emended"), ("[1]", "note-number")),
        *(("5%", ""), ("，六稳。", "")),
    ]


def test_figures_keep_what_they_show() -> None:
    block = annotated(at(1, 5, 9)).blocks[1]
    assert isinstance(block, Paragraph)
    assert [inline.text for inline in block.inlines if inline.fact == "gdp"] == ["5%"]


def test_numbers_run_in_reading_order_and_the_table_follows() -> None:
    made = annotated(at(1, 10, 12, "后"), at(0, 3, 7, "前"))
    assert text_of(made, 0) == "（一）“三农”[1]工作"
    *_, heading, table = made.blocks
    assert isinstance(heading, Heading)
    assert isinstance(table, Table)
    assert [[plain_text(cell.inlines) for cell in row.cells][:2] for row in table.rows] == [
        ["编号", "原文"],
        ["1", "前"],
        ["2", "后"],
    ]


def test_what_is_not_emended_stays_as_it_is() -> None:
    assert annotated(at(1, 0, 2)).blocks[2] is REPORT.blocks[2]
    assert text_of(annotated(at(1, 0, 2)), 1).replace("[1]", "") == "量质并举。增长5%，六稳。"
