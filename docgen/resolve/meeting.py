"""The meeting (会议) that hears the report, as values for the phrases about it."""

from docgen.diagnostics import Finding, message
from docgen.model.report import Report
from docgen.model.text import SourceText
from docgen.resolve.phrases import Inlines, words
from docgen.resolve.problems import error
from docgen.resolve.prose import resolve_plain
from docgen.zh.dates import parse_date, written_date


def meeting_values(report: Report, year: int, findings: list[Finding]) -> dict[str, Inlines]:
    """Return what a phrase about the report can cite: its date, its meeting, its issuer and its years."""
    meeting = report.meeting
    return {
        "date": words(_written(meeting.date, findings), meeting.date.at),
        "meeting": resolve_plain(meeting.name, findings),
        "issuer": resolve_plain(report.issuer, findings),
    } | year_values(year)


def year_values(year: int) -> dict[str, Inlines]:
    """Return the report's year and the year before it, whose results it gives (报告期)."""
    return {"year": words(str(year)), "base_year": words(str(year - 1))}


def is_gap(text: str) -> bool:
    """Return whether a text is a gap sign (缺字): what the source should say, and nobody knows."""
    return text.startswith("〔") and text.endswith("〕")


def day_of(report: Report) -> str:
    """Return the day of the meeting as typed; empty where a gap sign stands for it."""
    return "" if is_gap(report.meeting.date.value) else report.meeting.date.value


def _written(date: SourceText, findings: list[Finding]) -> str:
    if is_gap(date.value):
        return date.value
    try:
        return written_date(parse_date(date.value))
    except ValueError:
        findings.append(
            error(
                "R015",
                date.at,
                message("“{text}” is no day of the calendar.", text=date.value),
                message("Write year, month and day as 2020-01-16."),
            )
        )
        return date.value
