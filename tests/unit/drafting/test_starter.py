"""The samples of a new project: whole, right for any year, and nothing for the check to find."""

from pathlib import Path

import pytest

from docgen.drafting.starter import shifted
from docgen.pipeline import build, check, new_project, wanted
from docgen.project import Project, write_outputs
from docgen.sources import read_sources


def test_years_are_moved_and_other_numbers_are_not() -> None:
    assert shifted("2026年1月15日，2025: 12025", 2031) == "2031年1月15日，2030: 12025"


@pytest.mark.parametrize("year", [2026, 2031])
def test_a_new_project_is_whole_and_builds_at_once(year: int, tmp_path: Path) -> None:
    assert not write_outputs(new_project(tmp_path, year))
    project = Project(tmp_path)
    sources = read_sources(project, year)
    assert check(project, sources) == ()
    assert set(build(project, sources, wanted(sources))) == {
        *("report.docx", "report.pdf", "report.txt", "fact-sheet.docx", "fact-sheet.pdf"),
    }
