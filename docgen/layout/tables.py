"""Tables (统计表): columns by their share, rows as high as their text, figures on the point."""

from msgspec import Struct

from docgen.blocks import Cell, Row, Table, plain_text
from docgen.diagnostics import Finding, LayoutError, Severity, message
from docgen.layout.columns import style_of_table
from docgen.layout.paragraph import Composer, SetLine
from docgen.layout.rows import Box, BoxLine, BoxRule, Stack, baseline, in_points, line_height
from docgen.stylesheet import Alignment, ParagraphStyle, TableStyle
from docgen.units import Length

_WHOLE = 100
_HEAD, _GROUP = "head", "group"


class _SetCell(Struct, frozen=True):
    """A cell's lines, its column's left edge and width in points, and how it stands in the column."""

    column: int
    left: float
    width: float
    style: ParagraphStyle
    lines: list[SetLine]
    decimal: bool


class _SetRow(Struct, frozen=True):
    kind: str
    cells: tuple[_SetCell, ...]


class _Point(Struct, frozen=True):
    """How far the figures of a decimal column reach to the left and to the right of the point, in points."""

    before: float
    after: float


def stack_table(table: Table, index: int, composer: Composer) -> Stack:
    """Return the boxes of a table, a row each; rows of kind `head` come again on every page.

    Raises:
        LayoutError: A row is higher than a page, or has more or fewer columns than the table.
    """
    style = style_of_table(table, composer.sheet)
    rows = [_set_row(row, style, composer) for row in table.rows]
    placer = _Placer(index, rows, _decimal_points(rows), style, composer)
    boxes = [placer.box(number) for number in range(len(rows))]
    head = sum(row.kind == _HEAD for row in table.rows)
    _require_heights(boxes, table, composer)
    width = composer.sheet.page.text_width.pt
    return Stack(
        block=index,
        boxes=tuple(boxes),
        before=style.space_before.emu,
        after=style.space_after.emu,
        keep_with_next=False,
        keep_together=False,
        page_break_before=False,
        may_leave_one=head == 0,
        may_bring_one=True,
        head=tuple(_repeated(box) for box in boxes[:head]),
        foot=_rule(0.0, 0.0, width, style.bottom_rule),
    )


def _set_row(row: Row, style: TableStyle, composer: Composer) -> _SetRow:
    cells = []
    column = 0
    for cell in row.cells:
        cells.append(_set_cell(cell, column, row.kind, style, composer))
        column += cell.columns
    return _SetRow(row.kind, tuple(cells))


def _set_cell(cell: Cell, column: int, kind: str, style: TableStyle, composer: Composer) -> _SetCell:
    left, width = _edges(column, cell.columns, style, composer)
    paragraph = composer.sheet.paragraphs[cell.style]
    own = style.columns[column].align
    in_body = kind not in (_HEAD, _GROUP)
    decimal = in_body and own == "decimal" and any(char.isdigit() for char in plain_text(cell.inlines))
    lines = composer.set_paragraph(cell.inlines, paragraph, width, _alignment(own, paragraph, in_body))
    return _SetCell(column, left, width, paragraph, lines, decimal)


def _alignment(own: str, paragraph: ParagraphStyle, in_body: bool) -> Alignment:
    if not in_body:
        return paragraph.align
    match own:
        case "left":
            return "left"
        case "right":
            return "right"
        case _:
            return "center"


def _edges(column: int, columns: int, style: TableStyle, composer: Composer) -> tuple[float, float]:
    """Return the left edge and the width of the text in a cell, in points from the text area's left."""
    total = composer.sheet.page.text_width.pt
    before = sum(entry.share for entry in style.columns[:column])
    share = sum(entry.share for entry in style.columns[column : column + columns])
    inset = style.cell_inset.pt
    return before / _WHOLE * total + inset, share / _WHOLE * total - 2 * inset


def _decimal_points(rows: list[_SetRow]) -> dict[int, _Point]:
    """Return the widest reach of the figures of each decimal column around their points."""
    points: dict[int, _Point] = {}
    for row in rows:
        for cell in row.cells:
            if cell.decimal:
                own, known = _point_of(cell.lines[0]), points.get(cell.column, _Point(0.0, 0.0))
                points[cell.column] = _Point(max(own.before, known.before), max(own.after, known.after))
    return points


