"""Whether the parts of a report are as many as its text says, and its points in order."""

from collections.abc import Iterator

from docgen.check.enumerations import check_claims, check_enumerations, claim_in, miscounted, value_of
from docgen.check.rules import Rule
from docgen.check.texts import TypedText, paragraph_texts, typed_text
from docgen.diagnostics import Finding, Severity, message
from docgen.model.report import Report, Section
from docgen.model.text import SourceText

NO_APPENDIX = Rule(
    "C007",
    Severity.WARNING,
    message("The text refers to a table or an annex that the report does not have."),
    message("Delegates will leaf for it."),
    failing="主要指标见附表。（没有 appendix）",
    passing="主要指标见附表。（appendix: {title: 主要指标, …}）",
)
RULES = (NO_APPENDIX,)


def check_structure(report: Report) -> Iterator[Finding]:
    """Yield where the numbers of points that the report names do not agree with what follows."""
    for part in report.parts:
        yield from _check_section(part)
    for paragraphs in (report.opening, report.closing):
        yield from check_enumerations(
            typed_text(one if isinstance(one, SourceText) else one.text) for one in paragraphs
        )


def check_references(report: Report, texts: tuple[TypedText, ...]) -> Iterator[Finding]:
    """Yield the references to a table behind the report where there is none."""
    if report.appendix is not None:
        return
    for text in texts:
        at = max(text.words.find("见附表"), text.words.find("见附件"))
        if at >= 0:
            yield NO_APPENDIX.found(
                text.source.locate(at),
                message(
                    "“{excerpt}” is said here, and there is no appendix.", excerpt=text.words[at : at + 3]
                ),
                message("Add appendix to report.yaml, or take the reference out."),
            )


def _check_section(section: Section) -> Iterator[Finding]:
    texts = tuple(paragraph_texts(section))
    yield from check_claims(texts)
    claim = claim_in(texts[-1].words) if texts and section.sections else None
    if claim and value_of(claim["number"]) != len(section.sections):
        yield miscounted(texts[-1], claim, len(section.sections))
    headings = [typed_text(one.heading) for one in section.sections]
    yield from check_enumerations((*texts, *headings))
    closing = (one if isinstance(one, SourceText) else one.text for one in section.closing)
    yield from check_enumerations(typed_text(one) for one in closing)
    for subsection in section.sections:
        yield from _check_section(subsection)
