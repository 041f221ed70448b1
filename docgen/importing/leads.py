"""Leads without a number (段首句): the short first sentences that name what their paragraphs tell.

One alone could be any sentence; a lead is known by its fellows under the same heading.
"""

import re
from collections.abc import Iterator
from itertools import takewhile

from msgspec.structs import replace

from docgen.importing.items import Item
from docgen.importing.marks import restore_marks, without_blanks
from docgen.importing.sentences import first_sentence
from docgen.zh.markers import ADDRESS

_LONGEST, _SHORTEST = 27, 5
_LONGEST_ALIKE = 32
_SHORTEST_REST = 25
_SHARED = 4
_LONGEST_BOLD = 60
_LEAVES = frozenset({"point", "bullet", "bold"})
_FEWEST = 2
_FEWEST_ALIKE = 3
_DENSE = 0.6
_SHARE = 1 / 3
_NO_LEAD = re.compile(
    r"^(?:各位|今年|去年|当前|目前|同时|此外|另外|总之|其中|我们|要|必须|在此|这些?|以上|回顾|展望|一年来|五年来|过去|贯彻|此)|"
    r"我们|[0-9](?:[0-9.]*)[年%％亿万个家]|[！？：；]|提出了|事关|关乎|[是](?=一|全|我|实)"
)


def with_leads(items: list[Item]) -> list[Item]:
    """Return the items with those paragraphs as run-in headings whose first sentences are leads.

    Words in bold type that begin a paragraph are its lead, whatever their fellows are.
    """
    result: list[Item] = []
    for group in _groups([_with_bold_lead(item) for item in items]):
        result += _with_leads(group)
    return result


def _with_bold_lead(item: Item) -> Item:
    bold = without_blanks(restore_marks(item.line.bold))
    is_lead = 0 < len(bold) <= _LONGEST_BOLD and item.text.startswith(bold) and len(item.text) > len(bold)
    if item.form != "paragraph" or item.kind or not is_lead:
        return item
    return replace(item, form="run_in", kind="bold", text=bold, rest=item.text[len(bold) :], level=1)


def _groups(items: list[Item]) -> Iterator[list[Item]]:
    """Yield the items between two headings; an address to the house (各位代表) ends a group too."""
    group: list[Item] = []
    for item in items:
        is_heading = item.form != "paragraph" and item.kind not in _LEAVES
        if is_heading or item.text.startswith(ADDRESS):
            yield group
            group = []
        group.append(item)
    yield group


def _with_leads(group: list[Item]) -> list[Item]:
    plain = [index for index, item in enumerate(group) if item.form == "paragraph" and not item.kind]
    has_leaves = any(item.kind in _LEAVES for item in group)
    chosen = _alike(group, plain) | (set() if has_leaves else _short(group, plain))
    above = next((item.level for item in group if item.form != "paragraph"), 0)
    return [_as_lead(item, above + 1) if index in chosen else item for index, item in enumerate(group)]


def _short(group: list[Item], plain: list[int]) -> set[int]:
    """Return the paragraphs with a short first sentence, where they are many and close together."""
    found = [index for index in plain if _may_lead(group[index].text)]
    if len(found) < _FEWEST or len(found) < _SHARE * len(plain):
        return set()
    between = [index for index in plain if found[0] <= index <= found[-1]]
    return set(found) if len(found) >= _DENSE * len(between) else set()


def _may_lead(text: str) -> bool:
    sentence = first_sentence(text)
    return (
        sentence.endswith("。")
        and _SHORTEST <= len(sentence) <= _LONGEST
        and len(text) - len(sentence) >= _SHORTEST_REST
        and _NO_LEAD.search(sentence) is None
    )


def _alike(group: list[Item], plain: list[int]) -> set[int]:
    """Return the longest row of paragraphs whose first sentences begin with the same words."""
    best: list[int] = []
    row: list[int] = []
    for index in plain:
        text = group[index].text
        sentence = first_sentence(text)
        fits = sentence.endswith("。") and len(sentence) <= _LONGEST_ALIKE and len(text) > len(sentence)
        shared = _shared(group[row[-1]].text, text) if row else _SHARED
        row = [*row, index] if fits and shared >= _SHARED else [index] if fits else []
        best = max(best, row, key=len)
    return set(best) if len(best) >= _FEWEST_ALIKE else set()


def _shared(one: str, other: str) -> int:
    """Return with how many of the same characters two texts begin."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


def _as_lead(item: Item, level: int) -> Item:
    sentence = first_sentence(item.text)
    return replace(
        item, form="run_in", kind="plain", text=sentence, rest=item.text[len(sentence) :], level=level
    )
