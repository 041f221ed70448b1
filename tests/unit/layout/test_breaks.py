"""Where a line may end, by cases that an official could review."""

from operator import add
from pathlib import Path

import pytest

from docgen.layout.breaks import (
    bound_spans,
    break_opportunities,
    figure_ends,
    kinsoku,
    reluctant_breaks,
    word_parts,
)
from docgen.zh.characters import classify

CASES = Path(__file__).parents[2] / "cases/lines/breaks.txt"


def opportunities(text: str) -> bytearray:
    classes = classify(text)
    return break_opportunities(text, list(map(add, classes, classes[1:])), classes)


def marked(text: str) -> str:
    allowed = opportunities(text)
    return "".join(("|" if allowed[place] else "") + char for place, char in enumerate(text))


def read_cases() -> list[str]:
    lines = CASES.read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


@pytest.mark.parametrize("case", read_cases())
def test_a_line_may_end_where_the_case_says(case: str) -> None:
    assert marked(case.replace("|", "")) == case


def test_the_end_of_a_paragraph_always_is_one_and_its_start_never() -> None:
    assert list(opportunities("“")) == [0, 1]
    assert list(opportunities("好")) == [0, 1]


def test_joined_emoji_and_flags_are_whole() -> None:
    assert marked("好👨‍👩‍👧好🇨🇳🇨🇳") == "好|👨‍👩‍👧|好|🇨🇳🇨🇳"
    assert marked("邉󠄀村") == "邉󠄀|村"


def test_no_break_spaces_hold_and_word_spaces_let_go() -> None:
    assert marked("a b") == "a |b"
    assert marked("a\u00a0b好\u00a0好") == "a\u00a0b|好\u00a0好"


def test_the_marks_alone_let_a_figure_part_from_its_unit() -> None:
    classes = classify("11亿元")
    assert list(kinsoku("11亿元", list(map(add, classes, classes[1:])), classes)) == [0, 0, 1, 1, 1]


def test_a_figure_wider_than_six_em_parts_after_its_magnitude() -> None:
    assert list(bound_spans("12.3万平方米")) == [(0, 8)]
    assert list(bound_spans("123456.78万平方公里")) == [(0, 10), (10, 14)]


def test_a_date_had_better_not_part_after_the_year() -> None:
    assert reluctant_breaks("2020年1月16日，2020年起") == {5}


def test_a_long_word_may_be_cut_after_its_signs() -> None:
    assert list(word_parts("http://a.b-c")) == [7, 9, 11]


@pytest.mark.parametrize(
    ("text", "ends"),
    [("4.2百分点", [3]), ("−12.34百分点", [6]), ("105亿元和9人", [4, 7]), ("百分点", []), ("105", [])],
)
def test_a_figure_ends_where_its_unit_begins(text: str, ends: list[int]) -> None:
    assert list(figure_ends(text)) == ends
