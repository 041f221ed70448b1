"""Lines of a title: words whole, lines balanced, never an hour-glass (GB/T 9704-2012 7.3.1)."""

from docgen.layout.measure import Measured
from docgen.layout.strict import TOLERANCE, break_strict

# A break after one of these, or before one of those, seldom cuts a word.
_GOOD_AFTER = frozenset("的和与及在年月日，、；：。！？》」』）”　 ")
_GOOD_BEFORE = frozenset("的和与及《「『（“关在第")
_CUT_WORD = 0.15  # of the measure, as much as so uneven a line


def break_title(measured: Measured, width: float, fewest: int) -> list[tuple[int, int]]:
    """Return the spans of a centred title in as few lines as it needs, as even as its words allow."""
    lines = break_strict(measured, width, width, fewest)
    if len(lines) <= 1:
        return lines
    target = measured.width(0, len(measured)) / len(lines)
    return _most_even(measured, len(lines), target, width) or lines


def _most_even(measured: Measured, count: int, target: float, width: float) -> list[tuple[int, int]]:
    """Return the `count` spans with the least uneven widths and fewest cut words; none if none fit."""
    stops = [stop for stop in range(1, len(measured)) if measured.allowed[stop - 1]]
    choices: dict[int, tuple[float, list[tuple[int, int]]]] = {0: (0.0, [])}
    for left in range(count - 1, -1, -1):
        ends = stops if left else [len(measured)]
        reached: dict[int, tuple[float, list[tuple[int, int]]]] = {}
        for start, (cost, spans) in choices.items():
            for stop in ends:
                if stop <= start or measured.width(start, stop) > width + TOLERANCE:
                    continue
                total = cost + _unevenness(measured, start, stop, target, width)
                if stop not in reached or total < reached[stop][0]:
                    reached[stop] = (total, [*spans, (start, stop)])
        choices = reached
    return choices.get(len(measured), (0.0, []))[1]


def _unevenness(measured: Measured, start: int, stop: int, target: float, width: float) -> float:
    uneven = ((measured.width(start, stop) - target) / width) ** 2
    if stop == len(measured):
        return uneven
    whole = measured.text[stop - 1] in _GOOD_AFTER or measured.text[stop] in _GOOD_BEFORE
    return uneven + (0.0 if whole else _CUT_WORD**2)
