"""The outputs of the 2020 report, made once."""

from pathlib import Path

import pytest

from docgen.blocks import Document
from docgen.pipeline import arrange, build, build_edition, wanted
from docgen.project import Project, find_project
from docgen.sources import Sources, read_sources


@pytest.fixture(scope="session")
def project() -> Project:
    return find_project(Path(__file__).parent)


@pytest.fixture(scope="session")
def sources(project: Project) -> Sources:
    return read_sources(project, 2020)


@pytest.fixture(scope="session")
def outputs(project: Project, sources: Sources) -> dict[str, bytes]:
    return build(project, sources, wanted(sources))


@pytest.fixture(scope="session")
def with_contents(project: Project, sources: Sources) -> dict[str, bytes]:
    return build_edition(project, sources, "gbt9704-contents", ())


@pytest.fixture(scope="session")
def with_data(project: Project, sources: Sources) -> bytes:
    return build_edition(project, sources, "fact-sheet-data", ())["fact-sheet-data.pdf"]


@pytest.fixture(scope="session")
def report(sources: Sources) -> Document:
    return arrange(sources, "report")


@pytest.fixture(scope="session")
def fact_sheet(sources: Sources) -> Document:
    return arrange(sources, "fact-sheet")
