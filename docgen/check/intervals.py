"""What a printed number can mean: 4.37 is every number that is rounded to it, [4.365, 4.375)."""

from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from typing import Literal

from msgspec import Struct

Verdict = Literal["holds", "holds only by rounding", "contradicts"]


class Interval(Struct, frozen=True):
    """The numbers from `low` up to, and without, `high`; both exact."""

    low: Fraction
    high: Fraction

    def meets(self, other: "Interval") -> bool:
        """Return whether some number is in both."""
        return self.low < other.high and other.low < self.high


def interval_of(number: Decimal) -> Interval:
    """Return the interval of half a last digit on each side: 四舍五入, GB/T 8170."""
    half = Fraction(last_digit(number)) / 2
    return Interval(Fraction(number) - half, Fraction(number) + half)


def last_digit(number: Decimal) -> Decimal:
    """Return what one of its last digit is worth: 0.01 for 4.37."""
    return Decimal(1).scaleb(int(number.as_tuple().exponent))


def judge_growth(actual: Decimal, base: Decimal, growth: Decimal) -> Verdict:
    """Return whether `growth` in percent is that of `actual` over `base`, as printed or within rounding.

    `base` is above zero with its whole interval.
    """
    computed = (Fraction(actual) / Fraction(base) - 1) * 100
    now, before = interval_of(actual), interval_of(base)
    possible = Interval((now.low / before.high - 1) * 100, (now.high / before.low - 1) * 100)
    return _judge(computed, possible, growth)


def judge_difference(actual: Decimal, base: Decimal, growth: Decimal) -> Verdict:
    """Return whether `growth` is the difference of two percentages, in points (百分点)."""
    now, before = interval_of(actual), interval_of(base)
    possible = Interval(now.low - before.high, now.high - before.low)
    return _judge(Fraction(actual) - Fraction(base), possible, growth)


def rounded(value: Fraction, like: Decimal) -> Decimal:
    """Return `value` with the decimals of `like`, rounded half up."""
    exact = Decimal(value.numerator) / Decimal(value.denominator)
    return exact.quantize(last_digit(like), ROUND_HALF_UP)


def _judge(computed: Fraction, possible: Interval, printed: Decimal) -> Verdict:
    if rounded(computed, printed) == printed:
        return "holds"
    return "holds only by rounding" if possible.meets(interval_of(printed)) else "contradicts"
