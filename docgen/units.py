"""Lengths of the page, exact to the English Metric Unit (EMU) that OOXML counts in.

A point, a twip (1/20 pt) and a tenth of a millimetre are all whole numbers of EMU, so a length read from a
style sheet reaches the page without rounding.
"""

from decimal import ROUND_FLOOR, ROUND_HALF_UP, Decimal

from msgspec import Struct

EMU_PER_POINT = 12_700
EMU_PER_MILLIMETRE = 36_000
EMU_PER_TWIP = 635
TWIPS_PER_POINT = 20

# 字号: the named type sizes, in points, as word processors define them (三号 is 16 pt).
NAMED_SIZES: dict[str, Decimal] = {
    "初号": Decimal(42),
    "小初": Decimal(36),
    "一号": Decimal(26),
    "小一": Decimal(24),
    "二号": Decimal(22),
    "小二": Decimal(18),
    "三号": Decimal(16),
    "小三": Decimal(15),
    "四号": Decimal(14),
    "小四": Decimal(12),
    "五号": Decimal("10.5"),
    "小五": Decimal(9),
    "六号": Decimal("7.5"),
    "小六": Decimal("6.5"),
    "七号": Decimal("5.5"),
    "八号": Decimal(5),
}

_EMU_PER_UNIT = {"mm": EMU_PER_MILLIMETRE, "cm": EMU_PER_MILLIMETRE * 10, "pt": EMU_PER_POINT}


class Length(Struct, frozen=True, order=True):
    """A length, signed, in whole EMU."""

    emu: int

    @property
    def pt(self) -> float:
        """The length in points."""
        return self.emu / EMU_PER_POINT

    @property
    def twips(self) -> int:
        """The length in twips, rounded half up: what `w:pgMar` and `w:ind` count in."""
        return int((Decimal(self.emu) / EMU_PER_TWIP).quantize(Decimal(1), ROUND_HALF_UP))

    @property
    def whole_twips(self) -> int:
        """The length in twips, rounded down: what still fits."""
        return int((Decimal(self.emu) / EMU_PER_TWIP).quantize(Decimal(1), ROUND_FLOOR))

    @property
    def half_points(self) -> int:
        """The length in half points: what `w:sz` counts in."""
        return int((Decimal(self.emu) * 2 / EMU_PER_POINT).quantize(Decimal(1), ROUND_HALF_UP))

    @property
    def eighth_points(self) -> int:
        """The length in eighths of a point: what `w:sz` of a table rule counts in."""
        return int((Decimal(self.emu) * 8 / EMU_PER_POINT).quantize(Decimal(1), ROUND_HALF_UP))

    def __add__(self, other: "Length") -> "Length":
        """Return the sum of two lengths."""
        return Length(self.emu + other.emu)

    def __sub__(self, other: "Length") -> "Length":
        """Return the difference of two lengths."""
        return Length(self.emu - other.emu)


def points(value: Decimal | int | str) -> Length:
    """Return `value` points as a length."""
    return _scaled(Decimal(value), EMU_PER_POINT)


def millimetres(value: Decimal | int | str) -> Length:
    """Return `value` millimetres as a length."""
    return _scaled(Decimal(value), EMU_PER_MILLIMETRE)


def parse_length(text: str) -> Length:
    """Return the length that `text` names: `37 mm`, `2.5 cm`, `28.95 pt` or a 字号 such as `三号`.

    Raises:
        ValueError: `text` is no number with one of those units and no 字号.
    """
    stripped = text.strip()
    if stripped in NAMED_SIZES:
        return points(NAMED_SIZES[stripped])
    number, unit = stripped[:-2].strip(), stripped[-2:]
    if unit not in _EMU_PER_UNIT or not _is_number(number):
        raise ValueError(text)
    return _scaled(Decimal(number), _EMU_PER_UNIT[unit])


def _is_number(text: str) -> bool:
    digits = text.removeprefix("-")
    whole, _, fraction = digits.partition(".")
    return (
        whole.isascii()
        and whole.isdigit()
        and (fraction == "" or (fraction.isascii() and fraction.isdigit()))
    )


def _scaled(value: Decimal, emu_per_unit: int) -> Length:
    return Length(int((value * emu_per_unit).quantize(Decimal(1), ROUND_HALF_UP)))
