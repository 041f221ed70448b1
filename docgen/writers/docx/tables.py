"""From tables to their elements: widths, rules, and how the text of each cell stands."""

from collections.abc import Iterator
from itertools import accumulate

from msgspec import Struct
from msgspec.structs import replace

from docgen.blocks import Cell, Graphic, Row, Table, plain_text
from docgen.layout.columns import style_of_table
from docgen.layout.graphics import graphic_style
from docgen.layout.metrics import Metrics
from docgen.stylesheet import StyleSheet, TableStyle
from docgen.units import TWIPS_PER_POINT, Length
from docgen.writers.docx.decimals import has_figure, right_insets, text_width
from docgen.writers.docx.formats import eighths, grid_of, table_edges
from docgen.writers.docx.graphics import graphic_run
from docgen.writers.docx.line_ends import CellLineEnds
from docgen.writers.docx.ooxml import (
    NOTHING,
    Xml,
    paragraph,
    paragraph_properties,
    table,
    table_cell,
    table_row,
)
from docgen.writers.docx.properties import (
    Alignment,
    CellFormat,
    Edges,
    Indent,
    Indents,
    ParagraphFormat,
    TableFormat,
)
from docgen.writers.docx.runs import RunLooks, runs_of
from docgen.writers.docx.styles import GRAPHIC_STYLE, paragraph_style_id, table_style_id

_HEAD = "head"
_GROUP = "group"
_DECIMAL = "decimal"
# Words among figures that stand point under point are in the middle.
_ALIGNMENTS: dict[str, Alignment] = {"left": "left", "center": "center", "right": "right", _DECIMAL: "center"}


class Place(Struct, frozen=True):
    """Where a cell stands: its row, its first column and its place among the row's cells, from 0."""

    row: int
    column: int
    number: int


class Setting(Struct, frozen=True):
    """What the cells of a table are set with; `insets` are how far figures stand from the right, in twips.

    `numbers` are the graphics', each its own in the document.
    """

    sheet: StyleSheet
    style: TableStyle
    looks: RunLooks
    columns: tuple[int, ...]
    insets: dict[Place, int]
    numbers: dict[Place, int]
    line_ends: CellLineEnds


def table_of(
    block: Table,
    sheet: StyleSheet,
    looks: RunLooks,
    metrics: Metrics,
    graphics: int = 0,
    line_ends: CellLineEnds | None = None,
) -> Xml:
    """Return a table as wide as the text area, with so many `graphics` before it in the document.

    `line_ends` are those of its column heads, by row and place.

    Raises:
        LayoutError: A row has more or fewer columns than the table.
        WriterError: A character cannot be written.
    """
    style = style_of_table(block, sheet)
    columns = column_widths(style, grid_of(sheet).text_width)
    insets = _decimal_insets(block, sheet, columns, metrics)
    setting = Setting(sheet, style, looks, columns, insets, _numbers(block, graphics), line_ends or {})
    look = TableFormat(
        style=table_style_id(block.style),
        columns=columns,
        cell_inset=style.cell_inset.twips,
        edges=table_edges(style),
        summary=block.summary,
    )
    return table(look, tuple(_row(setting, block, index) for index in range(len(block.rows))))


def column_widths(style: TableStyle, width: int) -> tuple[int, ...]:
    """Return the widths of the columns, in whole twips, that together are exactly `width`."""
    shares = tuple(accumulate(column.share for column in style.columns))
    ends = [round(width * share / shares[-1]) for share in shares]
    return tuple(end - start for start, end in zip((0, *ends[:-1]), ends, strict=True))


def rule_below(block: Table, style: TableStyle, index: int) -> Length | None:
    """Return the rule under the row `index`; under −1 is the top of the table."""
    if index < 0:
        return style.top_rule
    if index == len(block.rows) - 1:
        return style.bottom_rule
    above, below = block.rows[index].kind, block.rows[index + 1].kind
    if above == _HEAD and below != _HEAD:
        return style.head_rule
    return style.group_rule if _GROUP in (above, below) else style.row_rule


def _row(setting: Setting, block: Table, index: int) -> Xml:
    row = block.rows[index]
    cells = tuple(_cell(setting, block, place, cell) for place, cell in _placed(row, index))
    return table_row(setting.style.row_height.twips, row.kind == _HEAD, cells)


