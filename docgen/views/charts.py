"""Charts (图) as areas of a unit square: pure geometry, drawn the same on every medium.

Every scale starts at zero, and what stands for one year differs from another by its place and its shade, so
that a copier can show it.
"""

from collections.abc import Iterator
from decimal import Decimal
from typing import assert_never

from docgen.blocks import Area, Graphic
from docgen.resolve.resolved import SheetChart

# Shares of the graphic's width or height.
_BAR = (0.2, 0.8)
_MARK = 0.035
_LINE = 0.015
_BASELINE = 0.06
_GAP = 0.3
# There is room behind the target's mark, so that a result above it can be seen to be.
_ROOM = Decimal("1.25")


def chart_graphic(chart: SheetChart) -> Graphic:
    """Return a chart as a graphic; it is sized by the graphic style of its kind."""
    match chart.kind:
        case "bullet":
            actual, target = chart.figures
            areas = bullet_areas(actual.value, target.value)
        case "trend":
            areas = trend_areas(tuple(figure.value for figure in chart.figures))
        case _:
            assert_never(chart.kind)
    return Graphic(chart.kind, areas, chart.alternative)


def bullet_areas(actual: Decimal, target: Decimal) -> tuple[Area, ...]:
    """Return a bullet chart (子弹图): a tinted bar from zero to `actual`, a black mark across it at `target`.

    `actual` is not below zero and `target` above it. The mark has its middle on the target, and stands at the
    same place in every chart whose result is not far above it.
    """
    full = max(target * _ROOM, actual)
    end, mark = float(actual / full), float(target / full)
    bar = (Area(0.0, *_BAR[:1], end, *_BAR[1:], tinted=True),) if end else ()
    left = min(max(mark - _MARK / 2, 0.0), 1 - _MARK)
    return (*bar, Area(0.0, 0.0, _LINE, 1.0), Area(left, 0.0, left + _MARK, 1.0))


def trend_areas(values: tuple[Decimal, ...]) -> tuple[Area, ...]:
    """Return a column for each year, from zero up or down, tinted but for the last; and the line of zero."""
    high, low = max(Decimal(), *values), min(Decimal(), *values)
    span = high - low or Decimal(1)
    zero = float(high / span) * (1 - _BASELINE)
    scale = (1 - _BASELINE) / float(span)
    return (*_columns(values, zero, scale), Area(0.0, zero, 1.0, zero + _BASELINE))


def _columns(values: tuple[Decimal, ...], zero: float, scale: float) -> Iterator[Area]:
    pitch = 1 / len(values)
    for number, value in enumerate(values):
        if not value:
            continue
        left = (number + _GAP / 2) * pitch
        end = min(max(zero - float(value) * scale, 0.0), 1.0)
        tinted = number < len(values) - 1
        yield Area(left, min(zero, end), left + (1 - _GAP) * pitch, max(zero, end), tinted)
