"""The faces of a style sheet under their official names, for an office program that is to be measured.

A Word file names 仿宋_GB2312, 黑体 …, which no free machine has. Copies of the faces that the PDF embeds,
under those names and in a folder of their own, let an office program set the file with our own widths.
"""

import struct
from pathlib import Path

import uharfbuzz as hb

from docgen.stylesheet import StyleSheet
from docgen.typefaces import BUNDLED
from docgen.typefaces.sfnt import read_tables, write_font

# Set full width by the layout, whatever the face's own width is.
_FULL_WIDTH = "“”‘’—…·"
_ENGLISH, _CHINESE = 0x0409, 0x0804

_CONFIGURATION = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <dir>{folder}</dir>
  <cachedir>{folder}/cache</cachedir>
</fontconfig>
"""


def install_faces(sheet: StyleSheet, folder: Path) -> Path:
    """Write the faces of `sheet` into `folder` under their official names.

    Returns the fontconfig file that shows a program only these.
    """
    folder.mkdir(parents=True, exist_ok=True)
    for face in sheet.faces.values():
        (folder / face.file).write_bytes(_renamed((BUNDLED / face.file).read_bytes(), face.name))
    configuration = folder / "fonts.conf"
    configuration.write_text(_CONFIGURATION.format(folder=folder.as_posix()), encoding="utf-8")
    return configuration


def _renamed(font: bytes, family: str) -> bytes:
    """Return a TrueType font named `family`, with the full-width forms of quotation marks and dashes."""
    tables = dict(read_tables(font))
    return write_font(tables | {"name": _name_table(family), "cmap": _cmap_table(_characters_of(font))})


def _characters_of(font: bytes) -> dict[int, int]:
    """Return the glyph of every character, of a full-width mark the full-width one."""
    shaper = hb.Font(hb.Face(font))
    glyphs = {code: shaper.get_nominal_glyph(code) or 0 for code in sorted(shaper.face.unicodes)}
    marks = {ord(mark): _full_width_glyph(shaper, mark) for mark in _FULL_WIDTH if ord(mark) in glyphs}
    return glyphs | marks


def _full_width_glyph(shaper: hb.Font, mark: str) -> int:
    """Return the glyph that the feature `fwid` puts for `mark`."""
    buffer = hb.Buffer()
    buffer.add_str(mark)
    buffer.guess_segment_properties()
    hb.shape(shaper, buffer, {"fwid": True})
    return int(buffer.glyph_infos[0].codepoint)


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
