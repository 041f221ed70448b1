"""Each number of a text is told apart: date, ordinal, name; amount with a unit; or nothing to be seen."""

import pytest

from docgen.check.numbers import numbers_in

CASES = [
    ("2019年完成投资2.9亿元", "structural:2019 local:2.9亿元"),
    ("2016—2020年，关停企业22家", "structural:2016 structural:2020 local:22家"),
    ("开展“331”专项行动", "structural:331"),
    ("F07、F08单元控规", "structural:07 structural:08"),
    ("建成“1+16+7基地+12”三级组织体系", "structural:1 structural:16 structural:7 structural:12"),
    ("举办宣讲30余场，冻结资金12万余元", "local:30余场 local:12万余元"),
    ("新增5—10个公园", "local:5个 local:10个"),
    ("分别达到91.48%、92.20%", "local:91.48% local:92.20%"),
    ("PM2.5年平均浓度为38微克/立方米", "structural:2.5 local:38微克/立方米"),
    ("抢抓5G技术", "structural:5"),
    ("比例由9.6:41.7:48.7调整", "structural:9.6 structural:41.7 structural:48.7"),
    ("12345政务服务热线", "structural:12345"),
    ("专项规划[12]", "structural:12"),
    ("第19届", "structural:19"),
    ("位列第三。1.加快发展", "structural:1"),
    ("3700多万学生受益", "local:3700多万"),
    ("新建公园12，改造道路", "unaccounted:12"),
    ("全省退后20，", "structural:20"),
    ("支出1,260.23亿元", "local:1,260.23亿元"),
    ("关停22家,100亩", "local:22家 local:100亩"),
    ("没有数字", ""),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_numbers_are_told_apart_by_what_stands_around_them(text: str, expected: str) -> None:
    found = [f"{one.kind}:{text[one.start : one.end]}{one.unit}" for one in numbers_in(text)]
    assert " ".join(found) == expected
