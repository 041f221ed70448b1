"""The fact sheet as data (数据副本): every indicator that it shows, with every figure, a record each."""

from collections.abc import Callable, Iterator

from docgen.blocks import plain_text
from docgen.datasets import Dataset, Field, Kind
from docgen.resolve.resolved import Figure, FigureColumn, ResolvedFactSheet, SheetFigure, SheetRow

_NAME = "fact-sheet"
_SLIGHT = "…"
_TRUTH = {True: "true", False: "false"}

# From the name of an indicator's group and its row to what its record holds.
_Value = Callable[[str, SheetRow], str]


def sheet_dataset(resolved: ResolvedFactSheet) -> Dataset:
    """Return the figures of a sheet, in its order; behind them those that stand at its head alone."""
    rows = tuple(_rows(resolved))
    columns = dict(_columns(resolved, [row for _, row in rows]))
    return Dataset(
        name=f"{_NAME}-{resolved.year}",
        title=plain_text(resolved.title),
        fields=tuple(columns),
        records=tuple(tuple(value(group, row) for value in columns.values()) for group, row in rows),
        publisher=resolved.issuer,
        date=resolved.date,
        source=resolved.source_name,
        homepage=resolved.address.address if resolved.address else "",
        keywords=resolved.keywords,
        missing=("", _SLIGHT),
    )


def _rows(resolved: ResolvedFactSheet) -> Iterator[tuple[str, SheetRow]]:
    """Yield each indicator's row with the name of its group; what is at the head alone is in none."""
    in_table = {row.indicator for group in resolved.groups for row in group.rows}
    for group in resolved.groups:
        yield from ((plain_text(group.name), row) for row in group.rows)
    at_head = {each.indicator: each.row for each in resolved.headline if each.indicator not in in_table}
    yield from (("", row) for row in at_head.values())


def _columns(resolved: ResolvedFactSheet, rows: list[SheetRow]) -> Iterator[tuple[Field, _Value]]:
    meanings, base, year = resolved.data_meanings, resolved.year - 1, resolved.year

    def field(kind: Kind, name: str, meaning: str) -> Field:
        return Field(name, kind, meanings[meaning])

    yield field("string", "indicator", "indicator"), lambda _, row: row.indicator
    yield field("string", "name", "name"), lambda _, row: row.label
    yield field("string", "group", "group"), lambda group, _: group
    yield field("string", "unit", "unit"), lambda _, row: plain_text(row.unit)
    for past in sorted({figure.year for row in rows for figure in row.history} - {base}):
        yield field("number", f"actual_{past}", f"actual_{past}"), _past_actual(past)
    yield field("number", f"target_{base}", "promised"), _figures("promised")
    yield field("number", f"actual_{base}", "actual"), _figures("actual")
    yield field("boolean", f"estimated_{base}", "estimated"), lambda _, row: _TRUTH[row.estimated]
    yield field("number", f"completion_{base}", "completion"), _figures("completion")
    yield field("number", f"growth_{base}", "growth"), _figures("growth")
    yield field("string", "growth_unit", "growth_unit"), lambda _, row: row.growth_unit
    yield field("number", f"target_{year}", "target"), _figures("target")
    yield field("number", f"comparison_{year}", "comparison"), _figures("comparison")


def _figures(column: FigureColumn) -> _Value:
    return lambda _, row: _number(row.figure(column))


def _past_actual(year: int) -> _Value:
    return lambda _, row: next((_digits(figure) for figure in row.history if figure.year == year), "")


def _number(cell: SheetFigure) -> str:
    if cell.figure is not None:
        return _digits(cell.figure)
    return _SLIGHT if cell.sign == "slight" else ""


def _digits(figure: Figure) -> str:
    return figure.text.removeprefix("+")
