"""Same figures, same strings: what the sheet shows of an indicator, the report says in the same digits."""

import re

from msgspec import structs

from docgen.blocks import Document, Inline, all_inlines
from docgen.pipeline.arranging import arrange
from docgen.sources import Sources
from docgen.zh.quantities import MINUS
from tests.outputs.test_generated_sheets import typed

NUMBER = re.compile(r"\d+(?:\.\d+)?")
# Figures that nobody types are the sheet's own.
DERIVED = ("completion", "comparison")


def figures(document: Document) -> dict[str, set[str]]:
    """Return the digits that each figure is shown in."""
    found: dict[str, set[str]] = {}
    for inline in all_inlines(document):
        if inline.fact and not inline.fact.endswith(DERIVED):
            found.setdefault(inline.fact, set()).update(NUMBER.findall(inline.text))
    return found


def differences(sheet: Document, report: Document) -> list[str]:
    in_report = figures(report)
    return [
        f"{fact}: {sorted(digits)}, in the report {sorted(in_report[fact])}"
        for fact, digits in figures(sheet).items()
        if fact in in_report and digits != in_report[fact]
    ]


def typed_digits(sources: Sources) -> dict[str, str]:
    return {
        f"{indicator.id.value}.{year}.{aspect}": text.value.lstrip("+-")
        for indicator in sources.indicators.indicators
        for year, of_year in indicator.years.items()
        for aspect, text in (
            ("actual", of_year.actual),
            ("growth", of_year.growth),
            ("target", of_year.target),
        )
        if text is not None
    }


def test_every_figure_of_the_sheet_stands_in_the_report_in_the_same_digits(
    fact_sheet: Document, report: Document
) -> None:
    assert differences(fact_sheet, report) == []
    common = figures(fact_sheet).keys() & figures(report).keys()
    assert len(common) >= 30
    # What the report does not cite is from the same table.
    assert len(figures(fact_sheet).keys() - common) <= 2


def test_every_figure_is_printed_in_the_digits_that_were_typed(
    fact_sheet: Document, report: Document, sources: Sources
) -> None:
    source = typed_digits(sources)
    for document in (fact_sheet, report):
        for fact, digits in figures(document).items():
            assert digits == {source[fact]}, fact


def test_a_fall_keeps_its_sign(fact_sheet: Document) -> None:
    falls = [inline.text for inline in all_inlines(fact_sheet) if inline.fact.endswith("growth")]
    assert f"{MINUS}19.29%" in falls


def test_another_digit_on_the_sheet_would_be_seen(sources: Sources, report: Document) -> None:
    first, *others = sources.indicators.indicators
    years = first.years | {2019: structs.replace(first.years[2019], actual=typed("106"))}
    changed = structs.replace(sources.indicators, indicators=(structs.replace(first, years=years), *others))
    sheet = arrange(structs.replace(sources, indicators=changed), "fact-sheet")
    assert differences(sheet, report) == ["gdp.2019.actual: ['106'], in the report ['105']"]


def test_a_figure_cut_in_two_would_be_seen(fact_sheet: Document, report: Document) -> None:
    def cut(inline: Inline) -> Inline:
        return structs.replace(inline, text=inline.text.replace("11.68", "11.6"))

    blocks = tuple(
        structs.replace(
            block,
            rows=tuple(
                structs.replace(
                    row,
                    cells=tuple(
                        structs.replace(cell, inlines=tuple(map(cut, cell.inlines))) for cell in row.cells
                    ),
                )
                for row in block.rows
            ),
        )
        if hasattr(block, "rows")
        else block
        for block in fact_sheet.blocks
    )
    assert len(differences(structs.replace(fact_sheet, blocks=blocks), report)) == 1
