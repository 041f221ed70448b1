import pytest
from msgspec.structs import replace

from docgen.diagnostics import ResolveError
from docgen.model.fact_sheet import FactSheet
from docgen.model.indicators import Indicator
from docgen.resolve import resolve_fact_sheet, resolve_report
from docgen.resolve.resolved import ResolvedFactSheet, SheetFigure, SheetRow
from docgen.resolve.sheet_columns import SheetLimits
from tests.unit.resolve.samples import (
    ALL,
    GDP,
    SHARE,
    YEAR,
    fact_sheet,
    figures,
    indicator,
    indicators,
    report,
    section,
    text,
    wording,
    words_of,
)

INDUSTRY = indicator("industry", "工业总产值", years={2019: figures("240", "6.83", status="estimated")})
LARGE = indicator("large_industry", "规上工业总产值", years={2019: figures("208.3")}, part_of="industry")
NEW = indicator("new_industry", "新兴产业产值", years={2020: figures(target="95")}, part_of="industry")
MACHINES = indicator("machines", "装备制造业产值", years={2019: figures("50")}, part_of="large_industry")


def resolved(sheet: FactSheet, *members: Indicator) -> ResolvedFactSheet:
    return resolve_fact_sheet(sheet, report(), indicators(*members), wording(), YEAR)


def problems(sheet: FactSheet, *members: Indicator) -> list[tuple[str, str]]:
    with pytest.raises(ResolveError) as raised:
        resolved(sheet, *members)
    return [(finding.rule, str(finding.at)) for finding in raised.value.findings]


def row_of(member: Indicator) -> SheetRow:
    return resolved(fact_sheet((), {"组": (member.id.value,)}), member).groups[0].rows[0]


def words_in(row: SheetRow) -> tuple[str, ...]:
    cells = (row.name, row.unit, row.actual.shown, row.growth.shown, row.target.shown)
    return tuple(words_of(cell) for cell in cells)


def table(sheet: ResolvedFactSheet) -> list[str]:
    return [words_of(row.name) for group in sheet.groups for row in group.rows]


def notes(sheet: ResolvedFactSheet) -> list[str]:
    """Return the notes but those on signs and formulas, which have tests of their own."""
    return [note for note in all_notes(sheet) if "表示" not in note and "算出" not in note]


def all_notes(sheet: ResolvedFactSheet) -> list[str]:
    return [words_of(note) for note in sheet.notes if note]


@pytest.mark.parametrize(
    ("member", "cells"),
    [
        ("gdp", ("地区生产总值", "亿元", "105*", "4.37%", "107")),
        ("public_expenses", ("“三公”经费", "万元", "—", "−19.29%", "—")),
        ("占比", ("占比", "%", "84.7", "1百分点", "—")),
        ("fallen", ("回落占比", "%", "30.40", "−0.5百分点", "—")),
        ("level", ("持平指标", "人", "30", "0.0%", "—")),
        ("balance", ("收支差额", "亿元", "−3.20", "—", "—")),
        ("PM2.5", ("PM2.5", "微克/立方米", "32", "—", "—")),
    ],
)
def test_a_row_shows_last_year_its_growth_and_this_years_target(member: str, cells: tuple[str, ...]) -> None:
    assert words_in(resolved(fact_sheet((), {"组": (member,)})).groups[0].rows[0]) == cells


@pytest.mark.parametrize(
    ("member", "figure", "growth"),
    [
        ("gdp", "105亿元（预计）", "▲ 比上年 +4.37%"),
        ("public_expenses", "—", "▼ 比上年 −19.29%"),
        ("share", "84.7%", "▲ 比上年 +1个百分点"),
        ("fallen", "30.40%", "▼ 比上年 −0.5个百分点"),
        ("level", "30人", "与上年持平"),
        ("pm25", "32微克/立方米", "—"),
    ],
)
def test_a_headline_figure_tells_up_from_down_without_colour(member: str, figure: str, growth: str) -> None:
    (headline,) = resolved(fact_sheet((member,), {})).headline
    assert (words_of(headline.actual.shown), words_of(headline.growth.shown)) == (figure, growth)


