"""Every rule that a user can see is in the registry once, and docs/rules.md has a row of it."""

import re
from collections import Counter
from pathlib import Path

import pytest

from docgen.check.plain import check_plain
from docgen.check.registry import all_rules, rules
from docgen.check.rules import Rule
from docgen.model.usage import Usage
from docgen.reader import read

ROOT = Path(__file__).parents[3]
ROW = re.compile(r"^\| ([A-Z][0-9]{3}) \|", re.MULTILINE)


def ids_in_code() -> set[str]:
    """Return the ids that the code outside the registry's own descriptions finds problems by."""
    families = ROOT / "docgen/check/families"
    paths = [path for path in (ROOT / "docgen").rglob("*.py") if families not in path.parents]
    return {rule for path in paths for rule in re.findall(r'"([A-Z]\d{3})"', path.read_text("utf-8"))}


def test_every_id_of_the_code_is_in_the_registry_and_none_is_left_over() -> None:
    assert sorted(ids_in_code()) == sorted(rules())


def test_no_id_stands_for_two_conditions() -> None:
    twice = [id_ for id_, count in Counter(rule.id for rule in all_rules()).items() if count > 1]
    titles = Counter(str(rule.title) for rule in all_rules() if rule.id[0] not in "WS")
    assert twice == []
    assert [title for title, count in titles.items() if count > 1] == []


def test_the_page_of_rules_has_a_row_for_each() -> None:
    rows = ROW.findall((ROOT / "docs/rules.md").read_text("utf-8"))
    assert sorted(rows) == sorted(rules())


@pytest.mark.parametrize("rule", all_rules(), ids=lambda rule: rule.id)
def test_a_rule_says_what_why_and_shows_it(rule: Rule) -> None:
    assert str(rule.title).endswith(".")
    assert str(rule.reason).endswith(".")
    assert rule.remedy is not None or rule.failing
    assert rule.failing != rule.passing or not rule.failing


# Their examples need a model, a day or a list of names behind them; their own tests show them.
NEED_A_MODEL = {
    "C001",
    "C006",
    "C007",
    "D001",
    "D002",
    "D003",
    "D004",
    "D005",
    "D006",
    "D007",
    "M009",
    "U003",
    "U007",
}


@pytest.mark.parametrize(
    "rule",
    [rule for rule in all_rules() if rule.id[0] in "BCDMU" and rule.id not in NEED_A_MODEL],
    ids=lambda rule: rule.id,
)
def test_a_failing_example_fails_and_a_passing_one_passes(rule: Rule) -> None:
    usage = read((ROOT / "templates/usage.yaml").read_bytes(), "usage.yaml", Usage)
    assert rule.id in {one.rule for one in check_plain(rule.failing.encode(), "a.txt", usage)}
    assert rule.id not in {one.rule for one in check_plain(rule.passing.encode(), "a.txt", usage)}
