"""Chinese numerals are quantities, or parts of dates, ordinals and names; what is no number is not seen."""

from pathlib import Path

import pytest

from docgen.check.numerals import numerals_in

CASES = Path(__file__).parents[2] / "cases/audit/numerals.txt"
ROWS = [line.split(" | ") for line in CASES.read_text(encoding="utf-8").splitlines() if line[:1] != "#"]


@pytest.mark.parametrize(("text", "quantities", "names"), ROWS)
def test_numerals_are_told_apart(text: str, quantities: str, names: str) -> None:
    found = list(numerals_in(text))
    local = [text[one.start : one.end] + one.unit for one in found if one.kind == "local"]
    structural = [text[one.start : one.end] for one in found if one.kind == "structural"]
    assert " ".join(local) == quantities.replace("-", "")
    assert " ".join(structural) == names.replace("-", "")
