"""The outline of a report: its headings and the leads that run into their paragraphs, each with its level."""

from collections.abc import Iterator

from msgspec import Struct

from docgen.model.report import Paragraph, Report, Section
from docgen.model.text import SourceText
from docgen.zh.markers import find_marker, lead_depths


class Entry(Struct, frozen=True):
    """A heading: `form` is `standalone`, or `run_in` for a lead; number and full stop are left off."""

    level: int
    form: str
    text: str


def outline_of(report: Report) -> tuple[Entry, ...]:
    """Return the headings and leads of a report in reading order.

    A lead with a typed number, （一）, 1., holds the leads after it until the next of its kind.
    """
    return tuple(entry for part in report.parts for entry in _section(part, 1))


def _section(section: Section, level: int) -> Iterator[Entry]:
    yield Entry(level, "standalone", section.heading.value)
    yield from _leads(section.paragraphs, level)
    for subsection in section.sections:
        yield from _section(subsection, level + 1)
    yield from _leads(section.closing, level)


def _leads(paragraphs: tuple[Paragraph | SourceText, ...], level: int) -> Iterator[Entry]:
    leads = [
        paragraph.lead.value
        for paragraph in paragraphs
        if isinstance(paragraph, Paragraph) and paragraph.lead is not None
    ]
    for lead, depth in zip(leads, lead_depths(leads), strict=True):
        yield Entry(level + depth, "run_in", bare_heading(lead))


def bare_heading(text: str) -> str:
    """Return a heading without its number and its full stop."""
    marker = find_marker(text)
    return (text[len(marker.text) :] if marker else text).rstrip("。").strip()
