"""The audit accuses only where no unrounded numbers could give what is printed."""

from decimal import Decimal
from pathlib import Path

import pytest

from docgen.check.audit import audit_figures
from docgen.check.intervals import judge_difference, judge_growth
from docgen.check.relations import contradictions
from docgen.check.shares import audit_shares
from docgen.check.targets import check_targets, implied_growths
from docgen.model.indicators import Indicators
from docgen.reader import read

CASES = Path(__file__).parents[2] / "cases/audit"
VERDICTS = {"成立": "holds", "仅凭舍入成立": "rounding", "矛盾": "contradicts"}


def rows(name: str) -> list[list[str]]:
    lines = (CASES / name).read_text(encoding="utf-8").splitlines()
    return [line.split(" | ") for line in lines if line[:1] != "#"]


@pytest.mark.parametrize(("base", "actual", "growth", "verdict"), rows("growth.txt"))
def test_a_growth_rate_is_judged_by_what_can_be_rounded_to_it(
    base: str, actual: str, growth: str, verdict: str
) -> None:
    assert judge_growth(Decimal(actual), Decimal(base), Decimal(growth)) == VERDICTS[verdict]


@pytest.mark.parametrize(("base", "actual", "growth", "verdict"), rows("points.txt"))
def test_points_are_differences(base: str, actual: str, growth: str, verdict: str) -> None:
    assert judge_difference(Decimal(actual), Decimal(base), Decimal(growth)) == VERDICTS[verdict]


def indicators(years: str, name: str = "工业总产值", more: str = "", unit: str = "亿元") -> Indicators:
    text = (
        "schema: docgen/indicators/1\nindicators:\n"
        f"  - id: gdp\n    name: {name}\n    unit: {unit}\n    group: 经济\n{more}    years:\n{years}"
    )
    return read(text.encode(), "source/indicators.yaml", Indicators)


def audit(years: str, more: str = "") -> list[tuple[str, int, str]]:
    found = contradictions(audit_figures(indicators(years, more=more), 2020))
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
    found = audit(WRONG.replace('"7"', '"4"'), "    growth_unit: 个百分点\n")
    assert [rule for rule, _, _ in found] == ["A002", "A006"]


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


@pytest.mark.parametrize(
    ("unit", "growth_unit", "found"),
    [
        ("亿元", "个百分点", [("A006", 3)]),
        ('"%"', '"%"', [("A006", 2)]),
        ("亿元", '"%"', []),
        ('"%"', "个百分点", []),
    ],
)
def test_growth_is_in_a_unit_that_figures_can_grow_by(
    unit: str, growth_unit: str, found: list[tuple[str, int]]
) -> None:
    years = '      2019: {actual: "84", growth: "4"}\n'
    text = indicators(years, more=f"    growth_unit: {growth_unit}\n", unit=unit)
    findings = contradictions(audit_figures(text, 2020))
    assert [(one.rule, int(one.severity)) for one in findings] == found


ITEM = (
    "  - {{id: {0}, name: {0}, unit: 亿元, group: 经济, {1}years: "
    "{{2018: {{actual: '{2}'}}, 2019: {{actual: '{3}'}}}}}}\n"
)


def items(before: str, two: str) -> Indicators:
    text = "schema: docgen/indicators/1\nindicators:\n" + "".join(
        (
            ITEM.format("whole", "", "19", "19.5"),
            ITEM.format("one", "part_of: whole, ", "9", "10"),
            ITEM.format("two", "part_of: whole, ", before, two),
        )
    )
    return read(text.encode(), "i.yaml", Indicators)


SUMS = [
    ("5", "9.5", []),
    ("5", "10", []),  # 9.5 + 9.5 may be 19.5
    ("5", "7", []),  # an item is a part; there may be more of them
    ("5", "11.2", [("A003", 2)]),  # together too large, unless they overlap
    ("5", "21", [("A003", 3)]),  # larger than the whole
    ("10", "7", [("A003", 2)]),  # in 2018 the two were all of it
    ("10", "9.5", []),
]


@pytest.mark.parametrize(("before", "two", "found"), SUMS)
def test_items_fit_into_their_whole(before: str, two: str, found: list[tuple[str, int]]) -> None:
    findings = contradictions(audit_figures(items(before, two), 2020))
    assert [(one.rule, int(one.severity)) for one in findings] == found


