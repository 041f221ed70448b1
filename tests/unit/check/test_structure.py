"""Claims, enumerations and years are held against the report, and what may be right is let alone."""

import pytest

from docgen.check.numbering import check_headings
from docgen.check.sessions import check_sessions, session_in
from docgen.check.structure import check_references, check_structure
from docgen.check.texts import typed_texts
from docgen.check.years import check_years, day_of
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
    paragraphs:
      - PLAN
"""


def found(
    text: str = "甲。",
    day: str = "2020-01-16",
    past: str = "2019年工作回顾",
    coming: str = "2020年主要任务",
    plan: str = "甲。",
) -> list[str]:
    source = REPORT.replace("DATE", day).replace("PAST", past).replace("COMING", coming)
    source = source.replace("TEXT", text).replace("PLAN", plan)
    report = read(source.encode(), "report.yaml", Report)
    texts = tuple(typed_texts(report, None))
    findings = [
        *check_structure(report),
        *check_headings(report),
        *check_references(report, texts),
        *check_years(report, texts, 2020),
        *check_sessions(texts, session_in(report.meeting.name.value), day_of(report.meeting.date)),
    ]
    return [f"{one.rule}@{one.at}" for one in findings]


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
        # Lists beside their number.
        ("加快建成稻米、果品、渔业、蔬菜五大核心基地。", "C003@report.yaml:10:24"),
        ("加快建成稻米、果品、渔业、蔬菜三大核心基地。", "C003@report.yaml:10:24"),
        ("建成稻米、果品、渔业、蔬菜四大核心基地。", ""),
        ("实施甲乙、丙丁等六大专项行动。", ""),
        ("汽车及零部件、石油装备三大产业。", ""),
        ("认真学习、全面贯彻党的十五大精神。", ""),
        ("县委、县政府认准山场、水电、旅游三大产业。", ""),
        ("新建公园、广场12个。", ""),
        ("是继日本、香港之后的第三大伙伴。", ""),
        ("一是抓项目；二要强服务。", "C005@report.yaml:10:15"),
        # Dates, plans, sessions.
        ("2019年11月31日完成。", "D009@report.yaml:10:9"),
        ("2月29日、10月1日、1—11月。", ""),
        ("2019年是“十三五”规划的收官之年。", "D008@report.yaml:10:15"),
        ("2020年是决胜之年，是“十三五”规划的收官之年，2021年是“十四五”开局之年。", ""),
        ("向镇第十九届人民代表大会第八次会议报告。", "D005@report.yaml:10:12"),
        ("镇十九届人大六次会议以来，市第十八届人民代表大会第九次会议提出。", ""),
        ("示例镇第二十届人民代表大会第一次会议召开。", "D005@report.yaml:10:13"),
        ("——2020年1月18日在示例镇第十九届人民代表大会第七次会议上", "D006@report.yaml:10:11"),
        ("——2020年1月16日在示例镇第十九届人民代表大会第七次会议上", ""),
        ("主要指标见附表。", "C007@report.yaml:10:13"),
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


@pytest.mark.parametrize(
    ("past", "coming", "expected"),
    [
        ("2018年完成投资2亿元。", "2020年将重点做好。", "D007@report.yaml:10:9"),
        ("2019年完成投资2亿元。", "2019年将重点做好。", "D007@report.yaml:16:9"),
        ("甲。2019年完成。", "2019年是决胜之年。", "D007@report.yaml:16:9"),
        ("今年以来，成效显著。", "做好明年工作。", "D007@report.yaml:10:9 D007@report.yaml:16:11"),
        ("与2018年相比，2019年增长。", "2019年基础扎实，今年要做好。", ""),
    ],
)
def test_a_part_speaks_of_its_own_year(past: str, coming: str, expected: str) -> None:
    assert " ".join(found(past, plan=coming)) == expected


def test_in_december_this_year_is_the_one_that_ends() -> None:
    assert found("今年以来，成效显著。", day="2019-12-28", plan="做好明年工作。") == []


def test_headings_have_neither_number_nor_mark() -> None:
    assert found(past="一、2019年工作回顾") == ["C006@report.yaml:8:14"]
    assert found(past="2019年工作回顾。") == ["M009@report.yaml:8:23"]
    assert found(past="十四五规划，一二三产业") == []


LEADS = """\
      - 做好以下NUMBER项工作：
      - {lead: 一要锤炼作风。, text: 甲。}
      - {lead: 二要依法行政。, text: 乙。}
      - {lead: 三要加快转型。, text: 丙。}
      - {lead: LAST要加强建设。, text: 丁。}
"""


@pytest.mark.parametrize(
    ("number", "last", "expected"),
    [
        ("四", "四", []),
        ("五", "四", ["C001@report.yaml:16:13"]),
        ("四", "五", ["C001@report.yaml:16:13", "C002@report.yaml:20:16"]),
        ("三", "三", ["C002@report.yaml:20:16"]),
    ],
)
def test_points_are_counted_over_paragraphs_and_leads(number: str, last: str, expected: list[str]) -> None:
    leads = LEADS.replace("NUMBER", number).replace("LAST", last).removeprefix("      - ").rstrip()
    assert found(plan=leads) == expected
