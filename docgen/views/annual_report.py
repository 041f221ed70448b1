"""The report as a document: the lines above the text, the numbered parts, the paragraphs with their leads."""

from collections.abc import Iterable, Iterator

from docgen.blocks import Block, Document, Heading, Inline, Paragraph, Text
from docgen.resolve.resolved import ResolvedParagraph, ResolvedReport, ResolvedSection
from docgen.views.back_matter import with_back_matter
from docgen.views.metadata import metadata_of


def arrange_report(resolved: ResolvedReport) -> Document:
    """Return the block tree of a report: its text, and what stands behind it."""
    return with_back_matter(arrange_text(resolved), resolved)


def arrange_text(resolved: ResolvedReport) -> Document:
    """Return the block tree of a report's text alone, as it was given, without marks of ours."""
    return Document(metadata_of(resolved), tuple(_blocks(resolved)))


def _blocks(resolved: ResolvedReport) -> Iterator[Block]:
    yield Paragraph("title", resolved.title)
    # The office's wording may leave these two empty.
    if resolved.subtitle:
        yield Paragraph("subtitle", resolved.subtitle)
    if resolved.speaker:
        yield Paragraph("speaker", resolved.speaker)
    yield Paragraph("salutation", resolved.salutation)
    yield from _paragraphs(resolved.opening)
    for part in resolved.parts:
        yield from _section(part)
    yield from _paragraphs(resolved.closing)


def _section(section: ResolvedSection) -> Iterator[Block]:
    yield Heading(section.level, _numbered(section), section.anchor)
    yield from _paragraphs(section.paragraphs)
    for subsection in section.sections:
        yield from _section(subsection)
    yield from _paragraphs(section.closing)


def _numbered(section: ResolvedSection) -> tuple[Inline, ...]:
    """Return the heading behind its number; a number before plain words is one run with them."""
    number, heading = section.number, section.heading
    if heading and not heading[0].fact and not heading[0].style:
        return (Text(f"{number}{heading[0].text}", at=heading[0].at), *heading[1:])
    return (Text(number), *heading)


def _paragraphs(paragraphs: Iterable[ResolvedParagraph]) -> Iterator[Paragraph]:
    for paragraph in paragraphs:
        yield Paragraph("body", (*paragraph.lead, *paragraph.text))
