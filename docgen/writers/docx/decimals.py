"""Figures of a column that stand point under point (小数点对齐).

Tab stops that align by the point differ between word processors; a right indent does not.
"""

from docgen.layout.metrics import Metrics
from docgen.stylesheet import ParagraphStyle
from docgen.zh.characters import is_latin

_POINT = "."


def has_figure(text: str) -> bool:
    """Return whether `text` stands by its decimal point: it has a digit."""
    return any(char.isdigit() for char in text)


def split_figure(text: str) -> tuple[str, str]:
    """Return a figure up to its decimal point, or to the end of its last digit, and the rest."""
    digits = [index for index, char in enumerate(text) if char.isdigit()]
    points = [index + 1 for index in digits if text[index + 1 : index + 2] == _POINT]
    split = points[0] if points else digits[-1] + 1
    return text[:split], text[split:]


def right_insets(
    figures: tuple[tuple[str, ParagraphStyle], ...], measure: float, metrics: Metrics
) -> tuple[float, ...]:
    """Return how far each figure's end stands from the right of a column of `measure` points.

    The points stand under each other; the widest reach before and after them is in the middle of the column.
    A column too narrow for that keeps each figure in its cell all the same.
    """
    widths = [_widths(text, style, metrics) for text, style in figures]
    before = max((width for width, _ in widths), default=0.0)
    after = max((width for _, width in widths), default=0.0)
    margin = max((measure - before - after) / 2, 0.0)
    return tuple(max(min(margin + after - behind, measure - ahead - behind), 0.0) for ahead, behind in widths)


def _widths(text: str, style: ParagraphStyle, metrics: Metrics) -> tuple[float, float]:
    before, after = split_figure(text)
    return text_width(before, style, metrics), text_width(after, style, metrics)


def text_width(text: str, style: ParagraphStyle, metrics: Metrics) -> float:
    """Return the width of `text` in points."""
    faces = ((style.latin if is_latin(char) else style.face, char) for char in text)
    return sum(metrics.glyph(face, char)[1] for face, char in faces) * style.size.pt
