"""What the fields of a sheet's figures as data (数据副本) mean, in words."""

from docgen.blocks import plain_text
from docgen.diagnostics import Finding
from docgen.model.text import SourceText
from docgen.model.wording import FactSheetWording
from docgen.resolve.meeting import year_values
from docgen.resolve.phrases import phrase
from docgen.resolve.resolved import SheetGroup


def data_meanings(
    groups: tuple[SheetGroup, ...], wording: FactSheetWording, year: int, findings: list[Finding]
) -> dict[str, str]:
    """Return what each field means, by its name; the actual of an earlier year is `actual_2017`.

    Fields that are columns of the sheet mean what the head of the column says.
    """
    told: dict[str, SourceText] = {
        "indicator": wording.data.indicator,
        "name": wording.columns.indicator,
        "group": wording.data.group,
        "unit": wording.columns.unit,
        "promised": wording.columns.promised,
        "actual": wording.columns.actual,
        "estimated": wording.data.estimated,
        "completion": wording.data.completion,
        "growth": wording.data.growth,
        "growth_unit": wording.data.growth_unit,
        "target": wording.columns.target,
        "comparison": wording.data.comparison,
    }
    past = {figure.year for group in groups for row in group.rows for figure in row.history}
    return {name: _words(text, year, findings) for name, text in told.items()} | {
        f"actual_{each}": _words(wording.columns.actual, each + 1, findings) for each in past
    }


def _words(text: SourceText, year: int, findings: list[Finding]) -> str:
    return plain_text(phrase(text, findings, **year_values(year)))
