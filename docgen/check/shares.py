"""Shares (占比): a percentage against its part and its whole, where the table says what it comes of."""

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction

from docgen.check.amounts import Amount, interval_of_total, total_of
from docgen.check.audit import actual_of, is_lowered
from docgen.check.intervals import Verdict, judge
from docgen.check.relations import Relation
from docgen.check.rules import Rule
from docgen.diagnostics import Severity, message
from docgen.model.indicators import Indicator, Indicators, Share

SHARE = Rule(
    "A004",
    Severity.ERROR,
    message("What was completed of a plan, or a share, is not that of the two amounts."),
    message("Both amounts are printed, so anyone can divide them."),
    failing="年度计划投资10亿元，完成投资8亿元，完成年度计划的90%",
    passing="年度计划投资10亿元，完成投资8亿元，完成年度计划的80%",
)
RULES = (SHARE,)


def percentage_of(part: Amount, wholes: Sequence[Amount]) -> Fraction:
    """Return what an amount is in per cent of the sum of others, as printed."""
    return part.value * 100 / total_of(wholes)


def judge_share(told: Amount, part: Amount, wholes: Sequence[Amount]) -> Verdict:
    """Return whether `told` is what an amount is in per cent of the sum of others."""
    whole = interval_of_total(wholes)
    if whole.low <= 0:
        return "undecided"
    possible = part.interval.over(whole).times(Fraction(100))
    return judge(percentage_of(part, wholes), possible, told.digits)


def audit_shares(indicators: Indicators, year: int) -> Iterator[Relation]:
    """Yield whether the percentages of the years before `year` are what they are said to come of."""
    known = {one.id.value: one for one in indicators.indicators}
    for indicator in indicators.indicators:
        share = indicator.share
        if share is not None and all(one.value in known for one in (share.part, *share.whole)):
            for typed_year in sorted(one for one in indicator.years if one < year):
                yield from _share(indicator, share, known, typed_year)


def _share(
    indicator: Indicator, share: Share, known: Mapping[str, Indicator], year: int
) -> Iterator[Relation]:
    told, typed, name = actual_of(indicator, year), indicator.years[year].actual, indicator.name.value
    sources = [known[one.value] for one in (share.part, *share.whole)]
    part, *whole = (actual_of(one, year) for one in sources)
    wholes = [one for one in whole if one is not None]
    if told is None or typed is None:
        return
    if part is None or len(wholes) < len(whole) or total_of(wholes) <= 0:
        what = message("“{name}” is {told}; the table lacks a figure to compute it.", name=name, told=told)
        yield Relation(SHARE, "undecided", typed.at, what)
        return
    what = message(
        "“{name}”: {part} of {whole} is {share}; {told} is printed.",
        name=name,
        part=part,
        whole=" + ".join(map(str, wholes)),
        share=told.shown(percentage_of(part, wholes)),
        told=told,
    )
    formula = f"{sources[0].name.value} ÷ ({' + '.join(one.name.value for one in sources[1:])})"
    lowered = any(year in one.years and is_lowered(one, one.years[year]) for one in (indicator, *sources))
    yield Relation(SHARE, judge_share(told, part, wholes), typed.at, what, formula, lowered)
