"""Line breaking on the grid, line by line, as word processors do: pull in first, else push out."""

from bisect import bisect_right

from docgen.layout.emergency import cut_long, emergency_stop
from docgen.layout.evening import LOOSE, even_out, looseness
from docgen.layout.measure import TOLERANCE, Measured, Span
from docgen.zh.characters import NO_LINE_END, PUNCTUATION, CharClass

# How far ahead an opportunity is looked for that squeezing could reach.
_REACH = 64
# What is pulled in sticks out by no more than this before it is squeezed, in em of the paragraph.
_MOST_PULLED_IN = 1
# A line gives no more than this to a last line that is too short, in em of the paragraph.
_MOST_GIVEN = 4
# A line so loose, in em at every boundary, falls apart: rather is a long Latin word cut.
_APART = 0.5
# ASCII quotes and the like make no last line.
_NO_LETTERS = PUNCTUATION | {CharClass.LATIN_SIGN}


def break_strict(measured: Measured, first: float, rest: float, fewest: int) -> list[Span]:
    """Return the spans of the lines of a paragraph: the first `first` points wide, the others `rest`.

    A line takes what fits. Where it may not end there, what must not be parted is pulled in (推入) if
    squeezing the marks of the line makes room for it, else the line ends earlier (推出). A line that this
    leaves visibly loose is evened out with those before it. The last line has at least `fewest` characters
    besides punctuation, where that can be had (孤字不成行).
    """
    spans: list[Span] = []
    start, room = 0, first
    while start < len(measured):
        stop = next_stop(measured, start, room)
        spans.append((start, stop))
        if stop < len(measured):
            spans = _evened(measured, spans, (first, rest))
        start, room = stop, rest
    if len(spans) > 1 and count_letters(measured, spans[-1]) < fewest:
        rooms = (rest if spans[:-2] else first, rest)
        *mended, last = [*spans[:-2], *_mend_last(measured, spans[-2], rooms, fewest)]
        return [*_evened(measured, mended, (first, rest)), last]
    return spans


def _evened(measured: Measured, spans: list[Span], rooms: tuple[float, float]) -> list[Span]:
    if len(spans) > 1 and looseness(measured, spans[-1], rooms[1]) > LOOSE:
        return even_out(measured, spans, rooms)
    return spans


def next_stop(measured: Measured, start: int, room: float) -> int:
    """Return the end of the line from `start` that is `room` points wide."""
    stop, allowed = _fitting(measured, start, room), measured.allowed
    if stop > start and allowed[stop]:
        return stop
    pulled = allowed.find(1, max(stop, start + 1), stop + _REACH)
    if pulled > 0 and _may_pull_in(measured, (start, pulled), stop, room):
        return pulled
    pushed = allowed.rfind(1, start + 1, stop)
    if pushed < 0:
        return emergency_stop(measured, start, stop)
    loose = looseness(measured, (start, pushed), room)
    if loose > LOOSE and pulled > 0 and measured.is_squeezable((start, pulled), room):
        return pulled
    return cut_long(measured, pushed, stop, room) if loose > _APART else pushed


def _may_pull_in(measured: Measured, span: Span, stop: int, room: float) -> bool:
    """Return whether a line takes in what stands after `stop`, where it would end.

    Word processors pull in a mark, by up to its own width, and push an opening mark out to what it opens.
    """
    start, pulled = span
    opens = stop > start and measured.classes[stop - 1] in NO_LINE_END
    most = room + _MOST_PULLED_IN * measured.sizes[start] + TOLERANCE
    return not opens and measured.width(start, pulled) <= most and measured.is_squeezable(span, room)


def count_letters(measured: Measured, span: Span) -> int:
    """Return how many characters besides punctuation a span has."""
    start, stop = span
    return sum(kind not in _NO_LETTERS for kind in measured.classes[start:stop])


def _fitting(measured: Measured, start: int, room: float) -> int:
    """Return the end of the longest span that fits as it is; spaces at its end take no room."""
    stop = bisect_right(measured.end, measured.origin[start] + room + TOLERANCE, start)
    while stop < len(measured) and measured.classes[stop] == CharClass.SPACE:
        stop += 1
    return stop


def _mend_last(measured: Measured, before: Span, rooms: tuple[float, float], fewest: int) -> list[Span]:
    """Return the line `before` and the short last one as one, if it fits squeezed, or more evenly parted."""
    start, stop = before
    whole = (start, len(measured))
    if measured.is_squeezable(whole, rooms[0]):
        return [whole]
    least = rooms[0] - _MOST_GIVEN * measured.sizes[start]
    for earlier in range(stop - 1, start, -1):
        last = (earlier, len(measured))
        if measured.width(start, earlier) < least or not measured.is_squeezable(last, rooms[1]):
            break
        if measured.allowed[earlier] and count_letters(measured, last) >= fewest:
            return [(start, earlier), last]
    return [before, (stop, len(measured))]
