"""What office people mistype is read, or refused where it stands with the cure."""

import re
from pathlib import Path

import pytest

from docgen.diagnostics import Finding, SourceError
from docgen.reader import read
from tests.unit.reader.sample import Case, Sample, read_cases

CASES = read_cases("slips.txt")
RULES = Path(__file__).parents[3] / "docs/rules.md"
# The cases of these are in test_hostile.py.
TOO_LARGE_FOR_A_TABLE = {"Y001", "Y016", "Y031"}


def findings_of(data: bytes) -> tuple[Finding, ...]:
    try:
        read(data, "f.yaml", Sample)
    except SourceError as error:
        return error.findings
    return ()


def place_of(finding: Finding) -> str:
    assert finding.at is not None
    return f"{finding.rule} {finding.at.line}:{finding.at.column}"


@pytest.mark.parametrize("case", CASES, ids=str)
def test_a_slip_is_told_where_it_stands_and_with_its_cure(case: Case) -> None:
    findings = findings_of(case.data)
    assert [place_of(finding) for finding in findings] == [expected.place for expected in case.expected]
    for finding, expected in zip(findings, case.expected, strict=True):
        assert expected.words in f"{finding.message} {finding.hint}"


@pytest.mark.parametrize("case", CASES, ids=str)
def test_line_ends_of_windows_change_nothing(case: Case) -> None:
    if b"\0" in case.data:
        return
    windows = findings_of(case.data.replace(b"\n", b"\r\n"))
    assert [place_of(finding) for finding in windows] == [
        place_of(finding) for finding in findings_of(case.data)
    ]


def test_every_rule_of_reading_has_its_case() -> None:
    told = set(re.findall(r"^\| (Y\d{3}) \|", RULES.read_text(encoding="utf-8"), re.MULTILINE))
    shown = {expected.place.split()[0] for case in CASES for expected in case.expected}
    assert told - shown == TOO_LARGE_FOR_A_TABLE
    assert shown <= told


def test_the_table_has_as_many_slips_as_promised() -> None:
    assert len(CASES) >= 60
    assert len({case.title for case in CASES}) == len(CASES)
