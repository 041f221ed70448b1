"""Line breaking where the grid is relaxed: the paragraph as a whole, with the least badness."""

from docgen.layout.measure import SHRINK_ORDER, Measured
from docgen.layout.strict import TOLERANCE, break_strict
from docgen.zh.characters import NO_LINE_START, CharClass

# Spread of this share of an em at every boundary counts as bad as squeezing all that can be squeezed.
_FULL_SPREAD = 0.1
_SHORT_LAST_LINE = 10.0
_PUNCTUATION = NO_LINE_START | {CharClass.OPENING, CharClass.DASH}
_INFINITE = float("inf")


def break_relaxed(measured: Measured, first: float, rest: float, fewest: int) -> list[tuple[int, int]]:
    """Return the spans of the lines of a paragraph, chosen together so that the worst spread is small.

    Lines are `first` and then `rest` points wide. Falls to the line by line way where no choice of legal ends
    fits at all (a word wider than the line).
    """
    squeeze = _squeeze_before(measured)
    ends = [stop for stop in range(1, len(measured) + 1) if measured.allowed[stop - 1]]
    best: dict[int, tuple[float, int]] = {0: (0.0, -1)}
    active = [0]
    for stop in ends:
        active = [
            start
            for start in active
            if _may_reach(measured, squeeze, start, stop, first if start == 0 else rest)
        ]
        found = min(
            (
                (
                    best[start][0]
                    + _badness(measured, squeeze, start, stop, first if start == 0 else rest, fewest),
                    start,
                )
                for start in active
            ),
            default=(_INFINITE, -1),
        )
        if found[0] < _INFINITE:
            best[stop] = found
            active.append(stop)
    if len(measured) not in best:
        return break_strict(measured, first, rest, fewest)
    return _trace(best, len(measured))


def _trace(best: dict[int, tuple[float, int]], stop: int) -> list[tuple[int, int]]:
    spans = []
    while stop > 0:
        start = best[stop][1]
        spans.append((start, stop))
        stop = start
    return spans[::-1]


def _squeeze_before(measured: Measured) -> list[float]:
    """Return the width that can be squeezed at the boundaries before each index, summed from the start."""
    totals = [0.0]
    rows = [measured.shrink[kind] for kind in SHRINK_ORDER]
    for amounts in zip(*rows, strict=True):
        totals.append(totals[-1] + sum(amounts))
    return totals


def _may_reach(measured: Measured, squeeze: list[float], start: int, stop: int, room: float) -> bool:
    """Return whether a line from `start` can still end at or after `stop` when squeezed as far as it goes."""
    least = measured.width(start, stop) - measured.trailing_blank(stop - 1)
    return least - (squeeze[stop - 1] - squeeze[start]) <= room + TOLERANCE


def _badness(
    measured: Measured, squeeze: list[float], start: int, stop: int, room: float, fewest: int
) -> float:
    """Return how bad a line is: the cube of how far it is squeezed or spread; more where its end is short."""
    # clreq: a mark at the line's end takes half an em, always.
    excess = measured.width(start, stop) - measured.trailing_blank(stop - 1) - room
    if stop == len(measured) and excess <= 0:
        letters = sum(kind not in _PUNCTUATION for kind in measured.classes[start:stop])
        return 0.0 if letters >= fewest or start == 0 else _SHORT_LAST_LINE
    if excess > 0:
        available = squeeze[stop - 1] - squeeze[start]
        return 1.0 + (excess / available) ** 3 if available else (0.0 if excess <= TOLERANCE else _INFINITE)
    boundaries = max(1, stop - start - 1)
    spread = -excess / boundaries / measured.size[start]
    return 1.0 + (spread / _FULL_SPREAD) ** 3