def test_the_sheets_figures_are_the_reports() -> None:
    source = report(section("一", "".join(f"{{{{ {each.id.value}.change }}}}" for each in ALL[:5])))
    paragraph = resolve_report(source, indicators(), wording(), YEAR).parts[0].paragraphs[0].text
    in_report = {inline.fact: inline.text for inline in paragraph if inline.fact}
    sheet = resolved(fact_sheet((), {"组": tuple(each.id.value for each in ALL[:5])}))
    rows = [row for group in sheet.groups for row in group.rows]
    assert {row.growth.figure.fact for row in rows if row.growth.figure is not None} == set(in_report)
    shown = {inline.fact: inline.text for row in rows for inline in row.growth.shown if inline.fact}
    same = {
        fact: shown[fact].lstrip("−").replace("百分点", "个百分点")
        for fact in in_report
        if in_report[fact] != "持平"
    }
    assert same == {fact: words for fact, words in in_report.items() if words != "持平"}


def test_every_figure_on_the_sheet_says_where_it_was_typed() -> None:
    sheet = resolved(fact_sheet(("gdp", "share"), {"组": ("gdp", "share", "balance")}))
    cells: list[SheetFigure] = [cell for each in sheet.headline for cell in (each.actual, each.growth)]
    cells += [
        cell for group in sheet.groups for row in group.rows for cell in (row.actual, row.growth, row.target)
    ]
    for cell in cells:
        facts = [inline for inline in cell.shown if inline.fact]
        assert [inline.fact for inline in facts] == ([cell.figure.fact] if cell.figure else [])
        assert all(inline.at is not None and inline.at.file == "indicators.yaml" for inline in facts)


def test_estimates_are_marked_and_the_mark_explained_once() -> None:
    sheet = resolved(fact_sheet(("gdp",), {"组": ("gdp", "industry")}), GDP, INDUSTRY)
    assert [words_of(row.actual.shown) for row in sheet.groups[0].rows] == ["105*", "240*"]
    assert notes(sheet) == ["带*的为预计数。"]


def test_a_sheet_without_estimates_has_no_note_on_them() -> None:
    assert notes(resolved(fact_sheet((), {"组": ("share",)}))) == []


def test_an_estimated_growth_without_an_actual_carries_the_mark() -> None:
    only_growth = indicator("a", "甲", years={2019: figures(growth="3", status="estimated")})
    assert words_in(row_of(only_growth))[2:4] == ("—", "3%*")


def test_a_figures_own_note_is_numbered_and_stands_below() -> None:
    noted = replace(GDP, years={**GDP.years, 2020: figures(target="107", note="目标按{{ share }}算。")})
    share = replace(SHARE, years={2019: figures("84.7", "1", note="新口径。")})
    sheet = resolved(fact_sheet((), {"组": ("gdp", "share")}), noted, share)
    assert [words_in(row)[2:] for row in sheet.groups[0].rows] == [
        ("105*", "4.37%", "107①"),
        ("84.7②", "1百分点", "—"),
    ]
    assert notes(sheet) == ["带*的为预计数。", "①目标按84.7%算。", "②新口径。"]


def test_the_same_figure_has_the_same_mark_at_the_head_and_in_the_table() -> None:
    share = replace(SHARE, years={2019: figures("84.7", "1", note="新口径。")})
    sheet = resolved(fact_sheet(("share",), {"组": ("share",)}), share)
    assert words_of(sheet.headline[0].actual.shown) == "84.7%①"
    assert words_of(sheet.groups[0].rows[0].actual.shown) == "84.7①"
    assert notes(sheet) == ["①新口径。"]


def test_a_note_on_a_figure_that_is_not_shown_is_not_printed() -> None:
    noted = replace(
        SHARE, years={**SHARE.years, 2018: figures("80", note="旧口径。"), 2020: figures(note="无目标。")}
    )
    assert notes(resolved(fact_sheet((), {"组": ("share",)}), noted)) == []


