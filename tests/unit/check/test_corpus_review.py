"""Eight real reports were checked, every finding judged by hand; each is found again in its excerpt."""

from pathlib import Path

import pytest

from docgen.check.plain import check_plain

TABLE = Path(__file__).parents[2] / "cases/corpus-review.txt"
ROWS = [line.split("\t") for line in TABLE.read_text(encoding="utf-8").splitlines() if line[:1] != "#"]
MOST_FALSE_WARNINGS = 0.05


@pytest.mark.parametrize(("report", "line", "rule", "excerpt", "verdict"), ROWS)
def test_a_true_finding_is_found_again(report: str, line: str, rule: str, excerpt: str, verdict: str) -> None:
    found = {one.rule for one in check_plain(excerpt.encode(), f"{report}.txt")}
    assert (rule in found) == verdict.startswith("对"), f"{report}:{line}"


def test_few_warnings_accuse_what_is_right() -> None:
    false = [row for row in ROWS if not row[4].startswith("对")]
    assert len(false) < len(ROWS) * MOST_FALSE_WARNINGS
