"""How many columns a table has, and the style that it takes then."""

from msgspec.structs import replace

from docgen.blocks import Table
from docgen.diagnostics import Finding, LayoutError, Severity, message
from docgen.stylesheet import ColumnStyle, StyleSheet, TableStyle

_WHOLE = 100


def style_of_table(table: Table, sheet: StyleSheet) -> TableStyle:
    """Return the style of a table, with a column style for each of its columns.

    A style that has one column stands for as many like it as the table has; of one that names its columns,
    the table has those that it names itself.

    Raises:
        LayoutError: A row has more or fewer columns than the table; holds every such row.
    """
    style = sheet.tables[table.style]
    named = {column.name: column for column in style.columns if column.name}
    if named and table.columns:
        style = replace(style, columns=tuple(named[name] for name in table.columns if name in named))
    if len(style.columns) == 1 and table.rows:
        count = sum(cell.columns for cell in table.rows[0].cells)
        style = replace(style, columns=(ColumnStyle(_WHOLE / count, style.columns[0].align),) * count)
    _require_whole_rows(table, style)
    return style


def _require_whole_rows(table: Table, style: TableStyle) -> None:
    asked = len(style.columns)
    findings = [
        Finding(
            "L003",
            Severity.ERROR,
            next((inline.at for cell in row.cells for inline in cell.inlines), None),
            message(
                "Row {row} of the table {style} has {found} columns, not {asked}.",
                row=number,
                style=table.style,
                found=found,
                asked=asked,
            ),
            message("Give it as many cells as the style sheet gives the table columns."),
        )
        for number, row in enumerate(table.rows, 1)
        if (found := sum(cell.columns for cell in row.cells)) != asked
    ]
    if findings:
        raise LayoutError(*findings)
