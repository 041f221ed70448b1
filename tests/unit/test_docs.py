"""The documents say what the program does."""

import re
from pathlib import Path

import pytest

from docgen.cli import docgen
from docgen.sources import SOURCE_KINDS
from tests.unit.test_architecture import LAYERS

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
CHINESE = (ROOT / "README.zh-CN.md").read_text(encoding="utf-8")


def test_the_readme_has_two_commands_of_one_line() -> None:
    assert len(re.findall(r"^\$ python3 -m venv .*$", README, re.MULTILINE)) == 2


@pytest.mark.parametrize("readme", [README, CHINESE])
def test_every_command_and_schema_is_in_the_readme(readme: str) -> None:
    assert [name for name in docgen.commands if f"`docgen {name}" not in readme] == []
    assert [name for name in SOURCE_KINDS if not re.search(f"[` ]{name}`", readme)] == []


def test_both_readmes_tell_the_same() -> None:
    commands = [re.findall(r"^\| `docgen (\S+)", readme, re.MULTILINE) for readme in (README, CHINESE)]
    assert commands[0] == commands[1]
    sections = [re.findall(r"^## ", readme, re.MULTILINE) for readme in (README, CHINESE)]
    assert len(sections[0]) == len(sections[1])
    clauses = [set(re.findall(r"\b[5-7]\.[0-9](?:\.[0-9])?\b", readme)) for readme in (README, CHINESE)]
    assert clauses[0] == clauses[1]
    assert "5.2.3" in clauses[0]


def test_every_picture_and_page_that_the_readme_names_is_there() -> None:
    named = re.findall(r"\]\(((?:docs|templates|source)/[^)]+)\)", README)
    assert named
    assert [path for path in named if not (ROOT / path).exists()] == []


def test_the_table_of_layers_is_the_one_that_is_tested() -> None:
    text = (ROOT / "docs/architecture.md").read_text(encoding="utf-8")
    table = text[text.index("| layer |") : text.index("`tests/unit/test_architecture.py`")]
    told: dict[str, set[str]] = {}
    for row in table.splitlines()[2:]:
        cells = row.split("|")
        if len(cells) > 2:
            below = set(re.findall(r"`(\w+)`", cells[2].split(";")[0]))
            told |= {layer: below for layer in re.findall(r"`(\w+)`", cells[1])}
    below_all = set(LAYERS) - {"cli", "pipeline", "__main__"}
    told["pipeline"] = LAYERS["pipeline"] if "all above" in table else set()
    assert LAYERS["pipeline"] <= below_all
    assert told == {layer: below for layer, below in LAYERS.items() if layer != "__main__"}
