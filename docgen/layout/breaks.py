"""Where a line may end: GB/T 15834-2011 5.1, GB/T 15835-2011 5.1.8, and the house's bound figures."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import product

from docgen.zh.characters import NO_LINE_EDGE, NO_LINE_END, NO_LINE_START, CharClass

# Characters of one Latin word or figure: no line ends between two of them.
WORD = frozenset(
    {
        CharClass.DIGIT,
        CharClass.LATIN,
        CharClass.LATIN_SIGN,
        CharClass.LATIN_OPENING,
        CharClass.LATIN_CLOSING,
        CharClass.LATIN_MARK,
    }
)
_TWINS = frozenset({CharClass.DASH, CharClass.ELLIPSIS, CharClass.WIDE_DIGIT})
_FIGURE_SIGNS = frozenset({(CharClass.PREFIX, CharClass.DIGIT), (CharClass.DIGIT, CharClass.SUFFIX)})

# 单位: what a figure counts, several characters first; then the one-character measure words (量词).
_UNITS = (
    "个百分点|百分点|个工作日|工作日|平方公里|平方千米|平方米|立方米|公里|千米|厘米|毫米|公顷|公斤|千克|毫克|微克|"
    "千瓦时|兆瓦时|千瓦|兆瓦|千伏|标准箱|标箱|吨标准煤|人次|架次|车次|班次|户次|家次|例次|件次|场次|批次|辆次|"
    "美元|欧元|英镑|港元|日元|小时|分钟|个月|月份|年度|周年|周岁|摄氏度|"
    "[元角分人户家个名位项件条座所处次年月日号天岁届期批轮场套台辆艘架栋幢间层楼室床张份本部册篇章节款"
    "课班组队支团村镇站店厂园馆院校片块棵株头只匹尾亩吨米克斤升倍成折秒时点周代辈度级类种例起宗枚颗盏对副线桩]"
)
_DIGITS = "[0-9０-９]+(?:[.,][0-9]+)*"
# What joins two figures into one: 1—6月, 3～5, 1∶0.8, 3·15, 1＋16＋7.
_FIGURE = rf"{_DIGITS}(?:[～—–－∶：·／＋×]{_DIGITS})*"
_MAGNITUDE = "(?!百分点)[多余]?[十百千万亿]+[多余]?"
_ORDINAL = "第[一二三四五六七八九十百千零〇两]+[届次个条章节期批季位名]"
_BOUND = (
    rf"{_ORDINAL}|(?P<figure>第?{_FIGURE}(?:{_MAGNITUDE}(?={_UNITS})|[多余](?={_UNITS}))?)"
    rf"(?P<unit>月[0-9]{{1,2}}[日号]|(?:{_UNITS})(?:/(?:{_UNITS}))?|{_MAGNITUDE})?"
)
# Up to this width, in em, a figure stays with its magnitude and unit; a longer one may part after the former.
_LONGEST_BOUND = 6.0
_HALF = 0.5
# Behind the last of these, two figures that are too wide together may part: 1250.5～|1680.25亿元.
_RANGE_SIGNS = "～—–"
# Between the year and the month a date may part, but rather not.
_YEAR_END = "(?<=[0-9]年)(?=[0-9])"
# Word spaces behind a mark that ends no line: what is seen at the line's end would be the mark.
_BEHIND_OPENING = re.compile(f"(?<=[{''.join(sorted(NO_LINE_END | NO_LINE_EDGE))}]){CharClass.SPACE}+(?!$)")
_LONE_DASH = re.compile(f"(?<!{CharClass.DASH}){CharClass.DASH}(?!{CharClass.DASH})")
# An emoji and what a joiner adds to it; the two letters of a flag.
_JOINED = re.compile("(?<=[\u200d\u2060\ufeff])(?!$)|(?<=[\U0001f1e6-\U0001f1ff])(?=[\U0001f1e6-\U0001f1ff])")
# Inside a Latin word that is wider than the line, as in an address of the web.
_WORD_PARTS = r"(?<=[-/._,:;?&=+])(?=[^-/._,:;?&=+0-9])"


def _forbidden_pairs() -> frozenset[str]:
    """Return the class pairs, two letters each, between which no line ends."""
    return frozenset(
        first + second
        for first, second in product(CharClass, CharClass)
        if second in NO_LINE_START
        or first in NO_LINE_END
        or first in NO_LINE_EDGE
        or second in NO_LINE_EDGE
        or (first in WORD and second in WORD)
        or (first is second and first in _TWINS)
        or (first, second) in _FIGURE_SIGNS
    )


_FORBIDDEN = _forbidden_pairs()


@cache
def _bound_pattern() -> re.Pattern[str]:
    return re.compile(_BOUND)


def break_opportunities(text: str, pairs: list[str], classes: str) -> bytearray:
    """Return for each place, 0 to `len(text)`, whether a line may end before the character there.

    `pairs` are the classes of each two neighbours. The last place is the paragraph's end, which always may;
    the first is none.
    """
    allowed = kinsoku(text, pairs, classes)
    for start, end in bound_spans(text):
        allowed[start + 1 : end] = bytes(max(end - start - 1, 0))
    return allowed


def kinsoku(text: str, pairs: list[str], classes: str) -> bytearray:
    """Return the opportunities that the marks alone leave (避头尾); figures may part from their units."""
    forbidden = _FORBIDDEN
    allowed = bytearray(1)
    allowed += bytes([pair not in forbidden for pair in pairs])
    allowed.append(1)
    if CharClass.DASH in classes:
        # GB/T 15834-2011 5.1.6: the connector may not start a line.
        for found in _LONE_DASH.finditer(classes):
            allowed[found.start()] = 0
    if CharClass.SPACE in classes:
        for found in _BEHIND_OPENING.finditer(classes):
            allowed[found.end()] = 0
    if not text.isascii():
        for found in _JOINED.finditer(text):
            allowed[found.start()] = 0
    return allowed


def bound_spans(text: str) -> Iterator[tuple[int, int]]:
    """Yield the spans of `text` that stay on one line: figures with their unit, 第N届, month and day."""
    for found in _bound_pattern().finditer(text):
        start, end = found.span()
        middle = found.end("figure")
        if middle > 0 and _width(text, start, end) > _LONGEST_BOUND:
            second = max(text.rfind(joiner, start, middle) for joiner in _RANGE_SIGNS) + 1
            if second > start:
                yield start, second
                start = second
        if 0 < middle < end and not text[middle - 1].isdigit() and _width(text, start, end) > _LONGEST_BOUND:
            yield from ((start, middle), (middle, end))
        elif end - start > 1:
            yield start, end


def figure_ends(text: str) -> Iterator[int]:
    """Yield the places where a figure ends and its unit begins."""
    for found in _bound_pattern().finditer(text):
        if 0 < found.end("figure") < found.end():
            yield found.end("figure")


def reluctant_breaks(text: str) -> frozenset[int]:
    """Return the places where a line may end but had better not: between the year and the month of a date."""
    return frozenset(found.start() for found in re.finditer(_YEAR_END, text))


def word_parts(text: str) -> Iterator[int]:
    """Yield the places where a Latin word may be cut that is wider than a line: after its - / . signs."""
    return (found.start() for found in re.finditer(_WORD_PARTS, text))


def _width(text: str, start: int, end: int) -> float:
    return sum(_HALF if char.isascii() else 1 for char in text[start:end])
