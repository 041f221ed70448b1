"""Headings without a number: short lines, lines under a sign (▍), sentences alone that begin alike.

Nothing but its looks and its neighbours says that such a line is a heading, so each is told as a doubt.
"""

import re
from collections.abc import Iterator

from msgspec.structs import replace

from docgen.importing.items import Item
from docgen.zh.markers import ADDRESS, NUMBERED

_LONGEST_BARE = 30
_SHORTEST_BARE = 4
_NO_HEADING = re.compile(
    r"[。；：，！？,;:!、”]$|[0-9.]+(?:[%％‰]|[万亿千百]?[元亩人吨公里美个])|^各位|^[（(]|[|]"
)
_PART = re.compile(
    r"回顾|总结|工作情况|工作总结|目标任务|主要任务|重点任务|工作任务|重点工作|工作安排|工作计划|工作思路|总体要求|"
    r"总体思路|指导思想|主要目标|奋斗目标|工作打算|自身建设|工作重点|[0-9]{4}年(?:主要|重点|政府)?工作"
)
_SIGN = re.compile(r"[▍▌▎█■□◆◇●○▲▶►★☆◎✦❖|｜]+\s*(?=[^\s|｜])")
_FEWEST_ALIKE = 3
_SHARED = 4
_LONGEST_ALIKE = 60


def with_bare_headings(items: list[Item]) -> list[Item]:
    """Return the items with those paragraphs as headings that look like one; their levels come later."""
    items = _with_signs(items)
    if not any(item.form != "paragraph" and item.kind in {"division", "part", "style"} for item in items):
        items = [_as_bare_part(item) for item in items]
    items = _with_alike(items)
    return list(_bare(items))


def _is_bare_heading(text: str) -> bool:
    """Return whether words without a number look like a heading: few, no mark at their end, no figure."""
    is_short = _SHORTEST_BARE <= len(text) <= _LONGEST_BARE
    return is_short and _NO_HEADING.search(text) is None and re.search("[\u4e00-\u9fff]{3}", text) is not None


def _is_plain(item: Item) -> bool:
    return item.form == "paragraph" and not item.kind


def _with_signs(items: list[Item]) -> list[Item]:
    """Return short lines under the same sign as headings, where there are two at least."""
    signs = [_sign(item) for item in items]
    return [
        replace(item, form="standalone", kind="bare", marker=sign)
        if sign and signs.count(sign) > 1 and _is_bare_heading(item.text[len(sign) :])
        else item
        for item, sign in zip(items, signs, strict=True)
    ]


def _sign(item: Item) -> str:
    match = _SIGN.match(item.text) if _is_plain(item) else None
    return match.group() if match else ""


def _as_bare_part(item: Item) -> Item:
    """Return a heading without a number as a part, where the text numbers none."""
    if _is_plain(item) and _is_bare_heading(item.text) and _PART.search(item.text):
        return replace(item, form="standalone", kind="bare_part")
    return item


def _with_alike(items: list[Item]) -> list[Item]:
    """Return sentences that stand alone, each above its paragraph, as headings where three begin alike."""
    alone = [index for index in range(len(items) - 1) if _stands_above(items[index], items[index + 1])]
    starts = [items[index].text[:_SHARED] for index in alone]
    chosen = {
        index for index, start in zip(alone, starts, strict=True) if starts.count(start) >= _FEWEST_ALIKE
    }
    return [
        replace(item, form="standalone", kind="bare") if index in chosen else item
        for index, item in enumerate(items)
    ]


def _stands_above(item: Item, below: Item) -> bool:
    text = item.text
    is_sentence = text.endswith("。") and text.count("。") == 1 and len(text) <= _LONGEST_ALIKE
    is_above = _is_plain(below) and len(below.text) > len(text) and not below.text.startswith(text[:_SHARED])
    return _is_plain(item) and is_sentence and is_above and not text.startswith(ADDRESS)


def _bare(items: list[Item]) -> Iterator[Item]:
    """Yield the items, a short line as a heading where text follows it."""
    has_bare_part = False
    for index, item in enumerate(items):
        follows = items[index + 1] if index + 1 < len(items) else None
        if not _is_plain(item) or not _is_bare_heading(item.text) or follows is None:
            yield item
            continue
        has_part_words = _PART.search(item.text) is not None
        if len(follows.text + follows.rest) <= _LONGEST_BARE and not has_part_words:
            yield item
            continue
        is_part = has_part_words and (index <= 1 or (has_bare_part and not _is_within(items, index)))
        has_bare_part = has_bare_part or is_part
        yield replace(item, form="standalone", kind="bare_part" if is_part else "bare")


def _is_within(items: list[Item], index: int) -> bool:
    """Return whether the next numbered heading goes on counting, so that this line stands under one."""
    after = next((item for item in items[index + 1 :] if item.kind in NUMBERED), None)
    return after is not None and after.ordinal > 1
