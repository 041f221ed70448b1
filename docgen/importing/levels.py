"""Headings → their levels.

A level is where a heading stands among the kinds of numbers that are open above it, not what its number is in
GB/T 9704: an office may put 一、 under a heading without a number.
"""

from msgspec import Struct
from msgspec.structs import replace

from docgen.diagnostics import message
from docgen.importing.items import Item
from docgen.importing.lines import Log
from docgen.zh.markers import ADDRESS, NUMBERED

_MOST_ALIKE = 2


class _Open(Struct, frozen=True):
    """A heading that is open: what comes may stand under it."""

    kind: str
    ordinal: int
    ends_open: bool


def with_levels(items: list[Item], log: Log) -> list[Item]:
    """Return the items with the levels of their headings; a point or bullet is one below what is open."""
    stack: list[_Open] = []
    leveled = []
    for item in items:
        if item.form == "paragraph":
            if item.text.startswith(ADDRESS):
                _close_bare(stack)
            leveled.append(item)
        elif item.kind in {"point", "bullet"}:
            leveled.append(replace(item, level=len(stack) + 1))
        else:
            _open(item, stack, log)
            leveled.append(replace(item, level=len(stack)))
    return leveled


def _close_bare(stack: list[_Open]) -> None:
    """Close the headings without a number that stand innermost: an address to the house ends them."""
    while stack and stack[-1].kind == "bare":
        stack.pop()


def _open(item: Item, stack: list[_Open], log: Log) -> None:
    """Close what a heading ends, and open it."""
    depth = _depth(item, stack)
    above = [one.ordinal for one in stack[depth : depth + 1] if one.kind == item.kind]
    del stack[depth:]
    if item.ordinal and item.kind in NUMBERED and item.ordinal != (above[0] + 1 if above else 1):
        log.doubt(item.line, message("The number of this heading does not follow the one before."))
    if item.kind in {"bare", "bare_part"}:
        log.doubt(item.line, message("This line was taken for a heading although it has no number."))
    stack.append(_Open(item.kind, item.ordinal, item.text.endswith("。") or item.form == "run_in"))


def _depth(item: Item, stack: list[_Open]) -> int:
    """Return how many of the open headings stand above this one."""
    if item.kind == "style":
        return min(item.line.level - 1, len(stack))
    if item.kind == "bare_part":
        return 0
    same = [index for index, one in enumerate(stack) if one.kind == item.kind]
    if item.kind == "bare":
        numbered = [index for index, one in enumerate(stack) if one.kind in NUMBERED]
        return same[0] if same else (numbered[-1] + 1 if numbered else len(stack))
    if not same:
        return _depth_of_new(item, stack)
    follows = [index for index in same if stack[index].ordinal + 1 == item.ordinal]
    looks = item.text.endswith("。") or item.form == "run_in"
    alike = [index for index in follows if stack[index].ends_open == looks]
    # 一、 under 一、 is a level of its own, but there are no more than two of them.
    if item.ordinal == 1 and item.kind == "part" and len(same) < _MOST_ALIKE:
        return len(stack)
    return (alike or follows or same)[-1]


def _depth_of_new(item: Item, stack: list[_Open]) -> int:
    """Return where a kind of number that is not open stands: under all, but 一、 never under （一）."""
    if item.kind not in NUMBERED:
        return len(stack)
    ranks = [str(kind) for kind in NUMBERED]
    rank = ranks.index(item.kind)
    for index, one in enumerate(stack):
        if one.kind in ranks and ranks.index(one.kind) > rank:
            return index
    return len(stack)
