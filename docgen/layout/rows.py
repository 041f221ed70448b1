"""What is stacked on a page: boxes of a height, with lines and rules placed in them.

Heights are whole EMU, so that 22 rows fill a page with no rounding left over.
"""

from msgspec import Struct

from docgen.layout.pages import Drawing
from docgen.layout.paragraph import SetLine
from docgen.stylesheet import ParagraphStyle, StyleSheet
from docgen.units import EMU_PER_POINT

# The em box of a Chinese face: 0.88 em above the baseline, 0.12 em below; its middle, and with it the ink of
# a dash, lies 0.38 em above it.
EM_ASCENT = 0.88
EM_MIDDLE = EM_ASCENT - 0.5


class BoxLine(Struct, frozen=True, gc=False):
    """A line in a box: `baseline` from the box's top, its column's `left` from the text area's, in points."""

    owner: tuple[int, ...]
    baseline: float
    left: float
    line: SetLine


class BoxRule(Struct, frozen=True, gc=False):
    """A rule in a box; points from the box's top and the text area's left."""

    left: float
    top: float
    right: float
    bottom: float
    thickness: float
    pitch: float = 0.0


class Box(Struct, frozen=True, gc=False):
    """An unsplittable strip of a page, `height` EMU high; its last `slack` EMU, leading, need not fit.

    Drawings stand in points from the box's top and the text area's left.
    """

    height: int
    lines: tuple[BoxLine, ...]
    rules: tuple[BoxRule, ...] = ()
    slack: int = 0
    drawings: tuple[Drawing, ...] = ()


class Strip(Struct, frozen=True, gc=False):
    """A box in the flow of the document, and how pages may part there.

    `space` is white space before the box, dropped at the head of a page unless the strip `sinks`. `above` are
    the rules at the box's top, `above_at_head` those in their place at a page's head, `below` those under it
    where its block ends or goes on elsewhere. `repeats` are set again above it where a page starts with it.
    """

    block: int
    box: Box
    space: int = 0
    may_break: bool = True  # a page may start with it
    must_break: bool = False
    snaps: bool = False  # it stands on a row of the grid
    sinks: bool = False
    above: tuple[BoxRule, ...] = ()
    above_at_head: tuple[BoxRule, ...] = ()
    below: tuple[BoxRule, ...] = ()
    repeats: tuple[Box, ...] = ()


def line_height(style: ParagraphStyle, sheet: StyleSheet) -> int:
    """Return the height of one line in EMU: its own pitch, or a row of the grid."""
    return (style.line or sheet.row_height).emu


def baseline(style: ParagraphStyle, sheet: StyleSheet) -> float:
    """Return how far the baseline lies below the top of a line of `style`, in points."""
    return _middle(style, sheet) + EM_MIDDLE * style.size.pt


def leading_below(style: ParagraphStyle, sheet: StyleSheet) -> int:
    """Return how much of a line's height lies below its characters, in EMU."""
    used = _middle(style, sheet) + style.size.pt / 2
    return max(0, line_height(style, sheet) - emu(used))


def emu(points: float) -> int:
    """Return points as whole EMU."""
    return round(points * EMU_PER_POINT)


def in_points(height: int) -> float:
    """Return EMU as points."""
    return height / EMU_PER_POINT


def _middle(style: ParagraphStyle, sheet: StyleSheet) -> float:
    """Return how far the middle of the characters lies below the top of a line, in points.

    GB/T 9704-2012 3.2: a row is a character's height and 7/8 of one below it, so on the grid the body's
    characters touch the row's top, and other sizes share their middle. A line with a pitch of its own has its
    characters in the middle of it.
    """
    if style.line is not None:
        return style.line.pt / 2
    return sheet.paragraphs["body"].size.pt / 2
