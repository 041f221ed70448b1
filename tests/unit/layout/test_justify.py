"""How a line reaches the measure: what gives way, in which order, and what never does."""

from itertools import pairwise

import pytest

from docgen.blocks import Text
from docgen.layout.justify import Justified, justify
from docgen.layout.measure import Measured, Measurer
from docgen.stylesheet import Grid
from tests.unit.layout.samples import EM, Squares, small


def measured(text: str, mode: Grid = "relaxed", gap: float = 0.2) -> Measured:
    sheet = small(28, mode=mode, gap=gap)
    return Measurer(sheet, Squares()).measure(
        (Text(text),), sheet.paragraphs["body"], relaxed=mode == "relaxed"
    )


def justified(text: str, more: float, mode: Grid = "relaxed", gap: float = 0.2) -> Justified:
    """Return a line set `more` em wider than it is."""
    made = measured(text, mode, gap)
    return justify(made, 0, len(text), made.width(0, len(text)) + more * EM)


def changes(text: str, more: float, mode: Grid = "relaxed", gap: float = 0.2) -> list[float]:
    """Return by how many hundredths of an em each boundary of a line grows when the line does."""
    made = measured(text, mode, gap)
    width = made.width(0, len(text))
    steps = [
        [after - before for before, after in pairwise(justify(made, 0, len(text), room).places)]
        for room in (width, width + more * EM)
    ]
    return [round((new - old) / EM * 100, 2) for old, new in zip(*steps, strict=True)]


def widths(text: str, mode: Grid = "relaxed") -> list[float]:
    """Return how many em each character but the last takes, before the line is justified."""
    made = measured(text, mode)
    return [round((after - before) / EM, 3) for before, after in pairwise(made.origin)]


def test_adjacent_marks_take_one_and_a_half_em() -> None:
    assert widths("好”。“（好") == [1, 0.5, 0.5, 0.5, 1]
    assert widths("《好》、《好》") == [1, 1, 0.5, 0.5, 1, 1]
    assert widths("（“好”）") == [0.5, 1, 1, 0.5]
    # An opening mark has no blank where a closing one follows it.
    assert widths("（）好") == [1, 1]


def test_hanzi_and_latin_stand_apart() -> None:
    assert widths("达5G网") == [1.2, 0.5, 0.7]
    assert widths("增5%的") == [1.2, 0.5, 0.5]
    assert widths("“5”和，5") == [1, 0.5, 1, 1, 1]


def test_the_mark_at_a_line_s_end_gives_way_first() -> None:
    assert changes("一、二，三（四）五。", -0.5, "strict") == [0] * 9


def test_brackets_give_way_before_pauses_and_pauses_before_stops() -> None:
    text = "一、二。三（四）五六"
    assert changes(text, -0.5, "strict") == [0, 0, 0, 0, -25, 0, 0, -25, 0]
    assert changes(text, -1.25, "strict") == [0, -25, 0, 0, -50, 0, 0, -50, 0]
    assert changes(text, -1.75, "strict") == [0, -50, 0, -25, -50, 0, 0, -50, 0]


def test_gaps_give_way_to_an_eighth_of_an_em_between_pauses_and_stops() -> None:
    assert changes("增5次。好", -0.15, "strict") == [-7.5, -7.5, 0, 0]
    assert changes("增5次。好", -0.25, "strict") == [-7.5, -7.5, 0, -10]


def test_what_cannot_be_squeezed_stands_over() -> None:
    made = justified("一二三四", -1)
    assert made.width == pytest.approx(4 * EM)


def test_word_spaces_grow_first_then_gaps_then_the_rest_alike() -> None:
    assert changes("好a b好", 0.0, gap=0.2) == [0] * 4
    space = changes("好，aaa 好好好", 0.0)
    assert space == [0] * 8
    assert changes("增5次好", 0.1) == [5, 5, 0]
    assert changes("增5次好", 0.26) == [8, 8, 10]


def test_figures_dashes_and_signs_keep_their_width() -> None:
    assert changes("好——11.68%好", 0.6) == [20, 0, 20, 0, 0, 0, 0, 0, 20]
    assert changes("约¥15℃～16℃，好", 0.6) == [20, 0, 0, 0, 0, 0, 0, 0, 20, 20]
    assert changes("1＋2好……好", 0.4) == [8, 8, 8, 8, 0, 8]


def test_a_line_of_one_word_stays_as_it_is() -> None:
    made = justified("abcdef", 3)
    assert made.width == pytest.approx(3 * EM)


def test_a_relaxed_line_leaves_the_blank_of_its_last_mark_outside() -> None:
    assert measured("一二三，").width(0, 4) == pytest.approx(3.5 * EM)
    assert measured("一二三，", "strict").width(0, 4) == pytest.approx(4 * EM)


def test_a_relaxed_line_that_starts_with_an_opening_mark_leaves_its_blank_outside() -> None:
    made = measured("一“二三四五")
    assert made.width(1, 6) == pytest.approx(4.5 * EM)
    assert justify(made, 1, 6, 4.5 * EM).places[0] == pytest.approx(-0.5 * EM)
    # The first line keeps its indent.
    assert measured("“一二").width(0, 3) == pytest.approx(3 * EM)


def test_marks_that_a_face_draws_narrow_are_not_trimmed() -> None:
    class Narrow(Squares):
        def glyph(self, face: str, char: str) -> tuple[str, float]:
            return (face, 0.5) if char in "“”，" else super().glyph(face, char)

    sheet = small(28)
    made = Measurer(sheet, Narrow()).measure((Text("好”，好"),), sheet.paragraphs["body"], relaxed=False)
    assert [round(place / EM, 3) for place in made.origin] == [0, 1, 1.5, 2]
    assert made.available(0, 4) == 0


def test_spaces_at_a_line_s_end_take_no_room() -> None:
    made = measured("好 好")
    assert made.width(0, 2) == pytest.approx(EM)
    assert justify(made, 0, 2, EM).places == pytest.approx([0, EM])
