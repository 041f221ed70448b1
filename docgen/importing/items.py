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
    r"[※*【\[（(\s]*(?:附件?\d*：)?(?:《?[^《》。，]{0,12}报告》?(?:中)?(?:的)?)?(?:有关|部分|相关|专业|新)*(?:名词|名词术语|术语|用语|缩略语)(?:解释|注释|说明)[※*】\]）)\s]*：?"
)
ATTACHMENT = re.compile("附(?:件|表|录)[0-9一二三四五六七八九十]{0,2}(?:$|：)")
# What a number names before a colon: 1、粮食生产：全年….
_NAMED = re.compile("[^，。；：！？“”《》（）]{2,14}：(?=[^：]{8})")
_NEXT_POINT = re.compile("(?:^|[。；，])(?:二|第二|其次)(?:是|要|，)")
_LONGEST_STANDALONE = 60
_LONGEST_RUN_IN = 60
_LONGEST_POINT = 45


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
    """Return the headings and paragraphs of the text; those with a number or a style are headings."""
    highest = min((line.level for line in lines if line.level), default=1)
    clean = [_clean(line, highest) for line in lines]
    start = next((index for index, line in enumerate(clean) if _begins_notes(line)), len(clean))
    end = next((index for index in range(start + 1, len(clean)) if _ends_notes(clean[index])), len(clean))
    for line in clean:
        if line.table:
            log.doubt(line, message("A row of a table became a paragraph."))
    items = _without_lists([_item(line) for line in (*clean[:start], *clean[end:])])
    return [*items, *(Item("paragraph", "notes", line.text, line) for line in clean[start:end])]


def _begins_notes(line: Line) -> bool:
    return line.note or NOTES.fullmatch(line.text) is not None


def _ends_notes(line: Line) -> bool:
    return line.table or (not line.note and ATTACHMENT.match(line.text) is not None)


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
    is_numbered = marker.kind in NUMBERED
    name = _NAMED.match(words) if is_numbered else None
    if name is not None:
        return _numbered("run_in", marker, line, words[name.end() :])
    goes_on = marker.kind == "point" and _NEXT_POINT.search(rest) is not None
    is_run_in = bool(rest) and sentence.endswith("。") and "；" not in sentence and not goes_on
    if is_run_in and len(sentence) <= (_LONGEST_RUN_IN if is_numbered else _LONGEST_POINT):
        return _numbered("run_in", marker, line, rest)
    ends = "；：，！？" if marker.kind in {"item", "subitem"} else "；，！？"
    is_alone = not rest and len(words) <= _LONGEST_STANDALONE and words[-1] not in ends
    return _numbered("standalone", marker, line, "") if is_numbered and is_alone else None


def _numbered(form: Form, marker: Marker, line: Line, rest: str) -> Item:
    text = line.text[: len(line.text) - len(rest)]
    return Item(form, marker.kind, text, line, rest, marker.text, marker.ordinal)


def _heading(form: Form, kind: str, marker: Marker | None, line: Line) -> Item:
    number, ordinal = (marker.text, marker.ordinal) if marker is not None else ("", 0)
    return Item(form, kind, line.text, line, "", number, ordinal, line.level)
