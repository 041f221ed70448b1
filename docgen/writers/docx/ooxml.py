"""WordprocessingML, element by element: the one home of raw XML.

Every function returns one element that is well formed by construction: `Xml` is made here only, from names,
escaped values and other `Xml`. Children stand in the order of the schema's sequences (ECMA-376-1, clause 17),
which word processors enforce.
"""

import re
from itertools import count
from typing import NewType

from docgen.writers.docx.properties import (
    CellFormat,
    Edges,
    Fonts,
    Indent,
    Indents,
    PageFormat,
    ParagraphFormat,
    Parity,
    RunFormat,
    Script,
    Spacing,
    TableFormat,
    Typography,
)
from docgen.writers.docx.writable import require_writable

Xml = NewType("Xml", str)

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"
RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
EXTENDED_PROPERTIES = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"

NOTHING = Xml("")
_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_HUNDREDTHS = 100
_REVISER = "docgen"
_UNNUMBERED = "revision"
_UNNUMBERED_ID = b' w:id="revision"'


def escape(text: str) -> str:
    """Return `text` with what XML would read as markup written as entities.

    Raises:
        WriterError: XML has no such character.
    """
    require_writable(text)
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")


def element(name: str, /, *children: Xml, **attributes: str | int | None) -> Xml:
    """Return the WordprocessingML element `name`; an attribute of `None` is left out."""
    listed = "".join(f' w:{key}="{escape(str(val))}"' for key, val in attributes.items() if val is not None)
    return _closed(f"w:{name}", listed, children)


def drawing_element(name: str, /, *children: Xml, **attributes: str | int) -> Xml:
    """Return the DrawingML element `name`."""
    return markup(f"a:{name}", *children, **attributes)


def markup(tag: str, /, *children: Xml, **attributes: str | int) -> Xml:
    """Return the element `tag`, its prefix in it."""
    listed = "".join(f' {key}="{escape(str(val))}"' for key, val in attributes.items())
    return _closed(tag, listed, children)


def _closed(tag: str, attributes: str, children: tuple[Xml, ...]) -> Xml:
    content = "".join(children)
    return Xml(f"<{tag}{attributes}>{content}</{tag}>" if content else f"<{tag}{attributes}/>")


def part(name: str, *children: Xml) -> bytes:
    """Return a whole part: the XML declaration and the root element `name`."""
    spaces = f' xmlns:w="{WORD}" xmlns:r="{RELATIONSHIPS}"'
    return f"{_DECLARATION}{_closed(f'w:{name}', spaces, children)}".encode()


def theme_part(name: str, *children: Xml) -> bytes:
    """Return a whole theme named `name`."""
    attributes = f' xmlns:a="{DRAWING}" name="{escape(name)}"'
    return f"{_DECLARATION}{_closed('a:theme', attributes, children)}".encode()


def application_properties(application: str) -> bytes:
    """Return docProps/app.xml; a version in it would make every file stale with every release."""
    content = f"<Application>{escape(application)}</Application>"
    return f'{_DECLARATION}<Properties xmlns="{EXTENDED_PROPERTIES}">{content}</Properties>'.encode()


def switch(name: str, on: bool | None) -> Xml:
    """Return an on/off element, or nothing when it is to say nothing."""
    return NOTHING if on is None else element(name) if on else element(name, val=0)


def value(name: str, val: str | int | None) -> Xml:
    """Return an element that holds one value, or nothing for `None`."""
    return NOTHING if val is None else element(name, val=val)


# Properties


def run_properties(look: RunFormat) -> Xml:
    """Return `w:rPr`, or nothing when there are none."""
    children = (
        value("rStyle", look.style or None),
        _run_fonts(look.fonts, look.script) if look.fonts else NOTHING,
        value("spacing", look.spacing),
        value("kern", look.kern),
        value("sz", look.size),
        value("szCs", look.size),
        element("lang", val=look.languages[0], eastAsia=look.languages[1]) if look.languages else NOTHING,
    )
    return element("rPr", *children) if any(children) else NOTHING


def _run_fonts(fonts: Fonts, script: Script) -> Xml:
    # Quotation marks, dashes and ellipses are Latin to a word processor unless the run is hinted and its
    # hAnsi face is the Chinese one; LibreOffice goes by the ascii face where they touch Latin characters.
    hint = None if script == "latin" else "eastAsia"
    return element(
        "rFonts",
        hint=hint,
        ascii=fonts.chinese if script == "sign" else fonts.latin,
        hAnsi=fonts.latin if script == "latin" else fonts.chinese,
        eastAsia=fonts.chinese,
        cs=fonts.latin,
    )


