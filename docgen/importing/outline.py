"""The outline of a report: its headings and the leads that run into their paragraphs, each with its level."""

from collections.abc import Iterator

from msgspec import Struct

from docgen.model.report import Paragraph, Report, Section
from docgen.model.text import SourceText
from docgen.zh.markers import ADDRESS, find_marker, lead_depths


class Entry(Struct, frozen=True):
    """A heading: `form` is `standalone`, or `run_in` for a lead; number and full stop are left off."""

    level: int
    form: str
    text: str


def outline_of(report: Report) -> tuple[Entry, ...]:
    """Return the headings and leads of a report in reading order.

    A lead with a typed number, （一）, 1., holds the leads after it until the next of its kind, or until the
    house is addressed (各位代表).
    """
    return tuple(entry for part in report.parts for entry in _section(part, 1))


def _section(section: Section, level: int) -> Iterator[Entry]:
    yield Entry(level, "standalone", section.heading.value)
    yield from _leads(section.paragraphs, level)
    for subsection in section.sections:
        yield from _section(subsection, level + 1)
    yield from _leads(section.closing, level)


def _leads(paragraphs: tuple[Paragraph | SourceText, ...], level: int) -> Iterator[Entry]:
    leads: list[str] = []
    for paragraph in paragraphs:
        if isinstance(paragraph, Paragraph) and paragraph.lead is not None:
            leads.append(paragraph.lead.value)
        elif _words(paragraph).startswith(ADDRESS):
            yield from _entries(leads, level)
            leads = []
    yield from _entries(leads, level)


def _words(paragraph: Paragraph | SourceText) -> str:
    return paragraph.value if isinstance(paragraph, SourceText) else paragraph.text.value


def _entries(leads: list[str], level: int) -> Iterator[Entry]:
    for lead, depth in zip(leads, lead_depths(leads), strict=True):
        yield Entry(level + depth, "run_in", bare_heading(lead))


def bare_heading(text: str) -> str:
    """Return a heading without its number and its full stop."""
    marker = find_marker(text)
    return (text[len(marker.text) :] if marker else text).rstrip("。：").strip()
