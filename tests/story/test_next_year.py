"""A year in the life of an office: January 2021, the report of 2020 is there, that of 2021 is to be written.

All values of 2020 in here are made up.
"""

import re
import shutil
from pathlib import Path

import pytest

from docgen.diagnostics import BuildError
from docgen.listing import as_lines
from docgen.pipeline import arrange, build, check, refuse_errors, roll_over, wanted
from docgen.project import Project, write_outputs
from docgen.sources import Sources, read_sources

ROOT = Path(__file__).parents[2]

ACTUALS = {
    "gdp": ("108.2", "3.05"),
    "industrial_output": ("244.6", "1.92"),
    "fixed_asset_investment": ("17.1", "-12.31"),
}
TARGETS = {"gdp": "115", "industrial_output": "250", "fixed_asset_investment": "18"}


@pytest.fixture
def office(tmp_path: Path) -> Project:
    shutil.copytree(ROOT / "source", tmp_path / "source")
    project = Project(tmp_path)
    write_outputs(roll_over(project, 2021))
    return project


def fill_in_the_report(project: Project) -> None:
    """Write something in the place of each gap, as the office would, and confirm what was carried over."""
    path = project.source / "2021/report.yaml"
    text = path.read_text("utf-8").replace("date: 〔待填〕", "date: 2021-01-12")
    text = text.replace("〔待写〕", "各项工作稳步推进。").replace("〔待核〕", "").replace("〔待填〕", "3")
    # The same words may now follow each other; a paragraph of its own says enough.
    path.write_text(text.replace("〔缺〕", "某"), "utf-8")


def fill_in_the_figures(project: Project) -> None:
    """Type the year's results and the new targets; what is not said above stays as it was in 2019."""
    path = project.source / "indicators.yaml"
    head, *entries = path.read_text("utf-8").split("  - id: ")
    path.write_text("  - id: ".join([head, *(filled_in(entry) for entry in entries)]), "utf-8")


def filled_in(entry: str) -> str:
    """Return an indicator with its empty figures filled in."""
    name, _, _ = entry.partition("\n")
    last = re.search('2019: .*actual: "([0-9.]+)"', entry)
    actual, growth = ACTUALS.get(name, (last.group(1) if last else "50", "0.0"))
    target = TARGETS.get(name, "60")
    typed = {"actual": actual, "growth": growth, "target": target}
    return re.sub('(actual|growth|target): ""', lambda match: f'{match[1]}: "{typed[match[1]]}"', entry)


def answer_the_promises(project: Project) -> None:
    """Answer every promise: one not, one in part, those with an amount by the amount, the rest done."""
    path = project.source / "2021/commitments.yaml"
    head, *entries = path.read_text("utf-8").split("  - promise: ")
    answered = []
    for number, entry in enumerate(entries):
        if number == 2:
            answer = "answer: not\n    result: 受疫情影响，推迟到2021年。"
        elif number == 3:
            answer = "answer: partly\n    result: 完成前期工作，年内开工。"
        else:
            answer = "answer: done" + (
                "\n    result: 完成3个。" if any(sign.isdigit() for sign in entry) else ""
            )
        answered.append(entry.replace("answer: open", answer, 1))
    path.write_text("  - promise: ".join([head, *answered]), "utf-8")


def finish_the_sheet(project: Project) -> None:
    path = project.source / "2021/fact_sheet.yaml"
    text = path.read_text("utf-8").replace("〔待核〕", "").replace("〔待填〕", "2021年1月12日")
    path.write_text(text, "utf-8")


def written(project: Project) -> Sources:
    fill_in_the_report(project)
    fill_in_the_figures(project)
    answer_the_promises(project)
    finish_the_sheet(project)
    return read_sources(project, 2021)


def open_rules(project: Project) -> set[str]:
    found = check(project, read_sources(project, 2021))
    return {finding.rule for finding in found if finding.rule.startswith("O")}


def test_before_anything_is_filled_in_the_build_refuses_and_lists_all_that_is_open(office: Project) -> None:
    with pytest.raises(BuildError) as refused:
        refuse_errors(office, read_sources(office, 2021))
    told = [finding.rule for finding in refused.value.findings]
    assert told.count("O003") == 120
    assert told.count("O001") > 60
    assert told.count("O002") > 30


def test_what_is_filled_in_is_no_longer_listed(office: Project) -> None:
    assert open_rules(office) == {"O001", "O002", "O003"}
    fill_in_the_report(office)
    finish_the_sheet(office)
    assert open_rules(office) == {"O002", "O003"}
    fill_in_the_figures(office)
    assert open_rules(office) == {"O003"}
    answer_the_promises(office)
    assert open_rules(office) == set()


def test_the_new_report_gives_the_new_figures_and_none_of_last_years(office: Project) -> None:
    report = as_lines(arrange(written(office), "report"), "text")
    assert "2020年完成一般公共预算收入" in report
    assert "预计完成地区生产总值108.2亿元，同比增长3.05%。" in report
    assert "完成全社会固定资产投资17.1亿元，同比下降12.31%" in report
    assert "地区生产总值115亿元。" in report
    assert "第八次会议" in report
    last_year = as_lines(arrange(read_sources(Project(ROOT), 2020), "report"), "text")
    for result in ("105亿元", "4.37%", "22家", "3066.37万元", "2000亩"):
        assert result in last_year
        assert result not in report


def test_the_sheet_measures_the_year_against_its_targets(office: Project) -> None:
    sheet = as_lines(arrange(written(office), "fact-sheet"), "blocks")
    assert "2020年目标 | 2020年实绩 | 完成率 | 比上年增长 | 2021年目标 | 目标比实绩 | 实绩与目标" in sheet
    row = next(line for line in sheet.splitlines() if line.startswith("  body: 地区生产总值 | 亿元"))
    assert [cell.split("=")[0].strip("{ ") for cell in row.split(" | ")[2:7]] == [
        *("107", "108.2", "101.1%", "3.05%", "115"),
    ]


def test_the_page_of_promises_shows_targets_and_what_was_not_done(office: Project) -> None:
    page = as_lines(arrange(written(office), "commitments"), "blocks")
    assert "承诺120件：完成118件，部分完成1件，未完成1件" in page
    assert "| 未完成 | 受疫情影响，推迟到2021年。" in page
    row = next(line for line in page.splitlines() if line.startswith("  body: 全社会固定资产投资"))
    assert "95.0%" in row
    assert "件均已完成，不再逐件列出。" in page


def test_all_documents_of_the_year_are_built(office: Project) -> None:
    sources = written(office)
    refuse_errors(office, sources)
    made = build(office, sources, wanted(sources))
    assert sorted(made) == [
        *("commitments.docx", "commitments.pdf", "fact-sheet.docx", "fact-sheet.pdf"),
        *("report.docx", "report.pdf", "report.txt"),
    ]
