"""Tables in squares: columns, rows, rules, figures under their points, rows that go on on the next page."""

import pytest
from msgspec.structs import replace

from docgen.blocks import Cell, Heading, Row, Table, Text
from docgen.diagnostics import LayoutError, Location
from docgen.layout import lay_out
from docgen.layout.pages import Line, Page, Pages, Rule
from docgen.stylesheet import ColumnStyle, StyleSheet, TableStyle
from docgen.units import points
from tests.unit.layout.samples import EM, Squares, body, document, small

WIDTH = 20
ROW = 2 * EM  # points


def table_style() -> TableStyle:
    return TableStyle(
        columns=(ColumnStyle(50, "left"), ColumnStyle(25, "center"), ColumnStyle(25, "decimal")),
        row_height=points(ROW),
        cell_inset=points(4),
        top_rule=points("1.5"),
        head_rule=points("0.75"),
        group_rule=points("0.5"),
        row_rule=points("0.25"),
        column_rule=points("0.3"),
        bottom_rule=points("1.6"),
        space_before=points(0),
        space_after=points(0),
    )


def sheet(rows: int = 22) -> StyleSheet:
    made = small(WIDTH, rows, "relaxed")
    cell = replace(made.paragraphs["body"], first_line_indent=0.0, align="left", line=points(20))
    head = replace(cell, align="center")
    return replace(
        made,
        paragraphs=made.paragraphs | {"cell": cell, "head": head},
        tables={"indicators": table_style()},
    )


def cell(text: str, columns: int = 1, *, header: bool = False) -> Cell:
    return Cell("cell", (Text(text, at=Location("report.yaml", 7, 3)),), columns, header)


def head(*texts: str) -> Row:
    return Row("head", tuple(Cell("head", (Text(text),), header=True) for text in texts))


def row(*texts: str) -> Row:
    return Row("body", tuple(cell(text) for text in texts))


def group(text: str) -> Row:
    return Row("group", (cell(text, 3, header=True),))


def table(*rows: Row) -> Table:
    return Table("indicators", rows)


def set_table(*rows: Row, page_rows: int = 22) -> Pages:
    return lay_out(document(table(*rows)), sheet(page_rows), Squares())


def line_of(page: Page, text: str) -> Line:
    return next(line for line in page.lines if line.text == text)


def across(page: Page) -> list[tuple[float, float]]:
    """Return the place and the thickness of each rule across a page."""
    return sorted((rule.top, rule.thickness) for rule in page.rules if rule.top == rule.bottom)


def down(page: Page) -> list[Rule]:
    return [rule for rule in page.rules if rule.left == rule.right]


def point_of(line: Line) -> float:
    """Return where the point of a figure stands, or the end of its whole part."""
    places = [place for run in line.runs for place in run.places]
    end = next((index for index, char in enumerate(line.text) if char in ".%①"), len(places))
    return places[end] if end < len(places) else line.left + line.width


def test_cells_stand_as_their_column_says_and_header_cells_as_their_style_says() -> None:
    pages = set_table(head("指标", "单位", "实绩"), row("总值", "亿元", "105"))
    page = pages.pages[0]
    assert line_of(page, "指标").left == pytest.approx((10 * EM - 2 * EM) / 2)
    assert line_of(page, "总值").left == pytest.approx(4)
    assert line_of(page, "亿元").left == pytest.approx(10 * EM + (5 * EM - 2 * EM) / 2)


def test_figures_stand_point_under_point_with_the_widest_in_the_middle() -> None:
    figures = ("105", "11.68", "5.04%", "▲12.5", "−19.29%", "107①")
    page = set_table(*(row("甲", "乙", figure) for figure in figures)).pages[0]
    lines = [line_of(page, figure) for figure in figures]
    assert {round(point_of(line), 6) for line in lines} == {round(point_of(lines[0]), 6)}
    left = min(line.left for line in lines) - 15 * EM
    right = 20 * EM - max(line.left + line.width for line in lines)
    assert left == pytest.approx(right)


def test_what_is_no_figure_is_in_the_middle_of_a_decimal_column() -> None:
    page = set_table(row("甲", "乙", "—"), row("甲", "乙", "5.04%")).pages[0]
    assert line_of(page, "—").left == pytest.approx(15 * EM + 2 * EM)


def test_a_figure_too_wide_for_its_column_stays_in_it() -> None:
    page = set_table(row("甲", "乙", "12345678"), row("甲", "乙", "0.12345")).pages[0]
    for figure in ("12345678", "0.12345"):
        line = line_of(page, figure)
        assert line.left >= 15 * EM + 4 - 0.01
        assert line.left + line.width <= 20 * EM - 4 + 0.01


