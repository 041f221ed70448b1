"""A tree becomes the model in the shape that the types ask for; what they cannot ask for is a bug."""

from decimal import Decimal
from typing import Annotated

import pytest
from msgspec import Meta, Struct

from docgen.diagnostics import Message, SourceError, message
from docgen.model.report import Paragraph as ReportParagraph
from docgen.model.report import Section
from docgen.model.text import SourceText
from docgen.reader import Parser, bind, parse, read
from tests.unit.reader.sample import Meeting, Paragraph, Sample

HEAD = b"schema: docgen/sample/1\n"


def sample(text: str) -> Sample:
    return read(HEAD + text.encode(), "f.yaml", Sample)


def test_what_is_not_typed_is_the_default() -> None:
    assert sample("") == Sample("docgen/sample/1")


def test_each_type_has_its_value() -> None:
    read_ = sample(
        "title: 甲\nstatus: final\nmeeting: {name: 乙, date: 2020-01-16}\nkeywords: [丙]\n"
        "years: {2019: 105, -1: 0}\ncount: 12\nshare: -3.50\nmirrored: true\nname: 010\n"
    )
    assert read_.title is not None
    assert read_.title.value == "甲"
    assert (read_.status, read_.count, read_.share, read_.mirrored, read_.name) == (
        "final",
        12,
        -3.5,
        True,
        "010",
    )
    assert isinstance(read_.meeting, Meeting)
    assert [text.value for text in read_.keywords] == ["丙"]
    assert {year: text.value for year, text in read_.years.items()} == {2019: "105", -1: "0"}


def test_a_paragraph_may_be_text_or_entries() -> None:
    plain, led = sample("opening:\n- 甲\n- {lead: 乙, text: 丙}\n").opening
    assert isinstance(plain, SourceText)
    assert isinstance(led, Paragraph)
    assert led.lead is not None
    assert (plain.value, led.lead.value, led.text.value) == ("甲", "乙", "丙")


def test_a_model_may_hold_itself() -> None:
    node, findings = parse(
        "heading: 甲\nsections: [{heading: 乙, sections: [{heading: 丙}]}]\n".encode(), "f.yaml"
    )
    section = bind(node, Section, found=findings)
    assert section.sections[0].sections[0].heading.value == "丙"


def test_every_value_has_its_place() -> None:
    read_ = sample("title: 甲\nopening:\n  - text: >-\n      乙\n      丙\n")
    assert read_.title is not None
    assert str(read_.title.at) == "f.yaml:2:8"
    paragraph = read_.opening[0]
    assert isinstance(paragraph, Paragraph)
    assert str(paragraph.text.at) == "f.yaml:4:11"
    assert str(paragraph.text.locate(1)) == "f.yaml:6:7"


def test_a_type_of_ones_own_is_parsed_by_ones_own() -> None:
    class Priced(Struct, frozen=True):
        price: Decimal | None
        name: SourceText

    def parse_price(text: str) -> Decimal:
        if not text.isdigit():
            raise ValueError(text)
        return Decimal(text)

    def refuse(value: str) -> Message:
        return message("“{value}” is no price.", value=value)

    price = Parser(Decimal, parse_price, "X001", refuse, message("Type digits."))
    node, _ = parse(b"price: 5\nname: a\n", "f.yaml")
    assert bind(node, Priced, (price,)).price == Decimal(5)
    node, _ = parse(b"price: ~\nname: a\n", "f.yaml")
    assert bind(node, Priced, (price,)).price is None
    node, _ = parse(b"price: five\nname: a\n", "f.yaml")
    with pytest.raises(SourceError) as caught:
        bind(node, Priced, (price,))
    assert str(caught.value) == "f.yaml:1:8: X001 “five” is no price."


def test_all_findings_are_told_in_the_order_of_the_file() -> None:
    with pytest.raises(SourceError) as caught:
        sample("count: a\nshare: b\nopening: [{lead: c}]\nmeeting: [d]\nfoo: e\n")
    assert [finding.rule for finding in caught.value.findings] == ["Y023", "Y023", "Y020", "Y021", "Y019"]


class Bounded(Struct):
    value: Annotated[int, Meta(ge=1)]


class Ambiguous(Struct):
    value: int | str


class TwoModels(Struct):
    value: Meeting | ReportParagraph


class Unordered(Struct):
    value: set[str]


class Pair(Struct):
    value: tuple[str, str]


class Keyed(Struct):
    value: dict[float, str]


@pytest.mark.parametrize("kind", [Bounded, Ambiguous, TwoModels, Unordered, Pair, Keyed])
def test_a_model_that_asks_for_what_is_not_checked_is_a_bug(kind: type[Struct]) -> None:
    node, _ = parse(b"value: 5\n", "f.yaml")
    with pytest.raises(TypeError):
        bind(node, kind)
