"""A paragraph's characters, measured once: advances, blanks, gaps, break opportunities."""

from bisect import bisect_left, bisect_right
from itertools import accumulate
from operator import add

from msgspec import Struct

from docgen.blocks import Inline
from docgen.layout.boundaries import BOUNDARY_OF, HALF, LEAST_GAP, LEAST_SPACE, Spread, Squeeze
from docgen.layout.breaks import break_opportunities
from docgen.layout.metrics import Metrics
from docgen.stylesheet import ParagraphStyle, StyleSheet
from docgen.units import Length
from docgen.zh.characters import BLANK_LEFT, BLANK_RIGHT, CharClass, classify, is_latin

TOLERANCE = 0.001  # points: what sums of widths may be off by
_PLAIN = CharClass.HANZI + CharClass.HANZI
# However much is squeezed, a character starts behind the one before it, for programs that read by places.
_LEAST_STEP = 0.02

# The places of a line: its first character and the one after its last.
Span = tuple[int, int]


class FaceRun(Struct, frozen=True, gc=False):
    """Characters, from `start` on to the next run, in one face and size (points)."""

    start: int
    face: str
    size: float


def _start_of(run: FaceRun) -> int:
    return run.start


class Measured(Struct):
    """Characters of one paragraph with all that line breaking asks of them; lists are parallel to `text`.

    A boundary belongs to the character before it. `origin` are places on one endless line, with tracking,
    gaps and the trimming of adjacent marks; character `i` ends at `end[i]`. Boundary `i` can give up to
    `most[i]`, `squeeze[i]` says in which turn; `squeezable[i]` is what the boundaries before `i` can give
    together. Points throughout.
    """

    text: str
    classes: str
    allowed: bytearray  # by place, 0 to len(text)
    runs: list[FaceRun]
    sizes: list[float]
    advance: list[float]
    origin: list[float]
    end: list[float]
    spread: bytearray  # kinds of `Spread`
    squeeze: bytearray  # kinds of `Squeeze`
    most: list[float]
    squeezable: list[float]
    trims_ends: bool  # marks at both ends of a line always give up their outer blank (clreq)
    fill: float  # what tracking in whole twips leaves over at each boundary of a row of the grid

    def __len__(self) -> int:
        """Return the number of characters."""
        return len(self.text)

    def runs_of(self, start: int, stop: int) -> tuple[FaceRun, ...]:
        """Return the runs of a line; they start where they do in it."""
        first = bisect_right(self.runs, start, key=_start_of) - 1
        last = bisect_left(self.runs, stop, key=_start_of)
        return tuple(
            [FaceRun(max(0, run.start - start), run.face, run.size) for run in self.runs[first:last]]
        )

    def content_end(self, start: int, stop: int) -> int:
        """Return `stop` without the spaces before it, which take no room at the end of a line."""
        while stop - 1 > start and self.classes[stop - 1] == CharClass.SPACE:
            stop -= 1
        return stop

    def width(self, start: int, stop: int) -> float:
        """Return the natural width of a line from `start` to before `stop`."""
        if self.classes[stop - 1] == CharClass.SPACE:
            stop = self.content_end(start, stop)
        width = self.end[stop - 1] - self.origin[start]
        return width - self.head(start) - self.last_blank(stop) if self.trims_ends else width

    def head(self, start: int) -> float:
        """Return how much blank the opening mark of a line gives up; the first line keeps its indent."""
        if self.trims_ends and start and self.classes[start] in BLANK_LEFT:
            return _blank(self.advance[start], self.sizes[start], HALF)
        return 0.0

    def last_blank(self, stop: int) -> float:
        """Return how much of the character before `stop` is blank on its right (GB/T 15834-2011 5.1.10)."""
        last = stop - 1
        if self.classes[last] in BLANK_RIGHT:
            return _blank(self.advance[last], self.sizes[last], HALF)
        return 0.0

    def available(self, start: int, stop: int) -> float:
        """Return by how much a line can be squeezed: its marks, spaces and gaps, its last mark included."""
        stop = self.content_end(start, stop)
        inside = self.squeezable[stop - 1] - self.squeezable[start]
        return inside if self.trims_ends else inside + self.last_blank(stop)

    def is_squeezable(self, span: Span, room: float) -> bool:
        """Return whether a line fits `room` points when it is squeezed as far as it goes."""
        excess = self.width(*span) - room
        return excess <= TOLERANCE or excess <= self.available(*span) + TOLERANCE


