"""The year's promised works (民生实事) on the fact sheet: taken from the report, never typed again."""

from collections.abc import Iterator

from docgen.blocks import Text, plain_text
from docgen.diagnostics import Finding, message
from docgen.model.fact_sheet import Works
from docgen.model.report import Paragraph, Report, Section
from docgen.model.text import SourceText
from docgen.model.wording import FactSheetWording
from docgen.resolve.citations import Citations
from docgen.resolve.phrases import Inlines, phrase, words
from docgen.resolve.problems import error, excerpt, near_hint
from docgen.resolve.prose import resolve_prose

_SENTENCE_ENDS = "。！？"
# What still belongs to the sentence that ends before it.
_CLOSING = "”’）〕】》〉"

_Place = Paragraph | Section


def promised_works(
    source: Works, report: Report, wording: FactSheetWording, citations: Citations
) -> tuple[Inlines, ...]:
    """Return the works that `source` names, numbered; what is wrong with it joins the findings.

    Under a lead (段首句) they are the sentences that follow it. Under a heading they are, in order, its
    paragraphs, each by its lead or else by its sentences, and the headings below it.
    """
    places = _places(report)
    named = places.get(_name(source.under), [])
    if len(named) != 1:
        citations.findings.append(_not_found(source.under, len(named), places))
        return ()
    works = tuple(_works(named[0], citations))
    chosen = _chosen(works, source.only, citations.findings) if source.only else works
    return tuple(
        phrase(wording.work, citations.findings, number=words(str(number), source.under.at), work=work)
        for number, work in enumerate(chosen, 1)
    )


def _places(report: Report) -> dict[str, list[_Place]]:
    """Return the headings and leads of a report, by what they say."""
    places: dict[str, list[_Place]] = {}
    for place, name in _named(report.opening, report.parts, report.closing):
        places.setdefault(_name(name), []).append(place)
    return places


def _named(
    before: tuple[Paragraph | SourceText, ...],
    sections: tuple[Section, ...],
    after: tuple[Paragraph | SourceText, ...],
) -> Iterator[tuple[_Place, SourceText]]:
    for section in sections:
        yield section, section.heading
        yield from _named(section.paragraphs, section.sections, section.closing)
    for paragraph in (*before, *after):
        if isinstance(paragraph, Paragraph) and paragraph.lead is not None:
            yield paragraph, paragraph.lead


def _name(source: SourceText) -> str:
    return source.value.strip().rstrip(_SENTENCE_ENDS)


def _works(place: _Place, citations: Citations) -> Iterator[Inlines]:
    if isinstance(place, Paragraph):
        yield from sentences(resolve_prose(place.text, citations, citations.findings))
        return
    for paragraph in (*place.paragraphs, *place.closing):
        if isinstance(paragraph, Paragraph) and paragraph.lead is not None:
            yield resolve_prose(paragraph.lead, citations, citations.findings)
        else:
            text = paragraph.text if isinstance(paragraph, Paragraph) else paragraph
            yield from sentences(resolve_prose(text, citations, citations.findings))
    for section in place.sections:
        yield resolve_prose(section.heading, citations, citations.findings)


def sentences(text: Inlines) -> Iterator[Inlines]:
    """Yield the sentences of a text, each with its mark at its end; figures stay whole."""
    sentence: list[Text] = []
    ended = False
    for inline in text:
        for piece in (inline.text,) if inline.fact else inline.text:
            if ended and piece not in _CLOSING:
                yield _joined(sentence)
                sentence, ended = [], False
            sentence.append(Text(piece, inline.style, inline.fact, inline.at))
            ended = ended or piece in _SENTENCE_ENDS
    if sentence:
        yield _joined(sentence)


def _joined(pieces: list[Text]) -> Inlines:
    """Return single characters put together again to runs of one look and one place."""
    runs: list[Text] = []
    for piece in pieces:
        before = runs[-1] if runs and not piece.fact and not runs[-1].fact else None
        if before and (piece.style, piece.at) == (before.style, before.at):
            runs[-1] = Text(before.text + piece.text, before.style, "", before.at)
        else:
            runs.append(piece)
    return tuple(runs)


def _chosen(
    works: tuple[Inlines, ...], only: tuple[SourceText, ...], findings: list[Finding]
) -> list[Inlines]:
    """Return the works that begin as `only` says, in its order."""
    chosen = []
    for beginning in only:
        found = [work for work in works if plain_text(work).startswith(beginning.value.strip())]
        if len(found) == 1:
            chosen.append(found[0])
        else:
            findings.append(_no_work(beginning, len(found), works))
    return chosen


def _not_found(name: SourceText, count: int, places: dict[str, list[_Place]]) -> Finding:
    if count:
        return error(
            "R023",
            name.at,
            message("“{name}” is said {count} times in the report.", name=excerpt(name.value), count=count),
            message("Name a heading or a lead that stands there once."),
        )
    return error(
        "R023",
        name.at,
        message("No heading and no lead of the report says “{name}”.", name=excerpt(name.value)),
        near_hint(name.value, places) or message("Copy a heading or a lead from the report."),
    )


def _no_work(beginning: SourceText, count: int, works: tuple[Inlines, ...]) -> Finding:
    return error(
        "R024",
        beginning.at,
        message("{count} of the works begin with “{text}”.", count=count, text=excerpt(beginning.value)),
        message(
            "Write as much of its beginning as only one has: {works}.",
            works=", ".join(excerpt(plain_text(work)) for work in works),
        ),
    )
