"""Graphics in the cells of a table: sized by their style, in their cell, higher rows where they are high."""

import pytest
from msgspec.structs import replace

from docgen.blocks import Area, Cell, Graphic, Row, Table, Text
from docgen.diagnostics import LayoutError
from docgen.layout import lay_out
from docgen.layout.imposition import impose
from docgen.layout.pages import Drawing, Page, Patch
from docgen.stylesheet import GraphicStyle, ImpositionStyle, StyleSheet
from docgen.units import points
from tests.unit.layout.samples import EM, Squares, document
from tests.unit.layout.test_tables import ROW, sheet

GRAPHIC = Graphic("square", (Area(0, 0.25, 0.5, 0.75, tinted=True), Area(0.5, 0, 0.6, 1)), "一半")
WIDTH, HEIGHT, INSET = 40.0, 10.0, 4.0


def sized(height: float = HEIGHT, width: float = WIDTH) -> StyleSheet:
    return replace(sheet(), graphics={"square": GraphicStyle(points(str(width)), points(str(height)), 0.7)})


def row(graphic: Graphic | None = GRAPHIC, text: str = "", *, header: bool = False) -> Row:
    words = (Text(text),) if text else ()
    return Row(
        "body",
        (
            Cell("cell", (Text("甲"),), header=True),
            Cell("cell", words, header=header, graphic=graphic),
            Cell("cell", (Text("1"),)),
        ),
    )


def page(*rows: Row, by: StyleSheet | None = None) -> Page:
    made = document(Table("indicators", rows))
    return lay_out(made, by or sized(), Squares()).pages[0]


def only(drawings: tuple[Drawing, ...]) -> Drawing:
    (drawing,) = drawings
    return drawing


def test_a_graphic_stands_in_the_middle_of_its_cell() -> None:
    drawing = only(page(row()).drawings)
    left = 10 * EM + (5 * EM - WIDTH) / 2
    top = (ROW - HEIGHT) / 2
    found = (drawing.left, drawing.top, drawing.right, drawing.bottom)
    assert found == pytest.approx((left, top, left + WIDTH, top + HEIGHT))
    assert drawing.owner == (0, 0, 1, 0)


def test_its_areas_are_shares_of_it_black_or_in_its_tint() -> None:
    drawing = only(page(row()).drawings)
    left, top = drawing.left, drawing.top
    tinted = Patch(left, top + 2.5, left + 20, top + 7.5, 0.7)
    black = Patch(left + 20, top, left + 24, top + 10, 0.0)
    for found, expected in zip(drawing.patches, (tinted, black), strict=True):
        assert (found.left, found.top, found.right, found.bottom, found.grey) == pytest.approx(
            (expected.left, expected.top, expected.right, expected.bottom, expected.grey)
        )


def test_a_header_cell_has_its_graphic_where_its_style_has_its_text() -> None:
    assert only(page(row(header=True)).drawings).left == pytest.approx(10 * EM + INSET)


def test_a_row_grows_with_its_graphic_and_other_cells_stand_in_the_middle() -> None:
    drawn = page(row(), row(None), by=sized(height=100))
    assert only(drawn.drawings).bottom - only(drawn.drawings).top == pytest.approx(100)
    assert sorted(line.baseline for line in drawn.lines)[0] == pytest.approx(50 + 0.38 * EM)
    assert {rule.bottom for rule in drawn.rules if rule.left == rule.right} == {100, 100 + ROW}


def test_a_graphic_stands_below_its_cells_text() -> None:
    drawn = page(row(text="乙"), by=sized(height=30))
    (text,) = (line for line in drawn.lines if line.text == "乙")
    assert only(drawn.drawings).top == pytest.approx(20)
    assert text.baseline == pytest.approx(10 + 0.38 * EM)


def test_a_row_without_a_graphic_draws_none() -> None:
    assert page(row(None)).drawings == ()


def test_a_graphic_wider_than_its_column_is_refused() -> None:
    with pytest.raises(LayoutError, match=r"The graphic square is 200 pt wide; its column has 72\.0 pt"):
        page(row(), by=sized(width=200))


def test_a_graphic_without_a_style_is_refused() -> None:
    with pytest.raises(LayoutError, match="no style other in graphics"):
        page(row(replace(GRAPHIC, style="other")))


def test_both_copies_on_a_sheet_have_it_and_one_is_read() -> None:
    pages = lay_out(document(Table("indicators", (row(),))), sized(), Squares())
    (before,) = pages.pages[0].drawings
    wide, high = points(str(2 * pages.width)), points(str(pages.height))
    style = ImpositionStyle("copies", wide, high, creep=points(0))
    left, right = impose(pages, style).pages[0].drawings
    assert (left.owner, right.owner) == ((0, 0, 1, 0), ())
    assert right.left - left.left == pytest.approx(pages.width)
    assert left.patches[0].left - left.left == pytest.approx(before.patches[0].left - before.left)