def _placed(row: Row, index: int) -> Iterator[tuple[Place, Cell]]:
    columns = accumulate((cell.columns for cell in row.cells), initial=0)
    for number, (column, cell) in enumerate(zip(columns, row.cells, strict=False)):
        yield Place(index, column, number), cell


def _cell(setting: Setting, block: Table, place: Place, cell: Cell) -> Xml:
    end = place.column + cell.columns
    between = eighths(setting.style.column_rule)
    edges = Edges(
        top=eighths(rule_below(block, setting.style, place.row - 1)),
        left=between if place.column else 0,
        bottom=eighths(rule_below(block, setting.style, place.row)),
        right=between if end < len(setting.columns) else 0,
    )
    look = CellFormat(width=sum(setting.columns[place.column : end]), columns=cell.columns, edges=edges)
    return table_cell(look, tuple(_paragraphs(setting, block.rows[place.row], place, cell)))


def _paragraphs(setting: Setting, row: Row, place: Place, cell: Cell) -> Iterator[Xml]:
    """Yield the cell's text and its graphic below it; a cell without either has an empty paragraph."""
    if cell.inlines or cell.graphic is None:
        yield _text(setting, row, place, cell)
    if cell.graphic is not None:
        yield _graphic(setting, row, place, cell, cell.graphic)


def _graphic(setting: Setting, row: Row, place: Place, cell: Cell, graphic: Graphic) -> Xml:
    look = replace(_look(setting, row, place, cell), style=GRAPHIC_STYLE)
    style = graphic_style(graphic, setting.sheet)
    run = graphic_run(graphic, style, setting.numbers[place], NOTHING)
    return paragraph(paragraph_properties(look), (run,))


def _text(setting: Setting, row: Row, place: Place, cell: Cell) -> Xml:
    look = _look(setting, row, place, cell)
    ends = setting.line_ends.get((place.row, place.number), ())
    return paragraph(paragraph_properties(look), runs_of(setting.looks, cell.style, cell.inlines, ends))


def _look(setting: Setting, row: Row, place: Place, cell: Cell) -> ParagraphFormat:
    style = paragraph_style_id(setting.sheet, cell.style)
    if place in setting.insets:
        indents = Indents(right=Indent(twips=setting.insets[place]))
        return ParagraphFormat(style=style, indents=indents, align="right")
    if _in_body(row):
        return ParagraphFormat(style=style, align=_ALIGNMENTS[setting.style.columns[place.column].align])
    return ParagraphFormat(style=style)


def _numbers(block: Table, before: int) -> dict[Place, int]:
    placed = (pair for index, row in enumerate(block.rows) for pair in _placed(row, index))
    graphics = (place for place, cell in placed if cell.graphic is not None)
    return {place: number for number, place in enumerate(graphics, before + 1)}


def _in_body(row: Row) -> bool:
    return row.kind not in (_HEAD, _GROUP)


def _decimal_insets(
    block: Table, sheet: StyleSheet, columns: tuple[int, ...], metrics: Metrics
) -> dict[Place, int]:
    style = style_of_table(block, sheet)
    insets: dict[Place, int] = {}
    for column, column_style in enumerate(style.columns):
        if column_style.align == _DECIMAL:
            measure = columns[column] / TWIPS_PER_POINT - 2 * style.cell_inset.pt
            texts = {
                place: (plain_text(cell.inlines), sheet.paragraphs[cell.style])
                for place, cell in _figures(block, column)
            }
            # What takes more than a line is no figure that stands under others.
            figures = {place: text for place, text in texts.items() if text_width(*text, metrics) <= measure}
            found = right_insets(tuple(figures.values()), measure, metrics)
            insets |= {
                place: round(inset * TWIPS_PER_POINT) for place, inset in zip(figures, found, strict=True)
            }
    return insets


def _figures(block: Table, column: int) -> Iterator[tuple[Place, Cell]]:
    for index, row in enumerate(block.rows):
        for place, cell in _placed(row, index):
            if place.column == column and _in_body(row) and has_figure(plain_text(cell.inlines)):
                yield place, cell
