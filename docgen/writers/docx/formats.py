"""From the style sheet's lengths to the twips and half points of Word: the only place where they meet."""

from msgspec import Struct

from docgen.stylesheet import ParagraphStyle, StyleSheet, TableStyle
from docgen.units import Length
from docgen.writers.docx.properties import (
    Alignment,
    Edges,
    Fonts,
    Indent,
    Indents,
    ParagraphFormat,
    RunFormat,
    Spacing,
    Typography,
)

BODY = "body"
_HEADING = "heading"
_CONTENTS = "contents"
_ALIGNMENTS: dict[str, Alignment] = {
    "justify": "both",
    "left": "left",
    "center": "center",
    "right": "right",
    # The outer side of an odd page; the footers of even pages say left themselves.
    "outside": "right",
}


class Grid(Struct, frozen=True):
    """The character grid as Word counts it, in twips; `size` is that of the characters that stand on it."""

    strict: bool
    text_width: int
    characters: int
    row: int
    size: Length

    def holds(self, size: Length) -> bool:
        """Whether characters of `size` stand on the grid."""
        return self.strict and size == self.size

    def indent(self, characters: float, size: Length) -> Indent:
        """Return an indent of so many characters of `size`."""
        pitch = self.text_width / self.characters if self.holds(size) else size.twips
        return Indent(characters, round(characters * pitch))


def grid_of(sheet: StyleSheet) -> Grid:
    """Return the grid of a style sheet (GB/T 9704-2012 5.2.3): 22 rows of 579 twips."""
    page = sheet.page
    return Grid(
        strict=sheet.grid.mode == "strict",
        text_width=page.text_width.twips,
        characters=sheet.grid.characters,
        row=sheet.word_row_height.twips,
        size=sheet.paragraphs[BODY].size,
    )


def outline_level(name: str) -> int | None:
    """Return the outline level, from 0, of the paragraph style `name`; `heading1` has 0, body text none."""
    digits = name.removeprefix(_HEADING)
    return int(digits) - 1 if digits != name and digits.isdigit() else None


def is_entry(name: str) -> bool:
    """Return whether a line of the contents is set in the paragraph style `name`: `contents1`."""
    digits = name.removeprefix(_CONTENTS)
    return digits != name and digits.isdigit()


def fonts_of(sheet: StyleSheet, face: str, latin: str) -> Fonts:
    """Return the official names of two faces of the style sheet."""
    return Fonts(sheet.faces[face].name, sheet.faces[latin].name)


def paragraph_format(sheet: StyleSheet, grid: Grid, name: str) -> ParagraphFormat:
    """Return the complete paragraph properties of the style `name`."""
    style = sheet.paragraphs[name]
    return ParagraphFormat(
        keep_next=style.keep_with_next,
        keep_lines=style.keep_together,
        page_break_before=style.page_break_before,
        leader_to=grid.text_width if is_entry(name) else None,
        # On a strict page a line pulled over leaves 21 of 22 rows: see `page_ends`.
        widow_control=not grid.strict,
        typography=Typography(space_latin=sheet.grid.cjk_latin_gap > 0),
        snap_to_grid=grid.holds(style.size) and style.line is None,
        spacing=spacing_of(sheet, grid, name),
        indents=entry_indents(style, grid) if is_entry(name) else indents_of(style, grid),
        align=_ALIGNMENTS[style.align],
        outline_level=outline_level(name),
    )


def spacing_of(sheet: StyleSheet, grid: Grid, name: str) -> Spacing:
    """Return the line pitch and the space around paragraphs of the style `name`."""
    style = sheet.paragraphs[name]
    return Spacing(
        _line(sheet, grid, name), round(style.space_before * grid.row), round(style.space_after * grid.row)
    )


def _line(sheet: StyleSheet, grid: Grid, name: str) -> int:
    style = sheet.paragraphs[name]
    if style.line is not None:
        return style.line.twips
    # The folio stands outside the grid, where word processors agree only on a line as high as its characters.
    is_folio = sheet.folio is not None and sheet.folio.style == name
    return style.size.twips if is_folio else grid.row


def indents_of(style: ParagraphStyle, grid: Grid) -> Indents:
    """Return the indents of a paragraph style."""
    return Indents(
        grid.indent(style.left_indent, style.size),
        grid.indent(style.right_indent, style.size),
        grid.indent(style.first_line_indent, style.size),
    )


def entry_indents(style: ParagraphStyle, grid: Grid) -> Indents:
    """Return the indents of a line of the contents, in twips alone: Word counts characters from elsewhere.

    It has none on the right, where its page number stands: LibreOffice does not draw what is beyond one.
    """
    indents = indents_of(style, grid)
    return Indents(Indent(twips=indents.left.twips), Indent(), Indent(twips=indents.first_line.twips))


def run_format(sheet: StyleSheet, name: str) -> RunFormat:
    """Return the complete character properties of the paragraph style `name`."""
    style = sheet.paragraphs[name]
    return RunFormat(
        fonts=fonts_of(sheet, style.face, style.latin),
        spacing=sheet.tracking(style.size).twips,
        size=style.size.half_points,
    )


def character_format(sheet: StyleSheet, name: str) -> RunFormat:
    """Return what the character style `name` changes. A face alone keeps body text's other one."""
    style, body = sheet.characters[name], sheet.paragraphs[BODY]
    changes_face = style.face is not None or style.latin is not None
    return RunFormat(
        fonts=fonts_of(sheet, style.face or body.face, style.latin or body.latin) if changes_face else None,
        spacing=None if style.size is None else sheet.tracking(style.size).twips,
        size=None if style.size is None else style.size.half_points,
    )


def eighths(rule: Length | None) -> int:
    """Return the thickness of a rule in eighths of a point; no rule is 0."""
    return 0 if rule is None else rule.eighth_points


def table_edges(style: TableStyle) -> Edges:
    """Return the rules of a whole table; its sides are open (GB/T 9704 tables and yearbooks alike)."""
    return Edges(
        top=eighths(style.top_rule),
        bottom=eighths(style.bottom_rule),
        between_rows=eighths(style.row_rule),
        between_columns=eighths(style.column_rule),
    )
