import subprocess
import sys
from pathlib import Path

import pytest

from docgen.blocks import Text
from docgen.diagnostics import Finding, Location
from docgen.model.scalars import value_of
from docgen.model.text import SourceText
from docgen.resolve.problems import MOST_FINDINGS
from docgen.resolve.prose import resolve_prose
from tests.unit.resolve.samples import GDP, citations, printed, refused, text, words_of

ROOT = Path(__file__).parents[3]


def place(column: int) -> Location:
    return Location("report.yaml", 1, column)


@pytest.mark.parametrize(
    "words",
    [
        "经济发展量质并举。", "a < b & c > d", "投诉率<5%", "R&D", "<b>x</b>", "\\n", "$x$ #{y} ${z}", "{",
        "} {", "｛甲｝",
        "{x}", "{0.__class__}", "%s %(x)s", "水质达到□类", "把握“□”字诀", "〔缺〕", "𠮷", "　　缩进",
        "# 不是注释", "## 也不是",
    ],
)  # fmt: skip
def test_text_outside_citations_comes_through_verbatim(words: str) -> None:
    assert printed(words) == (Text(words, at=place(5)),)


def test_an_inserted_figure_is_a_run_of_its_own_with_its_fact_and_place() -> None:
    assert printed("完成{{ gdp }}，增长{{gdp.增速}}。") == (
        Text("完成", at=place(5)),
        Text("105亿元", fact="gdp.2019.actual", at=place(7)),
        Text("，增长", at=place(16)),
        Text("4.37%", fact="gdp.2019.growth", at=place(19)),
        Text("。", at=place(29)),
    )


def test_a_citation_in_a_folded_scalar_is_placed_where_it_was_typed() -> None:
    raw = ">-\n    预计完成地区生产总值\n    {{ gdp }}。"
    source = SourceText("预计完成地区生产总值{{ gdp }}。", Location("report.yaml", 7, 9), raw)
    findings: list[Finding] = []
    inlines = resolve_prose(source, citations(findings), findings)
    assert [(each.text, str(each.at)) for each in inlines] == [
        ("预计完成地区生产总值", "report.yaml:8:5"),
        ("105亿元", "report.yaml:9:5"),
        ("。", "report.yaml:9:14"),
    ]


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        (">-\n  完成{{ gdp }}\n  {{ gdp.change }}。", "完成105亿元增长4.37%。"),
        (">-\n  {{ gdp }}\n  SC认证\n  {{ gdp }}", "105亿元SC认证105亿元"),
        ("完成{{\n  gdp\n  }}。", "完成105亿元。"),
        (">-\n  SC\n  GDP", "SC GDP"),
    ],
)
def test_a_line_break_beside_a_citation_prints_no_space(raw: str, words: str) -> None:
    findings: list[Finding] = []
    source = SourceText(value_of(raw), place(5), raw)
    assert words_of(resolve_prose(source, citations(findings), findings)) == words


def test_a_style_covers_words_and_figures() -> None:
    findings: list[Finding] = []
    inlines = resolve_prose(text("完成{{ gdp }}。"), citations(findings), findings, "lead")
    assert [each.style for each in inlines] == ["lead", "lead", "lead"]


@pytest.mark.parametrize(
    ("prose", "words"),
    [
        ('写作{{ "{{" }} gdp {{ "}}" }}', "写作{{ gdp }}"),
        ("{{ '{%' }} if {{ '%}' }}", "{% if %}"),
        ("{{ '{#' }}", "{#"),
        ('{{ "}}" }}', "}}"),
    ],
)
def test_braces_are_printed_when_they_are_quoted(prose: str, words: str) -> None:
    assert words_of(printed(prose)) == words


def test_the_line_break_that_ends_a_block_scalar_is_not_printed() -> None:
    assert words_of(printed("一段话。\n")) == "一段话。"


@pytest.mark.parametrize(
    ("prose", "rule", "column"),
    [
        ("甲{{ gdp", "R004", 6),
        ("甲{{ gdp }", "R004", 6),
        ("甲{{ " + " " * 300 + "gdp }}", "R004", 6),
        ("甲{{ 'gdp }}", "R001", 6),
        ("甲{{ }}", "R001", 6),
        ("甲{{ 12345工单满意率 }}", "R001", 6),
        ("甲{{ gdp + 1 }}", "R002", 6),
        ("甲{% if gdp %}", "R003", 6),
        ("甲{# 记得核对 #}", "R003", 6),
        ("甲gdp }}", "R005", 10),
        ("甲｛｛gdp}}", "R005", 6),
        ("甲{ gdp.增速 }", "R005", 5),
        ("甲｛地区生产总值｝", "R005", 5),
        ("", "R022", 5),
        ("\n", "R022", 5),
        (" 　", "R022", 5),
        ("甲\n乙", "R006", 6),
        ("甲\t乙", "R006", 6),
        ("甲\x7f乙", "R006", 6),
        ("甲\x9b乙", "R006", 6),
        ("甲{{ gpd }}", "R007", 6),
        ("甲{{ gdp.grwoth }}", "R008", 6),
        ("甲{{ gdp[2017] }}", "R009", 6),
        ("甲{{ public_expenses.增速 }}", "R010", 6),
    ],
)
def test_what_is_wrong_is_told_at_its_place(prose: str, rule: str, column: int) -> None:
    found = refused(prose)
    assert (found[0].rule, found[0].at) == (rule, place(column))
    assert found[0].hint is not None


@pytest.mark.parametrize(
    ("prose", "hint"),
    [
        ("{{ gpd }}", "Did you mean gdp?"),
        ("{{ 地区生产总直.增速 }}", "Did you mean 地区生产总值?"),
        ("{{ 全然不知 }}", "Add it to source/indicators.yaml, or correct the name."),
        ("{{ PM2.5 }}", "Write {{ pm25 }}."),
        ("{{ PM2.5.增速 }}", "Write {{ pm25.增速 }}."),
        ("{{ “三公”经费 }}", "Write {{ public_expenses }}."),
        ("{{ “三公”经费.变化 }}", "Write {{ public_expenses.变化 }}."),
        ("{{ 12345工单满意率[2018] }}", "Write {{ hotline[2018] }}."),
        (
            "{{ public_expenses.增速 }}",
            "Cite the change, which says 下降 with the number: {{ public_expenses.变化 }}.",
        ),
        ("{{ 指标 }}", 'Say which one: {{ 指标["PM2.5浓度"] }}.'),
        ("{{ gdp[2017] }}", "Write actual under 2017 of the indicator at indicators.yaml:2:5."),
    ],
)
def test_the_hint_says_what_to_write(prose: str, hint: str) -> None:
    assert [str(found.hint) for found in refused(prose)] == [hint]


def test_every_problem_of_a_text_is_told_and_the_rest_is_resolved() -> None:
    findings: list[Finding] = []
    inlines = resolve_prose(text("{{ a }}{{ gdp }}{{ b }}{% x %}"), citations(findings, GDP), findings)
    assert [finding.rule for finding in findings] == ["R007", "R007", "R003"]
    assert words_of(inlines) == "105亿元 x %}"


def test_findings_end_at_a_number_that_a_person_can_mend() -> None:
    assert len(refused("{{ a }}" * 5 * MOST_FINDINGS)) == MOST_FINDINGS + 1


def test_plain_prose_and_plain_names_do_without_jinja() -> None:
    code = (
        "import sys; from tests.unit.resolve.samples import printed;"
        "printed('经济发展'); printed('{{ gdp.增速 }}'); print('jinja2' in sys.modules);"
        "printed('{{ gdp[2018] }}'); print('jinja2' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["False", "True"]
