"""The glossary (名词解释), resolved: which term comes first, its number, its mark and its explanation."""

from collections.abc import Iterable, Iterator

from docgen.blocks import Text, plain_text
from docgen.model.report import Term
from docgen.model.wording import GlossaryWording
from docgen.resolve.citations import Citations
from docgen.resolve.phrases import phrase, words
from docgen.resolve.prose import resolve_plain, resolve_prose
from docgen.resolve.resolved import ResolvedGlossary, ResolvedParagraph, ResolvedSection, ResolvedTerm

_MARK, _TERM = "glossary-mark", "lead"
_NEVER = float("inf")
_MASK = "\0"


def resolve_glossary(
    terms: tuple[Term, ...], text: str, wording: GlossaryWording, citations: Citations
) -> ResolvedGlossary | None:
    """Return the terms in the order in which `text` first uses them; those that it does not use come last."""
    if not terms:
        return None
    findings = citations.findings
    names = [term.term.value.strip() for term in terms]
    order = sorted(range(len(terms)), key=lambda index: _place(names[index], names, text))
    resolved = tuple(
        _resolve_term(terms[index], number, wording, citations) for number, index in enumerate(order, 1)
    )
    return ResolvedGlossary(phrase(wording.heading, findings), resolved)


def first_use(name: str, names: Iterable[str], text: str) -> int:
    """Return where `text` first uses a term, but not as part of a longer one of `names`; −1 for never."""
    for longer in names:
        if name != longer and name in longer:
            text = text.replace(longer, _MASK * len(longer))
    return text.find(name) if name else -1


def _place(name: str, names: list[str], text: str) -> float:
    found = first_use(name, names, text)
    return _NEVER if found < 0 else found


def _resolve_term(term: Term, number: int, wording: GlossaryWording, citations: Citations) -> ResolvedTerm:
    findings = citations.findings
    name = resolve_plain(term.term, findings)
    at = words(str(number), term.term.at)
    mark = phrase(wording.mark, findings, number=at)
    entry = phrase(
        wording.entry,
        findings,
        number=at,
        term=tuple(Text(inline.text, _TERM, at=inline.at) for inline in name),
        explanation=resolve_prose(term.explanation, citations, findings),
    )
    styled = tuple(Text(inline.text, _MARK, at=inline.at) for inline in mark)
    return ResolvedTerm(plain_text(name), styled, entry)


def running_text(
    opening: tuple[ResolvedParagraph, ...],
    parts: tuple[ResolvedSection, ...],
    closing: tuple[ResolvedParagraph, ...],
) -> str:
    """Return the paragraphs of a report, without its headings, a line each."""
    paragraphs = (*opening, *(each for part in parts for each in _paragraphs(part)), *closing)
    return "\n".join(plain_text((*paragraph.lead, *paragraph.text)) for paragraph in paragraphs)


def _paragraphs(section: ResolvedSection) -> Iterator[ResolvedParagraph]:
    yield from section.paragraphs
    for subsection in section.sections:
        yield from _paragraphs(subsection)
    yield from section.closing
