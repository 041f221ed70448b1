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
    padded = {tag: _padded(data) for tag, data in sorted((tables | {"head": bytes(head)}).items())}
    checksums = {tag: _checksum(data) for tag, data in padded.items()}
    starts = _starts(padded)
    directory = _directory_head(len(tables)) + b"".join(
        pack(">4sIII", tag.encode("ascii"), checksums[tag], starts[tag], len(tables[tag])) for tag in padded
    )
    font = bytearray().join((directory, *padded.values()))
    whole = _checksum(directory) + sum(checksums.values())
    place = starts["head"] + _ADJUSTMENT.start
    font[place : place + _WORD] = pack(">I", (_MAGIC - whole) % _MODULUS)
    return bytes(font)


def _directory_head(count: int) -> bytes:
    power = count.bit_length() - 1
    searched = _ENTRY << power
    return pack(">IHHHH", 0x10000, count, searched, power, _ENTRY * count - searched)


def _starts(padded: dict[str, bytes]) -> dict[str, int]:
    starts = {}
    place = _DIRECTORY + _ENTRY * len(padded)
    for tag, data in padded.items():
        starts[tag] = place
        place += len(data)
    return starts


def _padded(data: bytes) -> bytes:
    return data + bytes(-len(data) % _WORD)


def _checksum(data: bytes) -> int:
    """Return the sum of the big-endian words of `data`."""
    words = array("I", data)
    if sys.byteorder == "little":
        words.byteswap()
    return sum(words) % _MODULUS
