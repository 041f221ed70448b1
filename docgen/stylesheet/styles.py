"""The style sheet, complete and typed: every constant of the format, under the clause it comes from.

`templates/*.yaml` hold the values; an unknown or missing key is an error with file, line and column.
Lengths are typed as `37 mm`, `16 pt` or a 字号 such as `三号`; counts of characters (字) and rows (行) are
plain numbers of the body's character width and row height.
"""

from typing import Annotated, Literal

from msgspec import Meta, Struct

from docgen.units import EMU_PER_TWIP, Length

Alignment = Literal["justify", "left", "center", "right", "outside"]
Grid = Literal["strict", "relaxed"]


class PageStyle(Struct, frozen=True, forbid_unknown_fields=True):
    """The sheet and its margins (GB/T 9704-2012 5.1, 5.2.1). `inside` is the binding side (订口)."""

    width: Annotated[Length, Meta(description="纸宽，例如 210 mm。")]
    height: Annotated[Length, Meta(description="纸高，例如 297 mm。")]
    top: Annotated[Length, Meta(description="天头：上白边（5.2.1）。")]
    bottom: Annotated[Length, Meta(description="地脚：下白边。")]
    inside: Annotated[Length, Meta(description="订口：装订一侧的白边（5.2.1）。")]
    outside: Annotated[Length, Meta(description="切口：另一侧的白边。")]
    mirrored: Annotated[bool, Meta(description="双面印刷，左右对称。")]

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

    mode: Annotated[Grid, Meta(description="strict 按字行网格排；relaxed 只守行距和宽度。")]
    rows: Annotated[int, Meta(description="每面行数（5.2.3）。")]
    characters: Annotated[int, Meta(description="每行字数（5.2.3）。")]
    # em of the body, between a hanzi and a Latin letter or digit
    cjk_latin_gap: Annotated[float, Meta(description="汉字与西文、数字之间的空，以正文字宽为 1。")]
    # characters besides punctuation (孤字不成行)
    minimum_last_line: Annotated[int, Meta(description="段末一行至少几个字，标点不算（孤字不成行）。")]


class FaceStyle(Struct, frozen=True, forbid_unknown_fields=True):
    """A typeface by its role: its official name in Word, the names to fall to, the file to embed in PDF."""

    name: Annotated[str, Meta(description="在 Word 里用的字体名。")]
    alternates: Annotated[tuple[str, ...], Meta(description="没有这种字体时依次改用的字体名。")]
    file: Annotated[str, Meta(description="嵌入 PDF 的字体文件。")]


class FolioStyle(Struct, frozen=True, forbid_unknown_fields=True):
    """The printed page number (GB/T 9704-2012 7.5); `below` is from the text area's bottom to the dash."""

    # with {number}
    pattern: Annotated[str, Meta(description="页码的样子，{number} 是页码，例如 — {number} —。")]
    # paragraph style
    style: Annotated[str, Meta(description="页码用的段落样式。")]
    below: Annotated[Length, Meta(description="页码距版心下边缘的距离（7.5）。")]
    # characters of its own size, from the outer edge of the text area
    inset: Annotated[float, Meta(description="距版心外侧空几个字。")]


class TextStyle(Struct, frozen=True, forbid_unknown_fields=True):
    """A character style: what differs from the paragraph. `None` keeps the paragraph's.

    `clings` is said of marks: no line starts with one, or parts it.
    """

    face: Annotated[str | None, Meta(description="字体；不写就随段落。")] = None
    latin: Annotated[str | None, Meta(description="西文和数字的字体；不写就随段落。")] = None
    size: Annotated[Length | None, Meta(description="字号；不写就随段落。")] = None
    clings: Annotated[bool, Meta(description="不放在行首，也不拆开（用于标记）。")] = False


class ParagraphStyle(Struct, frozen=True, forbid_unknown_fields=True):
    """A paragraph style. `line` is the pitch of its lines; `None` takes one row of the grid."""

    face: Annotated[str, Meta(description="字体，写 faces 里的名称。")]
    latin: Annotated[str, Meta(description="西文和数字的字体。")]
    size: Annotated[Length, Meta(description="字号，例如 三号 或 16 pt。")]
    align: Annotated[
        Alignment, Meta(description="对齐：justify 两端，left 左，center 居中，right 右，outside 外侧。")
    ]
    line: Annotated[Length | None, Meta(description="行距；null 按网格一行。")]
    # characters of its own size
    first_line_indent: Annotated[float, Meta(description="首行缩进几个字。")]
    left_indent: Annotated[float, Meta(description="左缩进几个字。")]
    right_indent: Annotated[float, Meta(description="右缩进几个字。")]
    # rows of the grid
    space_before: Annotated[float, Meta(description="段前空几行。")]
    space_after: Annotated[float, Meta(description="段后空几行。")]
    keep_with_next: Annotated[bool, Meta(description="与下一段同页。")]
    keep_together: Annotated[bool, Meta(description="整段不分页。")]
    page_break_before: Annotated[bool, Meta(description="另起一页。")]
    # the name of the style in Word; a built-in name makes it the built-in style
    word_name: Annotated[str, Meta(description="在 Word 里的样式名；内置样式写内置名。")]
    # the PDF structure type: H1, H2, P …
    tag: Annotated[str, Meta(description="PDF 结构标签：H1、H2、P 等。")]


