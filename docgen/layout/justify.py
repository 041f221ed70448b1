"""A line filled to the measure: clreq's order of what gives way first, and what never does."""

from collections.abc import Sequence
from itertools import accumulate
from operator import add

from msgspec import Struct

from docgen.layout.boundaries import Spread, Squeeze
from docgen.layout.measure import TOLERANCE, Measured
from docgen.zh.characters import CharClass

# clreq: a Latin word space may grow to half an em, a hanzi-Latin gap to a third; a gap stops short of that,
# since programs that copy text take a wider one for a word space.
_SPACE_LIMIT = 0.5
_GAP_LIMIT = 0.28


class Justified(Struct, frozen=True, gc=False):
    """Where each character of a line starts, from the line's own start, and how wide the line has become."""

    places: list[float]
    width: float


def justify(measured: Measured, start: int, stop: int, room: float) -> Justified:
    """Return a line set `room` points wide, or as near to it as it can come.

    A line that is too wide is squeezed, its last mark first; one that is too narrow is spread, and a number,
    a Latin word or a dash never with it.
    """
    end = measured.content_end(start, stop)
    surplus = room - measured.width(start, stop)
    if surplus >= 0:
        steps, left = _spread(measured, start, end, surplus)
    else:
        steps, left = _squeeze(measured, start, end, surplus)
    return Justified(_places(measured, start, stop, steps), room - left)


def set_naturally(measured: Measured, start: int, stop: int, room: float) -> Justified:
    """Return a line as wide as it is, its characters in the cells of the grid where they are on one."""
    end = measured.content_end(start, stop)
    width = measured.width(start, stop)
    fill = _fill(measured, end - start - 1, room - width)
    steps = [step + fill for step in _steps(measured, start, end)]
    return Justified(_places(measured, start, stop, steps), width + fill * len(steps))


def _steps(measured: Measured, start: int, end: int) -> list[float]:
    """Return how far each character of a line but the last is from the next."""
    origin = measured.origin
    return [
        after - before for before, after in zip(origin[start : end - 1], origin[start + 1 : end], strict=True)
    ]


def _places(measured: Measured, start: int, stop: int, steps: list[float]) -> list[float]:
    places = list(accumulate(steps, initial=-measured.head(start)))
    behind = places[-1] - measured.origin[start + len(places) - 1]
    # Spaces at the end of the line stand beyond it.
    return places + [place + behind for place in measured.origin[start + len(places) : stop]]


def _fill(measured: Measured, boundaries: int, surplus: float) -> float:
    """Return what each boundary takes so that characters on the grid stand in their cells."""
    return min(measured.fill, max(surplus, 0.0) / boundaries) if measured.fill and boundaries else 0.0


def _spread(measured: Measured, start: int, end: int, surplus: float) -> tuple[list[float], float]:
    """Return the steps of a line with `surplus` points added, and what could not be (a single word, say)."""
    boundaries = end - start - 1
    fill = _fill(measured, boundaries, surplus)
    surplus -= fill * boundaries
    kinds = measured.spread[start : end - 1]
    plan = [fill] * len(Spread)
    surplus = _grow(plan, kinds, Spread.SPACE, surplus, _space_room(measured, start, end))
    surplus = _grow(plan, kinds, Spread.GAP, surplus, _gap_room(measured, start, end))
    for last_resort in ((Spread.FREE,), (Spread.GAP, Spread.SPACE)):
        count = sum(map(kinds.count, last_resort))
        if count and surplus > 0:
            for kind in last_resort:
                plan[kind] += surplus / count
            surplus = 0.0
    return list(map(add, _steps(measured, start, end), map(plan.__getitem__, kinds))), surplus


def _grow(plan: list[float], kinds: Sequence[int], kind: Spread, surplus: float, limit: float) -> float:
    """Give the boundaries of a kind what they take of `surplus`, `limit` at most each; return the rest."""
    count = kinds.count(kind)
    if not count or limit <= 0:
        return surplus
    share = min(surplus / count, limit)
    plan[kind] += share
    return surplus - share * count


def _space_room(measured: Measured, start: int, end: int) -> float:
    place = measured.classes.find(CharClass.SPACE, start, end)
    return _SPACE_LIMIT * measured.sizes[start] - measured.advance[place] if place >= 0 else 0.0


def _gap_room(measured: Measured, start: int, end: int) -> float:
    place = measured.spread.find(Spread.GAP, start, end - 1)
    if place < 0:
        return 0.0
    return _GAP_LIMIT * measured.sizes[place] - (measured.origin[place + 1] - measured.end[place])


def _squeeze(measured: Measured, start: int, end: int, surplus: float) -> tuple[list[float], float]:
    """Return the steps of a line with `-surplus` points taken out, and what could not be, below zero."""
    steps = _steps(measured, start, end)
    if not measured.trims_ends:
        surplus = min(0.0, surplus + measured.last_blank(end))
    for kind in Squeeze:
        if surplus >= -TOLERANCE:
            break
        surplus = _give(measured, steps, start, kind, surplus) if kind else surplus
    return steps, surplus


def _give(measured: Measured, steps: list[float], start: int, kind: Squeeze, surplus: float) -> float:
    """Take what is wanted out of the boundaries of a kind, each in proportion to what it can give."""
    giving = [index for index in range(len(steps)) if measured.squeeze[start + index] == kind]
    available = sum(measured.most[start + index] for index in giving)
    if not available:
        return surplus
    share = min(1.0, -surplus / available)
    for index in giving:
        steps[index] -= share * measured.most[start + index]
    return surplus + share * available
