"""A visibly loose line, evened out with the lines before it."""

from collections.abc import Iterator, Sequence
from itertools import pairwise, product

from docgen.layout.boundaries import Spread
from docgen.layout.measure import TOLERANCE, Measured, Span

# More than this, in em at every boundary, is seen: a line that lacks three of its 28 characters.
LOOSE = 0.1
# A line gives no more characters than this to those below it.
_MOST_GIVEN = 8
# So many lines share what one lacks, if fewer will not do.
_MOST_LINES = 3


def looseness(measured: Measured, span: Span, room: float) -> float:
    """Return what every boundary of a line takes, in em, when it is spread to `room` points."""
    start, stop = span
    end = measured.content_end(start, stop)
    lack = room - measured.width(start, stop) - measured.fill * (end - start - 1)
    return max(0.0, lack) / max(1, measured.spread.count(Spread.FREE, start, end - 1)) / measured.sizes[start]


def even_out(measured: Measured, spans: list[Span], rooms: tuple[float, float]) -> list[Span]:
    """Return lines of which the last, where it was visibly loose, is less so: those before it give to it.

    The last of `spans` is not the last of the paragraph. `rooms` are the widths of the paragraph's first line
    and of the others. As few lines as will do take part, so that the others keep to the grid.
    """
    best, least = spans, looseness(measured, spans[-1], rooms[len(spans) > 1])
    for count in range(2, min(len(spans), _MOST_LINES) + 1):
        if least <= LOOSE:
            break
        kept, parted = spans[:-count], spans[-count:]
        widths = [rooms[number > 0] for number in range(len(kept), len(spans))]
        for ends in _choices(measured, parted):
            worst = _worst(measured, ends, widths)
            if worst < least - TOLERANCE:
                best, least = [*kept, *pairwise(ends)], worst
    return best


def _choices(measured: Measured, spans: Sequence[Span]) -> Iterator[tuple[int, ...]]:
    """Yield the ends of the same lines, the inner ones where they are or a little earlier."""
    inner = [
        [place for place in range(stop, max(start, stop - _MOST_GIVEN - 1), -1) if measured.allowed[place]]
        for start, stop in spans[:-1]
    ]
    return product((spans[0][0],), *inner, (spans[-1][1],))


def _worst(measured: Measured, ends: tuple[int, ...], rooms: list[float]) -> float:
    """Return how loose the loosest of the lines is; infinitely where one does not fit."""
    worst = 0.0
    for span, room in zip(pairwise(ends), rooms, strict=True):
        if not measured.is_squeezable(span, room):
            return float("inf")
        worst = max(worst, looseness(measured, span, room))
    return worst
