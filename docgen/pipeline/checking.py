"""Sources → findings: every check that a year's sources, or a text, can be put to."""

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from docgen.blocks import all_inlines
from docgen.diagnostics import BuildError, DocgenError, Finding, Severity, distinct
from docgen.pipeline.arranging import arrange, check_restoration, report_text, views_of
from docgen.pipeline.building import STYLE_SHEETS, load_style
from docgen.project import Project
from docgen.sources import Sources, read_emendations

if TYPE_CHECKING:
    from docgen.check.ledger import Ledger

_YEAR_FILES = ("report", "fact_sheet", "emendations", "commitments")


def check(project: Project, sources: Sources) -> tuple[Finding, ...]:
    """Return what is wrong with a year's sources that can be read: figures, faces, the restored text.

    Problems that keep a view from being arranged are among the findings, and those that are silenced.
    """
    from docgen.check.gaps import check_open_readings
    from docgen.typefaces.coverage import check_coverage

    findings: list[Finding] = []
    for view in views_of(sources):
        try:
            document = arrange(sources, view)
            findings += check_coverage(document, *load_style(project, STYLE_SHEETS[view]))
        except DocgenError as error:
            findings += error.findings
            continue
        if view == "report":
            findings += check_restoration(project, sources, report_text(sources))
    findings += _check_sources(sources)
    emendations = read_emendations(project, sources.year)
    if emendations is not None:
        findings += check_open_readings(emendations)
    return _silenced(project, sources.year, distinct(findings))


def refuse_errors(project: Project, sources: Sources) -> None:
    """Let nothing pass that a report must not be published with.

    Raises:
        BuildError: Holds every error of the year's sources.
    """
    # What nobody has decided in the emendations is never an error, and reading them costs 16 ms.
    found = _silenced(project, sources.year, distinct(_check_sources(sources)))
    if any(_is_error(finding) for finding in found):
        raise BuildError(*(finding for finding in check(project, sources) if _is_error(finding)))


def _is_error(finding: Finding) -> bool:
    return finding.severity is Severity.ERROR and not finding.silenced


def check_file(path: Path) -> tuple[Finding, ...]:
    """Return what is wrong with a text file that no sources stand behind.

    Raises:
        SourceError: It is not text.
    """
    from docgen.check.plain import check_plain

    return distinct(check_plain(path.read_bytes(), path.name))


def _check_sources(sources: Sources) -> Iterator[Finding]:
    """Yield what the checks find in what was typed."""
    from docgen.check.audit import check_figures
    from docgen.check.by_hand import check_typed_figures
    from docgen.check.gaps import check_gaps
    from docgen.check.glossary import check_glossary
    from docgen.check.ledger import keep_ledger
    from docgen.check.left_open import check_answers, check_awaited, check_left_open
    from docgen.check.punctuation import check_punctuation
    from docgen.check.structure import check_structure
    from docgen.check.targets import check_targets
    from docgen.check.texts import typed_texts
    from docgen.check.unfit import check_unfit

    texts = tuple(typed_texts(sources.report, sources.fact_sheet))
    yield from keep_ledger(texts, 0).unaccounted
    yield from check_typed_figures(texts, sources.indicators, sources.year)
    yield from check_figures(sources.indicators, sources.year)
    yield from check_targets(sources.indicators, sources.year)
    yield from check_structure(sources.report, texts, sources.year)
    yield from check_punctuation(texts)
    yield from check_unfit(texts)
    yield from check_gaps(texts)
    yield from check_glossary(sources.report, texts)
    yield from check_left_open((sources.report, sources.fact_sheet, sources.commitments))
    yield from check_awaited(sources.indicators, sources.year)
    if sources.commitments is not None:
        yield from check_answers(sources.commitments)


def number_ledger(sources: Sources) -> "Ledger":
    """Return what answers for every number of a year's views; none is bound in a view that cannot be made."""
    from docgen.check.ledger import keep_ledger
    from docgen.check.texts import typed_texts

    bound = 0
    for view in views_of(sources):
        with suppress(DocgenError):
            bound += sum(bool(inline.fact) for inline in all_inlines(arrange(sources, view)))
    return keep_ledger(typed_texts(sources.report, sources.fact_sheet), bound)


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
