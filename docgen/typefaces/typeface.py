"""One font file, opened by HarfBuzz: which characters it has, how wide they are, a subset of it."""

from pathlib import Path
from struct import unpack_from

import uharfbuzz as hb
from msgspec import Struct

from docgen.zh.characters import CLASS_OF, CharClass, is_latin

_THOUSAND = 1000
_EM_TOLERANCE = 0.005
# Chinese marks that some faces draw narrow, because Latin text uses the same characters.
_WIDE = frozenset("“”‘’—…·□■○●△▲▽▼◇◆☆★※→←↑↓")
_BLANK = frozenset(" \u00a0\u3000")
_WIDE_FEATURE = {"fwid": True}
_DROPPED_TABLES = (
    *("BASE", "DSIG", "GDEF", "GPOS", "GSUB", "JSTF", "MATH", "OS/2", "STAT", "VORG", "cmap", "gasp", "kern"),
    *("meta", "name", "post", "vhea", "vmtx"),
)


class FontMeasures(Struct, frozen=True):
    """What a font descriptor says, in thousandths of an em; `weight` is the OS/2 weight class."""

    ascent: float
    descent: float
    cap_height: float
    box: tuple[float, float, float, float]
    weight: int


class Typeface:
    """A face, mapped into memory and asked glyph by glyph; nothing of it is parsed before it is needed."""

    def __init__(self, path: Path, name: str) -> None:
        self.name = name
        self._face = hb.Face(hb.Blob.from_file_path(path))
        self._font = hb.Font(self._face)
        self._em = self._face.upem
        self._glyphs: dict[str, int] = {}

    def glyph_id(self, char: str) -> int:
        """Return the glyph that draws `char`, 0 when the face has none fit for it.

        A Chinese mark must be one em wide, if need be in its full-width form; a dash must fill its em, so
        two of them join; anything but a space must have ink.
        """
        glyph = self._glyphs.get(char)
        if glyph is None:
            glyph = self._glyphs[char] = self._find(char)
        return glyph

    def advance(self, glyph: int) -> float:
        """Return a glyph's advance in em."""
        advance: int = self._font.get_glyph_h_advance(glyph)
        em: int = self._em
        return advance / em

    def measures(self) -> FontMeasures:
        """Return the measures that a font descriptor states."""
        head, os2 = self._table("head"), self._table("OS/2")
        scale = _THOUSAND / self._em
        ascent, descent = unpack_from(">2h", os2, 68)
        (cap_height,) = unpack_from(">h", os2, 88) if unpack_from(">H", os2)[0] > 1 else (ascent,)
        left, bottom, right, top = (value * scale for value in unpack_from(">4h", head, 36))
        (weight,) = unpack_from(">H", os2, 4)
        return FontMeasures(
            ascent * scale, descent * scale, cap_height * scale, (left, bottom, right, top), weight
        )

    def subset(self, glyphs: set[int]) -> tuple[bytes, dict[int, int]]:
        """Return a font file with only `glyphs`, and where each of them went."""
        wanted = hb.SubsetInput()
        wanted.sets(hb.SubsetInputSets.GLYPH_INDEX).update(glyphs)
        flags = hb.SubsetFlags
        wanted.flags = (
            flags.NO_HINTING | flags.NO_LAYOUT_CLOSURE | flags.NO_BIDI_CLOSURE | flags.NOTDEF_OUTLINE
        )
        dropped = wanted.sets(hb.SubsetInputSets.DROP_TABLE_TAG)
        for table in _DROPPED_TABLES:
            dropped.add(int.from_bytes(table.encode(), "big"))
        plan = hb.SubsetPlan(self._face, wanted)
        return bytes(plan.execute().blob.data), dict(plan.old_to_new_glyph_mapping)

    def _find(self, char: str) -> int:
        glyph: int = self._font.get_nominal_glyph(ord(char)) or 0
        if glyph and char in _WIDE and abs(self.advance(glyph) - 1) > _EM_TOLERANCE:
            glyph = self._full_width(char)
        return glyph if glyph and self._is_fit(char, glyph) else 0

    def _full_width(self, char: str) -> int:
        buffer = hb.Buffer()
        buffer.add_str(char)
        buffer.guess_segment_properties()
        hb.shape(self._font, buffer, _WIDE_FEATURE)
        glyph: int = buffer.glyph_infos[0].codepoint
        return glyph if abs(self.advance(glyph) - 1) <= _EM_TOLERANCE else 0

    def _is_fit(self, char: str, glyph: int) -> bool:
        kind = CLASS_OF[char]
        if char in _BLANK or kind is CharClass.INVISIBLE:
            return True
        extents = self._font.get_glyph_extents(glyph)
        if extents is None or not extents.width or not extents.height:
            return False
        fills = abs(extents.width) >= self._em * (1 - 2 * _EM_TOLERANCE)
        return kind is not CharClass.DASH or is_latin(char) or fills

    def _table(self, tag: str) -> bytes:
        return bytes(self._face.reference_table(tag).data)
