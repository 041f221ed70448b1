"""The PDF writer: draws the pages of the layout, tagged for reading aloud and fit for the archive."""

from docgen.blocks import Document
from docgen.layout.pages import Pages
from docgen.stylesheet import StyleSheet
from docgen.typefaces import Typefaces
from docgen.writers.pdf.assembly import Assembly

__all__ = ["write_pdf"]


def write_pdf(document: Document, pages: Pages, sheet: StyleSheet, typefaces: Typefaces) -> bytes:
    """Return `pages` as a PDF 1.7 file: PDF/A-2a (ISO 19005-2) and PDF/UA-1 (ISO 14289-1).

    The same pages give the same bytes: dates are the report's, the file's ID is made from its content.
    """
    assembly = Assembly(document, pages, sheet, typefaces)
    for page in pages.pages:
        assembly.add_page(page)
    return assembly.finish()
