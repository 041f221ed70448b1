"""Amounts in running text (量值): what a number with its unit can mean, and how the sentence hedges it."""

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from fractions import Fraction

from msgspec import Struct

from docgen.check.intervals import Interval, Verdict, exactly, interval_of, rounded
from docgen.check.numbers import numbers_in

PERCENT, POINTS = "%", "个百分点"

_MAGNITUDES = {"十": 1, "百": 2, "千": 3, "万": 4, "亿": 8}
_UNIT = re.compile(
    r"(?P<before>[余多几来]?)(?P<magnitude>[十百千万亿]{0,3})(?P<after>[余多]?)[ \u3000]?(?P<unit>.*)"
)
_LOOSE_BEFORE = re.compile(
    "(?:约|近|超|超过|逾|突破|高于|低于|不少于|不足|至少|至多|最多|最高|最低|大约|将近|接近|—|–|-|~|～)$"
)
_LOOSE_AFTER = re.compile(r"左右|以上|以下|以内|上下|[—–\-~～][0-9]")
# What is measured is rounded; what is counted is not.
_MEASURED = re.compile(
    "元|人民币|美元|欧元|港元|亩|吨|米|千米|公里|里|海里|英里|厘米|毫米|平方米|立方米|平方公里|平方千米|平米|"
    "公顷|顷|公斤|千克|克|毫克|微克|斤|升|毫升|瓦|千瓦|兆瓦|千瓦时|度|小时|分钟|秒|年|倍|番|成|%|‰|个百分点|"
    "微克/立方米|μg/m³|℃|°C|km|km²|m²|m³|kWh|GW|MW|kW|W|dB|分|折|股|级|期|日|月|时|刻"
)


class Amount(Struct, frozen=True):
    """The amount at `text[start:end]`: `digits` as printed, times ten to the power of `scale`, of `unit`.

    `105亿元` is 105, 8, 元, its `suffix` 亿元. `is_loose`: it is only about that much (约, 超, 余, 左右), so
    that nothing can contradict it.
    """

    start: int
    end: int
    digits: Decimal
    scale: int
    unit: str
    is_loose: bool
    suffix: str = ""

    def __str__(self) -> str:
        """Return the amount as it is printed, without what hedges it: 105亿元."""
        return f"{self.digits}{self.suffix}"

    def shown(self, value: Fraction) -> str:
        """Return another amount written like this one: in its unit, with its decimals."""
        return f"{rounded(value / 10**self.scale, self.digits)}{self.suffix}"

    @property
    def value(self) -> Fraction:
        """What was printed, exact, in the unit without its 万 or 亿."""
        return Fraction(self.digits) * Fraction(10**self.scale)

    @property
    def is_measured(self) -> bool:
        """Whether it is measured, and so rounded; what is counted is exact."""
        is_whole = not self.scale and self.digits == self.digits.to_integral_value()
        return not is_whole or _MEASURED.fullmatch(self.unit) is not None

    @property
    def interval(self) -> Interval:
        """What it can mean: a count is exact, a measure is rounded."""
        return (
            interval_of(self.digits).times(Fraction(10**self.scale))
            if self.is_measured
            else exactly(self.value)
        )


def amounts_in(text: str) -> Iterator[Amount]:
    """Yield the amounts of a text that are written in digits, in order."""
    for number in numbers_in(text):
        parts = _UNIT.fullmatch(number.unit) if number.kind == "local" else None
        if parts is None or "\ufffc" in number.unit:
            continue
        end = number.end + len(number.unit) if text.startswith(number.unit, number.end) else number.end
        is_loose = bool(
            parts["before"]
            or parts["after"]
            or _LOOSE_BEFORE.search(text, max(0, number.start - 3), number.start)
            or _LOOSE_AFTER.match(text, end)
        )
        unit = "%" if parts["unit"] == "％" else parts["unit"]
        digits = Decimal(text[number.start : number.end].replace(",", ""))
        suffix = parts["magnitude"] + unit
        yield Amount(number.start, end, digits, _power(parts["magnitude"]), unit, is_loose, suffix)


def amount_of(digits: Decimal, unit: str) -> Amount:
    """Return a figure of the table as an amount: `unit` is 亿元, %, 万人次."""
    parts = _UNIT.fullmatch(unit)
    magnitude = parts["magnitude"] if parts else ""
    return Amount(0, 0, digits, _power(magnitude), unit.removeprefix(magnitude), False, unit)


def total_of(amounts: Iterable[Amount]) -> Fraction:
    """Return what amounts of one unit come to, as printed."""
    return sum((one.value for one in amounts), Fraction())


def interval_of_total(amounts: Iterable[Amount]) -> Interval:
    """Return what the total of amounts of one unit can be."""
    total = exactly(Fraction())
    for one in amounts:
        total = total.plus(one.interval)
    return total


def judge_total(items: Iterable[Amount], told: Amount) -> Verdict:
    """Return whether `told` is what amounts of its unit come to."""
    listed = list(items)
    if total_of(listed) == told.value:
        return "holds"
    return "rounding" if interval_of_total(listed).meets(told.interval) else "contradicts"


def _power(magnitude: str) -> int:
    return sum(_MAGNITUDES[one] for one in magnitude)
