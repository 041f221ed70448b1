"""Wider twins of glyphs: the same shape with a larger advance.

Where a line is spread, or hanzi meet a number, the room belongs to the character before it. Programs that
read text out of a PDF take room between two glyphs for a space; room inside a glyph they do not see.
"""

from collections.abc import Sequence
from struct import pack, unpack, unpack_from

from docgen.typefaces.sfnt import read_tables, write_font

_WORD = 4
_COMPOSITE = -1
_ARGUMENTS_ARE_OFFSETS = 0x0002
_BOX = slice(2, 10)
_GLYPH_COUNT = 4  # maxp
_POINTS, _CONTOURS, _COMPOSITE_POINTS, _COMPOSITE_CONTOURS, _COMPONENTS, _DEPTH = 6, 8, 10, 12, 28, 30  # maxp
_WIDEST, _METRICS_COUNT = 10, 34  # hhea
_LOCA_FORMAT = 50  # head

Twin = tuple[int, int]


def add_twins(font: bytes, twins: Sequence[Twin]) -> bytes:
    """Return a TrueType file with more glyphs at its end: for each (glyph, units) one so much wider.

    `font` is a subset without hints. Its tables are written in one form, whatever form they had.
    """
    tables = read_tables(font)
    metrics = _read_metrics(tables)
    places = _read_places(tables)
    outlines = [tables["glyf"][: places[-1]], bytes(-places[-1] % _WORD)]
    places[-1] += len(outlines[-1])
    for glyph, units in twins:
        advance, bearing = metrics[glyph]
        metrics.append((advance + units, bearing))
        outline = _reference(glyph, tables["glyf"][places[glyph] : places[glyph + 1]])
        outlines.append(outline)
        places.append(places[-1] + len(outline))
    widest = max(advance for advance, _ in metrics)
    changed = {
        "glyf": b"".join(outlines),
        "loca": pack(f">{len(places)}I", *places),
        "hmtx": b"".join(pack(">Hh", *metric) for metric in metrics),
        "head": _patched(tables["head"], {_LOCA_FORMAT: 1}),
        "hhea": _patched(tables["hhea"], {_WIDEST: widest, _METRICS_COUNT: len(metrics)}),
        "maxp": _patched(tables["maxp"], _limits(tables["maxp"], len(metrics))),
    }
    return write_font(tables | changed)


def _read_metrics(tables: dict[str, bytes]) -> list[tuple[int, int]]:
    """Return the advance and the left side bearing of each glyph."""
    (glyphs,) = unpack_from(">H", tables["maxp"], _GLYPH_COUNT)
    (stated,) = unpack_from(">H", tables["hhea"], _METRICS_COUNT)
    numbers = unpack_from(f">{'Hh' * stated}{'h' * (glyphs - stated)}", tables["hmtx"])
    metrics = list(zip(numbers[: 2 * stated : 2], numbers[1 : 2 * stated : 2], strict=True))
    last, _ = metrics[-1]
    return metrics + [(last, bearing) for bearing in numbers[2 * stated :]]


def _read_places(tables: dict[str, bytes]) -> list[int]:
    """Return where each glyph's outline starts in `glyf`, and where the last one ends."""
    loca = tables["loca"]
    (is_long,) = unpack_from(">H", tables["head"], _LOCA_FORMAT)
    if is_long:
        return list(unpack(f">{len(loca) // 4}I", loca))
    return [2 * half for half in unpack(f">{len(loca) // 2}H", loca)]


def _reference(glyph: int, outline: bytes) -> bytes:
    """Return the outline that draws `glyph` as it is; a blank stays blank."""
    if not outline:
        return b""
    return pack(">h", _COMPOSITE) + outline[_BOX] + pack(">HHbb", _ARGUMENTS_ARE_OFFSETS, glyph, 0, 0)


def _limits(maxp: bytes, glyphs: int) -> dict[int, int]:
    """Return what the largest glyphs need, now that any of them may be part of another."""

    def value(place: int) -> int:
        number: int = unpack_from(">H", maxp, place)[0]
        return number

    return {
        _GLYPH_COUNT: glyphs,
        _COMPOSITE_POINTS: max(value(_POINTS), value(_COMPOSITE_POINTS)),
        _COMPOSITE_CONTOURS: max(value(_CONTOURS), value(_COMPOSITE_CONTOURS)),
        _COMPONENTS: max(1, value(_COMPONENTS)),
        _DEPTH: value(_DEPTH) + 1,
    }


def _patched(table: bytes, values: dict[int, int]) -> bytes:
    changed = bytearray(table)
    for place, value in values.items():
        changed[place : place + 2] = pack(">H", value)
    return bytes(changed)
