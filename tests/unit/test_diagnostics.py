"""A finding says where and what; an error carries all of them."""

import pytest

from docgen.diagnostics import (
    BuildError,
    DocgenError,
    Finding,
    LayoutError,
    Location,
    Message,
    ResolveError,
    Severity,
    SourceError,
    StyleSheetError,
    WriterError,
    message,
)

HERE = Location("source/2020/report.yaml", 12, 9)


def test_a_place_is_written_as_editors_follow_it() -> None:
    assert str(HERE) == "source/2020/report.yaml:12:9"


def test_places_are_in_the_order_of_reading() -> None:
    places = [Location("b", 1, 1), Location("a", 10, 2), Location("a", 10, 1), Location("a", 9, 9)]
    assert sorted(places) == [places[3], places[2], places[1], places[0]]


def test_severities_rise() -> None:
    assert Severity.INFO < Severity.WARNING < Severity.ERROR


def test_a_message_keeps_its_template_and_its_values() -> None:
    said = message("{count} of “{name}”, {{as typed}}", count=3, name="甲{乙}")
    assert said == Message("{count} of “{name}”, {{as typed}}", {"count": "3", "name": "甲{乙}"})
    assert str(said) == "3 of “甲{乙}”, {as typed}"


def test_an_error_says_every_finding_on_a_line_of_its_own() -> None:
    error = SourceError(
        Finding("Y018", Severity.ERROR, HERE, message("Twice.")),
        Finding("P001", Severity.ERROR, None, message("Nowhere."), message("Go there.")),
    )
    assert str(error) == "source/2020/report.yaml:12:9: Y018 Twice.\n-: P001 Nowhere."
    assert [finding.rule for finding in error.findings] == ["Y018", "P001"]


@pytest.mark.parametrize(
    "kind", [SourceError, StyleSheetError, ResolveError, LayoutError, WriterError, BuildError]
)
def test_every_error_that_the_user_can_mend_is_one_of_ours(kind: type[DocgenError]) -> None:
    with pytest.raises(DocgenError):
        raise kind(Finding("X001", Severity.ERROR, HERE, message("Wrong.")))
