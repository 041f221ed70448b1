"""Figures of a column that stand point under point (小数点对齐)."""

from collections.abc import Iterable
from typing import Protocol

from msgspec import Struct

from docgen.layout.paragraph import SetLine


class DecimalPoint(Struct, frozen=True):
    """How far figures reach to the left of their point, or of their whole part's end, and to the right."""

    before: float
    after: float


class FigureCell(Protocol):
    """A cell of a table whose lines are set."""

    @property
    def column(self) -> int:
        """The column's number, from 0."""
        ...

    @property
    def width(self) -> float:
        """The width for its text, in points."""
        ...

    @property
    def lines(self) -> list[SetLine]:
        """Its lines."""
        ...

    @property
    def is_figure(self) -> bool:
        """Whether it is a figure to be aligned."""
        ...


def decimal_points(cells: Iterable[FigureCell]) -> dict[int, DecimalPoint]:
    """Return the widest reach of the figures of each column around their points."""
    widest: dict[int, DecimalPoint] = {}
    for cell in cells:
        if cell.is_figure:
            own, known = _reach(cell.lines[0]), widest.get(cell.column, DecimalPoint(0.0, 0.0))
            widest[cell.column] = DecimalPoint(max(own.before, known.before), max(own.after, known.after))
    return widest


def decimal_offset(cell: FigureCell, point: DecimalPoint) -> float:
    """Return how far a figure moves so that its point is on the column's; the widest are in the middle.

    A column too narrow for that keeps each figure in its cell all the same.
    """
    line = cell.lines[0]
    own = _reach(line)
    start = max(0.0, (cell.width - point.before - point.after) / 2) + point.before - own.before
    return min(start, max(0.0, cell.width - line.justified.width)) - line.left


def _reach(line: SetLine) -> DecimalPoint:
    """Return how far a figure reaches around its point: what stands before its digits is to the left."""
    text, places, width = line.text, line.justified.places, line.justified.width
    end = next(index for index, char in enumerate(text) if char.isdecimal())
    while end < len(text) and (text[end].isdecimal() or text[end] == ","):
        end += 1
    place = places[end] if end < len(text) else width
    return DecimalPoint(place, width - place)
