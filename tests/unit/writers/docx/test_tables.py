import pytest
from msgspec.structs import replace

from docgen.blocks import Document, Row
from docgen.diagnostics import LayoutError
from docgen.stylesheet import ColumnStyle, StyleSheet
from docgen.writers.docx.decimals import has_figure, right_insets, split_figure, text_width
from docgen.writers.docx.tables import column_widths
from tests.unit.writers.docx.reading import Element, attributes, body_of, find, find_all, get, has, style, val
from tests.unit.writers.docx.samples import (
    FACT_SHEET,
    INDICATORS,
    Squares,
    cell,
    document,
    row,
    strict_sheet,
    table,
    written,
)

TEXT_WIDTH = 8844


def table_of(of: Document, sheet: StyleSheet | None = None) -> Element:
    return find(body_of(written(of, sheet or strict_sheet())), "w:tbl")


@pytest.fixture(scope="module")
def indicators() -> Element:
    return table_of(FACT_SHEET)


def widths(element: Element) -> list[int]:
    return [int(get(column, "w") or 0) for column in find_all(element, "w:tblGrid/w:gridCol")]


def test_the_table_is_as_wide_as_the_text_area_and_says_so_thrice(indicators: Element) -> None:
    assert attributes(find(indicators, "w:tblPr/w:tblW")) == {"w": str(TEXT_WIDTH), "type": "dxa"}
    assert sum(widths(indicators)) == TEXT_WIDTH
    for entry in find_all(indicators, "w:tr"):
        assert sum(int(get(width, "w") or 0) for width in find_all(entry, "w:tc/w:tcPr/w:tcW")) == TEXT_WIDTH
    assert get(find(indicators, "w:tblPr/w:tblLayout"), "type") == "fixed"


@pytest.mark.parametrize("shares", [(1, 1, 1), (36, 16, 16, 16, 16), (33.3, 33.3, 33.4)])
def test_column_widths_are_whole_and_leave_nothing_over(shares: tuple[float, ...]) -> None:
    style = replace(INDICATORS, columns=tuple(ColumnStyle(share, "left") for share in shares))
    found = column_widths(style, TEXT_WIDTH)
    assert sum(found) == TEXT_WIDTH
    assert all(
        abs(width - TEXT_WIDTH * share / sum(shares)) <= 1 for width, share in zip(found, shares, strict=True)
    )


def test_head_rows_are_repeated_and_no_row_is_split(indicators: Element) -> None:
    rows = find_all(indicators, "w:tr")
    assert [has(entry, "w:trPr/w:tblHeader") for entry in rows] == [True, False, False, False, False]
    assert all(has(entry, "w:trPr/w:cantSplit") for entry in rows)
    assert {get(find(entry, "w:trPr/w:trHeight"), "hRule") for entry in rows} == {"atLeast"}
    assert {get(find(entry, "w:trPr/w:trHeight"), "val") for entry in rows} == {"400"}


def test_the_table_says_what_it_holds_to_those_who_cannot_see_it(indicators: Element) -> None:
    assert val(indicators, "w:tblPr/w:tblDescription") == "2019年主要指标"


def rules(entry: Element, side: str) -> set[str | None]:
    """Return the thickness of the rules on one side of a row's cells, in eighths of a point."""
    return {get(edge, "sz") for edge in find_all(entry, f"w:tc/w:tcPr/w:tcBorders/w:{side}")}


def test_each_row_has_the_rules_of_its_place(indicators: Element) -> None:
    head, group, first, second, last = find_all(indicators, "w:tr")
    assert rules(head, "top") == rules(last, "bottom") == {"12"}
    assert rules(head, "bottom") == rules(group, "top") == {"6"}
    assert rules(group, "bottom") == rules(first, "top") == {"4"}
    assert rules(first, "bottom") == rules(second, "top") == {"2"}


def test_the_sides_are_open_and_columns_are_ruled_between(indicators: Element) -> None:
    for entry in find_all(indicators, "w:tr"):
        cells = find_all(entry, "w:tc")
        assert val(cells[0], "w:tcPr/w:tcBorders/w:left") == "nil"
        assert val(cells[-1], "w:tcPr/w:tcBorders/w:right") == "nil"
        assert [val(c, "w:tcPr/w:tcBorders/w:right") for c in cells[:-1]] == ["single"] * (len(cells) - 1)


