"""The colour that the file is meant in: an ICC profile of sRGB, made from the colour space's numbers."""

from struct import pack

NAME = "sRGB IEC61966-2.1"
COMPONENTS = 3

# ICC.1:2001-04: signatures, the profile connection space's white, the primaries adapted to it.
_VERSION = 0x02100000
_MADE = (2020, 1, 1, 0, 0, 0)
_WHITE = (0.9642, 1.0, 0.8249)
_PRIMARIES = {
    b"rXYZ": (0.43607, 0.22249, 0.01392),
    b"gXYZ": (0.38515, 0.71687, 0.09708),
    b"bXYZ": (0.14307, 0.06061, 0.71410),
}
_COPYRIGHT = "No copyright, use freely"
_HEADER = 128
_ENTRY = 12
_WORD = 4
_STEPS = 1024
_FULL = 0xFFFF
# IEC 61966-2-1 5.2: sRGB is linear near black, and a power of the level above.
_LINEAR_UP_TO = 0.04045
_FIXED = 0x10000


def srgb_profile() -> bytes:
    """Return an ICC version 2 display profile of sRGB (IEC 61966-2-1): three kilobytes, and nobody's file."""
    curve = _curve()
    values = {
        b"desc": _description(NAME),
        b"cprt": b"text" + bytes(4) + _COPYRIGHT.encode("ascii") + b"\0",
        b"wtpt": _xyz(_WHITE),
    } | {tag: _xyz(colour) for tag, colour in _PRIMARIES.items()}
    places = {}
    data = b""
    start = _HEADER + 4 + _ENTRY * (len(values) + len(_PRIMARIES))
    for tag, value in values.items():
        places[tag] = (start + len(data), len(value))
        data += value + bytes(-len(value) % _WORD)
    # The three channels have one curve.
    places |= {tag: (start + len(data), len(curve)) for tag in (b"rTRC", b"gTRC", b"bTRC")}
    data += curve + bytes(-len(curve) % _WORD)
    table = b"".join(pack(">4sII", tag, *place) for tag, place in places.items())
    return _header(start + len(data)) + pack(">I", len(places)) + table + data


def _header(size: int) -> bytes:
    head = pack(">I4xI4s4s4s6H4s", size, _VERSION, b"mntr", b"RGB ", b"XYZ ", *_MADE, b"acsp")
    flags_to_intent = bytes(4 + 4 + 4 + 8 + 4)
    head += bytes(4) + flags_to_intent + pack(">3i", *(round(value * _FIXED) for value in _WHITE))
    return head + bytes(_HEADER - len(head))


def _curve() -> bytes:
    """Return sRGB's transfer function in steps."""
    levels = (step / (_STEPS - 1) for step in range(_STEPS))
    light = (
        level / 12.92 if level <= _LINEAR_UP_TO else ((level + 0.055) / 1.055) ** 2.4 for level in levels
    )
    values = [round(value * _FULL) for value in light]
    return b"curv" + bytes(4) + pack(f">I{_STEPS}H", _STEPS, *values)


def _xyz(colour: tuple[float, float, float]) -> bytes:
    return b"XYZ " + bytes(4) + pack(">3i", *(round(value * _FIXED) for value in colour))


def _description(text: str) -> bytes:
    plain = text.encode("ascii") + b"\0"
    # Empty Unicode and Macintosh forms of the text follow.
    return b"desc" + bytes(4) + pack(">I", len(plain)) + plain + bytes(4 + 4 + 2 + 1 + 67)
