import pytest

from tests.unit.resolve.samples import printed, refused, words_of


@pytest.mark.parametrize(
    ("citation", "words", "fact"),
    [
        ("gdp", "105亿元", "gdp.2019.actual"),
        ("地区生产总值", "105亿元", "gdp.2019.actual"),
        ('指标["地区生产总值"]', "105亿元", "gdp.2019.actual"),
        ("indicators.gdp.growth", "4.37%", "gdp.2019.growth"),
        ("gdp.actual", "105亿元", "gdp.2019.actual"),
        ("gdp.实绩", "105亿元", "gdp.2019.actual"),
        ("gdp.value", "105", "gdp.2019.actual"),
        ("gdp.数值", "105", "gdp.2019.actual"),
        ("gdp.growth", "4.37%", "gdp.2019.growth"),
        ("gdp.增速.数值", "4.37", "gdp.2019.growth"),
        ("gdp.target", "107亿元", "gdp.2020.target"),
        ("gdp.目标.value", "107", "gdp.2020.target"),
        ("gdp[2019].目标", "108亿元", "gdp.2019.target"),
        ("gdp[2018]", "100.6亿元", "gdp.2018.actual"),
        ("gdp[2018].growth", "6.1%", "gdp.2018.growth"),
        ("gdp.previous", "100.6亿元", "gdp.2018.actual"),
        ("gdp.上年.增速", "6.1%", "gdp.2018.growth"),
        ("gdp[2020].previous", "105亿元", "gdp.2019.actual"),
        ("share", "84.7%", "share.2019.actual"),
        ("share.target", None, None),
        ("share.growth", "1个百分点", "share.2019.growth"),
        ("balance", "−3.20亿元", "balance.2019.actual"),
        ("balance.value", "−3.20", "balance.2019.actual"),
        ("level.growth", "0.0%", "level.2019.growth"),
    ],
)
def test_a_citation_prints_one_figure(citation: str, words: str | None, fact: str | None) -> None:
    if words is None:
        assert [found.rule for found in refused(f"{{{{ {citation} }}}}")] == ["R009"]
        return
    (inline,) = printed(f"{{{{ {citation} }}}}")
    assert (inline.text, inline.fact) == (words, fact)


@pytest.mark.parametrize("citation", ["gdp.unit", "gdp.单位", "gdp.target.unit", "gdp[1949].unit"])
def test_a_unit_is_a_word_and_no_figure(citation: str) -> None:
    (inline,) = printed(f"{{{{ {citation} }}}}")
    assert (inline.text, inline.fact) == ("亿元", "")


@pytest.mark.parametrize(
    ("citation", "words", "amount"),
    [
        ("gdp.change", "增长4.37%", "4.37%"),
        ("gdp.变化", "增长4.37%", "4.37%"),
        ("gdp.上年.变化", "增长6.1%", "6.1%"),
        ("public_expenses.change", "下降19.29%", "19.29%"),
        ("share.change", "提高1个百分点", "1个百分点"),
        ("fallen.change", "下降0.5个百分点", "0.5个百分点"),
        ("level.change", "持平", "持平"),
    ],
)
def test_a_change_is_put_in_words_and_its_amount_is_the_figure(
    citation: str, words: str, amount: str
) -> None:
    inlines = printed(f"{{{{ {citation} }}}}")
    assert words_of(inlines) == words
    assert [inline.text for inline in inlines if inline.fact.endswith(".growth")] == [amount]


@pytest.mark.parametrize(
    "citation",
    [
        "gdp.growth.growth", "gdp.growth[2019]", "gdp[2019][2018]", "gdp.value.unit", "gdp.value.growth",
        "gdp.change.value",
        "gdp.change.unit", "gdp.growth.previous", "gdp.unit.value", "gdp.x", "gdp.__class__", 'gdp["mro"]',
        "gdp.target[0]",
    ],
)  # fmt: skip
def test_attributes_keep_their_order_and_number(citation: str) -> None:
    assert [found.rule for found in refused(f"{{{{ {citation} }}}}")] == ["R008"]


@pytest.mark.parametrize(
    ("citation", "aspect"),
    [("gdp[2017].growth", "growth"), ("gdp[2021].target", "target"), ("pm25.change", "growth")],
)
def test_a_figure_that_is_not_there_is_never_made_up(citation: str, aspect: str) -> None:
    (found,) = refused(f"{{{{ {citation} }}}}")
    assert (found.rule, found.message.values["aspect"]) == ("R009", aspect)


@pytest.mark.parametrize(
    "citation", ["public_expenses.growth", "fallen.增速", "public_expenses.growth.value"]
)
def test_a_decrease_is_never_printed_as_a_growth(citation: str) -> None:
    assert [found.rule for found in refused(f"{{{{ {citation} }}}}")] == ["R010"]
