"""Every sentence of the plan is a promise to be answered, but for targets, which the indicators answer."""

from pathlib import Path

from docgen.drafting.commitments import commitments_text
from docgen.drafting.promises import promises_of
from docgen.model.commitments import Commitments
from docgen.project import Project
from docgen.reader import read
from docgen.resolve import resolve_report
from docgen.sources import read_sources

ROOT = Path(__file__).parents[3]


def of_2020() -> list[str]:
    sources = read_sources(Project(ROOT), 2020)
    resolved = resolve_report(sources.report, sources.indicators, sources.wording, 2020)
    return [f"{promise.under}｜{promise.text}" for promise in promises_of(resolved)]


def test_the_promises_of_2020_are_those_of_its_second_and_third_part() -> None:
    found = of_2020()
    assert len(found) == 120
    assert "（五）不断优化民生服务保障，努力推动社会事业现代化　城镇更新提档升级｜启动老街三期改造建设。" in [
        promise.replace("加快推进镇中村改造，", "") for promise in found
    ]
    assert not any("同比" in promise for promise in found)


def test_targets_of_indicators_are_answered_by_the_indicators() -> None:
    found = "".join(of_2020())
    assert "地区生产总值107亿元" not in found
    assert "重点人群家庭医生签约率超" in found


def test_the_file_reads_back_with_every_promise_open() -> None:
    sources = read_sources(Project(ROOT), 2020)
    resolved = resolve_report(sources.report, sources.indicators, sources.wording, 2020)
    promises = promises_of(resolved)
    made = read(commitments_text(promises, 2020).encode(), "commitments.yaml", Commitments)
    assert [one.promise.value for one in made.commitments] == [promise.text for promise in promises]
    assert {one.answer for one in made.commitments} == {"open"}
    assert read(commitments_text((), 2020).encode(), "commitments.yaml", Commitments).commitments == ()
