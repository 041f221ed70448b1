import random
from pathlib import Path

import pytest

from docgen.zh.numerals import HEADING_LEVELS, chinese_numeral, heading_number

CASES = Path(__file__).parents[2] / "cases" / "numerals.txt"
VALUES = {"零": 0, "一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9}
PLACES = {"十": 10, "百": 100, "千": 1000}
SECTIONS = {"万": 10**4, "亿": 10**8}


def cases() -> list[list[str]]:
    lines = CASES.read_text(encoding="utf-8").splitlines()
    return [[field.strip() for field in line.split("|")] for line in lines if not line.startswith("#")]


def value_of(numeral: str) -> int:
    """Read a numeral below ten thousand 亿 back, as a person does: digit by place, section by section."""
    total = section = digit = 0
    for char in numeral:
        if char in VALUES:
            digit = VALUES[char]
        elif char in PLACES:
            section += (digit or 1) * PLACES[char]
            digit = 0
        elif char == "亿":
            total = (total + section + digit) * SECTIONS[char]
            section = digit = 0
        else:
            total += (section + digit) * SECTIONS[char]
            section = digit = 0
    return total + section + digit


@pytest.mark.parametrize("case", cases(), ids=lambda case: case[0])
def test_numbers_are_written_as_in_the_table(case: list[str]) -> None:
    number, numeral, *headings = case
    assert chinese_numeral(int(number)) == numeral
    assert [heading_number(level, int(number)) for level in range(1, HEADING_LEVELS + 1)] == headings


def test_every_numeral_reads_back_as_its_number() -> None:
    rng = random.Random(9704)
    numbers = [*range(1, 2000), *(rng.randrange(1, 10 ** rng.randint(4, 12)) for _ in range(3000))]
    assert {n: value_of(chinese_numeral(n)) for n in numbers} == {n: n for n in numbers}


def test_no_two_zeros_meet_and_none_ends_a_numeral() -> None:
    rng = random.Random(2012)
    for number in (rng.randrange(1, 10 ** rng.randint(1, 12)) for _ in range(3000)):
        numeral = chinese_numeral(number)
        assert "零零" not in numeral, number
        assert not numeral.endswith("零"), number


@pytest.mark.parametrize("number", [0, -1])
def test_nothing_below_one_is_counted(number: int) -> None:
    with pytest.raises(ValueError, match=str(number)):
        chinese_numeral(number)


@pytest.mark.parametrize(("level", "ordinal"), [(0, 1), (5, 1), (3, 0), (4, -2), (1, 0)])
def test_headings_have_four_levels_and_count_from_one(level: int, ordinal: int) -> None:
    with pytest.raises(ValueError, match=str(ordinal)):
        heading_number(level, ordinal)
