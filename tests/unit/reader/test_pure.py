"""Where PyYAML has no libyaml, its own parser gives the same tree and the same findings."""

from pathlib import Path

import pytest
import yaml

from docgen.reader import parse
from tests.unit.reader.sample import Case, read_cases
from tests.unit.reader.test_slips import findings_of

ROOT = Path(__file__).parents[3]


@pytest.mark.parametrize("case", read_cases("slips.txt"), ids=str)
def test_findings(case: Case, monkeypatch: pytest.MonkeyPatch) -> None:
    fast = findings_of(case.data)
    monkeypatch.setattr(yaml, "__with_libyaml__", False)
    assert findings_of(case.data) == fast


@pytest.mark.parametrize(
    "name", ["templates/gbt9704.yaml", "templates/fact-sheet.yaml", "templates/wording.yaml"]
)
def test_trees(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    data = (ROOT / name).read_bytes()
    fast = parse(data, name)
    monkeypatch.setattr(yaml, "__with_libyaml__", False)
    assert parse(data, name) == fast
