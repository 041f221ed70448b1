"""Promised works on the fact sheet are the report's own words."""

import pytest
from msgspec.structs import replace

from docgen.blocks import Text
from docgen.diagnostics import ResolveError
from docgen.model.fact_sheet import Works
from docgen.model.report import Paragraph, Report, Section
from docgen.model.text import SourceText
from docgen.resolve import resolve_fact_sheet
from docgen.resolve.resolved import ResolvedFactSheet
from docgen.resolve.works import sentences
from tests.unit.resolve.samples import YEAR, fact_sheet, indicators, report, text, wording, words_of

FILE = "fact_sheet.yaml"


def led(lead: str, words: str) -> Paragraph:
    return Paragraph(text(words), text(lead))


LIVELIHOOD = Section(
    heading=text("办好民生实事"),
    paragraphs=(led("修路。", "修三条路。通两座桥。"), text("建一所学校。办两家食堂。")),
    sections=(Section(heading=text("建公园"), paragraphs=(text("栽树。"),)),),
    closing=(led("管好。", "用心。"),),
)
REPORT = report(
    Section(
        heading=text("总要求"),
        paragraphs=(led("城镇更新。", "完成总值{{ gdp }}。修“一条路。”再建{{ gdp.target }}的桥！"),),
        sections=(LIVELIHOOD,),
    ),
    Section(heading=text("再说"), paragraphs=(led("用心。", "甲。"), led("用心。", "乙。"))),
)


def resolved(under: str, *only: str, of: Report = REPORT) -> ResolvedFactSheet:
    works = Works(text("今年{{ gdp.target }}", 8, FILE), text(under, 9, FILE), tuple(map(beginning, only)))
    return resolve_fact_sheet(replace(fact_sheet(), works=works), of, indicators(), wording(), YEAR)


def beginning(words: str) -> SourceText:
    return text(words, 10, FILE)


def works(under: str, *only: str) -> list[str]:
    return [words_of(work) for work in resolved(under, *only).works]


def problem(under: str, *only: str) -> tuple[str, str, str]:
    with pytest.raises(ResolveError) as raised:
        resolved(under, *only)
    (finding,) = raised.value.findings
    return finding.rule, str(finding.at), f"{finding.message} {finding.hint}"


@pytest.mark.parametrize("under", ["城镇更新", "城镇更新。"])
def test_under_a_lead_they_are_the_sentences_after_it(under: str) -> None:
    assert works(under) == ["1. 完成总值105亿元。", "2. 修“一条路。”", "3. 再建107亿元的桥！"]


def test_under_a_heading_they_are_leads_sentences_and_headings() -> None:
    assert works("办好民生实事") == [
        "1. 修路。",
        "2. 建一所学校。",
        "3. 办两家食堂。",
        "4. 管好。",
        "5. 建公园",
    ]


def test_some_of_them_are_chosen_by_how_they_begin_in_that_order() -> None:
    assert works("办好民生实事", "办两家", "修路") == ["1. 办两家食堂。", "2. 修路。"]


def test_their_figures_are_bound_as_in_the_report() -> None:
    facts = [inline.fact for work in resolved("城镇更新").works for inline in work if inline.fact]
    assert facts == ["gdp.2019.actual", "gdp.2020.target"]


def test_the_heading_may_cite() -> None:
    assert words_of(resolved("城镇更新").works_heading) == "今年107亿元"


def test_a_sheet_without_works_has_no_heading_for_them() -> None:
    sheet = resolve_fact_sheet(fact_sheet(), REPORT, indicators(), wording(), YEAR)
    assert (sheet.works_heading, sheet.works) == ((), ())


def test_what_the_report_does_not_say_is_told_with_what_is_near() -> None:
    rule, place, words = problem("城镇更")
    assert (rule, place) == ("R023", "fact_sheet.yaml:9:5")
    assert "城镇更新" in words.replace("“城镇更”", "")


def test_what_the_report_says_twice_is_told() -> None:
    rule, _, words = problem("用心")
    assert (rule, "2 times" in words or "3 times" in words) == ("R023", True)


@pytest.mark.parametrize(("only", "count"), [("造飞机", "0"), ("", "5")])
def test_a_beginning_of_none_or_of_several_is_told(only: str, count: str) -> None:
    rule, place, words = problem("办好民生实事", only)
    assert (rule, place) == ("R024", "fact_sheet.yaml:10:5")
    assert words.startswith(f"{count} of the works")


def test_sentences_are_the_text_cut_after_its_marks() -> None:
    inlines = (
        Text("甲。乙（丙。）丁"),
        Text("10。亩", fact="a.2019.actual"),
        Text("戊！", "lead"),
        Text("己"),
    )
    cut = list(sentences(inlines))
    assert [words_of(sentence) for sentence in cut] == ["甲。", "乙（丙。）", "丁10。亩戊！", "己"]
    assert [inline.style for inline in cut[2]] == ["", "", "lead"]