def test_every_figure_before_the_report_is_audited_and_none_after() -> None:
    earlier = '      2016: {actual: "100.0"}\n      2017: {actual: "105.0", growth: "7"}\n'
    later = '      2020: {actual: "100.0"}\n      2021: {actual: "105.0", growth: "7"}\n'
    assert [at for _, _, at in audit(earlier)] == ["source/indicators.yaml:9:39"]
    assert audit(later) == []


def verdicts(years: str) -> list[str]:
    return [one.verdict for one in audit_figures(indicators(years), 2020)]


@pytest.mark.parametrize(("growth", "verdict"), [("5", "holds"), ("6", "undecided"), ("51", "contradicts")])
def test_what_is_produced_grows_at_comparable_prices(growth: str, verdict: str) -> None:
    years = f'      2018: {{actual: "100.0"}}\n      2019: {{actual: "105.0", growth: "{growth}"}}\n'
    assert [one.verdict for one in audit_figures(indicators(years, "地区生产总值"), 2020)] == [verdict]


def test_a_growth_without_a_base_cannot_be_decided() -> None:
    assert verdicts('      2019: {actual: "105", growth: "7"}\n') == ["undecided"]
    assert verdicts('      2018: {actual: "100"}\n      2019: {actual: "105", growth: "5"}\n') == ["holds"]


PLANS = [
    ('2019: {actual: "19.5"}', '2020: {target: "18"}', "固定资产投资", ["T001"]),
    ('2019: {actual: "19.5"}', '2020: {target: "19.5"}', "固定资产投资", []),
    ('2019: {actual: "19.5"}', '2020: {target: "18", note: 两个大项目已竣工}', "固定资产投资", []),
    ('2019: {actual: "32"}', '2020: {target: "30"}', "PM2.5年平均浓度", []),
    ('2019: {actual: "23"}', '2020: {target: "10"}', "拆除违法建筑面积", []),
    ('2019: {growth: "5"}', '2020: {target: "10"}', "固定资产投资", []),
    ('2018: {actual: "19.5"}', '2020: {target: "18"}', "固定资产投资", ["T001"]),  # the latest there is
]


@pytest.mark.parametrize(("before", "plan", "name", "rules"), PLANS)
def test_a_target_below_the_actual_asks_for_a_note(
    before: str, plan: str, name: str, rules: list[str]
) -> None:
    found = check_targets(indicators(f"      {before}\n      {plan}\n", name), 2020)
    assert [one.rule for one in found] == rules


def test_targets_are_told_against_the_latest_actual() -> None:
    years = '      2018: {actual: "100"}\n      2020: {target: "107"}\n'
    ((at, told),) = implied_growths(indicators(years), 2020)
    assert str(at) == "source/indicators.yaml:9:22"
    assert str(told) == "The target of “工业总产值” is 107, after 100 in 2018 (+7.0 %)."
    ((_, told),) = implied_growths(indicators('      2020: {target: "107"}\n'), 2020)
    assert str(told) == "The target of “工业总产值” is 107; no actual is there."


SHARE = """\
schema: docgen/indicators/1
indicators:
  - {id: cut, name: 核减, unit: 万元, group: 财政, years: {2019: {actual: "CUT"}}}
  - {id: kept, name: 审定, unit: 亿元, group: 财政, years: {2019: {actual: "8.2"}}}
  - id: rate
    name: 核减率
    unit: "%"
    group: 财政
    share: {part: cut, whole: [kept, cut]}
    years: {2019: {actual: "RATE"}}
"""
SHARES = [
    ("1900", "2.26", "holds"),
    ("1900", "2.27", "rounding"),
    ("1900", "2.52", "contradicts"),
    ("1900", "22.5", "contradicts"),
    ("", "2.26", "undecided"),
]


@pytest.mark.parametrize(("cut", "rate", "verdict"), SHARES)
def test_a_percentage_is_what_it_is_said_to_come_of(cut: str, rate: str, verdict: str) -> None:
    text = SHARE.replace("CUT", cut).replace("RATE", rate)
    (found,) = audit_shares(read(text.encode(), "i.yaml", Indicators), 2020)
    assert (found.verdict, str(found.at)) == (verdict, "i.yaml:10:28")
    assert found.formula == ("" if verdict == "undecided" else "核减 ÷ (审定 + 核减)")
