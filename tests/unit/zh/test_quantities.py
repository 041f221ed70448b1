from decimal import Decimal
from pathlib import Path

import pytest

from docgen.zh.quantities import MINUS, find_slip, parse_quantity, signed, unsigned

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
