from decimal import Decimal

from msgspec.structs import replace

from docgen.blocks import Cell, Document, Paragraph, Table, Text, plain_text
from docgen.diagnostics import Location
from docgen.resolve.resolved import (
    ColumnName,
    Figure,
    ResolvedFactSheet,
    SheetAddress,
    SheetChart,
    SheetColumn,
    SheetFigure,
    SheetGroup,
    SheetHeadline,
    SheetRow,
)
from docgen.views.fact_sheet import arrange_fact_sheet

AT = Location("indicators.yaml", 3, 5)


def words(text: str, fact: str = "") -> tuple[Text, ...]:
    return (Text(text, fact=fact, at=AT),)


def figure(text: str, fact: str = "") -> SheetFigure:
    return SheetFigure(words(text, fact), None)


ROW = SheetRow(
    indicator="gdp",
    name=words("地区生产总值"),
    unit=words("亿元"),
    actual=figure("105", "gdp.2019.actual"),
    growth=figure("4.37%", "gdp.2019.growth"),
    target=figure("107", "gdp.2020.target"),
    part=False,
    promised=figure("103", "gdp.2019.target"),
    completion=figure("101.9%", "gdp.2019.completion"),
    comparison=figure("+1.9%", "gdp.2020.comparison"),
)
ACTUAL = SheetFigure((*words("105", "gdp.2019.actual"), *words("亿元")), None)
HEADLINE = SheetHeadline("gdp", words("地区生产总值"), ACTUAL, figure("▲比上年增长4.37%"), ROW)
COLUMNS: dict[ColumnName, str] = {
    "indicator": "指标",
    "unit": "单位",
    "actual": "2019年实绩",
    "growth": "比上年增长",
    "target": "2020年目标",
}
EVERY_FIGURE: tuple[ColumnName, ...] = ("promised", "actual", "completion", "growth", "target", "comparison")


def arranged(
    headline: tuple[SheetHeadline, ...] = (HEADLINE, HEADLINE),
    rows: int = 1,
    columns: tuple[ColumnName, ...] = tuple(COLUMNS),
    row: SheetRow = ROW,
    works: tuple[str, ...] = (),
    address: SheetAddress | None = None,
) -> Document:
    return arrange_fact_sheet(
        ResolvedFactSheet(
            year=2020,
            title=words("一览表"),
            subtitle=words("2019年实绩"),
            headline=headline,
            headline_summary="主要数字",
            columns=tuple(SheetColumn(name, words(COLUMNS.get(name, name))) for name in columns),
            groups=(SheetGroup(words("经济"), (row,) * rows),) if rows else (),
            summary="各项指标",
            notes_lead=words("注："),
            notes=(words("带*的为预计数。"), (), words("另有说明"), words("见“报告。”")),
            source=words("数据来源：统计站"),
            source_name="统计站",
            data_meanings={},
            dateline=words("镇政府"),
            works_heading=words("实事") if works else (),
            works=tuple(words(work) for work in works),
            address=address,
            issuer="镇政府",
            date="2020-01-16",
            subject="会议文件",
            keywords=("指标",),
        )
    )


def tables(document: Document) -> dict[str, Table]:
    return {block.style: block for block in document.blocks if isinstance(block, Table)}


def test_blocks_stand_in_order() -> None:
    assert [(getattr(block, "style", ""), type(block)) for block in arranged().blocks] == [
        ("title", Paragraph),
        ("subtitle", Paragraph),
        ("headline", Table),
        ("indicators", Table),
        ("note", Paragraph),
        ("source", Paragraph),
        ("dateline", Paragraph),
    ]


def test_notes_run_on_each_a_sentence() -> None:
    (note,) = [block for block in arranged().blocks if getattr(block, "style", "") == "note"]
    assert isinstance(note, Paragraph)
    assert plain_text(note.inlines) == "注：带*的为预计数。另有说明。见“报告。”"


def test_promised_works_stand_under_their_heading() -> None:
    *_, heading, first, second, _ = arranged(works=("1. 甲。", "2. 乙。")).blocks
    assert heading == Paragraph("works-heading", words("实事"))
    assert [first, second] == [Paragraph("work", words("1. 甲。")), Paragraph("work", words("2. 乙。"))]


