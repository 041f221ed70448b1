"""Next year's fact sheet from this year's: the same rows; what its notes say is to be confirmed.

The promised works and the address belong to this year's report: they become comments.
"""

import re
from collections.abc import Iterator

from docgen.diagnostics import Location
from docgen.drafting.edits import Draft
from docgen.drafting.parts import next_years
from docgen.drafting.sentences import to_confirm
from docgen.drafting.yaml_text import scalar
from docgen.model.fact_sheet import FactSheet
from docgen.model.gaps import FILL

_COMMENT = "# "
_OF_THE_REPORT = ("works", "address")
_DATE = re.compile("[0-9]{4}年[0-9]{1,2}月[0-9]{1,2}日")


def next_sheet(text: str, sheet: FactSheet, year: int) -> str:
    """Return `fact_sheet.yaml` of the year after `year`; `text` is this year's file, `sheet` its values."""
    draft = Draft(text)
    moved = next_years(sheet.title.value, year)
    if moved != sheet.title.value:
        draft.replace(sheet.title, scalar(moved))
    for note in sheet.notes:
        draft.replace(note, scalar(to_confirm(next_years(note.value, year))))
    if sheet.source is not None:
        source = sheet.source.value
        undated = _DATE.sub(FILL, source)
        draft.replace(sheet.source, scalar(to_confirm(source) if undated == source else undated))
    for line in _last_years_own(text):
        draft.insert(Location("", line, 1), _COMMENT)
    return draft.changed()


def _last_years_own(text: str) -> Iterator[int]:
    """Yield the lines, counted from 1, of the works and the address: they are this year's report's."""
    entry = ""
    for number, line in enumerate(text.splitlines(), 1):
        if line.strip() and not line.startswith((" ", "#")):
            entry = line.partition(":")[0]
        if entry in _OF_THE_REPORT and line.strip() and not line.startswith("#"):
            yield number