def _point_of(line: SetLine) -> _Point:
    """Return how far a figure reaches around its decimal point, or around the end of its last digit."""
    places = [(char, place) for run in line.runs for char, place in zip(run.text, run.places, strict=True)]
    left, right = 0.0, line.width
    digits = [number for number, (char, _) in enumerate(places) if char.isdigit()]
    dots = [place for number, (char, place) in enumerate(places) if char == "." and number - 1 in digits]
    after_last = digits[-1] + 1
    place = dots[0] if dots else (places[after_last][1] if after_last < len(places) else right)
    return _Point(place - left, right - place)


class _Placer(Struct, frozen=True):
    """Places the set rows of one table."""

    block: int
    rows: list[_SetRow]
    points: dict[int, _Point]
    style: TableStyle
    composer: Composer

    def box(self, number: int) -> Box:
        """Return row `number` as a box, with the rule above it."""
        cells = self.rows[number].cells
        height = max([self.style.row_height.emu, *(self._text_height(cell) for cell in cells)])
        lines = [
            line
            for position, cell in enumerate(cells)
            for line in self._lines(cell, (self.block, number, position), height)
        ]
        width = self.composer.sheet.page.text_width.pt
        above = _rule(0.0, 0.0, width, _rule_above(number, self.rows, self.style))
        return Box(height, tuple(lines), (*above, *_column_rules(self.rows[number], height, self.style)))

    def _text_height(self, cell: _SetCell) -> int:
        return len(cell.lines) * line_height(cell.style, self.composer.sheet)

    def _lines(self, cell: _SetCell, owner: tuple[int, ...], height: int) -> list[BoxLine]:
        """Return the lines of a cell: in the middle of the row's height, figures on the column's point."""
        pitch = line_height(cell.style, self.composer.sheet)
        top = in_points(height - self._text_height(cell)) / 2 + baseline(cell.style, self.composer.sheet)
        shift = _decimal_shift(cell, self.points[cell.column]) if cell.decimal else 0.0
        return [
            _box_line(line, owner, top + in_points(number * pitch), cell.left + (0.0 if number else shift))
            for number, line in enumerate(cell.lines)
        ]


def _box_line(line: SetLine, owner: tuple[int, ...], base: float, left: float) -> BoxLine:
    return BoxLine(owner, base, line.left + left, line.width, line.runs, line.full)


def _decimal_shift(cell: _SetCell, column: _Point) -> float:
    """Return how far a figure moves so that its point stands where the column's do."""
    line = cell.lines[0]
    start = (cell.width - column.before - column.after) / 2
    return start + column.before - _point_of(line).before - line.left


def _rule_above(number: int, rows: list[_SetRow], style: TableStyle) -> Length | None:
    if number == 0:
        return style.top_rule
    above, kind = rows[number - 1].kind, rows[number].kind
    if above == _HEAD and kind != _HEAD:
        return style.head_rule
    return style.group_rule if _GROUP in (above, kind) else style.row_rule


def _column_rules(row: _SetRow, height: int, style: TableStyle) -> tuple[BoxRule, ...]:
    if style.column_rule is None:
        return ()
    edges = [cell.left - style.cell_inset.pt for cell in row.cells[1:]]
    return tuple(BoxRule(edge, 0.0, edge, in_points(height), style.column_rule.pt) for edge in edges)


def _rule(left: float, top: float, right: float, thickness: Length | None) -> tuple[BoxRule, ...]:
    return (BoxRule(left, top, right, top, thickness.pt),) if thickness else ()


def _repeated(box: Box) -> Box:
    """Return a head row for a later page: its lines belong to no block, since it has been read once."""
    lines = tuple(
        BoxLine((), line.baseline, line.left, line.width, line.runs, line.full) for line in box.lines
    )
    return Box(box.height, lines, box.rules)


def _require_heights(boxes: list[Box], table: Table, composer: Composer) -> None:
    head = sum(box.height for box, row in zip(boxes, table.rows, strict=True) if row.kind == _HEAD)
    most = composer.sheet.page.text_height.emu - head
    findings = [
        Finding(
            "L001",
            Severity.ERROR,
            row.cells[0].inlines[0].at if row.cells and row.cells[0].inlines else None,
            message("A table row is higher than a page: {text}", text=plain_text(row.cells[0].inlines)),
            message("Shorten its longest cell, or give that column more room in the style sheet."),
        )
        for box, row in zip(boxes, table.rows, strict=True)
        if box.height > most
    ]
    if findings:
        raise LayoutError(*findings)
