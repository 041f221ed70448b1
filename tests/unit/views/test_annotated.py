"""The annotated edition marks each emendation where it stands, numbers it, and lists it."""

from docgen.blocks import Block, Document, Heading, Metadata, Paragraph, Table, Text, plain_text
from docgen.resolve.annotations import AnnotationTable, AnnotationTables
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
WORDS = AnnotationTables(
    AnnotationTable("校勘表", ("编号", "原文", "印作", "理由", "把握"), "说明"),
    AnnotationTable("缺文表", ("编号", "缺处", "所在"), "缺文"),
)


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


def gaps_of(*blocks: Block) -> list[list[str]]:
    """Return what the list of gaps says of a report, row by row, its head left out."""
    made = annotate(Document(REPORT.metadata, blocks), (), WORDS)
    (table,) = [block for block in made.blocks if isinstance(block, Table)]
    assert table.style == "gaps"
    return [[plain_text(cell.inlines) for cell in row.cells] for row in table.rows[1:]]


def test_gaps_are_listed_in_reading_order_with_their_text_and_heading() -> None:
    assert gaps_of(
        Paragraph("body", (Text("先有□。"),)),
        Heading(1, (Text("一、回顾"),), "a"),
        Paragraph("body", (Text("有37条水质达到□类，"), Text("97条达到□□类。后面还有不少文字没有列出。"))),
        Paragraph("body", (Text("拾柒·〔缺〕民宿。"),)),
    ) == [
        ["1", "先有□。", ""],
        ["2", "有37条水质达到□类，97条达到□□类。后…", "一、回顾"],
        ["3", "…水质达到□类，97条达到□□类。后面还有不少文字没有…", "一、回顾"],
        ["4", "拾柒·〔缺〕民宿。", "一、回顾"],
    ]


def test_no_figure_is_cut_in_a_row() -> None:
    text = "甲乙丙共1234条二三四五六水质达到□类，共计一二三四五达98.76%，甲乙丙。"
    ((_, excerpt, _),) = gaps_of(Paragraph("body", (Text(text),)))
    assert excerpt == "…1234条二三四五六水质达到□类，共计一二三四五达98.76%…"


def test_a_gap_is_set_apart_in_its_row() -> None:
    made = annotate(Document(REPORT.metadata, (Paragraph("body", (Text("达到□类"),)),)), (), WORDS)
    table = made.blocks[-1]
    assert isinstance(table, Table)
    assert [(inline.text, inline.style) for inline in table.rows[1].cells[1].inlines] == [
        *(("达到", ""), ("□", "emended"), ("类", "")),
    ]


def test_both_tables_follow_under_their_headings() -> None:
    report = Document(REPORT.metadata, (*REPORT.blocks, Paragraph("body", (Text("□类。"),))))
    made = annotate(report, (at(1, 0, 2),), WORDS)
    assert [block.anchor for block in made.blocks if isinstance(block, Heading)] == [
        "a",
        "emendations",
        "gaps",
    ]


def test_a_report_without_emendations_and_gaps_has_no_table() -> None:
    assert annotated() == REPORT
