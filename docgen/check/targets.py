"""Targets (预期目标) that ask to be explained: lower than what was reached already."""

import re
from collections.abc import Iterator
from fractions import Fraction

from docgen.check.audit import number_of
from docgen.check.intervals import rounded
from docgen.check.rules import Rule
from docgen.diagnostics import Finding, Severity, message
from docgen.model.indicators import Indicator, Indicators, YearFigures
from docgen.zh.quantities import parse_quantity

BELOW_ACTUAL = Rule(
    "T001",
    Severity.WARNING,
    message("A target is lower than the actual of the year before."),
    message("It may be meant so; delegates will ask, and a note answers them."),
    failing='2019: {actual: "19.5"}   2020: {target: "18"}',
    passing='2019: {actual: "19.5"}   2020: {target: "18", note: 两个大项目已竣工}',
)
RULES = (BELOW_ACTUAL,)

# Of what is bad, or is cleared away until none is left, less is what one hopes for.
_LESS_IS_BETTER = (
    "违|拆除|整治|清理|整改|隐患|浓度|能耗|排放|经费|债|死亡|事故|失业|发案|案件|投诉|信访|纠纷|PM|强度|赤字"
    "|核减|欠|闲置|贫困|低效|污染|消耗|用电|用水|成本|时限|发生率|降幅|关停"
)
_ONE_DECIMAL = parse_quantity("0.1")


def check_targets(indicators: Indicators, year: int) -> Iterator[Finding]:
    """Yield the targets of `year` below the actual of the year before that no note explains."""
    for indicator in indicators.indicators:
        if not _is_better_lower(indicator):
            yield from _check_target(indicator, year)


def _is_better_lower(indicator: Indicator) -> bool:
    return re.search(_LESS_IS_BETTER, indicator.name.value) is not None


def _check_target(indicator: Indicator, year: int) -> Iterator[Finding]:
    plan, before = indicator.years.get(year, YearFigures()), indicator.years.get(year - 1, YearFigures())
    target, actual = number_of(plan.target), number_of(before.actual)
    if (
        target is None
        or actual is None
        or plan.target is None
        or plan.note
        or target >= actual
        or actual <= 0
    ):
        return
    change = rounded((Fraction(target) / Fraction(actual) - 1) * 100, _ONE_DECIMAL)
    yield BELOW_ACTUAL.found(
        plan.target.at,
        message(
            "The target of “{name}” is {target}, after {actual} in the year before ({change} %).",
            name=indicator.name.value,
            target=target,
            actual=actual,
            change=change,
        ),
        message("Confirm it, and explain it in a note; or correct it."),
    )
