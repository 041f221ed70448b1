"""Figures that nobody types (推算数): each by a named formula from figures of the table."""

from decimal import Decimal
from typing import Literal, get_args

from docgen.model.indicators import Indicator
from docgen.resolve.figures import Catalogue
from docgen.zh.quantities import percentage_of

# completion (完成率): the actual of a year in per cent of the year's target, 四舍五入 to one decimal.
Formula = Literal["completion"]

_COMPLETION_DECIMALS = 1


def completion_of(catalogue: Catalogue, indicator: Indicator, year: int) -> Decimal | None:
    """Return the completion of a year's target in per cent; `None` where either figure is missing."""
    actual = catalogue.figure(indicator, year, "actual")
    target = catalogue.figure(indicator, year, "target")
    if actual is None or target is None or target.value <= 0:
        return None
    return percentage_of(actual.value, target.value, _COMPLETION_DECIMALS)


def derived_fact(indicator: Indicator, year: int, formula: Formula) -> str:
    """Return the id of a derived figure, which every run of text that shows it carries."""
    return f"{indicator.id.value}.{year}.{formula}"


def is_derived(fact: str) -> bool:
    """Return whether a figure's id is that of a derived one."""
    return fact.rpartition(".")[2] in get_args(Formula)
