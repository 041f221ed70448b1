"""The tables of a TrueType file ("sfnt", ISO/IEC 14496-22 4.3): taken apart, and put together again."""

import sys
from array import array
from struct import pack, unpack_from

_DIRECTORY = 12
_ENTRY = 16
_WORD = 4
_ADJUSTMENT = slice(8, 12)  # head.checkSumAdjustment
_MAGIC = 0xB1B0AFBA
_MODULUS = 1 << 32


def read_tables(font: bytes) -> dict[str, bytes]:
    """Return the tables of a font file by their tags."""
    (count,) = unpack_from(">H", font, 4)
    entries = (unpack_from(">4s4xII", font, _DIRECTORY + _ENTRY * number) for number in range(count))
    return {tag.decode("ascii"): font[start : start + length] for tag, start, length in entries}


def write_font(tables: dict[str, bytes]) -> bytes:
    """Return the font file that has `tables`; `head` is among them."""
    head = bytearray(tables["head"])
    head[_ADJUSTMENT] = bytes(_WORD)
    tables = tables | {"head": bytes(head)}
    font = bytearray(_directory(tables))
    for tag in sorted(tables):
        font += _padded(tables[tag])
    head_start = _starts(tables)["head"]
    adjustment = (_MAGIC - _checksum(bytes(font))) % _MODULUS
    font[head_start + _ADJUSTMENT.start : head_start + _ADJUSTMENT.stop] = pack(">I", adjustment)
    return bytes(font)


def _directory(tables: dict[str, bytes]) -> bytes:
    power = len(tables).bit_length() - 1
    searched = _ENTRY << power
    head = pack(">IHHHH", 0x10000, len(tables), searched, power, _ENTRY * len(tables) - searched)
    starts = _starts(tables)
    entries = (
        pack(">4sIII", tag.encode("ascii"), _checksum(_padded(tables[tag])), starts[tag], len(tables[tag]))
        for tag in sorted(tables)
    )
    return head + b"".join(entries)


def _starts(tables: dict[str, bytes]) -> dict[str, int]:
    starts = {}
    place = _DIRECTORY + _ENTRY * len(tables)
    for tag in sorted(tables):
        starts[tag] = place
        place += len(tables[tag]) + -len(tables[tag]) % _WORD
    return starts


def _padded(data: bytes) -> bytes:
    return data + bytes(-len(data) % _WORD)


def _checksum(data: bytes) -> int:
    """Return the sum of the big-endian words of `data`."""
    words = array("I", data)
    if sys.byteorder == "little":
        words.byteswap()
    return sum(words) % _MODULUS
