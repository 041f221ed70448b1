"""What stands between two neighbouring characters: gaps, blanks to trim, squeeze or spread (clreq)."""

from enum import IntEnum

from msgspec import Struct

from docgen.layout.breaks import WORD
from docgen.zh.characters import BLANK_LEFT, BLANK_RIGHT, CharClass

# Shares of an em.
HALF = 0.5
_QUARTER = 0.25
# clreq: the gap between hanzi and Latin is squeezed to an eighth of an em, a Latin word space to a quarter.
LEAST_GAP = 0.125
LEAST_SPACE = _QUARTER


class Spread(IntEnum):
    """How a boundary takes part in widening a line; the values index a plan of what each kind is given."""

    RIGID = 0  # inside numbers, Latin words, dashes, ellipses: never
    FREE = 1
    GAP = 2  # between hanzi and Latin letters or digits
    SPACE = 3  # after a Latin word space


class Squeeze(IntEnum):
    """What gives way at a boundary, in clreq's order; a line's last mark gives way before them all."""

    NOTHING = 0
    SPACE = 1
    INTERPUNCT = 2
    BRACKET = 3  # the outer side of brackets and quotation marks
    PAUSE = 4  # ，、；：
    GAP = 5
    STOP = 6  # 。？！


class Boundary(Struct, frozen=True):
    """What two neighbouring classes mean to each other.

    Where two marks meet, half an em is trimmed: of the first one's blank (`trims_first`) or of the second's.
    `squeeze` gives way by at most `blank` em, the blank of the first character or of the second.
    """

    spread: Spread
    squeeze: Squeeze = Squeeze.NOTHING
    blank: float = 0.0
    of_first: bool = True
    trims: bool = False
    trims_first: bool = True


_MARKS = BLANK_RIGHT | BLANK_LEFT
_LETTERS = frozenset({CharClass.LATIN, CharClass.DIGIT})
_BLANK_OF = {
    CharClass.CLOSING: Squeeze.BRACKET,
    CharClass.PAUSE: Squeeze.PAUSE,
    CharClass.STOP: Squeeze.STOP,
}
# clreq: no width is added around a connector or a solidus, nor between a number and its sign.
_RIGID_AROUND = frozenset({CharClass.CONNECTOR, CharClass.SOLIDUS, CharClass.GLUE})
_RIGID_PAIRS = frozenset(
    {
        (CharClass.DASH, CharClass.DASH),
        (CharClass.ELLIPSIS, CharClass.ELLIPSIS),
        (CharClass.DIGIT, CharClass.SUFFIX),
        (CharClass.PREFIX, CharClass.DIGIT),
        (CharClass.WIDE_DIGIT, CharClass.WIDE_DIGIT),
        (CharClass.WIDE_DIGIT, CharClass.SUFFIX),
        (CharClass.LATIN, CharClass.SUFFIX),
    }
)
_FREE = Boundary(Spread.FREE)
_RIGID = Boundary(Spread.RIGID)
_GAP = Boundary(Spread.GAP, Squeeze.GAP)
_SPACE = Boundary(Spread.SPACE, Squeeze.SPACE)


class _Boundaries(dict[str, Boundary]):
    """Boundaries by pairs of classes, two letters each, worked out when first asked for."""

    def __missing__(self, pair: str) -> Boundary:
        found = self[pair] = _boundary(CharClass(pair[0]), CharClass(pair[1]))
        return found


BOUNDARY_OF: dict[str, Boundary] = _Boundaries()


def _boundary(first: CharClass, second: CharClass) -> Boundary:
    if _is_rigid(first, second):
        return _RIGID
    if first is CharClass.SPACE:
        return _SPACE
    if {first, second} & _LETTERS and CharClass.HANZI in (first, second):
        return _GAP
    if first in _MARKS and second in _MARKS:
        return _between_marks(first, second)
    return _beside_mark(first, second)


def _is_rigid(first: CharClass, second: CharClass) -> bool:
    return (
        (first in WORD and second in WORD)
        or (first, second) in _RIGID_PAIRS
        or bool({first, second} & _RIGID_AROUND)
        or second in (CharClass.INVISIBLE, CharClass.SPACE)
    )


def _between_marks(first: CharClass, second: CharClass) -> Boundary:
    """Return the boundary of two marks: 1.5 em for both; what is still blank can be squeezed (clreq)."""
    if first in BLANK_RIGHT and second in BLANK_LEFT:
        return Boundary(Spread.FREE, Squeeze.BRACKET, HALF, of_first=False, trims=True)
    if first in BLANK_RIGHT:
        return Boundary(Spread.FREE, trims=True)
    # An opening mark's blank is on the far side; only a second opening mark has one here.
    return Boundary(Spread.FREE, trims=second in BLANK_LEFT, trims_first=False)


def _beside_mark(first: CharClass, second: CharClass) -> Boundary:
    if CharClass.INTERPUNCT in (first, second):
        return Boundary(Spread.FREE, Squeeze.INTERPUNCT, _QUARTER, of_first=first is CharClass.INTERPUNCT)
    if first in BLANK_RIGHT:
        return Boundary(Spread.FREE, _BLANK_OF[first], HALF)
    if second in BLANK_LEFT:
        return Boundary(Spread.FREE, Squeeze.BRACKET, HALF, of_first=False)
    return _FREE
