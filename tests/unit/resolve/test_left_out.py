"""Rows that a sheet may do without go in their order, and a note says which."""

import pytest
from msgspec.structs import replace

from docgen.diagnostics import ResolveError
from docgen.resolve import resolve_fact_sheet
from docgen.resolve.resolved import ResolvedFactSheet
from docgen.resolve.sheet_columns import SheetLimits
from tests.unit.resolve.samples import YEAR, fact_sheet, indicators, report, text, wording, words_of

GROUPS = {"甲": ("gdp", "share"), "乙": ("level",)}


def resolved(left_out: int, *optional: str) -> ResolvedFactSheet:
    names = tuple(text(name, 9, "fact_sheet.yaml") for name in optional)
    sheet = replace(fact_sheet(("share",), GROUPS), optional=names)
    return resolve_fact_sheet(sheet, report(), indicators(), wording(), YEAR, SheetLimits(left_out))


def rows(sheet: ResolvedFactSheet) -> dict[str, list[str]]:
    return {words_of(group.name): [row.indicator for row in group.rows] for group in sheet.groups}


def notes(sheet: ResolvedFactSheet) -> list[str]:
    return [words_of(note) for note in sheet.notes if "略去" in words_of(note)]


def test_nothing_goes_that_need_not() -> None:
    sheet = resolved(0, "level", "gdp")
    assert rows(sheet) == {"甲": ["gdp", "share"], "乙": ["level"]}
    assert notes(sheet) == []


def test_the_first_goes_first_and_its_empty_group_with_it() -> None:
    sheet = resolved(1, "level", "gdp")
    assert rows(sheet) == {"甲": ["gdp", "share"]}
    assert notes(sheet) == ["限于篇幅，略去持平指标。"]


def test_rows_are_named_by_id_or_name_and_told_together() -> None:
    sheet = resolved(2, "持平指标", "gdp")
    assert rows(sheet) == {"甲": ["share"]}
    assert notes(sheet) == ["限于篇幅，略去持平指标、地区生产总值。"]


def test_the_marks_of_a_row_go_with_it() -> None:
    assert "带*的为预计数。" in [words_of(note) for note in resolved(1, "level", "gdp").notes]
    assert "带*的为预计数。" not in [words_of(note) for note in resolved(2, "level", "gdp").notes]


@pytest.mark.parametrize("name", ["nowhere", "pm25"])
def test_what_is_no_row_is_told(name: str) -> None:
    with pytest.raises(ResolveError) as raised:
        resolved(0, name)
    assert [(each.rule, str(each.at)) for each in raised.value.findings] == [("R026", "fact_sheet.yaml:9:5")]