def paragraph_properties(look: ParagraphFormat, section_end: Xml = NOTHING) -> Xml:
    """Return `w:pPr`, or nothing when there are none; `section_end` is the section that the paragraph ends.

    Typography: prohibitions of line starts and ends (避头尾) hold, punctuation never hangs in the margin,
    a right indent is not rounded to the grid.
    """
    children = (
        value("pStyle", look.style or None),
        switch("keepNext", look.keep_next),
        switch("keepLines", look.keep_lines),
        switch("pageBreakBefore", look.page_break_before),
        switch("widowControl", look.widow_control),
        _leader(look.leader_to) if look.leader_to is not None else NOTHING,
        *(_typography(look.typography) if look.typography else ()),
        switch("snapToGrid", look.snap_to_grid),
        _spacing(look.spacing) if look.spacing else NOTHING,
        _indents(look.indents) if look.indents else NOTHING,
        value("jc", look.align),
        value("outlineLvl", look.outline_level),
        _mark(look),
        section_end,
    )
    return element("pPr", *children) if any(children) else NOTHING


def _mark(look: ParagraphFormat) -> Xml:
    """Return the properties of the paragraph's end: whether it came or went with the paragraph."""
    if not look.revision:
        return NOTHING
    name = "ins" if look.revision == "inserted" else "del"
    return element("rPr", element(name, id=_UNNUMBERED, author=_REVISER))


def _leader(place: int) -> Xml:
    return element("tabs", element("tab", val="right", leader="middleDot", pos=place))


def _typography(look: Typography) -> tuple[Xml, ...]:
    return (
        switch("kinsoku", True),
        switch("wordWrap", True),
        switch("overflowPunct", False),
        switch("topLinePunct", False),
        switch("autoSpaceDE", look.space_latin),
        switch("autoSpaceDN", look.space_latin),
        switch("adjustRightInd", False),
    )


def _spacing(look: Spacing) -> Xml:
    rule = "exact" if look.exact else "auto"
    return element("spacing", before=look.before, after=look.after, line=look.line, lineRule=rule)


def _indents(look: Indents) -> Xml:
    first = look.first_line
    hangs = first.twips < 0
    name = "hanging" if hangs else "firstLine"
    return element(
        "ind",
        leftChars=_chars(look.left),
        left=look.left.twips,
        rightChars=_chars(look.right),
        right=look.right.twips,
        **{f"{name}Chars": abs(_chars(first)), name: abs(first.twips)},
    )


def _chars(indent: Indent) -> int:
    return round(indent.characters * _HUNDREDTHS)


def borders(name: str, edges: Edges) -> Xml:
    """Return `w:tcBorders` or `w:tblBorders`."""
    sides = {
        "top": edges.top,
        "left": edges.left,
        "bottom": edges.bottom,
        "right": edges.right,
        "insideH": edges.between_rows,
        "insideV": edges.between_columns,
    }
    return element(name, *(_border(side, size) for side, size in sides.items() if size is not None))


def _border(side: str, size: int) -> Xml:
    return element(side, val="single", sz=size, space=0, color="auto") if size else element(side, val="nil")


def cell_margins(inset: int) -> Xml:
    """Return the space inside the cells of a table, left and right alike, in twips."""
    sides = {"top": 0, "left": inset, "bottom": 0, "right": inset}
    return element("tblCellMar", *(element(side, w=width, type="dxa") for side, width in sides.items()))


# Content


def run(properties: Xml, text: str) -> Xml:
    """Return a run of `text`, which keeps its blanks."""
    space = ' xml:space="preserve"' if " " in text else ""
    return Xml(f"<w:r>{properties}<w:t{space}>{escape(text)}</w:t></w:r>")


def inserted(*runs: Xml) -> Xml:
    """Return runs as inserted (修订：插入); `number_revisions` gives each revision of a part its number."""
    return element("ins", *runs, id=_UNNUMBERED, author=_REVISER)


def deleted(properties: Xml, text: str) -> Xml:
    """Return a run of text as deleted (修订：删除)."""
    content = Xml(f'<w:delText xml:space="preserve">{escape(text)}</w:delText>')
    return element("del", element("r", properties, content), id=_UNNUMBERED, author=_REVISER)


