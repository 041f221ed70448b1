"""Charts as areas: what is long is much, zero is where they start, and nothing leaves the square."""

from decimal import Decimal
from random import Random

import pytest

from docgen.blocks import Area
from docgen.diagnostics import Location
from docgen.resolve.resolved import Figure, SheetChart
from docgen.views.charts import bullet_areas, chart_graphic, trend_areas


def numbers(*typed: str) -> tuple[Decimal, ...]:
    return tuple(Decimal(number) for number in typed)


def figures(*typed: str) -> tuple[Figure, ...]:
    at = Location("indicators.yaml", 1, 1)
    return tuple(Figure("gdp", 2019, "actual", number, Decimal(number), "亿元", at) for number in typed)


def bar_and_mark(actual: str, target: str) -> tuple[Area, Area]:
    (bar,) = (area for area in bullet_areas(*numbers(actual, target)) if area.tinted)
    return bar, bullet_areas(*numbers(actual, target))[-1]


def middle(area: Area) -> float:
    return (area.left + area.right) / 2


def columns(*typed: str) -> list[tuple[float, bool]]:
    """Return the height of each column, and whether it is tinted."""
    return [(area.bottom - area.top, area.tinted) for area in trend_areas(numbers(*typed))[:-1]]


@pytest.mark.parametrize(
    ("actual", "target", "share"),
    [("105", "107", 105 / 107), ("19.5", "18", 19.5 / 18), ("40", "10", 4.0), ("0.5", "100", 0.005)],
)
def test_the_bar_is_to_the_mark_as_the_actual_to_the_target(actual: str, target: str, share: float) -> None:
    bar, mark = bar_and_mark(actual, target)
    assert bar.left == 0
    assert bar.right / middle(mark) == pytest.approx(share)


def test_marks_stand_under_one_another_where_results_are_near_their_targets() -> None:
    pairs = [("105", "107"), ("56.5", "56"), ("240", "242"), ("4.6", "4")]
    assert len({middle(bar_and_mark(*pair)[1]) for pair in pairs}) == 1


def test_a_result_far_above_its_target_fills_the_width_and_moves_the_mark() -> None:
    bar, mark = bar_and_mark("40", "10")
    assert bar.right == 1
    assert middle(mark) == pytest.approx(0.25)


def test_no_result_has_no_bar() -> None:
    assert not any(area.tinted for area in bullet_areas(*numbers("0", "10")))


def test_bar_and_mark_are_told_apart_by_shade_and_by_height() -> None:
    bar, mark = bar_and_mark("105", "107")
    assert (bar.tinted, mark.tinted) == (True, False)
    assert mark.bottom - mark.top > 1.5 * (bar.bottom - bar.top)


def test_columns_are_as_high_as_their_values_and_the_last_is_black() -> None:
    heights = columns("10", "20", "40")
    assert [height / heights[-1][0] for height, _ in heights] == pytest.approx([0.25, 0.5, 1])
    assert [tinted for _, tinted in heights] == [True, True, False]


def test_what_is_below_zero_goes_down_from_the_line_of_zero() -> None:
    up, down, line = trend_areas(numbers("3", "-1"))
    assert up.bottom == pytest.approx(line.top)
    assert down.top == pytest.approx(line.top)
    assert (up.bottom - up.top) / (down.bottom - down.top) == pytest.approx(3)


def test_years_without_anything_leave_the_line_of_zero() -> None:
    (line,) = trend_areas(numbers("0", "0", "0"))
    assert (line.left, line.right) == (0, 1)


def test_nothing_leaves_the_square_or_turns_inside_out() -> None:
    random = Random(20200116)
    for _ in range(500):
        values = [Decimal(random.randint(-(10**6), 10**9)) / 10 ** random.randint(0, 6) for _ in range(6)]
        charts = (bullet_areas(abs(values[0]), abs(values[1]) + 1), trend_areas(tuple(values)))
        for area in (area for areas in charts for area in areas):
            assert 0 <= area.left < area.right <= 1, values
            assert 0 <= area.top <= area.bottom <= 1, values


@pytest.mark.parametrize("kind", ["bullet", "trend"])
def test_a_chart_takes_the_style_of_its_kind_and_says_what_it_shows(kind: str) -> None:
    chart = SheetChart("bullet" if kind == "bullet" else "trend", figures("1", "2"), "实绩1，目标2")
    graphic = chart_graphic(chart)
    assert (graphic.style, graphic.alternative) == (kind, "实绩1，目标2")
    assert graphic.areas
