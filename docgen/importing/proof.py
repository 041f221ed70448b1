"""Proof that an import loses nothing: every character is in the report or among what was left out."""

import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator

from docgen.importing.lines import Dropped, Line
from docgen.model.report import Paragraph, Report, Section
from docgen.model.text import SourceText

# Signs that stand for one another: what was restored counts as what it was.
_SAME = str.maketrans({**dict.fromkeys('“”"', '"'), **dict.fromkeys("—―–", "-"), "\ufffd": "□", "。": "."})


def lost_characters(source: Iterable[Line], report: Report, dropped: Iterable[Dropped]) -> Counter[str]:
    """Return the characters of `source` that are neither in `report` nor in `dropped`, with their number.

    Blanks are not counted; a sign restored to full width counts as the sign that it was.
    """
    left = Counter(_signs(line.text for line in source))
    left.subtract(_signs(texts_of(report)))
    left.subtract(_signs(piece.text for piece in dropped))
    return +left


def texts_of(report: Report) -> Iterator[str]:
    """Yield the texts of a report in reading order, each paragraph's lead and text apart."""
    header = (
        report.title,
        report.meeting.name,
        report.speaker.position,
        report.speaker.name,
        report.salutation,
    )
    yield from (text.value for text in header)
    yield from _paragraphs(report.opening)
    for part in report.parts:
        yield from _section(part)
    yield from _paragraphs(report.closing)
    for term in report.glossary:
        yield from (term.term.value, term.explanation.value)


def _section(section: Section) -> Iterator[str]:
    yield section.heading.value
    yield from _paragraphs(section.paragraphs)
    for subsection in section.sections:
        yield from _section(subsection)
    yield from _paragraphs(section.closing)


def _paragraphs(paragraphs: tuple[Paragraph | SourceText, ...]) -> Iterator[str]:
    for paragraph in paragraphs:
        if isinstance(paragraph, SourceText):
            yield paragraph.value
        else:
            yield from (text.value for text in (paragraph.lead, paragraph.text) if text is not None)


def _signs(texts: Iterable[str]) -> Iterator[str]:
    for text in texts:
        for char in unicodedata.normalize("NFKC", text).translate(_SAME):
            if not char.isspace():
                yield char
