"""A figure typed by hand is compared with the table where there is no doubt which one is meant."""

import pytest

from docgen.check.by_hand import check_typed_figures
from docgen.check.texts import typed_text
from docgen.diagnostics import Location
from docgen.model.indicators import Indicators
from docgen.model.text import SourceText
from docgen.reader import read

INDICATORS = """\
schema: docgen/indicators/1
indicators:
  - id: gdp
    name: 地区生产总值
    unit: 亿元
    group: 经济
    years:
      2018: {actual: "100.8"}
      2019: {actual: "105.2", growth: "4.37"}
      2020: {target: "107"}
  - id: output
    name: 工业总产值
    unit: 亿元
    group: 经济
    years:
      2019: {actual: "240", growth: "-6.83"}
  - id: large_output
    name: 规上工业总产值
    unit: 亿元
    group: 经济
    years:
      2019: {actual: "208.3"}
"""

CASES = [
    ("完成地区生产总值106亿元。", "N003"),
    ("完成地区生产总值105.2亿元。", "N002"),
    ("完成地区生产总值105亿元。", "N002"),  # 105.2 rounded
    ("2020年，全镇地区生产总值达到107亿元。", "N002"),
    ("地区生产总值为170亿元", "N003"),
    # The unit counts: 亿元 and 万元 are the same money, told otherwise.
    ("完成地区生产总值1052000万元。", "N002"),
    ("完成地区生产总值105.2万元。", "N003"),
    ("完成地区生产总值105.2亿美元。", ""),
    # A year of its own: the table's figure of that year, as far as it goes back.
    ("2018年，地区生产总值100.8亿元。", "N002"),
    ("2018年，地区生产总值108亿元。", "N003"),
    ("2018年、2017年，地区生产总值108亿元。", ""),
    ("开发区完成地区生产总值50亿元。", ""),  # another's
    ("高新区快速发展，完成地区生产总值50亿元。", ""),
    ("预计全年完成地区生产总值106亿元。", "N003"),
    ("上半年新开工99个。地区生产总值106亿元。", "N003"),
    # Another time, another measure, another indicator: nobody is accused.
    ("2016年，地区生产总值99亿元。", ""),
    ("五年累计完成地区生产总值500亿元。", ""),
    ("上半年完成地区生产总值50亿元。", ""),
    ("地区生产总值超100亿元。", ""),
    ("地区生产总值增长5%左右", ""),
    ("地区生产总值年均增长5%。", ""),
    ("规上工业总产值208.3亿元。", "N002"),
    ("高新技术工业总产值99亿元。", ""),
    ("地区生产总值105亿元/平方公里。", ""),
    # The growth behind a citation.
    ("完成{{ 地区生产总值 }}，同比增长4.73%。", "N003"),
    ("完成{{ gdp }}，增长4.37%。", "N002"),
    ("完成{{ 工业总产值 }}，同比下降6.83%。", "N002"),
    ("完成{{ 工业总产值 }}，同比增长6.83%。", "N003"),
    ("完成{{ 工业总产值 }}，其中规上增长9%。", ""),
    ("完成{{ 地区生产总值 }}，比上年提高2个百分点。", ""),
    ("全镇地区生产总值同比增长4.73%。", "N003"),
    ("全镇地区生产总值增长4.4%。", "N002"),
    ("2018年地区生产总值增长9%。", ""),
    ("完成{{ 规上工业总产值 }}，增长9%。", ""),  # the table has no growth
]


@pytest.mark.parametrize(("text", "rule"), CASES)
def test_a_typed_figure_is_compared_with_the_table(text: str, rule: str) -> None:
    indicators = read(INDICATORS.encode(), "source/indicators.yaml", Indicators)
    source = SourceText(text, Location("report.yaml", 3, 5), text)
    found = list(check_typed_figures([typed_text(source)], indicators, 2020))
    assert "".join(one.rule for one in found) == rule


def test_the_finding_says_where_and_what_the_table_has() -> None:
    text = "完成地区生产总值106亿元。"
    indicators = read(INDICATORS.encode(), "source/indicators.yaml", Indicators)
    source = SourceText(text, Location("report.yaml", 3, 5), text)
    (found,) = check_typed_figures([typed_text(source)], indicators, 2020)
    assert str(found.at) == "report.yaml:3:13"
    assert "105.2亿元、107亿元" in str(found.message)
    assert "source/indicators.yaml:9:22" in str(found.message)
