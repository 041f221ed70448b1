"""The Word writer: blocks and the style sheet, as the parts of a DOCX file (ECMA-376)."""

from docgen.blocks import Document, front_of
from docgen.layout.metrics import Metrics
from docgen.layout.pages import Pages
from docgen.stylesheet import StyleSheet
from docgen.writers.docx.body import body_of
from docgen.writers.docx.font_table import font_table_part
from docgen.writers.docx.formats import grid_of
from docgen.writers.docx.ooxml import (
    application_properties,
    element,
    footer_reference,
    number_revisions,
    part,
)
from docgen.writers.docx.package import Parts, save_package
from docgen.writers.docx.section import alternates, footer_parts, section_properties, text_start
from docgen.writers.docx.settings import settings_part
from docgen.writers.docx.styles import styles_part
from docgen.writers.docx.theme import theme_part_of
from docgen.writers.docx.used import used_styles


def write_docx(document: Document, pages: Pages, sheet: StyleSheet, typefaces: Metrics) -> bytes:
    """Return `document` as a Word file. Word sets the lines itself; `pages` say where titles end their lines.

    Raises:
        WriterError: A character, a property, a style's name or a table cannot be written.
    """
    sheet = used_styles(document, sheet)
    grid = grid_of(sheet)
    footers = {
        f"footer{number}": footer for number, footer in enumerate(footer_parts(sheet, grid).items(), 1)
    }
    references = tuple(footer_reference(parity, name) for name, (parity, _) in footers.items())
    blocks = body_of(document, pages, sheet, typefaces)
    starts = text_start(sheet) if front_of(document) else None
    body = element("body", *blocks, section_properties(sheet, grid, references, starts))
    language = document.metadata.language
    parts = Parts(
        document=number_revisions(part("document", body)),
        styles=styles_part(sheet, language),
        settings=settings_part(sheet, language, alternates(sheet)),
        fonts=font_table_part(sheet),
        theme=theme_part_of(sheet),
        footers={name: data for name, (_, data) in footers.items()},
        application=application_properties("docgen"),
    )
    return save_package(parts, document.metadata)
