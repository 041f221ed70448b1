"""The glossary is numbered by first use, in the office's words, and its explanations can cite."""

import pytest
from msgspec.structs import replace

from docgen.diagnostics import ResolveError
from docgen.model.report import Term
from docgen.resolve import resolve_report
from docgen.resolve.resolved import ResolvedGlossary
from tests.unit.resolve.samples import GDP, indicators, report, section, text, wording, words_of


def resolved(*terms: tuple[str, str], paragraph: str = "先说河长制，再说网格化。") -> ResolvedGlossary | None:
    made = replace(
        report(section("回顾", paragraph)),
        glossary=tuple(Term(text(name), text(said)) for name, said in terms),
    )
    return resolve_report(made, indicators(GDP), wording(), 2020).glossary


def entries(*terms: tuple[str, str]) -> list[str]:
    found = resolved(*terms)
    assert found is not None
    return [words_of(term.entry) for term in found.terms]


def test_terms_are_numbered_in_the_order_of_their_first_use() -> None:
    assert entries(("网格化", "指乙。"), ("河长制", "指甲。")) == ["1.河长制：指甲。", "2.网格化：指乙。"]


def test_a_term_that_is_never_used_comes_last() -> None:
    assert entries(("湖长制", "指丙。"), ("网格化", "指乙。"))[-1] == "2.湖长制：指丙。"


def test_mark_and_term_have_their_styles() -> None:
    found = resolved(("河长制", "指甲。"))
    assert found is not None
    (term,) = found.terms
    assert [(inline.text, inline.style) for inline in term.mark] == [
        ("[注", "glossary-mark"),
        ("1", "glossary-mark"),
        ("]", "glossary-mark"),
    ]
    assert [inline.text for inline in term.entry if inline.style == "lead"] == ["河长制"]


def test_an_explanation_can_cite_a_figure() -> None:
    found = resolved(("河长制", "指{{ gdp }}。"))
    assert found is not None
    assert [inline.fact for inline in found.terms[0].entry if inline.fact] == ["gdp.2019.actual"]


def test_what_an_explanation_cites_wrongly_is_told() -> None:
    with pytest.raises(ResolveError, match="R007"):
        resolved(("河长制", "指{{ 没有 }}。"))


def test_a_report_without_terms_has_no_glossary() -> None:
    assert resolved() is None
