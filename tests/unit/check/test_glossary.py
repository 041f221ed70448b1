"""A term that is explained is used, and explained once."""

from docgen.check.glossary import check_glossary
from docgen.check.texts import typed_texts
from docgen.model.report import Report
from docgen.reader import read

REPORT = """\
schema: docgen/report/1
title: 政府工作报告
issuer: 示例镇人民政府
meeting: {name: 示例镇第十九届人民代表大会第七次会议, date: 2020-01-16}
speaker: {position: 镇长, name: 某某}
salutation: 各位代表：
parts:
  - {heading: 河长制, paragraphs: [关停“三高一低”企业。推进三优三保行动。]}
glossary:
"""


def found(*terms: tuple[str, str]) -> list[str]:
    entries = "".join(f"  - {{term: {term}, explanation: {text}}}\n" for term, text in terms)
    report = read((REPORT + entries).encode(), "report.yaml", Report)
    return [f"{one.rule}@{one.at}" for one in check_glossary(report, tuple(typed_texts(report, None)))]


def test_a_term_that_the_text_uses_is_let_alone() -> None:
    assert found(("三高一低", "指高消耗等。"), ("三优三保", "指优化等。")) == []


def test_a_term_that_stands_in_explanations_alone_is_told() -> None:
    assert found(("三高", "指三高。")) == []
    assert found(("三高一底", "指三高一底。")) == ["G003@report.yaml:10:12"]


def test_a_term_inside_a_longer_one_is_not_used() -> None:
    assert found(("三优三保", "甲。"), ("三优三保行动", "乙。")) == ["G003@report.yaml:10:12"]


def test_a_term_that_is_explained_twice_is_told_once() -> None:
    assert found(("三高一低", "甲。"), ("三高一低", "乙。")) == ["G004@report.yaml:11:12"]
