"""What is carried over from a report, and what becomes a gap: no result of last year slips through."""

import pytest

from docgen.drafting.next_report import next_report
from docgen.drafting.parts import next_session, next_years, part_kind
from docgen.model.report import Report
from docgen.reader import read

REPORT = """\
# 这一行注释不动
schema: docgen/report/1
title: 政府工作报告
issuer: 某镇人民政府
meeting: {name: 某镇第三届人民代表大会第九次会议, date: 2020-01-16}
speaker: {position: 镇长, name: 某某}
salutation: 各位代表：
keywords: [2020年]
opening:
  - 现在，请予审议。
parts:
  - heading: 2019年工作回顾
    paragraphs:
      - 一年来，创成国家卫生镇。2019年主要做了以下工作：
    sections:
      - heading: 经济发展
        paragraphs:
          - lead: 总量上了台阶。
            text: >-
              2019年完成地区生产总值{{ 地区生产总值 }}，签约项目12个。新建公园3个。
  - heading: 2020年工作安排
    paragraphs:
      - 2020年是收官之年。目标是：地区生产总值{{ 地区生产总值.目标 }}。
    sections:
      - heading: 抓项目
        paragraphs:
          # 不查 M001：原文如此
          - 建成厂房2万平方米。
"""


def carried() -> str:
    return next_report(REPORT, read(REPORT.encode(), "report.yaml", Report), 2020)


def test_the_skeleton_is_carried_and_results_become_gaps() -> None:
    made = read(carried().encode(), "report.yaml", Report)
    assert made.meeting.name.value == "某镇第三届人民代表大会第十次会议〔待核〕"
    assert made.meeting.date.value == "〔待填〕"
    assert [str(part.heading.value) for part in made.parts] == ["2020年工作回顾", "2021年工作安排"]
    assert made.speaker.name.value == "某某"
    for gone in ("卫生镇", "12个", "公园", "厂房", "2019"):
        assert gone not in "".join(
            line for line in carried().splitlines() if not line.strip().startswith("#")
        )


def test_sentences_that_cite_indicators_stay_with_gaps_for_typed_amounts() -> None:
    assert "2020年完成地区生产总值{{ 地区生产总值 }}，签约项目〔待填〕个〔待核〕。〔待写〕" in carried()
    assert "目标是：地区生产总值{{ 地区生产总值.目标 }}" in carried()


def test_last_years_words_stand_in_a_comment_and_comments_stay_but_silences() -> None:
    assert carried().startswith("# 这一行注释不动\n")
    assert "          # 去年：建成厂房2万平方米。\n" in carried()
    assert "不查" not in carried()


def test_what_is_formal_stays_and_what_may_stay_is_to_be_confirmed() -> None:
    assert "  - 现在，请予审议。\n" in carried()
    assert "2020年是收官之年〔待核〕。目标是：" in carried()
    assert "经济发展〔待核〕" in carried()
    assert "总量上了台阶〔待核〕。" in carried()


@pytest.mark.parametrize(
    ("name", "following"),
    [
        ("某镇第十九届人民代表大会第七次会议", "某镇第十九届人民代表大会第八次会议"),
        ("某市第八届人民代表大会第十次会议", "某市第八届人民代表大会第十一次会议"),
        ("某县人民代表会议", "某县人民代表会议"),
    ],
)
def test_the_session_moves_on(name: str, following: str) -> None:
    assert next_session(name) == following


@pytest.mark.parametrize(
    ("heading", "ordinal", "kind"),
    [
        ("2019年工作回顾", 1, "review"),
        ("过去五年和2020年工作回顾", 1, "review"),
        ("2020年主要任务", 2, "plan"),
        ("加强政府自身建设，为高质量发展提供坚实保障", 3, "plan"),
        ("砥砺奋进的一年", 1, "review"),
        ("今后五年的奋斗目标", 2, "plan"),
    ],
)
def test_a_part_is_known_by_its_heading(heading: str, ordinal: int, kind: str) -> None:
    assert part_kind(heading, ordinal, 2020) == kind


def test_only_the_two_years_of_a_report_move_on() -> None:
    assert next_years("2018年、2019年、2020年、2035年", 2020) == "2018年、2020年、2021年、2035年"
