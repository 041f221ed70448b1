"""How wide a line is in a word processor, whatever its habits."""

import re
from collections.abc import Iterable
from itertools import accumulate
from operator import add

from msgspec import Struct

from docgen.layout.boundaries import BOUNDARY_OF, HALF, Squeeze
from docgen.layout.breaks import kinsoku
from docgen.layout.measure import Measured
from docgen.units import TWIPS_PER_POINT
from docgen.zh.characters import BLANK_RIGHT, CharClass

# A word processor parts figures and Latin words behind a hyphen.
_HYPHEN = re.compile("-(?!$)")


class Habits(Struct, frozen=True):
    """What one word processor does to a line, and another does not.

    `gap` stands between hanzi and Latin letters or digits, in em. `trims`: two adjacent marks take 1.5 em
    together. `spaces_run_ends`: the last character of a run is spaced like the others.
    """

    gap: float
    trims: bool
    spaces_run_ends: bool


# LibreOffice is the first. Word and WPS may compress adjacent marks or leave them, by version and face.
HABITS = (
    Habits(gap=0.2, trims=False, spaces_run_ends=False),
    Habits(gap=0.25, trims=True, spaces_run_ends=True),
    Habits(gap=0.25, trims=False, spaces_run_ends=True),
)


class Widths(Struct, frozen=True):
    """A paragraph's characters, not spaced, as sums over those before each place, 0 to its length; twips.

    `gaps` are the em at which a gap stands, `blanks` what adjacent marks can give up; both belong to the
    character before them. `run_ends` counts the last characters of runs, `may_end` says where the marks alone
    let a line end.
    """

    classes: str
    may_end: bytearray
    advances: list[float]
    gaps: list[float]
    blanks: list[float]
    run_ends: list[int]

    def of(self, start: int, stop: int, habits: Habits) -> float:
        """Return how wide a line is, none of its characters spaced; blanks at its end take no room."""
        while stop - 1 > start and self.classes[stop - 1] == CharClass.SPACE:
            stop -= 1
        advances = self.advances[stop] - self.advances[start]
        gaps = habits.gap * (self.gaps[stop - 1] - self.gaps[start])
        blanks = self.blanks[stop - 1] - self.blanks[start] if habits.trims else 0.0
        return advances + gaps - blanks

    def spaced(self, start: int, stop: int, habits: Habits) -> int:
        """Return how many of the characters from `start` to before `stop`, which go on, are spaced."""
        return stop - start - (0 if habits.spaces_run_ends else self.run_ends[stop] - self.run_ends[start])

    def after(self, stop: int) -> int:
        """Return how far a line would reach that does not end at `stop`, without marks that could hang."""
        after = self.may_end.find(1, stop + 1)
        while after - 1 > stop and self.classes[after - 1] in BLANK_RIGHT:
            after -= 1
        return after


def widths_of(measured: Measured, run_ends: Iterable[int], *, has_gaps: bool) -> Widths:
    """Return the widths of a paragraph whose runs end at the given places."""
    pairs = list(map(add, measured.classes, measured.classes[1:]))
    count = len(measured)
    gaps, blanks, ends = [0.0] * count, [0.0] * count, [0] * count
    for index, pair in enumerate(pairs):
        em = measured.sizes[index] * TWIPS_PER_POINT
        if measured.squeeze[index] == Squeeze.GAP:
            gaps[index] = em if has_gaps else 0.0
        elif BOUNDARY_OF[pair].trims:
            blanks[index] = HALF * em
    for end in run_ends:
        ends[end - 1] = 1
    may_end = kinsoku(measured.text, pairs, measured.classes)
    for found in _HYPHEN.finditer(measured.text):
        may_end[found.end()] = 1
    return Widths(
        measured.classes,
        may_end,
        list(accumulate((advance * TWIPS_PER_POINT for advance in measured.advance), initial=0.0)),
        list(accumulate(gaps, initial=0.0)),
        list(accumulate(blanks, initial=0.0)),
        list(accumulate(ends, initial=0)),
    )
