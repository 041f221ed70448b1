"""What a sentence says of figures that it cites: growth, share of another, completion of a target."""

import re
from collections.abc import Iterable, Iterator
from fractions import Fraction
from functools import cache

from msgspec import Struct

from docgen.check.amounts import PERCENT, Amount, amount_of
from docgen.check.audit import GROWTH, actual_of, is_lowered, number_of
from docgen.check.intervals import Interval, judge
from docgen.check.printed import PrintedText
from docgen.check.relations import Relation, despite_prices
from docgen.check.rules import Rule
from docgen.check.sentences import AMOUNT, COMPLETION, GAP, Sentence, sentences_of, softened
from docgen.check.shares import SHARE
from docgen.diagnostics import Severity, message
from docgen.model.indicators import Indicator, Indicators, YearFigures

YEAR = Rule(
    "N005",
    Severity.WARNING,
    message("A sentence of one year cites the figure of another."),
    message("The year stayed behind when last year's report was taken over."),
    failing="2018年完成地区生产总值{{ 地区生产总值 }}。（引用的是2019年的数）",
    passing="2019年完成地区生产总值{{ 地区生产总值 }}。",
)
RULES = (YEAR,)

_DOWN = "下降|减少|降低|少"
_WAY = f"(?P<way>增长|增加|提高|上升|多|{_DOWN})"
_THAN = "(?:同比|[比较](?:上年|去年))?"


class _Cited(Struct, frozen=True):
    """A figure that a sentence cites: the amount, and the indicator, year and aspect that it is of."""

    amount: Amount
    indicator: Indicator
    year: int
    aspect: str

    @property
    def figures(self) -> YearFigures:
        return self.indicator.years.get(self.year, YearFigures())


def audit_citations(texts: Iterable[PrintedText], indicators: Indicators, year: int) -> Iterator[Relation]:
    """Yield what the sentences of the report of `year` say of the figures that they cite."""
    known = {one.id.value: one for one in indicators.indicators}
    named = {one.name.value: one for one in indicators.indicators}
    for text in texts:
        if any(inline.fact for inline in text.inlines):
            for sentence in sentences_of(text.text):
                cited = list(_cited(sentence, text, known))
                yield from _growths(sentence, text, cited)
                yield from _shares(sentence, text, cited, named, year)
                yield from _completions(sentence, text, cited)
                yield from _years(sentence, text, cited)


def _cited(sentence: Sentence, text: PrintedText, known: dict[str, Indicator]) -> Iterator[_Cited]:
    for amount in sentence.amounts:
        name, _, aspect = text.inlines[text.run_at(amount.start)].fact.rpartition(".")
        name, _, year = name.rpartition(".")
        if name in known and year.isdigit():
            yield _Cited(amount, known[name], int(year), aspect)


def _growths(sentence: Sentence, text: PrintedText, cited: list[_Cited]) -> Iterator[Relation]:
    """Yield what is typed of the growth of a cited actual or target, against the year before."""
    for match in _grown().finditer(sentence.shape):
        told, shown = sentence.amount(match["told"]), sentence.amount(match["shown"])
        one = next((one for one in cited if one.amount == shown and one.aspect != "growth"), None)
        base = actual_of(one.indicator, one.year - 1) if one else None
        if one is None or base is None or base.interval.low <= 0 or _is_cited(told, cited):
            continue
        sign = -1 if match["way"] in _DOWN else 1
        if told.unit == PERCENT != shown.unit:
            computed, ratio = (shown.value / base.value - 1) * 100, shown.interval.over(base.interval)
            possible = Interval((ratio.low - 1) * 100, (ratio.high - 1) * 100)
        elif told.unit == shown.unit != PERCENT:
            computed, possible = shown.value - base.value, shown.interval.minus(base.interval)
        else:
            continue
        scale = Fraction(10**told.scale)
        verdict = judge(computed / scale, possible.times(1 / scale), sign * told.digits)
        if told.unit == PERCENT:
            verdict = despite_prices(verdict, one.indicator.name.value, computed, sign * told.value)
        what = message(
            "“{name}” goes from {base} to {actual}: that is {change}; {told} is printed.",
            name=one.indicator.name.value,
            base=base,
            actual=shown,
            change=told.shown(computed),
            told=f"{match['way']}{told}",
        )
        before = one.indicator.years.get(one.year - 1, YearFigures())
        lowered = sentence.is_lowered or is_lowered(one.indicator, one.figures, before)
        formula = "b ÷ a − 1" if told.unit == PERCENT else "b − a"
        at = text.locate(told.start)
        yield Relation(GROWTH, softened(verdict, told, shown), at, what, formula, lowered)


