"""Figures typed by hand beside the name of their indicator: the same as in the table, or not.

A figure is compared only where there is no doubt which one is meant: it follows the indicator's name, or the
citation of its actual, with nothing but a verb between, and its sentence speaks of no other time.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from fractions import Fraction
from functools import cache

from msgspec.structs import replace

from docgen.check.amounts import Amount, amount_of, amounts_in
from docgen.check.intervals import interval_of
from docgen.check.rules import Rule
from docgen.check.sentences import OTHERS, SUBJECT
from docgen.check.texts import TypedText
from docgen.diagnostics import Finding, Severity, message
from docgen.model.indicators import Indicator, Indicators, YearFigures
from docgen.model.text import SourceText
from docgen.zh.quantities import find_slip

TYPED = Rule(
    "N002",
    Severity.INFO,
    message("A figure of the table is typed by hand."),
    message("When the table changes, the text does not."),
    failing="全年完成地区生产总值105亿元。",
    passing="全年完成地区生产总值{{ 地区生产总值 }}。",
)
DISAGREES = Rule(
    "N003",
    Severity.ERROR,
    message("A figure typed by hand is not the one in the table."),
    message("One of the two is wrong, and both are printed."),
    failing="全年完成地区生产总值106亿元。（表中为105）",
    passing="全年完成地区生产总值{{ 地区生产总值 }}。",
)
RULES = (TYPED, DISAGREES)

# The amounts of a text by where each begins.
Amounts = Mapping[int, Amount]

_VERBS = "(?:完成|实现|达到|达|为|预计|力争|确保|是)*"
_AMOUNT_BEHIND = re.compile(f"{_VERBS}(?=[0-9])")
_GROWTH = re.compile("[，,]?(?:同比|比上年|较上年)?(?P<way>增长|上升|提高|下降|减少|降低)(?=[0-9])")
_FALLS = ("下降", "减少", "降低")
_OTHER_TIME = re.compile(r"累计|以来|期间|年均|规划|“十|[半季]|[一二三四五六七八九十][年月]|[0-9]月")
_YEAR = re.compile(r"([12][0-9]{3})年")
_SENTENCE = re.compile(r"[。；]")


def check_typed_figures(texts: Iterable[TypedText], indicators: Indicators, year: int) -> Iterator[Finding]:
    """Yield a finding for each figure that is typed by hand: the report of `year` tells the year before."""
    known = {name.value: one for one in indicators.indicators for name in (one.id, one.name)}
    for text in texts:
        if amounts := {amount.start: amount for amount in amounts_in(text.words)}:
            yield from _amounts(text, amounts, indicators, year)
            yield from _growths(text, amounts, known, year)


def _amounts(text: TypedText, amounts: Amounts, indicators: Indicators, year: int) -> Iterator[Finding]:
    for indicator in indicators.indicators:
        if not _is_followed(indicator.name.value, _AMOUNT_BEHIND, text.words):
            continue
        for match in _named_amount(indicator.name.value).finditer(text.words):
            amount = amounts.get(match.end())
            unit = amount_of(Decimal(), indicator.unit.value).unit
            if amount is None or amount.unit != unit or text.words.startswith("/", amount.end):
                continue
            times = _years_meant(text.words, match.end(), year)
            figures = [one for time in times for one in _figures(indicator, time, year) if _is_number(one)]
            yield from _compare(text, amount, indicator, figures, indicator.unit.value)


def _figures(indicator: Indicator, time: int, year: int) -> Iterator[SourceText | None]:
    """Yield what the report of `year` can say of a year: what was reached, or what is planned."""
    figures = indicator.years.get(time, YearFigures())
    yield from (figures.actual,) if time < year else (figures.target,)
    if time < year - 1:
        yield figures.target


def _growths(
    text: TypedText, amounts: Amounts, known: Mapping[str, Indicator], year: int
) -> Iterator[Finding]:
    for indicator, end in (*_cited(text, known), *_named(text, known, year)):
        match = _GROWTH.match(text.words, end)
        amount = amounts.get(match.end()) if match else None
        if match is None or amount is None or amount.unit != indicator.growth_unit:
            continue
        growth = indicator.years.get(year - 1, YearFigures()).growth
        signed = replace(amount, digits=-amount.digits) if match["way"] in _FALLS else amount
        yield from _compare(text, signed, indicator, [growth] if _is_number(growth) else [], amount.unit)


def _cited(text: TypedText, known: Mapping[str, Indicator]) -> Iterator[tuple[Indicator, int]]:
    """Yield the indicators whose actual is cited, each with where its citation ends."""
    for end, expression in text.citations.items():
        if expression in known:
            yield known[expression], end


def _named(text: TypedText, known: Mapping[str, Indicator], year: int) -> Iterator[tuple[Indicator, int]]:
    """Yield the indicators that the words name, without another time, each with where its name ends."""
    for name, indicator in known.items():
        if name == indicator.name.value and _is_followed(name, _GROWTH, text.words):
            for match in re.finditer(f"{SUBJECT}{re.escape(name)}", text.words):
                if year - 1 in _years_meant(text.words, match.end(), year):
                    yield indicator, match.end()


def _compare(
    text: TypedText, typed: Amount, indicator: Indicator, figures: list[SourceText | None], unit: str
) -> Iterator[Finding]:
    values = [figure for figure in figures if figure is not None]
    if not values:
        return
    at, name, shown = text.source.locate(typed.start), indicator.name.value, str(typed).removeprefix("-")
    if any(_may_be_the_same(typed, amount_of(Decimal(figure.value), unit)) for figure in values):
        yield TYPED.found(
            at,
            message("{number} of “{name}” is typed by hand.", number=shown, name=name),
            message("Cite it: {{{{ {name} }}}}.", name=name),
        )
    elif not typed.is_loose:
        yield DISAGREES.found(
            at,
            message(
                "{number} is typed here for “{name}”; the table has {figures} ({place}).",
                number=shown,
                name=name,
                figures="、".join(f"{figure.value}{unit}" for figure in values),
                place=values[0].at,
            ),
            message("Correct the one that is wrong, and cite the figure: {{{{ {name} }}}}.", name=name),
        )


def _may_be_the_same(typed: Amount, figure: Amount) -> bool:
    """Return whether two numbers can be roundings of one: their intervals of half a last digit meet."""
    ours, theirs = (interval_of(one.digits).times(Fraction(10**one.scale)) for one in (typed, figure))
    return ours.meets(theirs)


def _is_number(text: SourceText | None) -> bool:
    return text is not None and find_slip(text.value) is None


def _years_meant(words: str, at: int, year: int) -> tuple[int, ...]:
    """Return the years that a sentence can speak of; none where it speaks of several, or of part of one."""
    starts = [match.end() for match in _SENTENCE.finditer(words, 0, at)]
    end = _SENTENCE.search(words, at)
    sentence = words[starts[-1] if starts else 0 : end.start() if end else len(words)]
    years = {int(number) for number in _YEAR.findall(sentence)}
    if _OTHER_TIME.search(sentence) or re.search(OTHERS, words[starts[-1] if starts else 0 : at]):
        return ()
    if years <= {year - 1, year}:
        return (year - 1, year)
    return tuple(years) if len(years) == 1 else ()


def _is_followed(name: str, pattern: re.Pattern[str], words: str) -> bool:
    """Return whether a pattern matches behind a name somewhere; a pattern for the name costs more to make."""
    at = words.find(name)
    while at >= 0:
        if pattern.match(words, at + len(name)):
            return True
        at = words.find(name, at + 1)
    return False


@cache
def _named_amount(name: str) -> re.Pattern[str]:
    return re.compile(f"{SUBJECT}{re.escape(name)}{_VERBS}(?=[0-9])")
