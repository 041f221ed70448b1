"""One embedded subset a face: Type0, Identity-H, with the Unicode text of every code (ISO 32000-1 9.7)."""

from hashlib import md5
from struct import pack

from msgspec import Struct

from docgen.diagnostics import Finding, Severity, WriterError, message
from docgen.typefaces import Shape, Typeface
from docgen.writers.pdf.objects import Array, File, Reference, Stream, array, dictionary, name, string

_EM = 1000
_SYMBOLIC = 4
_TAG_LETTERS = 6
_CODES_IN_BLOCK = 100  # ISO 32000-1 9.10.3: a block has no more
_CMAP_HEAD = (
    "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
    "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
    "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
    "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n"
)
_CMAP_TAIL = "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend"


class Drawn(Struct, frozen=True, gc=False):
    """A character as it is drawn: its code, as four hexadecimal digits, and its advance in em."""

    code: str
    advance: float


class _Characters(dict[str, Drawn]):
    """The characters drawn with one amount of room after them; a code is given to each at its first use."""

    def __init__(self, font: "EmbeddedFont", wider: int) -> None:
        super().__init__()
        self._font = font
        self._wider = wider

    def __missing__(self, char: str) -> Drawn:
        drawn = self[char] = self._font.give_code(char, self._wider)
        return drawn


class EmbeddedFont:
    """The characters that a document draws in one face.

    A code stands for a character, not for a glyph, so that two characters of one shape stay two when copied.
    A character with room after it has a code of its own for every tenth of an em.
    """

    def __init__(self, name: str, face: Typeface) -> None:
        self.name = name
        self._face = face
        self._texts: list[str] = []
        self._shapes: list[Shape] = []
        self._advances: list[float] = []
        self._characters: dict[int, _Characters] = {}
        self.plain = self.wider(0)

    def wider(self, tenths: int) -> dict[str, Drawn]:
        """Return the characters as they are drawn with so many tenths of an em added to their advance."""
        characters = self._characters.get(tenths)
        if characters is None:
            characters = self._characters[tenths] = _Characters(self, tenths)
        return characters

    def give_code(self, char: str, wider: int) -> Drawn:
        """Return a character under a new code, which counts from 1.

        Raises:
            WriterError: The face has no glyph for it: nothing is ever drawn as a box.
        """
        glyph = self._face.glyph(char)
        if glyph is None:
            raise WriterError(_not_covered(char, self._face))
        shape = Shape(glyph.number, wider)
        # As the file states it: in thousandths of an em, to the hundredth.
        advance = round(self._face.advance(shape) * _EM, 2)
        self._texts.append(char)
        self._shapes.append(shape)
        self._advances.append(advance)
        return Drawn(f"{len(self._texts):04X}", advance / _EM)

    def embed(self, file: File) -> Reference:
        """Add the font's objects to the file and return the reference to its dictionary."""
        data, glyphs = self._face.subset(self._shapes)
        base_name = name(f"{_subset_tag(data)}+{self._face.name}")
        font = dictionary(
            {
                "Type": "/Font",
                "Subtype": "/Type0",
                "BaseFont": base_name,
                "Encoding": "/Identity-H",
                "DescendantFonts": array([self._descendant(file, base_name, data, glyphs)]),
                "ToUnicode": file.add(Stream(self._to_unicode())),
            }
        )
        return file.add(font)

    def _descendant(self, file: File, base_name: str, data: bytes, glyphs: list[int]) -> Reference:
        system = {"Registry": string("Adobe"), "Ordering": string("Identity"), "Supplement": 0}
        font = {
            "Type": "/Font",
            "Subtype": "/CIDFontType2",
            "BaseFont": base_name,
            "CIDSystemInfo": dictionary(system),
            "FontDescriptor": self._descriptor(file, base_name, data),
            "DW": _EM,
            "W": self._widths(),
            "CIDToGIDMap": file.add(Stream(pack(f">{1 + len(glyphs)}H", 0, *glyphs))),
        }
        return file.add(dictionary(font))

    def _descriptor(self, file: File, base_name: str, data: bytes) -> Reference:
        measures = self._face.measures()
        descriptor = {
            "Type": "/FontDescriptor",
            "FontName": base_name,
            "Flags": _SYMBOLIC,
            "FontBBox": array([round(edge) for edge in measures.box]),
            "ItalicAngle": round(measures.italic_angle, 2),
            "Ascent": round(measures.ascent),
            "Descent": round(measures.descent),
            "CapHeight": round(measures.cap_height),
            # No font file states the width of its stems; this is the usual estimate from its weight.
            "StemV": 50 + (measures.weight // 65) ** 2,
            "FontFile2": file.add(Stream(data, {"Length1": len(data)})),
        }
        return file.add(dictionary(descriptor))

    def _widths(self) -> Array:
        """Return the widths that are not one em: first code, then the widths from it on."""
        runs: list[tuple[int, list[float]]] = []
        for code, width in enumerate(self._advances, 1):
            if width == _EM:
                continue
            if runs and runs[-1][0] + len(runs[-1][1]) == code:
                runs[-1][1].append(width)
            else:
                runs.append((code, [width]))
        return array([entry for first, widths in runs for entry in (first, array(widths))])

    def _to_unicode(self) -> bytes:
        rows = [
            f"<{code:04X}> <{text.encode('utf-16-be').hex().upper()}>"
            for code, text in enumerate(self._texts, 1)
        ]
        blocks = [rows[first : first + _CODES_IN_BLOCK] for first in range(0, len(rows), _CODES_IN_BLOCK)]
        body = "".join(f"{len(block)} beginbfchar\n{chr(10).join(block)}\nendbfchar\n" for block in blocks)
        return (_CMAP_HEAD + body + _CMAP_TAIL).encode("ascii")


def _subset_tag(data: bytes) -> str:
    """Return the six capitals that mark a subset, made from its bytes."""
    digest = md5(data, usedforsecurity=False).digest()
    return "".join(chr(ord("A") + byte % 26) for byte in digest[:_TAG_LETTERS])


def _not_covered(char: str, face: Typeface) -> Finding:
    return Finding(
        "F001",
        Severity.ERROR,
        None,
        message(
            "{face} has no glyph for {char} (U+{code}).", face=face.name, char=char, code=f"{ord(char):04X}"
        ),
        message("Check that it is the right character; if it is, name a face that has it under fallback."),
    )