def test_a_cell_over_three_columns_spans_the_grid(indicators: Element) -> None:
    group = find_all(indicators, "w:tr")[1]
    assert val(group, "w:tc/w:tcPr/w:gridSpan") == "3"
    assert get(find(group, "w:tc/w:tcPr/w:tcW"), "w") == str(TEXT_WIDTH)


def test_text_in_cells_has_its_own_line_and_leaves_the_grid() -> None:
    look = style(written(FACT_SHEET, strict_sheet()), "Table Text")
    assert attributes(find(look, "w:pPr/w:spacing"))["line"] == "300"
    assert val(look, "w:pPr/w:snapToGrid") == "0"
    assert attributes(find(look, "w:pPr/w:ind"))["firstLineChars"] == "0"
    assert val(look, "w:rPr/w:spacing") == "0"


def insets(element: Element) -> list[int]:
    return [int(attributes(indent)["right"]) for indent in find_all(element, "w:tr/w:tc/w:p/w:pPr/w:ind")]


def test_figures_stand_point_under_point_in_the_middle_of_their_column(indicators: Element) -> None:
    # 105 and 11.68 at 10.5 pt: three digits before the point at most, the point and two digits after it.
    column = widths(indicators)[2] / 20 - 8
    before, after = 1.5 * 10.5, 1.25 * 10.5
    margin = (column - before - after) / 2
    assert insets(indicators) == [round((margin + after) * 20), round(margin * 20)]


def test_a_word_among_figures_is_in_the_middle(indicators: Element) -> None:
    last = find_all(indicators, "w:tr")[-1]
    assert [val(entry, "w:p/w:pPr/w:jc") for entry in find_all(last, "w:tc")] == ["left", "center", "center"]


def test_a_figure_wider_than_its_column_has_no_inset() -> None:
    assert right_insets((("1234567", strict_sheet().paragraphs["body"]),), 10.0, Squares()) == (0.0,)


@pytest.mark.parametrize(
    ("text", "whole", "rest"),
    [
        ("105", "105", ""),
        ("11.68", "11", ".68"),
        ("1,234.5", "1,234", ".5"),
        ("-4.37%", "-4", ".37%"),
        ("5%", "5", "%"),
        ("约8家", "约8", "家"),
        ("2019年1.5", "2019年1", ".5"),
    ],
)
def test_a_figure_is_split_before_its_point(text: str, whole: str, rest: str) -> None:
    assert has_figure(text)
    assert split_figure(text) == (whole, rest)


def test_a_word_is_no_figure() -> None:
    assert not has_figure("—")


def test_a_row_that_does_not_fill_the_table_is_an_error_that_counts() -> None:
    short = Row("body", (cell("table-text", "地区生产总值"), cell("table-text", "亿元")))
    with pytest.raises(LayoutError, match="Row 2 of the table indicators has 2 columns, not 3"):
        table_of(document(table(short)))


def test_a_rule_that_is_not_drawn_is_nil() -> None:
    sheet = strict_sheet()
    bare = replace(INDICATORS, column_rule=None, row_rule=None)
    found = table_of(
        document(table(row("甲", "乙", "1"), row("甲", "乙", "2"))),
        replace(sheet, tables={"indicators": bare}),
    )
    first = find_all(found, "w:tr")[1]
    assert [val(entry, "w:tcPr/w:tcBorders/w:bottom") for entry in find_all(first, "w:tc")] == ["nil"] * 3
    assert [val(entry, "w:tcPr/w:tcBorders/w:right") for entry in find_all(first, "w:tc")] == ["nil"] * 3


def test_a_column_too_narrow_for_all_points_keeps_each_figure_in_its_cell() -> None:
    style = strict_sheet().paragraphs["body"]
    figures = (("1234.5", style), ("1.234567", style))
    measure = 70.0
    for inset, (text, _) in zip(right_insets(figures, measure, Squares()), figures, strict=True):
        assert 0 <= inset <= measure - text_width(text, style, Squares())
