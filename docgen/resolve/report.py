"""The report, resolved: citations put in, headings numbered, the lines above the text worded."""

from msgspec import Struct

from docgen.blocks import plain_text
from docgen.diagnostics import Finding, message
from docgen.model.indicators import Indicators
from docgen.model.report import Paragraph, Report, Section, Speaker
from docgen.model.text import SourceText
from docgen.model.wording import Wording
from docgen.resolve.appendix import resolve_appendix
from docgen.resolve.citations import Citations
from docgen.resolve.cover import resolve_cover
from docgen.resolve.figures import catalogue
from docgen.resolve.glossary import resolve_glossary, running_text
from docgen.resolve.meeting import day_of, meeting_values
from docgen.resolve.phrases import Inlines, phrase, words
from docgen.resolve.problems import error, raise_if_any
from docgen.resolve.prose import resolve_plain, resolve_prose
from docgen.resolve.resolved import ResolvedParagraph, ResolvedReport, ResolvedSection
from docgen.zh.numerals import HEADING_LEVELS, heading_number

_LEAD = "lead"
_IDEOGRAPHIC_SPACE = "\u3000"
_SHORT_NAME = 2


def resolve_report(report: Report, indicators: Indicators, wording: Wording, year: int) -> ResolvedReport:
    """Return the report of `year` as it is printed.

    Raises:
        ResolveError: Holds every citation, figure and date that does not hold.
    """
    findings: list[Finding] = []
    values = meeting_values(report, year, findings)
    body = _Body(Citations(catalogue(indicators, findings), wording.change, year, findings), findings)
    opening = body.paragraphs(report.opening)
    parts = body.sections(report.parts, 1, "part")
    closing = body.paragraphs(report.closing)
    text = running_text(opening, parts, closing)
    title = body.line(report.title)
    resolved = ResolvedReport(
        year=year,
        title=title,
        subtitle=phrase(wording.report.subtitle, findings, **values),
        speaker=phrase(wording.report.speaker, findings, **_speaker_values(report.speaker, findings)),
        salutation=body.line(report.salutation),
        opening=opening,
        parts=parts,
        closing=closing,
        issuer=report.issuer.value,
        date=day_of(report),
        subject=plain_text(phrase(wording.report.subject, findings, **values)),
        keywords=tuple(plain_text(resolve_plain(keyword, findings)) for keyword in report.keywords),
        cover=resolve_cover(report, title, values, wording.cover, findings),
        glossary=resolve_glossary(report.glossary, text, wording.glossary, body.citations),
        appendix=resolve_appendix(report.appendix, wording, body.citations),
    )
    raise_if_any(findings)
    return resolved


class _Body(Struct, frozen=True):
    """The report's own text; what is wrong in it joins `findings`."""

    citations: Citations
    findings: list[Finding]

    def line(self, source: SourceText, style: str = "") -> Inlines:
        return resolve_prose(source, self.citations, self.findings, style)

    def paragraphs(self, sources: tuple[Paragraph | SourceText, ...]) -> tuple[ResolvedParagraph, ...]:
        return tuple(self._paragraph(source) for source in sources)

    def sections(self, sources: tuple[Section, ...], level: int, above: str) -> tuple[ResolvedSection, ...]:
        """Return the sections of one parent, numbered from 1; their anchors begin with `above`."""
        if sources and level > HEADING_LEVELS:
            self.findings.append(_too_deep(sources[0]))
            return ()
        return tuple(
            self._section(source, level, ordinal, f"{above}-{ordinal}")
            for ordinal, source in enumerate(sources, start=1)
        )

    def _section(self, source: Section, level: int, ordinal: int, anchor: str) -> ResolvedSection:
        return ResolvedSection(
            level=level,
            number=heading_number(level, ordinal),
            heading=self.line(source.heading),
            anchor=anchor,
            paragraphs=self.paragraphs(source.paragraphs),
            sections=self.sections(source.sections, level + 1, anchor),
            closing=self.paragraphs(source.closing),
        )

    def _paragraph(self, source: Paragraph | SourceText) -> ResolvedParagraph:
        if isinstance(source, SourceText):
            return ResolvedParagraph(self.line(source))
        lead = self.line(source.lead, _LEAD) if source.lead is not None else ()
        return ResolvedParagraph(self.line(source.text), lead)


def _speaker_values(speaker: Speaker, findings: list[Finding]) -> dict[str, Inlines]:
    """Return what the line about the speaker can cite."""
    name = plain_text(resolve_plain(speaker.name, findings))
    return {
        "position": resolve_plain(speaker.position, findings),
        "name": words(_printed_name(name), speaker.name.at),
    }


def _printed_name(name: str) -> str:
    """Return a name as it is printed: one of two characters is set as wide as one of three (朱　华)."""
    is_short = len(name) == _SHORT_NAME and not name.isascii()
    return _IDEOGRAPHIC_SPACE.join(name) if is_short else name


def _too_deep(section: Section) -> Finding:
    return error(
        "R017",
        section.heading.at,
        message(
            "This heading is of level {level}; GB/T 9704 has {most}.",
            level=HEADING_LEVELS + 1,
            most=HEADING_LEVELS,
        ),
        message("Make it a paragraph with a lead, or move it up a level."),
    )
