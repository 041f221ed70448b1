"""A finding is silenced at its place and nowhere else, with a reason, and an idle comment is told."""

import pytest

from docgen.check.silences import apply_silences, silences_in
from docgen.diagnostics import Finding, Location, Severity, message

FILE = "source/2020/report.yaml"
TEXT = """\
parts:
  # 不查 D001：会议跨年
  # 镇人大已确认
  - lead: 甲。
    text: >-
      乙

      丙
  - lead: 丁。
"""


def finding(line: int, rule: str = "D001", file: str = FILE) -> Finding:
    return Finding(rule, Severity.ERROR, Location(file, line, 3), message("Wrong."))


def judged(found: Finding, text: str = TEXT) -> str:
    return apply_silences([found], list(silences_in(text, FILE)))[0].silenced


@pytest.mark.parametrize(("line", "reason"), [(3, ""), (4, "会议跨年"), (8, "会议跨年"), (9, "")])
def test_a_comment_covers_the_entry_below_it_to_its_end(line: int, reason: str) -> None:
    assert judged(finding(line)) == reason


def test_another_rule_or_file_is_not_covered() -> None:
    assert judged(finding(5, rule="D002")) == ""
    assert judged(finding(5, file="source/2021/report.yaml")) == ""


def test_a_comment_without_a_reason_silences_nothing_and_is_an_error() -> None:
    text = TEXT.replace("：会议跨年", "")
    first, *rest = apply_silences([finding(5)], list(silences_in(text, FILE)))
    assert first.silenced == ""
    assert [(one.rule, str(one.at)) for one in rest] == [("Q001", f"{FILE}:2:3")]


def test_a_comment_that_silences_nothing_is_told() -> None:
    found = apply_silences([finding(9)], list(silences_in(TEXT, FILE)))
    assert [one.rule for one in found] == ["D001", "Q002"]


def test_a_used_comment_is_not_told() -> None:
    assert len(apply_silences([finding(5)], list(silences_in(TEXT, FILE)))) == 1


def test_a_comment_at_the_end_of_the_file_covers_nothing() -> None:
    silence = next(silences_in("a: 1\n# 不查 D001：没有了", FILE))
    assert not silence.covers(finding(1))
    assert not silence.covers(finding(2))


def test_other_comments_are_only_comments() -> None:
    assert list(silences_in("# 不查了\n# D001：甲\na: 不查 D001：乙\n", FILE)) == []
