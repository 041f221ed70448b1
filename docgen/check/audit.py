"""The audit of the table (勾稽): growth against the year before, items against their whole.

Every number stands for the interval that it is rounded from; only what no unrounded numbers could give is a
finding. Comparable prices, a yearly mean, a basis of its own, estimates and a note make it a warning.
"""

from collections.abc import Iterable, Iterator
from decimal import Decimal
from fractions import Fraction

from msgspec import Struct

from docgen.check.amounts import Amount, amount_of, interval_of_total, judge_total, total_of
from docgen.check.intervals import Verdict, interval_of, judge_difference, judge_growth, rounded
from docgen.check.relations import Relation, despite_prices
from docgen.check.rules import Rule
from docgen.diagnostics import Location, Message, Severity, message
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
    message("Items are larger than their whole, or a sum is not that of its items."),
    message("An item is a part (其中), so it cannot exceed its whole; a sum can be added up by anyone."),
    failing="固定资产投资 19.5，其中工业投资 20.1",
    passing="固定资产投资 19.5，其中工业投资 4.6",
)
GROWTH_UNIT = Rule(
    "A006",
    Severity.ERROR,
    message("An indicator's growth is in a unit that its figures cannot grow by."),
    message("An amount grows by per cent; a percentage rises by percentage points (个百分点)."),
    failing="unit: 亿元   growth_unit: 个百分点",
    passing='unit: 亿元   growth_unit: "%"',
    clause="GB/T 15835",
)
RULES = (GROWTH, POINTS, ITEMS, GROWTH_UNIT)

_PERCENT = "%"


def audit_figures(indicators: Indicators, year: int) -> Iterator[Relation]:
    """Yield what the figures of the years before the report of `year` say of one another."""
    for indicator in indicators.indicators:
        for typed_year in sorted(one for one in indicator.years if one < year):
            yield from _growth(indicator, typed_year)
            yield from _growth_unit(indicator, typed_year)
    for whole in indicators.indicators:
        items = [one for one in indicators.indicators if one.part_of and one.part_of.value == whole.id.value]
        for typed_year in sorted(one for one in whole.years if one < year):
            yield from _items(whole, items, typed_year)


def number_of(text: SourceText | None) -> Decimal | None:
    """Return the number that was typed, `None` where none was, or something else (which R014 tells)."""
    return parse_quantity(text.value) if text is not None and find_slip(text.value) is None else None


def _growth(indicator: Indicator, year: int) -> Iterator[Relation]:
    now, before = indicator.years[year], indicator.years.get(year - 1, YearFigures())
    actual, base, growth = number_of(now.actual), number_of(before.actual), number_of(now.growth)
    if growth is None or now.growth is None:
        return
    name, is_rate = indicator.name.value, indicator.growth_unit == _PERCENT
    rule = GROWTH if is_rate else POINTS
    if actual is None or base is None or interval_of(base).low <= 0:
        what = message(
            "“{name}” grew by {growth}; the table lacks an actual to compute it.", name=name, growth=growth
        )
        yield Relation(rule, "undecided", now.growth.at, what)
        return
    change = (Fraction(actual) / Fraction(base) - 1) * 100 if is_rate else Fraction(actual) - Fraction(base)
    what = message(
        "“{name}” went from {base} to {actual}: that is {change}, and {growth} is typed.",
        name=name,
        base=base,
        actual=actual,
        change=rounded(change, growth),
        growth=growth,
    )
    verdict = judge_growth(actual, base, growth) if is_rate else judge_difference(actual, base, growth)
    verdict = despite_prices(verdict, name, change, Fraction(growth)) if is_rate else verdict
    formula = "b ÷ a − 1" if is_rate else "b − a"
    yield Relation(rule, verdict, now.growth.at, what, formula, is_lowered(indicator, now, before))


def _growth_unit(indicator: Indicator, year: int) -> Iterator[Relation]:
    """Yield a growth in points of what is no percentage, or in per cent of what is one (it may be meant)."""
    growth, unit = indicator.years[year].growth, indicator.unit.value
    if (
        growth is None
        or number_of(growth) is None
        or (unit == _PERCENT) != (indicator.growth_unit == _PERCENT)
    ):
        return
    what = message(
        "“{name}” is in {unit}, and its growth in {growth_unit}.",
        name=indicator.name.value,
        unit=unit,
        growth_unit=indicator.growth_unit,
    )
    yield Relation(GROWTH_UNIT, "contradicts", growth.at, what, is_lowered=unit == _PERCENT)


def is_lowered(indicator: Indicator, *years: YearFigures) -> bool:
    """Return whether another basis, an estimate or a note may explain what does not fit."""
    return indicator.basis is not None or any(one.note or one.status == "estimated" for one in years)


class _Item(Struct, frozen=True):
    """An item of a whole in one year."""

    name: str
    amount: Amount
    at: Location


def actual_of(indicator: Indicator, year: int) -> Amount | None:
    """Return the actual of a year with its unit, `None` where there is none."""
    value = number_of(indicator.years.get(year, YearFigures()).actual)
    return None if value is None else amount_of(value, indicator.unit.value)


def _items(whole: Indicator, items: Iterable[Indicator], year: int) -> Iterator[Relation]:
    """Yield whether the items of a whole fit into it; make it up, where they did so before."""
    total, parts = actual_of(whole, year), list(_items_of(whole, items, year))
    if total is None or not parts:
        return
    most = total.interval.high
    too_large = [one for one in parts if one.amount.interval.low > most]
    for one in too_large:
        yield Relation(ITEMS, "contradicts", one.at, _told([one], whole, total))
    if too_large:
        return
    amounts = [one.amount for one in parts]
    verdict: Verdict = "holds" if interval_of_total(amounts).low <= most else "contradicts"
    if verdict == "holds" and _made_up_before(whole, parts, items, year):
        verdict = judge_total(amounts, total)
    # One firm's output can be counted in two items, so that they may overlap.
    yield Relation(ITEMS, verdict, parts[-1].at, _told(parts, whole, total), is_lowered=True)


def _items_of(whole: Indicator, items: Iterable[Indicator], year: int) -> Iterator[_Item]:
    """Yield the items that are counted in the same unit, be it in 万 or in 亿."""
    unit = amount_of(Decimal(), whole.unit.value).unit
    for one in items:
        typed, amount = one.years.get(year, YearFigures()).actual, actual_of(one, year)
        if typed is not None and amount is not None and amount.unit == unit:
            yield _Item(one.name.value, amount, typed.at)


def _made_up_before(whole: Indicator, parts: list[_Item], items: Iterable[Indicator], year: int) -> bool:
    """Return whether the same items came to exactly the whole in an earlier year: then they are all of it."""
    names = [one.name for one in parts]
    for other in whole.years:
        total, before = actual_of(whole, other), list(_items_of(whole, items, other))
        is_same = len(names) > 1 and other < year and [one.name for one in before] == names
        if is_same and total is not None and total_of(one.amount for one in before) == total.value:
            return True
    return False


def _told(parts: list[_Item], whole: Indicator, total: Amount) -> Message:
    return message(
        "{items} come to {sum}; the whole, “{name}”, is {total}.",
        items="、".join(one.name for one in parts),
        sum=parts[0].amount.shown(total_of(one.amount for one in parts)),
        name=whole.name.value,
        total=total,
    )