class ColumnStyle(Struct, frozen=True, forbid_unknown_fields=True):
    """A table column: its share of the table's width, in hundredths, and how its body cells stand.

    Columns that have a `name` share the width of those that a table has.
    """

    share: Annotated[float, Meta(description="列宽，占表宽的百分之几；有名称的列，按这个比例分。")]
    align: Annotated[
        Literal["left", "center", "right", "decimal"],
        Meta(description="对齐：left 左，center 居中，right 右，decimal 按小数点。"),
    ]
    name: Annotated[str, Meta(description="列的名称，表里有哪几列就用哪几列；不写，列数不变。")] = ""


class TableStyle(Struct, frozen=True, forbid_unknown_fields=True):
    """A table's look. Rules of `None` are not drawn; `column_rule` stands between columns, never outside.

    Where a view may have so many pages and no more, its rows grow up to `highest_row` to fill the last one.
    """

    columns: Annotated[tuple[ColumnStyle, ...], Meta(description="各列，从左到右。")]
    # at least; a row grows with its lines
    row_height: Annotated[Length, Meta(description="行高的最小值。")]
    # left and right
    cell_inset: Annotated[Length, Meta(description="单元格左右的空。")]
    top_rule: Annotated[Length | None, Meta(description="表的上线；null 不画。")]
    head_rule: Annotated[Length | None, Meta(description="表头下的线；null 不画。")]
    group_rule: Annotated[Length | None, Meta(description="组间的线；null 不画。")]
    row_rule: Annotated[Length | None, Meta(description="行间的线；null 不画。")]
    column_rule: Annotated[Length | None, Meta(description="列间的线；null 不画。")]
    bottom_rule: Annotated[Length | None, Meta(description="表的下线；null 不画。")]
    space_before: Annotated[Length, Meta(description="表前的空。")]
    space_after: Annotated[Length, Meta(description="表后的空。")]
    highest_row: Annotated[Length | None, Meta(description="页面有空时，行高最多加到多少；不写不加。")] = None


class GraphicStyle(Struct, frozen=True, forbid_unknown_fields=True):
    """How large a graphic (图) is, and how light its tint: 0 is black, 1 is the paper."""

    width: Annotated[Length, Meta(description="图宽。")]
    height: Annotated[Length, Meta(description="图高。")]
    tint: Annotated[float, Meta(description="浅色有多浅：0 是黑，1 是纸色。")]


class ImpositionStyle(Struct, frozen=True, forbid_unknown_fields=True):
    """How pages are put on a press sheet (拼版).

    `saddle`: two to a side, folded in the middle and stapled there (骑马订), the short edge turned;
    `creep` is how far a page moves to the fold for each sheet outside its own. `copies`: the same page as
    often as the sheet holds it, to be cut apart at the marks; `cutting_mark` is how long they are.
    """

    kind: Annotated[Literal["saddle", "copies"], Meta(description="saddle 骑马订；copies 同页几份，裁开。")]
    width: Annotated[Length, Meta(description="印刷纸宽。")]
    height: Annotated[Length, Meta(description="印刷纸高。")]
    creep: Annotated[Length, Meta(description="每套一张纸往订口移多少。")]
    cutting_mark: Annotated[Length | None, Meta(description="裁切线的长短；不写不印。")] = None


class LeaderStyle(Struct, frozen=True, forbid_unknown_fields=True):
    """The dots that lead from a heading to its page number (导点), in em of the entry.

    `gap` is kept free of them on either side.
    """

    pitch: Annotated[float, Meta(description="导点的间距，以字宽为 1。")]
    diameter: Annotated[float, Meta(description="导点的直径，以字宽为 1。")]
    gap: Annotated[float, Meta(description="导点两端留的空，以字宽为 1。")]


class ContentsStyle(Struct, frozen=True, forbid_unknown_fields=True):
    """The contents (目录): its title, and down to which level headings are listed."""

    title: Annotated[str, Meta(description="目录的标题。")]
    levels: Annotated[int, Meta(description="列到第几级标题。")]