class Measurer:
    """Measures paragraphs by one style sheet with one set of faces; asks for each glyph once."""

    def __init__(self, sheet: StyleSheet, metrics: Metrics) -> None:
        self._sheet = sheet
        self._metrics = metrics
        self._looks: dict[tuple[str, str, Length], _Look] = {}

    def measure(self, inlines: tuple[Inline, ...], style: ParagraphStyle, *, relaxed: bool) -> Measured:
        """Return the characters of `inlines`, at least one, measured as `style` sets them."""
        text = "".join([inline.text for inline in inlines])
        classes = classify(text)
        pairs = list(map(add, classes, classes[1:]))
        glyphs: list[_Glyph] = []
        sizes: list[float] = []
        for inline in inlines:
            look = self._look(inline.style, style)
            glyphs += map(look.__getitem__, inline.text)
            sizes += [look.size] * len(inline.text)
        faces, advance, steps = map(list, zip(*glyphs, strict=True))
        spread, squeeze, most = _set_boundaries(pairs, advance, steps, sizes, self._sheet.grid.cjk_latin_gap)
        origin = list(accumulate(steps, initial=0.0))
        origin.pop()
        return Measured(
            text=text,
            classes=classes,
            allowed=self._allowed(inlines, break_opportunities(text, pairs, classes)),
            runs=_runs(faces, sizes),
            sizes=sizes,
            advance=advance,
            origin=origin,
            end=list(map(add, origin, advance)),
            spread=spread,
            squeeze=squeeze,
            most=most,
            squeezable=list(accumulate(most, initial=0.0)),
            trims_ends=relaxed,
            fill=self._fill(style.size),
        )

    def _allowed(self, inlines: tuple[Inline, ...], allowed: bytearray) -> bytearray:
        """Return the opportunities without those before marks and in them."""
        place = 0
        for inline in inlines:
            end = place + len(inline.text)
            if inline.style and self._sheet.characters[inline.style].clings:
                allowed[place:end] = bytes(end - place)
            place = end
        return allowed

    def _look(self, name: str, style: ParagraphStyle) -> "_Look":
        face, latin, size = style.face, style.latin, style.size
        if name:
            change = self._sheet.characters[name]
            face, latin, size = change.face or face, change.latin or latin, change.size or size
        key = (face, latin, size)
        if key not in self._looks:
            tracking = self._sheet.tracking(size).pt
            self._looks[key] = _Look(face, latin, size.pt, tracking, self._metrics)
        return self._looks[key]

    def _fill(self, size: Length) -> float:
        tracking = self._sheet.tracking(size)
        if not tracking.emu:
            return 0.0
        width, cells = self._sheet.page.text_width.pt, self._sheet.grid.characters
        return max(0.0, (width - size.pt) / (cells - 1) - size.pt - tracking.pt)


_Glyph = tuple[str, float, float]  # the real face, the advance, the advance with tracking


class _Look(dict[str, _Glyph]):
    """The glyphs of a pair of faces in one size, by character."""

    def __init__(self, face: str, latin: str, size: float, tracking: float, metrics: Metrics) -> None:
        super().__init__()
        self.size = size
        self._face, self._latin, self._tracking, self._metrics = face, latin, tracking, metrics

    def __missing__(self, char: str) -> _Glyph:
        face, em = self._metrics.glyph(self._latin if is_latin(char) else self._face, char)
        advance = em * self.size
        found = self[char] = (face, advance, advance + self._tracking)
        return found


def _set_boundaries(
    pairs: list[str], advance: list[float], steps: list[float], sizes: list[float], gap: float
) -> tuple[bytearray, bytearray, list[float]]:
    """Add to `steps` what stands between the characters; return how each boundary spreads and gives way."""
    count = len(advance)
    spread, squeeze, most = bytearray([Spread.FREE]) * count, bytearray(count), [0.0] * count
    for index, pair in enumerate(pairs):
        if pair == _PLAIN:
            continue
        boundary, em = BOUNDARY_OF[pair], sizes[index]
        spread[index], squeeze[index] = boundary.spread, boundary.squeeze
        if boundary.squeeze == Squeeze.GAP:
            steps[index] += gap * em
            most[index] = max(0.0, (gap - LEAST_GAP) * em)
        elif boundary.squeeze == Squeeze.SPACE:
            most[index] = max(0.0, advance[index] - LEAST_SPACE * em)
        elif boundary.blank:
            most[index] = _blank(advance[index if boundary.of_first else index + 1], em, boundary.blank)
        if boundary.trims:
            steps[index] -= _blank(advance[index if boundary.trims_first else index + 1], em, HALF)
        elif pair[1] == CharClass.INVISIBLE:
            steps[index] = advance[index]
        most[index] = min(most[index], max(0.0, steps[index] - _LEAST_STEP * em))
    return spread, squeeze, most


def _blank(advance: float, em: float, share: float) -> float:
    """Return the blank of a mark, `share` em of it where the face draws the mark one em wide."""
    return max(0.0, min(share, (advance / em - HALF) * share / HALF)) * em


def _runs(faces: list[str], sizes: list[float]) -> list[FaceRun]:
    starts = [
        index
        for index in range(1, len(faces))
        if faces[index] != faces[index - 1] or sizes[index] != sizes[index - 1]
    ]
    return [FaceRun(start, faces[start], sizes[start]) for start in (0, *starts)]
