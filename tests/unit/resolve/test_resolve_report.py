import pytest
from msgspec.structs import replace

from docgen.blocks import Text
from docgen.diagnostics import ResolveError
from docgen.model.report import Paragraph, Report, Section
from docgen.resolve import resolve_report
from docgen.resolve.problems import MOST_FINDINGS
from docgen.resolve.resolved import ResolvedReport, ResolvedSection
from tests.unit.resolve.samples import (
    YEAR,
    figures,
    indicator,
    indicators,
    report,
    section,
    text,
    wording,
    words_of,
)


def resolved(source: Report) -> ResolvedReport:
    return resolve_report(source, indicators(), wording(), YEAR)


def problems(source: Report) -> list[tuple[str, str]]:
    with pytest.raises(ResolveError) as raised:
        resolved(source)
    return [(finding.rule, str(finding.at)) for finding in raised.value.findings]


def outline(sections: tuple[ResolvedSection, ...]) -> list[tuple[int, str, str]]:
    return [
        entry
        for each in sections
        for entry in [
            (each.level, each.number + words_of(each.heading), each.anchor),
            *outline(each.sections),
        ]
    ]


def test_headings_are_numbered_anew_under_each_parent() -> None:
    deep = section("甲", sections=(section("乙", sections=(section("丙"), section("丁"))), section("戊")))
    made = resolved(
        report(section("回顾", sections=(deep, section("己"))), section("任务", sections=(section("庚"),)))
    )
    assert outline(made.parts) == [
        (1, "一、回顾", "part-1"),
        (2, "（一）甲", "part-1-1"),
        (3, "1.乙", "part-1-1-1"),
        (4, "（1）丙", "part-1-1-1-1"),
        (4, "（2）丁", "part-1-1-1-2"),
        (3, "2.戊", "part-1-1-2"),
        (2, "（二）己", "part-1-2"),
        (1, "二、任务", "part-2"),
        (2, "（一）庚", "part-2-1"),
    ]


def test_a_fifth_level_is_refused() -> None:
    nested = section("五")
    for name in ("四", "三", "二", "一"):
        nested = section(name, sections=(nested,))
    assert [rule for rule, _ in problems(report(nested))] == ["R017"]


def test_the_lines_above_the_text_are_worded() -> None:
    made = resolved(report())
    assert words_of(made.subtitle) == "——2020年1月16日在淀山湖镇第十九届人民代表大会第七次会议上"
    assert [(inline.text, str(inline.at)) for inline in made.subtitle] == [
        ("——", "wording.yaml:1:1"),
        ("2020年1月16日", "report.yaml:6:5"),
        ("在", "wording.yaml:1:13"),
        ("淀山湖镇第十九届人民代表大会第七次会议", "report.yaml:5:5"),
        ("上", "wording.yaml:1:27"),
    ]
    assert words_of(made.speaker) == "镇长　朱叶华"
    assert (made.issuer, made.date, made.keywords) == ("淀山湖镇人民政府", "2020-01-16", ("政府工作报告",))
    assert made.subject == "淀山湖镇第十九届人民代表大会第七次会议文件"


@pytest.mark.parametrize(
    ("name", "line"),
    [
        ("朱华", "镇长　朱　华"),
        ("朱叶华", "镇长　朱叶华"),
        ("欧阳叶华", "镇长　欧阳叶华"),
        ("Li", "镇长　Li"),
        ("𠮷野", "镇长　𠮷　野"),
    ],
)
def test_a_name_of_two_characters_is_set_as_wide_as_one_of_three(name: str, line: str) -> None:
    assert words_of(resolved(report(speaker=name)).speaker) == line


def test_a_lead_runs_into_its_paragraph_as_typed() -> None:
    opening = (Paragraph(text("完成{{ gdp }}。"), text("经济发展量质并举。")), text("另一段。"))
    first, second = resolved(report(opening=opening)).opening
    assert words_of(first.lead) == "经济发展量质并举。"
    assert {inline.style for inline in first.lead} == {"lead"}
    assert words_of(first.text) == "完成105亿元。"
    assert {inline.style for inline in first.text} == {""}
    assert (second.lead, words_of(second.text)) == ((), "另一段。")


