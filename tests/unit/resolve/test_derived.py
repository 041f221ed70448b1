"""Derived figures: each by its formula, none where a figure is missing."""

import pytest

from docgen.resolve.derived import completion_of, derived_fact, is_derived
from docgen.resolve.figures import catalogue
from tests.unit.resolve.samples import GDP, figures, indicator, indicators


@pytest.mark.parametrize(
    ("actual", "target", "share"),
    [
        ("108.2", "107", "101.1"),
        ("17.1", "18", "95.0"),
        ("1", "3", "33.3"),
        (None, "3", None),
        ("1", None, None),
        ("1", "0", None),
    ],
)
def test_completion_is_the_actual_in_per_cent_of_the_target(
    actual: str | None, target: str | None, share: str | None
) -> None:
    one = indicator("a", "甲", years={2020: figures(actual, target=target)})
    known = catalogue(indicators(one), [])
    found = completion_of(known, one, 2020)
    assert (str(found) if found is not None else None) == share


def test_a_derived_figure_is_told_from_a_typed_one() -> None:
    assert derived_fact(GDP, 2019, "completion") == "gdp.2019.completion"
    assert is_derived("gdp.2019.completion")
    assert not is_derived("gdp.2019.actual")
