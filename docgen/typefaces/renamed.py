"""The faces of a style sheet under their official names, for an office program that is to be measured.

A Word file names 仿宋_GB2312, 黑体 …, which no free machine has. Copies of the faces that the PDF embeds,
under those names and in a folder of their own, let an office program set the file with our own widths.
"""

import struct
from pathlib import Path
from xml.sax.saxutils import escape

import uharfbuzz as hb

from docgen.stylesheet import StyleSheet
from docgen.typefaces import BUNDLED, Typefaces, load_typefaces
from docgen.typefaces.sfnt import read_tables, write_font

# One em wide in every face: no need to ask.
_HANZI = range(0x3400, 0xA000)
_ENGLISH, _CHINESE = 0x0409, 0x0804

_CONFIGURATION = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <dir>{folder}</dir>
  <cachedir>{folder}/cache</cachedir>
  <match target="pattern">
    {fallback}
  </match>
</fontconfig>
"""
_FALLBACK = '<edit name="family" mode="append" binding="strong"><string>{name}</string></edit>'


def install_faces(sheet: StyleSheet, folder: Path) -> Path:
    """Write the faces of `sheet` into `folder` under their official names.

    Returns the fontconfig file that shows a program only these. What a face lacks falls to the faces that the
    style sheet names for it, as in the layout.
    """
    folder.mkdir(parents=True, exist_ok=True)
    typefaces = load_typefaces(sheet)
    for role, face in sheet.faces.items():
        data = (BUNDLED / face.file).read_bytes()
        characters = _characters_of(role, data, typefaces)
        # Two roles may name one file, each by its own name.
        (folder / f"{role}.ttf").write_bytes(_renamed(data, face.name, characters))
    configuration = folder / "fonts.conf"
    names = (escape(sheet.faces[role].name) for role in sheet.fallback)
    fallback = "".join(_FALLBACK.format(name=name) for name in names)
    text = _CONFIGURATION.format(folder=escape(folder.as_posix()), fallback=fallback)
    configuration.write_text(text, encoding="utf-8")
    return configuration


def _renamed(font: bytes, family: str, characters: dict[int, int]) -> bytes:
    """Return a TrueType font named `family` that draws `characters`, each with the glyph of that number."""
    tables = dict(read_tables(font))
    return write_font(tables | {"name": _name_table(family), "cmap": _cmap_table(characters)})


def _characters_of(role: str, font: bytes, typefaces: Typefaces) -> dict[int, int]:
    """Return the characters that the layout draws with a face, and the glyph of each.

    Of a mark that fills a square it is the full-width form; one that the face draws narrower is left to the
    face that it falls to.
    """
    shaper, face = hb.Font(hb.Face(font)), typefaces.face(role)
    characters: dict[int, int] = {}
    for code in sorted(shaper.face.unicodes):
        if code in _HANZI:
            characters[code] = shaper.get_nominal_glyph(code) or 0
        elif typefaces.find(role, chr(code))[0] == role and (glyph := face.glyph(chr(code))):
            characters[code] = glyph.number
    return characters


def _name_table(family: str) -> bytes:
    """Return a name table that says `family`, Regular, in English and in Chinese."""
    names = {1: family, 2: "Regular", 3: family, 4: family, 6: "".join(f"{ord(char):04X}" for char in family)}
    strings, records = b"", b""
    for language in (_ENGLISH, _CHINESE):
        for name, text in names.items():
            data = text.encode("utf-16-be")
            records += struct.pack(">6H", 3, 1, language, name, len(data), len(strings))
            strings += data
    count = len(records) // 12
    return struct.pack(">3H", 0, count, 6 + len(records)) + records + strings


def _cmap_table(glyphs: dict[int, int]) -> bytes:
    """Return a character map of one subtable, format 12."""
    groups: list[list[int]] = []
    for code, glyph in sorted(glyphs.items()):
        if groups and code == groups[-1][1] + 1 and glyph == groups[-1][2] + code - groups[-1][0]:
            groups[-1][1] = code
        else:
            groups.append([code, code, glyph])
    body = b"".join(struct.pack(">3L", *group) for group in groups)
    subtable = struct.pack(">2H3L", 12, 0, 16 + len(body), 0, len(groups)) + body
    return struct.pack(">4HL", 0, 1, 3, 10, 12) + subtable
