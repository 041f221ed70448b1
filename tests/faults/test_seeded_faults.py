"""Faults of an office, put into the 2020 source one at a time: each is found, by its rule and at its line."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest
from msgspec import Struct

from docgen.pipeline import check
from docgen.project import Project
from docgen.sources import read_sources

ROOT = Path(__file__).parents[2]
REPORT, TABLE = "2020/report.yaml", "indicators.yaml"
LEAST_FOUND = 0.95


class Kind(Struct, frozen=True):
    """A kind of fault: the first group of `place` is replaced by `fault`, and `rule` is to find it."""

    rule: str
    place: str
    fault: str
    most: int
    file: str = REPORT


KINDS = [
    Kind("M001", "(?<=[一-龥])(，)(?=[一-龥])", ",", 20),
    Kind("M003", "“[^“”\n]{2,12}(”)(?=[一-龥])", "", 15),
    Kind("M003", "(（)[一-龥]{2,12}）", "", 4),
    Kind("M002", "(?<=[一-龥])(，)(?=[一-龥])", "，，", 12),
    Kind("M004", "(?<=[一-龥])([1-9][0-9])(?=[个家名条项亩])", "２２", 8),
    Kind("N001", "(?<=[一-龥])[1-9][0-9]([个家名条项亩])(?=[，。])", "", 8),
    Kind(
        "N003",
        "完成(\\{\\{ (?:地区生产总值|工业总产值|服务业增加值|全社会固定资产投资) \\}\\})",
        "完成{wrong}亿元",
        6,
    ),
    Kind("N003", "同比(\\{\\{ [一-龥]+\\.变化 \\}\\})", "增长99.99%", 8),
    Kind("C001", "以下(五)个方面", "六", 2),
    Kind("C002", "(二)要", "三", 1),
    Kind("D001", "heading: (2019)年", "2018", 1),
    Kind("D001", "heading: (2020)年", "2019", 1),
    Kind("D002", "date: (2020)-01-16", "2019", 1),
    Kind("D003", "(2019)年", "2091", 8),
    Kind("D004", "(?<=。)(20(?:19|20))年(?=[，全])", "{short}", 4),
    Kind("B001", "(?<=[一-龥])(，)(?=[一-龥])", "，点击下载，", 7),
    Kind("B001", "(?<=[一-龥])(，)(?=[一-龥])", "，www.caipiao88.com，", 5),
    Kind("B002", "(?<=[一-龥])(，)(?=[一-龥])", "，13800138000，", 5),
    Kind("B003", "(?<=[一-龥])(，)(?=[一-龥])", "，11010519491231002X，", 3),
    Kind("B004", "(?<=[一-龥])([1-9][0-9])(?=[个家名条项亩])", "XX", 8),
    Kind("M005", "(?<=[一-龥])([1-9][0-9]{3})(?=[个家名条项亩])", "3千5", 3),
    Kind("A003", 'part_of: [a-z_]+\n    years:\n      2019: \\{actual: "([0-9.]+)"', "999", 4, TABLE),
    Kind("T001", '2019: \\{actual: "(?:105|240)"[^\n]*\n      2020: \\{target: "([0-9]+)"', "99", 2, TABLE),
]


def faults() -> Iterator[tuple[Kind, int, int]]:
    """Yield faults, each as its kind and the span of what it replaces: the same ones every time."""
    texts = {file: (ROOT / "source" / file).read_text(encoding="utf-8") for file in (REPORT, TABLE)}
    for number, kind in enumerate(KINDS):
        text = texts[kind.file]
        first = text.index("\nopening:") if kind.file == REPORT and kind.rule != "D002" else 0
        places = [match.span(1) for match in re.finditer(kind.place, text) if match.start() > first]
        chosen = Random(number).sample(places, min(kind.most, len(places)))
        yield from ((kind, *span) for span in sorted(chosen))


FAULTS = list(faults())


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Project:
    folder = tmp_path_factory.mktemp("faults")
    shutil.copytree(ROOT / "source", folder / "source")
    # Without them every change of the text would be found, as a difference from the restored original.
    (folder / "source/2020/emendations.yaml").unlink()
    return Project(folder)


def is_found(project: Project, kind: Kind, start: int, end: int) -> bool:
    path = project.source / kind.file
    whole = path.read_text(encoding="utf-8")
    fault = kind.fault.format(wrong="77.7", short=whole[start:end][2:]) if "{" in kind.fault else kind.fault
    fault = fault.removeprefix("完成") if whole[:start].endswith("完成") else fault
    path.write_text(whole[:start] + fault + whole[end:], encoding="utf-8", newline="\n")
    try:
        findings = check(project, read_sources(project, 2020))
    finally:
        path.write_text(whole, encoding="utf-8", newline="\n")
    line = whole.count("\n", 0, start) + 1
    places = {(one.rule, one.at.file.split("source/")[-1], one.at.line) for one in findings if one.at}
    return (kind.rule, kind.file, line) in places


def test_there_are_enough_of_each_kind() -> None:
    assert len(FAULTS) >= 120
    assert {kind.rule for kind, _, _ in FAULTS} == {kind.rule for kind in KINDS}


def test_nearly_all_are_found_at_their_line(project: Project) -> None:
    text = {file: (ROOT / "source" / file).read_text(encoding="utf-8") for file in (REPORT, TABLE)}
    missed = [
        f"{kind.rule} {kind.file}:{text[kind.file].count(chr(10), 0, start) + 1}"
        for kind, start, end in FAULTS
        if not is_found(project, kind, start, end)
    ]
    assert len(missed) <= len(FAULTS) * (1 - LEAST_FOUND), missed


def test_the_untouched_source_has_none_of_them(project: Project) -> None:
    rules = {kind.rule for kind in KINDS} - {"T001"}
    assert not rules & {one.rule for one in check(project, read_sources(project, 2020))}
