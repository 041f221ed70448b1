"""The columns of a table of indicators: those that a row has a figure in, and what is said of them."""

from collections.abc import Iterator

from msgspec import Struct

from docgen.blocks import plain_text
from docgen.diagnostics import Finding
from docgen.model.text import SourceText
from docgen.model.wording import ColumnWording, FactSheetWording
from docgen.resolve.meeting import year_values
from docgen.resolve.phrases import Inlines, phrase, words
from docgen.resolve.resolved import (
    ColumnName,
    FigureColumn,
    SheetColumn,
    SheetFigure,
    SheetGroup,
    SheetHeadline,
    SheetRow,
    Sign,
)

_ENUMERATION_COMMA = "、"
_ALWAYS: tuple[ColumnName, ...] = ("indicator", "unit", "actual", "growth", "target")
_DERIVED: tuple[FigureColumn, ...] = ("completion", "comparison")
_FIGURES: tuple[FigureColumn, ...] = ("promised", "actual", "completion", "growth", "target", "comparison")


class SheetLimits(Struct, frozen=True):
    """What of a sheet is printed: how many of the rows it may do without are left out, and which columns.

    `columns` are those that the edition has room for; `None` is all.
    """

    left_out: int = 0
    columns: frozenset[str] | None = None

    def has(self, column: str) -> bool:
        """Return whether the edition has a column of that name."""
        return self.columns is None or column in self.columns


def plain_columns(wording: ColumnWording, year: int, findings: list[Finding]) -> tuple[SheetColumn, ...]:
    """Return the five columns that every table of indicators has."""
    return tuple(column for column in _all_columns(wording, year, findings) if column.name in _ALWAYS)


def figure_columns(
    groups: tuple[SheetGroup, ...],
    wording: ColumnWording,
    year: int,
    limits: SheetLimits,
    findings: list[Finding],
) -> tuple[SheetColumn, ...]:
    """Return the columns of words and figures: those that always are, and those that a row has a figure in.

    Last year's target and its completion (完成率) go together.
    """
    rows = [row for group in groups for row in group.rows]
    shown: set[ColumnName] = set(_ALWAYS)
    if any(row.promised.figure is not None for row in rows):
        shown |= {"promised", "completion"}
    if any(row.comparison.figure is not None for row in rows):
        shown.add("comparison")
    every = _all_columns(wording, year, findings)
    return tuple(column for column in every if column.name in shown and limits.has(column.name))


def _all_columns(wording: ColumnWording, year: int, findings: list[Finding]) -> Iterator[SheetColumn]:
    heads: dict[ColumnName, SourceText] = {
        "indicator": wording.indicator,
        "unit": wording.unit,
        "promised": wording.promised,
        "actual": wording.actual,
        "completion": wording.completion,
        "growth": wording.growth,
        "target": wording.target,
        "comparison": wording.comparison,
    }
    for name, head in heads.items():
        yield SheetColumn(name, phrase(head, findings, **year_values(year)))


def sign_notes(
    headlines: tuple[SheetHeadline, ...],
    groups: tuple[SheetGroup, ...],
    columns: tuple[SheetColumn, ...],
    wording: FactSheetWording,
    findings: list[Finding],
) -> tuple[Inlines, ...]:
    """Return what the signs on the sheet mean, and that derived figures are: each where there is one."""
    rows = [row for group in groups for row in group.rows]
    signs = {cell.sign for cell in _cells(headlines, rows, columns)}
    sign_of: tuple[tuple[Sign, SourceText, SourceText], ...] = (
        ("slight", wording.slight_note, wording.slight),
        ("none", wording.none_note, wording.none),
    )
    notes = [
        phrase(note, findings, sign=phrase(sign, findings)) for kind, note, sign in sign_of if kind in signs
    ]
    if any(row.part for row in rows):
        notes.append(phrase(wording.part_note, findings))
    derived = [plain_text(column.head) for column in columns if column.name in _DERIVED]
    if derived:
        names = words(_ENUMERATION_COMMA.join(derived), wording.derived_note.at)
        notes.append(phrase(wording.derived_note, findings, names=names))
    return tuple(notes)


def _cells(
    headlines: tuple[SheetHeadline, ...], rows: list[SheetRow], columns: tuple[SheetColumn, ...]
) -> Iterator[SheetFigure]:
    names = {column.name for column in columns}
    for headline in headlines:
        yield from (headline.actual, headline.growth)
    for row in rows:
        yield from (row.figure(name) for name in _FIGURES if name in names)
