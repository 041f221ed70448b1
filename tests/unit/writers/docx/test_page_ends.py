"""Pages that end early in the layout are made to in word processors, each by the paragraph that it is for."""

from docgen.blocks import Block, Document, Heading, Text
from docgen.layout import lay_out
from docgen.stylesheet import StyleSheet
from docgen.writers.docx import write_docx
from docgen.writers.docx.page_ends import Keeping, keepings
from tests.unit.layout.samples import Squares, document, standard
from tests.unit.writers.docx.reading import attributes, body_of, find, find_all, has, val
from tests.unit.writers.docx.samples import relaxed_sheet

HEADING = Heading(1, (Text("一、回顾"),), "a")


def lines(count: int) -> str:
    """Return a paragraph of so many lines on the grid of 28."""
    return "国" * (26 + 28 * (count - 2) + 5) if count > 1 else "国" * 5


def kept(*blocks: Block | str, sheet: StyleSheet | None = None) -> dict[int, Keeping]:
    of, sheet = document(*blocks), sheet or standard()
    return keepings(of, lay_out(of, sheet, Squares()), sheet)


def test_a_page_of_22_rows_ends_by_itself() -> None:
    assert kept(lines(22), lines(5)) == {}
    assert kept(lines(20), lines(5)) == {}


def test_a_paragraph_keeps_two_lines_for_the_next_page() -> None:
    assert kept(lines(17), lines(6)) == {1: "lines"}
    assert kept(lines(21), lines(2)) == {1: "lines"}


def test_of_three_lines_one_stays_behind() -> None:
    assert kept(lines(20), lines(3)) == {1: "room"}


def test_a_heading_takes_two_lines_along() -> None:
    assert kept(lines(20), HEADING, lines(6)) == {2: "lines"}
    # It would not stand alone in the last row anyway.
    assert kept(lines(21), HEADING, lines(6)) == {}


def test_where_a_page_must_start_nothing_is_kept() -> None:
    new_page = Heading(1, (Text("一、回顾"),), "a", new_page=True)
    assert kept(lines(19), new_page, lines(6)) == {}


def test_relaxed_pages_keep_two_lines_everywhere() -> None:
    assert kept(*[lines(3)] * 40, sheet=relaxed_sheet()) == {}


def written(of: Document) -> bytes:
    return write_docx(of, lay_out(of, standard(), Squares()), standard(), Squares())


def test_the_word_file_says_so() -> None:
    first, second = find_all(body_of(written(document(lines(17), lines(6)))), "w:p")
    assert not has(first, "w:pPr/w:widowControl")
    assert val(second, "w:pPr/w:widowControl") in {"1", "true", None}


def test_the_room_is_a_point_that_no_grid_takes_for_a_row() -> None:
    _, second = find_all(body_of(written(document(lines(20), lines(3)))), "w:p")
    assert attributes(find(second, "w:pPr/w:spacing")) == {
        "before": "20", "after": "0", "line": "579", "lineRule": "exact"
    }  # fmt: skip
    assert val(second, "w:pPr/w:snapToGrid") == "0"
