"""A year → the next: the source files of the report that is to be written."""

from pathlib import Path

from docgen.diagnostics import Finding, Location, Severity, SourceError, message
from docgen.project import Project, display_name
from docgen.sources import read_sources


def roll_over(project: Project, year: int) -> dict[Path, bytes]:
    """Return the source files of `year`, grown from those of the year before, by where they belong.

    Raises:
        DocgenError: There is a folder of `year` already, or the year before cannot be read and resolved.
    """
    from docgen.drafting.rollover import YearFiles
    from docgen.drafting.rollover import roll_over as grow
    from docgen.resolve import resolve_report

    folder = project.source / str(year)
    if folder.exists():
        raise SourceError(_begun(folder, year))
    last = year - 1
    sources = read_sources(project, last)
    sheet = project.read_source_if_there(f"{last}/fact_sheet.yaml")
    files = YearFiles(
        report_text=_text(project, f"{last}/report.yaml"),
        report=sources.report,
        resolved=resolve_report(sources.report, sources.indicators, sources.wording, last),
        indicators_text=_text(project, "indicators.yaml"),
        indicators=sources.indicators,
        fact_sheet_text=sheet[0].decode("utf-8") if sheet else "",
        fact_sheet=sources.fact_sheet,
    )
    made = grow(files, last)
    return {project.source / name: text.encode("utf-8") for name, text in made.items()}


def _text(project: Project, name: str) -> str:
    return project.read_source(name)[0].decode("utf-8")


def _begun(folder: Path, year: int) -> Finding:
    name = display_name(folder)
    return Finding(
        "P010",
        Severity.ERROR,
        Location(f"{name}/report.yaml", 1, 1),
        message("The report of {year} has been begun already.", year=year),
        message("Go on in {folder}; nothing was changed.", folder=name),
    )