def test_more_notes_than_marks_are_told() -> None:
    many = tuple(
        indicator(f"a{number}", f"指标{number}", years={2019: figures("1", note="注")})
        for number in range(12)
    )
    sheet = fact_sheet((), {"组": tuple(each.id.value for each in many)})
    assert problems(sheet, *many) == [("R021", "wording.yaml:1:1")]


def test_indicators_of_one_basis_share_a_note() -> None:
    members = tuple(replace(each, basis=text("可比价")) for each in (GDP, SHARE))
    sheet = resolved(fact_sheet(("gdp",), {"组": ("share", "gdp")}), *members)
    assert notes(sheet)[-1] == "地区生产总值、占比的统计口径：可比价。"


def test_own_notes_may_cite_and_come_last() -> None:
    sheet = resolved(fact_sheet((), {"组": ("share",)}, ("比上年{{ share.change }}。",), "镇统计站"))
    assert notes(sheet) == ["比上年提高1个百分点。"]
    assert [inline.fact for inline in sheet.notes[-1]] == ["", "", "share.2019.growth", ""]
    assert words_of(sheet.source) == "数据来源：镇统计站"
    assert words_of(sheet.dateline) == "淀山湖镇人民政府　2020年1月16日"


def test_items_are_named_so_under_what_they_are_items_of() -> None:
    members = (INDUSTRY, LARGE, NEW, MACHINES, SHARE)
    groups = {"甲": ("industry", "large_industry", "machines", "新兴产业产值", "share")}
    sheet = resolved(fact_sheet((), groups), *members)
    assert table(sheet) == [
        "工业总产值",
        "其中：规上工业总产值",
        "其中：装备制造业产值",
        "其中：新兴产业产值",
        "占比",
    ]
    assert [row.part for row in sheet.groups[0].rows] == [False, True, True, True, False]


@pytest.mark.parametrize(
    "groups",
    [{"甲": ("large_industry", "industry")}, {"甲": ("industry", "share", "large_industry")},
     {"甲": ("industry",), "乙": ("large_industry",)}, {"甲": ("large_industry",)}],
)  # fmt: skip
def test_an_item_away_from_its_whole_goes_by_its_plain_name(groups: dict[str, tuple[str, ...]]) -> None:
    sheet = resolved(fact_sheet((), groups), INDUSTRY, LARGE, SHARE)
    assert "规上工业总产值" in table(sheet)


def test_the_sheet_is_worded_for_its_years() -> None:
    sheet = resolved(fact_sheet())
    assert words_of(sheet.title) == "主要指标一览表"
    assert words_of(sheet.subtitle) == "2019年实绩与2020年目标"
    assert {column.name: words_of(column.head) for column in sheet.columns} == {
        "indicator": "指标",
        "unit": "单位",
        "promised": "2019年目标",
        "actual": "2019年实绩",
        "completion": "完成率",
        "growth": "比上年增长",
        "target": "2020年目标",
        "comparison": "目标比实绩",
    }
    assert sheet.summary == "各项指标2019年实绩、比上年增长和2020年目标"
    assert (sheet.issuer, sheet.date, sheet.year) == ("淀山湖镇人民政府", "2020-01-16", 2020)


def test_all_that_is_wrong_with_a_sheet_is_told() -> None:
    sheet = fact_sheet(("gpd",), {"甲": ("gdp", "地区生产总值"), "乙": ("nowhere",)}, ("{{ a }}",), "{{ b")
    assert problems(sheet) == [
        ("R007", "fact_sheet.yaml:3:5"),
        ("R016", "fact_sheet.yaml:5:5"),
        ("R007", "fact_sheet.yaml:5:5"),
        ("R007", "fact_sheet.yaml:6:5"),
        ("R004", "fact_sheet.yaml:7:5"),
    ]


def test_an_indicator_may_be_both_at_the_head_and_in_the_table() -> None:
    sheet = resolved(fact_sheet(("gdp",), {"甲": ("地区生产总值",)}))
    assert sheet.headline[0].actual.figure is not None
    assert sheet.headline[0].actual.figure == sheet.groups[0].rows[0].actual.figure


