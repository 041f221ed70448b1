"""Sizes of a style sheet that leave nothing to print on, or nothing to print."""

from collections.abc import Iterator
from itertools import chain

from docgen.diagnostics import message
from docgen.stylesheet.problems import Path, Wrong
from docgen.stylesheet.styles import StyleSheet
from docgen.units import Length

_Size = Length | float | None


def check_sizes(sheet: StyleSheet) -> Iterator[Wrong]:
    """Yield each size that is too small; one that is not given cannot be."""
    for path, size in chain(_positive_of_page(sheet), _positive_of_text(sheet), _positive_of_tables(sheet)):
        if size is not None and _number(size) <= 0:
            text = message("The value must be more than nothing.")
            yield Wrong("S009", path, text, message("Type a value above 0."))
    for path, size in chain(_at_least_zero_of_page(sheet), _at_least_zero_of_text(sheet)):
        if size is not None and _number(size) < 0:
            yield Wrong("S009", path, message("The value must not be negative."), message("Type 0 or more."))
    yield from _check_text_area(sheet)
    yield from _check_smallest(sheet)


def _number(size: Length | float) -> float:
    return size.emu if isinstance(size, Length) else size


def _check_text_area(sheet: StyleSheet) -> Iterator[Wrong]:
    hint = message("Make the margins smaller or the sheet larger.")
    if sheet.page.text_width.emu <= 0:
        yield Wrong("S009", ("page",), message("The margins leave no width for text."), hint)
    if sheet.page.text_height.emu <= 0:
        yield Wrong("S009", ("page",), message("The margins leave no height for text."), hint)


def _check_smallest(sheet: StyleSheet) -> Iterator[Wrong]:
    """Yield each size of type below the floor that the style sheet sets itself."""
    sizes: list[tuple[Path, Length | None]] = [
        (("paragraphs", name, "size"), style.size) for name, style in sheet.paragraphs.items()
    ]
    sizes += [(("characters", name, "size"), change.size) for name, change in sheet.characters.items()]
    for path, size in sizes:
        if sheet.smallest is not None and size is not None and size < sheet.smallest:
            text = message("The type is smaller than {smallest} pt.", smallest=f"{sheet.smallest.pt:g}")
            yield Wrong("S015", path, text, message("Make it as large, or take rows out instead."))


def _positive_of_page(sheet: StyleSheet) -> Iterator[tuple[Path, _Size]]:
    yield ("page", "width"), sheet.page.width
    yield ("page", "height"), sheet.page.height
    yield ("grid", "rows"), sheet.grid.rows
    yield ("grid", "characters"), sheet.grid.characters
    yield ("most_pages",), sheet.most_pages
    if sheet.contents is not None:
        yield ("contents", "levels"), sheet.contents.levels
    if sheet.leader is not None:
        yield ("leader", "pitch"), sheet.leader.pitch
        yield ("leader", "diameter"), sheet.leader.diameter
    if sheet.imposition is not None:
        yield ("imposition", "width"), sheet.imposition.width
        yield ("imposition", "height"), sheet.imposition.height
        yield ("imposition", "cutting_mark"), sheet.imposition.cutting_mark


def _positive_of_text(sheet: StyleSheet) -> Iterator[tuple[Path, _Size]]:
    for name, style in sheet.paragraphs.items():
        yield ("paragraphs", name, "size"), style.size
        yield ("paragraphs", name, "line"), style.line
    for name, change in sheet.characters.items():
        yield ("characters", name, "size"), change.size


def _positive_of_tables(sheet: StyleSheet) -> Iterator[tuple[Path, _Size]]:
    for name, table in sheet.tables.items():
        at = ("tables", name)
        yield (*at, "row_height"), table.row_height
        yield (*at, "highest_row"), table.highest_row
        yield (*at, "top_rule"), table.top_rule
        yield (*at, "head_rule"), table.head_rule
        yield (*at, "group_rule"), table.group_rule
        yield (*at, "row_rule"), table.row_rule
        yield (*at, "column_rule"), table.column_rule
        yield (*at, "bottom_rule"), table.bottom_rule
        for index, column in enumerate(table.columns):
            yield (*at, "columns", index, "share"), column.share
    for name, graphic in sheet.graphics.items():
        yield ("graphics", name, "width"), graphic.width
        yield ("graphics", name, "height"), graphic.height


def _at_least_zero_of_page(sheet: StyleSheet) -> Iterator[tuple[Path, _Size]]:
    page, grid = sheet.page, sheet.grid
    yield ("page", "top"), page.top
    yield ("page", "bottom"), page.bottom
    yield ("page", "inside"), page.inside
    yield ("page", "outside"), page.outside
    yield ("grid", "cjk_latin_gap"), grid.cjk_latin_gap
    yield ("grid", "minimum_last_line"), grid.minimum_last_line
    yield ("spare",), sheet.spare
    if sheet.leader is not None:
        yield ("leader", "gap"), sheet.leader.gap
    if sheet.imposition is not None:
        yield ("imposition", "creep"), sheet.imposition.creep
    if sheet.folio is not None:
        yield ("folio", "below"), sheet.folio.below
        yield ("folio", "inset"), sheet.folio.inset


def _at_least_zero_of_text(sheet: StyleSheet) -> Iterator[tuple[Path, _Size]]:
    """Yield indents and spaces; a first line may stand out to the left, so its indent may be negative."""
    for name, style in sheet.paragraphs.items():
        at = ("paragraphs", name)
        yield (*at, "left_indent"), style.left_indent
        yield (*at, "right_indent"), style.right_indent
        yield (*at, "space_before"), style.space_before
        yield (*at, "space_after"), style.space_after
    for name, table in sheet.tables.items():
        yield ("tables", name, "cell_inset"), table.cell_inset
        yield ("tables", name, "space_before"), table.space_before
        yield ("tables", name, "space_after"), table.space_after
