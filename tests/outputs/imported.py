"""Projects that hold nothing but an imported report."""

import shutil
from pathlib import Path

from docgen.importing import import_report
from docgen.project import Project
from docgen.sources import Sources, read_sources
from tests.unit.importing.truth import INPUTS

ROOT = Path(__file__).parents[2]


def imported_project(file: str, folder: Path) -> tuple[Project, Sources]:
    """Make a project in `folder` of one of the reports that tests import."""
    made = import_report((INPUTS / file).read_bytes(), file)
    year = made.year or 2021
    source = folder / "source" / str(year)
    source.mkdir(parents=True)
    shutil.copytree(ROOT / "templates", folder / "templates")
    (source / "report.yaml").write_text(made.report_yaml, encoding="utf-8")
    (folder / "source/indicators.yaml").write_text("schema: docgen/indicators/1\nindicators: []\n", "utf-8")
    project = Project(folder)
    return project, read_sources(project, year)
