"""Which indicators are drawn, from which figures, and in which words."""

import pytest
from msgspec.structs import replace

from docgen.model.fact_sheet import ChartKind
from docgen.model.indicators import Indicator
from docgen.resolve import resolve_fact_sheet
from docgen.resolve.resolved import ResolvedFactSheet, SheetChart
from tests.unit.resolve.samples import (
    GDP,
    YEAR,
    fact_sheet,
    figures,
    indicator,
    indicators,
    report,
    wording,
    words_of,
)


def resolved(kinds: tuple[ChartKind, ...], *members: Indicator) -> ResolvedFactSheet:
    sheet = replace(fact_sheet((), {"组": tuple(each.id.value for each in members)}), charts=kinds)
    return resolve_fact_sheet(sheet, report(), indicators(*members), wording(), YEAR)


def charts(kinds: tuple[ChartKind, ...], *members: Indicator) -> list[tuple[SheetChart, ...]]:
    return [row.charts for group in resolved(kinds, *members).groups for row in group.rows]


def of_years(name: str, **actuals: str) -> Indicator:
    years = {int(year[1:]): figures(actual) for year, actual in actuals.items()}
    return indicator(name, name.upper(), years=years)


def with_target(name: str, actual: str | None, target: str | None) -> Indicator:
    return indicator(name, name.upper(), years={2019: figures(actual, "1"), 2020: figures(target=target)})


SERIES = of_years("series", y2016="1", y2017="2", y2018="-3", y2019="4")


def test_an_actual_is_held_against_this_years_target() -> None:
    ((chart,),) = charts(("bullet",), GDP)
    assert (chart.kind, [figure.text for figure in chart.figures]) == ("bullet", ["105", "107"])
    assert chart.alternative == "地区生产总值：2019年实绩105亿元，2020年目标107亿元"


@pytest.mark.parametrize(
    "member",
    [
        with_target("a", None, "5"),
        with_target("a", "5", None),
        with_target("a", "-5", "5"),
        with_target("a", "5", "0"),
    ],
)
def test_what_no_bar_can_show_is_not_drawn(member: Indicator) -> None:
    assert charts(("bullet",), GDP, member)[1] == ()


def test_a_kind_that_no_indicator_can_be_drawn_in_has_no_column_and_no_note() -> None:
    sheet = resolved(("bullet",), with_target("a", "5", None))
    assert len(sheet.columns) == 5
    assert [row.charts for group in sheet.groups for row in group.rows] == [()]
    assert not any("图" in words_of(note) for note in sheet.notes)


def test_a_sheet_draws_nothing_that_is_not_asked_for() -> None:
    assert charts((), GDP) == [()]


def test_three_years_of_actuals_are_drawn_up_to_the_last() -> None:
    ((chart,),) = charts(("trend",), SERIES)
    assert [figure.text for figure in chart.figures] == ["1", "2", "-3", "4"]
    assert chart.alternative == "SERIES：2016年至2019年实绩1亿元，2亿元，−3亿元，4亿元"


@pytest.mark.parametrize(
    "member",
    [
        of_years("a", y2018="1", y2019="2"),
        of_years("a", y2016="1", y2017="2", y2019="3"),
        of_years("a", y2016="1", y2017="2", y2018="3"),
    ],
)
def test_fewer_years_or_years_apart_are_not_drawn(member: Indicator) -> None:
    assert charts(("trend",), SERIES, member)[1] == ()


def test_each_kind_has_its_column_with_a_head_and_a_note() -> None:
    sheet = resolved(("bullet", "trend"), GDP, SERIES)
    assert [(column.name, words_of(column.head)) for column in sheet.columns[8:]] == [
        ("bullet", "实绩与目标"),
        ("trend", "历年实绩"),
    ]
    assert [words_of(note) for note in sheet.notes[:2]] == [
        "图中灰条为2019年实绩，竖线为2020年目标，左端为零。",
        "历年实绩一年一柱，最右的黑柱为2019年。",
    ]
    first, second = charts(("bullet", "trend"), GDP, SERIES)
    assert [[chart.kind for chart in row] for row in (first, second)] == [["bullet"], ["trend"]]


def test_a_kind_named_twice_is_drawn_once() -> None:
    assert len(resolved(("bullet", "bullet"), GDP).columns) == 9
