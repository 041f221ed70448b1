"""An office worker changes the fact sheet by the six lines of the README, and by nothing else."""

import io
import re
import shutil
from pathlib import Path

import pypdfium2
import pytest
from click.testing import CliRunner

from docgen.cli import docgen

ROOT = Path(__file__).parents[2]
BLOCK = re.compile(r"in six lines:\n\n```yaml\n(.*?)```", re.DOTALL)


@pytest.fixture
def lines() -> list[str]:
    (block,) = BLOCK.findall((ROOT / "README.md").read_text(encoding="utf-8"))
    found: list[str] = block.splitlines()
    return found


@pytest.fixture
def office(tmp_path: Path) -> Path:
    for name in ("source", "templates"):
        shutil.copytree(ROOT / name, tmp_path / name)
    return tmp_path


def test_two_rows_change_places_and_one_is_added(lines: list[str], office: Path) -> None:
    assert len(lines) == 6
    _, new, _, groups, group, rows = lines
    indicators = office / "source/indicators.yaml"
    indicators.write_text(f"{indicators.read_text(encoding='utf-8')}{new}\n", encoding="utf-8")
    sheet = office / "source/2020/fact_sheet.yaml"
    before = sheet.read_text(encoding="utf-8")
    assert f"{groups}\n" in before
    after = re.sub(rf"{re.escape(group)}\n.*\n", f"{group}\n{rows}\n", before)
    assert after != before
    sheet.write_text(after, encoding="utf-8")
    out = office / "out"
    command = ["build", "--project", str(office), "--view", "fact-sheet", "--out", str(out)]
    assert CliRunner().invoke(docgen, command).exit_code == 0
    (page,) = pypdfium2.PdfDocument(io.BytesIO((out / "fact-sheet.pdf").read_bytes()))
    text = page.get_textpage().get_text_range()
    table = text[text.index("财政") :]
    names = ("化债", "一般公共预算收入", "“三公”经费", "专利授权量")
    places = [table.index(name) for name in names]
    assert places == sorted(places)
    assert re.search(r"专利授权量\s*件\s*312\s*—\s*330\s*\+5.8%", table)
