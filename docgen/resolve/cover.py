"""The cover (封面) of a report, resolved: its lines by name, as the wording has them."""

from docgen.diagnostics import Finding
from docgen.model.report import Report
from docgen.model.text import SourceText
from docgen.model.wording import CoverWording
from docgen.resolve.meeting import is_gap
from docgen.resolve.phrases import Inlines, phrase, words
from docgen.zh.dates import parse_date, written_month


def resolve_cover(
    report: Report, title: Inlines, values: dict[str, Inlines], wording: CoverWording, findings: list[Finding]
) -> dict[str, Inlines]:
    """Return the lines of the cover by name; `values` are those of every phrase about the report."""
    citable = values | {"title": title, "month": words(_month(report.meeting.date), report.meeting.date.at)}
    return {
        "title": phrase(wording.title, findings, **citable),
        "meeting": phrase(wording.meeting, findings, **citable),
        "issuer": phrase(wording.issuer, findings, **citable),
        "month": phrase(wording.month, findings, **citable),
    }


def _month(date: SourceText) -> str:
    """Return the month of a day; what is no day has been found by the phrases about it."""
    if is_gap(date.value):
        return date.value
    try:
        return written_month(parse_date(date.value))
    except ValueError:
        return ""
