from decimal import Decimal
from pathlib import Path

import pytest

from docgen.zh.quantities import MINUS, find_slip, parse_quantity, percentage_of, signed, unsigned

CASES = Path(__file__).parents[2] / "cases" / "quantities.txt"
REFUSED = "✗ "


def cases(*, refused: bool) -> list[list[str]]:
    lines = CASES.read_text(encoding="utf-8").splitlines()
    fields = [[field.strip() for field in line.split("|")] for line in lines if not line.startswith("#")]
    return [case for case in fields if case[1].startswith(REFUSED) == refused]


@pytest.mark.parametrize("case", cases(refused=False), ids=lambda case: case[0])
def test_digits_are_printed_as_typed(case: list[str]) -> None:
    typed, unit, printed, _ = case
    assert find_slip(typed) is None
    assert signed(typed) + unit == printed
    assert parse_quantity(typed) == Decimal(typed)


@pytest.mark.parametrize("case", cases(refused=True), ids=lambda case: case[0])
def test_what_is_no_plain_number_is_refused_by_name(case: list[str]) -> None:
    typed, slip = case
    assert find_slip(typed) == slip.removeprefix(REFUSED)
    with pytest.raises(ValueError, match=r".*"):
        parse_quantity(typed)


@pytest.mark.parametrize("typed", ["", " ", "　"])
def test_nothing_is_no_number(typed: str) -> None:
    assert find_slip(typed) == "empty"


def test_a_sign_is_printed_only_below_zero() -> None:
    assert (signed("-19.29"), signed("+4.37"), signed("4.37")) == (f"{MINUS}19.29", "4.37", "4.37")
    assert (unsigned("-19.29"), unsigned("+4.37"), unsigned("4.37")) == ("19.29", "4.37", "4.37")


@pytest.mark.parametrize(
    ("part", "whole", "share"),
    [
        ("105", "103", "101.9"),
        ("1", "3", "33.3"),
        ("2.005", "10", "20.1"),
        ("0", "7", "0.0"),
        ("-1", "4", "-25.0"),
    ],
)
def test_a_share_is_rounded_half_up(part: str, whole: str, share: str) -> None:
    assert str(percentage_of(Decimal(part), Decimal(whole), 1)) == share


def test_nothing_is_a_share_of_nothing() -> None:
    with pytest.raises(ValueError, match="0"):
        percentage_of(Decimal(1), Decimal(0), 1)