def number_revisions(part: bytes) -> bytes:
    """Return a part in which every revision has a number of its own."""
    numbers = count(1)
    return re.sub(_UNNUMBERED_ID, lambda _: b' w:id="%d"' % next(numbers), part)


def line_break(properties: Xml) -> Xml:
    """Return a run that ends the line and not the paragraph."""
    return element("r", properties, element("br"))


def tab(properties: Xml) -> Xml:
    """Return a run that goes on at the paragraph's next tab stop."""
    return element("r", properties, element("tab"))


def hyperlink(anchor: str, runs: tuple[Xml, ...]) -> Xml:
    """Return `runs` as a link to a bookmark of the document."""
    return element("hyperlink", *runs, anchor=anchor, history=1)


def field(properties: Xml, instruction: str, result: str) -> tuple[Xml, ...]:
    """Return the runs of a complex field and of its stored `result`, shown until it is brought up to date."""
    return *field_start(properties, instruction), run(properties, result), field_end(properties)


def field_start(properties: Xml, instruction: str) -> tuple[Xml, ...]:
    """Return the runs that begin a complex field; its result follows, over paragraphs if need be."""
    return (
        element("r", properties, element("fldChar", fldCharType="begin")),
        Xml(
            f'<w:r>{properties}<w:instrText xml:space="preserve"> {escape(instruction)} </w:instrText></w:r>'
        ),
        element("r", properties, element("fldChar", fldCharType="separate")),
    )


def field_end(properties: Xml) -> Xml:
    """Return the run that ends a complex field."""
    return element("r", properties, element("fldChar", fldCharType="end"))


def bookmark(number: int, name: str, runs: tuple[Xml, ...]) -> tuple[Xml, ...]:
    """Return `runs` between the two ends of a bookmark; `number` is unique in the document."""
    return element("bookmarkStart", id=number, name=name), *runs, element("bookmarkEnd", id=number)


def paragraph(properties: Xml, runs: tuple[Xml, ...]) -> Xml:
    """Return a paragraph."""
    return Xml(f"<w:p>{properties}{''.join(runs)}</w:p>")


def table(look: TableFormat, rows: tuple[Xml, ...]) -> Xml:
    """Return a table. Its widths are said thrice, as one word processor or another goes by each."""
    properties = element(
        "tblPr",
        value("tblStyle", look.style),
        element("tblW", w=sum(look.columns), type="dxa"),
        element("tblInd", w=0, type="dxa"),
        borders("tblBorders", look.edges),
        element("tblLayout", type="fixed"),
        cell_margins(look.cell_inset),
        element(
            "tblLook", val="0020", firstRow=1, lastRow=0, firstColumn=0, lastColumn=0, noHBand=1, noVBand=1
        ),
        value("tblDescription", look.summary or None),
    )
    grid = element("tblGrid", *(element("gridCol", w=width) for width in look.columns))
    return element("tbl", properties, grid, *rows)


def table_row(height: int, header: bool, cells: tuple[Xml, ...]) -> Xml:
    """Return a row at least `height` twips high, on one page; a header row is repeated on every page."""
    properties = element(
        "trPr",
        switch("cantSplit", True),
        element("trHeight", val=height, hRule="atLeast"),
        switch("tblHeader", True) if header else NOTHING,
    )
    return element("tr", properties, *cells)


def table_cell(look: CellFormat, content: tuple[Xml, ...]) -> Xml:
    """Return a cell with its paragraphs in the middle of its height."""
    properties = element(
        "tcPr",
        element("tcW", w=look.width, type="dxa"),
        value("gridSpan", look.columns if look.columns > 1 else None),
        borders("tcBorders", look.edges),
        value("vAlign", "center"),
    )
    return element("tc", properties, *content)


def section(look: PageFormat, footers: tuple[Xml, ...]) -> Xml:
    """Return the properties of a section whose pages are counted from 1."""
    return element(
        "sectPr",
        *footers,
        value("type", look.starts),
        element("pgSz", w=look.width, h=look.height),
        element(
            "pgMar",
            top=look.top,
            right=look.right,
            bottom=look.bottom,
            left=look.left,
            header=look.header,
            footer=look.footer,
            gutter=0,
        ),
        element("pgNumType", start=1),
        element("docGrid", type="lines", linePitch=look.row) if look.row else NOTHING,
    )


def footer_reference(parity: Parity, relationship: str) -> Xml:
    """Return the reference of a section to the footer of its odd (`default`) or even pages."""
    return Xml(f'<w:footerReference w:type="{parity}" r:id="{escape(relationship)}"/>')
