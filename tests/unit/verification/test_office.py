"""What is missing is told with what to install."""

import os
from pathlib import Path

import pytest

from docgen.diagnostics import WriterError
from docgen.verification.office import render
from tests.unit.layout.samples import standard


def test_a_machine_without_libreoffice_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(WriterError) as caught:
        render(b"", standard(), tmp_path)
    assert [finding.rule for finding in caught.value.findings] == ["V001"]


def test_an_office_that_makes_nothing_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    if os.name == "nt":
        pytest.skip("a shell script stands in for the office program")
    office = tmp_path / "soffice"
    office.write_text("#!/bin/sh\nexit 0\n", encoding="utf-8")
    office.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:/bin:/usr/bin", prepend=None)
    (tmp_path / "work").mkdir()
    with pytest.raises(WriterError) as caught:
        render(b"", standard(), tmp_path / "work")
    assert [finding.rule for finding in caught.value.findings] == ["V002"]
