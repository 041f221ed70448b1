"""Whether the text uses the terms that it explains (名词解释)."""

from collections.abc import Iterable, Iterator

from docgen.check.rules import Rule
from docgen.check.texts import TypedText
from docgen.diagnostics import Finding, Severity, message
from docgen.model.report import Report, Term
from docgen.resolve.glossary import first_use

UNUSED = Rule(
    "G003",
    Severity.WARNING,
    message("A term is explained that the text does not use."),
    message("Its explanation is printed, and no mark leads to it."),
    failing="term: 三高一低（正文作“三高一低一差”）",
    passing="term: 三高一低（正文作“三高一低”）",
)
TWICE = Rule(
    "G004",
    Severity.WARNING,
    message("A term is explained twice."),
    message("A reader finds two explanations and does not know which one holds."),
    failing="glossary: [{term: 三高一低, …}, {term: 三高一低, …}]",
    passing="glossary: [{term: 三高一低, …}, {term: 三优三保, …}]",
)
RULES = (UNUSED, TWICE)


def check_glossary(report: Report, texts: Iterable[TypedText]) -> Iterator[Finding]:
    """Yield the terms that no paragraph uses, and those that are explained twice."""
    explained = {id(term.explanation) for term in report.glossary}
    used = "\n".join(text.words for text in texts if id(text.source) not in explained)
    names = [term.term.value.strip() for term in report.glossary]
    seen: dict[str, Term] = {}
    for term in report.glossary:
        name = term.term.value.strip()
        first = seen.setdefault(name, term)
        if first is not term:
            yield TWICE.found(
                term.term.at,
                message("“{term}” is already explained at {place}.", term=name, place=first.term.at),
                message("Take one of the two explanations out."),
            )
        elif first_use(name, names, used) < 0:
            yield UNUSED.found(
                term.term.at,
                message("“{term}” does not occur in the text.", term=name),
                message("Write the term as the text does, or take it out."),
            )
