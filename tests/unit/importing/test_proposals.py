"""Figures in the text are proposed as indicators, with their year, growth and sentence."""

from pathlib import Path

import pytest
import yaml

from docgen.diagnostics import Location
from docgen.importing.proposals import Proposal, propose
from docgen.model.indicators import Indicators
from docgen.model.report import Meeting, Report, Section, Speaker
from docgen.model.text import SourceText
from docgen.reader import read
from tests.unit.importing.truth import CASES, imported, report_of

ROOT = Path(__file__).parents[3]
ROWS = [
    tuple(line.split("\t"))
    for line in (CASES / "indicators.tsv").read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
]
LEAST = 0.95
FIELDS = ("name", "kind", "year", "value", "unit", "growth", "status")


def proposed(name: str) -> list[dict[str, object]]:
    entries: list[dict[str, object]] = yaml.safe_load(imported(f"{name}.txt").proposals_yaml)["proposals"]
    return entries


def test_what_a_reader_takes_for_indicators_is_proposed_and_little_else() -> None:
    names = sorted({row[0] for row in ROWS})
    found = {
        (name, *(str(entry.get(field, "")) for field in FIELDS)) for name in names for entry in proposed(name)
    }
    right = set(ROWS)
    assert len(right & found) / len(right) >= LEAST, sorted(right - found)
    assert len(right & found) / len(found) >= LEAST, sorted(found - right)


def test_the_table_of_the_2020_report_is_found_in_its_text() -> None:
    table = read((ROOT / "source/indicators.yaml").read_bytes(), "indicators.yaml", Indicators)
    wanted = {
        (year, figures.actual.value, indicator.unit.value)
        for indicator in table.indicators
        for year, figures in indicator.years.items()
        if figures.actual is not None
    }
    found = {
        (entry["year"], entry["value"], entry["unit"])
        for entry in proposed("original")
        if entry["kind"] == "actual" and "value" in entry
    }
    assert len(wanted & found) / len(wanted) >= 0.6, sorted(wanted - found)


def test_every_proposal_stands_in_its_sentence_at_its_line() -> None:
    for name in ("huzhenzhen_2025", "guowuyuan_2022", "tianmenshi_2024"):
        source = (CASES / "inputs" / f"{name}.txt").read_text(encoding="utf-8").splitlines()
        for entry in proposed(name):
            assert str(entry.get("value", entry.get("growth"))).removeprefix("-") in str(entry["sentence"])
            line = entry["line"]
            assert isinstance(line, int)
            assert str(entry.get("value", entry.get("growth"))).removeprefix("-") in source[line - 1]


def text(value: str) -> SourceText:
    return SourceText(value, Location("x.txt", 1, 1), value)


def figures(heading: str, paragraph: str) -> tuple[Proposal, ...]:
    report = Report(
        schema="docgen/report/1",
        title=text("政府工作报告"),
        issuer=text("淀山湖镇人民政府"),
        meeting=Meeting(text("大会"), text("2020-01-16")),
        speaker=Speaker(text("镇长"), text("朱叶华")),
        salutation=text("各位代表："),
        parts=(Section(text(heading), (text(paragraph),)),),
    )
    return propose(report, 2020)


PAST, COMING = "2019年工作回顾", "2020年主要任务"


@pytest.mark.parametrize(
    ("heading", "sentence", "expected"),
    [
        (PAST, "地区生产总值105亿元，同比增长4.37%。", [("地区生产总值", "actual", 2019, "105", "4.37")]),
        (PAST, "三公经费支出外，出口额7亿元，下降3.1%。", [("出口额", "actual", 2019, "7", "-3.1")]),
        (COMING, "今年的主要目标是：出口额7亿元。", [("出口额", "target", 2020, "7", "")]),
        (COMING, "出口额7亿元。", []),
        (PAST, "五年累计完成工业投资70亿元。", []),
        (PAST, "签约项目10个，总投资21.6亿元。", []),
        (PAST, "珍珠产销达360亿元，同比2016年增长260%。", [("珍珠产销", "actual", 2019, "360", "")]),
    ],
)
def test_a_figure_is_what_its_words_say(
    heading: str, sentence: str, expected: list[tuple[str, str, int, str, str]]
) -> None:
    found = [(one.name, one.kind, one.year, one.value, one.growth) for one in figures(heading, sentence)]
    assert found == expected


def test_a_report_without_figures_has_an_empty_list() -> None:
    assert proposed("wuzhenzhen_2017") == []
    assert report_of("wuzhenzhen_2017.txt").title.value == "政府工作报告"
