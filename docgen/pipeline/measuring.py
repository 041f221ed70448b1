"""A view of a year, or any text, set and drawn, and its PDF measured."""

from typing import TYPE_CHECKING

from msgspec.structs import replace

from docgen.blocks import Document, Metadata, Paragraph, Text
from docgen.diagnostics import Location
from docgen.pipeline.building import STANDARD, STYLE_SHEETS, load_style, set_pages, set_view, write_format
from docgen.project import Project
from docgen.sources import Sources

if TYPE_CHECKING:
    from docgen.layout.pages import Pages
    from docgen.stylesheet import StyleSheet
    from docgen.typefaces import Typefaces
    from docgen.verification.measurement import Measurement

_BLANKS = " \t\u3000\r\f\v"


def measure_edition(project: Project, sources: Sources, edition: str | None) -> "Measurement":
    """Return what is measured in the PDF of one edition of a year, page by page as it is read.

    Raises:
        DocgenError: The edition cannot be made, or nothing is there to read PDFs with.
    """
    sheet, typefaces = load_style(project, _style_sheet(edition))
    return _measured(*set_view(project, sources, sheet, typefaces), typefaces)


def measure_text(project: Project, data: bytes, file: str, edition: str | None) -> "Measurement":
    """Return what is measured of a text file (UTF-8 or GB18030) set as plain paragraphs, one a line.

    Raises:
        DocgenError: It is no text, or no typeface has a character of it; holds every such place.
    """
    from docgen.check.plain import decode

    sheet, typefaces = load_style(project, _style_sheet(edition))
    lines = enumerate(decode(data, file).split("\n"), 1)
    blocks = tuple(
        Paragraph("body", (Text(words.replace("\t", " "), at=Location(file, number, 1)),))
        for number, line in lines
        if (words := line.strip(_BLANKS))
    )
    document = Document(Metadata(title=file, author="", date=""), blocks)
    return _measured(document, *set_pages(project, document, sheet, typefaces), typefaces)


def _style_sheet(edition: str | None) -> str:
    return STYLE_SHEETS["report"] if edition in (None, STANDARD) else edition


def _measured(
    document: Document, sheet: "StyleSheet", pages: "Pages", typefaces: "Typefaces"
) -> "Measurement":
    from docgen.verification.drawn import read_drawn
    from docgen.verification.measurement import measure

    alone = replace(sheet, imposition=None)
    return measure(read_drawn(write_format("pdf", document, pages, alone, typefaces)), document, alone)