def test_every_text_of_the_report_may_cite() -> None:
    cited = Section(
        text("增长{{ gdp.growth }}"),
        (Paragraph(text("{{ gdp }}"), text("{{ gdp.change }}。")),),
        closing=(text("{{ gdp.target }}"),),
    )
    made = resolved(replace(report(cited, closing="{{ share }}"), title=text("{{ gdp.unit }}报告")))
    part = made.parts[0]
    assert words_of(made.title) == "亿元报告"
    assert words_of(part.heading) == "增长4.37%"
    assert words_of(part.paragraphs[0].lead) == "增长4.37%。"
    assert words_of(part.closing[0].text) == "107亿元"
    assert made.closing[0].text == (Text("84.7%", fact="share.2019.actual", at=made.closing[0].text[0].at),)


@pytest.mark.parametrize("date", ["2020-02-30", "2020年1月16日", "2020-1-16", ""])
def test_a_day_that_is_none_is_refused_at_its_place(date: str) -> None:
    assert problems(report(date=date)) == [("R015", "report.yaml:6:5")]


def test_a_gap_sign_may_stand_for_the_day_and_no_day_is_made_up() -> None:
    made = resolved(report(date="〔缺〕"))
    assert made.date == ""
    assert "〔缺〕" in words_of(made.subtitle)


def test_all_problems_of_the_sources_are_told_once_in_reading_order() -> None:
    source = report(section("{{ a }}", "{{ b }}{{ gdp|x }}"), opening=(text("{{ c", 11),), date="x")
    bad = indicators(indicator("gdp", "地区生产总值", years={2019: figures("1,0")}))
    with pytest.raises(ResolveError) as raised:
        resolve_report(source, bad, wording(), YEAR)
    found = raised.value.findings
    assert [finding.rule for finding in found] == ["R014", "R007", "R007", "R002", "R015", "R004"]
    places = [finding.at for finding in found if finding.at is not None]
    assert places == sorted(places)


def test_too_many_problems_are_cut_short_and_that_is_told() -> None:
    with pytest.raises(ResolveError) as raised:
        resolved(
            report(section("甲", *("{{ a" + str(number) + " }}" for number in range(3 * MOST_FINDINGS))))
        )
    *told, last = raised.value.findings
    assert (len(told), {finding.rule for finding in told}, last.rule) == (MOST_FINDINGS, {"R007"}, "R018")


def test_a_phrase_that_cites_what_it_cannot_is_told_in_the_wording() -> None:
    broken = replace(
        wording(), report=replace(wording().report, subtitle=text("——{{ day }}", 9, "wording.yaml"))
    )
    with pytest.raises(ResolveError) as raised:
        resolve_report(report(), indicators(), broken, YEAR)
    (finding,) = raised.value.findings
    assert (finding.rule, str(finding.at)) == ("R007", "wording.yaml:9:7")
    assert str(finding.hint) == "It can cite: date, meeting, issuer, year, base_year."


def test_a_phrase_of_any_length_is_not_made() -> None:
    broken = replace(wording(), report=replace(wording().report, subtitle=text("{{ meeting }}" * 200)))
    with pytest.raises(ResolveError) as raised:
        resolve_report(report(), indicators(), broken, YEAR)
    assert [finding.rule for finding in raised.value.findings] == ["R020"]


def test_a_line_break_in_a_name_is_refused_too() -> None:
    source = report(speaker="朱\n华")
    broken = replace(source, issuer=text("淀山湖镇\n人民政府", 3), keywords=(text("政府\n报告", 12),))
    assert problems(broken) == [
        ("R006", "report.yaml:3:9"),
        ("R006", "report.yaml:9:6"),
        ("R006", "report.yaml:12:7"),
    ]
    with pytest.raises(ResolveError) as raised:
        resolve_report(report(), indicators(indicator("gdp", "地区\n生产总值", "亿\t元")), wording(), YEAR)
    assert [finding.rule for finding in raised.value.findings] == ["R006", "R006"]


def test_a_text_that_is_none_is_refused_wherever_it_stands() -> None:
    empty = report(section("", ""), opening=(Paragraph(text(" ", 21), text("", 20)),), speaker="")
    assert [rule for rule, _ in problems(replace(empty, salutation=text("", 10)))] == ["R022"] * 5


def test_an_office_may_do_without_a_line_above_the_text() -> None:
    silent = replace(wording(), report=replace(wording().report, subtitle=text("")))
    assert resolve_report(report(), indicators(), silent, YEAR).subtitle == ()
