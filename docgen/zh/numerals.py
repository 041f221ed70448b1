"""Chinese numerals (汉字数字) and the numbers of headings (结构层次序数)."""

_DIGITS = "零一二三四五六七八九"
_PLACES = ((10**8, "亿"), (10**4, "万"), (1000, "千"), (100, "百"), (10, "十"))
# A zero is read before what follows 万 or 亿 when its thousands (or ten millions) are empty: 一万零一十.
_FIRST_PLACE_BELOW = {10**8: 10**7, 10**4: 1000, 1000: 100, 100: 10, 10: 1}

HEADING_LEVELS = 4


def chinese_numeral(number: int) -> str:
    """Return a whole number from 1 up in Chinese numerals: 12 is 十二, 110 is 一百一十.

    Raises:
        ValueError: `number` is below 1; nothing that is counted here is.
    """
    if number < 1:
        raise ValueError(number)
    spelt = _spell(number)
    return spelt.removeprefix("一") if spelt.startswith("一十") else spelt


def heading_number(level: int, ordinal: int) -> str:
    """Return the number of the `ordinal`th heading of its level: 一、 （一） 1. （1）.

    GB/T 9704-2012 7.3.3; after a bracketed number no mark stands (GB/T 15834-2011).

    Raises:
        ValueError: `level` is not 1–4, or `ordinal` is below 1.
    """
    match level:
        case 1:
            return f"{chinese_numeral(ordinal)}、"
        case 2:
            return f"（{chinese_numeral(ordinal)}）"
        case 3 if ordinal > 0:
            return f"{ordinal}."
        case 4 if ordinal > 0:
            return f"（{ordinal}）"
        case _:
            raise ValueError((level, ordinal))


def _spell(number: int) -> str:
    for place, name in _PLACES:
        if number >= place:
            count, rest = divmod(number, place)
            return f"{_spell(count)}{name}{_spell_rest(rest, place)}"
    return _DIGITS[number]


def _spell_rest(rest: int, place: int) -> str:
    if not rest:
        return ""
    zero = _DIGITS[0] if rest < _FIRST_PLACE_BELOW[place] else ""
    return f"{zero}{_spell(rest)}"