def _shares(
    sentence: Sentence, text: PrintedText, cited: list[_Cited], named: dict[str, Indicator], year: int
) -> Iterator[Relation]:
    """Yield what is typed of the share that a cited actual is of an indicator that the sentence names."""
    for match in _share().finditer(sentence.shape):
        told, whole = sentence.amount(match["told"]), named.get(match["whole"])
        part = _just_before(sentence, match.start(), cited)
        if whole and part and part.aspect == "actual" and part.year == year - 1:
            of = actual_of(whole, year - 1)
            lowered = is_lowered(whole, part.figures, whole.years.get(year - 1, YearFigures()))
            yield from _ratio(told, part.amount, of, text, lowered or sentence.is_lowered)


def _completions(sentence: Sentence, text: PrintedText, cited: list[_Cited]) -> Iterator[Relation]:
    """Yield what is typed of how much of its target a cited actual completes."""
    for match in _completion().finditer(sentence.shape):
        told, part = sentence.amount(match["told"]), _just_before(sentence, match.start(), cited)
        if part and part.aspect == "actual":
            planned = number_of(part.figures.target)
            target = None if planned is None else amount_of(planned, part.indicator.unit.value)
            lowered = is_lowered(part.indicator, part.figures) or sentence.is_lowered
            yield from _ratio(told, part.amount, target, text, lowered)


def _years(sentence: Sentence, text: PrintedText, cited: list[_Cited]) -> Iterator[Relation]:
    """Yield whether the one year that a sentence names is that of the figures that it cites."""
    named = list(_named_year().finditer(sentence.shape))
    if len({match["year"] for match in named}) != 1 or not cited:
        return
    year = int(named[0]["year"])
    others = [one for one in cited if one.year != year]
    what = message(
        "The sentence speaks of {year}, and cites “{name}” of {other}.",
        year=year,
        name=(others or cited)[0].indicator.name.value,
        other=(others or cited)[0].year,
    )
    at = text.locate(sentence.offset(named[0].start()))
    yield Relation(YEAR, "contradicts" if len(others) == len(cited) else "holds", at, what)


def _ratio(
    told: Amount, part: Amount, whole: Amount | None, text: PrintedText, lowered: bool
) -> Iterator[Relation]:
    if whole is None or told.unit != PERCENT or whole.unit != part.unit or whole.interval.low <= 0:
        return
    ratio = part.interval.over(whole.interval).times(Fraction(100))
    verdict = softened(judge(part.value * 100 / whole.value, ratio, told.digits), told)
    what = message(
        "{part} of {whole} is {share}; {told} is printed.",
        part=part,
        whole=whole,
        share=told.shown(part.value * 100 / whole.value),
        told=told,
    )
    yield Relation(SHARE, verdict, text.locate(told.start), what, "a ÷ b", lowered)


def _just_before(sentence: Sentence, place: int, cited: list[_Cited]) -> _Cited | None:
    """Return the cited figure that stands before a place of the sentence with no word between."""
    amount = sentence.amount_before(place)
    return next((one for one in cited if one.amount == amount), None)


def _is_cited(amount: Amount, cited: list[_Cited]) -> bool:
    return any(one.amount == amount for one in cited)


@cache
def _named_year() -> re.Pattern[str]:
    return re.compile("(?<![比较从由自与同])(?P<year>[12][0-9]{3})(?=年(?!以来|起|底?的|末|度))")


@cache
def _grown() -> re.Pattern[str]:
    return re.compile(f"(?P<shown>{AMOUNT})(?:左右|以上)?[，、]{_THAN}净?{_WAY}(?P<told>{AMOUNT})")


@cache
def _share() -> re.Pattern[str]:
    return re.compile(
        f"占(?P<whole>{GAP}{{2,18}}?)(?:的?(?:比重|比例))?(?:达到?|为|约|提高到)?(?P<told>{AMOUNT})"
    )


@cache
def _completion() -> re.Pattern[str]:
    return re.compile(COMPLETION)
