"""Claims, enumerations and years are held against the report, and what may be right is let alone."""

import pytest

from docgen.check.structure import check_structure
from docgen.check.texts import typed_texts
from docgen.model.report import Report
from docgen.reader import read

REPORT = """\
schema: docgen/report/1
title: 政府工作报告
issuer: 示例镇人民政府
meeting: {name: 示例镇第十九届人民代表大会第七次会议, date: DATE}
speaker: {position: 镇长, name: 某某}
salutation: 各位代表：
parts:
  - heading: PAST
    paragraphs:
      - TEXT
    sections:
      - {heading: 甲, paragraphs: [甲。]}
      - {heading: 乙, paragraphs: [乙。]}
  - heading: COMING
    paragraphs: [甲。]
"""


def found(
    text: str = "甲。", day: str = "2020-01-16", past: str = "2019年工作回顾", coming: str = "2020年主要任务"
) -> list[str]:
    source = REPORT.replace("DATE", day).replace("PAST", past).replace("COMING", coming)
    report = read(source.replace("TEXT", text).encode(), "report.yaml", Report)
    return [f"{one.rule}@{one.at}" for one in check_structure(report, typed_texts(report, None), 2020)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("主要做了以下五个方面的工作：", "C001@report.yaml:10:15"),
        ("主要做了以下两个方面的工作：", ""),
        ("重点做好2项工作：", ""),
        ("重点做好3项工作：", "C001@report.yaml:10:13"),
        # No claim about what follows.
        ("落实“三个必须”，提升五个方面能力。", ""),
        ("坚持党政同责、一岗双责、齐抓共管、失职追责和“三个必须”。", ""),
        ("一是抓项目；二是强服务；三是优环境。", ""),
        ("一是抓项目；二是强服务；四是优环境。", "C002@report.yaml:10:21"),
        ("一要抓，二要放，四要管。", "C002@report.yaml:10:17"),
        ("一是甲。二是乙。一是丙。二是丁。", ""),
        ("五是甲。六是乙。", ""),
        ("统一是前提，万一是假。", ""),
        ("20年，我们将重点做好工作。", "D004@report.yaml:10:9"),
        ("20年来，改革开放40年，近20年。", ""),
        ("到2091年完成。", "D003@report.yaml:10:10"),
        ("到2035年基本实现现代化，2049年建成。", ""),
    ],
)
def test_a_paragraph_is_held_against_the_report(text: str, expected: str) -> None:
    assert " ".join(found(text)) == expected


def test_part_headings_are_of_the_reports_years() -> None:
    assert found(past="2018年工作回顾") == ["D001@report.yaml:8:14"]
    assert found(coming="2019年主要任务") == ["D001@report.yaml:14:14"]
    assert found(past="过去五年工作回顾", coming="2021—2025年奋斗目标") == []


@pytest.mark.parametrize(("day", "rules"), [("2019-01-16", 1), ("2019-12-28", 0), ("2021-01-05", 1)])
def test_the_meeting_is_held_in_the_reports_year(day: str, rules: int) -> None:
    assert len(found(day=day)) == rules
