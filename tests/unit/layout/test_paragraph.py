"""A paragraph in its column: indents, alignment, character styles, runs."""

import pytest
from msgspec.structs import replace

from docgen.blocks import Text
from docgen.layout.pages import Line
from docgen.layout.paragraph import Composer
from docgen.stylesheet import Alignment, ParagraphStyle, StyleSheet, TextStyle
from docgen.units import points
from tests.unit.layout.samples import EM, Squares, small, standard


def lines(sheet: StyleSheet, style: ParagraphStyle, *inlines: Text) -> list[Line]:
    composer = Composer(sheet, Squares())
    made = composer.set_paragraph(inlines, style, sheet.page.text_width.pt)
    return [line.at((0,), 0.0, 0.0) for line in made]


def places(line: Line) -> list[float]:
    return [place for run in line.runs for place in run.places]


def test_an_indent_of_two_is_two_cells_of_the_grid() -> None:
    sheet = standard()
    first, second, *_ = lines(sheet, sheet.paragraphs["body"], Text("字" * 60))
    cell = sheet.page.text_width.pt / 28
    assert first.left == pytest.approx(2 * cell)
    assert second.left == 0
    assert places(first)[5] == pytest.approx(places(second)[7], abs=0.02)


def test_a_last_line_keeps_to_the_cells_of_the_lines_above() -> None:
    sheet = standard()
    first, _, last = lines(sheet, sheet.paragraphs["body"], Text("字" * 64))
    assert len(last.text) == 10
    assert places(last)[9] == pytest.approx(places(first)[7], abs=0.02)
    assert not last.full


def test_indents_of_a_paragraph_off_the_grid_are_its_own_characters() -> None:
    sheet = small(20, mode="relaxed")
    style = replace(sheet.paragraphs["body"], left_indent=3.0, right_indent=2.0, size=points(8))
    first, second = lines(sheet, style, Text("字" * 100))[:2]
    assert (first.left, second.left) == (5 * 8, 3 * 8)
    assert second.left + second.width == pytest.approx(20 * EM - 2 * 8)


@pytest.mark.parametrize(
    ("align", "left"),
    [("justify", 0), ("left", 0), ("center", 8 * EM / 2), ("right", 8 * EM), ("outside", 8 * EM)],
)
def test_a_short_line_stands_where_it_is_told(align: Alignment, left: float) -> None:
    sheet = small(10)
    style = replace(sheet.paragraphs["body"], align=align, first_line_indent=0.0)
    assert lines(sheet, style, Text("两字"))[0].left == pytest.approx(left)


def test_lines_that_are_not_justified_keep_their_width() -> None:
    sheet = small(10)
    style = replace(sheet.paragraphs["body"], align="left", first_line_indent=0.0)
    first = lines(sheet, style, Text("一二三四五六七八九ABCD"))[0]
    assert (first.text, first.width, first.full) == ("一二三四五六七八九", 9 * EM, False)


def test_latin_letters_take_the_latin_face_and_runs_are_as_long_as_can_be() -> None:
    sheet = small(20)
    (line,) = lines(sheet, sheet.paragraphs["body"], Text("达"), Text("到5G"), Text("“网”"))
    assert [(run.face, run.text) for run in line.runs] == [
        ("fangsong", "达到"),
        ("times", "5G"),
        ("fangsong", "“网”"),
    ]


def test_a_character_style_changes_face_and_size() -> None:
    sheet = small(20)
    sheet = replace(sheet, characters={"lead": TextStyle(face="kai"), "mark": TextStyle(size=points(8))})
    (line,) = lines(sheet, sheet.paragraphs["body"], Text("首句A。", "lead"), Text("正文"), Text("①", "mark"))
    assert [(run.face, run.size, run.text) for run in line.runs] == [
        ("kai", 16, "首句"),
        ("times", 16, "A"),
        ("kai", 16, "。"),
        ("fangsong", 16, "正文"),
        ("fangsong", 8, "①"),
    ]
    assert line.width == pytest.approx((2 + 0.5 + 1 + 2 + 0.5) * EM)


def test_the_face_that_has_a_character_is_the_one_named() -> None:
    class Falling(Squares):
        def glyph(self, face: str, char: str) -> tuple[str, float]:
            return ("song", 1.0) if char == "𠮷" else super().glyph(face, char)

    sheet = small(20)
    made = Composer(sheet, Falling()).set_paragraph((Text("甲𠮷乙"),), sheet.paragraphs["body"], 20 * EM)
    assert [run.face for run in made[0].at((), 0, 0).runs] == ["fangsong", "song", "fangsong"]


def test_each_glyph_is_asked_for_once() -> None:
    asked: list[str] = []

    class Counting(Squares):
        def glyph(self, face: str, char: str) -> tuple[str, float]:
            asked.append(char)
            return super().glyph(face, char)

    sheet = small(20)
    composer = Composer(sheet, Counting())
    for _ in range(3):
        composer.set_paragraph((Text("发展发展"),), sheet.paragraphs["body"], 20 * EM)
    assert asked == ["发", "展"]


def test_an_empty_paragraph_has_no_line() -> None:
    sheet = small(20)
    assert lines(sheet, sheet.paragraphs["body"], Text("")) == []


@pytest.mark.parametrize(
    ("clings", "expected"), [(False, ["河长制[注", "1]了"]), (True, ["河长", "制[注1]了"])]
)
def test_a_mark_that_clings_neither_starts_a_line_nor_is_parted(clings: bool, expected: list[str]) -> None:
    sheet = small(5)
    marked = replace(sheet, characters=sheet.characters | {"mark": TextStyle(clings=clings)})
    style = replace(sheet.paragraphs["body"], first_line_indent=0.0, align="left")
    found = lines(marked, style, Text("河长制"), Text("[注1]", "mark"), Text("了"))
    assert [line.text for line in found] == expected
