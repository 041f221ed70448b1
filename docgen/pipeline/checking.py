"""Sources → findings: every check that a year's sources, or a text, can be put to."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from docgen.blocks import Document
from docgen.diagnostics import (
    BuildError,
    DocgenError,
    Finding,
    Location,
    Message,
    Severity,
    distinct,
    message,
)
from docgen.pipeline.arranging import arrange, check_restoration, report_text, restore_year, views_of
from docgen.pipeline.building import STYLE_SHEETS, load_style
from docgen.project import Project, own_templates
from docgen.sources import Sources, read_emendations, read_names, read_usage

if TYPE_CHECKING:
    from docgen.check.ledger import Ledger
    from docgen.check.printed import PrintedText
    from docgen.check.relations import Audit, Relation

_WORDS_AROUND = 8


def check(project: Project, sources: Sources) -> tuple[Finding, ...]:
    """Return what is wrong with a year's sources that can be read: figures, faces, the restored text.

    Problems that keep a view from being arranged are among the findings, and those that are silenced.
    """
    from docgen.check.gaps import check_open_readings
    from docgen.check.ledger import keep_ledger, unaccounted
    from docgen.typefaces.coverage import check_coverage

    findings: list[Finding] = []
    documents: list[Document] = []
    emendations = read_emendations(project, sources.year)
    for view in views_of(sources):
        try:
            document = arrange(sources, view)
            documents.append(document)
            findings += check_coverage(document, *load_style(project, STYLE_SHEETS[view]))
        except DocgenError as error:
            findings += error.findings
            continue
        if view == "report" and emendations is not None:
            restored = restore_year(project, sources.year, emendations)
            findings += check_restoration(*restored, sources, report_text(sources))
    findings += unaccounted(keep_ledger(_printed(sources, documents), {}, {}))
    findings += _check_errors(sources)
    findings += _check_doubts(project, sources)
    if emendations is not None:
        findings += check_open_readings(emendations)
    return _silenced(project, sources.year, distinct(findings))


def refuse_errors(project: Project, sources: Sources) -> None:
    """Let nothing pass that a report must not be published with.

    Raises:
        BuildError: Holds every error of the year's sources.
    """
    # What can only be in doubt is left to `check`; to ask it, and read the emendations, would cost 50 ms.
    found = _silenced(project, sources.year, distinct(_check_errors(sources)))
    if any(_is_error(finding) for finding in found):
        raise BuildError(*(finding for finding in check(project, sources) if _is_error(finding)))


def _is_error(finding: Finding) -> bool:
    return finding.severity is Severity.ERROR and not finding.silenced


def check_file(path: Path, project: Project | None = None) -> tuple[Finding, ...]:
    """Return what is wrong with a text file that no sources stand behind.

    `project` is where its set phrases and names are kept, by default docgen itself.

    Raises:
        SourceError: It is not text.
    """
    from docgen.check.plain import check_plain

    home = project or Project(own_templates().parent)
    names = read_names(home) if project else None
    return distinct(check_plain(path.read_bytes(), path.name, read_usage(home), names))


def places_in(path: Path) -> "Callable[[Location], Message] | None":
    """Return how a place in a Word file is told to a person: Word has no lines. `None` for any other file.

    Raises:
        SourceError: It is a Word file that cannot be read.
    """
    from docgen.check.word_text import is_word_file, word_paragraphs

    data = path.read_bytes()
    if not is_word_file(data):
        return None
    paragraphs = word_paragraphs(data, path.name)

    def place(at: Location) -> Message:
        paragraph = paragraphs[at.line - 1]
        start = max(0, at.column - 1 - _WORDS_AROUND)
        values = {
            "file": at.file,
            "paragraph": at.line,
            "character": at.column,
            "page": paragraph.page,
            "excerpt": paragraph.text[start : at.column - 1 + _WORDS_AROUND].strip(),
        }
        if paragraph.page:
            return message(
                "{file}, page {page}, paragraph {paragraph}, character {character} (“{excerpt}”)", **values
            )
        return message("{file}, paragraph {paragraph}, character {character} (“{excerpt}”)", **values)

    return place


def _check_errors(sources: Sources) -> Iterator[Finding]:
    """Yield what the checks find in what was typed that may be an error: all that a build has to ask."""
    from docgen.check.by_hand import check_typed_figures
    from docgen.check.left_open import check_answers, check_awaited, check_left_open
    from docgen.check.numbering import check_headings
    from docgen.check.punctuation import check_pairs
    from docgen.check.relations import contradictions
    from docgen.check.sessions import check_sessions, session_in
    from docgen.check.structure import check_structure
    from docgen.check.texts import typed_texts
    from docgen.check.unfit import check_unfit
    from docgen.check.years import check_years, day_of

    meeting = sources.report.meeting
    texts = tuple(typed_texts(sources.report, sources.fact_sheet))
    yield from check_typed_figures(texts, sources.indicators, sources.year)
    yield from contradictions(_relations(sources))
    yield from check_structure(sources.report)
    yield from check_headings(sources.report)
    yield from check_years(sources.report, texts, sources.year)
    yield from check_sessions(texts, session_in(meeting.name.value), day_of(meeting.date))
    yield from check_pairs(texts)
    yield from check_unfit(texts)
    yield from check_left_open((sources.report, sources.fact_sheet, sources.commitments))
    yield from check_awaited(sources.indicators, sources.year)
    if sources.commitments is not None:
        yield from check_answers(sources.commitments)


def _check_doubts(project: Project, sources: Sources) -> Iterator[Finding]:
    """Yield what is doubtful in what was typed; never an error, so a build need not ask."""
    from docgen.check.gaps import check_gaps
    from docgen.check.glossary import check_glossary
    from docgen.check.missing_numbers import check_missing_numbers
    from docgen.check.punctuation import check_stops
    from docgen.check.structure import check_references
    from docgen.check.targets import check_targets
    from docgen.check.texts import typed_texts
    from docgen.check.wording import check_wording
    from docgen.check.years import day_of

    texts = tuple(typed_texts(sources.report, sources.fact_sheet))
    day = day_of(sources.report.meeting.date)
    yield from check_missing_numbers(texts)
    yield from check_targets(sources.indicators, sources.year)
    yield from check_references(sources.report, texts)
    yield from check_stops(texts)
    yield from check_gaps(texts)
    yield from check_glossary(sources.report, texts)
    yield from check_wording(texts, read_usage(project), read_names(project), day)


def audit(sources: Sources) -> "Audit":
    """Return what the year's figures, and the sentences of its report, say of one another (勾稽)."""
    from docgen.check.relations import Audit, settled
    from docgen.check.targets import implied_growths

    return Audit(settled(_relations(sources)), tuple(implied_growths(sources.indicators, sources.year)))


