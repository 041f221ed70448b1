"""Where a line may end: GB/T 15834-2011 5.1, GB/T 15835-2011 5.1.8, and the house's bound figures."""

import re
from itertools import pairwise

from docgen.zh.characters import CLASS_OF, NO_LINE_END, NO_LINE_START, CharClass

# A figure stays with its magnitude and unit up to this many characters after the digits.
_UNITS = (
    "个百分点|百分点|平方公里|平方米|立方米|平方|公里|公顷|公斤|千瓦时|千瓦|千米|万千瓦|美元|欧元|港元|人次|家次|户次|"
    "辆次|场次|个月|小时|分钟|微克|毫克|亩|元|人|户|家|个|件|条|项|吨|辆|座|所|处|次|年|月|日|号|岁|名|艘|米|场|套|"
    "间|张|份|批|期|类|级|位|倍|度|天|届|时|分|秒|只|头|株|幅|部|册|篇|盏|台|栋|幢|宗|起|余|多"
)
_NUMBER = r"[0-9][0-9,.]*"
_CHINESE_NUMBER = "[一二三四五六七八九十百千零〇两0-9]+"
_BOUND = re.compile(
    rf"第{_CHINESE_NUMBER}[届次个条章节期批季位名]"
    rf"|[0-9]{{1,2}}月[0-9]{{1,2}}日"
    rf"|{_NUMBER}[%‰℃°％]"
    rf"|{_NUMBER}(?:[十百千]?[万亿]+)?(?:余|多)?(?:{_UNITS})?"
)
_LONGEST_BOUND = 12
# Latin letters, digits and their signs are one word; these classes join to the next of the same kind.
_WORD = frozenset({CharClass.DIGIT, CharClass.LATIN, CharClass.INVISIBLE})
_TWINS = frozenset({CharClass.DASH, CharClass.ELLIPSIS})


def break_after(text: str) -> list[bool]:
    """Return for each character whether a line may end after it; the last one always may.

    No rule is applied twice: prohibitions first, then what is bound together.
    """
    classes = [CLASS_OF[char] for char in text]
    allowed = [
        second not in NO_LINE_START
        and first not in NO_LINE_END
        and not (first in _WORD and second in _WORD)
        and not (first is second and first in _TWINS)
        for first, second in pairwise(classes)
    ]
    allowed.append(True)
    for start, end in bound_spans(text):
        for index in range(start, end - 1):
            allowed[index] = False
    return allowed


def bound_spans(text: str) -> list[tuple[int, int]]:
    """Return the spans of `text` that stay on one line: figures with unit, 第N届, month and day."""
    return [
        (found.start(), found.end())
        for found in _BOUND.finditer(text)
        if 1 < found.end() - found.start() <= _LONGEST_BOUND
    ]
