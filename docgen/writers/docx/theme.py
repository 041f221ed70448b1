"""The theme: what Word offers for new text, shapes and charts. No style of ours refers to it."""

from docgen.stylesheet import StyleSheet
from docgen.writers.docx.formats import BODY, fonts_of
from docgen.writers.docx.ooxml import Xml, drawing_element, theme_part

_NAME = "docgen"
_COLOURS = {
    "dk1": "000000",
    "lt1": "FFFFFF",
    "dk2": "44546A",
    "lt2": "E7E6E6",
    "accent1": "4472C4",
    "accent2": "ED7D31",
    "accent3": "A5A5A5",
    "accent4": "FFC000",
    "accent5": "5B9BD5",
    "accent6": "70AD47",
    "hlink": "0563C1",
    "folHlink": "954F72",
}
# The schema asks for three of each: subtle, moderate, intense.
_STRENGTHS = 3


def theme_part_of(sheet: StyleSheet) -> bytes:
    """Return word/theme1.xml: the faces of headings and of body text, and plain fills and lines."""
    return theme_part(_NAME, drawing_element("themeElements", _colours(), _fonts(sheet), _formats()))


def _colours() -> Xml:
    colours = (
        drawing_element(name, drawing_element("srgbClr", val=colour)) for name, colour in _COLOURS.items()
    )
    return drawing_element("clrScheme", *colours, name=_NAME)


def _fonts(sheet: StyleSheet) -> Xml:
    heading = sheet.paragraphs.get("heading1", sheet.paragraphs[BODY])
    body = sheet.paragraphs[BODY]
    return drawing_element(
        "fontScheme",
        _font("majorFont", sheet, heading.face, heading.latin),
        _font("minorFont", sheet, body.face, body.latin),
        name=_NAME,
    )


def _font(name: str, sheet: StyleSheet, face: str, latin: str) -> Xml:
    fonts = fonts_of(sheet, face, latin)
    return drawing_element(
        name,
        drawing_element("latin", typeface=fonts.latin),
        drawing_element("ea", typeface=fonts.chinese),
        drawing_element("cs", typeface=""),
        drawing_element("font", script="Hans", typeface=fonts.chinese),
    )


def _formats() -> Xml:
    fill = drawing_element("solidFill", drawing_element("schemeClr", val="phClr"))
    line = drawing_element("ln", fill)
    effect = drawing_element("effectStyle", drawing_element("effectLst"))
    return drawing_element(
        "fmtScheme",
        drawing_element("fillStyleLst", *[fill] * _STRENGTHS),
        drawing_element("lnStyleLst", *[line] * _STRENGTHS),
        drawing_element("effectStyleLst", *[effect] * _STRENGTHS),
        drawing_element("bgFillStyleLst", *[fill] * _STRENGTHS),
        name=_NAME,
    )