def test_a_row_grows_with_its_lines_and_its_cells_stand_in_the_middle() -> None:
    page = set_table(row("一二三四五六七八九十一二三四五六七八九十", "乙", "1"), row("甲", "丙", "2")).pages[
        0
    ]
    wrapped = [line.baseline for line in page.lines if line.owner == (0, 0, 0)]
    assert len(wrapped) == 3
    assert line_of(page, "乙").baseline == pytest.approx(wrapped[1])
    assert line_of(page, "丙").baseline == pytest.approx(60 + ROW / 2 + 0.38 * EM)
    assert [line.owner for line in page.lines[-3:]] == [(0, 1, 0), (0, 1, 1), (0, 1, 2)]


def test_rules_stand_over_and_under_the_head_groups_and_rows() -> None:
    page = set_table(head("甲", "乙", "丙"), group("经济"), row("一", "二", "3"), row("四", "五", "6")).pages[
        0
    ]
    assert across(page) == [
        (0, 1.5),
        (pytest.approx(ROW), 0.75),
        (pytest.approx(2 * ROW), 0.5),
        (pytest.approx(3 * ROW), 0.25),
        (pytest.approx(4 * ROW), pytest.approx(1.6)),
    ]
    assert {(rule.left, rule.right) for rule in page.rules if rule.top == rule.bottom} == {(0, 20 * EM)}


def test_column_rules_stand_between_columns_and_not_in_a_wide_cell() -> None:
    page = set_table(head("甲", "乙", "丙"), group("经济"), row("一", "二", "3")).pages[0]
    found = [(rule.left / EM, rule.top / ROW, rule.bottom / ROW) for rule in down(page)]
    assert [tuple(round(place, 6) for place in rule) for rule in found] == [
        (10, 0, 1),
        (15, 0, 1),
        (10, 2, 3),
        (15, 2, 3),
    ]


def test_a_table_goes_on_on_the_next_page_under_its_head() -> None:
    rows = [row(f"甲{number}", "乙", str(number)) for number in range(9)]
    first, second = set_table(head("指标", "单位", "实绩"), *rows, page_rows=6).pages
    assert [line.text for line in first.lines if line.text.startswith("甲")] == [f"甲{n}" for n in range(5)]
    assert [line.text for line in second.lines if line.text.startswith("甲")] == [
        f"甲{n}" for n in range(5, 9)
    ]
    assert [line.owner for line in first.lines[:3]] == [(0, 0, 0), (0, 0, 1), (0, 0, 2)]
    # The head that is set again belongs to nothing: it has been read.
    assert [(line.text, line.owner) for line in second.lines[:3]] == [
        ("指标", ()),
        ("单位", ()),
        ("实绩", ()),
    ]
    assert [thickness for _, thickness in across(first)] == [1.5, 0.75, 0.25, 0.25, 0.25, 0.25, 1.6]
    assert [thickness for _, thickness in across(second)] == [1.5, 0.75, 0.25, 0.25, 0.25, 1.6]


def test_a_table_without_a_head_starts_each_page_with_its_top_rule() -> None:
    _, second = set_table(*(row("甲", "乙", "1") for _ in range(8)), page_rows=6).pages
    assert [thickness for _, thickness in across(second)] == [1.5, 0.25, 1.6]


def test_the_name_of_a_group_stays_with_its_first_row() -> None:
    rows = [row("甲", "乙", "1") for _ in range(4)]
    first, second = set_table(
        head("甲", "乙", "丙"), *rows, group("民生"), row("丁", "乙", "1"), page_rows=6
    ).pages
    assert "民生" not in [line.text for line in first.lines]
    assert [line.text for line in second.lines[3:5]] == ["民生", "丁"]


def test_a_heading_stays_with_the_head_and_the_first_row_of_a_table() -> None:
    blocks = [body("短") for _ in range(4)]
    made = document(
        *blocks, Heading(1, (Text("附表"),), "a"), table(head("甲", "乙", "丙"), row("一", "二", "3"))
    )
    pages = lay_out(made, sheet(6), Squares())
    assert [len(page.lines) for page in pages.pages] == [4, 7]


def test_a_row_higher_than_a_page_is_told_with_its_place() -> None:
    with pytest.raises(LayoutError) as caught:
        set_table(head("甲", "乙", "丙"), row("长" * 200, "乙", "1"), page_rows=6)
    finding = caught.value.findings[0]
    assert finding.rule == "L001"
    assert str(finding.at) == "report.yaml:7:3"
    assert "长长" in str(finding.message)


def test_a_row_with_too_few_columns_is_told() -> None:
    with pytest.raises(LayoutError, match="Row 2 of the table indicators has 2 columns, not 3"):
        set_table(row("甲", "乙", "1"), row("甲", "乙"))
