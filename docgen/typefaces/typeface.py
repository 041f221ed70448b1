"""One font file, opened by HarfBuzz: which characters it has, how wide they are, a subset of it."""

from collections.abc import Sequence
from pathlib import Path
from struct import unpack_from

import uharfbuzz as hb
from msgspec import Struct

from docgen.diagnostics import Finding, Message, Severity, StyleSheetError, message
from docgen.typefaces.twins import add_twins
from docgen.typefaces.widths import JOINING, fills_square, is_space

_THOUSAND = 1000
_TENTHS = 10
_TOLERANCE = 0.005  # em
_FULL_WIDTH = {"fwid": True}
_POSTSCRIPT_NAME = 6
# OS/2 fsType: the lowest of the usage bits that is set counts, and it is "restricted" alone that forbids.
_USAGE, _RESTRICTED, _NO_SUBSET, _BITMAPS_ONLY = 0x000E, 0x0002, 0x0100, 0x0200
# What a PDF draws glyphs with (ISO 32000-1 9.9); HarfBuzz need not cut the others.
_UNUSED_TABLES = (
    *("BASE", "DSIG", "EBDT", "EBLC", "EBSC", "GDEF", "GPOS", "GSUB", "JSTF", "MATH", "OS/2", "STAT", "VORG"),
    *("cmap", "gasp", "hdmx", "kern", "meta", "name", "post", "vhea", "vmtx", "LTSH", "PCLT", "VDMX"),
)


class FontMeasures(Struct, frozen=True):
    """What a font descriptor says, in thousandths of an em; `weight` is the OS/2 weight class."""

    ascent: float
    descent: float
    cap_height: float
    box: tuple[float, float, float, float]
    weight: int
    italic_angle: float


class Glyph(Struct, frozen=True, gc=False):
    """What draws a character: its number in the face, its advance in em.

    It fits where Chinese text has what it needs: hanzi and marks one em wide, dashes from edge to edge.
    """

    number: int
    advance: float
    fits: bool


class Shape(Struct, frozen=True, gc=False):
    """A glyph, with so many tenths of an em added to its advance."""

    glyph: int
    wider: int


