"""How wide a line is in a word processor, whatever its habits."""

import re
from collections.abc import Iterable
from decimal import Decimal
from itertools import accumulate
from operator import add, mul
from typing import Literal

from msgspec import Struct

from docgen.layout.boundaries import BOUNDARY_OF, HALF, Squeeze
from docgen.layout.breaks import kinsoku
from docgen.layout.measure import Measured
from docgen.stylesheet import StyleSheet
from docgen.units import TWIPS_PER_POINT, points
from docgen.zh.characters import BLANK_RIGHT, CharClass

# A word processor parts figures and Latin words behind a hyphen.
_HYPHEN = re.compile("-(?!$)")


class Habits(Struct, frozen=True):
    """What one word processor does to a line, and another does not.

    `gap` stands between hanzi and Latin letters or digits, in em. `trims`: two adjacent marks take 1.5 em
    together. `spaces_run_ends`: whether the last character of a run is spaced like the others, or only where
    that sets them wider.
    """

    gap: float
    trims: bool
    spaces_run_ends: Literal["always", "never closer"]


# LibreOffice is the first. Word and WPS may compress adjacent marks or leave them, by version and face.
HABITS = (
    Habits(gap=0.2, trims=False, spaces_run_ends="never closer"),
    Habits(gap=0.25, trims=True, spaces_run_ends="always"),
    Habits(gap=0.25, trims=False, spaces_run_ends="always"),
)


class Widths(Struct, frozen=True):
    """A paragraph's characters as their styles set them: sums over those before each place, 0 to its length.

    Twips, `em` too. `trackings` are what their styles space them by, `end_trackings` those of the last
    characters of runs, which `run_ends` counts. `gaps` are the em at which a gap stands, `blanks` what
    adjacent marks can give up. All these belong to the character before. `may_end` says where the marks alone
    let a line end.
    """

    classes: str
    em: float
    may_end: bytearray
    advances: list[float]
    trackings: list[int]
    end_trackings: list[int]
    run_ends: list[int]
    gaps: list[float]
    blanks: list[float]

    def of(self, start: int, stop: int, habits: Habits) -> float:
        """Return how wide a line is; blanks at its end take no room."""
        while stop - 1 > start and self.classes[stop - 1] == CharClass.SPACE:
            stop -= 1
        last = stop - 1
        width = self.advances[stop] - self.advances[start] + self.trackings[last] - self.trackings[start]
        width += habits.gap * (self.gaps[last] - self.gaps[start])
        if habits.trims:
            width -= self.blanks[last] - self.blanks[start]
        if habits.spaces_run_ends != "always":
            width -= self.end_trackings[last] - self.end_trackings[start]
        return width

    def spaced(self, start: int, stop: int, habits: Habits) -> int:
        """Return how many characters from `start` to before `stop` are spaced closer, where others follow."""
        unspaced = 0 if habits.spaces_run_ends == "always" else self.run_ends[stop] - self.run_ends[start]
        return stop - start - unspaced

    def tracking(self, place: int) -> int:
        """Return by how much the style of the character at `place` spaces it."""
        return self.trackings[place + 1] - self.trackings[place]

    def after(self, stop: int) -> int:
        """Return how far a line would reach that does not end at `stop`, without marks that could hang."""
        after = self.may_end.find(1, stop + 1)
        while after - 1 > stop and self.classes[after - 1] in BLANK_RIGHT:
            after -= 1
        return after


def widths_of(measured: Measured, run_ends: Iterable[int], sheet: StyleSheet) -> Widths:
    """Return the widths of a paragraph whose runs end at the given places."""
    has_gaps = sheet.grid.cjk_latin_gap > 0
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
    of_size = {size: sheet.tracking(points(Decimal(size))).twips for size in set(measured.sizes)}
    trackings = [of_size[size] for size in measured.sizes]
    may_end = kinsoku(measured.text, pairs, measured.classes)
    for found in _HYPHEN.finditer(measured.text):
        may_end[found.end()] = 1
    return Widths(
        measured.classes,
        max(measured.sizes) * TWIPS_PER_POINT,
        may_end,
        list(accumulate((advance * TWIPS_PER_POINT for advance in measured.advance), initial=0.0)),
        list(accumulate(trackings, initial=0)),
        list(accumulate(map(mul, trackings, ends), initial=0)),
        list(accumulate(ends, initial=0)),
        list(accumulate(gaps, initial=0.0)),
        list(accumulate(blanks, initial=0.0)),
    )
