"""Rows of tables made higher, so that a view of so many pages fills the last one."""

from msgspec.structs import replace

from docgen.blocks import Document, Table
from docgen.layout import lay_out
from docgen.layout.metrics import Metrics
from docgen.layout.pages import Pages
from docgen.layout.rows import EM_ASCENT
from docgen.stylesheet import StyleSheet
from docgen.units import EMU_PER_POINT, Length

# Rows grow by a quarter of a point, which is a whole number of Word's twips.
_STEPS_TO_POINT = 4
# Where the last page is not the only one, by what share of its growth it is tried again.
_TRIES = 8


def fill(document: Document, sheet: StyleSheet, metrics: Metrics, pages: Pages) -> tuple[StyleSheet, Pages]:
    """Return the style sheet with higher rows that need no more pages than `pages`, and its pages.

    Every table grows by the same, up to its own `highest_row`; the sheet's `spare` is left at the foot, since
    word processors set a little looser.
    """
    growing = _growing(document, sheet)
    steps = min(_steps_of_room(document, sheet, pages, growing), max(growing.values(), default=0))
    while steps > 0:
        grown = _grown(sheet, growing, steps)
        found = lay_out(document, grown, metrics)
        if len(found.pages) == len(pages.pages):
            return grown, found
        # The rows of an earlier page have pushed one off it.
        steps -= max(steps // _TRIES, 1)
    return sheet, pages


def _growing(document: Document, sheet: StyleSheet) -> dict[str, int]:
    """Return the styles of the tables that may grow, with their steps."""
    names = {block.style: None for block in document.blocks if isinstance(block, Table)}
    return {name: steps for name in names if (steps := _steps(sheet, name)) > 0}


def _steps(sheet: StyleSheet, name: str) -> int:
    style = sheet.tables[name]
    return 0 if style.highest_row is None else _whole_steps(style.highest_row.pt - style.row_height.pt)


def _whole_steps(points: float) -> int:
    return int(points * _STEPS_TO_POINT)


def _steps_of_room(document: Document, sheet: StyleSheet, pages: Pages, growing: dict[str, int]) -> int:
    """Return by how many steps all growing rows together fill what is free on the last page."""
    tables = (block for block in document.blocks if isinstance(block, Table) and block.style in growing)
    rows = sum(len(table.rows) for table in tables)
    free = pages.height - sheet.page.bottom.pt - sheet.spare.pt - _lowest(pages)
    return _whole_steps(max(free, 0.0) / rows) if rows else 0


def _lowest(pages: Pages) -> float:
    """Return where the last page's text, rules and drawings end, in points from the top."""
    last = pages.pages[-1]
    texts = (
        line.baseline + (1 - EM_ASCENT) * max((run.size for run in line.runs), default=0.0)
        for line in last.lines
    )
    drawn = (*(rule.bottom for rule in last.rules), *(drawing.bottom for drawing in last.drawings))
    return max((*texts, *drawn), default=0.0)


def _grown(sheet: StyleSheet, growing: dict[str, int], steps: int) -> StyleSheet:
    tables = dict(sheet.tables)
    for name, own in growing.items():
        more = min(steps, own) * EMU_PER_POINT // _STEPS_TO_POINT
        tables[name] = replace(tables[name], row_height=Length(tables[name].row_height.emu + more))
    return replace(sheet, tables=tables)
