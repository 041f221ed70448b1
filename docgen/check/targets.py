"""Targets (预期目标) that ask to be explained: lower than what was reached already."""

import re
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from docgen.check.audit import number_of
from docgen.check.intervals import rounded
from docgen.check.rules import Rule
from docgen.diagnostics import Finding, Location, Message, Severity, message
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
    plan = indicator.years.get(year, YearFigures())
    target, (actual, reached) = number_of(plan.target), latest_actual(indicator, year)
    if (
        target is None
        or actual is None
        or plan.target is None
        or plan.note
        or target >= actual
        or actual <= 0
    ):
        return
    yield BELOW_ACTUAL.found(
        plan.target.at,
        message(
            "The target of “{name}” is {target}, after {actual} in {reached} ({change} %).",
            name=indicator.name.value,
            target=target,
            actual=actual,
            reached=reached,
            change=_change(target, actual),
        ),
        message("Confirm it, and explain it in a note; or correct it."),
    )


def latest_actual(indicator: Indicator, year: int) -> tuple[Decimal | None, int]:
    """Return the last actual before `year`, and its year; `None` where there is none."""
    for earlier in sorted((one for one in indicator.years if one < year), reverse=True):
        if (actual := number_of(indicator.years[earlier].actual)) is not None:
            return actual, earlier
    return None, year


def implied_growths(indicators: Indicators, year: int) -> Iterator[tuple[Location, Message]]:
    """Yield what each target of `year` means against the last actual, with where it is typed."""
    for indicator in indicators.indicators:
        typed = indicator.years.get(year, YearFigures()).target
        target, (actual, reached) = number_of(typed), latest_actual(indicator, year)
        if typed is None or target is None:
            continue
        name = indicator.name.value
        if actual is None or actual <= 0:
            yield (
                typed.at,
                message("The target of “{name}” is {target}; no actual is there.", name=name, target=target),
            )
            continue
        what = message("The target of “{name}” is {target}, after {actual} in {reached} ({change} %).")
        change = _change(target, actual)
        values = {"name": name, "target": target, "actual": actual, "reached": reached, "change": change}
        yield typed.at, what.filled(**values)


def _change(target: Decimal, actual: Decimal) -> str:
    return f"{rounded((Fraction(target) / Fraction(actual) - 1) * 100, _ONE_DECIMAL):+}"
