"""The real report: everything it cites is there, and the sheet shows the same figures."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import TypeVar

from docgen.blocks import Block, Document, Heading, Inline, Paragraph, Table, plain_text
from docgen.model.fact_sheet import FactSheet
from docgen.model.indicators import Indicators
from docgen.model.report import Report
from docgen.model.wording import Wording
from docgen.reader import read
from docgen.resolve import resolve_fact_sheet, resolve_report
from docgen.views.annual_report import arrange_report
from docgen.views.fact_sheet import arrange_fact_sheet

ROOT = Path(__file__).parents[3]
YEAR = 2020

_T = TypeVar("_T")


def model(path: str, kind: type[_T]) -> _T:
    return read((ROOT / path).read_bytes(), path, kind)


@cache
def documents() -> tuple[Document, Document]:
    report, indicators = model("source/2020/report.yaml", Report), model("source/indicators.yaml", Indicators)
    wording = model("templates/wording.yaml", Wording)
    sheet = model("source/2020/fact_sheet.yaml", FactSheet)
    return (
        arrange_report(resolve_report(report, indicators, wording, YEAR)),
        arrange_fact_sheet(resolve_fact_sheet(sheet, report, indicators, wording, YEAR)),
    )


def texts(block: Block) -> Iterator[tuple[Inline, ...]]:
    match block:
        case Paragraph() | Heading():
            yield block.inlines
        case Table():
            yield from (cell.inlines for row in block.rows for cell in row.cells)


def inlines(document: Document) -> list[Inline]:
    return [inline for block in document.blocks for each in texts(block) for inline in each]


def styled(document: Document, style: str) -> list[str]:
    return [
        plain_text(each)
        for block in document.blocks
        if getattr(block, "style", "") == style
        for each in texts(block)
    ]


def test_the_report_has_its_parts_sections_and_leads() -> None:
    report, _ = documents()
    assert styled(report, "heading1") == [
        "一、2019年工作回顾",
        "二、2020年主要任务",
        "三、加强政府自身建设，为高质量发展提供坚实保障",
    ]
    numbers = [heading[:3] for heading in styled(report, "heading2")]
    assert numbers == ["（一）", "（二）", "（三）", "（四）", "（五）"] * 2
    leads = {
        index for index, block in enumerate(report.blocks) for each in texts(block) if each[0].style == "lead"
    }
    assert (len(styled(report, "body")), len(leads)) == (46, 35)
    assert styled(report, "subtitle") == ["——2020年1月16日在淀山湖镇第十九届人民代表大会第七次会议上"]
    assert styled(report, "speaker") == ["镇长　朱叶华"]


def test_nothing_of_the_citations_is_left_in_the_text() -> None:
    for document in documents():
        printed = "".join(inline.text for inline in inlines(document))
        assert not set("{}｛｝") & set(printed)
        assert all(inline.text for inline in inlines(document))


def test_the_report_and_the_sheet_agree_on_every_figure() -> None:
    report, sheet = (
        {inline.fact: inline.text for inline in inlines(each) if inline.fact} for each in documents()
    )
    both = report.keys() & sheet.keys()
    assert {"gdp.2019.actual", "gdp.2019.growth", "gdp.2020.target"} <= both
    digits = {fact: (report[fact], sheet[fact]) for fact in both}
    assert all(in_report.startswith(on_sheet.lstrip("−")) for in_report, on_sheet in digits.values())


def test_every_run_of_text_that_was_typed_says_where() -> None:
    for document in documents():
        unplaced = {inline.text for inline in inlines(document) if inline.at is None}
        assert unplaced <= {"2019", "2020"}
