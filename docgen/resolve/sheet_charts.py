"""The fact sheet's charts: which indicators can be drawn, from which figures, and what is said of them."""

from collections.abc import Iterator
from typing import assert_never

from msgspec import Struct

from docgen.blocks import plain_text
from docgen.model.fact_sheet import ChartKind
from docgen.model.indicators import Indicator
from docgen.model.wording import ChartsWording, ChartWording
from docgen.resolve.citations import Citations
from docgen.resolve.meeting import year_values
from docgen.resolve.phrases import Inlines, phrase, with_unit, words
from docgen.resolve.resolved import Figure, SheetChart, SheetColumn

# Two years are a change, which has a column of its own.
_FEWEST_YEARS = 3
_MOST_YEARS = 8
_COMMA = "，"


class Charts(Struct, frozen=True):
    """The columns of charts on a sheet, and each indicator's charts by its id."""

    columns: tuple[SheetColumn, ...]
    by_indicator: dict[str, tuple[SheetChart, ...]]
    notes: tuple[Inlines, ...]

    def of(self, indicator: Indicator) -> tuple[SheetChart, ...]:
        """Return an indicator's charts, those that can be drawn."""
        return self.by_indicator.get(indicator.id.value, ())


NO_CHARTS = Charts((), {}, ())


def draw_charts(
    kinds: tuple[ChartKind, ...], shown: tuple[Indicator, ...], wording: ChartsWording, citations: Citations
) -> Charts:
    """Return the charts of the indicators `shown`; a kind in which none can be drawn has no column."""
    by_kind: dict[ChartKind, dict[str, SheetChart]] = {kind: {} for kind in kinds}
    for kind, drawn in by_kind.items():
        for indicator in shown:
            chart = _chart(kind, indicator, wording, citations)
            if chart is not None:
                drawn[indicator.id.value] = chart
    used = tuple(kind for kind, drawn in by_kind.items() if drawn)
    years = year_values(citations.year)
    told = {kind: _wording_of(kind, wording) for kind in used}
    return Charts(
        columns=tuple(
            SheetColumn(kind, phrase(each.head, citations.findings, **years)) for kind, each in told.items()
        ),
        by_indicator={
            each.id.value: tuple(drawn[each.id.value] for drawn in by_kind.values() if each.id.value in drawn)
            for each in shown
        },
        notes=tuple(phrase(each.note, citations.findings, **years) for each in told.values()),
    )


def _chart(
    kind: ChartKind, indicator: Indicator, wording: ChartsWording, citations: Citations
) -> SheetChart | None:
    match kind:
        case "bullet":
            return _bullet(indicator, wording.bullet, citations)
        case "trend":
            return _trend(indicator, wording.trend, citations)
        case _:
            assert_never(kind)


def _wording_of(kind: ChartKind, wording: ChartsWording) -> ChartWording:
    match kind:
        case "bullet":
            return wording.bullet
        case "trend":
            return wording.trend
        case _:
            assert_never(kind)


def _bullet(indicator: Indicator, wording: ChartWording, citations: Citations) -> SheetChart | None:
    """Return last year's actual against this year's target; a bar cannot show what is below zero."""
    figure = citations.catalogue.figure
    actual = figure(indicator, citations.year - 1, "actual")
    target = figure(indicator, citations.year, "target")
    if actual is None or target is None or actual.value < 0 or target.value <= 0:
        return None
    alternative = phrase(
        wording.alternative,
        citations.findings,
        name=words(indicator.name.value),
        actual=(with_unit(actual, actual.at),),
        target=(with_unit(target, target.at),),
        **year_values(citations.year),
    )
    return SheetChart("bullet", (actual, target), plain_text(alternative))


def _trend(indicator: Indicator, wording: ChartWording, citations: Citations) -> SheetChart | None:
    """Return the actuals of the years up to the last, as far back as there is one for every year."""
    figures = tuple(_latest(indicator, citations))[:_MOST_YEARS][::-1]
    if len(figures) < _FEWEST_YEARS:
        return None
    alternative = phrase(
        wording.alternative,
        citations.findings,
        name=words(indicator.name.value),
        first_year=words(str(figures[0].year)),
        actuals=words(_COMMA.join(with_unit(each, each.at).text for each in figures)),
        **year_values(citations.year),
    )
    return SheetChart("trend", figures, plain_text(alternative))


def _latest(indicator: Indicator, citations: Citations) -> Iterator[Figure]:
    """Yield the actuals year by year, the last one first, until there is none."""
    year = citations.year - 1
    while (figure := citations.catalogue.figure(indicator, year, "actual")) is not None:
        yield figure
        year -= 1
