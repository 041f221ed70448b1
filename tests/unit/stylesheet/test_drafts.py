"""A draft says so at the foot of every page."""

from pathlib import Path

from docgen.project import Project
from docgen.stylesheet import load_style_sheet
from docgen.stylesheet.drafts import as_draft

ROOT = Path(__file__).parents[3]


def test_the_word_stands_before_the_folio_or_alone() -> None:
    open_template = Project(ROOT).open_template
    report = as_draft(load_style_sheet("gbt9704", open_template), "草稿")
    sheet = as_draft(load_style_sheet("fact-sheet", open_template), "草稿")
    assert report.folio is not None
    assert report.folio.pattern == "草稿　— {number} —"
    assert sheet.folio is not None
    assert sheet.folio.pattern == "草稿"
