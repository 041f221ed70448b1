"""Sources → block trees: resolve → arrange."""

from typing import TYPE_CHECKING, Literal, assert_never

from docgen.blocks import Document
from docgen.diagnostics import BuildError, Finding, Location, Severity, SourceError, message
from docgen.model.emendations import Emendations
from docgen.project import Project
from docgen.sources import Sources, read_emendations

if TYPE_CHECKING:
    from docgen.check.restoration import Restoration
    from docgen.resolve.resolved import ResolvedFactSheet, ResolvedReport
    from docgen.resolve.sheet_columns import SheetLimits
    from docgen.views.annotated import Annotation

View = Literal["report", "fact-sheet", "commitments"]

VIEWS: tuple[View, ...] = ("report", "fact-sheet", "commitments")


def views_of(sources: Sources) -> tuple[View, ...]:
    """Return the views that the year's sources describe."""
    there = {
        "report": True,
        "fact-sheet": sources.fact_sheet is not None,
        "commitments": sources.commitments is not None,
    }
    return tuple(view for view in VIEWS if there[view])


def arrange(sources: Sources, view: View, limits: "SheetLimits | None" = None) -> Document:
    """Return the block tree of one view; of a fact sheet, what `limits` leave of it.

    Raises:
        ResolveError: The prose or the sheet cites what is not there; holds every such place.
    """
    match view:
        case "report":
            return _arrange_report(sources)
        case "fact-sheet":
            return _arrange_fact_sheet(sources, limits)
        case "commitments":
            return _arrange_commitments(sources)
        case _:
            assert_never(view)


def _arrange_report(sources: Sources) -> Document:
    from docgen.views.annual_report import arrange_report

    return arrange_report(resolve_year(sources))


def report_text(sources: Sources) -> Document:
    """Return the report without what stands behind its text: the glossary, the appendix."""
    from docgen.views.annual_report import arrange_text

    return arrange_text(resolve_year(sources))


def resolve_year(sources: Sources) -> "ResolvedReport":
    """Return the resolved text of a year's report."""
    from docgen.resolve import resolve_report

    return resolve_report(sources.report, sources.indicators, sources.wording, sources.year)


def _arrange_fact_sheet(sources: Sources, limits: "SheetLimits | None") -> Document:
    from docgen.views.fact_sheet import arrange_fact_sheet

    return arrange_fact_sheet(resolve_sheet(sources, limits))


def resolve_sheet(sources: Sources, limits: "SheetLimits | None" = None) -> "ResolvedFactSheet":
    """Return the resolved text of a year's fact sheet."""
    from docgen.resolve import resolve_fact_sheet
    from docgen.resolve.fact_sheet import WHOLE

    if sources.fact_sheet is None:
        raise SourceError(_not_described("fact_sheet", sources.year))
    return resolve_fact_sheet(
        sources.fact_sheet,
        sources.report,
        sources.indicators,
        sources.wording,
        sources.year,
        limits or WHOLE,
    )


def _arrange_commitments(sources: Sources) -> Document:
    from docgen.resolve.commitments import resolve_commitments
    from docgen.views.commitments import arrange_commitments

    if sources.commitments is None:
        raise SourceError(_not_described("commitments", sources.year))
    return arrange_commitments(
        resolve_commitments(
            sources.commitments, sources.report, sources.indicators, sources.wording, sources.year
        )
    )


def arrange_annotated(project: Project, sources: Sources) -> Document:
    """Return the report with its emendations marked, their table, and one of the gaps."""
    from docgen.resolve.annotations import annotation_tables
    from docgen.views.annotated import annotate
    from docgen.views.back_matter import with_back_matter

    report = report_text(sources)
    words = annotation_tables(sources.wording.annotated)
    made = annotate(report, _annotations(project, sources, report), words)
    return with_back_matter(made, resolve_year(sources), len(report.blocks))


def _annotations(project: Project, sources: Sources, report: Document) -> "list[Annotation]":
    """Return the emendations as they are printed; none where none are on record."""
    from docgen.resolve.annotations import describe
    from docgen.views.annotated import Annotation

    emendations = read_emendations(project, sources.year)
    if emendations is None:
        return []
    restoration, name = restore_year(project, sources.year, emendations)
    findings = [*check_restoration(restoration, name, sources, report)]
    wording = sources.wording.annotated
    annotations = [
        Annotation(index, mark.start, mark.end, describe(mark.emendation, wording, findings))
        for index, paragraph in enumerate(restoration.paragraphs)
        for mark in paragraph.marks
    ]
    if findings:
        raise BuildError(*findings)
    return annotations


def restore_year(project: Project, year: int, emendations: Emendations) -> "tuple[Restoration, str]":
    """Return the original of a year's report with its emendations made, and the original's name."""
    from docgen.check.restoration import restore

    original, name = project.read_source(f"{year}/{emendations.original.value}")
    return restore(original.decode("utf-8"), emendations), name


def check_restoration(
    restoration: "Restoration", name: str, sources: Sources, document: Document
) -> tuple[Finding, ...]:
    """Return where a year's report does not say what its original, `name`, and its emendations make."""
    from docgen.check.printed import figure_places, origins_of, printed_paragraphs
    from docgen.check.proof import check_restoration
    from docgen.check.texts import typed_texts

    printed = printed_paragraphs(document, origins_of(typed_texts(sources.report, None)))
    return tuple(check_restoration(restoration, name, printed, figure_places(sources.indicators)))


def _not_described(name: str, year: int) -> Finding:
    """Return the finding that a year does not say what a view of it shows."""
    return Finding(
        "P005",
        Severity.ERROR,
        Location(f"source/{year}/{name}.yaml", 1, 1),
        message("There is no such file, so {year} has no such view.", year=year),
        message("Write the file, or build the report alone with --view report."),
    )
