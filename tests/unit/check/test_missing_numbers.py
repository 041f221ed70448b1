"""A unit without its number, and a percentage in a wrong unit, are found; other words are let alone."""

import pytest

from docgen.check.missing_numbers import check_missing_numbers
from docgen.check.texts import typed_text
from docgen.diagnostics import Location
from docgen.model.text import SourceText

CASES = [
    ("完成投资亿元，增长5%。", "N004"),
    ("完成投资2.9亿元，增长%。", "N004"),
    ("比上年提高个百分点。", "N004"),
    ("接待游客人次，", "N004"),
    ("完成投资2.9亿元，增长5%。", ""),
    ("接待游客约60万人次，", ""),
    ("冻结资金12万余元，", ""),
    ("投资上亿元、超亿元，新增亿元企业3家。", ""),
    ("完成{{ 地区生产总值.value }}亿元，", ""),
    ("提高了三个百分点，", ""),
    ("优良天数比率达到84.7个百分点。", "A008"),
    ("验收率分别达到91.48个百分点、92.20%。", "A008"),
    ("占规上工业比重均提高1%以上。", "A008"),
    ("占规上工业比重均提高1个百分点以上。", ""),
    ("优良天数比率提高4.2个百分点。", ""),
    ("空气质量优良天数比率为84.7%。", ""),
    ("发案率下降15%。", ""),
]


@pytest.mark.parametrize(("text", "rules"), CASES)
def test_what_a_lost_number_leaves_is_found(text: str, rules: str) -> None:
    source = SourceText(text, Location("report.yaml", 3, 5), text)
    assert "".join(one.rule for one in check_missing_numbers([typed_text(source)])) == rules
