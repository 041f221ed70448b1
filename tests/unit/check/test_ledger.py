"""The ledger counts every number once, names what answers for it, and the place of one that nothing does."""

import pytest

from docgen.blocks import Cell, Document, Metadata, Paragraph, Row, Table, Text
from docgen.check.ledger import Ledger, keep_ledger, printed_in, unaccounted
from docgen.check.printed import PrintedText, origins_of, printed_text
from docgen.check.texts import typed_text
from docgen.diagnostics import Location
from docgen.model.text import SourceText

AT = Location("source/2020/report.yaml", 7, 11)


def typed(value: str) -> PrintedText:
    source = SourceText(value, AT, value)
    return printed_text((Text(value, at=AT),), origins_of([typed_text(source)]))


def classes(ledger: Ledger) -> dict[str, int]:
    return {kind: count for kind, count in ledger.counts().items() if count}


CASES = [
    ("2019年，关停22家。", {"structural": 1, "local": 1}),
    ("建设三个项目，打赢三大攻坚战", {"structural": 1, "local": 1}),
    ("推进一体化", {}),
    ("新建公园12，", {"unaccounted": 1}),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_numbers_are_counted_by_class(text: str, expected: dict[str, int]) -> None:
    assert classes(keep_ledger([typed(text)], {}, {})) == expected


def test_what_a_citation_prints_is_bound_and_a_computed_share_derived() -> None:
    shown = printed_text((Text("完成"), Text("105亿元", fact="gdp.2019.actual"), Text("，2019年。")), {})
    computed = printed_text((Text("97.2%", fact="gdp.2019.completion"),), {})
    ledger = keep_ledger([shown, computed], {}, {})
    assert classes(ledger) == {"bound": 1, "derived": 1, "structural": 1}
    assert [str(one) for one in ledger.sentences()][-7:] == [
        "1 bound: shown from indicators",
        "1 derived: by a formula from other figures",
        "    97.2: gdp.2019.completion",
        "1 structural: in dates, ordinals and names",
        "0 local: amounts of one sentence, with a unit",
        "0 waived, with a reason",
        "0 unaccounted for",
    ]


def test_a_number_that_comes_of_others_is_derived_by_name() -> None:
    text = typed("新建13座、改造20座，共33座。")
    place = text.locate(text.text.index("33"))
    assert place is not None
    ledger = keep_ledger([text], {place: "a + b"}, {})
    assert classes(ledger) == {"local": 2, "derived": 1}
    assert "    33: a + b" in [str(one) for one in ledger.sentences()]


def test_a_number_of_nothing_is_named_with_its_place_and_can_be_waived() -> None:
    text = typed("关停22家，新建公园12，")
    (finding,) = unaccounted(keep_ledger([text], {}, {}))
    assert (finding.rule, str(finding.at)) == ("N001", "source/2020/report.yaml:7:21")
    assert "12" in str(finding.message)
    assert finding.at is not None
    ledger = keep_ledger([text], {}, {finding.at: "数目待核"})
    assert classes(ledger) == {"local": 1, "waived": 1}
    assert "    12: 数目待核" in [str(one) for one in ledger.sentences()]


def test_the_cells_of_a_table_are_counted() -> None:
    cell = Cell("cell", (Text("12345工单满意率"),))
    table = Table("sheet", (Row("body", (cell, Cell("cell", (Text("99.57", fact="x.2019.actual"),)))),))
    document = Document(Metadata("", "", ""), (Paragraph("title", (Text("2019年"),)), table))
    assert classes(keep_ledger(printed_in(document, {}), {}, {})) == {"bound": 1, "structural": 2}


def test_all_are_accounted_for_where_there_are_none() -> None:
    assert next(iter(keep_ledger([], {}, {}).sentences())).values == {"count": "0", "covered": "100"}
