"""Small documents, a style sheet with the values of GB/T 9704-2012, and a face of squares."""

from decimal import Decimal

from msgspec.structs import replace

from docgen.blocks import Cell, Document, Heading, Metadata, Paragraph, Row, Table, Text
from docgen.layout.pages import Pages
from docgen.stylesheet import (
    Alignment,
    ColumnStyle,
    FaceStyle,
    FolioStyle,
    GraphicStyle,
    GridStyle,
    PageStyle,
    ParagraphStyle,
    StyleSheet,
    TableStyle,
    TextStyle,
)
from docgen.units import Length, millimetres, parse_length, points
from docgen.writers.docx import write_docx

NO_PAGES = Pages(0.0, 0.0, (), {})
METADATA = Metadata(
    title="政府工作报告",
    author="淀山湖镇人民政府",
    date="2020-01-16",
    subject="2020年政府工作报告",
    keywords=("政府工作报告", "淀山湖镇"),
)
FACES = {
    "title": FaceStyle("方正小标宋简体", ("方正小标宋_GBK", "华文中宋"), "DocgenBiaoSong.ttf"),
    "fangsong": FaceStyle("仿宋_GB2312", ("仿宋", "FangSong"), "ZhuqueFangsong-Regular.ttf"),
    "kai": FaceStyle("楷体_GB2312", ("楷体",), "DocgenKai.ttf"),
    "hei": FaceStyle("黑体", ("SimHei",), "DocgenHei.ttf"),
    "song": FaceStyle("宋体", ("SimSun",), "DocgenSong.ttf"),
    "times": FaceStyle("Times New Roman", ("Liberation Serif",), "LiberationSerif-Regular.ttf"),
}
BODY = ParagraphStyle(
    face="fangsong",
    latin="times",
    size=parse_length("三号"),
    align="justify",
    line=None,
    first_line_indent=2,
    left_indent=0,
    right_indent=0,
    space_before=0,
    space_after=0,
    keep_with_next=False,
    keep_together=False,
    page_break_before=False,
    word_name="Body Text",
    tag="P",
)


class Squares:
    """A face in which every hanzi is a square, a Latin character half of one and a point a quarter."""

    def glyph(self, face: str, char: str) -> tuple[str, float]:
        return face, 0.25 if char in ".," else 0.5 if char.isascii() else 1.0


def styled(
    word_name: str,
    face: str = "fangsong",
    size: str = "三号",
    align: Alignment = "justify",
    line: Length | None = None,
    indent: float = 0,
) -> ParagraphStyle:
    return replace(
        BODY,
        word_name=word_name,
        face=face,
        size=parse_length(size),
        align=align,
        line=line,
        first_line_indent=indent,
    )


def heading(level: int, face: str) -> ParagraphStyle:
    style = styled(f"heading {level}", face, indent=2)
    return replace(style, keep_with_next=True, keep_together=True, tag=f"H{level + 1}")


PARAGRAPHS = {
    "body": BODY,
    "title": replace(styled("Title", "title", "二号", "center"), space_after=1, keep_with_next=True),
    "salutation": styled("Salutation"),
    "heading1": heading(1, "hei"),
    "heading2": heading(2, "kai"),
    "folio": replace(styled("footer", "song", "四号", "outside"), latin="song"),
    "table-head": styled("Table Head", "hei", "五号", "center", points(15)),
    "table-text": styled("Table Text", "song", "五号", "left", points(15)),
    "table-figure": styled("Table Figure", "song", "五号", "right", points(15)),
    "note": styled("Note", "song", "小五", "justify", points(13)),
}
INDICATORS = TableStyle(
    columns=(ColumnStyle(40, "left"), ColumnStyle(20, "center"), ColumnStyle(40, "decimal")),
    row_height=points(20),
    cell_inset=points(4),
    top_rule=points("1.5"),
    head_rule=points("0.75"),
    group_rule=points("0.5"),
    row_rule=points("0.25"),
    column_rule=points("0.25"),
    bottom_rule=points("1.5"),
    space_before=points(3),
    space_after=points(6),
)


def strict_sheet() -> StyleSheet:
    """Return the page of the standard: 22 rows of 28 characters."""
    return StyleSheet(
        view="report",
        imposition=None,
        tighter=None,
        page=PageStyle(
            width=millimetres(210),
            height=millimetres(297),
            top=millimetres(37),
            bottom=millimetres(35),
            inside=millimetres(28),
            outside=millimetres(26),
            mirrored=True,
        ),
        grid=GridStyle("strict", 22, 28, 0.2, 2),
        faces=FACES,
        fallback=("song",),
        folio=FolioStyle("— {number} —", "folio", millimetres(7), 1),
        paragraphs=PARAGRAPHS,
        characters={"lead": TextStyle(face="kai")},
        tables={"indicators": INDICATORS},
        graphics={"bullet": GraphicStyle(points(58), points(8), 0.7)},
        smallest=None,
        most_pages=None,
        spare=points(0),
    )


def relaxed_sheet() -> StyleSheet:
    """Return a page without grid, folio or mirrored margins, as a fact sheet has."""
    sheet = strict_sheet()
    margin = millimetres(Decimal(20))
    page = replace(sheet.page, top=margin, bottom=margin, inside=margin, outside=margin, mirrored=False)
    return replace(sheet, page=page, grid=replace(sheet.grid, mode="relaxed"), folio=None)


def with_style(sheet: StyleSheet, name: str, style: ParagraphStyle) -> StyleSheet:
    return replace(sheet, paragraphs={**sheet.paragraphs, name: style})


def body(*texts: str) -> Paragraph:
    return Paragraph("body", tuple(Text(text) for text in texts))


def cell(style: str, text: str, columns: int = 1) -> Cell:
    return Cell(style, (Text(text),), columns, header=style == "table-head")


def row(name: str, unit: str, figure: str) -> Row:
    return Row("body", (cell("table-text", name), cell("table-text", unit), cell("table-figure", figure)))


def table(*rows: Row) -> Table:
    head = Row("head", tuple(cell("table-head", text) for text in ("指标", "单位", "2019年实绩")))
    return Table("indicators", (head, *rows), "2019年主要指标")


def document(*blocks: Paragraph | Heading | Table, metadata: Metadata = METADATA) -> Document:
    return Document(metadata, blocks)


REPORT = document(
    Paragraph("title", (Text("政府工作报告"),)),
    Paragraph("salutation", (Text("各位代表："),)),
    Heading(1, (Text("一、2019年工作回顾"),), "part-1"),
    Heading(2, (Text("（一）聚焦转型发展"),), "section-1-1"),
    Paragraph(
        "body",
        (
            Text("经济发展量质并举。", style="lead"),
            Text("完成地区生产总值"),
            Text("105亿元", fact="gdp.2019.actual"),
            Text("，增长4.37%。深化“263”专项行动——R&D投入<5%；“两聚一高”……"),
        ),
    ),
)
FACT_SHEET = document(
    Paragraph("title", (Text("主要指标"),)),
    table(
        Row("group", (cell("table-text", "经济", 3),)),
        row("地区生产总值", "亿元", "105"),
        row("一般公共预算收入", "亿元", "11.68"),
        row("居民人均可支配收入", "元", "—"),
    ),
    Paragraph("note", (Text("注：预计数。"),)),
)


def written(of: Document, sheet: StyleSheet) -> bytes:
    return write_docx(of, NO_PAGES, sheet, Squares())
