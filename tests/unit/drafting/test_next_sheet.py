"""Next year's fact sheet keeps its rows, and nothing that is this year's report's own."""

from docgen.drafting.next_sheet import next_sheet
from docgen.model.fact_sheet import FactSheet
from docgen.reader import read

SHEET = """schema: docgen/fact-sheet/1
title: 2020年一览表
headline: [gdp]
groups:
  - {name: 经济, indicators: [gdp]}
works: # 实事
  heading: 2020年实事
  under: 修路

  only: [修三条路]
# 以下各行照旧。
charts: [bullet]
address: https://a.cn/2020.html
source: 报告
"""


def test_works_and_address_become_comments_and_the_rest_stays() -> None:
    made = next_sheet(SHEET, read(SHEET.encode(), "fact_sheet.yaml", FactSheet), 2020)
    assert made.splitlines()[1:] == [
        "title: 2021年一览表",
        "headline: [gdp]",
        "groups:",
        "  - {name: 经济, indicators: [gdp]}",
        "# works: # 实事",
        "#   heading: 2020年实事",
        "#   under: 修路",
        "",
        "#   only: [修三条路]",
        "# 以下各行照旧。",
        "charts: [bullet]",
        "# address: https://a.cn/2020.html",
        "source: 报告〔待核〕",
    ]


def test_what_is_drafted_is_a_sheet_again() -> None:
    made = next_sheet(SHEET, read(SHEET.encode(), "fact_sheet.yaml", FactSheet), 2020)
    sheet = read(made.encode(), "fact_sheet.yaml", FactSheet)
    assert (sheet.works, sheet.address, sheet.charts) == (None, None, ("bullet",))
