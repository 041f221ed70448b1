"""The rules of resolving: each is in the manual once, and each is tried by a test."""

import re
from pathlib import Path

ROOT = Path(__file__).parents[3]


def ids_in(folder: Path) -> set[str]:
    texts = (path.read_text(encoding="utf-8") for path in folder.glob("*.py") if path != Path(__file__))
    return {rule for text in texts for rule in re.findall(r'"(R\d{3})"', text)}


def test_the_manual_has_every_rule_once() -> None:
    manual = (ROOT / "docs" / "rules.md").read_text(encoding="utf-8")
    documented = re.findall(r"^\| (R\d{3}) \|", manual, re.MULTILINE)
    assert documented == sorted(ids_in(ROOT / "docgen" / "resolve"))


def test_every_rule_is_broken_by_some_test() -> None:
    assert ids_in(ROOT / "docgen" / "resolve") - ids_in(ROOT / "tests" / "unit" / "resolve") == set()
