"""What a part of a report does: it gives an account of the year before, or it promises for this one."""

import re
from typing import Literal

from docgen.zh.numerals import chinese_numeral

PartKind = Literal["review", "plan"]

_MOST_SESSIONS = 99


def part_kind(heading: str, ordinal: int, year: int) -> PartKind:
    """Return what the part under `heading`, the `ordinal`th of the report of `year` from 1, does.

    The heading tells; where it does not, the first part gives the account (工作回顾) and the others promise.
    """
    if re.search("回顾|总结|情况报告|取得的成[绩就]", heading):
        return "review"
    if f"{year}年" in heading or re.search("任务|安排|思路|打算|目标|举措|建议|要求|重点工作", heading):
        return "plan"
    if f"{year - 1}年" in heading:
        return "review"
    return "review" if ordinal == 1 else "plan"


def next_years(text: str, year: int) -> str:
    """Return a text of the report of `year` with that year, and the one before, moved on by one."""
    moved = {str(year - 1): str(year), str(year): str(year + 1)}
    return re.sub("(?<![0-9])[0-9]{4}(?=年)", lambda match: moved.get(match.group(), match.group()), text)


def next_session(name: str) -> str:
    """Return a meeting's name with the number of its session (第七次会议) moved on by one."""
    numbers = {chinese_numeral(number): number for number in range(1, _MOST_SESSIONS)}

    def moved(match: re.Match[str]) -> str:
        number = numbers.get(match["number"])
        return match.group() if number is None else f"第{chinese_numeral(number + 1)}次{match['kind']}"

    return re.sub("第(?P<number>[一二三四五六七八九十]+)次(?P<kind>会议|全体会议)", moved, name)
