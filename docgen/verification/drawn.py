"""The characters that a PDF draws, each in its place, read by pdfminer."""

import io
from collections.abc import Iterator
from typing import TYPE_CHECKING

from msgspec import Struct

from docgen.diagnostics import Finding, Severity, WriterError, message

if TYPE_CHECKING:
    from pdfminer.layout import LTChar, LTPage

# Decimals, in points, to which baselines are one.
_PLACES = 2


class Glyph(Struct, frozen=True, gc=False):
    """A drawn character: its origin and its advance in points, its face without the mark of a subset."""

    text: str
    x: float
    advance: float
    face: str
    size: float


class DrawnLine(Struct, frozen=True):
    """The glyphs on one baseline, left to right; `baseline` is in points from the page's top."""

    page: int
    baseline: float
    glyphs: tuple[Glyph, ...]

    @property
    def text(self) -> str:
        """The characters of the line."""
        return "".join(glyph.text for glyph in self.glyphs)

    @property
    def ink(self) -> tuple[Glyph, ...]:
        """The glyphs without the word spaces at the line's end, which stand outside the measure."""
        count = len(self.glyphs)
        while count > 1 and self.glyphs[count - 1].text.isspace():
            count -= 1
        return self.glyphs[:count]


def read_drawn(pdf: bytes, places: int = _PLACES) -> tuple[DrawnLine, ...]:
    """Return the lines of a PDF, from the first page's top to the last one's foot.

    Baselines that are the same to so many decimals are one line.

    Raises:
        WriterError: pdfminer is not installed.
    """
    try:
        from pdfminer.high_level import extract_pages
    except ImportError as error:
        raise WriterError(_missing()) from error
    pages = enumerate(extract_pages(io.BytesIO(pdf), laparams=None), 1)
    return tuple(line for number, page in pages for line in _lines_of(number, page, places))


def _characters_of(item: object) -> "Iterator[LTChar]":
    """Yield the drawn characters in the order of drawing; the blanks that the reader infers are none."""
    from pdfminer.layout import LTChar, LTContainer

    if isinstance(item, LTChar):
        yield item
    elif isinstance(item, LTContainer):
        for part in item:
            yield from _characters_of(part)


def _missing() -> Finding:
    return Finding(
        "V003",
        Severity.ERROR,
        None,
        message("The program that reads PDF lines, pdfminer.six, is not installed."),
        message("Install docgen with it: pip install docgen[verify]."),
    )


def _lines_of(number: int, page: "LTPage", places: int) -> Iterator[DrawnLine]:
    by_baseline: dict[float, list[Glyph]] = {}
    for char in _characters_of(page):
        baseline = round(page.height - char.matrix[5], places)
        face = char.fontname.partition("+")[2] or char.fontname
        glyph = Glyph(char.get_text(), char.matrix[4], char.adv, face, char.size)
        by_baseline.setdefault(baseline, []).append(glyph)
    for baseline, glyphs in sorted(by_baseline.items()):
        yield DrawnLine(number, baseline, tuple(sorted(glyphs, key=_place_of)))


def _place_of(glyph: Glyph) -> float:
    # Two marks that share one character's square start at the same place: they stay as they were drawn.
    return round(glyph.x, _PLACES)
