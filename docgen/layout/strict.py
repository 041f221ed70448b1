"""Line breaking on the strict grid, as word processors do it: pulling in before pushing out."""

from bisect import bisect_right

from docgen.layout.measure import SHRINK_ORDER, Measured
from docgen.zh.characters import NO_LINE_START, CharClass

# Rounding of sums of float advances, in points; far below what anyone can see.
TOLERANCE = 0.001
_PUNCTUATION = NO_LINE_START | {CharClass.OPENING, CharClass.DASH}


def break_strict(measured: Measured, first: float, rest: float, fewest: int) -> list[tuple[int, int]]:
    """Return the spans of the lines of a paragraph whose first line is `first` points, others `rest`.

    Marks keep their width, so that a full line of hanzi is as many characters as the grid has. Where a
    prohibition falls on the line's end, the line's marks are squeezed to pull the next one in; where that
    does not reach, the line ends earlier. The last line holds at least `fewest` characters besides marks.
    """
    spans: list[tuple[int, int]] = []
    start, room = 0, first
    while start < len(measured):
        stop = _line_stop(measured, start, room)
        spans.append((start, stop))
        start, room = stop, rest
    return _mend_last(measured, spans, first, rest, fewest)


def _line_stop(measured: Measured, start: int, room: float) -> int:
    fitting = _fitting(measured, start, room)
    if fitting >= len(measured):
        return len(measured)
    pulled = _pulled_in(measured, start, fitting, room)
    if pulled:
        return pulled
    for stop in range(fitting, start, -1):
        if measured.allowed[stop - 1]:
            return stop
    return _emergency(measured, start, fitting)


def _fitting(measured: Measured, start: int, room: float) -> int:
    """Return the end of the longest span that fits as it is; a trailing word space takes no room."""
    stop = bisect_right(measured.end, measured.origin[start] + room + TOLERANCE, start)
    while stop < len(measured) and measured.classes[stop] is CharClass.SPACE:
        stop += 1
    return stop


def _pulled_in(measured: Measured, start: int, fitting: int, room: float) -> int | None:
    """Return the end of the line with the forbidden line starts after it squeezed in, if they fit."""
    if measured.allowed[fitting - 1] and fitting > start:
        return None
    stop = fitting
    while stop < len(measured) and measured.classes[stop] in NO_LINE_START:
        stop += 1
    if stop == fitting or not measured.allowed[stop - 1]:
        return None
    return (
        stop if measured.width(start, stop) - room <= squeezable(measured, start, stop) + TOLERANCE else None
    )


def squeezable(measured: Measured, start: int, stop: int) -> float:
    """Return by how many points the marks and gaps of a line can be squeezed, its last mark included."""
    inside = sum(sum(measured.shrink[kind][start : stop - 1]) for kind in SHRINK_ORDER)
    return inside + measured.trailing_blank(stop - 1)


def _emergency(measured: Measured, start: int, fitting: int) -> int:
    """Return where to cut a word wider than the line: nothing is lost or leaves the page."""
    return max(fitting, start + 1)


def _mend_last(
    measured: Measured, spans: list[tuple[int, int]], first: float, rest: float, fewest: int
) -> list[tuple[int, int]]:
    """Return the spans with the last line not shorter than `fewest` characters (GB/T 15834 5.1.11)."""
    if len(spans) <= 1 or _letters(measured, *spans[-1]) >= fewest:
        return spans
    (start, stop), (_, end) = spans[-2], spans[-1]
    room = rest if spans[:-2] else first
    if measured.width(start, end) - room <= squeezable(measured, start, end) + TOLERANCE:
        return [*spans[:-2], (start, end)]
    for earlier in range(stop - 1, start, -1):
        if measured.allowed[earlier - 1] and _letters(measured, earlier, end) >= fewest:
            return [*spans[:-2], (start, earlier), (earlier, end)]
    return spans


def _letters(measured: Measured, start: int, stop: int) -> int:
    return sum(kind not in _PUNCTUATION for kind in measured.classes[start:stop])
