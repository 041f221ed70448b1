"""What no page may show: a mark at the wrong edge of a line, a broken figure, a line left alone.

It is written down here once more, from the standards: the layout is not asked what it thinks.
"""

import re
from collections.abc import Iterator
from itertools import accumulate
from typing import Literal
from unicodedata import category

from msgspec import Struct

from docgen.verification.setting import SetParagraph, Setting

FaultKind = Literal["start", "end", "broken", "short", "alone", "lost"]

# GB/T 15834-2011 5.1.1-5.1.3, 5.1.6, 5.1.7, 5.1.9, and the signs that follow a number.
_NO_START = frozenset("。，、；：？！”’）〕】》〉…·～／%％‰℃°")
# GB/T 15834-2011 5.1.4, 5.1.9, and the signs that a number follows.
_NO_END = frozenset("“‘（〔【《〈／￥¥$")
# GB/T 15834-2011 5.1.6: one — is a connector and starts no line; two are a dash and may.
_CONNECTOR = re.compile("—(?!—)")
# GB/T 15835-2011 5.1.8, and with the figure its magnitude and unit; 第N届, month and day, —— and ……
_WHOLE = re.compile(
    "[0-9]{1,2}月[0-9]{1,2}日|第[0-9一二三四五六七八九十百]+[届次]|——|……"
    "|(?P<figure>[0-9]+(?:[.,:][0-9]+)*)"
    "(?P<unit>[%％‰℃]|个百分点|[百千万亿]*(?:人次|平方米|公里|[元人户家个项件吨亩]))?"
)
# What is wider than this, in em, may part behind its digits.
_LONGEST_WITH_UNIT = 6.0
# Letters, digits, hanzi and signs, which are no punctuation; a last line has two (GB/T 15834-2011 5.1.11).
_LETTER_CATEGORIES = frozenset("LNS")
_SIGNS = frozenset("%％‰@#&")
_FEWEST_LETTERS = 2
_PLACES_SHOWN = 12
_HALF = 0.5


class Fault(Struct, frozen=True):
    """Something that may not be, the page it is on, and the characters about it."""

    kind: FaultKind
    page: int
    text: str


def faults(setting: Setting, room: float) -> Iterator[Fault]:
    """Yield what is wrong with the lines of a document; `room` is the measure, in em of the body."""
    for text in setting.lost:
        yield Fault("lost", 0, text[:_PLACES_SHOWN])
    for paragraph in setting.paragraphs:
        yield from _at_edges(paragraph)
        yield from _broken(paragraph, room)
        yield from _at_the_end(paragraph)


def _at_edges(paragraph: SetParagraph) -> Iterator[Fault]:
    for before, after in paragraph.joints():
        first, last = after.text.lstrip()[:2], before.text.rstrip()[-1:]
        if first[:1] in _NO_START or _CONNECTOR.match(first):
            yield Fault("start", after.page, after.text[:_PLACES_SHOWN])
        if last in _NO_END:
            yield Fault("end", before.page, before.text[-_PLACES_SHOWN:])


def _broken(paragraph: SetParagraph, room: float) -> Iterator[Fault]:
    text = "".join(line.text for line in paragraph.lines)
    ends = list(accumulate(len(line.text) for line in paragraph.lines))
    for found in _WHOLE.finditer(text):
        start, stop = found.span()
        if _width(found.group()) > _LONGEST_WITH_UNIT and found["unit"]:
            stop = found.end("figure")
        broken = next((number for number, end in enumerate(ends) if start < end < stop), None)
        if broken is not None and _width(text[start:stop]) <= room:
            yield Fault("broken", paragraph.lines[broken].page, text[start:stop])


def _at_the_end(paragraph: SetParagraph) -> Iterator[Fault]:
    """Yield what is wrong with a paragraph's last line: one character (孤字), or alone on a page (孤行)."""
    *others, last = paragraph.lines
    if not others:
        return
    letters = _count_letters("".join(line.text for line in paragraph.lines))
    if _count_letters(last.text) < min(_FEWEST_LETTERS, letters):
        yield Fault("short", last.page, last.text)
    if others[-1].page != last.page:
        yield Fault("alone", last.page, last.text[:_PLACES_SHOWN])


def _count_letters(text: str) -> int:
    return sum(char in _SIGNS or category(char)[0] in _LETTER_CATEGORIES for char in text)


def _width(text: str) -> float:
    return sum(_HALF if char.isascii() else 1 for char in text)
