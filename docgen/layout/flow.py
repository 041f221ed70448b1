"""Strips put on pages: each page takes what fits, and ends where the strips let it."""

from msgspec import Struct

from docgen.layout.rows import Box, BoxRule, Strip
from docgen.stylesheet import StyleSheet


class PlacedBox(Struct, frozen=True, gc=False):
    """A box of block number `block`, `top` EMU below the top of the text area, and the rules at its edges."""

    box: Box
    top: int
    block: int
    above: tuple[BoxRule, ...] = ()
    below: tuple[BoxRule, ...] = ()


def flow(strips: list[Strip], sheet: StyleSheet) -> list[list[PlacedBox]]:
    """Return the boxes of each page, top to bottom; at least one page.

    A page that cannot end where the strips let it, because they are kept together over more than a page, ends
    where it is full.
    """
    pages: list[list[PlacedBox]] = []
    start = 0
    while start < len(strips):
        tops = _tops(strips, start, sheet)
        stop = _page_end(strips, start, start + len(tops))
        pages.append(_place(strips[start:stop], tops))
        start = stop
    return pages or [[]]


def _tops(strips: list[Strip], start: int, sheet: StyleSheet) -> list[int]:
    """Return the tops of as many strips from `start` on as fit on one page; of one, even if it does not."""
    height, row = sheet.page.text_height.emu, sheet.row_height.emu
    tops: list[int] = []
    top = sum(box.height for box in strips[start].repeats)
    for index in range(start, len(strips)):
        strip = strips[index]
        if tops or strip.sinks:
            top += strip.space
        if strip.snaps:
            top = -(-top // row) * row
        if tops and (strip.must_break or top + strip.box.height - strip.box.slack > height):
            break
        tops.append(top)
        top += strip.box.height
    return tops


def _page_end(strips: list[Strip], start: int, full: int) -> int:
    """Return where the page from `start` ends, of which the strips before `full` fit."""
    if full == len(strips) or strips[full].must_break:
        return full
    for stop in range(full, start, -1):
        if strips[stop].may_break:
            return stop
    return full


def _place(strips: list[Strip], tops: list[int]) -> list[PlacedBox]:
    placed: list[PlacedBox] = []
    head = 0
    for box in strips[0].repeats:
        placed.append(PlacedBox(box, head, strips[0].block))
        head += box.height
    for number, (strip, top) in enumerate(zip(strips, tops, strict=False)):
        above = strip.above if number else strip.above_at_head
        ends = number == len(strips) - 1 or strips[number + 1].block != strip.block
        placed.append(PlacedBox(strip.box, top, strip.block, above, strip.below if ends else ()))
    return placed
