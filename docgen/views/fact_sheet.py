"""The fact sheet as a document: headline figures side by side, the table of indicators, the notes."""

from collections.abc import Callable, Iterator
from typing import assert_never

from msgspec.structs import replace

from docgen.blocks import Block, Cell, Document, Inline, Paragraph, Row, Table, Text, plain_text
from docgen.resolve.resolved import (
    ColumnName,
    ResolvedAppendix,
    ResolvedFactSheet,
    SheetAddress,
    SheetHeadline,
    SheetRow,
)
from docgen.views.charts import chart_graphic
from docgen.views.metadata import metadata_of

_SENTENCE_ENDS = "。！？…"
_CLOSING = "”’）〕】》〉"


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
        yield indicator_table("indicators", resolved, "table")
    notes = tuple(inline for note in resolved.notes for inline in _as_sentence(note))
    if notes:
        yield Paragraph("note", (*resolved.notes_lead, *notes))
    if resolved.source:
        yield Paragraph("source", resolved.source)
    if resolved.works:
        yield Paragraph("works-heading", resolved.works_heading)
        yield from (Paragraph("work", work) for work in resolved.works)
    if resolved.address:
        yield _publication(resolved.address)
    if resolved.dateline:
        yield Paragraph("dateline", resolved.dateline)


def _as_sentence(note: tuple[Inline, ...]) -> tuple[Inline, ...]:
    """Return a note so that another can follow it on its line."""
    text = plain_text(note).rstrip(_CLOSING)
    return note if not text or text[-1] in _SENTENCE_ENDS else (*note, Text(_SENTENCE_ENDS[0]))


def _publication(address: SheetAddress) -> Table:
    """Return the address of the whole report beside its QR code."""
    from docgen.views.qr_code import qr_code

    code = qr_code(address.address, address.alternative)
    cells = (Cell("address", address.line, header=True), Cell("address", (), graphic=code))
    return Table("publication", (Row("body", cells),), address.summary)


def _headline_rows(headlines: tuple[SheetHeadline, ...]) -> tuple[Row, ...]:
    """Return the names over the figures over their growth, a column a headline."""

    def cells(
        style: str, of: Callable[[SheetHeadline], tuple[Inline, ...]], *, header: bool = False
    ) -> tuple[Cell, ...]:
        return tuple(Cell(style, of(headline), header=header) for headline in headlines)

    return (
        Row("head", cells("headline-name", lambda headline: headline.name, header=True)),
        Row("body", cells("headline-figure", lambda headline: _around_figure(headline.actual.shown))),
        Row("body", cells("headline-growth", lambda headline: headline.growth.shown)),
    )


def _around_figure(shown: tuple[Inline, ...]) -> tuple[Inline, ...]:
    """Return a headline figure with what stands around its digits, the unit and the marks, set apart."""
    return tuple(inline if inline.fact else replace(inline, style="headline-unit") for inline in shown)


def indicator_table(style: str, resolved: ResolvedFactSheet | ResolvedAppendix, styles: str) -> Table:
    """Return a table of indicators, its cells in the paragraph styles whose names begin with `styles`."""
    names = tuple(column.name for column in resolved.columns)
    return Table(style, tuple(_indicator_rows(resolved, styles)), resolved.summary, names)


def _indicator_rows(resolved: ResolvedFactSheet | ResolvedAppendix, styles: str) -> Iterator[Row]:
    columns = resolved.columns
    yield Row("head", tuple(Cell(f"{styles}-head", column.head, header=True) for column in columns))
    for group in resolved.groups:
        yield Row("group", (Cell(f"{styles}-group", group.name, len(columns), header=True),))
        for row in group.rows:
            yield Row("body", tuple(_cell(row, column.name, styles) for column in columns))


def _cell(row: SheetRow, column: ColumnName, styles: str) -> Cell:
    match column:
        case "indicator":
            return Cell(f"{styles}-part" if row.part else f"{styles}-text", row.name, header=True)
        case "unit":
            return Cell(f"{styles}-unit", row.unit)
        case "bullet" | "trend":
            drawn = next((chart for chart in row.charts if chart.kind == column), None)
            return Cell(f"{styles}-text", (), graphic=chart_graphic(drawn) if drawn else None)
        case "promised" | "actual" | "completion" | "growth" | "target" | "comparison":
            return Cell(f"{styles}-figure", row.figure(column).shown)
        case _:
            assert_never(column)