def audit_file(path: Path) -> "Audit":
    """Return what the sentences of a text file say of their own numbers.

    Raises:
        SourceError: It is not text.
    """
    from docgen.check.plain import plain_texts
    from docgen.check.prose_audit import audit_prose
    from docgen.check.relations import Audit, settled
    from docgen.check.stated_twice import audit_named_shares, audit_repetitions

    texts = tuple(plain_texts(path.read_bytes(), path.name))
    return Audit(settled((*audit_prose(texts), *audit_repetitions(texts), *audit_named_shares(texts))))


def ledger_of_file(path: Path) -> "Ledger":
    """Return what answers for every number of a text file.

    Raises:
        SourceError: It is not text.
    """
    from docgen.check.ledger import keep_ledger
    from docgen.check.plain import plain_texts
    from docgen.check.relations import formulas

    texts = tuple(plain_texts(path.read_bytes(), path.name))
    return keep_ledger(texts, formulas(audit_file(path).relations), {})


def _relations(sources: Sources) -> "tuple[Relation, ...]":
    from docgen.check.audit import audit_figures
    from docgen.check.figures_in_prose import audit_citations
    from docgen.check.prose_audit import audit_prose
    from docgen.check.shares import audit_shares
    from docgen.check.stated_twice import audit_named_shares, audit_repetitions

    indicators, year = sources.indicators, sources.year
    texts = tuple(_typed(sources))
    return (
        *audit_figures(indicators, year),
        *audit_shares(indicators, year),
        *audit_citations(texts, indicators, year),
        *audit_prose(texts),
        *audit_repetitions(texts),
        *audit_named_shares(texts),
    )


def number_ledger(project: Project, sources: Sources) -> "Ledger":
    """Return what answers for every number that is printed in a year's views."""
    from docgen.check.ledger import UNACCOUNTED, keep_ledger, unaccounted
    from docgen.check.relations import formulas

    texts = tuple(_printed(sources, _documents(sources)))
    known = formulas(_relations(sources))
    found = _silenced(project, sources.year, tuple(unaccounted(keep_ledger(texts, known, {}))))
    waivers = {
        one.at: one.silenced for one in found if one.rule == UNACCOUNTED.id and one.at and one.silenced
    }
    return keep_ledger(texts, known, waivers)


def _typed(sources: Sources) -> "Iterator[PrintedText]":
    """Yield the typed texts as they are printed."""
    from docgen.check.printed import printed_texts
    from docgen.check.texts import typed_texts
    from docgen.resolve.citations import Citations
    from docgen.resolve.figures import catalogue

    scope = Citations(catalogue(sources.indicators, []), sources.wording.change, sources.year, [])
    yield from printed_texts(typed_texts(sources.report, sources.fact_sheet), scope)


def _documents(sources: Sources) -> list[Document]:
    """Return the year's views, without those that cannot be made."""
    documents = []
    for view in views_of(sources):
        with suppress(DocgenError):
            documents.append(arrange(sources, view))
    return documents


def _printed(sources: Sources, documents: Sequence[Document]) -> "Iterator[PrintedText]":
    """Yield what the year's views print; what was typed, where one of them could not be made."""
    from docgen.check.ledger import printed_in
    from docgen.check.printed import origins_of
    from docgen.check.texts import typed_texts

    origins = origins_of(typed_texts(sources.report, sources.fact_sheet))
    if len(documents) < len(views_of(sources)):
        yield from _typed(sources)
        return
    for document in documents:
        yield from printed_in(document, origins)


def _silenced(project: Project, year: int, findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """Return the findings as the comments of the year's files judge them."""
    from docgen.check.silences import apply_silences, silences_in

    names = (
        "indicators",
        *(f"{year}/{name}" for name in ("report", "fact_sheet", "emendations", "commitments")),
    )
    files = (project.read_source_if_there(f"{name}.yaml") for name in names)
    silences = [one for file in files if file for one in silences_in(file[0].decode("utf-8"), file[1])]
    return apply_silences(findings, silences)
