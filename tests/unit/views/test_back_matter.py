"""Terms are marked behind their first use, and explained behind the text."""

import pytest
from msgspec.structs import replace

from docgen.blocks import Block, Document, Heading, Metadata, Paragraph, Table, Text, plain_text
from docgen.resolve.resolved import (
    ColumnName,
    ResolvedAppendix,
    ResolvedGlossary,
    ResolvedReport,
    ResolvedTerm,
    SheetColumn,
    SheetFigure,
    SheetGroup,
    SheetRow,
)
from docgen.views.back_matter import with_back_matter

METADATA = Metadata("题", "作者", "2020-01-16")


def report(*terms: str) -> ResolvedReport:
    resolved = tuple(
        ResolvedTerm(term, (Text(f"[{number}]", "glossary-mark"),), (Text(f"{number}.{term}：指甲。"),))
        for number, term in enumerate(terms, 1)
    )
    glossary = ResolvedGlossary((Text("名词解释"),), resolved) if terms else None
    return ResolvedReport(2020, (), (), (), (), (), (), (), "镇政府", "2020-01-16", "", (), glossary=glossary)


def body(*texts: str) -> Paragraph:
    return Paragraph("body", tuple(Text(text) for text in texts))


def marked(text: Paragraph | str, *terms: str) -> str:
    block = body(text) if isinstance(text, str) else text
    made = with_back_matter(Document(METADATA, (block,)), report(*terms)).blocks[0]
    assert isinstance(made, Paragraph)
    return plain_text(made.inlines)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("推进河长制。", "推进河长制[1]。"),
        ("推进河长制、河长制。", "推进河长制[1]、河长制。"),
        ("推进“河长制”建设。", "推进“河长制”[1]建设。"),
        ("推进《河长制》。", "推进《河长制》[1]。"),
        ("推进“落实河长制”。", "推进“落实河长制[1]”。"),
        ("推进“河长制、湖长制”。", "推进“河长制[1]、湖长制”。"),
        ("河长制", "河长制[1]"),
        ("推进湖长制。", "推进湖长制。"),
    ],
)
def test_a_mark_stands_behind_the_first_use_and_its_quotes(text: str, expected: str) -> None:
    assert marked(text, "河长制") == expected


def test_a_mark_has_its_own_style_and_its_neighbours_keep_theirs() -> None:
    block = Paragraph("body", (Text("推进河", "lead"), Text("长制", fact="a"), Text("。")))
    made = with_back_matter(Document(METADATA, (block,)), report("河长制")).blocks[0]
    assert isinstance(made, Paragraph)
    assert [(inline.text, inline.style, inline.fact) for inline in made.inlines] == [
        *(("推进河", "lead", ""), ("长制", "", "a"), ("[1]", "glossary-mark", ""), ("。", "", "")),
    ]


def test_a_term_is_not_marked_inside_a_longer_one() -> None:
    text = "三优三保行动之后，三优三保。"
    assert marked(text, "三优三保行动", "三优三保") == "三优三保行动[1]之后，三优三保[2]。"


def test_numbers_of_notes_are_passed_over() -> None:
    block = Paragraph("body", (Text("推进河"), Text("[9]", "note-number"), Text("长制。")))
    assert marked(block, "河长制") == "推进河[9]长制[1]。"


def test_headings_are_not_marked() -> None:
    blocks: tuple[Block, ...] = (Heading(1, (Text("一、河长制"),), "a"), body("河长制。"))
    made = with_back_matter(Document(METADATA, blocks), report("河长制"))
    assert made.blocks[0] == blocks[0]
    assert made.blocks[1] != blocks[1]


def test_the_explanations_follow_the_text_under_their_heading() -> None:
    made = with_back_matter(Document(METADATA, (body("河长制。"),)), report("河长制"))
    assert made.blocks[1:] == (
        Heading(1, (Text("名词解释"),), "glossary", new_page=True),
        Paragraph("glossary", (Text("1.河长制：指甲。"),)),
    )


def test_what_is_no_text_stays_behind_it_all_and_unmarked() -> None:
    made = with_back_matter(Document(METADATA, (body("甲。"), body("河长制。"))), report("河长制"), 1)
    assert [plain_text(block.inlines) for block in made.blocks if isinstance(block, Paragraph | Heading)] == [
        *("甲。", "名词解释", "1.河长制：指甲。", "河长制。"),
    ]


def test_the_indicators_follow_the_glossary_in_a_table_under_their_heading() -> None:
    none = SheetFigure((Text("—"),), None)
    shown = SheetFigure((Text("105", fact="gdp.2019.actual"),), None)
    row = SheetRow(
        "gdp",
        (Text("地区生产总值"),),
        (Text("亿元"),),
        shown,
        none,
        none,
        part=False,
        promised=none,
        completion=none,
        comparison=none,
    )
    names: dict[ColumnName, str] = {
        "indicator": "指标", "unit": "单位", "actual": "实绩", "growth": "增长", "target": "目标",
    }  # fmt: skip
    heads = tuple(SheetColumn(name, (Text(head),)) for name, head in names.items())
    appendix = ResolvedAppendix(
        (Text("附表"),), heads, (SheetGroup((Text("经济"),), (row,)),), "说明", ((Text("注。"),), ())
    )
    made = with_back_matter(
        Document(METADATA, (body("河长制。"),)), replace(report("河长制"), appendix=appendix)
    )
    heading, table, note = made.blocks[3:]
    assert heading == Heading(1, (Text("附表"),), "appendix", new_page=True)
    assert note == Paragraph("appendix-note", (Text("注。"),))
    assert isinstance(table, Table)
    assert (table.style, table.summary) == ("appendix", "说明")
    assert [(line.kind, [plain_text(cell.inlines) for cell in line.cells]) for line in table.rows] == [
        ("head", ["指标", "单位", "实绩", "增长", "目标"]),
        ("group", ["经济"]),
        ("body", ["地区生产总值", "亿元", "105", "—", "—"]),
    ]
    assert {cell.style for line in table.rows for cell in line.cells} == {
        *("appendix-head", "appendix-group", "appendix-text", "appendix-unit", "appendix-figure"),
    }


def test_a_report_without_terms_stays_as_it_is() -> None:
    document = Document(METADATA, (body("河长制。"),))
    assert with_back_matter(document, report()) == document
