"""The table behind the report shows the figures of the indicators, marked as on the fact sheet."""

import pytest
from msgspec.structs import replace

from docgen.diagnostics import ResolveError
from docgen.model.fact_sheet import Group
from docgen.model.report import Appendix
from docgen.resolve import resolve_report
from docgen.resolve.resolved import ResolvedAppendix
from tests.unit.resolve.samples import GDP, LEVEL, indicators, report, section, text, wording, words_of


def resolved(*names: str) -> ResolvedAppendix:
    groups = (Group(text("经济", 20), tuple(text(name, 21) for name in names)),)
    made = replace(report(section("回顾", "甲。")), appendix=Appendix(text("主要指标", 19), groups))
    found = resolve_report(made, indicators(GDP, LEVEL), wording(), 2020).appendix
    assert found is not None
    return found


def test_the_heading_names_the_table() -> None:
    assert words_of(resolved("gdp").heading) == "附表　主要指标"


def test_a_row_has_the_figures_of_both_years_with_their_facts() -> None:
    (group,) = resolved("地区生产总值", "level").groups
    rows = [[words_of(each.shown) for each in (row.actual, row.growth, row.target)] for row in group.rows]
    assert rows == [["105*", "4.37%", "107"], ["30", "0.0%", "—"]]
    assert group.rows[0].target.shown[0].fact == "gdp.2020.target"


def test_estimates_are_explained_below() -> None:
    assert [words_of(note) for note in resolved("gdp").notes] == ["带*的为预计数。"]
    assert resolved("level").notes == ()


@pytest.mark.parametrize(("names", "rule"), [(("没有",), "R007"), (("gdp", "地区生产总值"), "R016")])
def test_an_unknown_or_repeated_indicator_is_told(names: tuple[str, ...], rule: str) -> None:
    with pytest.raises(ResolveError, match=rule):
        resolved(*names)


def test_a_report_that_asks_for_none_has_none() -> None:
    made = report(section("回顾", "甲。"))
    assert resolve_report(made, indicators(GDP), wording(), 2020).appendix is None
