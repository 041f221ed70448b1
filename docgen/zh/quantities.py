"""Quantities (量值): the digits as typed, their exact value, and how they are written with a unit."""

from decimal import ROUND_HALF_UP, Context, Decimal, localcontext
from typing import Literal

# U+2212 rather than the hyphen, although yearbooks are often typed with the latter: it is as wide as a digit
# and a plus, no program breaks a line after it, and a screen reader says “minus” where it skips a hyphen.
MINUS = "−"

LONGEST_NUMBER = 30

Slip = Literal["empty", "grouped", "wide", "sign", "zeros", "point", "long", "unit", "other"]

_DIGITS = frozenset("0123456789")
_WIDE = frozenset("０１２３４５６７８９．")
_GROUPING = frozenset(",，' \u00a0\u2009\u202f_")
_SIGNS = frozenset("−－–—﹣＋")


def parse_quantity(text: str) -> Decimal:
    """Return the exact value of plain decimal digits with at most one sign before them: `19.50`, `-19.29`.

    Raises:
        ValueError: `text` is anything else; `find_slip` says what.
    """
    if find_slip(text) is not None:
        raise ValueError(text)
    return Decimal(text)


def find_slip(text: str) -> Slip | None:
    """Return what keeps `text` from being a number in plain digits, `None` when it is one."""
    digits = text[1:] if text[:1] in {"-", "+"} else text
    whole, point, fraction = digits.partition(".")
    if len(text) > LONGEST_NUMBER:
        return "long"
    if not (_are_digits(whole) and (_are_digits(fraction) or not point)):
        return _name_slip(text, digits)
    return "zeros" if len(whole) > 1 and whole.startswith("0") else None


def percentage_of(part: Decimal, whole: Decimal, decimals: int) -> Decimal:
    """Return what `part` is of `whole` in per cent, rounded half up (四舍五入) to so many decimals.

    Raises:
        ValueError: `whole` is not above zero: nothing can be a share of it.
    """
    if whole <= 0:
        raise ValueError(whole)
    with localcontext(Context(prec=4 * LONGEST_NUMBER)):
        return (part * 100 / whole).quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)


def difference(one: Decimal, other: Decimal) -> Decimal:
    """Return `one` less `other`, exact."""
    with localcontext(Context(prec=4 * LONGEST_NUMBER)):
        return one - other


def unsigned(text: str) -> str:
    """Return the digits of a quantity without its sign."""
    return text.lstrip("+-")


def signed(text: str) -> str:
    """Return a quantity's digits with a printed minus where it is below zero, with no sign elsewhere."""
    return f"{MINUS}{unsigned(text)}" if text.startswith("-") else unsigned(text)


def _are_digits(text: str) -> bool:
    return bool(text) and _DIGITS.issuperset(text)


def _name_slip(text: str, digits: str) -> Slip:
    characters = frozenset(text)
    if not text.strip():
        return "empty"
    if characters & _WIDE:
        return "wide"
    if characters & _SIGNS:
        return "sign"
    if characters & _GROUPING:
        return "grouped"
    return _name_rare_slip(digits)


def _name_rare_slip(digits: str) -> Slip:
    if digits and (_DIGITS | {"."}).issuperset(digits):
        return "point"
    return "unit" if digits[:1] in _DIGITS else "other"
