"""A paragraph's characters, measured once: advances, blanks, gaps, break opportunities."""

from itertools import accumulate

from docgen.blocks import Inline
from docgen.layout.breaks import break_after
from docgen.layout.metrics import Metrics
from docgen.stylesheet import ParagraphStyle, StyleSheet
from docgen.zh.characters import BLANK_LEFT, BLANK_RIGHT, CLASS_OF, CharClass, is_latin

# Shares of an em.
_HALF = 0.5
_QUARTER = 0.25
_LETTERS = frozenset({CharClass.DIGIT, CharClass.LATIN})
_SIGNS = frozenset({CharClass.LATIN, CharClass.SUFFIX, CharClass.PREFIX})
_MARKS = BLANK_RIGHT | BLANK_LEFT
_RIGID = frozenset({CharClass.DIGIT, CharClass.LATIN, CharClass.SUFFIX, CharClass.INVISIBLE})
_TWINS = frozenset({CharClass.DASH, CharClass.ELLIPSIS})

# The order in which clreq takes width out of a line, by what stands at the boundary.
SHRINK_ORDER = ("space", "interpunct", "bracket", "pause", "gap", "stop")


class Measured:
    """Characters of one paragraph with all that line breaking asks of them; lists are parallel to `text`.

    A boundary belongs to the character before it. `origin` are places on one endless line, tracking, gaps and
    the trimming of adjacent marks included; `end[i]` is where character `i` ends. Points throughout.
    """

    __slots__ = (
        "advance",
        "allowed",
        "classes",
        "end",
        "face",
        "origin",
        "rigid",
        "shrink",
        "size",
        "style",
        "text",
    )

    def __init__(self, text: str, style: ParagraphStyle) -> None:
        self.text = text
        self.style = style
        self.face: list[str] = []
        self.size: list[float] = []
        self.advance: list[float] = []
        self.classes = [CLASS_OF[char] for char in text]
        self.allowed = break_after(text) if text else []
        self.origin: list[float] = []
        self.end: list[float] = []
        self.rigid: list[bool] = []
        self.shrink: dict[str, list[float]] = {}

    def __len__(self) -> int:
        """Return the number of characters."""
        return len(self.text)

    def width(self, start: int, stop: int) -> float:
        """Return the natural width of the characters from `start` to before `stop`, in points."""
        return self.end[stop - 1] - self.origin[start]

    def trailing_blank(self, index: int) -> float:
        """Return how much of character `index` is blank on its right, which a line's end can do without."""
        return _HALF * self.size[index] if self.classes[index] in BLANK_RIGHT else 0.0


def measure(
    inlines: tuple[Inline, ...], style: ParagraphStyle, sheet: StyleSheet, metrics: Metrics
) -> Measured:
    """Return the characters of `inlines` set in `style`, measured."""
    measured = Measured("".join(inline.text for inline in inlines), style)
    for inline in inlines:
        _measure_inline(measured, inline, style, sheet, metrics)
    _place(measured, sheet)
    return measured


def _measure_inline(
    measured: Measured, inline: Inline, style: ParagraphStyle, sheet: StyleSheet, metrics: Metrics
) -> None:
    change = sheet.characters[inline.style] if inline.style else None
    face = (change and change.face) or style.face
    latin = (change and change.latin) or style.latin
    size = ((change and change.size) or style.size).pt
    glyph = metrics.glyph
    for char in inline.text:
        real, advance = glyph(latin if is_latin(char) else face, char)
        measured.face.append(real)
        measured.advance.append(advance * size)
    measured.size += [size] * len(inline.text)


def _place(measured: Measured, sheet: StyleSheet) -> None:
    """Fill in the boundaries: what stands between each two characters, and what can be taken out there."""
    tracking = sheet.tracking(measured.style.size).pt
    gap_em = sheet.grid.cjk_latin_gap
    classes, size, length = measured.classes, measured.size, len(measured)
    western = _western(measured)
    between = [0.0] * length
    shrink = {kind: [0.0] * length for kind in SHRINK_ORDER}
    measured.rigid = [False] * length
    for index in range(length - 1):
        first, second, em = classes[index], classes[index + 1], size[index]
        if first is CharClass.HANZI and second is CharClass.HANZI:
            between[index] = tracking
            continue
        gap = gap_em * em if _meets_hanzi(classes, western, index) else 0.0
        between[index] = tracking + _boundary(measured, shrink, index, gap)
        measured.rigid[index] = (first in _RIGID and second in _RIGID) or (
            first is second and first in _TWINS
        )
    steps = [advance + extra for advance, extra in zip(measured.advance, between, strict=True)]
    measured.origin = list(accumulate(steps, initial=0.0))[:-1] if steps else []
    measured.end = [place + advance for place, advance in zip(measured.origin, measured.advance, strict=True)]
    measured.shrink = shrink


def _boundary(measured: Measured, shrink: dict[str, list[float]], index: int, gap: float) -> float:
    """Return the width that a boundary adds, and note in `shrink` what can be taken out of it."""
    first, second, em = measured.classes[index], measured.classes[index + 1], measured.size[index]
    if gap:
        shrink["gap"][index] = gap * _HALF
        return gap
    if first is CharClass.SPACE:
        shrink["space"][index] = max(0.0, measured.advance[index] - _QUARTER * em)
        return 0.0
    blank = _HALF * em * ((first in BLANK_RIGHT) + (second in BLANK_LEFT))
    # clreq: two adjacent marks take 1.5 em; what stays blank between them can still be taken out.
    trimmed = _HALF * em if blank and first in _MARKS and second in _MARKS else 0.0
    if blank > trimmed:
        shrink[_kind(first, second)][index] = blank - trimmed
    elif CharClass.INTERPUNCT in (first, second):
        shrink["interpunct"][index] = _QUARTER * em
    return -trimmed


def _kind(first: CharClass, second: CharClass) -> str:
    if first is CharClass.PAUSE:
        return "pause"
    return "stop" if first is CharClass.STOP else "bracket" if _MARKS & {first, second} else "interpunct"


def _western(measured: Measured) -> list[bool]:
    """Return for each character whether it belongs to Latin text; a sign belongs to the text before it.

    So `5%` is followed by a gap and `微克/立方米` has none.
    """
    western = []
    before = False
    for char, kind in zip(measured.text, measured.classes, strict=True):
        if kind in _SIGNS and not char.isalnum():
            before = before or kind is CharClass.PREFIX
        else:
            before = kind in _LETTERS
        western.append(before)
    return western


def _meets_hanzi(classes: list[CharClass], western: list[bool], index: int) -> bool:
    """Return whether hanzi and Latin text meet after character `index`."""
    if western[index] == western[index + 1]:
        return False
    chinese = classes[index + 1] if western[index] else classes[index]
    return chinese is CharClass.HANZI
