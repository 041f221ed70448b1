"""Stacks of boxes put on pages: what keeps together, what may not stand alone, where a page ends."""

from msgspec import Struct

from docgen.layout.rows import Box, Stack
from docgen.stylesheet import StyleSheet

# A heading keeps this many lines of the text below it on its page.
_LINES_WITH_HEADING = 2


class PlacedBox(Struct, frozen=True):
    """A box on a page, `top` EMU below the top of the text area."""

    box: Box
    top: int
    stack: Stack


class FlowedPage(Struct, frozen=True):
    """A page's boxes, top to bottom; `ends` are the boxes below which their stack's foot rules are drawn."""

    boxes: tuple[PlacedBox, ...]
    ends: tuple[PlacedBox, ...]


def flow(stacks: list[Stack], sheet: StyleSheet) -> list[FlowedPage]:
    """Return the pages that hold all boxes of `stacks` in order; at least one."""
    filling = _Filling(sheet.page.text_height.emu)
    for number, stack in enumerate(stacks):
        if stack.page_break_before:
            filling.break_page()
        if filling.top and not filling.fits(_bound_height(stacks, number)):
            filling.break_page()
        filling.put(stack)
    return filling.pages()


def _bound_height(stacks: list[Stack], number: int) -> int:
    """Return the height from this stack's start that must stand on one page with it.

    A heading takes the next headings and the first lines of the text with it; a stack that is kept together
    takes all of itself; any other its first lines, as few as may stand alone.
    """
    height = 0
    for stack in stacks[number:]:
        height += stack.before
        if not stack.keep_with_next:
            fewest = _LINES_WITH_HEADING if height > stack.before else _fewest_at_foot(stack)
            return height + sum(box.height for box in stack.boxes[: _least(stack, fewest)])
        height += sum(box.height for box in stack.boxes) + stack.after
    return height


def _fewest_at_foot(stack: Stack) -> int:
    return 1 if stack.may_leave_one else _LINES_WITH_HEADING


def _least(stack: Stack, fewest: int) -> int:
    """Return how many boxes must at least stand on the page where the stack starts."""
    whole = len(stack.boxes)
    if stack.keep_together:
        return whole
    least = len(stack.head) + fewest if stack.head else fewest
    # Two lines of three would leave one alone at the head of the next page.
    return (
        whole
        if not stack.may_bring_one and whole - least == 1 and whole <= _LINES_WITH_HEADING + 1
        else min(least, whole)
    )


class _Filling:
    """The page being filled, and those that are full."""

    def __init__(self, height: int) -> None:
        self._height = height
        self._full: list[FlowedPage] = []
        self._boxes: list[PlacedBox] = []
        self._ends: list[PlacedBox] = []
        self.top = 0

    def fits(self, height: int) -> bool:
        """Return whether so many EMU still fit on the page."""
        return self.top + height <= self._height

    def break_page(self) -> None:
        """Start a new page, unless this one is empty."""
        if self._boxes:
            self._full.append(FlowedPage(tuple(self._boxes), tuple(self._ends)))
            self._boxes, self._ends, self.top = [], [], 0

    def put(self, stack: Stack) -> None:
        """Place a stack, on as many pages as it takes."""
        if self._boxes:
            self.top += stack.before
        placed = 0
        while placed < len(stack.boxes):
            taken = self._how_many(stack, placed)
            if not taken and self._boxes:
                self.break_page()
                self._repeat_head(stack, placed)
                continue
            for box in stack.boxes[placed : placed + max(taken, 1)]:
                self._add(box, stack)
            placed += max(taken, 1)
            self._ends.append(self._boxes[-1])
        self.top += stack.after

    def _how_many(self, stack: Stack, placed: int) -> int:
        """Return how many of the boxes left go on this page, so that none stands alone on the next."""
        room = self._height - self.top
        fitting = 0
        for box in stack.boxes[placed:]:
            room -= box.height
            if room < 0:
                break
            fitting += 1
        left = len(stack.boxes) - placed - fitting
        if left == 1 and not stack.may_bring_one and len(stack.boxes) > 1:
            fitting -= 1
        return max(fitting, 0)

    def _repeat_head(self, stack: Stack, placed: int) -> None:
        for box in stack.head if placed else ():
            self._add(box, stack)

    def _add(self, box: Box, stack: Stack) -> None:
        self._boxes.append(PlacedBox(box, self.top, stack))
        self.top += box.height

    def pages(self) -> list[FlowedPage]:
        """Return all pages; one empty page when nothing was put."""
        self.break_page()
        return self._full or [FlowedPage((), ())]
