"""What the annotated edition says of an emendation (校勘记), in the office's words."""

from msgspec import Struct

from docgen.blocks import plain_text
from docgen.diagnostics import Finding
from docgen.model.emendations import Emendation
from docgen.model.text import SourceText
from docgen.model.wording import AnnotatedWording
from docgen.resolve.phrases import phrase, words

_BETWEEN_READINGS = "；"


class AnnotationTable(Struct, frozen=True):
    """A table's words: its heading, its column heads, what it holds, for those who cannot see it."""

    heading: str
    columns: tuple[str, ...]
    summary: str


class AnnotationTables(Struct, frozen=True):
    """The words of the two tables behind an annotated report: of its emendations and of its gaps."""

    emendations: AnnotationTable
    gaps: AnnotationTable


def annotation_tables(wording: AnnotatedWording) -> AnnotationTables:
    """Return the words that stand around the emendations and the gaps."""
    heads = (wording.number, wording.original, wording.reading, wording.basis, wording.confidence)
    gaps = wording.gaps
    return AnnotationTables(
        _table(wording.heading, heads, wording.summary),
        _table(gaps.heading, (gaps.number, gaps.text, gaps.place), gaps.summary),
    )


def _table(heading: SourceText, columns: tuple[SourceText, ...], summary: SourceText) -> AnnotationTable:
    return AnnotationTable(heading.value, tuple(column.value for column in columns), summary.value)


def describe(emendation: Emendation, wording: AnnotatedWording, findings: list[Finding]) -> tuple[str, ...]:
    """Return what the table says of an emendation after its number: original, reading, basis, confidence."""
    degree = wording.degrees.get(emendation.confidence.value, emendation.confidence)
    return (
        emendation.has.value,
        _reading(emendation, wording, findings),
        emendation.basis.value,
        degree.value,
    )


def _reading(emendation: Emendation, wording: AnnotatedWording, findings: list[Finding]) -> str:
    if emendation.decision != "open":
        return emendation.reading.value if emendation.reading else ""
    if not emendation.proposed:
        return wording.doubtful.value
    readings = _BETWEEN_READINGS.join(proposed.value for proposed in emendation.proposed)
    return plain_text(phrase(wording.proposal, findings, readings=words(readings, emendation.has.at)))
