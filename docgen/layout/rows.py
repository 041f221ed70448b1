"""What is stacked on a page: boxes of a height, with lines and rules placed in them, and what binds them.

Heights are whole EMU, so that 22 rows fill a page with no rounding left over.
"""

from msgspec import Struct

from docgen.layout.pages import GlyphRun
from docgen.stylesheet import ParagraphStyle, StyleSheet
from docgen.units import EMU_PER_POINT, Length

# The em box of a Chinese face: 0.88 em above the baseline, 0.12 em below; its middle lies 0.38 em above it.
EM_ASCENT = 0.88
EM_MIDDLE = EM_ASCENT - 0.5


class BoxLine(Struct, frozen=True):
    """A line in a box: `baseline` from the box's top, `left` from the text area's, in points.

    The places of its runs are from the line's own start.
    """

    owner: tuple[int, ...]
    baseline: float
    left: float
    width: float
    runs: tuple[GlyphRun, ...]
    full: bool


class BoxRule(Struct, frozen=True):
    """A rule in a box; points from the box's top and the text area's left."""

    left: float
    top: float
    right: float
    bottom: float
    thickness: float


class Box(Struct, frozen=True):
    """An unsplittable strip of a page, `height` EMU high."""

    height: int
    lines: tuple[BoxLine, ...]
    rules: tuple[BoxRule, ...] = ()


class Stack(Struct, frozen=True):
    """The boxes of one block, in order, and how they may be parted.

    `before` and `after` are EMU of white space, dropped at the head of a page. `head` boxes are set again at
    the top of each page that the stack goes on to.
    """

    block: int
    boxes: tuple[Box, ...]
    before: int
    after: int
    keep_with_next: bool
    keep_together: bool
    page_break_before: bool
    may_leave_one: bool  # a single line of the paragraph may stand alone at the foot of a page
    may_bring_one: bool  # … at the head of one
    head: tuple[Box, ...] = ()
    foot: tuple[BoxRule, ...] = ()  # drawn below the last box on each page


def line_height(style: ParagraphStyle, sheet: StyleSheet) -> int:
    """Return the height of one line in EMU: its own pitch, or a row of the grid."""
    return (style.line or sheet.row_height).emu


def baseline(style: ParagraphStyle, sheet: StyleSheet) -> float:
    """Return how far the baseline lies below the top of a line of `style`, in points.

    GB/T 9704-2012 3.2: a row is a character's height and 7/8 of one below it, so on the grid the body's
    characters touch the row's top, and other sizes share their middle. A line with a pitch of its own has its
    characters in the middle of it.
    """
    size = style.size.pt
    if style.line is not None:
        return style.line.pt / 2 + EM_MIDDLE * size
    body = sheet.paragraphs["body"].size.pt
    return body / 2 + EM_MIDDLE * size


def emu(points: float) -> int:
    """Return points as whole EMU."""
    return round(points * EMU_PER_POINT)


def rows(count: float, sheet: StyleSheet) -> int:
    """Return so many rows of the grid in EMU."""
    return round(count * sheet.row_height.emu)


def in_points(height: int) -> float:
    """Return EMU as points."""
    return Length(height).pt
