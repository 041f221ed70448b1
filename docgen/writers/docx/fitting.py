"""How word processors are brought to end lines where our own layout does, with the text left as it is.

They fill a line and break it by the marks alone: they part a figure from its unit, and leave one character to
a last line; and they differ from one another in their habits. So the characters of a line that one of them
could end elsewhere are spaced (字符间距) a little wider or closer, by no more than it takes. What is ours
fits the measure then, and what follows does not. Nothing is added to the text; edited, it flows on.
"""

from bisect import bisect_right
from collections.abc import Iterator
from itertools import accumulate, pairwise
from math import ceil, floor, inf

from msgspec import Struct
from msgspec.structs import replace

from docgen.blocks import Inline
from docgen.layout.measure import Measurer
from docgen.layout.metrics import Metrics
from docgen.stylesheet import StyleSheet
from docgen.writers.docx.formats import Grid, indents_of
from docgen.writers.docx.habits import HABITS, Habits, Widths, widths_of
from docgen.writers.docx.scripts import split_scripts
from docgen.zh.characters import is_latin

# What a line leaves free at least, and by how much at least what follows it sticks out, in twips.
_LEAST_FREE = 10
_LEAST_OVER = 60
# No character is spaced by more than this, in em.
_MOST_SPACED = 1 / 6


class Fit(Struct, frozen=True):
    """What characters `start` to before `stop` of a paragraph take beside their style.

    `spacing` is added to each, in twips. `chinese`: Latin letters and digits are of the Chinese language.
    """

    start: int
    stop: int
    spacing: int = 0
    chinese: bool = False


class Room(Struct, frozen=True):
    """A line, from `start` to before `stop`, and how wide it may be, in twips.

    `broken`: a break ends it, or its paragraph, so that nothing can follow it.
    """

    start: int
    stop: int
    width: int
    broken: bool


class Fitter:
    """Fits paragraphs, measured by one style sheet with one set of faces."""

    def __init__(self, sheet: StyleSheet, grid: Grid, metrics: Metrics) -> None:
        self._sheet, self._grid = sheet, grid
        self._measurer = Measurer(sheet, metrics)

    def fits(self, inlines: tuple[Inline, ...], name: str, line_ends: tuple[int, ...]) -> tuple[Fit, ...]:
        """Return what a paragraph in the style `name` needs for its lines to end at `line_ends`.

        The lines of a centred one end with breaks.
        """
        style = self._sheet.paragraphs[name]
        measured = self._measurer.measure(inlines, style, relaxed=False)
        run_ends = tuple(accumulate(len(part.text) for part in split_scripts(inlines)))
        places = () if style.align == "center" else line_ends
        figures = tuple(latin_at_ends(measured.text, places, run_ends))
        widths = widths_of(measured, run_ends, self._sheet)
        for figure in figures:
            # By the rules of Chinese a figure may be parted, too.
            widths.may_end[figure.start + 1] = 1
        rooms = self._rooms(name, (0, *line_ends, len(measured)))
        spacings = ((room, spacing_of(widths, room)) for room in rooms)
        spaced = tuple(Fit(room.start, room.stop, spacing) for room, spacing in spacings if spacing)
        return spaced + figures

    def _rooms(self, name: str, edges: tuple[int, ...]) -> Iterator[Room]:
        style = self._sheet.paragraphs[name]
        indents = indents_of(style, self._grid)
        width = self._grid.text_width - indents.left.twips - indents.right.twips
        for start, stop in pairwise(edges):
            broken = style.align == "center" or stop == edges[-1]
            yield Room(start, stop, width if start else width - indents.first_line.twips, broken)


def spacing_of(widths: Widths, room: Room) -> int:
    """Return what is added to the spacing of a line, in twips, for it to end there whatever the habits.

    Where no spacing serves all habits, it serves the first of `HABITS`, and of the others what it can. A line
    that ends where no word processor ends one is left alone, and so is one that would look spaced.
    """
    if not room.broken and not widths.may_end[room.stop]:
        return 0
    least, most = -inf, inf
    for habits in HABITS:
        low, high = _range(widths, room, habits)
        if max(least, low) <= min(most, high):
            least, most = max(least, low), min(most, high)
    spacing = int(least if least > 0 else min(most, 0))
    return spacing if abs(spacing) <= _MOST_SPACED * widths.em else 0


def _range(widths: Widths, room: Room, habits: Habits) -> tuple[float, float]:
    """Return the least and the most by which a line may be spaced."""
    least, most = _bounds(widths, room, habits)
    if habits.spaces_run_ends == "never closer":
        spaced = _bounds(widths, room, replace(habits, spaces_run_ends="always"))
        turn = -widths.tracking(room.start)
        least = max(spaced[0], turn) if least > turn else least
        most = max(spaced[1], turn) if most > turn else most
    return (least, most) if least <= most else ((least + most) // 2,) * 2


def _bounds(widths: Widths, room: Room, habits: Habits) -> tuple[float, float]:
    start, stop = room.start, room.stop
    free = room.width - _LEAST_FREE - widths.of(start, stop, habits)
    most = floor(free / max(widths.spaced(start, stop - 1, habits), 1))
    if room.broken:
        return -inf, most
    short = room.width + _LEAST_OVER - widths.of(start, widths.after(stop), habits)
    return ceil(short / max(widths.spaced(start, stop, habits), 1)), most


def latin_at_ends(text: str, line_ends: tuple[int, ...], run_ends: tuple[int, ...]) -> Iterator[Fit]:
    """Yield the runs of figures and Latin words at line ends that are to follow the rules of Chinese.

    LibreOffice goes by the language of what starts a line; where that is a mark, of the last letter or digit
    before it. By the rules of English no line ends between two marks, or between one and a figure after it,
    and a comma that finds no room then is not printed.
    """
    for place in line_ends:
        if not (text[place - 1].isalnum() and text[place].isalnum()):
            after = next((index for index in range(place, len(text)) if text[index].isalnum()), place)
            before = next((index for index in range(place - 1, -1, -1) if text[index].isalnum()), place)
            for index in {after} if text[place].isalnum() else {before, after}:
                if is_latin(text[index]):
                    yield Fit(*_run_around(index, run_ends), chinese=True)


def _run_around(place: int, run_ends: tuple[int, ...]) -> tuple[int, int]:
    number = bisect_right(run_ends, place)
    return (run_ends[number - 1] if number else 0, run_ends[number])
