"""The outline of a report: its headings and the leads that run into their paragraphs, each with its level."""

from collections.abc import Iterator

from msgspec import Struct

from docgen.importing.markers import NUMBERED, Kind, find_marker
from docgen.model.report import Paragraph, Report, Section
from docgen.model.text import SourceText

_LEAF = "leaf"


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
    kinds: list[Kind] = []
    for paragraph in paragraphs:
        if isinstance(paragraph, SourceText) or paragraph.lead is None:
            continue
        lead = paragraph.lead.value
        marker = find_marker(lead)
        if marker is None or marker.kind not in NUMBERED:
            yield Entry(level + len(kinds) + 1, "run_in", bare_heading(lead))
            continue
        if marker.kind in kinds:
            del kinds[kinds.index(marker.kind) :]
        kinds.append(marker.kind)
        yield Entry(level + len(kinds), "run_in", bare_heading(lead))


def bare_heading(text: str) -> str:
    """Return a heading without its number and its full stop."""
    marker = find_marker(text)
    return (text[len(marker.text) :] if marker else text).rstrip("。").strip()
