"""One embedded subset a face: Type0, Identity-H, with the Unicode text of every code (ISO 32000-1 9.7)."""

from hashlib import md5
from struct import pack

from docgen.typefaces import Typeface
from docgen.writers.pdf.objects import Array, File, Reference, array, dictionary, name, stream, string

_EM = 1000
_SYMBOLIC = 4
_TAG_LETTERS = 6
_CODES_IN_BLOCK = 100
_CMAP_HEAD = (
    "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
    "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
    "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
    "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n"
)
_CMAP_TAIL = "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend"


class EmbeddedFont:
    """The characters that a document draws in one face; a code is given to each at its first use.

    A code stands for a character, not for a glyph, so that two characters of one shape stay two when copied.
    """

    def __init__(self, name: str, face: Typeface) -> None:
        self.name = name
        self._face = face
        self._codes: dict[str, int] = {}
        self._advances: dict[str, float] = {}

    def code(self, char: str) -> int:
        """Return the code of a character, from 1."""
        return self._codes.setdefault(char, len(self._codes) + 1)

    def advance(self, char: str) -> float:
        """Return the advance of a character in em, as the file states it: in whole thousandths."""
        advance = self._advances.get(char)
        if advance is None:
            exact = self._face.advance(self._face.glyph_id(char))
            advance = self._advances[char] = round(exact * _EM, 2) / _EM
        return advance

    def embed(self, document: File) -> Reference:
        """Add the font's objects to the file and return the reference to its dictionary."""
        glyphs = {char: self._face.glyph_id(char) for char in self._codes}
        data, renumbered = self._face.subset({0, *glyphs.values()})
        base_name = name(f"{_subset_tag(data)}+{self._face.name}")
        codes = {code: renumbered[glyphs[char]] for char, code in self._codes.items()}
        font = dictionary(
            {
                "Type": "/Font",
                "Subtype": "/Type0",
                "BaseFont": base_name,
                "Encoding": "/Identity-H",
                "DescendantFonts": array([self._descendant(document, base_name, data, codes)]),
                "ToUnicode": document.add(stream(self._to_unicode())),
            }
        )
        return document.add(font)

    def _descendant(self, document: File, base_name: str, data: bytes, codes: dict[int, int]) -> Reference:
        glyph_of_code = b"\0\0" + b"".join(pack(">H", codes[code]) for code in sorted(codes))
        return document.add(
            dictionary(
                {
                    "Type": "/Font",
                    "Subtype": "/CIDFontType2",
                    "BaseFont": base_name,
                    "CIDSystemInfo": dictionary(
                        {"Registry": string("Adobe"), "Ordering": string("Identity"), "Supplement": 0}
                    ),
                    "FontDescriptor": self._descriptor(document, base_name, data),
                    "DW": _EM,
                    "W": self._widths(),
                    "CIDToGIDMap": document.add(stream(glyph_of_code)),
                }
            )
        )

    def _descriptor(self, document: File, base_name: str, data: bytes) -> Reference:
        measures = self._face.measures()
        return document.add(
            dictionary(
                {
                    "Type": "/FontDescriptor",
                    "FontName": base_name,
                    "Flags": _SYMBOLIC,
                    "FontBBox": array([round(edge) for edge in measures.box]),
                    "ItalicAngle": 0,
                    "Ascent": round(measures.ascent),
                    "Descent": round(measures.descent),
                    "CapHeight": round(measures.cap_height),
                    "StemV": 50 + (measures.weight // 65) ** 2,
                    "FontFile2": document.add(stream(data, {"Length1": len(data)})),
                }
            )
        )

    def _widths(self) -> Array:
        """Return the widths that are not one em: first code, then the widths from it on."""
        runs: list[tuple[int, list[float]]] = []
        for char, code in self._codes.items():
            width = round(self.advance(char) * _EM, 2)
            if width == _EM:
                continue
            if runs and runs[-1][0] + len(runs[-1][1]) == code:
                runs[-1][1].append(width)
            else:
                runs.append((code, [width]))
        return array([entry for first, widths in runs for entry in (first, array(widths))])

    def _to_unicode(self) -> bytes:
        rows = [
            f"<{code:04X}> <{char.encode('utf-16-be').hex().upper()}>" for char, code in self._codes.items()
        ]
        blocks = [rows[first : first + _CODES_IN_BLOCK] for first in range(0, len(rows), _CODES_IN_BLOCK)]
        body = "".join(f"{len(block)} beginbfchar\n{chr(10).join(block)}\nendbfchar\n" for block in blocks)
        return (_CMAP_HEAD + body + _CMAP_TAIL).encode("ascii")


def _subset_tag(data: bytes) -> str:
    """Return the six capitals that mark a subset, made from its bytes."""
    digest = md5(data, usedforsecurity=False).digest()
    return "".join(chr(ord("A") + byte % 26) for byte in digest[:_TAG_LETTERS])
