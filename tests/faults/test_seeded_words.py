"""Slips in words, marks, sessions and years, put into the 2020 source one at a time."""

import re
from collections.abc import Iterator
from pathlib import Path
from random import Random

from docgen.pipeline import check
from docgen.project import Project
from docgen.sources import read_sources
from tests.faults.test_seeded_faults import LEAST_FOUND, REPORT, Kind, is_found, project

__all__ = ["project"]

SOURCE = Path(__file__).parents[2] / "source" / REPORT
COMMA = "(?<=[一-龥])(，)(?=[一-龥])"


def slipped_in(rule: str, words: str, most: int = 1) -> Kind:
    """Return the fault that words stand between two clauses that do not belong there."""
    return Kind(rule, COMMA, f"，{words}，", most)


KINDS = [
    Kind("C001", "以下(五)个方面", "三", 1),
    Kind("C002", "lead: (二)要", "三", 1),
    Kind("C002", "lead: (三)要", "四", 1),
    Kind("C002", "lead: (四)要", "五", 1),
    Kind("C003", "渔业、蔬菜(四)大", "五", 1),
    Kind("C003", "渔业、蔬菜(四)大", "三", 1),
    Kind("C003", "渔业(、蔬菜)四大", "", 1),
    slipped_in("C005", "一是抓项目；二要强服务"),
    Kind("C006", "heading: ()[聚做突]", "一、", 2),
    slipped_in("C007", "详见附表"),
    Kind("D005", "向(大会)报告", "镇第十九届人民代表大会第八次会议", 1),
    slipped_in("D005", "淀山湖镇第二十届人民代表大会第一次会议提出"),
    slipped_in("D006", "2020年1月18日在淀山湖镇第十九届人民代表大会第七次会议上"),
    Kind("D007", "(2019)年(?:完成一|成功|全年)", "2018", 3),
    Kind("D007", "(?<=  )(2020)年是", "2019", 1),
    Kind("D008", "“十三五”规划的(收官)", "开局", 1),
    Kind("D008", "“(十三)五”规划的收官", "十四", 1),
    slipped_in("D009", "11月31日竣工"),
    Kind("M007", "lead: ()农业基础", "1、", 1),
    Kind("M008", "”()“", "、", 5),
    Kind("M009", "heading: [^\n]+()\n", "。", 3),
    slipped_in("M010", "抓落实...", 2),
    slipped_in("M010", "抓落实―强服务", 2),
    Kind("M011", "(“)331”", '"', 1),
    Kind("M012", "“打铁(必须)自身硬”", "“必须”", 1),
    slipped_in("M013", "按昆政发[2020]12号文件"),
    slipped_in("M015", "提出“项目为王。”"),
    Kind("M017", "、[一-龥]{2,4}()等(?:工作|领域|地区|活动|项目)", "、", 4),
    Kind("M018", "(?<=[一-龥]{4})()(?=[一-龥]{4})", " ", 6),
    slipped_in("M019", "开展“3.15”消费者权益日"),
    Kind("M022", "“(十三)五”", "13", 2),
    slipped_in("M023", "用三、四个月"),
    slipped_in("M024", "增长5—8%"),
    slipped_in("M025", "提高.5个百分点"),
    slipped_in("M027", "二○二○年"),
    slipped_in("M028", "2020年01月16日"),
    Kind("M029", "下降(7%)", "2倍", 1),
    slipped_in("M030", "覆盖率达60%，提高3%"),
    Kind("M031", "约[0-9.]+万平方米()", "左右", 4),
    Kind("U001", "(增强)“四个意识”", "坚定", 3),
    Kind("U001", "(坚定)“四个自信”", "增强", 2),
    Kind("U001", "以习近平(同志)为核心", "总书记", 2),
    Kind("U002", "(部署)", "布署", 2),
    Kind("U002", "(环境)", "环镜", 4),
    Kind("U002", "(发挥)", "发辉", 3),
    Kind("U002", "(攻坚)", "攻艰", 3),
    Kind("U002", "(度假)", "渡假", 1),
    Kind("U003", "三中、(四)中全会", "四中、五", 3),
    Kind("U004", "二中、(三中、)四中", "", 3),
    slipped_in("U005", "2020年是新中国成立70周年"),
    Kind("U006", "(旺家角)", "望家角", 1),
    Kind("U006", "(金家庄)", "金家装", 2),
    Kind("U006", "(北巷江)", "北港江", 1),
    Kind("U006", "(?<=[。，])(淀山湖)", "殿山湖", 2),
    slipped_in("U008", "镇长张玥"),
    slipped_in("B005", "0512-57481234"),
    slipped_in("B006", "6222020200112233446"),
    slipped_in("B007", "（征求意见稿）"),
    slipped_in("B008", "机密★一年"),
    slipped_in("B009", "zhang@163.com"),
    slipped_in("B010", "责任编辑：某某"),
]


def faults() -> Iterator[tuple[Kind, int, int]]:
    text = SOURCE.read_text(encoding="utf-8")
    first = text.index("\nopening:")
    for number, kind in enumerate(KINDS):
        places = [match.span(1) for match in re.finditer(kind.place, text) if match.start() > first]
        chosen = Random(number).sample(places, min(kind.most, len(places)))
        yield from ((kind, *span) for span in sorted(chosen))


FAULTS = list(faults())


def test_there_are_some_of_each_kind() -> None:
    assert len(FAULTS) >= 90
    assert [kind.place for kind in KINDS if kind not in [one for one, _, _ in FAULTS]] == []


def test_nearly_all_are_found_at_their_line(project: Project) -> None:
    text = SOURCE.read_text(encoding="utf-8")
    missed = [
        f"{kind.rule} {REPORT}:{text.count(chr(10), 0, start) + 1} {kind.fault}"
        for kind, start, end in FAULTS
        if not is_found(project, kind, start, end)
    ]
    assert len(missed) <= len(FAULTS) * (1 - LEAST_FOUND), missed


def test_the_untouched_source_has_none_of_them(project: Project) -> None:
    found = {one.rule for one in check(project, read_sources(project, 2020))}
    assert found & {kind.rule for kind in KINDS} == {"U006"}
