"""Where a line or a graphic stands that is narrower than its column."""

from typing import assert_never

from docgen.stylesheet import Alignment


def offset(align: Alignment, spare: float) -> float:
    """Return how far from the column's left edge it starts, with `spare` points of the width left over."""
    match align:
        case "justify" | "left":
            return 0.0
        case "center":
            return spare / 2
        case "right" | "outside":
            return spare
        case _:
            assert_never(align)
