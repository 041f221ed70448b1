"""What a sentence says of a figure that it cites is held against the table: base, target, whole."""

from pathlib import Path

import pytest

from docgen.check.figures_in_prose import audit_citations
from docgen.check.printed import printed_texts
from docgen.check.texts import typed_text
from docgen.diagnostics import Location
from docgen.model.indicators import Indicators
from docgen.model.text import SourceText
from docgen.model.wording import Wording
from docgen.project import find_project
from docgen.reader import read
from docgen.resolve.citations import Citations
from docgen.resolve.figures import catalogue

ROOT = Path(__file__).parents[3]
INDICATORS = """\
schema: docgen/indicators/1
indicators:
  - id: investment
    name: 固定资产投资
    unit: 亿元
    group: 经济
    years:
      2018: {actual: "16.00"}
      2019: {actual: "20.00", target: "18.00"}
      2020: {target: "22.00"}
  - id: industry
    name: 工业投资
    unit: 亿元
    group: 经济
    years:
      2019: {actual: "5.00"}
  - id: output
    name: 工业总产值
    unit: 亿元
    group: 经济
    years:
      2018: {actual: "200"}
      2019: {actual: "240", status: estimated}
  - id: rate
    name: 优良率
    unit: "%"
    group: 生态
    years:
      2018: {actual: "80.0"}
      2019: {actual: "84.0"}
"""
CASES = [
    ("完成{{ 固定资产投资 }}，增长25%。", "holds"),
    ("完成{{ 固定资产投资 }}，增长52%。", "contradicts error"),
    ("完成{{ 固定资产投资 }}，比上年增加4.00亿元。", "holds"),
    ("完成{{ 固定资产投资 }}，比上年增加40.0亿元。", "contradicts error"),
    ("完成{{ 固定资产投资 }}，比上年减少4.00亿元。", "contradicts error"),
    ("完成{{ 固定资产投资 }}，增长52%左右。", "undecided"),
    ("按可比价完成{{ 固定资产投资 }}，增长52%。", "contradicts warning"),
    ("完成{{ 工业总产值 }}，增长50%。", "contradicts warning"),  # an estimate
    ("力争{{ 固定资产投资.目标 }}，增长10%。", "holds"),
    ("力争{{ 固定资产投资.目标 }}，增长20%。", "contradicts error"),
    ("完成{{ 工业投资 }}，占固定资产投资比重25%。", "holds"),
    ("完成{{ 工业投资 }}，占固定资产投资的比重达到35%。", "contradicts error"),
    ("完成{{ 工业投资 }}，技改投资占固定资产投资比重15%。", ""),  # another part
    ("完成{{ 工业投资 }}，占全部投资比重35%。", ""),  # nobody knows what the whole is
    ("完成{{ 固定资产投资 }}，完成年度目标的111.1%。", "holds"),
    ("完成{{ 固定资产投资 }}，完成年度目标的121.1%。", "contradicts error"),
    ("完成{{ 工业投资 }}，完成年度目标的121.1%。", ""),
    ("完成{{ 工业投资 }}，增长50%。", ""),  # no base
    ("2018年完成{{ 固定资产投资 }}。", "contradicts error"),  # the figure of 2019
    ("2019年完成{{ 固定资产投资 }}。", "holds"),
    ("2020年力争{{ 固定资产投资.目标 }}。", "holds"),
    ("2021年力争{{ 固定资产投资.目标 }}。", "contradicts error"),
    ("比2018年增加，完成{{ 固定资产投资 }}。", ""),
    ("2018年以来，完成{{ 固定资产投资 }}。", ""),
    ("2018年完成{{ 固定资产投资[2018] }}。", "holds"),
    ("2018年完成{{ 固定资产投资[2018] }}，2019年完成{{ 固定资产投资 }}。", ""),
    ("优良率{{ 优良率 }}，提高4个百分点。", ""),  # a citation of the growth would say it
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_what_is_said_of_a_cited_figure_is_held_against_the_table(text: str, expected: str) -> None:
    indicators = read(INDICATORS.encode(), "source/indicators.yaml", Indicators)
    wording = read(*find_project(ROOT).open_template("wording.yaml"), Wording)
    scope = Citations(catalogue(indicators, []), wording.change, 2020, [])
    source = SourceText(text, Location("report.yaml", 3, 5), text)
    found = list(audit_citations(printed_texts([typed_text(source)], scope), indicators, 2020))
    said = [
        one.verdict + ("" if one.verdict != "contradicts" else " warning" if one.is_lowered else " error")
        for one in found
    ]
    assert " ".join(said) == expected
