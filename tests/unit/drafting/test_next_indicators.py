"""Room for next year's figures: only lines are added, comments and layout stay, a second run adds nothing."""

from difflib import ndiff

from docgen.drafting.next_indicators import next_indicators
from docgen.model.indicators import Indicators
from docgen.reader import parse, read

HEAD = "schema: docgen/indicators/1\nindicators:\n"
FLOW = f"""{HEAD}  # 经济
  - id: gdp
    name: 地区生产总值   # 预计数
    unit: 亿元
    group: 经济
    years:
      2019: {{actual: "105", growth: "4.37"}}  # 快报
      2020: {{target: "107"}}

  - id: visitors
    name: 接待游客
    unit: 万人次
    group: 经济
    years:
      2019: {{actual: "60"}}
"""
BLOCK = f"""{HEAD}  - id: gdp
    name: 地区生产总值
    unit: 亿元
    group: 经济
    years:
      2019:
        actual: "105"
      2020:
        # 年初定的
        target: "107"
"""
WITHOUT_END = BLOCK.split("      2019:", maxsplit=1)[0] + "      2020:\n        target: '1'"
IN_BRACES = (
    f'{HEAD}  - {{id: a, name: 甲, unit: 个, group: 经济, years: {{2019: {{actual: "1"}}, 2020: {{}}}}}}\n'
)


def grown(text: str) -> str:
    node, _ = parse(text.encode(), "indicators.yaml")
    made = next_indicators(text, node, read(text.encode(), "indicators.yaml", Indicators), 2020)
    read(made.encode(), "indicators.yaml", Indicators)
    return made


def test_years_in_braces_get_room_and_all_else_stays() -> None:
    changes = ndiff(FLOW.splitlines(), grown(FLOW).splitlines())
    assert sorted(line for line in changes if line[0] in "+-") == [
        '+       2020: {actual: "", growth: "", target: "107"}',
        '+       2020: {actual: ""}',
        '+       2021: {target: ""}',
        '-       2020: {target: "107"}',
    ]


def test_years_in_lines_get_lines() -> None:
    made = grown(BLOCK)
    assert '      2020:\n        # 年初定的\n        actual: ""\n        target: "107"\n' in made
    assert made.endswith('        target: "107"\n      2021: {target: ""}\n')


def test_a_file_may_end_without_a_line_break_or_stand_in_braces() -> None:
    assert grown(WITHOUT_END).endswith("        target: '1'\n      2021: {target: \"\"}\n")
    assert '2019: {actual: "1"}, 2020: {actual: ""}}' in grown(IN_BRACES)


def test_a_second_run_changes_nothing() -> None:
    for text in (FLOW, BLOCK, WITHOUT_END, IN_BRACES):
        assert grown(grown(text)) == grown(text)
