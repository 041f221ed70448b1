"""The style sheet, complete and typed: every constant of the format, under the clause it comes from.

`templates/*.yaml` hold the values; an unknown or missing key is an error with file, line and column.
Lengths are typed as `37 mm`, `16 pt` or a 字号 such as `三号`; counts of characters (字) and rows (行) are
plain numbers of the body's character width and row height.
"""

from typing import Literal

from msgspec import Struct

from docgen.units import EMU_PER_TWIP, Length

Alignment = Literal["justify", "left", "center", "right", "outside"]
Grid = Literal["strict", "relaxed"]


class PageStyle(Struct, frozen=True, forbid_unknown_fields=True):
    """The sheet and its margins (GB/T 9704-2012 5.1, 5.2.1). `inside` is the binding side (订口)."""

    width: Length
    height: Length
    top: Length
    bottom: Length
    inside: Length
    outside: Length
    mirrored: bool

    @property
    def text_width(self) -> Length:
        """The width of the text area (版心)."""
        return self.width - self.inside - self.outside

    @property
    def text_height(self) -> Length:
        """The height of the text area (版心)."""
        return self.height - self.top - self.bottom


class GridStyle(Struct, frozen=True, forbid_unknown_fields=True):
    """The character grid (GB/T 9704-2012 5.2.3): rows to the page, characters to the row."""

    mode: Grid
    rows: int
    characters: int
    cjk_latin_gap: float  # em of the body, between a hanzi and a Latin letter or digit
    minimum_last_line: int  # characters besides punctuation (孤字不成行)


class FaceStyle(Struct, frozen=True, forbid_unknown_fields=True):
    """A typeface by its role: its official name in Word, the names to fall to, the file to embed in PDF."""

    name: str
    alternates: tuple[str, ...]
    file: str


class FolioStyle(Struct, frozen=True, forbid_unknown_fields=True):
    """The printed page number (GB/T 9704-2012 7.5); `below` is from the text area's bottom to the dash."""

    pattern: str  # with {number}
    style: str  # paragraph style
    below: Length
    inset: float  # characters of its own size, from the outer edge of the text area


class TextStyle(Struct, frozen=True, forbid_unknown_fields=True):
    """A character style: what differs from the paragraph. `None` keeps the paragraph's.

    `clings` is said of marks: no line starts with one, or parts it.
    """

    face: str | None = None
    latin: str | None = None
    size: Length | None = None
    clings: bool = False


class ParagraphStyle(Struct, frozen=True, forbid_unknown_fields=True):
    """A paragraph style. `line` is the pitch of its lines; `None` takes one row of the grid."""

    face: str
    latin: str
    size: Length
    align: Alignment
    line: Length | None
    first_line_indent: float  # characters of its own size
    left_indent: float
    right_indent: float
    space_before: float  # rows of the grid
    space_after: float
    keep_with_next: bool
    keep_together: bool
    page_break_before: bool
    word_name: str  # the name of the style in Word; a built-in name makes it the built-in style
    tag: str  # the PDF structure type: H1, H2, P …


class ColumnStyle(Struct, frozen=True, forbid_unknown_fields=True):
    """A table column: its share of the table's width, in hundredths, and how its body cells stand."""

    share: float
    align: Literal["left", "center", "right", "decimal"]


class TableStyle(Struct, frozen=True, forbid_unknown_fields=True):
    """A table's look. Rules of `None` are not drawn; `column_rule` stands between columns, never outside."""

    columns: tuple[ColumnStyle, ...]
    row_height: Length  # at least; a row grows with its lines
    cell_inset: Length  # left and right
    top_rule: Length | None
    head_rule: Length | None
    group_rule: Length | None
    row_rule: Length | None
    column_rule: Length | None
    bottom_rule: Length | None
    space_before: Length
    space_after: Length


class GraphicStyle(Struct, frozen=True, forbid_unknown_fields=True):
    """How large a graphic (图) is, and how light its tint: 0 is black, 1 is the paper."""

    width: Length
    height: Length
    tint: float


class ImpositionStyle(Struct, frozen=True, forbid_unknown_fields=True):
    """How pages are put on a press sheet (拼版), two to a side.

    `saddle`: folded in the middle and stapled there (骑马订), the short edge turned; `creep` is by how much a
    page moves to the fold for each sheet outside its own. `copies`: the same page twice, to be cut apart.
    """

    kind: Literal["saddle", "copies"]
    width: Length
    height: Length
    creep: Length


class LeaderStyle(Struct, frozen=True, forbid_unknown_fields=True):
    """The dots that lead from a heading to its page number (导点), in em of the entry.

    `gap` is kept free of them on either side.
    """

    pitch: float
    diameter: float
    gap: float


class ContentsStyle(Struct, frozen=True, forbid_unknown_fields=True):
    """The contents (目录): its title, and down to which level headings are listed."""

    title: str
    levels: int


class CoverStyle(Struct, frozen=True, forbid_unknown_fields=True):
    """The cover (封面): its lines, top to bottom, each set in `cover-title`, `cover-meeting` …."""

    lines: tuple[Literal["title", "meeting", "issuer", "month"], ...]


class StyleSheet(Struct, frozen=True, forbid_unknown_fields=True):
    """A whole style sheet: an edition (版本) of one view.

    `tighter` names the style sheet to take where a view of one page does not fit on it: the
    format's concessions, in their order. `paragraphs`, `characters`, `tables` and `graphics` are keyed by
    the names that blocks use. An edition that has a contents page says `contents`, one that has a cover
    says `cover`; without a `leader`, no dots lead to its page numbers. No type may be smaller than
    `smallest`, whatever a concession says.
    """

    view: Literal["report", "fact-sheet", "commitments", "annotated"]
    imposition: ImpositionStyle | None
    tighter: str | None
    page: PageStyle
    grid: GridStyle
    faces: dict[str, FaceStyle]
    fallback: tuple[str, ...]  # faces tried, in order, for a character that the asked face lacks
    folio: FolioStyle | None
    paragraphs: dict[str, ParagraphStyle]
    characters: dict[str, TextStyle]
    tables: dict[str, TableStyle]
    graphics: dict[str, GraphicStyle]
    smallest: Length | None
    contents: ContentsStyle | None = None
    cover: CoverStyle | None = None
    leader: LeaderStyle | None = None

    @property
    def row_height(self) -> Length:
        """The pitch of the grid's rows: 22 fill the text area exactly (28.99 pt)."""
        return Length(self.page.text_height.emu // self.grid.rows)

    @property
    def word_row_height(self) -> Length:
        """The largest pitch in whole twips of which Word fits as many rows: 579 twips for 22."""
        rows = self.page.text_height.whole_twips // self.grid.rows
        return Length(rows * EMU_PER_TWIP)

    def tracking(self, size: Length) -> Length:
        """Return what is added between two characters of `size`, so that a row holds the grid's characters.

        In whole twips, which is what Word can say: 28 characters of 16 pt in 156 mm take -5 twips each. Text
        of another size than the body's keeps its own width, and so does all text where the grid is relaxed.
        """
        if self.grid.mode == "relaxed" or size != self.paragraphs["body"].size:
            return Length(0)
        excess = Length(self.page.text_width.emu // self.grid.characters - size.emu)
        return Length(excess.whole_twips * EMU_PER_TWIP)
