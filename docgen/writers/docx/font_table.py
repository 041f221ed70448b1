"""The font table: by which names, and by what sort of face, a missing face is to be replaced."""

from msgspec import Struct

from docgen.stylesheet import FaceStyle, StyleSheet
from docgen.writers.docx.ooxml import Xml, element, part, value

_GB2312 = "86"
_ANSI = "00"


class Description(Struct, frozen=True):
    """How a face looks, for one who has to find another: its PANOSE numbers, family and pitch."""

    panose: str | None
    family: str
    pitch: str


# What the faces say of themselves; for any other nothing is claimed.
_KNOWN = {
    "仿宋_GB2312": Description("02010609030101010101", "modern", "fixed"),
    "仿宋": Description("02010609060101010101", "modern", "fixed"),
    "楷体_GB2312": Description("02010609030101010101", "modern", "fixed"),
    "楷体": Description("02010609060101010101", "modern", "fixed"),
    "黑体": Description("02010609060101010101", "modern", "fixed"),
    "宋体": Description("02010600030101010101", "auto", "variable"),
    "方正小标宋简体": Description("03000509000000000000", "script", "fixed"),
    "Times New Roman": Description("02020603050405020304", "roman", "variable"),
    "Arial": Description("020B0604020202020204", "swiss", "variable"),
}
_UNKNOWN = Description(None, "auto", "variable")


def font_table_part(sheet: StyleSheet) -> bytes:
    """Return word/fontTable.xml: every face of the style sheet with the names to fall to."""
    chinese = {style.face for style in sheet.paragraphs.values()}
    return part("fonts", *(_font(face, name in chinese) for name, face in sheet.faces.items()))


def _font(face: FaceStyle, is_chinese: bool) -> Xml:
    description = _KNOWN.get(face.name, _UNKNOWN)
    return element(
        "font",
        value("altName", ",".join(face.alternates) or None),
        value("panose1", description.panose),
        value("charset", _GB2312 if is_chinese else _ANSI),
        value("family", description.family),
        value("pitch", description.pitch),
        name=face.name,
    )
