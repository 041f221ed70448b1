"""What is still open is listed, each at its place; what is answered is not."""

from docgen.check.left_open import check_answers, check_awaited, check_left_open
from docgen.diagnostics import Finding
from docgen.model.commitments import Commitments
from docgen.model.indicators import Indicators
from docgen.reader import read

SHEET = """\
schema: docgen/commitments/1
year: 2020
commitments:
  - {promise: 启动老街改造。, under: 甲, answer: open}
  - {promise: 启动老街改造。, under: 甲, answer: partly}
  - {promise: 新建公园2个。, under: 甲, answer: done}
  - {promise: 新建公园2个。, under: 甲, answer: done, result: 建成3个。}
  - {promise: 启动老街改造。, under: 甲, answer: not, result: 推迟到明年。}
"""
TABLE = """\
schema: docgen/indicators/1
indicators:
  - id: gdp
    name: 地区生产总值
    unit: 亿元
    group: 经济
    years:
      2019: {actual: "105"}
      2020: {actual: "", growth: "", target: "107"}
      2021: {actual: "", target: ""}
"""


def told(findings: list[Finding]) -> list[tuple[str, int]]:
    return [(finding.rule, finding.at.line if finding.at else 0) for finding in findings]


def test_each_unanswered_promise_is_told_and_no_answered_one() -> None:
    found = [*check_answers(read(SHEET.encode(), "c.yaml", Commitments))]
    assert told(found) == [("O003", 4), ("O004", 5), ("O005", 6)]


def test_figures_are_due_in_the_report_that_shows_them() -> None:
    table = read(TABLE.encode(), "i.yaml", Indicators)
    assert told([*check_awaited(table, 2020)]) == []
    assert told([*check_awaited(table, 2021)]) == [("O002", 9), ("O002", 9), ("O002", 10)]
    assert told([*check_awaited(table, 2022)]) == [("O002", 9), ("O002", 9), ("O002", 10), ("O002", 10)]


def test_a_sign_is_found_in_any_text() -> None:
    made = SHEET.replace("推迟到明年。", "推迟到〔待填〕。")
    found = [*check_left_open((read(made.encode(), "c.yaml", Commitments), None))]
    assert told(found) == [("O001", 8)]
    assert not [*check_left_open((read(SHEET.encode(), "c.yaml", Commitments),))]
