"""Rows grow to fill the last page, each table to its own height, and never onto another page."""

import pytest
from msgspec.structs import replace

from docgen.blocks import Table
from docgen.layout import lay_out
from docgen.layout.filling import fill
from docgen.stylesheet import StyleSheet
from docgen.units import points
from tests.unit.layout.samples import Squares, document
from tests.unit.layout.test_tables import row, sheet

# Eight rows of the grid, of 32 pt each.
PAGE = 8 * 32


def growing(highest: str, spare: str = "0") -> StyleSheet:
    made = sheet(8)
    table = replace(made.tables["indicators"], highest_row=points(highest))
    return replace(made, tables={"indicators": table}, spare=points(spare))


def filled(count: int, by: StyleSheet) -> tuple[float, int]:
    """Return the height of the rows and the number of pages."""
    made = document(Table("indicators", tuple(row(f"指标{number}", "乙", "1") for number in range(count))))
    grown, pages = fill(made, by, Squares(), lay_out(made, by, Squares()))
    return grown.tables["indicators"].row_height.pt, len(pages.pages)


def test_rows_share_the_room_that_is_left() -> None:
    height, pages = filled(6, growing("100"))
    assert pages == 1
    assert 6 * height <= PAGE
    assert height == pytest.approx(PAGE / 6, abs=1)


def test_they_grow_no_higher_than_their_table_says() -> None:
    assert filled(6, growing("35"))[0] == 35


def test_what_is_to_be_spared_stays_free() -> None:
    bare, _ = filled(6, growing("100"))
    spared, _ = filled(6, growing("100", spare="12"))
    assert bare - spared == pytest.approx(2, abs=0.25)


def test_without_a_height_to_grow_to_nothing_changes() -> None:
    by = sheet(8)
    assert filled(3, by)[0] == by.tables["indicators"].row_height.pt


@pytest.mark.parametrize("count", range(9, 20))
def test_rows_over_pages_need_no_more_of_them(count: int) -> None:
    by = growing("100")
    made = document(Table("indicators", tuple(row(f"指标{number}", "乙", "1") for number in range(count))))
    before = lay_out(made, by, Squares())
    _, after = fill(made, by, Squares(), before)
    assert len(after.pages) == len(before.pages)
