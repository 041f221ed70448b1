"""Tables (统计表): columns by their share, rows as high as their text, and the rules between them."""

from collections.abc import Iterator
from itertools import accumulate

from msgspec import Struct
from msgspec.structs import replace

from docgen.blocks import Cell, Graphic, Row, Table, plain_text
from docgen.diagnostics import Finding, LayoutError, Location, Severity, message
from docgen.layout.columns import style_of_table
from docgen.layout.decimals import DecimalPoint, decimal_offset, decimal_points
from docgen.layout.graphics import draw_graphic, graphic_style
from docgen.layout.pages import Drawing
from docgen.layout.paragraph import Composer, SetLine
from docgen.layout.rows import Box, BoxLine, BoxRule, Strip, baseline, in_points, line_height
from docgen.stylesheet import Alignment, ParagraphStyle, TableStyle
from docgen.units import Length

_HEAD, _GROUP, _BODY = "head", "group", "body"


class SetCell(Struct, frozen=True):
    """A cell's lines and where they stand: its first column, and the text's left edge and width in points.

    `align` is how its graphic stands.
    """

    column: int
    left: float
    width: float
    style: ParagraphStyle
    lines: list[SetLine]
    is_figure: bool  # to be aligned by its decimal point
    graphic: Graphic | None
    align: Alignment


class _Setting(Struct, frozen=True):
    """What the rows of one table are set with: `edges` are the columns' edges, in points from the left."""

    block: int
    table: Table
    style: TableStyle
    composer: Composer
    edges: tuple[float, ...]


def stack_table(table: Table, block: int, composer: Composer) -> Iterator[Strip]:
    """Yield the strips of a table, a row each; rows of kind `head` come again on every page.

    Raises:
        LayoutError: A row is higher than a page, or has more or fewer columns than the table.
    """
    style = style_of_table(table, composer.sheet)
    setting = _Setting(block, table, style, composer, _column_edges(style, composer.sheet.page.text_width.pt))
    rows = [_set_row(row, setting) for row in table.rows]
    points = decimal_points(cell for row in rows for cell in row)
    boxes = [_box(number, cells, points, setting) for number, cells in enumerate(rows)]
    head = sum(row.kind == _HEAD for row in table.rows)
    _require_heights(boxes, table, head, composer)
    for number, box in enumerate(boxes):
        yield _strip(number, box, boxes[:head], setting)


def _strip(number: int, box: Box, heads: list[Box], setting: _Setting) -> Strip:
    style, rows = setting.style, setting.table.rows
    is_head = number < len(heads)
    at_head = style.head_rule if heads else style.top_rule
    return Strip(
        block=setting.block,
        box=box,
        # A head row and a group's name stay with the row below them.
        may_break=not number or rows[number - 1].kind == _BODY,
        above=() if is_head else _across(setting, _rule_above(number, setting)),
        above_at_head=() if is_head else _across(setting, at_head),
        below=_across(setting, style.bottom_rule),
        repeats=() if is_head else tuple(_repeated(head) for head in heads),
    )


def _column_edges(style: TableStyle, width: float) -> tuple[float, ...]:
    shares = tuple(accumulate((column.share for column in style.columns), initial=0.0))
    return tuple(width * share / shares[-1] for share in shares)


def _set_row(row: Row, setting: _Setting) -> list[SetCell]:
    starts = accumulate((cell.columns for cell in row.cells), initial=0)
    return [
        _set_cell(cell, column, row.kind, setting) for cell, column in zip(row.cells, starts, strict=False)
    ]


def _set_cell(cell: Cell, column: int, kind: str, setting: _Setting) -> SetCell:
    inset = setting.style.cell_inset.pt
    left = setting.edges[column] + inset
    width = setting.edges[column + cell.columns] - inset - left
    style = setting.composer.paragraph_style(cell.style)
    own = setting.style.columns[column].align
    takes_column = kind == _BODY and cell.columns == 1 and not cell.header
    align: Alignment = style.align
    if takes_column:
        # Words among figures that stand point under point are in the middle.
        align = "center" if own == "decimal" else own
    lines = setting.composer.set_paragraph(cell.inlines, style, width, align=align, grid="relaxed")
    is_figure = takes_column and own == "decimal" and len(lines) == 1 and _has_digit(cell)
    return SetCell(column, left, width, style, lines, is_figure, cell.graphic, align)


def _has_digit(cell: Cell) -> bool:
    return any(char.isdecimal() for char in plain_text(cell.inlines))


