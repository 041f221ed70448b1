"""Figures of two reports: what each indicator was, what it is, and what it was to be."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Literal

from msgspec import Struct

from docgen.model.indicators import Indicator, Indicators
from docgen.resolve.derived import completion_of
from docgen.resolve.figures import Catalogue, catalogue
from docgen.resolve.resolved import Figure
from docgen.zh.quantities import percentage_of

Direction = Literal["up", "down", "same", "new", "gone"]

_DECIMALS = 1
_PERCENT = "%"


class MovedFigure(Struct, frozen=True):
    """An indicator's actual in the earlier report and in the later one, digits as typed.

    `change` is by how much it moved, with its unit: in points, where the indicator grows by points, else in
    per cent, where both are above zero. `target` is what the earlier report had promised for the year that
    the later one gives account of, `completion` (完成率) its share in per cent; both only where the later
    report is of the year after.
    """

    name: str
    unit: str
    before: str | None
    after: str | None
    direction: Direction
    change: str | None = None
    target: str | None = None
    completion: str | None = None


def moved_figures(indicators: Indicators, before: int, after: int) -> tuple[MovedFigure, ...]:
    """Return the indicators that the report of `before` or the one of `after` gives an actual of."""
    known = catalogue(indicators, [])
    return tuple(_moved(known, indicators, before, after))


def _moved(known: Catalogue, indicators: Indicators, before: int, after: int) -> Iterator[MovedFigure]:
    for indicator in indicators.indicators:
        was = known.figure(indicator, before - 1, "actual")
        now = known.figure(indicator, after - 1, "actual")
        if was is None and now is None:
            continue
        target, completion = _promised(known, indicator, after - 1) if after == before + 1 else (None, None)
        yield MovedFigure(
            name=indicator.name.value,
            unit=indicator.unit.value,
            before=was.text if was else None,
            after=now.text if now else None,
            direction=_direction(was, now),
            change=_change(indicator, was, now),
            target=target,
            completion=completion,
        )


def _promised(known: Catalogue, indicator: Indicator, year: int) -> tuple[str | None, str | None]:
    target = known.figure(indicator, year, "target")
    share = completion_of(known, indicator, year)
    return target.text if target else None, str(share) if share is not None else None


def _direction(was: Figure | None, now: Figure | None) -> Direction:
    if was is None:
        return "new"
    if now is None:
        return "gone"
    if was.value == now.value:
        return "same"
    return "up" if now.value > was.value else "down"


def _change(indicator: Indicator, was: Figure | None, now: Figure | None) -> str | None:
    if was is None or now is None or was.value == now.value:
        return None
    if indicator.growth_unit != _PERCENT:
        return f"{now.value - was.value:+}{indicator.growth_unit}"
    if was.value <= 0 or now.value <= 0:
        return None
    return f"{percentage_of(now.value, was.value, _DECIMALS) - Decimal(100):+}{_PERCENT}"
