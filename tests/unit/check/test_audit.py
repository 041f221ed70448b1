"""The audit accuses only where no unrounded numbers could give what is printed."""

from decimal import Decimal

import pytest

from docgen.check.audit import check_figures
from docgen.check.intervals import judge_difference, judge_growth
from docgen.check.targets import check_targets
from docgen.model.indicators import Indicators
from docgen.reader import read

GROWTHS = [
    ("105", "100", "5", "holds"),
    ("11.68", "11.12", "5.04", "holds"),
    ("105", "100.6", "4.37", "holds"),
    ("105", "101", "4.37", "holds only by rounding"),  # 104.5/101.5 … 105.5/100.5
    ("105", "100", "7", "contradicts"),
    ("105.00", "100.00", "5.1", "contradicts"),
    ("105.00", "100.00", "5.0", "holds"),
    ("19.5", "16.1", "21.03", "holds only by rounding"),
    ("95", "100", "-5", "holds"),
    ("95", "100", "5", "contradicts"),
    ("1.005", "1.000", "0.5", "holds"),
]
DIFFERENCES = [
    ("84.7", "80.7", "4.0", "holds"),
    ("84.7", "80.7", "4.1", "holds only by rounding"),
    ("84.7", "80.7", "5.0", "contradicts"),
    ("80.0", "84.0", "-4.0", "holds"),
]


@pytest.mark.parametrize(("actual", "base", "growth", "verdict"), GROWTHS)
def test_a_growth_rate_is_judged_by_what_can_be_rounded_to_it(
    actual: str, base: str, growth: str, verdict: str
) -> None:
    assert judge_growth(Decimal(actual), Decimal(base), Decimal(growth)) == verdict


@pytest.mark.parametrize(("actual", "base", "growth", "verdict"), DIFFERENCES)
def test_points_are_differences(actual: str, base: str, growth: str, verdict: str) -> None:
    assert judge_difference(Decimal(actual), Decimal(base), Decimal(growth)) == verdict


def indicators(years: str, name: str = "地区生产总值", more: str = "") -> Indicators:
    text = (
        "schema: docgen/indicators/1\nindicators:\n"
        f"  - id: gdp\n    name: {name}\n    unit: 亿元\n    group: 经济\n{more}    years:\n{years}"
    )
    return read(text.encode(), "source/indicators.yaml", Indicators)


def audit(years: str, more: str = "") -> list[tuple[str, int, str]]:
    found = check_figures(indicators(years, more=more), 2020)
    return [(one.rule, int(one.severity), str(one.at)) for one in found]


WRONG = '      2018: {actual: "100.0"}\n      2019: {actual: "105.0", growth: "7"}\n'


def test_a_contradiction_is_an_error_at_the_growth() -> None:
    assert audit(WRONG) == [("A001", 3, "source/indicators.yaml:9:39")]


def test_what_rounding_can_explain_is_not_accused() -> None:
    assert audit(WRONG.replace('"7"', '"5"')) == []


@pytest.mark.parametrize("more", ["    basis: 可比价\n"])
def test_another_basis_lowers_it(more: str) -> None:
    assert [severity for _, severity, _ in audit(WRONG, more)] == [2]


def test_an_estimate_lowers_it() -> None:
    assert [severity for _, severity, _ in audit(WRONG.replace('"7"', '"7", status: estimated'))] == [2]


def test_points_are_asked_of_percentages() -> None:
    assert [rule for rule, _, _ in audit(WRONG, "    growth_unit: 个百分点\n")] == ["A002"]


@pytest.mark.parametrize(
    "years",
    [
        '      2019: {actual: "105", growth: "7"}\n',
        '      2018: {actual: "0"}\n      2019: {actual: "105", growth: "7"}\n',
        '      2018: {actual: "约百"}\n      2019: {actual: "105", growth: "7"}\n',
    ],
)
def test_what_cannot_be_decided_is_not_accused(years: str) -> None:
    assert audit(years) == []


ITEMS = """\
schema: docgen/indicators/1
indicators:
  - {id: whole, name: 固定资产投资, unit: 亿元, group: 经济, years: {2019: {actual: "19.5"}}}
  - {id: one, name: 工业投资, unit: 亿元, group: 经济, part_of: whole, years: {2019: {actual: "10"}}}
  - {id: two, name: 房地产投资, unit: 亿元, group: 经济, part_of: whole, years: {2019: {actual: "TWO"}}}
"""


@pytest.mark.parametrize(("two", "rules"), [("9.5", []), ("10", []), ("9.9", []), ("11.2", ["A003"])])
def test_items_are_no_larger_than_their_whole(two: str, rules: list[str]) -> None:
    read_items = read(ITEMS.replace("TWO", two).encode(), "source/indicators.yaml", Indicators)
    assert [one.rule for one in check_figures(read_items, 2020)] == rules


PLANS = [
    ('2019: {actual: "19.5"}', '2020: {target: "18"}', "固定资产投资", ["T001"]),
    ('2019: {actual: "19.5"}', '2020: {target: "19.5"}', "固定资产投资", []),
    ('2019: {actual: "19.5"}', '2020: {target: "18", note: 两个大项目已竣工}', "固定资产投资", []),
    ('2019: {actual: "32"}', '2020: {target: "30"}', "PM2.5年平均浓度", []),
    ('2019: {actual: "23"}', '2020: {target: "10"}', "拆除违法建筑面积", []),
    ('2019: {growth: "5"}', '2020: {target: "10"}', "固定资产投资", []),
]


@pytest.mark.parametrize(("before", "plan", "name", "rules"), PLANS)
def test_a_target_below_the_actual_asks_for_a_note(
    before: str, plan: str, name: str, rules: list[str]
) -> None:
    found = check_targets(indicators(f"      {before}\n      {plan}\n", name), 2020)
    assert [one.rule for one in found] == rules
