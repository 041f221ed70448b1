"""The fact sheet's rows and headline figures: how each figure is written in its cell."""

from collections.abc import Callable

from msgspec import Struct

from docgen.blocks import Text
from docgen.diagnostics import Finding
from docgen.model.gaps import FILL
from docgen.model.indicators import Indicator
from docgen.model.wording import ChangeWording, FactSheetWording
from docgen.resolve.derived import completion_of, derived_fact
from docgen.resolve.figures import Catalogue
from docgen.resolve.marks import Marks
from docgen.resolve.phrases import Inlines, change, digits_alone, phrase, with_unit, words
from docgen.resolve.resolved import Aspect, Figure, SheetFigure, SheetHeadline, SheetRow
from docgen.resolve.sheet_charts import Charts


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
            completion=self._completion(indicator),
            charts=self.charts.of(indicator),
        )

    def _cell(
        self, indicator: Indicator, year: int, aspect: Aspect, write: Callable[[Figure], Inlines]
    ) -> SheetFigure:
        figure = self.catalogue.figure(indicator, year, aspect)
        if figure is None and self.catalogue.awaits(indicator, year, aspect):
            return SheetFigure(words(FILL), None)
        if figure is None:
            return SheetFigure(phrase(self.wording.none, self.findings), None)
        return SheetFigure(write(figure), figure)

    def _completion(self, indicator: Indicator) -> SheetFigure:
        share = completion_of(self.catalogue, indicator, self.year - 1)
        if share is None:
            return SheetFigure(phrase(self.wording.none, self.findings), None)
        fact = derived_fact(indicator, self.year - 1, "completion")
        return SheetFigure((Text(f"{share}%", fact=fact, at=indicator.name.at),), None)

    def _digits(self, figure: Figure) -> Inlines:
        return (digits_alone(figure, figure.at), *self.marks.of(figure))

    def _with_unit(self, figure: Figure) -> Inlines:
        return (with_unit(figure, figure.at), *self.marks.of(figure))

    def _headline_figure(self, figure: Figure) -> Inlines:
        return phrase(
            self.wording.headline.figure,
            self.findings,
            value=(digits_alone(figure, figure.at),),
            unit=words(figure.unit, figure.at),
            mark=self.marks.of(figure),
        )

    def _headline_growth(self, growth: Figure) -> Inlines:
        wording = self.wording.headline
        template = wording.increase if growth.value > 0 else wording.decrease
        said = change(growth, self.change, growth.at, self.findings)
        shown = phrase(template if growth.value else wording.unchanged, self.findings, change=said)
        return (*shown, *self.marks.of(growth))