def _box(number: int, cells: list[SetCell], points: dict[int, DecimalPoint], setting: _Setting) -> Box:
    """Return a row as a box; a head row with the rule above it, which is the same wherever it stands."""
    height = max([setting.style.row_height.emu, *(_content_height(cell, setting) for cell in cells)])
    lines = [
        line
        for position, cell in enumerate(cells)
        for line in _cell_lines(cell, (setting.block, number, position), height, points, setting)
    ]
    is_head = setting.table.rows[number].kind == _HEAD
    above = _across(setting, _rule_above(number, setting)) if is_head else ()
    drawings = _drawings(number, cells, height, setting)
    return Box(
        height, tuple(lines), (*above, *_between_columns(cells, height, setting)), drawings=tuple(drawings)
    )


def _drawings(number: int, cells: list[SetCell], height: int, setting: _Setting) -> Iterator[Drawing]:
    """Yield the graphics of a row, each below its cell's text."""
    sheet = setting.composer.sheet
    for position, cell in enumerate(cells):
        if cell.graphic is not None:
            top = in_points((height - _content_height(cell, setting)) // 2 + _text_height(cell, setting))
            drawn = draw_graphic(cell.graphic, sheet, cell.align, cell.width).moved(cell.left, top)
            yield replace(drawn, owner=(setting.block, number, position, 0))


def _content_height(cell: SetCell, setting: _Setting) -> int:
    sheet = setting.composer.sheet
    graphic = 0 if cell.graphic is None else graphic_style(cell.graphic, sheet).height.emu
    return _text_height(cell, setting) + graphic


def _text_height(cell: SetCell, setting: _Setting) -> int:
    return len(cell.lines) * line_height(cell.style, setting.composer.sheet)


def _cell_lines(
    cell: SetCell,
    owner: tuple[int, ...],
    height: int,
    points: dict[int, DecimalPoint],
    setting: _Setting,
) -> Iterator[BoxLine]:
    """Yield a cell's lines: in the middle of the row's height, a figure's point on the column's."""
    sheet = setting.composer.sheet
    pitch = in_points(line_height(cell.style, sheet))
    first = in_points(height - _content_height(cell, setting)) / 2 + baseline(cell.style, sheet)
    offset = decimal_offset(cell, points[cell.column]) if cell.is_figure else 0.0
    for number, line in enumerate(cell.lines):
        yield BoxLine(owner, first + number * pitch, cell.left + offset, line)


def _rule_above(number: int, setting: _Setting) -> Length | None:
    style, rows = setting.style, setting.table.rows
    if number == 0:
        return style.top_rule
    above, kind = rows[number - 1].kind, rows[number].kind
    if above == _HEAD and kind != _HEAD:
        return style.head_rule
    return style.group_rule if _GROUP in (above, kind) else style.row_rule


def _across(setting: _Setting, thickness: Length | None) -> tuple[BoxRule, ...]:
    return (BoxRule(0.0, 0.0, setting.edges[-1], 0.0, thickness.pt),) if thickness else ()


def _between_columns(cells: list[SetCell], height: int, setting: _Setting) -> Iterator[BoxRule]:
    rule = setting.style.column_rule
    for cell in cells[1:] if rule else ():
        edge = setting.edges[cell.column]
        yield BoxRule(edge, 0.0, edge, in_points(height), rule.pt if rule else 0.0)


def _repeated(box: Box) -> Box:
    """Return a head row for a later page: its lines belong to no block, since they have been read once."""
    lines = tuple(BoxLine((), line.baseline, line.left, line.line) for line in box.lines)
    drawings = tuple(replace(drawing, owner=()) for drawing in box.drawings)
    return Box(box.height, lines, box.rules, drawings=drawings)


def _require_heights(boxes: list[Box], table: Table, head: int, composer: Composer) -> None:
    most = composer.sheet.page.text_height.emu
    heads = sum(box.height for box in boxes[:head])
    findings = [
        Finding(
            "L001",
            Severity.ERROR,
            _location(row),
            message(
                "The table row {text} is higher than a page.",
                text=plain_text(row.cells[0].inlines) if row.cells else "",
            ),
            message("Shorten its longest cell, or give that column a larger share in the style sheet."),
        )
        for number, (box, row) in enumerate(zip(boxes, table.rows, strict=True))
        if box.height + (heads if number >= head else 0) > most
    ]
    if findings:
        raise LayoutError(*findings)


def _location(row: Row) -> Location | None:
    return next((inline.at for cell in row.cells for inline in cell.inlines if inline.at), None)
