"""Numbers in running text, each told apart by what stands around it: a name or date, or an amount with unit.

Nothing here knows a report: the same words are read in any Chinese document.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache
from itertools import accumulate
from typing import Literal

from msgspec import Struct

NumberKind = Literal["structural", "local", "unaccounted"]

# Longer units stand before those that begin them.
_UNITS = (
    r"微克/立方米|μg/m³|个百分点|平方公里|平方千米|平方米|立方米|千瓦时|人民币|km²|kWh|人次|场次|户次|"
    r"家次|车次|班次|批次|件次|起次|公里|千米|厘米|毫米|公顷|公斤|千克|毫克|微克|毫升|小时|分钟|周岁|"
    r"美元|欧元|港元|英里|海里|千瓦|兆瓦|标箱|车位|床位|学位|工位|机位|席位|平米|社区|部门|单位|°C|km|"
    r"m²|m³|GW|MW|kW|TB|GB|MB|dB|秒|床|个|家|名|人|条|项|亩|座|起|处|户|场|件|份|块|支|辆|套|台|次|天|"
    r"年|月|日|周|元|吨|里|米|瓦|度|所|间|栋|幢|艘|对|期|类|级|倍|分|岁|位|只|头|口|张|批|部|本|篇|门|"
    r"轮|片|颗|株|棵|盏|根|面|组|队|班|节|课|层|宗|笔|单|克|斤|升|顷|种|款|例|点|号|路|站|眼|强|镇|村|"
    r"县|市|区|校|院|街|大|幅|首|堂|员|代|线|环|网|室|址|匹|尾|架|列|趟|程|段|道|孔|井|池|桥|楼|库|厂|"
    r"店|馆|园|时|刻|季|旬|档|折|番|成|股|票|卷|册|页|字|句|幕|集|则|封|通|枚|把|%|％|‰|℃"
)
_MAGNITUDE = "[余多几来]?[十百千万亿]{0,3}[余多]?"
# 1,260.23 is one number; the standard would have it without the comma.
_NUMBER = r"(?:[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])|[0-9]+)(?:\.[0-9]+)?"
_SPACE = "[ \u3000]?"
# What joins two numbers that share the unit behind the second: a range, a list, a fraction.
_JOINT = "[—–~～\\-－、至到和/]"

_STRUCTURAL = (
    # dates, years, spans of years, times of day
    r"(?:1[89]|2[01])[0-9]{2}(?=年|[—–\-－~～至到/、](?:1[89]|2[01])?[0-9]{2}年|\.[0-9]{1,2}\.[0-9]{1,2})",
    r"(?:1[89]|2[01])[0-9]{2}[-./] ?(?:0?[1-9]|1[0-2])[-./] ?(?:[0-3]?[0-9])",
    r"[0-9]{1,2}[:：] ?[0-9]{2}(?![0-9])",
    r"(?<![0-9.])(?:0[1-9]|1[0-2])-[0-3][0-9](?![0-9])",
    # what comes along from a web page: addresses, index numbers, numbers of pages
    r"https?://[^\s，。；）]+",
    r"[0-9]{6,}/[0-9]{4}-[0-9]+",
    r"^[0-9]+$",
    # ordinals and numbered headings
    r"(?<=第)[0-9]+",
    r"(?:(?<=退后)|(?<=倒数)|(?<=排名)|(?<=名前)|(?<=居前))[0-9]+",
    r"[0-9]{1,2}(?=世纪)",
    r"(?:(?<=^)|(?<=\n))[0-9]{1,2}(?=[.．、])",
    r"(?<=[。；！])[0-9]{1,2}(?=[.．、][一-龥])",
    r"(?<=[（(])[0-9]{1,2}(?=[）)])",
    # marks of notes, public hotlines, ratios
    r"(?<=\[)[0-9]{1,3}(?=\])",
    r"(?<![0-9.])(?:12[0-9]{3}|96[0-9]{3,4}|110|119|120)(?=政务|便民|市民|服务|平台|工单|投诉|举报|报警|社会)",
    r"[0-9.]+(?:[:：∶][0-9.]+)+",
    # the number is part of a code or of a name: F07, PM2.5, 5G, A级, G60, COVID-19, 2.0版, 4.0
    r"(?<=[A-Za-z])-?[0-9]+(?:\.[0-9]+)?",
    r"[0-9]+(?:\.[0-9]+)?(?=[A-Za-z](?!B\b|W\b))",
    r"[0-9]+\.[0-9]+(?=版|时代)",
    r"[0-9]+(?=[·．][0-9]+)",
    r"(?<=[·])[0-9]+",
    r"[0-9]+(?=国道|省道|县道|高速|条例|法案|文件|号文|热线|工程|行动|计划|现象|模式|机制|体系|平台|战略|政策|框架|产业)",
    r"[0-9]+(?:[+＋×xX][0-9A-Za-zN]+)+",
    r"(?<=[+＋])[0-9]+|[0-9]+(?=[+＋])",
)


class Number(Struct, frozen=True):
    """A run of digits at `text[start:end]`, what it is, and the unit behind it (`亿元`, empty when none)."""

    start: int
    end: int
    kind: NumberKind
    unit: str = ""


def numbers_in(text: str) -> Iterator[Number]:
    """Yield every number written in digits in a paragraph, in order.

    `structural`: part of a date, an ordinal or a name. `local`: an amount with its unit. `unaccounted`: none
    of these can be seen from the text around it.
    """
    if not _digits().search(text):
        return
    named = sorted(match.span() for pattern in (_quoted(), _structural()) for match in pattern.finditer(text))
    starts = [start for start, _ in named]
    # How far the names that begin up to each of them reach: a page without a break has thousands.
    reach = list(accumulate((end for _, end in named), max))
    for match in _digits().finditer(text):
        start, end = match.span()
        unit = _unit().match(text, end)
        before = bisect_right(starts, start)
        if before and end <= reach[before - 1]:
            yield Number(start, end, "structural")
        elif unit:
            yield Number(start, end, "local", unit["unit"])
        else:
            yield Number(start, end, "unaccounted")


def digits_in(text: str) -> list[str]:
    """Return the numbers of a text that are written in digits."""
    return _digits().findall(text)


@cache
def _digits() -> re.Pattern[str]:
    return re.compile(_NUMBER)


@cache
def _structural() -> re.Pattern[str]:
    return re.compile("|".join(_STRUCTURAL), re.MULTILINE)


@cache
def _quoted() -> re.Pattern[str]:
    """Match a name in quotation marks: short, with a digit, without a sentence's marks."""
    return re.compile(r"[“‘《\"][^“”‘’《》\"，。；：！？]{0,12}[0-9][^“”‘’《》\"，。；：！？]{0,16}[”’》\"]")


@cache
def _unit() -> re.Pattern[str]:
    """Match the unit behind a number, past the rest of a range or list that shares it."""
    share = f"(?:{_JOINT}{_SPACE}{_NUMBER})*"
    return re.compile(
        f"{share}{_SPACE}(?P<unit>{_MAGNITUDE}{_SPACE}(?:{_UNITS})|[余多]?[十百千万亿]+[余多]?)"
    )
