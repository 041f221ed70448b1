"""Files are found from where the user stands, and written whole or not at all."""

import os
from pathlib import Path

import pytest

from docgen.diagnostics import SourceError
from docgen.project import Project, find_project, own_templates, stale_outputs, write_outputs


@pytest.fixture
def project(tmp_path: Path) -> Project:
    for year in ("2019", "2020", "schema", "20200"):
        (tmp_path / "source" / year).mkdir(parents=True)
    return Project(tmp_path)


def test_the_project_is_found_from_a_folder_inside_it(project: Project) -> None:
    assert find_project(project.root / "source" / "2020") == project


def test_no_project_is_an_error_that_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(SourceError) as caught:
        find_project(tmp_path)
    assert caught.value.findings[0].rule == "P001"
    assert "--project" in str(caught.value.findings[0].hint)


def test_only_folders_named_by_a_year_are_years(project: Project) -> None:
    assert project.years() == (2019, 2020)
    assert project.newest_year() == 2020


def test_a_missing_source_is_named(project: Project) -> None:
    with pytest.raises(SourceError) as caught:
        project.read_source("2020/report.yaml")
    assert "report.yaml" in str(caught.value.findings[0].at)


def test_the_projects_own_template_stands_before_ours(project: Project) -> None:
    assert project.open_template("gbt9704.yaml")[0] == (own_templates() / "gbt9704.yaml").read_bytes()
    (project.root / "templates").mkdir()
    (project.root / "templates/gbt9704.yaml").write_bytes(b"own")
    assert project.open_template("gbt9704.yaml")[0] == b"own"
    with pytest.raises(FileNotFoundError):
        project.open_template("nothing.yaml")


def test_outputs_are_written_and_then_fresh(tmp_path: Path) -> None:
    outputs = {tmp_path / "2020/report.txt": b"a", tmp_path / "2020/report.pdf": b"b"}
    assert stale_outputs(outputs) == tuple(outputs)
    assert write_outputs(outputs) == {}
    assert stale_outputs(outputs) == ()
    assert {path.read_bytes() for path in outputs} == {b"a", b"b"}
    assert sorted(entry.name for entry in (tmp_path / "2020").iterdir()) == ["report.pdf", "report.txt"]


def test_a_file_that_holds_the_same_bytes_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "report.txt"
    path.write_bytes(b"a")
    os.utime(path, (1, 1))
    write_outputs({path: b"a"})
    assert path.stat().st_mtime == 1


def test_one_output_that_cannot_be_written_does_not_keep_the_others(tmp_path: Path) -> None:
    held = tmp_path / "report.docx"
    (held / "in the way").mkdir(parents=True)
    free = tmp_path / "report.pdf"
    failed = write_outputs({held: b"a", free: b"b"})
    assert list(failed) == [held]
    assert failed[held].rule == "P003"
    assert free.read_bytes() == b"b"
    assert sorted(entry.name for entry in tmp_path.iterdir()) == ["report.docx", "report.pdf"]
