"""A line filled to the measure: clreq's order of what gives way first, and what never does."""

from docgen.layout.measure import SHRINK_ORDER, Measured
from docgen.zh.characters import CharClass

# clreq: a Latin word space may grow to half an em, a hanzi-Latin gap to a third; a gap stops short of that,
# since copying programs take a wider one for a word space.
_SPACE_LIMIT = 0.5
_GAP_LIMIT = 0.28


def justify(measured: Measured, start: int, stop: int, width: float) -> tuple[list[float], float]:
    """Return where each character of a line starts, and its width.

    A line that is too wide is squeezed, its last mark first; one that is too narrow is spread, and a number,
    a Latin word or a dash never with it. A line that cannot reach `width` keeps the width that it can have.
    """
    natural = measured.width(start, stop)
    extra = [0.0] * (stop - start)
    wanted = width - natural
    if wanted < 0:
        wanted += min(-wanted, measured.trailing_blank(stop - 1))
        rest = _squeeze(measured, start, stop, extra, -wanted)
        return _places(measured, start, extra), width + rest
    rest = _spread(measured, start, stop, extra, wanted)
    return _places(measured, start, extra), width - rest


def natural_places(measured: Measured, start: int, stop: int) -> tuple[list[float], float]:
    """Return where each character of a line starts, from 0, with nothing moved, and its width."""
    base = measured.origin[start]
    return [place - base for place in measured.origin[start:stop]], measured.width(start, stop)


def _places(measured: Measured, start: int, extra: list[float]) -> list[float]:
    moved = -measured.origin[start]
    places = []
    for place, added in zip(measured.origin[start:], extra, strict=False):
        places.append(place + moved)
        moved += added
    return places


def _squeeze(measured: Measured, start: int, stop: int, extra: list[float], wanted: float) -> float:
    """Take `wanted` points out of the line's boundaries, kind by kind; return what could not be taken."""
    for kind in SHRINK_ORDER:
        if wanted <= 0:
            return 0.0
        room = measured.shrink[kind][start : stop - 1]
        most = sum(room)
        if most:
            share = min(1.0, wanted / most)
            for index, available in enumerate(room):
                extra[index] -= share * available
            wanted -= share * most
    return max(wanted, 0.0)


def _spread(measured: Measured, start: int, stop: int, extra: list[float], wanted: float) -> float:
    """Add `wanted` points to the line's boundaries; return what could not be added (a single word, say)."""
    wanted = _grow(extra, _space_room(measured, start, stop), wanted)
    wanted = _grow(extra, _gap_room(measured, start, stop), wanted)
    free = [index for index in range(stop - start - 1) if not measured.rigid[start + index]]
    if not free:
        return wanted
    for index in free:
        extra[index] += wanted / len(free)
    return 0.0


def _grow(extra: list[float], room: list[float], wanted: float) -> float:
    most = sum(room)
    if wanted <= 0 or not most:
        return wanted
    share = min(1.0, wanted / most)
    for index, available in enumerate(room):
        extra[index] += share * available
    return wanted - share * most


def _space_room(measured: Measured, start: int, stop: int) -> list[float]:
    return [
        max(0.0, _SPACE_LIMIT * measured.size[index] - measured.advance[index])
        if measured.classes[index] is CharClass.SPACE
        else 0.0
        for index in range(start, stop - 1)
    ]


def _gap_room(measured: Measured, start: int, stop: int) -> list[float]:
    """Return how much each hanzi-Latin gap may grow: a little. Half of a gap is its shrink."""
    return [
        max(0.0, _GAP_LIMIT * measured.size[index] - 2 * half) if half else 0.0
        for index, half in enumerate(measured.shrink["gap"][start : stop - 1], start)
    ]
