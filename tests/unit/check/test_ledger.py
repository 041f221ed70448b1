"""The ledger counts every number once, and names the place of one that nothing answers for."""

from docgen.check.ledger import keep_ledger
from docgen.check.texts import typed_text
from docgen.diagnostics import Location
from docgen.model.text import SourceText

AT = Location("source/2020/report.yaml", 7, 11)


def texts(*values: str) -> list[SourceText]:
    return [SourceText(value, AT, value) for value in values]


def test_numbers_are_counted_by_kind() -> None:
    typed = [typed_text(one) for one in texts("2019年完成{{ gdp[2019] }}，关停22家。", "第3个5年")]
    ledger = keep_ledger(typed, bound=1)
    assert (ledger.bound, ledger.structural, ledger.local, ledger.total) == (1, 2, 2, 5)
    assert ledger.unaccounted == ()


def test_a_number_of_nothing_is_named_with_its_place() -> None:
    ledger = keep_ledger([typed_text(one) for one in texts("{{ gdp }}，新建公园12，")], bound=1)
    (finding,) = ledger.unaccounted
    assert (finding.rule, str(finding.at)) == ("N001", "source/2020/report.yaml:7:25")
    assert "12" in str(finding.message)


def test_digits_within_a_citation_are_no_number_of_the_text() -> None:
    assert keep_ledger([typed_text(one) for one in texts("{{ gdp[2018] }}")], bound=0).total == 0
