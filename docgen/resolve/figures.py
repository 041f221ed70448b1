"""The figures that can be cited: the indicators by id and by name, each number checked and exact."""

from collections.abc import Callable, Iterator
from decimal import Decimal

from msgspec import Struct

from docgen.diagnostics import Finding, Message, message
from docgen.model.indicators import Indicator, Indicators, YearFigures
from docgen.model.text import SourceText
from docgen.resolve.definitions import check_form, check_free, check_share, check_whole
from docgen.resolve.problems import error
from docgen.resolve.resolved import Aspect, Figure
from docgen.zh.quantities import LONGEST_NUMBER, Slip, find_slip, parse_quantity

# The yearbook sign (年鉴符号) for a figure below the smallest unit that it is counted in.
SLIGHT = "…"

_CURES: dict[Slip, Message] = {
    "wide": message("Type the digits and the point half-width: 105, not １０５."),
    "grouped": message("Write the digits without commas or spaces: 59650."),
    "sign": message("Write a decrease with the half-width - of the keyboard: -19.29."),
    "zeros": message("Take out the zeros before the number: 5, not 05."),
    "point": message("Write digits on both sides of one point: 0.5."),
    "unit": message("Write the digits alone; the unit belongs in unit, 万 and 亿 with it."),
    "long": message("Write {most} characters at most.", most=LONGEST_NUMBER),
    "other": message("Write the digits alone, with - before them for a decrease: 105, 4.37, -19.29."),
}


class Catalogue(Struct, frozen=True):
    """The indicators by every name they can be cited by, and the figures by indicator id, year and aspect.

    `awaited` are those that there is room for, left empty so far; `slight` those that are below the smallest
    unit, for which the yearbook sign `…` is typed.
    """

    indicators: dict[str, Indicator]
    figures: dict[tuple[str, int, Aspect], Figure]
    awaited: frozenset[tuple[str, int, Aspect]] = frozenset()
    slight: frozenset[tuple[str, int, Aspect]] = frozenset()

    def awaits(self, indicator: Indicator, year: int, aspect: Aspect) -> bool:
        """Return whether the figure is still to be filled in (待填)."""
        return (indicator.id.value, year, aspect) in self.awaited

    def is_slight(self, indicator: Indicator, year: int, aspect: Aspect) -> bool:
        """Return whether the figure is below the smallest unit (不足最小单位)."""
        return (indicator.id.value, year, aspect) in self.slight

    def figure(self, indicator: Indicator, year: int, aspect: Aspect) -> Figure | None:
        """Return the figure, `None` where the source has none."""
        return self.figures.get((indicator.id.value, year, aspect))


def catalogue(source: Indicators, findings: list[Finding]) -> Catalogue:
    """Return the indicators of `source` ready to be cited; what is wrong with them joins `findings`."""
    indicators: dict[str, Indicator] = {}
    figures: dict[tuple[str, int, Aspect], Figure] = {}
    for indicator in source.indicators:
        findings += check_form(indicator)
        for name in (indicator.id, indicator.name):
            findings += check_free(name, indicator, indicators)
            indicators.setdefault(name.value, indicator)
        for year, typed in indicator.years.items():
            for aspect, figure in _figures(indicator, year, typed, findings):
                figures.setdefault((figure.indicator, year, aspect), figure)
    awaited = frozenset(key for each in source.indicators for key in _typed_as(each, _is_blank))
    slight = frozenset(key for each in source.indicators for key in _typed_as(each, _is_slight))
    for indicator in source.indicators:
        findings += check_whole(indicator, indicators)
        findings += check_share(indicator, indicators)
    return Catalogue(indicators, figures, awaited, slight)


def _typed_as(indicator: Indicator, is_so: Callable[[SourceText], bool]) -> Iterator[tuple[str, int, Aspect]]:
    for year, typed in indicator.years.items():
        for aspect, text, _ in _aspects(indicator, typed):
            if text is not None and is_so(text):
                yield indicator.id.value, year, aspect


def _is_blank(typed: SourceText) -> bool:
    """Return whether a figure is room for one that is still to come; the check lists those that are due."""
    return not typed.value.strip()


def _is_slight(typed: SourceText) -> bool:
    """Return whether the yearbook sign for less than the smallest unit is typed in place of digits."""
    return typed.value.strip() == SLIGHT


def _figures(
    indicator: Indicator, year: int, figures: YearFigures, findings: list[Finding]
) -> Iterator[tuple[Aspect, Figure]]:
    for aspect, typed, unit in _aspects(indicator, figures):
        if typed is None or _is_blank(typed) or _is_slight(typed):
            continue
        value = Decimal()
        if (slip := find_slip(typed.value)) is None:
            value = parse_quantity(typed.value)
        else:
            findings.append(_no_number(typed, slip))
        yield aspect, Figure(indicator.id.value, year, aspect, typed.value, value, unit, typed.at)


def _aspects(indicator: Indicator, figures: YearFigures) -> tuple[tuple[Aspect, SourceText | None, str], ...]:
    return (
        ("actual", figures.actual, indicator.unit.value),
        ("growth", figures.growth, indicator.growth_unit),
        ("target", figures.target, indicator.unit.value),
    )


def _no_number(typed: SourceText, slip: Slip) -> Finding:
    return error(
        "R014",
        typed.at,
        message("“{text}” is not a number in plain digits.", text=typed.value[:LONGEST_NUMBER]),
        _CURES[slip],
    )
