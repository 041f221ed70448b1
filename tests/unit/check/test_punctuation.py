"""Marks and digits: what is wrong is named at its place, and what is right is let alone."""

import pytest

from docgen.check.punctuation import check_punctuation, unbalanced_marks
from docgen.check.texts import typed_text
from docgen.check.unfit import check_unfit, is_identity_number
from docgen.diagnostics import Location
from docgen.model.text import SourceText

WRONG = [
    ("加快转型,提升质量。", "M001:5"),
    ("主要做法:抓项目。", "M001:5"),
    ("细颗粒物(下称颗粒物)浓度", "M001:5 M001:11"),
    ("转型，，提升。。", "M002:3 M002:7"),
    ("开展“331专项行动。", "M003:3"),
    ("开展331”专项行动。", "M003:6"),
    ("（一是“甲）乙”", "M003:4 M003:8"),
    ("税收{{ 税收 }},增长", ""),
]
RIGHT = [
    "淀山湖镇“331”专项行动（第一期）、《条例》。",
    "细颗粒物（PM2.5）浓度32微克/立方米，比例9.6:41.7。",
    "增加3万4千亩",
    "提高5个百分点，服务业增加值占比提高1个百分点。",
    "怎么办？！“好！”大家说。……——",
    "Let's go, OK? 3,000元",
]


def found(text: str) -> str:
    typed = typed_text(SourceText(text, Location("a.yaml", 1, 1), text))
    findings = [*check_punctuation([typed]), *check_unfit([typed])]
    return " ".join(f"{one.rule}:{one.at.column}" for one in findings if one.at)


@pytest.mark.parametrize(("text", "expected"), WRONG)
def test_a_slip_is_named_at_its_place(text: str, expected: str) -> None:
    assert found(text) == expected


@pytest.mark.parametrize("text", RIGHT)
def test_what_is_right_is_let_alone(text: str) -> None:
    assert found(text) == ""


def test_marks_within_marks_are_balanced() -> None:
    assert list(unbalanced_marks("（“甲”《乙》）")) == []
    assert list(unbalanced_marks("“甲（乙”")) == [2]


def test_many_slips_of_one_kind_in_a_paragraph_are_told_once() -> None:
    text = "甲甲,乙乙,丙丙,丁丁,戊戊。"
    (finding,) = check_punctuation([typed_text(SourceText(text, Location("a.yaml", 1, 1), text))])
    assert str(finding.at) == "a.yaml:1:3"
    assert "3 more places of this document" in str(finding.hint)
    assert found("甲甲,乙乙,丙丙,丁丁。") == "M001:3 M001:6 M001:9"


UNFIT = [
    ("点击下载客户端", "B001:1"),
    ("详见www.example.cn。", "B001:3"),
    ("联系人13800138000。", "B002:4"),
    ("身份证11010519491231002X", "B003:4"),
    ("身份证110105194912310021", ""),
    ("订单112345678901234567", ""),
    ("完成投资XX亿元", "B004:5"),
    ("完成投资____亿元", "B004:5"),
    ("一批特色产业XXL码", ""),
]


@pytest.mark.parametrize(("text", "expected"), UNFIT)
def test_what_must_not_be_published_is_named(text: str, expected: str) -> None:
    assert found(text) == expected


def test_an_identity_number_has_its_check_digit() -> None:
    assert is_identity_number("11010519491231002x")
    assert not is_identity_number("110105194912310029")
