"""The bundled faces under the official names that Word files use, for office programs under test.

A Word file names 仿宋_GB2312, 黑体 …, which no free machine has. `install_faces` puts copies of the bundled
faces under those names into a folder of one's own and returns the environment that shows no other:
what it renders then is what the layout was computed with. The copies are for the test alone.
"""

import os
import struct
from pathlib import Path

import uharfbuzz as hb

from docgen.stylesheet.styles import StyleSheet

FONTS = Path(__file__).parents[2] / "docgen" / "fonts"
# Set full width by the layout, whatever the face's own width is.
FULL_WIDTH = "“”‘’—…·"

_CONFIGURATION = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <dir>{folder}</dir>
  <cachedir>{folder}/cache</cachedir>
</fontconfig>
"""


def install_faces(sheet: StyleSheet, folder: Path) -> dict[str, str]:
    """Write the faces of `sheet` into `folder` under their official names; return the environment to use."""
    folder.mkdir(parents=True, exist_ok=True)
    for face in sheet.faces.values():
        source = (FONTS / face.file).read_bytes()
        (folder / face.file).write_bytes(renamed(source, face.name))
    configuration = folder / "fonts.conf"
    configuration.write_text(_CONFIGURATION.format(folder=folder.as_posix()), encoding="utf-8")
    return {**os.environ, "FONTCONFIG_FILE": str(configuration)}


def renamed(font: bytes, family: str) -> bytes:
    """Return a TrueType font named `family`, with the full-width forms of quotation marks and dashes."""
    tables = dict(read_tables(font))
    tables["name"] = name_table(family)
    tables["cmap"] = cmap_table(characters_of(font))
    return font_file(tables)


def read_tables(font: bytes) -> list[tuple[str, bytes]]:
    """Return the tables of a TrueType font."""
    (count,) = struct.unpack_from(">H", font, 4)
    records = [struct.unpack_from(">4sLLL", font, 12 + 16 * index) for index in range(count)]
    return [(tag.decode("ascii"), font[start : start + size]) for tag, _, start, size in records]


def characters_of(font: bytes) -> dict[int, int]:
    """Return the glyph of every character, of a full-width mark the full-width one."""
    shaper = hb.Font(hb.Face(font))
    glyphs = {code: shaper.get_nominal_glyph(code) or 0 for code in sorted(shaper.face.unicodes)}
    marks = {ord(mark): full_width_glyph(shaper, mark) for mark in FULL_WIDTH if ord(mark) in glyphs}
    return glyphs | marks


def full_width_glyph(shaper: hb.Font, mark: str) -> int:
    """Return the glyph that the feature `fwid` puts for `mark`."""
    buffer = hb.Buffer()
    buffer.add_str(mark)
    buffer.guess_segment_properties()
    hb.shape(shaper, buffer, {"fwid": True})
    return int(buffer.glyph_infos[0].codepoint)


def name_table(family: str) -> bytes:
    """Return a name table that says `family`, Regular, in English and in Chinese."""
    names = {1: family, 2: "Regular", 3: family, 4: family, 6: "".join(f"{ord(char):04X}" for char in family)}
    strings, records = b"", b""
    for language in (0x0409, 0x0804):
        for name, text in names.items():
            data = text.encode("utf-16-be")
            records += struct.pack(">6H", 3, 1, language, name, len(data), len(strings))
            strings += data
    count = len(records) // 12
    return struct.pack(">3H", 0, count, 6 + len(records)) + records + strings


def cmap_table(glyphs: dict[int, int]) -> bytes:
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


def font_file(tables: dict[str, bytes]) -> bytes:
    """Return a TrueType font of the given tables."""
    count = len(tables)
    power = 1 << (count.bit_length() - 1)
    header = struct.pack(">L4H", 0x00010000, count, power * 16, power.bit_length() - 1, (count - power) * 16)
    start, directory, content = 12 + 16 * count, b"", b""
    for tag in sorted(tables):
        data = tables[tag]
        padded = data + bytes(-len(data) % 4)
        checksum = sum(struct.unpack(f">{len(padded) // 4}L", padded)) & 0xFFFFFFFF
        directory += struct.pack(">4s3L", tag.encode("ascii"), checksum, start + len(content), len(data))
        content += padded
    return header + directory + content
