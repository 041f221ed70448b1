"""Word, PDF and text say the same, character for character: the resolved text."""

import pytest

from docgen.blocks import Document, all_inlines
from tests.outputs.reading import pdfium_text, pdfminer_text, python_docx_text, raw_docx_text


def resolved_text(document: Document) -> str:
    return "".join(inline.text for inline in all_inlines(document))


def test_the_text_file_is_the_resolved_text(report: Document, outputs: dict[str, bytes]) -> None:
    assert outputs["report.txt"].decode("utf-8").replace("\n", "") == resolved_text(report)


def test_the_word_file_is_the_resolved_text(report: Document, outputs: dict[str, bytes]) -> None:
    assert python_docx_text(outputs["report.docx"]) == resolved_text(report)
    assert raw_docx_text(outputs["report.docx"]) == resolved_text(report)


def test_the_pdf_is_the_resolved_text(report: Document, outputs: dict[str, bytes]) -> None:
    assert pdfium_text(outputs["report.pdf"]) == resolved_text(report)
    assert pdfminer_text(outputs["report.pdf"]) == resolved_text(report)


def test_the_fact_sheets_are_the_resolved_text(fact_sheet: Document, outputs: dict[str, bytes]) -> None:
    expected = resolved_text(fact_sheet)
    assert raw_docx_text(outputs["fact-sheet.docx"]) == expected
    # A table is read in an order of the reader's own choice: the characters are compared, not their order.
    assert sorted(pdfium_text(outputs["fact-sheet.pdf"]).replace(" ", "")) == sorted(
        expected.replace(" ", "")
    )


@pytest.mark.parametrize("name", ["report.docx", "report.pdf", "fact-sheet.docx", "fact-sheet.pdf"])
def test_a_lost_character_would_be_seen(name: str, report: Document, outputs: dict[str, bytes]) -> None:
    read = raw_docx_text if name.endswith("docx") else pdfium_text
    assert read(outputs[name]) != resolved_text(report)[1:]
