"""What a printed number can mean: 4.37 is every number that is rounded to it, [4.365, 4.375)."""

from decimal import ROUND_HALF_UP, Context, Decimal, localcontext
from fractions import Fraction
from typing import Literal

from msgspec import Struct

# holds · holds only by rounding · cannot be decided · contradicts
Verdict = Literal["holds", "rounding", "undecided", "contradicts"]

_PRECISION = 60


class Interval(Struct, frozen=True):
    """The numbers from `low` up to, and without, `high`, both exact; one number where they are the same."""

    low: Fraction
    high: Fraction

    def meets(self, other: "Interval") -> bool:
        """Return whether some number is in both."""
        if self.low == other.low:
            return True
        lower, upper = (self, other) if self.low < other.low else (other, self)
        return upper.low < lower.high

    def plus(self, other: "Interval") -> "Interval":
        """Return what the sum of a number of each can be."""
        return Interval(self.low + other.low, self.high + other.high)

    def minus(self, other: "Interval") -> "Interval":
        """Return what the difference of a number of each can be."""
        return Interval(self.low - other.high, self.high - other.low)

    def over(self, other: "Interval") -> "Interval":
        """Return what the ratio of a number of each can be.

        Raises:
            ValueError: There can be a zero to divide by, or a number below it.
        """
        if other.low <= 0 or self.low < 0:
            raise ValueError(other)
        return Interval(self.low / other.high, self.high / other.low)

    def times(self, factor: Fraction) -> "Interval":
        """Return what the numbers, each so many times, can be; `factor` is above zero."""
        return Interval(self.low * factor, self.high * factor)


def interval_of(number: Decimal) -> Interval:
    """Return the interval of half a last digit on each side: 四舍五入, GB/T 8170."""
    half = Fraction(last_digit(number)) / 2
    return Interval(Fraction(number) - half, Fraction(number) + half)


def exactly(number: Fraction) -> Interval:
    """Return the interval that holds one number: what is counted is not rounded."""
    return Interval(number, number)


def last_digit(number: Decimal) -> Decimal:
    """Return what one of its last digit is worth: 0.01 for 4.37."""
    return Decimal(1).scaleb(int(number.as_tuple().exponent))


def rounded(value: Fraction, like: Decimal) -> Decimal:
    """Return `value` with the decimals of `like`, rounded half up."""
    with localcontext(Context(prec=_PRECISION)):
        exact = Decimal(value.numerator) / Decimal(value.denominator)
        return exact.quantize(last_digit(like), ROUND_HALF_UP)


def judge(computed: Fraction, possible: Interval, printed: Decimal) -> Verdict:
    """Return whether `printed` is what was `computed`, or a rounding of what is `possible`."""
    if rounded(computed, printed) == printed:
        return "holds"
    return "rounding" if possible.meets(interval_of(printed)) else "contradicts"


def judge_growth(actual: Decimal, base: Decimal, growth: Decimal) -> Verdict:
    """Return whether `growth` in percent is that of `actual` over `base`, as printed or within rounding.

    `base` is above zero with its whole interval.
    """
    computed = (Fraction(actual) / Fraction(base) - 1) * 100
    now, before = interval_of(actual), interval_of(base)
    possible = Interval((now.low / before.high - 1) * 100, (now.high / before.low - 1) * 100)
    return judge(computed, possible, growth)


def judge_difference(actual: Decimal, base: Decimal, growth: Decimal) -> Verdict:
    """Return whether `growth` is the difference of two percentages, in points (百分点)."""
    possible = interval_of(actual).minus(interval_of(base))
    return judge(Fraction(actual) - Fraction(base), possible, growth)
