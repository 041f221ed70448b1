"""Figures that nobody types (推算数): each by a named formula from figures of the table."""

from decimal import Decimal
from typing import get_args

from docgen.model.indicators import Indicator
from docgen.resolve.figures import Catalogue
from docgen.resolve.resolved import Figure, Formula
from docgen.zh.quantities import difference, percentage_of

# completion (完成率): the actual of a year in per cent of the year's target, 四舍五入 to one decimal.
# comparison (目标比实绩): by how much a year's target is above the last actual, in per cent of it,
# 四舍五入 to one decimal; of what is itself a percentage, in points, exact.
_DECIMALS = 1
_WHOLE = Decimal(100)
_PERCENT, _POINTS = "%", "个百分点"


def completion_of(catalogue: Catalogue, indicator: Indicator, year: int) -> Decimal | None:
    """Return the completion of a year's target in per cent; `None` where either figure is missing."""
    actual = catalogue.figure(indicator, year, "actual")
    target = catalogue.figure(indicator, year, "target")
    if actual is None or target is None or target.value <= 0:
        return None
    return percentage_of(actual.value, target.value, _DECIMALS)


def comparison_of(catalogue: Catalogue, indicator: Indicator, year: int) -> Figure | None:
    """Return what the target of `year` adds to the last actual; `None` where either figure is missing.

    In per cent it is nothing where the actual is not above zero: nothing can be a share of it.
    """
    target = catalogue.figure(indicator, year, "target")
    actual = catalogue.figure(indicator, year - 1, "actual")
    if target is None or actual is None:
        return None
    if indicator.growth_unit == _POINTS:
        return derived_figure(indicator, year, "comparison", difference(target.value, actual.value), _POINTS)
    if actual.value <= 0:
        return None
    share = difference(percentage_of(target.value, actual.value, _DECIMALS), _WHOLE)
    return derived_figure(indicator, year, "comparison", share, _PERCENT)


def derived_figure(indicator: Indicator, year: int, formula: Formula, value: Decimal, unit: str) -> Figure:
    """Return the figure that a formula gives."""
    return Figure(indicator.id.value, year, formula, f"{value:f}", value, unit, indicator.name.at)


def derived_fact(indicator: Indicator, year: int, formula: Formula) -> str:
    """Return the id of a derived figure, which every run of text that shows it carries."""
    return f"{indicator.id.value}.{year}.{formula}"


def is_derived(fact: str) -> bool:
    """Return whether a figure's id is that of a derived one."""
    return fact.rpartition(".")[2] in get_args(Formula)
