"""The contents page (目录) that stands before a report: its lines are the headings below, made anew."""

import re

from docgen.diagnostics import message
from docgen.importing.lines import Line, Log
from docgen.importing.reading import bare

_TITLE = re.compile(r"目\s*[录次]|CONTENTS", re.IGNORECASE)
_LEADERS = re.compile(
    r".{2,60}?\s*(?:[…⋯]{2,}|[.·．﹒]{4,}|[-—_]{5,})[…⋯.·．﹒\-—_\s]*[（(\-—]?\s*[0-9]{0,3}\s*[）)\-—]?"
)
_PAGE = re.compile(r"\s*[0-9]{1,3}$")


def without_contents(lines: list[Line], log: Log) -> list[Line]:
    """Return the lines without those of a contents page: with leaders, or under 目录 and again below."""
    kept: list[Line] = []
    words = [bare(line.text) for line in lines]
    below = {word: index for index, word in enumerate(words)}
    is_contents = False
    for index, line in enumerate(lines):
        is_title = _TITLE.fullmatch(line.text.strip()) is not None
        entry = bare(_PAGE.sub("", line.text))
        stands_below = max(below.get(entry, -1), below.get(words[index], -1)) > index
        has_leaders = _LEADERS.fullmatch(line.text) is not None
        if is_title or has_leaders or (is_contents and stands_below):
            log.drop(line.text, line.number, message("A line of the contents page, which is made anew."))
            is_contents = True
        else:
            is_contents = False
            kept.append(line)
    return kept
