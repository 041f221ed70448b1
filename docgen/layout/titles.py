"""Lines of a title: words whole, lines balanced, never an hour-glass (GB/T 9704-2012 7.3.1)."""

from collections.abc import Callable
from itertools import pairwise, product

from docgen.layout.measure import TOLERANCE, Measured, Span
from docgen.layout.strict import break_strict
from docgen.zh.characters import PUNCTUATION, CharClass

# What a break costs, in em that a line is longer or shorter than it should be.
_AT_MARK = 0.0
_AT_WORD_END = 0.5
_UNKNOWN = 3.0
_IN_WORD = 20.0
# What a break inside a clause costs in an entry of a list, and again for each unit that it costs in a title.
_IN_CLAUSE = 2.0
_CLAUSE_ENDS = frozenset({CharClass.PAUSE, CharClass.STOP})
# An hour-glass, or lines of one length (a rectangle), are not the shapes that the standard names.
_BAD_SHAPE = 6.0
_SAME_LENGTH = 0.5  # em
# How far from an even share, in characters, a line's end is looked for; beyond this many lines, no shape is.
_WINDOW = 8
_MOST_LINES = 4

# A line seldom cuts a word after one of these, or before one of those; the words of titles it never cuts.
_ENDS_WORD = frozenset("的年月日省市县区镇乡村届")
_STARTS_WORD = frozenset("第关在和与及暨")
_NEVER_STARTS = frozenset("的之年月日届次")
_WORDS_OF_TWO = (
    "政府工作报告人民代表大会会议委员主席书记关于印发通知国民经济社会发展计划执行情况财政预算决算草案主要指标"
    "实绩目标任务要点规划纲要方案意见办法决定决议公报公告总结年度全面推进建设乡村振兴民生实事项目常务"
)
_WORDS = (
    *(_WORDS_OF_TWO[place : place + 2] for place in range(0, len(_WORDS_OF_TWO), 2)),
    *("高质量", "现代化", "办公室", "委员会"),
)


# What a way to part a text costs, by the widths of its lines in em and the places where they end.
_Cost = Callable[[list[float], tuple[int, ...]], float]


def break_title(measured: Measured, room: float, fewest: int) -> list[Span]:
    """Return the spans of a centred title: as few lines as it needs, each at most `room` points wide.

    Among the ways to part it, that one is taken whose lines are balanced, whose ends cut no word that can be
    told, and whose shape is a trapezium (梯形) or a lozenge (菱形).
    """
    cut = _cut_costs(measured.text, measured.classes)

    def cost(widths: list[float], ends: tuple[int, ...]) -> float:
        return _unevenness(widths) + sum(cut[end] for end in ends[1:-1]) + _shape_cost(widths)

    return _balance(measured, (room, room), fewest, cost)


def break_hanging(measured: Measured, rooms: tuple[float, float], fewest: int) -> list[Span]:
    """Return the spans of an entry whose first line stands out: clauses whole if it can be, and balanced.

    `rooms` are the widths, in points, of the first line and of the others, which hang under its text.
    """
    cut = [
        0.0 if place and measured.classes[place - 1] in _CLAUSE_ENDS else _IN_CLAUSE * (1 + cost)
        for place, cost in enumerate(_cut_costs(measured.text, measured.classes))
    ]
    hang = (rooms[0] - rooms[1]) / measured.sizes[0]

    def cost(widths: list[float], ends: tuple[int, ...]) -> float:
        return _unevenness([widths[0] - hang, *widths[1:]]) + sum(cut[end] for end in ends[1:-1])

    return _balance(measured, rooms, fewest, cost)


def _balance(measured: Measured, rooms: tuple[float, float], fewest: int, cost: _Cost) -> list[Span]:
    """Return the spans of the cheapest way to part a text in as few lines as it needs."""
    greedy = break_strict(measured, *rooms, fewest)
    count = len(greedy)
    if not 1 < count <= _MOST_LINES:
        return greedy
    best = min(
        (ends for ends in _choices(measured, count) if _fits(measured, ends, rooms)),
        key=lambda ends: cost(_widths(measured, ends), ends),
        default=None,
    )
    return list(pairwise(best)) if best else greedy


def _choices(measured: Measured, count: int) -> "product[tuple[int, ...]]":
    """Return the ways to part a title in `count` lines, each line's end near its even share."""
    length = len(measured)
    windows = []
    for number in range(1, count):
        share = length * number // count
        near = range(max(1, share - _WINDOW), min(length, share + _WINDOW + 1))
        windows.append([place for place in near if measured.allowed[place]])
    return product((0,), *windows, (length,))


def _fits(measured: Measured, ends: tuple[int, ...], rooms: tuple[float, float]) -> bool:
    return all(
        start < stop and measured.width(start, stop) <= rooms[start > 0] + TOLERANCE
        for start, stop in pairwise(ends)
    )


def _widths(measured: Measured, ends: tuple[int, ...]) -> list[float]:
    """Return the widths of the lines that end there, in em."""
    em = measured.sizes[0]
    return [measured.width(start, stop) / em for start, stop in pairwise(ends)]


def _unevenness(widths: list[float]) -> float:
    mean = sum(widths) / len(widths)
    return sum((width - mean) ** 2 for width in widths) / mean


def _shape_cost(widths: list[float]) -> float:
    """Return what the outline costs: nothing for one that widens, narrows, or is widest inside."""
    steps = [b - a for a, b in pairwise(widths)]
    waists = sum(before < -_SAME_LENGTH and after > _SAME_LENGTH for before, after in pairwise(steps))
    is_rectangle = all(abs(step) <= _SAME_LENGTH for step in steps)
    return _BAD_SHAPE * waists + is_rectangle


def _cut_costs(text: str, classes: str) -> list[float]:
    """Return for each place what a line end there costs; a cheap guess at words, with no dictionary."""
    costs = [_cut_cost(text, classes, place) if place else 0.0 for place in range(len(text))]
    for word in _WORDS:
        found = text.find(word)
        while found >= 0:
            for place in range(found + 1, found + len(word)):
                costs[place] = _IN_WORD
            found = text.find(word, found + 1)
    return costs


def _cut_cost(text: str, classes: str, place: int) -> float:
    before, after = text[place - 1], text[place]
    if classes[place - 1] in PUNCTUATION or classes[place] in (CharClass.OPENING, CharClass.DASH):
        return _AT_MARK
    if after in _NEVER_STARTS:
        return _IN_WORD
    if before in _ENDS_WORD or after in _STARTS_WORD:
        return _AT_WORD_END
    return _UNKNOWN
