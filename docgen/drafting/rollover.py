"""Next year's source files, grown from this year's (结转)."""

from msgspec import Struct

from docgen.drafting.commitments import commitments_text
from docgen.drafting.next_indicators import next_indicators
from docgen.drafting.next_report import next_report
from docgen.drafting.next_sheet import next_sheet
from docgen.drafting.promises import promises_of
from docgen.model.fact_sheet import FactSheet
from docgen.model.indicators import Indicators
from docgen.model.report import Report
from docgen.reader import parse
from docgen.resolve.resolved import ResolvedReport


class YearFiles(Struct, frozen=True):
    """A year's files as text, and what they hold; `fact_sheet` is `None` where there is no such file."""

    report_text: str
    report: Report
    resolved: ResolvedReport
    indicators_text: str
    indicators: Indicators
    fact_sheet_text: str
    fact_sheet: FactSheet | None


def roll_over(files: YearFiles, year: int) -> dict[str, str]:
    """Return the files of the year after `year` by their names in `source/`, `indicators.yaml` among them."""
    following = year + 1
    node, _ = parse(files.indicators_text.encode("utf-8"), "indicators.yaml")
    made = {
        f"{following}/report.yaml": next_report(files.report_text, files.report, year),
        f"{following}/commitments.yaml": commitments_text(promises_of(files.resolved), year),
    }
    if files.fact_sheet is not None:
        made[f"{following}/fact_sheet.yaml"] = next_sheet(files.fact_sheet_text, files.fact_sheet, year)
    # Last, so that a year that was begun is whole before the indicators ask for it.
    return made | {"indicators.yaml": next_indicators(files.indicators_text, node, files.indicators, year)}