def test_the_address_stands_beside_its_code() -> None:
    address = SheetAddress("https://a.cn", words("看https://a.cn"), "码", "网址")
    table = arranged(address=address).blocks[-2]
    assert isinstance(table, Table)
    assert (table.style, table.summary) == ("publication", "网址")
    ((line, code),) = [row.cells for row in table.rows]
    assert (line.inlines, line.header) == (address.line, True)
    assert code.graphic is not None
    assert code.graphic.alternative == "码"


def test_headline_figures_stand_side_by_side() -> None:
    table = tables(arranged())["headline"]
    assert [(row.kind, {cell.style for cell in row.cells}) for row in table.rows] == [
        ("head", {"headline-name"}),
        ("body", {"headline-figure"}),
        ("body", {"headline-growth"}),
    ]
    assert [plain_text(row.cells[1].inlines) for row in table.rows] == [
        "地区生产总值",
        "105亿元",
        "▲比上年增长4.37%",
    ]
    assert [[cell.header for cell in row.cells] for row in table.rows] == [
        [True] * 2,
        [False] * 2,
        [False] * 2,
    ]
    assert table.summary == "主要数字"


def test_the_table_has_heads_groups_and_rows_of_the_same_width() -> None:
    table = tables(arranged())["indicators"]
    head, group, body = table.rows
    assert [row.kind for row in table.rows] == ["head", "group", "body"]
    assert table.columns == tuple(COLUMNS)
    assert [plain_text(cell.inlines) for cell in head.cells] == list(COLUMNS.values())
    assert {(cell.style, cell.header) for cell in head.cells} == {("table-head", True)}
    assert group.cells == (Cell("table-group", words("经济"), columns=5, header=True),)
    assert {sum(cell.columns for cell in row.cells) for row in table.rows} == {5}
    assert [(cell.style, cell.header) for cell in body.cells] == [
        ("table-text", True),
        ("table-unit", False),
        ("table-figure", False),
        ("table-figure", False),
        ("table-figure", False),
    ]


def test_figures_keep_their_facts() -> None:
    row = tables(arranged())["indicators"].rows[-1]
    facts = [inline.fact for cell in row.cells for inline in cell.inlines if inline.fact]
    assert facts == ["gdp.2019.actual", "gdp.2019.growth", "gdp.2020.target"]


def test_what_the_sheet_does_not_show_leaves_no_empty_table() -> None:
    assert tables(arranged(headline=(), rows=0)) == {}


def test_the_file_says_what_it_is() -> None:
    metadata = arranged().metadata
    assert (metadata.title, metadata.author, metadata.date) == ("一览表", "镇政府", "2020-01-16")
    assert (metadata.subject, metadata.keywords) == ("会议文件", ("指标",))


def test_every_figure_stands_in_the_column_of_its_name() -> None:
    table = tables(arranged(columns=EVERY_FIGURE))["indicators"]
    assert [plain_text(cell.inlines) for cell in table.rows[-1].cells] == [
        *("103", "105", "101.9%", "4.37%", "107", "+1.9%"),
    ]


def test_an_item_is_set_in_a_style_of_its_own() -> None:
    row = tables(arranged(row=replace(ROW, part=True)))["indicators"].rows[-1]
    assert row.cells[0].style == "table-part"


def test_a_chart_stands_in_the_column_of_its_kind_and_nowhere_else() -> None:
    actual = Figure("gdp", 2019, "actual", "105", Decimal(105), "亿元", AT)
    drawn = replace(ROW, charts=(SheetChart("bullet", (actual, actual), "甲"),))
    row = tables(arranged(columns=("indicator", "trend", "bullet"), row=drawn))["indicators"].rows[-1]
    assert [cell.graphic.alternative if cell.graphic else None for cell in row.cells] == [None, None, "甲"]


def test_what_stands_around_a_headline_figure_is_set_apart() -> None:
    cell = tables(arranged())["headline"].rows[1].cells[0]
    assert [(inline.text, inline.style) for inline in cell.inlines] == [
        ("105", ""),
        ("亿元", "headline-unit"),
    ]
