"""The fact sheet as a document: headline figures side by side, the table of indicators, the notes."""

from collections.abc import Callable, Iterator

from docgen.blocks import Block, Cell, Document, Inline, Paragraph, Row, Table
from docgen.resolve.resolved import (
    ResolvedFactSheet,
    SheetChart,
    SheetFigure,
    SheetGroup,
    SheetHeadline,
    SheetRow,
)
from docgen.views.charts import chart_graphic
from docgen.views.metadata import metadata_of

# The name, the unit, the three figures; and with last year's target and its completion.
_FIGURE_COLUMNS, _WITH_COMPLETION = 5, 7


def arrange_fact_sheet(resolved: ResolvedFactSheet) -> Document:
    """Return the block tree of a fact sheet."""
    return Document(metadata_of(resolved), tuple(_blocks(resolved)))


def _blocks(resolved: ResolvedFactSheet) -> Iterator[Block]:
    yield Paragraph("title", resolved.title)
    if resolved.subtitle:
        yield Paragraph("subtitle", resolved.subtitle)
    if resolved.headline:
        yield Table("headline", _headline_rows(resolved.headline), resolved.headline_summary)
    if resolved.groups:
        style = _table_style(resolved)
        yield Table(style, tuple(_rows(resolved)), resolved.summary)
    yield from (Paragraph("note", note) for note in resolved.notes if note)


def _table_style(resolved: ResolvedFactSheet) -> str:
    """Return the table style with as many columns as there are: of figures, of completion, of charts."""
    charts = len(resolved.columns) - (_WITH_COMPLETION if resolved.shows_completion else _FIGURE_COLUMNS)
    completion = "-completion" if resolved.shows_completion else ""
    return f"indicators{completion}-charts-{charts}" if charts else f"indicators{completion}"


def _headline_rows(headlines: tuple[SheetHeadline, ...]) -> tuple[Row, ...]:
    """Return the names over the figures over their growth, a column a headline."""

    def cells(
        style: str, of: Callable[[SheetHeadline], tuple[Inline, ...]], *, header: bool = False
    ) -> tuple[Cell, ...]:
        return tuple(Cell(style, of(headline), header=header) for headline in headlines)

    return (
        Row("head", cells("headline-name", lambda headline: headline.name, header=True)),
        Row("body", cells("headline-figure", lambda headline: headline.actual.shown)),
        Row("body", cells("headline-growth", lambda headline: headline.growth.shown)),
    )


def _rows(resolved: ResolvedFactSheet) -> Iterator[Row]:
    yield Row("head", tuple(Cell("table-head", head, header=True) for head in resolved.columns))
    for group in resolved.groups:
        yield from _group(group, len(resolved.columns), resolved.shows_completion)


def _group(group: SheetGroup, columns: int, shows_completion: bool) -> Iterator[Row]:
    yield Row("group", (Cell("table-group", group.name, columns=columns, header=True),))
    for row in group.rows:
        yield Row("body", tuple(_cells(row, shows_completion)))


def _cells(row: SheetRow, shows_completion: bool) -> Iterator[Cell]:
    yield Cell("table-text", row.name, header=True)
    yield Cell("table-text", row.unit)
    yield from (_figure(figure) for figure in _figures(row, shows_completion))
    yield from (_chart(chart) for chart in row.charts)


def _figures(row: SheetRow, shows_completion: bool) -> tuple[SheetFigure, ...]:
    if shows_completion:
        return row.promised, row.actual, row.completion, row.growth, row.target
    return row.actual, row.growth, row.target


def _figure(figure: SheetFigure) -> Cell:
    return Cell("table-figure", figure.shown)


def _chart(chart: SheetChart | None) -> Cell:
    return Cell("table-text", (), graphic=chart_graphic(chart) if chart else None)
