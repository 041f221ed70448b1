"""What sentences say of their own numbers: four verdicts, one of them an error."""

from pathlib import Path

import pytest

from docgen.blocks import Text
from docgen.check.growth_in_prose import changes_in
from docgen.check.parts_in_prose import portions_in
from docgen.check.printed import PrintedText, printed_text
from docgen.check.prose_audit import audit_prose
from docgen.check.relations import contradictions, settled
from docgen.check.respectively import pairings_in
from docgen.check.sentences import sentences_of
from docgen.check.stated_twice import audit_named_shares, audit_repetitions
from docgen.diagnostics import Location

CASES = Path(__file__).parents[2] / "cases/audit/sentences.txt"
ROWS = [line.split(" | ") for line in CASES.read_text(encoding="utf-8").splitlines() if line[:1] != "#"]
KINDS = {
    "growth": "增长", "difference": "差", "mean": "年均", "part": "其中", "items": "其中合计", "sum": "合计",
    "share": "比重", "rate": "率", "completion": "完成", "respectively": "分别",
}  # fmt: skip
VERDICTS = {"holds": "成立", "rounding": "仅凭舍入成立", "undecided": "无法判定", "contradicts": "矛盾"}


@pytest.mark.parametrize(("text", "kind", "verdict"), ROWS)
def test_a_sentence_is_judged_as_the_table_says(text: str, kind: str, verdict: str) -> None:
    found = [
        (KINDS[one.kind], VERDICTS[one.verdict])
        for sentence in sentences_of(text)
        for one in (*changes_in(sentence), *portions_in(sentence), *pairings_in(sentence))
    ]
    assert found == ([] if kind == "-" else [(kind, verdict)])


def test_every_verdict_and_kind_is_in_the_table() -> None:
    assert {row[1] for row in ROWS} == {*KINDS.values(), "-"}
    assert {row[2] for row in ROWS} == {*VERDICTS.values(), "-"}


def line(text: str) -> PrintedText:
    return printed_text((Text(text, at=Location("report.yaml", 7, 3)),), {})


def severities(*texts: str) -> list[tuple[str, int]]:
    printed = [line(text) for text in texts]
    found = contradictions((*audit_prose(printed), *audit_repetitions(printed)))
    return [(one.rule, int(one.severity)) for one in found]


WRONG = "投资由120亿元增加到150亿元，增长50%。"


def test_only_a_contradiction_is_a_finding() -> None:
    assert severities(WRONG) == [("A001", 3)]
    assert severities(WRONG.replace("50%", "25%")) == []


@pytest.mark.parametrize("words", ["按可比价计算，", "同口径，", "预计，"])
def test_another_basis_or_an_estimate_makes_it_a_warning(words: str) -> None:
    assert severities(words + WRONG) == [("A001", 2)]


def test_a_place_and_both_numbers_are_told() -> None:
    (found,) = contradictions(audit_prose([line(WRONG)]))
    assert str(found.at) == "report.yaml:7:3"
    assert str(found.message) == "From 120亿元 to 150亿元 is 25%; 50% is printed."


TWICE = [
    ("完成固定资产投资19.5亿元。", "固定资产投资18.5亿元，创新高。", [("A007", 2)]),
    ("完成固定资产投资19.5亿元。", "固定资产投资19.50亿元，创新高。", []),
    ("完成固定资产投资19.5亿元。", "固定资产投资195000万元，创新高。", []),
    ("完成固定资产投资19.5亿元。", "固定资产投资19.5万元，创新高。", [("A007", 2)]),
    ("完成固定资产投资19.5亿元。", "主要目标是：生产总值107亿元。固定资产投资18亿元。", []),
    ("完成固定资产投资19.5亿元。", "五年累计完成固定资产投资80亿元。", []),
    ("2018年完成固定资产投资19.5亿元。", "2019年完成固定资产投资18.5亿元。", []),
    ("完成固定资产投资19.5亿元。", "固定资产投资约18亿元，创新高。", []),
    ("完成固定资产投资19.5亿元。", "开发区完成固定资产投资8亿元。", []),
    ("完成固定资产投资19.5亿元。", "高新区进展顺利，完成固定资产投资8亿元。", []),
    ("项目总投资19.5亿元。", "项目总投资18.5亿元。", []),
]


@pytest.mark.parametrize(("first", "again", "found"), TWICE)
def test_an_indicator_stated_twice_is_the_same_both_times(
    first: str, again: str, found: list[tuple[str, int]]
) -> None:
    assert severities(first, again) == found


def test_a_share_is_decided_by_the_whole_that_another_sentence_states() -> None:
    texts = [line("全年完成固定资产投资6031亿元。"), line("工业投资1881亿元，占固定资产投资比重达到31.2%。")]
    found = settled((*audit_prose(texts), *audit_named_shares(texts)))
    assert [(one.verdict, one.formula) for one in found] == [("holds", "a ÷ b")]
    other = [texts[0], line("工业投资1881亿元，占固定资产投资比重达到41.2%。")]
    found = settled((*audit_prose(other), *audit_named_shares(other)))
    assert [one.verdict for one in found] == ["undecided"]
