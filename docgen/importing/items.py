"""Lines of the text → headings and paragraphs, each heading with its level.

A heading stands alone, or runs into its paragraph (run-in). Its level is where it stands among the kinds of
numbers that are open above it, not what its number is in GB/T 9704: an office may put 一、 under a heading
without a number.
"""

import re
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from docgen.diagnostics import message
from docgen.importing.lines import Line, Log
from docgen.importing.marks import without_blanks
from docgen.importing.sentences import first_sentence
from docgen.zh.markers import NUMBERED, Marker, find_marker

Form = Literal["standalone", "run_in", "paragraph"]

NOTES = re.compile(
    r"[※*【\[（(\s]*(?:附件?\d*：)?(?:有关)?(?:名词|名词术语|专业术语|用语)(?:解释|注释|说明)[※*】\]）)\s]*：?"
)
_LONGEST_STANDALONE = 60
_LONGEST_RUN_IN = 60
_LONGEST_POINT = 45
_LONGEST_BARE = 30
_SHORTEST_BARE = 4
_NO_HEADING = re.compile(
    r"[。；：，！？,;:!、”]$|[0-9.]+(?:[%％‰]|[万亿千百]?[元亩人吨公里美个])|^各位|^[（(]|[|]"
)
_PART = re.compile(
    r"回顾|总结|工作情况|目标任务|主要任务|重点任务|重点工作|工作安排|工作思路|总体要求|总体思路|指导思想|主要目标|工作打算|自身建设|工作重点"
)


class Item(Struct, frozen=True):
    """A heading or paragraph. `text` is the heading, or the lead with its mark; `rest` what follows it.

    `level` is 0 for a paragraph, and for a point or bullet until `levels` gives it one. `kind` is the kind of
    its number, `bare` for a heading without one, `style` for one that a style makes, empty for plain text.
    """

    form: Form
    kind: str
    text: str
    line: Line
    rest: str = ""
    marker: str = ""
    ordinal: int = 0
    level: int = 0


def items_of(lines: list[Line], log: Log) -> list[Item]:
    """Return the headings and paragraphs of the text, headings with a number or a style with their level."""
    highest = min((line.level for line in lines if line.level), default=1)
    clean = [_clean(line, highest) for line in lines]
    notes = next((index for index, line in enumerate(clean) if NOTES.fullmatch(line.text)), len(clean))
    if notes < len(clean):
        log.doubt(clean[notes], message("The notes became paragraphs of the closing."))
    for line in clean:
        if line.table:
            log.doubt(line, message("A row of a table became a paragraph."))
    items = _without_lists([_item(line) for line in clean[:notes]])
    items += [Item("paragraph", "notes", line.text, line) for line in clean[notes:]]
    if not any(item.form != "paragraph" and item.kind in {"part", "style"} for item in items):
        items = [_as_bare_part(item) for item in items]
    return _levels([_bare(item, items, index) for index, item in enumerate(items)], log)


def _without_lists(items: list[Item]) -> list[Item]:
    """Return the items, the entries of numbered lists as paragraphs (1.…； 2.…； 3.…。)."""
    kept: list[Item] = []
    for index, item in enumerate(items):
        follows = items[index + 1] if index + 1 < len(items) else None
        is_entry = item.form == "standalone" and item.kind in {"item", "subitem"} and item.text.endswith("。")
        has_text = follows is not None and follows.form == "paragraph" and find_marker(follows.text) is None
        before = find_marker(kept[-1].text) if kept and kept[-1].form == "paragraph" else None
        goes_on = before is not None and before.kind == item.kind and before.ordinal + 1 == item.ordinal
        is_list = is_entry and (goes_on or not has_text)
        kept.append(Item("paragraph", "", item.line.text, item.line) if is_list else item)
    return kept


def _clean(line: Line, highest: int) -> Line:
    """Return a line without blanks, its style's level counted from the highest that the text has."""
    if line.table:
        return line
    level = line.level - highest + 1 if line.level else 0
    return replace(line, text=without_blanks(line.text), level=level)


def _item(line: Line) -> Item:
    """Return what a line is by its own words."""
    marker = find_marker(line.text)
    if line.level and len(marker.text if marker else "") < len(line.text) <= _LONGEST_STANDALONE:
        return _heading("standalone", "style", marker, line)
    if marker is None or line.table:
        return Item("paragraph", "table" if line.table else "", line.text, line)
    return _marked(marker, line) or Item("paragraph", "", line.text, line)


def _marked(marker: Marker, line: Line) -> Item | None:
    """Return the heading that a line with a number is; `None` where its words are none or too many."""
    words = line.text[len(marker.text) :]
    sentence = first_sentence(words)
    rest = words[len(sentence) :]
    if not words.strip("。"):
        return None
    is_run_in = bool(rest) and sentence.endswith("。") and "；" not in sentence
    is_numbered = marker.kind in NUMBERED
    if is_run_in and len(sentence) <= (_LONGEST_RUN_IN if is_numbered else _LONGEST_POINT):
        return _numbered("run_in", marker, line, rest)
    is_alone = not rest and len(words) <= _LONGEST_STANDALONE and words[-1] not in "；：，！？"
    return _numbered("standalone", marker, line, "") if is_numbered and is_alone else None


def _numbered(form: Form, marker: Marker, line: Line, rest: str) -> Item:
    text = line.text[: len(line.text) - len(rest)]
    return Item(form, marker.kind, text, line, rest, marker.text, marker.ordinal)


def _heading(form: Form, kind: str, marker: Marker | None, line: Line) -> Item:
    number, ordinal = (marker.text, marker.ordinal) if marker is not None else ("", 0)
    return Item(form, kind, line.text, line, "", number, ordinal, line.level)


def _is_bare_heading(text: str) -> bool:
    """Return whether words without a number look like a heading: few, no mark at their end, no figure."""
    is_short = _SHORTEST_BARE <= len(text) <= _LONGEST_BARE
    return is_short and _NO_HEADING.search(text) is None and re.search("[\u4e00-\u9fff]{3}", text) is not None


def _as_bare_part(item: Item) -> Item:
    """Return a heading without a number as a part, where the text numbers none."""
    is_part = item.form == "paragraph" and not item.kind and _is_bare_heading(item.text)
    if is_part and _PART.search(item.text):
        return Item("standalone", "bare_part", item.text, item.line)
    return item


def _bare(item: Item, items: list[Item], index: int) -> Item:
    """Return a paragraph as a heading without a number, where it looks like one and text follows."""
    if item.form != "paragraph" or item.kind or not _is_bare_heading(item.text):
        return item
    follows = items[index + 1] if index + 1 < len(items) else None
    has_part_words = _PART.search(item.text) is not None
    if follows is None or (len(follows.text + follows.rest) <= _LONGEST_BARE and not has_part_words):
        return item
    is_part = has_part_words and index <= 1
    return Item("standalone", "bare_part" if is_part else "bare", item.text, item.line)


class _Open(Struct, frozen=True):
    """A heading that is open: what comes may stand under it."""

    kind: str
    ordinal: int
    ends_open: bool


def _levels(items: list[Item], log: Log) -> list[Item]:
    """Return the items with the levels of their headings; a point or bullet is one below what is open."""
    stack: list[_Open] = []
    leveled = []
    for item in items:
        if item.form == "paragraph":
            leveled.append(item)
        elif item.kind in {"point", "bullet"}:
            leveled.append(replace(item, level=len(stack) + 1))
        else:
            _open(item, stack, log)
            leveled.append(replace(item, level=len(stack)))
    return leveled


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
    if item.ordinal == 1 and item.kind == "part":
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
