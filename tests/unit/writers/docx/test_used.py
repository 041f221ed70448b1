"""Styles of parts that a document is without are not in its Word file."""

from msgspec.structs import replace

from docgen.blocks import Cell, Paragraph, Row, Table, Text
from docgen.stylesheet import TextStyle
from docgen.writers.docx.used import used_styles
from tests.unit.writers.docx.samples import BODY, INDICATORS, body, document, strict_sheet

PARTS = ("glossary", "appendix-text", "contents1")
SHEET = replace(
    strict_sheet(),
    paragraphs=strict_sheet().paragraphs | {name: replace(BODY, word_name=name) for name in PARTS},
    characters=strict_sheet().characters | {"glossary-mark": TextStyle()},
    tables=strict_sheet().tables | {"appendix": INDICATORS},
)


def test_parts_that_are_not_there_have_no_styles() -> None:
    assert used_styles(document(body("正文。")), SHEET) == strict_sheet()


def test_parts_that_are_there_have_theirs() -> None:
    table = Table("appendix", (Row("body", (Cell("appendix-text", (Text("甲"),)),)),))
    entry = Paragraph("glossary", (Text("[1]", "glossary-mark"),))
    used = used_styles(document(entry, table), SHEET)
    assert set(SHEET.paragraphs) - set(used.paragraphs) == {"contents1"}
    assert used.characters == SHEET.characters
    assert used.tables == SHEET.tables
