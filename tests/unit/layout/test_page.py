"""The page of the standard, in squares: rows, characters, folios, what keeps together."""

from itertools import pairwise

import pytest

from docgen.blocks import Block, Heading, Text
from docgen.layout import lay_out
from docgen.layout.pages import Pages
from tests.unit.layout.samples import EM, Squares, all_lines, body, document, small, standard

POINTS_PER_MM = 72 / 25.4


def heading(text: str, level: int = 1) -> Heading:
    return Heading(level, (Text(text),), text)


def lines_by_page(pages: Pages) -> list[int]:
    return [len(page.lines) for page in pages.pages]


def test_726_hanzi_fill_26_lines_of_28_characters() -> None:
    lines = all_lines(lay_out(document("字" * 726), standard(), Squares()))
    assert [len(line.text) for line in lines] == [26] + [28] * 25


def test_a_full_line_fills_the_text_area_from_28_to_184_millimetres() -> None:
    line = all_lines(lay_out(document("字" * 726), standard(), Squares()))[1]
    places = line.runs[0].places
    assert places[0] == pytest.approx(28 * POINTS_PER_MM)
    assert places[-1] + EM == pytest.approx(184 * POINTS_PER_MM, abs=0.01)
    steps = {round(after - before, 6) for before, after in pairwise(places)}
    assert len(steps) == 1


def test_22_rows_fill_the_page_and_the_first_touches_its_top() -> None:
    pages = lay_out(document("字" * 28 * 60), standard(), Squares())
    assert lines_by_page(pages)[:2] == [22, 22]
    baselines = [line.baseline for line in pages.pages[1].lines]
    assert baselines[0] - 0.88 * EM == pytest.approx(37 * POINTS_PER_MM)
    assert (baselines[21] - baselines[0]) / 21 == pytest.approx(225 * POINTS_PER_MM / 22, abs=0.001)


def test_margins_and_folios_are_mirrored() -> None:
    first, second = lay_out(document("字" * 28 * 30), standard(), Squares()).pages
    assert second.lines[0].left == pytest.approx(26 * POINTS_PER_MM)
    assert first.folio is not None
    assert second.folio is not None
    assert (first.folio.text, second.folio.text) == ("— 1 —", "— 2 —")
    assert first.folio.left + first.folio.width == pytest.approx(184 * POINTS_PER_MM - 14)
    assert second.folio.left == pytest.approx(26 * POINTS_PER_MM + 14)
    assert 297 - (first.folio.baseline - 0.38 * 14) / POINTS_PER_MM == pytest.approx(28, abs=0.01)


def test_a_heading_takes_two_lines_of_its_text_along() -> None:
    def page_of_heading(before: int) -> int:
        blocks: list[Block] = [*(body("短") for _ in range(before)), heading("一、标题"), body("字" * 30)]
        return lay_out(document(*blocks), small(10, rows=10), Squares()).anchors["一、标题"]

    assert [page_of_heading(before) for before in (6, 7, 8, 9)] == [1, 1, 2, 2]


def test_headings_in_a_row_keep_together() -> None:
    blocks: list[Block] = [body("短")] * 7
    blocks += [heading("一、甲"), heading("（一）乙", 2), body("字" * 30)]
    pages = lay_out(document(*blocks), small(10, rows=10), Squares())
    assert pages.anchors == {"一、甲": 2, "（一）乙": 2}
    assert lines_by_page(pages) == [7, 6]


def test_no_last_line_of_a_paragraph_stands_alone_at_the_head_of_a_page() -> None:
    blocks = [*(body("短") for _ in range(8)), body("字" * 28)]
    assert lines_by_page(lay_out(document(*blocks), small(10, rows=10), Squares())) == [9, 2]


def test_three_lines_that_may_not_be_parted_go_on_together() -> None:
    blocks = [*(body("短") for _ in range(9)), body("字" * 18)]
    assert lines_by_page(lay_out(document(*blocks), small(10, rows=10), Squares())) == [9, 2]


def test_a_paragraph_of_many_pages_loses_nothing() -> None:
    text = "".join(chr(0x4E00 + number) for number in range(1000))
    pages = lay_out(document(text), small(10, rows=10), Squares())
    assert "".join(line.text for line in all_lines(pages)) == text
    assert lines_by_page(pages) == [10] * 10 + [1] or lines_by_page(pages)[-1] > 1


def test_an_empty_document_has_one_page() -> None:
    assert lines_by_page(lay_out(document(), standard(), Squares())) == [0]


def test_a_word_wider_than_the_line_is_cut_and_not_lost() -> None:
    pages = lay_out(document("A" * 100), small(10), Squares())
    assert "".join(line.text for line in all_lines(pages)) == "A" * 100
    assert all(line.width <= 10 * EM + 0.01 for line in all_lines(pages))
