"""Growth as a sentence tells it: from A to B, up by C; A, more by B than the year before, up by C."""

import re
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from functools import cache
from typing import Literal

from msgspec.structs import replace

from docgen.check.amounts import PERCENT, POINTS, Amount
from docgen.check.intervals import Interval, Verdict, interval_of, judge
from docgen.check.relations import despite_prices
from docgen.check.sentences import AMOUNT, GAP, Sentence, Statement, softened
from docgen.diagnostics import message

_UP = ("增长", "增加", "提高", "上升", "提升", "扩大", "多", "增幅")
_DOWN = ("下降", "减少", "降低", "回落", "压减", "缩短", "下滑", "缩小", "少", "降幅")
_WAYS = "|".join((*_UP, *_DOWN))
_THEN = "(?:同比|[比较](?:上年|去年))?"
_LAST_YEAR = ("", "同比", "比上年", "较上年", "比去年", "较去年")
# Words of a sentence that tells of several years.
_LONG = re.compile("以来|期间|年来|五年|十年|“十|任期")
_SPAN = 2
_GROWN = message("From {base} to {actual} is {change}; {told} is printed.")
_MEAN = message("From {base} to {actual} is {change} a year over {years} years; {told} is printed.")


def changes_in(sentence: Sentence) -> Iterator[Statement]:
    """Yield the changes of a sentence that it gives the numbers for."""
    for match in _from_to().finditer(sentence.shape):
        base, actual, told = (sentence.amount(match[name]) for name in ("base", "actual", "told"))
        is_long = _LONG.search(sentence.shape) is not None or _years(match.group()) > 1
        # From 2015 to 2019 it grew to 150, 同比 by 8 %: that is the last year alone.
        if base.unit == actual.unit and not (is_long and match["than"]):
            sign = -1 if match["way"] in _DOWN else 1
            years = _years(match.group()) if match["mean"] else 1
            for one in _from_to_change(base, actual, told, sign, years):
                yield replace(one, is_lowered=is_long or one.kind == "mean")
    for match in _more_by().finditer(sentence.shape):
        actual, more, told = (sentence.amount(match[name]) for name in ("actual", "more", "told"))
        is_down = match["way"] in _DOWN
        # 比年初增加10亿元，同比增长12%: the two are not against one base.
        is_one_base = not match["then_than"] or match["than"] in _LAST_YEAR
        is_amount = more.unit == actual.unit != PERCENT == told.unit
        if is_amount and is_one_base and is_down == (match["then"] in _DOWN):
            name = sentence.shape[: match.start()].rpartition("，")[2]
            yield _more_by_change(actual, more, told, 1 if is_down else -1, name)


@cache
def _from_to() -> re.Pattern[str]:
    return re.compile(
        f"[由从]{GAP}{{0,16}}(?P<base>{AMOUNT}){GAP}{{0,12}}?[到至为](?:[0-9]{{4}}年底?的?)?(?P<actual>{AMOUNT})"
        f"[，、](?P<mean>年均)?(?P<than>{_THEN})(?P<way>{_WAYS})了?(?P<told>{AMOUNT})"
    )


@cache
def _more_by() -> re.Pattern[str]:
    return re.compile(
        f"(?P<actual>{AMOUNT})[，、](?P<than>(?:同比|[比较]{GAP}{{0,8}}?)?)净?(?P<way>{_WAYS})(?P<more>{AMOUNT})"
        f"[，、](?P<then_than>{_THEN})(?P<then>{_WAYS})(?:达到?|为)?(?P<told>{AMOUNT})"
    )


def _years(words: str) -> int:
    """Return over how many years a yearly mean (年均) is, 0 where nobody says."""
    years = [int(year) for year in re.findall("[12][0-9]{3}(?=年)", words)]
    return years[1] - years[0] if len(years) == _SPAN and years[0] < years[1] else 0


