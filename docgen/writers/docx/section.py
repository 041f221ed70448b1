"""The section: sheet, margins and grid, and the footers with the folio (页码)."""

from docgen.stylesheet import FolioStyle, StyleSheet
from docgen.units import Length
from docgen.writers.docx.formats import Grid, fonts_of, spacing_of
from docgen.writers.docx.ooxml import (
    Xml,
    field,
    paragraph,
    paragraph_properties,
    part,
    run,
    run_properties,
    section,
)
from docgen.writers.docx.properties import (
    Alignment,
    Indents,
    PageFormat,
    ParagraphFormat,
    Parity,
    RunFormat,
    Script,
    Start,
)
from docgen.writers.docx.styles import paragraph_style_id

_NUMBER = "{number}"
# How far the dash of a folio stands above the bottom of its line, in heights of the line. LibreOffice puts a
# fifth of an exact line under the baseline and gets 0.58; the ascent and descent of 宋体 give 0.50.
_DASH_HEIGHT = 0.54


def alternates(sheet: StyleSheet) -> bool:
    """Whether odd and even pages have footers of their own: the folio stands on the outer side (7.5)."""
    return (
        sheet.folio is not None
        and sheet.page.mirrored
        and sheet.paragraphs[sheet.folio.style].align == "outside"
    )


def section_properties(
    sheet: StyleSheet, grid: Grid, footers: tuple[Xml, ...], starts: Start | None = None
) -> Xml:
    """Return the properties of a section, with the references to its footers.

    `starts` says where it begins behind another; one without footers, before any other, prints no folio.
    """
    page = sheet.page
    return section(
        PageFormat(
            width=page.width.twips,
            height=page.height.twips,
            top=page.top.twips,
            # What is lost by rounding goes to the outer margin: the text area is as wide as it should be.
            right=page.width.twips - page.inside.twips - grid.text_width,
            bottom=page.bottom.twips,
            left=page.inside.twips,
            header=page.top.twips // 2,
            footer=_footer_distance(sheet),
            row=grid.row if grid.strict else 0,
            starts=starts,
        ),
        footers,
    )


def text_start(sheet: StyleSheet) -> Start:
    """Return where the text begins behind a contents page: on a right-hand page of two."""
    return "oddPage" if sheet.page.mirrored else "nextPage"


def _footer_distance(sheet: StyleSheet) -> int:
    """Return how far the bottom of the folio's line stands from the paper's edge, in twips."""
    if sheet.folio is None:
        return sheet.page.bottom.twips // 2
    style = sheet.paragraphs[sheet.folio.style]
    dash_height = Length(round((style.line or style.size).emu * _DASH_HEIGHT))
    return (sheet.page.bottom - sheet.folio.below - dash_height).twips


def footer_parts(sheet: StyleSheet, grid: Grid) -> dict[Parity, bytes]:
    """Return the footer of odd pages, or of all, and that of even pages where it differs."""
    if sheet.folio is None:
        return {}
    if not alternates(sheet):
        return {"default": _footer(sheet, grid, sheet.folio, None)}
    return {
        "default": _footer(sheet, grid, sheet.folio, "right"),
        "even": _footer(sheet, grid, sheet.folio, "left"),
    }


def _footer(sheet: StyleSheet, grid: Grid, folio: FolioStyle, side: Alignment | None) -> bytes:
    style = sheet.paragraphs[folio.style]
    side = side or ("right" if style.align == "outside" else None)
    inset = grid.indent(folio.inset, style.size)
    properties = ParagraphFormat(
        style=paragraph_style_id(sheet, folio.style),
        spacing=spacing_of(sheet, grid, folio.style),
        indents=Indents(left=inset) if side == "left" else Indents(right=inset) if side == "right" else None,
        align=side,
    )
    # A reader that does not count shows the stored number; the first even page is 2.
    number = "2" if side == "left" else "1"
    return part("ftr", paragraph(paragraph_properties(properties), _folio_runs(sheet, folio, number)))


def _folio_runs(sheet: StyleSheet, folio: FolioStyle, number: str) -> tuple[Xml, ...]:
    before, _, after = folio.pattern.partition(_NUMBER)
    dash, digits = _look(sheet, folio, "sign"), _look(sheet, folio, "latin")
    return run(dash, before), *field(digits, "PAGE", number), run(dash, after)


def _look(sheet: StyleSheet, folio: FolioStyle, script: Script) -> Xml:
    style = sheet.paragraphs[folio.style]
    return run_properties(RunFormat(fonts=fonts_of(sheet, style.face, style.latin), script=script))
