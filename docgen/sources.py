"""A year's source files, read."""

from collections.abc import Callable
from typing import TypeVar

from msgspec import Struct

from docgen.diagnostics import Finding, SourceError
from docgen.model.commitments import Commitments
from docgen.model.emendations import Emendations
from docgen.model.fact_sheet import FactSheet
from docgen.model.indicators import Indicators
from docgen.model.names import Names
from docgen.model.report import Report
from docgen.model.usage import Usage
from docgen.model.wording import Wording
from docgen.project import USAGE, Project

SOURCE_KINDS: dict[str, type[Struct]] = {
    "report": Report,
    "indicators": Indicators,
    "fact-sheet": FactSheet,
    "emendations": Emendations,
    "commitments": Commitments,
    "names": Names,
}

_T = TypeVar("_T")


class Sources(Struct, frozen=True):
    """What the outputs of one year are made from; what there is no file for is `None`."""

    year: int
    report: Report
    indicators: Indicators
    wording: Wording
    fact_sheet: FactSheet | None
    commitments: Commitments | None = None


def read_sources(project: Project, year: int) -> Sources:
    """Read the files that the outputs of one year are made from.

    Raises:
        SourceError: Holds every problem of every file.
    """
    findings: list[Finding] = []

    def attempt(read: Callable[[], _T]) -> _T | None:
        try:
            return read()
        except SourceError as error:
            findings.extend(error.findings)
            return None

    report = attempt(lambda: _read(project.read_source(f"{year}/report.yaml"), Report))
    indicators = attempt(lambda: _read(project.read_source("indicators.yaml"), Indicators))
    wording = attempt(lambda: _read(project.open_template("wording.yaml"), Wording))
    fact_sheet = attempt(lambda: _read_optional(project, f"{year}/fact_sheet.yaml", FactSheet))
    commitments = attempt(lambda: _read_optional(project, f"{year}/commitments.yaml", Commitments))
    if findings or report is None or indicators is None or wording is None:
        raise SourceError(*findings)
    return Sources(year, report, indicators, wording, fact_sheet, commitments)


def read_emendations(project: Project, year: int) -> Emendations | None:
    """Read what was restored in a year's source; `None` where nothing is on record.

    Raises:
        SourceError: Holds every problem of the file.
    """
    return _read_optional(project, f"{year}/emendations.yaml", Emendations)


def read_names(project: Project) -> Names | None:
    """Read the names that the town has declared; `None` where it has not.

    Raises:
        SourceError: Holds every problem of the file.
    """
    return _read_optional(project, "names.yaml", Names)


def read_usage(project: Project) -> Usage:
    """Read the set phrases and common slips.

    Raises:
        SourceError: Holds every problem of the file.
    """
    return _read(project.open_template(f"{USAGE}.yaml"), Usage)


def _read(file: tuple[bytes, str], kind: type[_T]) -> _T:
    from docgen.reader import read

    return read(*file, kind)


def _read_optional(project: Project, name: str, kind: type[_T]) -> _T | None:
    file = project.read_source_if_there(name)
    return None if file is None else _read(file, kind)
