"""What the 2020 report resolves to and how its lines fall, as text: a change is seen, and read, as a diff."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from docgen.blocks import Document
from docgen.listing import block_lines
from tests.outputs.reading import SetLine, set_lines

GOLDEN = Path(__file__).parents[1] / "golden"


def compare(name: str, text: str, *, update: bool) -> None:
    path = GOLDEN / name
    if update:
        path.write_text(text, encoding="utf-8", newline="\n")
    assert text.splitlines() == path.read_text(encoding="utf-8").splitlines()


@pytest.fixture
def update(request: pytest.FixtureRequest) -> bool:
    return bool(request.config.getoption("--update-golden"))


def test_the_report_resolves_to_the_same_blocks(report: Document, update: bool) -> None:
    compare("report-blocks.txt", "\n".join(block_lines(report)), update=update)


def test_the_fact_sheet_resolves_to_the_same_blocks(fact_sheet: Document, update: bool) -> None:
    compare("fact-sheet-blocks.txt", "\n".join(block_lines(fact_sheet)), update=update)


@pytest.mark.parametrize("name", ["report", "fact-sheet"])
def test_the_lines_fall_where_they_fell(name: str, outputs: dict[str, bytes], update: bool) -> None:
    compare(f"{name}-lines.txt", "\n".join(drawn(set_lines(outputs[f"{name}.pdf"]))), update=update)


def drawn(lines: tuple[SetLine, ...]) -> Iterator[str]:
    """Yield each line of a PDF with its page, the place of its baseline and its left end, in points."""
    for line in lines:
        yield f"{line.page:>2} {line.baseline:7.1f} {line.left:6.1f} {line.text.rstrip()}"