@pytest.mark.parametrize(
    ("member", "comparison"),
    [
        (indicator("a", "甲", years={2019: figures("105"), 2020: figures(target="107")}), "+1.9%"),
        (indicator("a", "甲", years={2019: figures("19.5"), 2020: figures(target="18")}), "−7.7%"),
        (indicator("a", "甲", years={2019: figures("5"), 2020: figures(target="5.0")}), "0.0%"),
        (indicator("a", "甲", years={2019: figures("0"), 2020: figures(target="5")}), "—"),
        (indicator("a", "甲", years={2019: figures("-2"), 2020: figures(target="5")}), "—"),
        (indicator("a", "甲", years={2019: figures("5")}), "—"),
        (
            indicator("a", "甲", "%", points=True, years={2019: figures("84.7"), 2020: figures(target="86")}),
            "+1.3百分点",
        ),
    ],
)
def test_the_target_is_held_against_the_last_actual(member: Indicator, comparison: str) -> None:
    cell = row_of(member).comparison
    assert words_of(cell.shown) == comparison
    facts = [inline.fact for inline in cell.shown if inline.fact]
    assert facts == ([] if comparison == "—" else ["a.2020.comparison"])


def test_a_column_without_a_figure_is_not_there() -> None:
    sheet = resolved(fact_sheet((), {"组": ("share",)}), SHARE)
    assert [column.name for column in sheet.columns] == [
        *("indicator", "unit", "promised", "actual", "completion", "growth", "target"),
    ]
    alone = replace(SHARE, years={2019: figures("84.7", "1")})
    sheet = resolved(fact_sheet((), {"组": ("share",)}), alone)
    assert [column.name for column in sheet.columns] == ["indicator", "unit", "actual", "growth", "target"]


def test_an_edition_has_the_columns_it_has_room_for() -> None:
    limits = SheetLimits(columns=frozenset({"indicator", "actual", "target"}))
    source = replace(fact_sheet((), {"组": ("gdp",)}), charts=("bullet",))
    sheet = resolve_fact_sheet(source, report(), indicators(GDP), wording(), YEAR, limits)
    assert [column.name for column in sheet.columns] == ["indicator", "actual", "target"]
    assert all_notes(sheet) == ["带*的为预计数。"]


def test_the_signs_of_the_sheet_are_explained_where_they_stand() -> None:
    whole = indicator("a", "甲", years={2019: figures("1", "2", "3"), 2020: figures(target="4")})
    assert all_notes(resolved(fact_sheet((), {"组": ("a",)}), whole)) == [
        "完成率、目标比实绩由表中数字算出，四舍五入。",
    ]
    partly = indicator("a", "甲", years={2019: figures("1", "…")})
    sheet = resolved(fact_sheet((), {"组": ("a",)}), partly)
    assert words_in(sheet.groups[0].rows[0])[2:] == ("1", "…", "—")
    assert all_notes(sheet) == ["“…”表示不足最小单位。", "“—”表示没有公布这个数字。"]


def test_a_sign_in_a_column_that_is_not_there_is_not_explained() -> None:
    gone = indicator("a", "甲", years={2019: figures("1", "2"), 2020: figures(target="3")})
    assert not any("没有公布" in note for note in all_notes(resolved(fact_sheet((), {"组": ("a",)}), gone)))


def test_an_office_may_mark_items_as_yearbooks_do() -> None:
    words = wording()
    marked = replace(words.fact_sheet, part=text("#{{ name }}"), part_note=text("“#”表示其中的主要项。"))
    sheet = resolve_fact_sheet(
        fact_sheet((), {"甲": ("industry", "large_industry")}),
        report(),
        indicators(INDUSTRY, LARGE),
        replace(words, fact_sheet=marked),
        YEAR,
    )
    assert table(sheet) == ["工业总产值", "#规上工业总产值"]
    assert "“#”表示其中的主要项。" in all_notes(sheet)


def test_the_mark_of_an_estimate_at_the_head_is_a_word_that_needs_no_note() -> None:
    sheet = resolved(fact_sheet(("gdp",), {"组": ("share",)}))
    assert words_of(sheet.headline[0].actual.shown) == "105亿元（预计）"
    assert notes(sheet) == []
