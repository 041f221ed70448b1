"""Lines, by cases that an official could review."""

from pathlib import Path

import pytest
from msgspec import Struct
from msgspec.structs import replace

from docgen.layout import lay_out
from docgen.stylesheet import Alignment, Grid
from tests.unit.layout.samples import Squares, all_lines, document, small, texts

CASES = Path(__file__).parents[2] / "cases/lines"


class Case(Struct, frozen=True):
    characters: int
    indent: int
    text: str
    lines: list[str]

    def __str__(self) -> str:
        return self.text


def read_cases(name: str) -> list[Case]:
    rows = (CASES / name).read_text(encoding="utf-8").splitlines()
    chunks = "\n".join(row for row in rows if not row.startswith("#")).split("\n\n")
    return [read_case(chunk.strip().split("\n")) for chunk in chunks if chunk.strip()]


def read_case(rows: list[str]) -> Case:
    characters, indent = map(int, rows[0].split())
    return Case(characters, indent, rows[1], rows[2:])


def set_case(case: Case, mode: Grid = "strict", align: Alignment = "justify") -> list[str]:
    sheet = small(case.characters, mode=mode)
    style = replace(sheet.paragraphs["body"], first_line_indent=float(case.indent), align=align)
    styles = sheet.paragraphs | {"body": style}
    return texts(all_lines(lay_out(document(case.text), replace(sheet, paragraphs=styles), Squares())))


@pytest.mark.parametrize("case", read_cases("strict.txt"), ids=str)
def test_strict_lines_are_set_as_the_case_says(case: Case) -> None:
    assert set_case(case) == case.lines


@pytest.mark.parametrize("case", read_cases("relaxed.txt"), ids=str)
def test_relaxed_lines_are_set_as_the_case_says(case: Case) -> None:
    assert set_case(case, mode="relaxed") == case.lines


@pytest.mark.parametrize("mode", ["strict", "relaxed"])
@pytest.mark.parametrize("case", read_cases("titles.txt"), ids=str)
def test_titles_are_set_as_the_case_says(case: Case, mode: Grid) -> None:
    assert set_case(case, mode, "center") == case.lines


def test_a_wrong_case_would_fail() -> None:
    wrong = Case(8, 0, "坚持以人民为中心，推动发展", ["坚持以人民为中心", "，推动发展"])
    assert set_case(wrong) != wrong.lines
