"""The fact sheet's rows and headline figures: how each figure is written in its cell."""

from collections.abc import Callable

from msgspec import Struct
from msgspec.structs import replace

from docgen.blocks import Text
from docgen.diagnostics import Finding, Location
from docgen.model.gaps import FILL
from docgen.model.indicators import Indicator
from docgen.model.wording import ChangeWording, FactSheetWording
from docgen.resolve.derived import comparison_of, completion_of, derived_figure
from docgen.resolve.figures import Catalogue
from docgen.resolve.marks import Marks
from docgen.resolve.phrases import (
    POINTS,
    Inlines,
    change,
    digits_alone,
    phrase,
    signed_with_unit,
    with_unit,
    words,
)
from docgen.resolve.resolved import Aspect, Figure, SheetFigure, SheetHeadline, SheetRow
from docgen.resolve.sheet_charts import Charts

_PERCENT = "%"


class FigureCells(Struct, frozen=True):
    """What a sheet needs to write its figures; what is wrong with a phrase joins `findings`."""

    catalogue: Catalogue
    marks: Marks
    charts: Charts
    wording: FactSheetWording
    change: ChangeWording
    year: int
    findings: list[Finding]

    def headline(self, indicator: Indicator) -> SheetHeadline:
        """Return an indicator as a headline figure."""
        return SheetHeadline(
            indicator=indicator.id.value,
            name=words(indicator.name.value, indicator.name.at),
            actual=self._cell(indicator, self.year - 1, "actual", self._headline_figure),
            growth=self._cell(indicator, self.year - 1, "growth", self._headline_growth),
            row=self.row(indicator, part=False),
        )

    def row(self, indicator: Indicator, part: bool) -> SheetRow:
        """Return an indicator as a row of the table; `part` says that it is an item of a row above."""
        name = words(indicator.name.value, indicator.name.at)
        return SheetRow(
            indicator=indicator.id.value,
            name=phrase(self.wording.part, self.findings, name=name) if part else name,
            unit=words(indicator.unit.value, indicator.unit.at),
            actual=self._cell(indicator, self.year - 1, "actual", self._digits),
            growth=self._cell(indicator, self.year - 1, "growth", self._with_unit),
            target=self._cell(indicator, self.year, "target", self._digits),
            part=part,
            promised=self._cell(indicator, self.year - 1, "target", self._digits),
            completion=self._derived(self._completion(indicator), with_unit),
            comparison=self._derived(comparison_of(self.catalogue, indicator, self.year), signed_with_unit),
            charts=self.charts.of(indicator),
            estimated=_is_estimated(indicator, self.year - 1),
            label=indicator.name.value,
            growth_unit=indicator.growth_unit,
        )

    def _cell(
        self, indicator: Indicator, year: int, aspect: Aspect, write: Callable[[Figure], Inlines]
    ) -> SheetFigure:
        figure = self.catalogue.figure(indicator, year, aspect)
        if figure is None and self.catalogue.awaits(indicator, year, aspect):
            return SheetFigure(words(FILL), None)
        if figure is None and self.catalogue.is_slight(indicator, year, aspect):
            return SheetFigure(phrase(self.wording.slight, self.findings), None, "slight")
        return self._none() if figure is None else SheetFigure(write(figure), figure)

    def _none(self) -> SheetFigure:
        return SheetFigure(phrase(self.wording.none, self.findings), None, "none")

    def _completion(self, indicator: Indicator) -> Figure | None:
        year = self.year - 1
        share = completion_of(self.catalogue, indicator, year)
        return None if share is None else derived_figure(indicator, year, "completion", share, _PERCENT)

    def _derived(self, figure: Figure | None, write: Callable[[Figure, Location], Text]) -> SheetFigure:
        if figure is None:
            return self._none()
        return SheetFigure((write(self._short(figure), figure.at),), figure)

    def _digits(self, figure: Figure) -> Inlines:
        return (digits_alone(figure, figure.at), *self.marks.of(figure))

    def _with_unit(self, figure: Figure) -> Inlines:
        return (with_unit(self._short(figure), figure.at), *self.marks.of(figure))

    def _short(self, figure: Figure) -> Figure:
        """Return a figure with its unit as short as a column of the table needs it."""
        return replace(figure, unit=self.wording.points.value) if figure.unit == POINTS else figure

    def _headline_figure(self, figure: Figure) -> Inlines:
        return phrase(
            self.wording.headline.figure,
            self.findings,
            value=(digits_alone(figure, figure.at),),
            unit=words(figure.unit, figure.at),
            mark=self.marks.of(figure, phrase(self.wording.headline.estimated, self.findings)),
        )

    def _headline_growth(self, growth: Figure) -> Inlines:
        wording = self.wording.headline
        template = wording.increase if growth.value > 0 else wording.decrease
        said = change(growth, self.change, growth.at, self.findings)
        shown = phrase(
            template if growth.value else wording.unchanged,
            self.findings,
            change=said,
            signed=(signed_with_unit(growth, growth.at),),
        )
        return (*shown, *self.marks.of(growth, phrase(wording.estimated, self.findings)))


def _is_estimated(indicator: Indicator, year: int) -> bool:
    return year in indicator.years and indicator.years[year].status == "estimated"
