"""The promises (承诺) of a report: what its plan says will be done, sentence by sentence, as printed."""

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct

from docgen.blocks import Inline, plain_text, sliced
from docgen.check.numbers import numbers_in
from docgen.drafting.parts import part_kind
from docgen.drafting.sentences import sentences
from docgen.resolve.resolved import ResolvedParagraph, ResolvedReport, ResolvedSection

_CLAUSE_ENDS = "，；。：、"
_TARGET = ".target"


class Promise(Struct, frozen=True):
    """A sentence of the plan, and the heading and lead that it stands under."""

    text: str
    under: str


def promises_of(report: ResolvedReport) -> tuple[Promise, ...]:
    """Return every promise of a report, in order.

    A sentence that does nothing but give targets of indicators is none: the indicators answer it. Of the
    paragraphs that introduce the plan, only the sentences with an amount promise anything.
    """
    return tuple(
        promise
        for ordinal, part in enumerate(report.parts, 1)
        if part_kind(plain_text(part.heading), ordinal, report.year) == "plan"
        for promise in _of_part(part)
    )


def _of_part(part: ResolvedSection) -> Iterator[Promise]:
    is_flat = not part.sections and not any(paragraph.lead for paragraph in part.paragraphs)
    for paragraph in part.paragraphs:
        kept = _of_paragraph(paragraph, _heading(part))
        yield from (promise for promise in kept if is_flat or paragraph.lead or has_amount(promise.text))
    for section in part.sections:
        yield from _of_section(section)


def _of_section(section: ResolvedSection) -> Iterator[Promise]:
    for paragraph in section.paragraphs:
        yield from _of_paragraph(paragraph, _heading(section))
    for subsection in section.sections:
        yield from _of_section(subsection)
    for paragraph in section.closing:
        yield from _of_paragraph(paragraph, _heading(section))


def _heading(section: ResolvedSection) -> str:
    return f"{section.number}{plain_text(section.heading)}"


def _of_paragraph(paragraph: ResolvedParagraph, heading: str) -> Iterator[Promise]:
    lead = plain_text(paragraph.lead).rstrip("。")
    under = f"{heading}　{lead}" if lead else heading
    for text, inlines in _sentences(paragraph.text):
        if text.endswith("：") or _gives_targets_alone(inlines):
            continue
        yield Promise(text, under)


def _sentences(inlines: Sequence[Inline]) -> Iterator[tuple[str, tuple[Inline, ...]]]:
    """Yield the sentences of a paragraph, each with the runs that it is made of."""
    place = 0
    for sentence in sentences(plain_text(tuple(inlines))):
        end = place + len(sentence)
        yield sentence.strip(), sliced(tuple(inlines), place, end)
        place = end


def _gives_targets_alone(inlines: Sequence[Inline]) -> bool:
    """Return whether every clause of a sentence shows the target of an indicator."""
    marked = "".join(
        "\ufffc" * len(inline.text) if inline.fact.endswith(_TARGET) else inline.text for inline in inlines
    )
    clauses = [clause for clause in re.split(f"[{_CLAUSE_ENDS}]", marked) if clause]
    return all("\ufffc" in clause for clause in clauses if not clause.endswith("是"))


def has_amount(text: str) -> bool:
    """Return whether a sentence promises an amount: a number that is no date, ordinal or name."""
    return any(number.kind != "structural" for number in numbers_in(text))
