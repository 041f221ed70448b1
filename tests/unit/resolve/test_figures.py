from decimal import Decimal

import pytest
from msgspec.structs import replace

from docgen.diagnostics import Finding
from docgen.model.indicators import Indicator, Share
from docgen.resolve.figures import Catalogue, catalogue
from tests.unit.resolve.samples import ALL, GDP, figures, indicator, indicators, text


def catalogued(*members: Indicator) -> tuple[Catalogue, list[Finding]]:
    findings: list[Finding] = []
    return catalogue(indicators(*members), findings), findings


def test_every_figure_keeps_its_digits_its_value_and_its_place() -> None:
    made, findings = catalogued(*ALL)
    assert findings == []
    figure = made.figure(GDP, 2018, "actual")
    assert figure is not None
    assert (figure.text, figure.value, figure.unit, figure.fact) == (
        "100.6",
        Decimal("100.6"),
        "亿元",
        "gdp.2018.actual",
    )
    assert str(figure.at) == "indicators.yaml:1:5"
    assert made.figure(GDP, 2018, "target") is None
    assert made.figure(GDP, 2017, "actual") is None


def test_growth_is_counted_in_the_growth_unit() -> None:
    made, _ = catalogued(*ALL)
    units = {key: figure.unit for key, figure in made.figures.items()}
    assert units["gdp", 2019, "growth"] == "%"
    assert units["share", 2019, "growth"] == "个百分点"
    assert units["share", 2019, "target"] == "%"


@pytest.mark.parametrize(
    ("typed", "cure"),
    [
        ("1,234", "Write the digits without commas or spaces: 59650."),
        ("１０５", "Type the digits and the point half-width: 105, not １０５."),
        ("−3", "Write a decrease with the half-width - of the keyboard: -19.29."),
        ("010", "Take out the zeros before the number: 5, not 05."),
        (".5", "Write digits on both sides of one point: 0.5."),
        ("105亿元", "Write the digits alone; the unit belongs in unit, 万 and 亿 with it."),
        ("9" * 40, "Write 30 characters at most."),
        ("abc", "Write the digits alone, with - before them for a decrease: 105, 4.37, -19.29."),
    ],
)
def test_a_figure_that_is_no_number_is_refused_with_its_cure(typed: str, cure: str) -> None:
    for years in (figures(actual=typed), figures(growth=typed), figures(target=typed)):
        _, findings = catalogued(indicator("gdp", "地区生产总值", years={2019: years}))
        assert [(finding.rule, str(finding.hint)) for finding in findings] == [("R014", cure)]


@pytest.mark.parametrize("identifier", ["", "GDP", "g dp", "1st", "gdp-real", "生产总值", "ｇｄｐ"])
def test_an_id_is_a_small_latin_word(identifier: str) -> None:
    _, findings = catalogued(indicator(identifier, "某指标"))
    assert [finding.rule for finding in findings] == ["R012"]


@pytest.mark.parametrize(
    ("second", "words"),
    [
        (
            indicator("gdp", "另一指标"),
            "“gdp” is already the id or name of the indicator at indicators.yaml:2:5.",
        ),
        (indicator("other", "地区生产总值"), "“地区生产总值” is already the id or name"),
        (indicator("other", "gdp"), "“gdp” is already the id or name"),
        (indicator("indicators", "另一指标"), "“indicators” is docgen's own word for all indicators."),
        (indicator("other", "指标"), "“指标” is docgen's own word for all indicators."),
    ],
)
def test_a_name_means_one_indicator(second: Indicator, words: str) -> None:
    _, findings = catalogued(GDP, second)
    assert [finding.rule for finding in findings] == ["R011"]
    assert str(findings[0].message).startswith(words)


def test_an_indicator_may_be_named_by_its_id() -> None:
    _, findings = catalogued(indicator("gdp", "gdp"))
    assert findings == []


def test_an_item_belongs_to_an_indicator_that_there_is() -> None:
    item = indicator("industry", "工业增加值", part_of="gpd")
    _, findings = catalogued(GDP, item)
    assert [(finding.rule, str(finding.hint)) for finding in findings] == [("R013", "Did you mean gdp?")]


def test_a_share_is_of_indicators_that_there_are() -> None:
    good = replace(indicator("rate", "占比"), share=Share(text("gdp"), (text("gdp"), text("rate"))))
    assert catalogued(good, GDP)[1] == []
    bad = replace(good, share=Share(text("gpd"), (text("gdp"), text("none"))))
    assert [finding.rule for finding in catalogued(bad, GDP)[1]] == ["R013", "R013"]


def test_an_item_may_stand_before_what_it_belongs_to() -> None:
    _, findings = catalogued(indicator("industry", "工业增加值", part_of="gdp"), GDP)
    assert findings == []


def test_no_indicator_is_an_item_of_itself() -> None:
    own = indicator("a", "甲", part_of="a")
    first, second = indicator("b", "乙", part_of="c"), indicator("c", "丙", part_of="b")
    _, findings = catalogued(own, first, second)
    assert [finding.rule for finding in findings] == ["R013", "R013", "R013"]


def test_an_indicator_has_a_name_and_may_have_no_unit() -> None:
    _, findings = catalogued(indicator("a", "", ""), indicator("b", " ", ""), indicator("c", "指数", ""))
    assert [finding.rule for finding in findings] == ["R022", "R022"]


def test_a_unit_is_short() -> None:
    _, findings = catalogued(replace(GDP, unit=text("亿元（按可比价计算，不含农村）" * 2)))
    assert [finding.rule for finding in findings] == ["R019"]


def test_all_that_is_wrong_is_told_at_once() -> None:
    _, findings = catalogued(
        indicator("A", "甲", years={2019: figures("1,0", "x", "５")}),
        indicator("b", "甲", part_of="nowhere"),
    )
    assert [finding.rule for finding in findings] == ["R012", "R014", "R014", "R014", "R011", "R013"]
