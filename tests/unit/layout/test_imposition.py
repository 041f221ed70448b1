"""Pages on press sheets: the right order, blanks at the end, to the fold, once for the reader."""

import pytest

from docgen.layout.imposition import impose
from docgen.layout.pages import GlyphRun, Line, Page, Pages, Rule
from docgen.stylesheet import ImpositionStyle
from docgen.units import Length, millimetres

A5 = (148.0, 210.0)
A4 = ImpositionStyle("saddle", millimetres(297), millimetres(210), Length(0))
MM = 72 / 25.4


def page(number: int) -> Page:
    text = f"第{number}页"
    line = Line((number - 1,), 100.0, 50.0, 30.0, (GlyphRun("song", 10.0, text, (50.0, 60.0, 70.0)),))
    folio = Line((), 500.0, 60.0, 10.0, (GlyphRun("song", 10.0, str(number), (60.0,)),))
    return Page(number, (line,), (Rule(50.0, 90.0, 80.0, 90.0, 1.0),), folio)


def pages(count: int) -> Pages:
    anchors = {f"a{number}": number for number in range(1, count + 1)}
    return Pages(A5[0] * MM, A5[1] * MM, tuple(page(number) for number in range(1, count + 1)), anchors)


def order(imposed: Pages) -> list[list[str]]:
    """Return the pages of each side from left to right; a blank half is not there."""
    bodies = [[line for line in side.lines if line.owner] for side in imposed.pages]
    return [[line.text for line in sorted(lines, key=lambda line: line.left)] for lines in bodies]


def test_eight_pages_fold_into_a_booklet() -> None:
    expected = [["第8页", "第1页"], ["第2页", "第7页"], ["第6页", "第3页"], ["第4页", "第5页"]]
    assert order(impose(pages(8), A4)) == expected


def test_blank_pages_come_last() -> None:
    assert order(impose(pages(5), A4)) == [["第1页"], ["第2页"], ["第3页"], ["第4页", "第5页"]]


def test_each_side_is_read_in_the_order_of_its_pages() -> None:
    sides = impose(pages(8), A4).pages
    assert [[line.text for line in side.lines if line.owner] for side in sides] == [
        *(["第1页", "第8页"], ["第2页", "第7页"], ["第3页", "第6页"], ["第4页", "第5页"])
    ]


def test_pages_stand_at_the_fold_and_folios_go_along() -> None:
    side = impose(pages(4), A4).pages[0]
    middle = 297 / 2 * MM
    lefts = sorted(line.left for line in side.lines if line.owner)
    assert lefts == pytest.approx([middle - A5[0] * MM + 50, middle + 50])
    assert sorted(line.text for line in side.lines if not line.owner) == ["1", "4"]
    assert len(side.rules) == 2


def test_inner_sheets_move_to_the_fold_by_the_creep() -> None:
    creeping = ImpositionStyle("saddle", A4.width, A4.height, millimetres(1))
    plain, moved = impose(pages(8), A4), impose(pages(8), creeping)
    shifts = [
        [after.left - before.left for before, after in zip(one.lines, two.lines, strict=True) if before.owner]
        for one, two in zip(plain.pages, moved.pages, strict=True)
    ]
    assert shifts[0] == shifts[1] == [0, 0]
    assert shifts[2] == [pytest.approx(-MM), pytest.approx(MM)]


def test_headings_are_found_on_their_side() -> None:
    assert impose(pages(8), A4).anchors == {
        **{"a1": 1, "a2": 2, "a3": 3, "a4": 4},
        **{"a5": 4, "a6": 3, "a7": 2, "a8": 1},
    }


def test_a_copy_is_drawn_and_not_read_again() -> None:
    style = ImpositionStyle("copies", millimetres(297), millimetres(210), Length(0), millimetres(8))
    (side,) = impose(pages(1), style).pages
    assert [line.text for line in side.lines if line.text == "第1页"] == ["第1页"] * 2
    assert [line.owner for line in side.lines if line.text == "第1页"] == [(0,), ()]
    cuts = [rule for rule in side.rules if rule.left == rule.right]
    assert {round(rule.left / MM, 1) for rule in cuts} == {148.5}


def test_a_sheet_holds_as_many_copies_as_fit_with_a_mark_at_each_end_of_a_cut() -> None:
    style = ImpositionStyle("copies", millimetres(297), millimetres(420), Length(0), millimetres(8))
    (side,) = impose(pages(1), style).pages
    lines = [line for line in side.lines if line.text == "第1页"]
    assert [line.owner for line in lines] == [(0,), (), (), ()]
    assert [(round(line.left / MM, 1), round(line.baseline / MM, 1)) for line in lines] == [
        (round(left + 50 / MM, 1), round(top + 100 / MM, 1))
        for top in (0, 210)
        for left in (148.5 - 148, 148.5)
    ]
    marks = [rule for rule in side.rules if rule.thickness == 0.25]
    upright = sorted({round(rule.left / MM, 1) for rule in marks if rule.left == rule.right})
    level = sorted({round(rule.top / MM, 1) for rule in marks if rule.top == rule.bottom})
    # The half millimetre that is left over at the edges is not worth a cut.
    assert (upright, level) == ([148.5], [210.0])
    lengths = {round((rule.right - rule.left + rule.bottom - rule.top) / MM, 1) for rule in marks}
    assert lengths == {8.0}


def test_copies_without_marks_have_none() -> None:
    style = ImpositionStyle("copies", millimetres(297), millimetres(210), Length(0))
    assert len(impose(pages(1), style).pages[0].rules) == 2
