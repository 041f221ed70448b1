"""Where pages end: what keeps together, what starts a page, what keeps to the grid."""

import pytest
from msgspec.structs import replace

from docgen.blocks import Heading, Paragraph, Text
from docgen.diagnostics import LayoutError
from docgen.layout import lay_out
from docgen.layout.pages import Pages
from docgen.stylesheet import Grid, ParagraphStyle, StyleSheet
from docgen.units import points
from tests.unit.layout.samples import EM, Squares, body, document, small

ROW = 2 * EM


def with_style(sheet: StyleSheet, name: str, style: ParagraphStyle) -> StyleSheet:
    return replace(sheet, paragraphs=sheet.paragraphs | {name: style})


def page(mode: Grid = "strict", rows: int = 10) -> StyleSheet:
    """Return a page of ten characters by `rows`; `plain` is text without an indent."""
    sheet = small(10, rows, mode)
    return with_style(sheet, "plain", replace(sheet.paragraphs["body"], first_line_indent=0.0))


def plain(lines: int) -> Paragraph:
    """Return a paragraph of so many full lines."""
    return body("字" * 10 * lines, "plain")


def counts(pages: Pages) -> list[int]:
    return [len(page.lines) for page in pages.pages]


def tops(pages: Pages, number: int = 0) -> list[float]:
    """Return how many rows below the text area's top each line's characters start."""
    return [round((line.baseline - 0.88 * EM) / ROW, 3) for line in pages.pages[number].lines]


def test_a_first_line_may_stand_alone_at_the_foot_of_a_strict_page_only() -> None:
    blocks = (plain(9), plain(4))
    assert counts(lay_out(document(*blocks), page("strict"), Squares())) == [10, 3]
    assert counts(lay_out(document(*blocks), page("relaxed"), Squares())) == [9, 4]


@pytest.mark.parametrize("mode", ["strict", "relaxed"])
def test_two_lines_are_not_parted(mode: Grid) -> None:
    assert counts(lay_out(document(plain(9), plain(2)), page(mode), Squares())) == [9, 2]


def test_a_paragraph_of_one_line_may_stand_anywhere() -> None:
    assert counts(lay_out(document(plain(10), plain(1)), page(), Squares())) == [10, 1]
    assert counts(lay_out(document(plain(9), plain(1)), page(), Squares())) == [10]


def test_what_is_kept_together_goes_on_whole() -> None:
    sheet = page()
    sheet = with_style(sheet, "whole", replace(sheet.paragraphs["plain"], keep_together=True))
    assert counts(lay_out(document(plain(7), body("字" * 40, "whole")), sheet, Squares())) == [7, 4]


def test_what_is_kept_together_over_more_than_a_page_is_parted_all_the_same() -> None:
    sheet = page()
    sheet = with_style(sheet, "whole", replace(sheet.paragraphs["plain"], keep_together=True))
    assert counts(lay_out(document(body("字" * 230, "whole")), sheet, Squares())) == [10, 10, 3]


def test_a_page_break_starts_a_page_but_no_empty_one() -> None:
    sheet = page()
    sheet = with_style(sheet, "new", replace(sheet.paragraphs["plain"], page_break_before=True))
    made = document(body("甲", "new"), plain(2), body("乙", "new"))
    assert counts(lay_out(made, sheet, Squares())) == [3, 1]


@pytest.mark.parametrize(("new_page", "expected"), [(False, [2]), (True, [1, 1])])
def test_a_heading_may_start_a_page(new_page: bool, expected: list[int]) -> None:
    heading = Heading(1, (Text("附表"),), "appendix", new_page)
    assert counts(lay_out(document(plain(1), heading), page(), Squares())) == expected


def test_space_around_paragraphs_is_left_out_at_the_head_of_a_page() -> None:
    sheet = page(rows=4)
    spaced = replace(sheet.paragraphs["plain"], space_before=1.0, space_after=1.0)
    pages = lay_out(
        document(body("甲", "s"), plain(1), body("乙", "s")), with_style(sheet, "s", spaced), Squares()
    )
    assert (tops(pages), tops(pages, 1)) == ([0, 2], [0])


def test_a_strict_line_stands_on_a_row_after_one_with_its_own_pitch() -> None:
    sheet = page()
    sheet = with_style(sheet, "own", replace(sheet.paragraphs["plain"], line=points(20)))
    assert tops(lay_out(document(body("甲", "own"), plain(1)), sheet, Squares()))[1] == 1
    relaxed = replace(sheet, grid=replace(sheet.grid, mode="relaxed"))
    assert tops(lay_out(document(body("甲", "own"), plain(1)), relaxed, Squares()))[1] == 20 / ROW


def test_characters_stand_in_the_middle_of_a_pitch_of_their_own() -> None:
    sheet = page()
    sheet = with_style(sheet, "own", replace(sheet.paragraphs["plain"], line=points(40)))
    line = lay_out(document(body("甲", "own")), sheet, Squares()).pages[0].lines[0]
    assert line.baseline == pytest.approx(20 + 0.38 * EM)


def test_other_sizes_share_the_middle_of_the_row() -> None:
    sheet = page()
    sheet = with_style(sheet, "large", replace(sheet.paragraphs["plain"], size=points(24)))
    line = lay_out(document(body("甲", "large")), sheet, Squares()).pages[0].lines[0]
    assert line.baseline == pytest.approx(EM / 2 + 0.38 * 24)


def test_an_empty_paragraph_is_an_empty_row() -> None:
    assert tops(lay_out(document(plain(1), body("", "plain"), plain(1)), page(), Squares())) == [0, 2]


def test_anchors_say_on_which_page_a_heading_stands() -> None:
    made = document(
        plain(9), Heading(1, (Text("一、甲"),), "part-1"), plain(3), Heading(2, (Text("乙"),), "two")
    )
    assert lay_out(made, page(), Squares()).anchors == {"part-1": 2, "two": 2}


def test_a_style_that_the_sheet_lacks_is_told() -> None:
    with pytest.raises(LayoutError, match="no style terms in paragraphs"):
        lay_out(document(body("甲", "terms")), page(), Squares())
