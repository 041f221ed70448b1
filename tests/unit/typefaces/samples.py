"""The style sheet of the report, its faces, and font files with one thing changed."""

from functools import cache
from pathlib import Path
from struct import pack, unpack_from

import msgspec

from docgen.stylesheet import FaceStyle, StyleSheet, load_style_sheet
from docgen.typefaces import BUNDLED, Typefaces, load_typefaces
from docgen.typefaces.sfnt import read_tables, write_font

TEMPLATES = Path(__file__).parents[3] / "templates"
LATIN = "LiberationSerif-Regular.ttf"
CHINESE_ROLES = ("title", "fangsong", "kai", "hei", "song")


@cache
def sheet(name: str = "gbt9704") -> StyleSheet:
    return load_style_sheet(name, lambda file: ((TEMPLATES / file).read_bytes(), file))


@cache
def typefaces() -> Typefaces:
    return load_typefaces(sheet())


def sheet_with(role: str, file: str) -> StyleSheet:
    """Return the style sheet with another file for the face of one role."""
    face = FaceStyle(name="Another", alternates=(), file=file)
    return msgspec.structs.replace(sheet(), faces=sheet().faces | {role: face})


def font_with_usage(usage: int) -> bytes:
    """Return a font whose maker permits what `usage`, its OS/2 fsType, says."""
    tables = read_tables((BUNDLED / LATIN).read_bytes())
    os2 = tables["OS/2"]
    return write_font(tables | {"OS/2": os2[:8] + pack(">H", usage) + os2[10:]})


def font_with_short_dash() -> bytes:
    """Return a font whose dash is one em wide and leaves a twentieth of it blank at either end."""
    tables = read_tables((BUNDLED / "DocgenKai.ttf").read_bytes())
    dash = typefaces().face("kai").glyph("—")
    assert dash is not None
    assert unpack_from(">H", tables["head"], 50) == (1,), "the offsets of outlines are long ones"
    (start,) = unpack_from(">I", tables["loca"], 4 * dash.number)
    outlines = bytearray(tables["glyf"])
    # The box of an outline: left, bottom, right, top.
    outlines[start + 2 : start + 4], outlines[start + 6 : start + 8] = pack(">h", 50), pack(">h", 950)
    return write_font(tables | {"glyf": bytes(outlines)})


def font_without_ink(glyph: int) -> bytes:
    """Return a font that has a glyph in its character map and no outline for it."""
    tables = read_tables((BUNDLED / LATIN).read_bytes())
    assert unpack_from(">H", tables["head"], 50) == (1,), "the offsets of outlines are long ones"
    loca = tables["loca"]
    start = 4 * glyph
    blank = loca[:start] + loca[start + 4 : start + 8] + loca[start + 4 :]
    return write_font(tables | {"loca": blank})
