"""Line breaking where the grid is relaxed: the whole paragraph with least badness (Knuth and Plass)."""

from itertools import compress

from msgspec import Struct

from docgen.layout.breaks import reluctant_breaks
from docgen.layout.measure import TOLERANCE, Measured, Span
from docgen.layout.strict import break_strict, count_letters

# Spread by this share of an em at every boundary is as bad as squeezing all that can be squeezed.
_FULL_SPREAD = 0.05
# Lines that lack more than this, in em, are looked at only where no others will do; beyond the second, a long
# word had better be cut.
_LACKS = (2.0, 12.0)
# A line counts one; these count beside it.
_RELUCTANT = 0.5
_SHORT_LAST_LINE = 1000.0
_NEVER = float("inf")


class _Lines(Struct):
    """Every line that a paragraph could have: from place to place, the paragraph's start and end among them.

    `begins` and `reaches` are the places' distances along the paragraph, as starts of lines and as ends of
    them, without the outer blanks of marks; `before` is what can be squeezed before a start, `until` before
    an end.
    """

    measured: Measured
    places: list[int]
    begins: list[float]
    reaches: list[float]
    before: list[float]
    until: list[float]
    costs: list[float]
    first: float
    rest: float
    fewest: int

    def last_cost(self, start: int) -> float:
        """Return what a last line from place number `start` costs when it need not be squeezed."""
        span = (self.places[start], self.places[-1])
        is_short = start > 0 and count_letters(self.measured, span) < self.fewest
        return _SHORT_LAST_LINE if is_short else 0.0


def break_relaxed(measured: Measured, first: float, rest: float, fewest: int) -> list[Span]:
    """Return the spans of the lines of a paragraph, chosen together so that the worst of them is good.

    The first line is `first` points wide, the others `rest`; the last has at least `fewest` characters
    besides punctuation where that can be had. Where no choice of legal ends does (a word is wider than the
    line, or nearly so), the paragraph is broken line by line.
    """
    lines = _possible_lines(measured, first, rest, fewest)
    for lack in _LACKS:
        origins = _best_starts(lines, lack * measured.sizes[0])
        if origins[-1] >= 0:
            return _trace(lines.places, origins)
    return break_strict(measured, first, rest, fewest)


def _possible_lines(measured: Measured, first: float, rest: float, fewest: int) -> _Lines:
    places = [0, *compress(range(len(measured) + 1), measured.allowed)]
    ends = [measured.content_end(0, place) for place in places[1:]]
    reluctant = reluctant_breaks(measured.text)
    return _Lines(
        measured=measured,
        places=places,
        begins=[measured.origin[place] + measured.head(place) for place in places[:-1]],
        reaches=[0.0, *(measured.end[end - 1] - measured.last_blank(end) for end in ends)],
        before=[measured.squeezable[place] for place in places[:-1]],
        until=[0.0, *(measured.squeezable[end - 1] for end in ends)],
        costs=[1 + _RELUCTANT * (place in reluctant) for place in places],
        first=first,
        rest=rest,
        fewest=fewest,
    )


def _best_starts(lines: _Lines, lack: float) -> list[int]:
    """Return for each place, by number, the best start of a line that ends there; −1 where none can.

    No line but the last lacks more than `lack` points of its width before it is spread.
    """
    count = len(lines.places)
    total, starts = [0.0] * count, [-1] * count
    reached = [0]
    earliest = 0  # in `reached`; from places before it, no line comes this far
    for number in range(1, count):
        while earliest < len(reached) and not _comes_to(lines, reached[earliest], number):
            earliest += 1
        total[number], starts[number] = _best_start(lines, number, total, reached[earliest:], lack)
        if starts[number] >= 0:
            reached.append(number)
        elif earliest == len(reached):
            break
    return starts


def _comes_to(lines: _Lines, start: int, number: int) -> bool:
    """Return whether a line from a place still holds what comes before place `number`, fully squeezed."""
    excess = lines.reaches[number] - lines.begins[start] - (lines.rest if start else lines.first)
    return excess <= lines.until[number] - lines.before[start] + TOLERANCE


def _best_start(
    lines: _Lines, number: int, total: list[float], reached: list[int], lack: float
) -> tuple[float, int]:
    """Return the least cost of a paragraph up to a place, and where the last line of it starts."""
    reach, until, place = lines.reaches[number], lines.until[number], lines.places[number]
    full = _FULL_SPREAD * lines.measured.sizes[0]
    is_last = number == len(lines.places) - 1
    best, chosen = _NEVER, -1
    for start in reached:
        excess = reach - lines.begins[start] - (lines.rest if start else lines.first)
        cost = total[start]
        if excess > 0:
            squeezable = until - lines.before[start]
            if excess > squeezable + TOLERANCE:
                continue
            cost += (excess / squeezable) ** 3 if excess > TOLERANCE else 0.0
        elif is_last:
            cost += lines.last_cost(start)
        elif excess < -lack:
            break
        else:
            cost += (-excess / (full * max(1, place - lines.places[start] - 1))) ** 3
        if cost < best:
            best, chosen = cost, start
    return best + lines.costs[number], chosen


def _trace(places: list[int], starts: list[int]) -> list[Span]:
    spans: list[Span] = []
    number = len(places) - 1
    while number > 0:
        spans.append((places[starts[number]], places[number]))
        number = starts[number]
    return spans[::-1]