class CoverStyle(Struct, frozen=True, forbid_unknown_fields=True):
    """The cover (封面): its lines, top to bottom, each set in `cover-title`, `cover-meeting` …."""

    lines: Annotated[
        tuple[Literal["title", "meeting", "issuer", "month"], ...],
        Meta(description="从上到下各行：title 标题，meeting 会议，issuer 发文机关，month 年月。"),
    ]


class StyleSheet(Struct, frozen=True, forbid_unknown_fields=True):
    """A whole style sheet: an edition (版本) of one view.

    `tighter` names the style sheet to take where a view of one page does not fit on it: the
    format's concessions, in their order. `paragraphs`, `characters`, `tables` and `graphics` are keyed by
    the names that blocks use. An edition that has a contents page says `contents`, one that has a cover
    says `cover`; without a `leader`, no dots lead to its page numbers. No type may be smaller than
    `smallest`, whatever a concession says. One that `attaches_data` carries the sheet's figures as data in
    its PDF.
    """

    view: Annotated[
        Literal["report", "fact-sheet", "commitments", "annotated"],
        Meta(
            description="用于哪种文件：report 报告，fact-sheet 一览表，commitments 兑现表，annotated 校勘本。"
        ),
    ]
    imposition: Annotated[ImpositionStyle | None, Meta(description="拼版；null 不拼。")]
    tighter: Annotated[
        str | None, Meta(description="一页排不下时改用的版式，写文件名，不带 .yaml；null 没有。")
    ]
    page: Annotated[PageStyle, Meta(description="纸和白边。")]
    grid: Annotated[GridStyle, Meta(description="字行网格（5.2.3）。")]
    faces: Annotated[dict[str, FaceStyle], Meta(description="字体，按用途起名。")]
    # faces tried, in order, for a character that the asked face lacks
    fallback: Annotated[tuple[str, ...], Meta(description="缺字时依次改用的字体。")]
    folio: Annotated[FolioStyle | None, Meta(description="页码（7.5）；null 不印。")]
    paragraphs: Annotated[dict[str, ParagraphStyle], Meta(description="段落样式，按用途起名。")]
    characters: Annotated[dict[str, TextStyle], Meta(description="文字样式，按用途起名。")]
    tables: Annotated[dict[str, TableStyle], Meta(description="表格样式，按用途起名。")]
    graphics: Annotated[dict[str, GraphicStyle], Meta(description="图的大小，按用途起名。")]
    smallest: Annotated[Length | None, Meta(description="最小的字号，再小就不排；null 不限。")]
    # a view that comes to more is refused
    most_pages: Annotated[int | None, Meta(description="最多几页，排不下就报错；null 不限。")]
    # left at the foot where rows grow to fill the page
    spare: Annotated[Length, Meta(description="表格行高撑满一页时，页末留多少。")]
    contents: Annotated[ContentsStyle | None, Meta(description="目录；不写就没有。")] = None
    cover: Annotated[CoverStyle | None, Meta(description="封面；不写就没有。")] = None
    leader: Annotated[LeaderStyle | None, Meta(description="目录的导点；不写就不印。")] = None
    attaches_data: Annotated[bool, Meta(description="PDF 里附不附表中的数字。")] = False

    @property
    def row_height(self) -> Length:
        """The pitch of the grid's rows: 22 fill the text area exactly (28.99 pt)."""
        return Length(self.page.text_height.emu // self.grid.rows)

    @property
    def word_row_height(self) -> Length:
        """The largest pitch in whole twips of which Word fits as many rows: 579 twips for 22."""
        rows = self.page.text_height.whole_twips // self.grid.rows
        return Length(rows * EMU_PER_TWIP)

    def columns_of(self, table: str) -> frozenset[str] | None:
        """Return the names of the columns that a table has room for; `None` where they have no names."""
        columns = self.tables[table].columns if table in self.tables else ()
        return frozenset(column.name for column in columns if column.name) or None

    def tracking(self, size: Length) -> Length:
        """Return what is added between two characters of `size`, so that a row holds the grid's characters.

        In whole twips, which is what Word can say: 28 characters of 16 pt in 156 mm take -5 twips each. Text
        of another size than the body's keeps its own width, and so does all text where the grid is relaxed.
        """
        if self.grid.mode == "relaxed" or size != self.paragraphs["body"].size:
            return Length(0)
        excess = Length(self.page.text_width.emu // self.grid.characters - size.emu)
        return Length(excess.whole_twips * EMU_PER_TWIP)
