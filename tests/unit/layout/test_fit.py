"""What must fit on a page, and is told by name when it does not."""

import pytest
from msgspec.structs import replace

from docgen.blocks import Row, Table
from docgen.diagnostics import LayoutError
from docgen.layout import lay_out
from docgen.layout.fit import parts_figures, require_pages, require_whole
from docgen.layout.pages import Drawing, Line, Pages
from tests.unit.layout.samples import EM, Squares, document
from tests.unit.layout.test_tables import row, sheet

SHEET = sheet(6)


def rows(count: int) -> tuple[Row, ...]:
    return tuple(row(f"指标{number}", "乙", "1") for number in range(count))


def set_rows(count: int) -> Pages:
    return lay_out(document(Table("indicators", rows(count))), SHEET, Squares())


def refusal(count: int) -> str:
    with pytest.raises(LayoutError) as raised:
        require_pages(set_rows(count), SHEET, 1)
    (finding,) = raised.value.findings
    assert finding.rule == "L002"
    return f"{finding.message} {finding.hint}"


def with_line(line: Line) -> Pages:
    pages = set_rows(6)
    (page,) = pages.pages
    return replace(pages, pages=(replace(page, lines=(*page.lines[1:], line)),))


def test_what_fits_is_let_through() -> None:
    require_pages(set_rows(6), SHEET, 1)
    require_whole(set_rows(6), SHEET)


def test_the_rows_that_do_not_fit_are_named() -> None:
    assert "These do not fit: 指标6, 指标7." in refusal(8)


def test_of_many_the_first_are_named() -> None:
    assert "指标13, …." in refusal(20)
    assert "指标14" not in refusal(20)


@pytest.mark.parametrize(
    ("left", "baseline", "width"),
    [(-1, 100, 20), (20 * EM - 10, 100, 20), (100, 5, 20), (100, 12 * EM + 1, 20)],
)
def test_a_line_outside_the_text_area_is_told(left: float, baseline: float, width: float) -> None:
    line = set_rows(1).pages[0].lines[0]
    cut = replace(line, left=left, baseline=baseline, width=width)
    with pytest.raises(LayoutError, match="“指标0” stands outside"):
        require_whole(with_line(cut), SHEET)


def test_a_graphic_outside_the_text_area_is_told() -> None:
    pages = set_rows(1)
    drawing = Drawing((0, 0, 1, 0), 20 * EM - 10, 10, 20 * EM + 10, 20, ())
    page = replace(pages.pages[0], drawings=(drawing,))
    with pytest.raises(LayoutError, match="stands outside"):
        require_whole(replace(pages, pages=(page,)), SHEET)


@pytest.mark.parametrize(
    ("figure", "parted"),
    [
        ("12.34", False),
        ("12.3456789012", True),
        ("1百分点百分点", False),
        ("−1.5百分点百分点", False),
        ("数字", False),
    ],
)
def test_a_number_that_goes_on_on_another_line_is_seen(figure: str, parted: bool) -> None:
    made = document(Table("indicators", (row("指标", "乙", figure),)))
    assert parts_figures(made, lay_out(made, SHEET, Squares()), SHEET) == parted


def test_only_figures_are_looked_at() -> None:
    made = document(Table("indicators", (row("0123456789" * 8, "乙", "1"),)))
    assert not parts_figures(made, lay_out(made, SHEET, Squares()), SHEET)
