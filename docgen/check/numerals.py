"""Chinese numerals in running text (汉字数字): quantities told apart from dates, ordinals and names.

三个项目 is a quantity, 三大攻坚战 a name, 第三名 an ordinal. What is no number at all (一体化) is not seen;
and where nobody could tell, a numeral is part of a name.
"""

import re
from collections.abc import Iterator
from functools import cache

from docgen.check.numbers import Number, NumberKind

_NUMERAL = (
    "(?:[二两三四五六七八九]?十[一二三四五六七八九]?|"
    "[一二两三四五六七八九][百千万亿][零〇一二三四五六七八九十百千万亿]*|"
    "[二两三四五六七八九])"
)
# Units that nothing but a quantity stands before; 级, 期, 层, 代 count ordinals and stay away.
_UNITS = (
    "个百分点|个方面|个月|周年|方面|小时|分钟|公里|平方米|公顷|亿元|万元|美元|位数|人次|个|名|家|项|条|件|户|亩|座|处|起|场|次|天|年|"
    "人|辆|台|套|类|种|位|份|支|所|元|吨|倍|成|步|轮|批|间|栋|幢|艘|周|岁|站|块|篇|只|道|首|部|本|组|队|对"
)
_NAMES = (
    "三个代表|两个维护|四个意识|四个自信|两个确立|两个一百年|三个必须|八项规定|六项纪律|两个毫不动摇|两个结合|五位一体|"
    "四个全面|三次产业|两个务必|六个必须坚持|一个中心"
)
# Where a quantity's form is an ordinal, a date or a name after all.
_STRUCTURAL_BEFORE = re.compile("(?:第|届|[年月]|“[^”]*)$")
_STRUCTURAL_AFTER = re.compile(
    "次(?:全会|全体|会议|党代会|代表大会)|年级|人民|人大|个五年|年一贯|年大计|轮车|项赛|人篮球"
)


def numerals_in(text: str) -> Iterator[Number]:
    """Yield the numbers of a paragraph that are written in Chinese numerals, in order."""
    names = [match.span() for match in _names().finditer(text)]
    for match in _numbers().finditer(text):
        start, end = match.span("numeral")
        is_named = any(first <= start < last for first, last in names)
        if not match["unit"]:
            yield Number(start, end, "structural")
        else:
            yield Number(start, end, _kind(text, start, end, is_named), match["unit"])


def _kind(text: str, start: int, end: int, is_named: bool) -> NumberKind:
    before = text[max(0, start - 12) : start]
    is_structural = is_named or _STRUCTURAL_BEFORE.search(before) or _STRUCTURAL_AFTER.match(text, end)
    return "structural" if is_structural else "local"


@cache
def _numbers() -> re.Pattern[str]:
    """Match an ordinal, 三大…, a year in numerals, or a numeral with a unit, behind no other number."""
    year = "[一二][〇零一二三四五六七八九]{3}(?=年)"
    ordinal = f"(?<=第)(?:{_NUMERAL}|一)|{_NUMERAL}(?=[届中]|大(?![约概多体]))"
    before = "(?<![0-9.余多几数一二两三四五六七八九十百千万亿零〇])"
    return re.compile(f"(?P<numeral>{before}(?:{year}|{_NUMERAL}(?=(?P<unit>{_UNITS}))|{ordinal}))")


@cache
def _names() -> re.Pattern[str]:
    quoted = "“[^“”。；]{0,16}”|《[^《》]{0,30}》"
    return re.compile(f"{quoted}|{_NAMES}")
