"""Properties of runs, paragraphs, tables and pages as Word counts them: twips, half points, eighths."""

from typing import Literal

from msgspec import Struct

from docgen.blocks import Revision

Alignment = Literal["both", "left", "center", "right"]
Start = Literal["nextPage", "oddPage"]
Parity = Literal["default", "even"]
Script = Literal["chinese", "latin", "sign"]


class Fonts(Struct, frozen=True):
    """The faces of a run by their official names: for Chinese and for Latin characters."""

    chinese: str
    latin: str


class RunFormat(Struct, frozen=True, kw_only=True):
    """Properties of a run; `None` says nothing. Sizes in half points, spacing in twips."""

    style: str = ""
    fonts: Fonts | None = None
    script: Script = "latin"
    spacing: int | None = None
    kern: int | None = None
    size: int | None = None
    languages: tuple[str, str] | None = None


class Spacing(Struct, frozen=True):
    """The pitch of a paragraph's lines and the space around it, in twips.

    A pitch that is not exact is at least a line of 240, and as much as what stands in the line needs.
    """

    line: int
    before: int
    after: int
    exact: bool = True


class Indent(Struct, frozen=True):
    """An indent, in characters for those who count in them, and in twips for the others."""

    characters: float = 0
    twips: int = 0


class Indents(Struct, frozen=True):
    """The indents of a paragraph; a negative first line hangs."""

    left: Indent = Indent()
    right: Indent = Indent()
    first_line: Indent = Indent()


class Typography(Struct, frozen=True):
    """What a paragraph does with its characters: see `ooxml.paragraph_properties`."""

    space_latin: bool


class ParagraphFormat(Struct, frozen=True, kw_only=True):
    """Properties of a paragraph; `None` says nothing. `outline_level` counts from 0.

    `leader_to` is how far from the left margin what stands behind a tab ends, with dots leading to it.
    `revision`: it came or went as a whole.
    """

    style: str = ""
    revision: Revision = ""
    keep_next: bool | None = None
    keep_lines: bool | None = None
    page_break_before: bool | None = None
    widow_control: bool | None = None
    leader_to: int | None = None
    typography: Typography | None = None
    snap_to_grid: bool | None = None
    spacing: Spacing | None = None
    indents: Indents | None = None
    align: Alignment | None = None
    outline_level: int | None = None


class Edges(Struct, frozen=True, kw_only=True):
    """Rules around and inside a cell or a table, in eighths of a point; 0 is none, `None` says nothing."""

    top: int | None = 0
    left: int | None = 0
    bottom: int | None = 0
    right: int | None = 0
    between_rows: int | None = None
    between_columns: int | None = None


class CellFormat(Struct, frozen=True, kw_only=True):
    """A table cell: its width in twips, how many columns it spans, the rules around it."""

    width: int
    columns: int
    edges: Edges


class TableFormat(Struct, frozen=True, kw_only=True):
    """A table: the widths of its columns in twips, the space left and right in its cells, what it holds."""

    style: str
    columns: tuple[int, ...]
    cell_inset: int
    edges: Edges
    summary: str


class PageFormat(Struct, frozen=True, kw_only=True):
    """A section's sheet, margins and grid, in twips; a `row` of 0 has no grid. `left` is the binding side.

    `starts` says on which page it begins, where another section comes before it.
    """

    width: int
    height: int
    top: int
    right: int
    bottom: int
    left: int
    header: int
    footer: int
    row: int
    starts: Start | None = None
