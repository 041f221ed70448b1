"""The numbers and signs that begin a heading or a point (结构层次序数): 一、 （一） 1. 一是 第一， ——."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Literal

from msgspec import Struct

from docgen.zh.numerals import chinese_numeral

Kind = Literal["division", "part", "section", "item", "subitem", "point", "bullet"]

NUMBERED: tuple[Kind, ...] = ("division", "part", "section", "item", "subitem")
# An address to the house: it ends what was said under the numbers before it.
ADDRESS = "各位代表"
_NUMERAL = "[一二三四五六七八九十百]{1,4}"
_PATTERNS: tuple[tuple[Kind, str], ...] = (
    ("division", rf"第(?P<a>{_NUMERAL})(?:部分|章|篇)[、：:\s]*"),
    ("part", rf"(?P<b>{_NUMERAL})\s*(?:[、．]|\.(?![0-9]{{1,2}}[^0-9]))\s*"),
    ("section", rf"[（(]\s*(?P<c>{_NUMERAL})\s*[）)]\s*、?|第(?P<d>{_NUMERAL})节[、：:\s]*"),
    ("subitem", r"[（(]\s*(?P<e>[0-9]{1,2})\s*[）)]\s*|(?P<f>[①-⑳⑴-⒇])\s*"),
    ("item", r"(?P<g>[0-9]{1,2})\s*(?:[．、]|\.(?![0-9]))\s*"),
    (
        "point",
        rf"(?P<h>{_NUMERAL})(?:是(?![否非])|要(?![求点素件]))|第(?P<i>{_NUMERAL})[，,]|首先，|其次，|最后，",
    ),
    ("bullet", r"(?:[—―]{1,2}|--|[●•◆■▪◎★])\s*"),
)
_CIRCLES = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇"
_CIRCLED = 20
_HIGHEST = 199


class Marker(Struct, frozen=True):
    """A number or sign as it stands: its kind, which number it is (0: none), and its characters."""

    kind: Kind
    ordinal: int
    text: str


@cache
def _compiled() -> tuple[tuple[Kind, re.Pattern[str]], ...]:
    return tuple((kind, re.compile(pattern)) for kind, pattern in _PATTERNS)


@cache
def _values() -> dict[str, int]:
    return {chinese_numeral(number): number for number in range(1, _HIGHEST + 1)}


def find_marker(text: str) -> Marker | None:
    """Return the number or sign that a line begins with."""
    for kind, pattern in _compiled():
        match = pattern.match(text)
        if match is not None:
            number = next((group for group in match.groups() if group), "")
            return Marker(kind, ordinal_of(number), match.group())
    return None


def ordinal_of(number: str) -> int:
    """Return the value of a typed number: 十二 is 12, ③ is 3; 0 where it is none."""
    if number.isascii() and number.isdigit():
        return int(number)
    if number and number in _CIRCLES:
        return _CIRCLES.index(number) % _CIRCLED + 1
    return _values().get(number, 0)


def lead_depths(leads: Iterable[str]) -> Iterator[int]:
    """Yield how deep each lead under one heading stands, from 1.

    A lead with a typed number, （一） or 1., holds those after it until the next of its kind; the others,
    points (一是) and bullets among them, hold none.
    """
    above: list[Kind] = []
    for lead in leads:
        marker = find_marker(lead)
        if marker is None or marker.kind not in NUMBERED:
            yield len(above) + 1
            continue
        if marker.kind in above:
            del above[above.index(marker.kind) :]
        above.append(marker.kind)
        yield len(above)