def _from_to_change(base: Amount, actual: Amount, told: Amount, sign: int, years: int) -> Iterator[Statement]:
    if (base.unit == PERCENT and told.unit == POINTS) or told.unit == base.unit != PERCENT:
        computed = (actual.value - base.value) * sign
        possible = _signed(actual.interval.minus(base.interval), sign)
        verdict = softened(_judged(computed, possible, told), told, base, actual)
        yield _stated("difference", told, base, actual, computed, verdict)
    elif told.unit == PERCENT and base.interval.low > 0:
        yield _mean(base, actual, told, sign, years) if years != 1 else _growth(base, actual, told, sign)


def _growth(base: Amount, actual: Amount, told: Amount, sign: int) -> Statement:
    computed = (actual.value / base.value - 1) * 100 * sign
    ratio = actual.interval.over(base.interval)
    possible = _signed(Interval((ratio.low - 1) * 100, (ratio.high - 1) * 100), sign)
    verdict = softened(_judged(computed, possible, told), told, base, actual)
    # A percentage that is “up by 4 %” may mean points as well.
    if base.unit == PERCENT and verdict == "contradicts":
        verdict = "undecided"
    return _stated("growth", told, base, actual, computed, verdict)


def _mean(base: Amount, actual: Amount, told: Amount, sign: int, years: int) -> Statement:
    """Return a yearly mean: compounded over so many years, it is the whole growth."""
    if not years:
        return Statement(
            "mean", told, "undecided", message("Over how many years {told} is a mean is not said.", told=told)
        )
    mean = _signed(interval_of(told.digits), sign)
    compounded = Interval((1 + mean.low / 100) ** years, (1 + mean.high / 100) ** years)
    fits = compounded.meets(actual.interval.over(base.interval))
    verdict = softened("holds" if fits else "contradicts", told, base, actual)
    computed = (_root(actual.value / base.value, years) - 1) * 100 * sign
    what = _MEAN.filled(base=base, actual=actual, change=told.shown(computed), years=years, told=told)
    return Statement("mean", told, verdict, what, "(b ÷ a)^(1/n) − 1")


def _more_by_change(actual: Amount, more: Amount, told: Amount, sign: int, name: str) -> Statement:
    """Return the growth of an amount that was more, or less, the year before; `sign` leads there."""
    now, by = actual.interval, more.interval
    base, low, high = actual.value + sign * more.value, now.low + sign * by.high, now.high + sign * by.low
    if min(base, low, high) <= 0:
        what = message("{actual} is {more} more than nothing, so nothing grew.", actual=actual, more=more)
        return Statement("growth", told, "undecided", what)
    computed = more.value / base * 100
    verdict = softened(
        _judged(computed, Interval(by.low / high * 100, by.high / low * 100), told), told, actual, more
    )
    verdict = despite_prices(verdict, name, computed, told.value)
    what = _GROWN.filled(base=actual.shown(base), actual=actual, change=told.shown(computed), told=told)
    return Statement("growth", told, verdict, what, "d ÷ (b − d)" if sign < 0 else "d ÷ (b + d)")


def _stated(
    kind: Literal["growth", "difference"],
    told: Amount,
    base: Amount,
    actual: Amount,
    computed: Fraction,
    verdict: Verdict,
) -> Statement:
    what = _GROWN.filled(base=base, actual=actual, change=told.shown(computed), told=told)
    return Statement(kind, told, verdict, what, "b ÷ a − 1" if kind == "growth" else "b − a")


def _judged(computed: Fraction, possible: Interval, told: Amount) -> Verdict:
    scale = Fraction(10**told.scale)
    return judge(computed / scale, possible.times(1 / scale), told.digits)


def _signed(interval: Interval, sign: int) -> Interval:
    return interval if sign > 0 else Interval(-interval.high, -interval.low)


def _root(ratio: Fraction, degree: int) -> Fraction:
    return Fraction((Decimal(ratio.numerator) / Decimal(ratio.denominator)) ** (1 / Decimal(degree)))
