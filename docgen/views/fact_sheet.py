"""The fact sheet as a document: headline figures side by side, the table of indicators, the notes."""

from collections.abc import Callable, Iterator

from docgen.blocks import Block, Cell, Document, Inline, Paragraph, Row, Table
from docgen.resolve.resolved import (
    ResolvedAppendix,
    ResolvedFactSheet,
    SheetAddress,
    SheetChart,
    SheetFigure,
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
        yield Table(_table_style(resolved), tuple(indicator_rows(resolved, "table")), resolved.summary)
    yield from (Paragraph("note", note) for note in resolved.notes if note)
    if resolved.works:
        yield Paragraph("works-heading", resolved.works_heading)
        yield from (Paragraph("work", work) for work in resolved.works)
    if resolved.address:
        yield _publication(resolved.address)


def _publication(address: SheetAddress) -> Table:
    """Return the address of the whole report beside its QR code."""
    from docgen.views.qr_code import qr_code

    code = qr_code(address.address, address.alternative)
    cells = (Cell("address", address.line, header=True), Cell("address", (), graphic=code))
    return Table("publication", (Row("body", cells),), address.summary)


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


def indicator_rows(resolved: ResolvedFactSheet | ResolvedAppendix, styles: str) -> Iterator[Row]:
    """Yield the rows of a table of indicators, in the paragraph styles whose names begin with `styles`."""
    yield Row("head", tuple(Cell(f"{styles}-head", head, header=True) for head in resolved.columns))
    for group in resolved.groups:
        yield Row("group", (Cell(f"{styles}-group", group.name, len(resolved.columns), header=True),))
        for row in group.rows:
            yield Row("body", tuple(_cells(row, resolved.shows_completion, styles)))


def _cells(row: SheetRow, shows_completion: bool, styles: str) -> Iterator[Cell]:
    yield Cell(f"{styles}-text", row.name, header=True)
    yield Cell(f"{styles}-text", row.unit)
    yield from (Cell(f"{styles}-figure", each.shown) for each in _figures(row, shows_completion))
    yield from (_chart(chart, styles) for chart in row.charts)


def _figures(row: SheetRow, shows_completion: bool) -> tuple[SheetFigure, ...]:
    if shows_completion:
        return row.promised, row.actual, row.completion, row.growth, row.target
    return row.actual, row.growth, row.target


def _chart(chart: SheetChart | None, styles: str) -> Cell:
    return Cell(f"{styles}-text", (), graphic=chart_graphic(chart) if chart else None)
