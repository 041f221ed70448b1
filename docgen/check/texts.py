"""The texts that an author typed, in reading order, and where their citations are."""

from collections.abc import Iterator

from msgspec import Struct

from docgen.model.fact_sheet import FactSheet
from docgen.model.report import Paragraph, Report, Section
from docgen.model.text import SourceText
from docgen.resolve.pieces import Citation, Words, split_pieces

CITED = "\ufffc"


class TypedText(Struct, frozen=True):
    """A text and its words alone: each character of a citation is `CITED` there, so offsets agree.

    `citations` are the ends of the citations in the text, each with what is cited.
    """

    source: SourceText
    words: str
    citations: dict[int, str]


def typed_texts(report: Report, fact_sheet: FactSheet | None) -> Iterator[TypedText]:
    """Yield every text of a year's sources that is printed."""
    for source in _report_texts(report):
        yield typed_text(source)
    if fact_sheet is not None:
        works = (fact_sheet.works.heading,) if fact_sheet.works else ()
        for source in (fact_sheet.title, *fact_sheet.notes, *works):
            yield typed_text(source)


def section_texts(section: Section) -> Iterator[TypedText]:
    """Yield the texts of a part or section, its heading first, those of its sections among them."""
    for source in _section(section):
        yield typed_text(source)


def paragraph_texts(section: Section) -> Iterator[TypedText]:
    """Yield the texts that stand directly under a heading, before its first section."""
    for source in _paragraphs(section.paragraphs):
        yield typed_text(source)


def typed_text(source: SourceText) -> TypedText:
    """Return a text with its citations told apart from its words."""
    words, citations = "", {}
    pieces = list(split_pieces(source.value))
    ends = [*(piece.start for piece in pieces[1:]), len(source.value)][: len(pieces)]
    for piece, end in zip(pieces, ends, strict=True):
        words += piece.text if isinstance(piece, Words) else CITED * (end - piece.start)
        if isinstance(piece, Citation):
            citations[end] = piece.expression.strip()
    return TypedText(source, words, citations)


def _report_texts(report: Report) -> Iterator[SourceText]:
    yield from (report.title, report.meeting.name, report.salutation)
    yield from _paragraphs(report.opening)
    for part in report.parts:
        yield from _section(part)
    yield from _paragraphs(report.closing)
    yield from (term.explanation for term in report.glossary)
    if report.appendix is not None:
        yield report.appendix.title


def _section(section: Section) -> Iterator[SourceText]:
    yield section.heading
    yield from _paragraphs(section.paragraphs)
    for subsection in section.sections:
        yield from _section(subsection)
    yield from _paragraphs(section.closing)


def _paragraphs(paragraphs: tuple[Paragraph | SourceText, ...]) -> Iterator[SourceText]:
    for paragraph in paragraphs:
        if isinstance(paragraph, SourceText):
            yield paragraph
        else:
            yield from (paragraph.text,) if paragraph.lead is None else (paragraph.lead, paragraph.text)
