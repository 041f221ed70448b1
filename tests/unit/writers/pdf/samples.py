"""A document with every kind of block over several pages, and the PDF that is made of it."""

from functools import cache

import msgspec

from docgen.blocks import Block, Cell, Document, Heading, Inline, Metadata, Paragraph, Row, Table, Text
from docgen.layout import lay_out
from docgen.layout.pages import GlyphRun, Line, Page, Pages
from docgen.stylesheet import StyleSheet
from docgen.writers.pdf import write_pdf
from tests.unit.typefaces import samples

METADATA = Metadata(
    title="政府工作报告",
    author="淀山湖镇人民政府",
    date="2020-01-16",
    subject="在镇第十九届人民代表大会第七次会议上 <R&D>",
    keywords=("政府工作报告", "2020年"),
)
SENTENCE = "2019年完成一般公共预算收入11.68亿元，同比增长5.04%，PM2.5年均浓度为32微克/立方米。"
HARD = "水质达到□类，把握“□”字诀，〔缺〕——‘网格’……𬭸𬬭𣲘，R&D<5%，①㎡℃，1+16+7。"


def inlines(*texts: str) -> tuple[Inline, ...]:
    return tuple(Text(text) for text in texts)


def row(kind: str, *texts: str, headers: int = 0) -> Row:
    cells = (
        Cell("table-text", inlines(text) if text else (), header=number < headers)
        for number, text in enumerate(texts)
    )
    return Row(kind, tuple(cells))


def table(rows: int) -> Table:
    """Return a table of a head, a group and so many body rows; its last cells are empty."""
    head = row("head", "指标", "单位", "2019年实绩", "增长", "目标", headers=5)
    group = Row("group", (Cell("table-group", inlines("经济"), columns=5, header=True),))
    body = [
        row("body", f"指标之{number}", "亿元", f"{number}.50", "4.37%", "", headers=1)
        for number in range(rows)
    ]
    columns = ("indicator", "unit", "actual", "growth", "target")
    return Table("indicators", (head, group, *body), "主要指标的实绩和增长", columns)


def blocks() -> tuple[Block, ...]:
    return (
        Paragraph("title", inlines("政府工作报告")),
        Paragraph("subtitle", inlines("——2020年1月16日在镇人民代表大会上")),
        Heading(1, inlines("一、2019年工作回顾"), "part-1"),
        Heading(2, inlines("（一）聚焦转型发展"), "section-1"),
        Paragraph("body", (Text("经济发展量质并举。", "lead"), Text(SENTENCE * 20))),
        Heading(2, inlines("（二）聚力乡村振兴"), "section-2"),
        Paragraph("body", inlines(HARD)),
        Paragraph("body", ()),
        table(40),
        Heading(1, inlines("二、2020年工作安排"), "part-2"),
        Heading(2, inlines("（一）开好局"), "section-3"),
        Paragraph("body", inlines("镇长　朱叶华。各位代表！行而不辍，未来可期。")),
    )


TABLE = 8
LONG_PARAGRAPH = 4
DOCUMENT = Document(METADATA, blocks())


@cache
def sheet() -> StyleSheet:
    """Return the report's style sheet with the tables of the fact sheet."""
    other = samples.sheet("fact-sheet")
    return msgspec.structs.replace(
        samples.sheet(), tables=other.tables, paragraphs=other.paragraphs | samples.sheet().paragraphs
    )


@cache
def pages() -> Pages:
    return lay_out(DOCUMENT, sheet(), samples.typefaces())


@cache
def pdf() -> bytes:
    return made(pages())


def made(laid_out: Pages, document: Document = DOCUMENT) -> bytes:
    return write_pdf(document, laid_out, sheet(), samples.typefaces())


def lines(laid_out: Pages) -> list[list[Line]]:
    """Return the lines of each page, its folio last."""
    return [[*page.lines, page.folio] if page.folio else [*page.lines] for page in laid_out.pages]


def spread(laid_out: Pages, extra: float) -> Pages:
    """Return the pages with `extra` em more between any two characters of a line: off the sheet, maybe."""

    def wide(page: Page) -> Page:
        return msgspec.structs.replace(page, lines=tuple(_spread(line, extra) for line in page.lines))

    return msgspec.structs.replace(laid_out, pages=tuple(wide(page) for page in laid_out.pages))


def _spread(line: Line, extra: float) -> Line:
    runs = []
    before = 0
    for run in line.runs:
        places = (place + extra * run.size * (before + index) for index, place in enumerate(run.places))
        runs.append(GlyphRun(run.face, run.size, run.text, tuple(places)))
        before += len(run.text)
    return msgspec.structs.replace(line, runs=tuple(runs))