class Typeface:
    """A face, mapped into memory and asked glyph by glyph; nothing of it is read before it is needed."""

    def __init__(self, path: Path) -> None:
        """Open the face at `path`.

        Raises:
            StyleSheetError: It is no TrueType file, or its maker does not let it be embedded.
        """
        self._face = hb.Face(hb.Blob.from_file_path(path))
        self._font = hb.Font(self._face)
        self._em: int = self._face.upem
        self._glyphs: dict[str, Glyph | None] = {}
        _require_embeddable(path, self._face)
        self.name: str = self._face.get_name(_POSTSCRIPT_NAME) or path.stem

    def glyph(self, char: str) -> Glyph | None:
        """Return the glyph that draws `char`, `None` when the face has none.

        It is the full-width form (全角) where Chinese text asks for one and the face has it. A glyph without
        ink draws nothing but a space, whatever the face's character map says.
        """
        try:
            return self._glyphs[char]
        except KeyError:
            glyph = self._glyphs[char] = self._find(char)
            return glyph

    def missing_advance(self) -> float:
        """Return the advance of the glyph that stands for what the face does not have, in em."""
        return self._advance(0)

    def advance(self, shape: Shape) -> float:
        """Return the advance of a shape in em."""
        return self._advance(shape.glyph) + self._units(shape.wider) / self._em

    def measures(self) -> FontMeasures:
        """Return the measures that a font descriptor states."""
        head, os2, post = self._table("head"), self._table("OS/2"), self._table("post")
        scale = _THOUSAND / self._em
        ascent, descent = unpack_from(">2h", os2, 68)
        (cap_height,) = unpack_from(">h", os2, 88) if unpack_from(">H", os2)[0] > 1 else (ascent,)
        left, bottom, right, top = (value * scale for value in unpack_from(">4h", head, 36))
        return FontMeasures(
            ascent=ascent * scale,
            descent=descent * scale,
            cap_height=cap_height * scale,
            box=(left, bottom, right, top),
            weight=unpack_from(">H", os2, 4)[0],
            italic_angle=unpack_from(">i", post, 4)[0] / 0x10000,
        )

    def subset(self, shapes: Sequence[Shape]) -> tuple[bytes, list[int]]:
        """Return a font file with `.notdef` and `shapes`, and the glyph that each of them is there."""
        wanted = hb.SubsetInput()
        wanted.sets(hb.SubsetInputSets.GLYPH_INDEX).update({0, *(shape.glyph for shape in shapes)})
        flags = hb.SubsetFlags
        wanted.flags = (
            flags.NO_HINTING | flags.NO_LAYOUT_CLOSURE | flags.NO_BIDI_CLOSURE | flags.NOTDEF_OUTLINE
        )
        wanted.pin_all_axes_to_default(self._face)
        dropped = wanted.sets(hb.SubsetInputSets.DROP_TABLE_TAG)
        for table in _UNUSED_TABLES:
            dropped.add(int.from_bytes(table.encode("ascii"), "big"))
        plan = hb.SubsetPlan(self._face, wanted)
        renumbered = dict(plan.old_to_new_glyph_mapping)
        twins = [(renumbered[shape.glyph], self._units(shape.wider)) for shape in shapes if shape.wider]
        font = add_twins(bytes(plan.execute().blob.data), twins)
        numbers = iter(range(len(renumbered), len(renumbered) + len(twins)))
        return font, [next(numbers) if shape.wider else renumbered[shape.glyph] for shape in shapes]

    def _find(self, char: str) -> Glyph | None:
        number: int = self._font.get_nominal_glyph(ord(char)) or 0
        if not number:
            return None
        advance = self._advance(number)
        square = fills_square(char)
        if square and not _is_square(advance):
            number = self._full_width_form(char) or number
            advance = self._advance(number)
        ink = self._ink(number)
        if not ink and not is_space(char):
            return None
        fits = not square or (_is_square(advance) and (char not in JOINING or ink >= 1 - _TOLERANCE))
        return Glyph(number, advance, fits)

    def _full_width_form(self, char: str) -> int:
        buffer = hb.Buffer()
        buffer.add_str(char)
        buffer.guess_segment_properties()
        hb.shape(self._font, buffer, _FULL_WIDTH)
        number: int = buffer.glyph_infos[0].codepoint
        return number if _is_square(self._advance(number)) else 0

    def _advance(self, number: int) -> float:
        units: int = self._font.get_glyph_h_advance(number)
        return units / self._em

    def _ink(self, number: int) -> float:
        """Return how wide a glyph's ink is, in em; 0 for a blank."""
        extents = self._font.get_glyph_extents(number)
        return abs(extents.width) / self._em if extents and extents.height else 0.0

    def _units(self, tenths: int) -> int:
        return (tenths * self._em + _TENTHS // 2) // _TENTHS

    def _table(self, tag: str) -> bytes:
        return bytes(self._face.reference_table(tag).data)


def _is_square(advance: float) -> bool:
    return abs(advance - 1) <= _TOLERANCE


def _require_embeddable(path: Path, face: hb.Face) -> None:
    if not {"glyf", "OS/2", "head", "hhea", "hmtx", "loca", "maxp", "post"} <= set(face.table_tags):
        raise StyleSheetError(
            _refused(
                "F004",
                message("{file} is no font with TrueType outlines.", file=path.name),
                message(
                    "Name a .ttf or .ttc file; fonts with PostScript outlines (.otf) cannot be embedded yet."
                ),
            )
        )
    (usage,) = unpack_from(">H", bytes(face.reference_table("OS/2").data), 8)
    if usage & _USAGE == _RESTRICTED or usage & (_NO_SUBSET | _BITMAPS_ONLY):
        raise StyleSheetError(
            _refused(
                "F005",
                message("The maker of {file} does not permit a part of it in a document.", file=path.name),
                message("Name another face: this one may be printed with Word, but not put into a PDF."),
            )
        )


def _refused(rule: str, what: Message, hint: Message) -> Finding:
    return Finding(rule, Severity.ERROR, None, what, hint)
