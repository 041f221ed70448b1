"""The audit of the table (勾稽): growth against the year before, items against their whole.

Every number stands for the interval that it is rounded from; only what no unrounded numbers could give is a
finding. Comparable prices, a yearly mean, a basis of its own, estimates and a note make it a warning.
"""

from collections.abc import Iterable, Iterator
from decimal import Decimal
from fractions import Fraction

from docgen.check.intervals import interval_of, judge_difference, judge_growth, rounded
from docgen.check.rules import Rule
from docgen.diagnostics import Finding, Severity, message
from docgen.model.indicators import Indicator, Indicators, YearFigures
from docgen.model.text import SourceText
from docgen.zh.quantities import find_slip, parse_quantity

GROWTH = Rule(
    "A001",
    Severity.ERROR,
    message("A growth rate is not that of the two actuals."),
    message("Anyone with last year's report can work it out."),
    failing='2018: {actual: "100"}   2019: {actual: "105", growth: "7"}',
    passing='2018: {actual: "100"}   2019: {actual: "105", growth: "5"}',
)
POINTS = Rule(
    "A002",
    Severity.ERROR,
    message("A change in percentage points is not the difference of the two percentages."),
    message("Percentages are subtracted, never divided: from 80 to 84 per cent is 4 percentage points."),
    failing='2018: {actual: "80"}   2019: {actual: "84", growth: "5"}   （个百分点）',
    passing='2018: {actual: "80"}   2019: {actual: "84", growth: "4"}   （个百分点）',
    clause="GB/T 15835",
)
ITEMS = Rule(
    "A003",
    Severity.ERROR,
    message("The items of a whole are together larger than the whole."),
    message("An item is a part (其中), so the sum of items cannot exceed their whole."),
    failing="固定资产投资 19.5，其中工业投资 20.1",
    passing="固定资产投资 19.5，其中工业投资 4.6",
)
RULES = (GROWTH, POINTS, ITEMS)

_PERCENT = "%"


def check_figures(indicators: Indicators, year: int) -> Iterator[Finding]:
    """Yield what contradicts itself in the figures of the year before `year`, which its report shows."""
    for indicator in indicators.indicators:
        yield from _check_growth(indicator, year - 1)
    for whole in indicators.indicators:
        items = [one for one in indicators.indicators if one.part_of and one.part_of.value == whole.id.value]
        yield from _check_items(whole, items, year - 1)


def number_of(text: SourceText | None) -> Decimal | None:
    """Return the number that was typed, `None` where none was, or something else (which R014 tells)."""
    return parse_quantity(text.value) if text is not None and find_slip(text.value) is None else None


def _check_growth(indicator: Indicator, year: int) -> Iterator[Finding]:
    now, before = indicator.years.get(year, YearFigures()), indicator.years.get(year - 1, YearFigures())
    actual, base, growth = number_of(now.actual), number_of(before.actual), number_of(now.growth)
    if actual is None or base is None or growth is None or now.growth is None or interval_of(base).low <= 0:
        return
    is_rate = indicator.growth_unit == _PERCENT
    verdict = judge_growth(actual, base, growth) if is_rate else judge_difference(actual, base, growth)
    if verdict != "contradicts":
        return
    rule = GROWTH if is_rate else POINTS
    change = (Fraction(actual) / Fraction(base) - 1) * 100 if is_rate else Fraction(actual) - Fraction(base)
    yield Finding(
        rule.id,
        Severity.WARNING if _is_lowered(indicator, now, before) else rule.severity,
        now.growth.at,
        message(
            "“{name}” went from {base} to {actual}: that is {change}, and {growth} is typed.",
            name=indicator.name.value,
            base=base,
            actual=actual,
            change=rounded(change, growth),
            growth=growth,
        ),
        message("Correct the one that is wrong; where the basis differs, say so in basis or note."),
    )


def _is_lowered(indicator: Indicator, *years: YearFigures) -> bool:
    return indicator.basis is not None or any(one.note or one.status == "estimated" for one in years)


def _check_items(whole: Indicator, items: Iterable[Indicator], year: int) -> Iterator[Finding]:
    total = number_of(whole.years.get(year, YearFigures()).actual)
    parts = [
        (one, part)
        for one in items
        if one.unit.value == whole.unit.value
        and (part := number_of(one.years.get(year, YearFigures()).actual))
    ]
    if total is None or sum(interval_of(part).low for _, part in parts) <= interval_of(total).high:
        return
    last = parts[-1][0].years[year].actual
    yield ITEMS.found(
        last.at if last else None,
        message(
            "{items} come to {sum}, more than the whole, “{name}” of {total}.",
            items="、".join(one.name.value for one, _ in parts),
            sum=sum(part for _, part in parts),
            name=whole.name.value,
            total=total,
        ),
        message("Correct the figure that is wrong, or take part_of out."),
    )
