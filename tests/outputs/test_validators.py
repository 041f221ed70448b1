"""The outputs before validators that others wrote; the extra named `judge` installs them."""

import shutil
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

from docgen.pipeline import build, wanted
from docgen.project import Project
from docgen.sources import Sources

PDFS = ("report.pdf", "fact-sheet.pdf")
DOCX = ("report.docx", "fact-sheet.docx")
PROFILES = ("PDF_A_2A", "PDF_UA_1")

pytestmark = pytest.mark.judge


def program(name: str) -> str:
    """Return the path of a validator that stands beside this Python, or skip."""
    found = shutil.which(name, path=str(Path(sys.executable).parent))
    if found is None:
        pytest.skip(f"{name} is not installed: pip install -e '.[judge]'")
    return found


def failures(data: bytes, profile: str, folder: Path) -> list[str]:
    if find_spec("page") is None:
        pytest.skip("page-validation is not installed: pip install -e '.[judge]'")
    import page

    path = folder / "judged.pdf"
    path.write_bytes(data)
    report = page.validate_pdf(str(path), profile=getattr(page.ValidationProfile, profile))
    return [f"{failure.rule_id} {failure.message}" for failure in report.failures]


@pytest.mark.parametrize("profile", PROFILES)
@pytest.mark.parametrize("name", PDFS)
def test_a_pdf_is_archival_and_accessible(
    name: str, profile: str, outputs: dict[str, bytes], tmp_path: Path
) -> None:
    assert failures(outputs[name], profile, tmp_path) == []


@pytest.mark.parametrize("profile", PROFILES)
def test_a_contents_page_is_archival_and_accessible(
    profile: str, with_contents: dict[str, bytes], tmp_path: Path
) -> None:
    assert failures(with_contents["report-gbt9704-contents.pdf"], profile, tmp_path) == []


def test_a_link_without_its_description_fails(with_contents: dict[str, bytes], tmp_path: Path) -> None:
    whole = with_contents["report-gbt9704-contents.pdf"]
    broken = whole.replace(b"/Contents (", b"/Kontents (")
    assert broken != whole
    assert failures(broken, "PDF_UA_1", tmp_path) != []


def test_a_word_file_with_a_contents_page_keeps_the_schema(
    with_contents: dict[str, bytes], tmp_path: Path
) -> None:
    data = with_contents["report-gbt9704-contents.docx"]
    done = judged([program("openxml-audit"), "-m", "0"], data, tmp_path)
    assert done.returncode == 0, done.stdout


def test_a_pdf_without_its_language_fails(outputs: dict[str, bytes], tmp_path: Path) -> None:
    broken = outputs["report.pdf"].replace(b"/Lang (zh-CN)", b"/Nope (zh-CN)")
    assert broken != outputs["report.pdf"]
    assert failures(broken, "PDF_UA_1", tmp_path) != []


@pytest.mark.parametrize("profile", ["PDF_A_3A", "PDF_UA_1"])
def test_a_sheet_that_carries_its_data_is_archival_and_accessible(
    profile: str, with_data: bytes, tmp_path: Path
) -> None:
    assert failures(with_data, profile, tmp_path) == []


def test_a_carried_file_that_says_not_what_it_is_to_the_sheet_fails(with_data: bytes, tmp_path: Path) -> None:
    broken = with_data.replace(b"/AFRelationship /Data", b"/AFRelatiomship /Data")
    assert broken != with_data
    assert failures(broken, "PDF_A_3A", tmp_path) != []


def test_the_data_keep_their_schema(project: Project, sources: Sources, tmp_path: Path) -> None:
    made = build(project, sources, wanted(sources, ("fact-sheet",), ("csv",)))
    for name, data in made.items():
        (tmp_path / name).write_bytes(data)
    command = [program("frictionless"), "validate", "datapackage.json"]
    assert subprocess.run(command, cwd=tmp_path, capture_output=True, check=False).returncode == 0
    spoilt = made["fact-sheet.csv"].replace(b",105,", b",1O5,")
    (tmp_path / "fact-sheet.csv").write_bytes(spoilt)
    assert subprocess.run(command, cwd=tmp_path, capture_output=True, check=False).returncode != 0


def judged(command: list[str], data: bytes, folder: Path) -> subprocess.CompletedProcess[str]:
    path = folder / "judged.docx"
    path.write_bytes(data)
    return subprocess.run([*command, str(path)], capture_output=True, encoding="utf-8", check=False)


@pytest.mark.parametrize("name", DOCX)
def test_a_word_file_keeps_the_schema(name: str, outputs: dict[str, bytes], tmp_path: Path) -> None:
    done = judged([program("openxml-audit"), "-m", "0"], outputs[name], tmp_path)
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("name", DOCX)
def test_a_word_file_is_whole(name: str, outputs: dict[str, bytes], tmp_path: Path) -> None:
    done = judged([program("ooxml-integrity"), "check", "--fail-on", "warn"], outputs[name], tmp_path)
    assert done.returncode == 0, done.stdout


def test_a_word_file_with_a_wrong_element_fails(outputs: dict[str, bytes], tmp_path: Path) -> None:
    # The parts are stored as they are, so a name can be changed in place for one as long.
    broken = outputs["report.docx"].replace(b"<w:body>", b"<w:bodx>").replace(b"</w:body>", b"</w:bodx>")
    assert judged([program("openxml-audit"), "-m", "0"], broken, tmp_path).returncode != 0
