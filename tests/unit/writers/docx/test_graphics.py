"""Graphics in the Word file: shapes in the line, with their words, each with a number of its own."""

from lxml import etree
from msgspec.structs import replace

from docgen.blocks import Area, Cell, Document, Graphic, Row, Table, Text
from docgen.stylesheet import GraphicStyle, StyleSheet
from docgen.units import points
from tests.unit.writers.docx.element_order import misplaced
from tests.unit.writers.docx.reading import Element, body_of, get, style, tag
from tests.unit.writers.docx.samples import METADATA, cell, document, row, strict_sheet, table, written

BULLET = Graphic(
    "bullet",
    (Area(0, 0.25, 0.5, 0.75, tinted=True), Area(0, 0, 0.1, 1), Area(0.5, 0, 0.6, 1)),
    "实绩<105>亿元，目标“107”亿元",
)
PLAIN = Graphic("bullet", (Area(0, 0, 1, 1),), "全黑")
EMU = 12700
NAMESPACES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
    "wpg": "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup",
}


def sheet() -> StyleSheet:
    return replace(strict_sheet(), graphics={"bullet": GraphicStyle(points(50), points(8), 0.6)})


def drawn(graphic: Graphic | None, text: str = "") -> Row:
    inlines = (Text(text),) if text else ()
    cells = (cell("table-text", "甲"), cell("table-text", "亿元"))
    return Row("body", (*cells, Cell("table-figure", inlines, graphic=graphic)))


def body(*rows: Row) -> Element:
    return body_of(written(document(table(*rows)), sheet()))


def every(element: Element, path: str) -> list[Element]:
    return element.findall(f".//{path}", NAMESPACES)


def only(element: Element, path: str) -> Element:
    (found,) = every(element, path)
    return found


def test_a_graphic_stands_in_the_line_in_its_size_with_its_words() -> None:
    inline = only(body(drawn(BULLET)), "wp:inline")
    extent = only(inline, "wp:extent")
    assert (extent.get("cx"), extent.get("cy")) == (str(50 * EMU), str(8 * EMU))
    assert only(inline, "wp:docPr").get("descr") == BULLET.alternative


def test_every_shade_is_a_shape_of_paths_in_its_colour() -> None:
    shapes = every(body(drawn(BULLET)), "wps:wsp")
    assert [only(shape, "a:srgbClr").get("val") for shape in shapes] == ["999999", "000000"]
    assert [len(every(shape, "a:moveTo")) for shape in shapes] == [1, 2]
    corners = [(point.get("x"), point.get("y")) for point in every(shapes[0], "a:pt")]
    right, top, bottom = str(25 * EMU), str(2 * EMU), str(6 * EMU)
    assert corners == [("0", top), (right, top), (right, bottom), ("0", bottom)]


def test_one_shade_is_a_shape_and_more_are_a_group() -> None:
    for graphic, kind in ((PLAIN, "wps"), (BULLET, "wpg")):
        made = body(drawn(graphic))
        (content,) = only(made, "a:graphicData")
        assert etree.QName(content).namespace == NAMESPACES[kind]
        assert only(made, "a:graphicData").get("uri") == NAMESPACES[kind]
        assert only(made, "mc:Choice").get("Requires") == kind


def test_what_a_choice_requires_is_declared() -> None:
    choice = only(body(drawn(BULLET)), "mc:Choice")
    assert choice.get("Requires") in choice.nsmap


def test_each_graphic_of_a_document_has_a_number_of_its_own() -> None:
    tables = [table(drawn(BULLET), drawn(None), drawn(PLAIN)), table(drawn(PLAIN))]
    made = body_of(written(Document(METADATA, tuple(tables)), sheet()))
    assert [properties.get("id") for properties in every(made, "wp:docPr")] == ["1", "2", "3"]


def test_its_line_is_not_cut_to_the_pitch_of_the_text() -> None:
    made = written(Document(METADATA, (table(drawn(BULLET)),)), sheet())
    paragraph = every(only(body_of(made), "w:tbl"), "w:p")[-1]
    assert get(only(paragraph, "w:pPr/w:pStyle"), "val") == "Graphic"
    spacing = only(style(made, "Graphic"), "w:pPr/w:spacing")
    assert (get(spacing, "line"), get(spacing, "lineRule")) == ("240", "auto")


def test_a_cell_has_its_text_above_its_graphic() -> None:
    *_, last = every(body(drawn(BULLET, "乙")), "w:tc")
    texts = ["".join(node.text or "" for node in every(each, "w:t")) for each in every(last, "w:p")]
    assert texts == ["乙", ""]
    assert [tag(child) for child in last] == ["tcPr", "p", "p"]


def test_children_stand_in_the_order_of_the_schema() -> None:
    assert misplaced(body(drawn(BULLET), row("甲", "亿元", "1"))) == []


def test_a_table_of_a_sheet_without_graphics_needs_none() -> None:
    made = Document(METADATA, (Table("indicators", (drawn(None),)),))
    assert every(body_of(written(made, strict_sheet())), "wp:inline") == []
