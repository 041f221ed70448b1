"""Slips with numbers, put into good sources one at a time: how many are found, at their line, and by what.

The 2020 report has an original, so the proof of the restored text sees every change. The reports of coming
years have none; what the other rules find alone is measured beside it. `tests/cases/number-faults.txt`
publishes both.
"""

import re
import shutil
from collections.abc import Callable, Iterable, Iterator
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path
from random import Random

import pytest
from msgspec import Struct

from docgen.blocks import Text
from docgen.check.printed import printed_text
from docgen.check.prose_audit import audit_prose
from docgen.pipeline import check
from docgen.project import Project
from docgen.sources import read_sources

ROOT = Path(__file__).parents[2]
PUBLISHED = ROOT / "tests/cases/number-faults.txt"
SENTENCES = ROOT / "tests/cases/audit/sentences.txt"
REPORT, TABLE = "2020/report.yaml", "indicators.yaml"
LEAST_FAULTS, LEAST_FOUND = 120, 0.95
PROOF = {"E001", "E002"}
UNITS = {"亿元": "万元", "万元": "亿元", "亩": "平方米", "万平方米": "平方米"}
NUMERALS = "一二三四五六七八九十"
Place = tuple[str, str, int]


def digit(text: str, random: Random) -> str:
    """Return a number with one digit changed, never its first to 0."""
    at = random.choice([index for index, char in enumerate(text) if char.isdigit()])
    others = [char for char in "0123456789" if char != text[at] and (char != "0" or at > 0)]
    return text[:at] + random.choice(others) + text[at + 1 :]


def other_unit(text: str, _: Random) -> str:
    return UNITS[text]


def more_by_one(text: str, _: Random) -> str:
    return NUMERALS[NUMERALS.index(text) + 1]


def said(words: str) -> Callable[[str, Random], str]:
    return lambda _text, _random: words


def year_before(text: str, _: Random) -> str:
    return str(int(text) - 1)


class Kind(Struct, frozen=True):
    """A kind of slip: the first group of `place` is changed, at most `most` times, chosen at random."""

    name: str
    place: str
    change: Callable[[str, Random], str]
    most: int = 25
    file: str = REPORT


TYPED = r"(?<=[一-龥约超近])([0-9]+(?:\.[0-9]+)?)(?=[万亿余多]*[一-龥%])(?!年)"
ITEM = r'part_of: [a-z_]+\n    years:\n(?:      2018[^\n]*\n)?      2019: \{actual: "([0-9.]+)"'
ACTUAL, GROWTH = r'2019: \{actual: "([0-9.]+)"', r'2019: \{(?:actual: "[0-9.]+", )?growth: "-?([0-9.]+)"'
KINDS = [
    Kind("正文里错一个数字", TYPED, digit, 40),
    Kind("增长率错一个数字", GROWTH, digit, 9, TABLE),
    Kind("实绩错一个数字", ACTUAL, digit, 15, TABLE),
    Kind("目标错一个数字", r'target: "([0-9.]+)"', digit, 10, TABLE),
    Kind("其中项错一个数字", ITEM, digit, 2, TABLE),
    Kind("正文里单位写错", f"[0-9]({'|'.join(UNITS)})", other_unit, 15),
    Kind("表里单位写错", r"unit: (亿元|万元)\n", other_unit, 12, TABLE),
    Kind("漏写一个数", TYPED, said(""), 15),
    Kind("数目差一", r"([二三四五])个(?:方面|重大|家庭)|([三])(?:方面压力|份答卷)", more_by_one, 5),
    Kind("百分号写成个百分点", r"[0-9](%)(?=[，。])", said("个百分点"), 7),
    Kind("个百分点写成百分号", r"[0-9](个百分点)", said("%"), 1),
    Kind("年份还是上一年的", "((?:2019|2020))(?=年)", year_before, 10),
    Kind("年份只写两位", "(20)(?=(?:19|20)年)", said(""), 6),
]
# Next year's table, which has what was reached the year before.
NEXT_YEAR = [
    Kind("有上年数的表：增长率错一个数字", GROWTH, digit, 25, TABLE),
    Kind("有上年数的表：实绩错一个数字", ACTUAL + ", growth", digit, 25, TABLE),
]


class Fault(Struct, frozen=True):
    """A slip: `text[start:end]` of a file is replaced."""

    kind: Kind
    start: int
    end: int
    slip: str


def faults(kinds: Iterable[Kind], source: Path) -> Iterator[Fault]:
    """Yield the faults, the same ones every time."""
    for number, kind in enumerate(kinds):
        random, text = Random(number), (source / kind.file).read_text(encoding="utf-8")
        first = text.index("\nopening:") if kind.file == REPORT else 0
        spans = [
            next(match.span(group) for group in range(1, match.re.groups + 1) if match[group])
            for match in re.finditer(kind.place, text)
            if match.start() > first
        ]
        for start, end in sorted(random.sample(spans, min(kind.most, len(spans)))):
            yield Fault(kind, start, end, kind.change(text[start:end], random))


def findings(project: Project) -> set[Place]:
    found = check(project, read_sources(project, 2020))
    return {(one.rule, one.at.file.split("source/")[-1], one.at.line) for one in found if one.at}


def rules_at(project: Project, fault: Fault, known: set[Place]) -> set[str]:
    """Return the rules that a fault breaks at its line."""
    path = project.source / fault.kind.file
    whole = path.read_text(encoding="utf-8")
    path.write_text(whole[: fault.start] + fault.slip + whole[fault.end :], encoding="utf-8", newline="\n")
    try:
        found = findings(project)
    finally:
        path.write_text(whole, encoding="utf-8", newline="\n")
    line = whole.count("\n", 0, fault.start) + 1
    return {rule for rule, file, at in found - known if (file, at) == (fault.kind.file, line)}


def measure(project: Project, kinds: Iterable[Kind]) -> dict[str, tuple[int, int, int]]:
    """Return for each kind how many faults there are, are found, and are found without the proof."""
    known = findings(project)
    rows: dict[str, list[set[str]]] = {}
    for fault in faults(kinds, project.source):
        rows.setdefault(fault.kind.name, []).append(rules_at(project, fault, known))
    return {
        name: (len(found), len([1 for rules in found if rules]), len([1 for rules in found if rules - PROOF]))
        for name, found in rows.items()
    }


@pytest.fixture
def project(tmp_path: Path) -> Project:
    shutil.copytree(ROOT / "source", tmp_path / "source")
    return Project(tmp_path)


@pytest.fixture
def next_project(project: Project) -> Project:
    """The project a year on: without an original, with the actuals that the growth of 2019 came of."""
    (project.source / "2020/emendations.yaml").unlink()
    path = project.source / TABLE
    text = path.read_text(encoding="utf-8")
    path.write_text(
        re.sub(r'      2019: \{actual: "([0-9.]+)", growth: "([0-9.-]+)"', grown, text), encoding="utf-8"
    )
    return project


def grown(match: re.Match[str]) -> str:
    actual, growth = Decimal(match[1]), Decimal(match[2])
    base = (actual / (1 + growth / 100)).quantize(Decimal("0.01"), ROUND_HALF_UP)
    return f'      2018: {{actual: "{base}"}}\n{match[0]}'


def sentence_faults() -> tuple[int, int]:
    """Return how many digits can be changed in the right sentences of the table, and how many are found."""
    rows = [line.split(" | ") for line in SENTENCES.read_text(encoding="utf-8").splitlines()]
    right = [row[0] for row in rows if row[-1] == "成立" and row[1] in ("增长", "差", "合计", "完成")]
    count, found = 0, 0
    for text in right:
        for match in re.finditer("[0-9](?![0-9]{0,3}年)", text):
            for other in set("123456789") - {match.group()}:
                changed = text[: match.start()] + other + text[match.end() :]
                relations = audit_prose([printed_text((Text(changed),), {})])
                count += 1
                found += "contradicts" in [one.verdict for one in relations]
    return count, found


def published() -> list[str]:
    lines = PUBLISHED.read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line[:1] != "#"]


def line_of(*row: object) -> str:
    return " | ".join(map(str, row))


def test_nearly_all_are_found_and_the_table_says_how_many(project: Project) -> None:
    rows = measure(project, KINDS)
    total, found, alone = (sum(row[column] for row in rows.values()) for column in range(3))
    assert total >= LEAST_FAULTS
    assert found >= total * LEAST_FOUND
    lines = [line_of(name, *row) for name, row in rows.items()] + [line_of("合计", total, found, alone)]
    assert lines == published()[: len(lines)]


def test_a_table_with_the_year_before_finds_more_by_itself(next_project: Project) -> None:
    rows = measure(next_project, NEXT_YEAR)
    lines = [line_of(name, count, alone) for name, (count, _, alone) in rows.items()]
    assert lines == published()[-3:-1]


def test_a_digit_of_a_sentence_that_adds_up_is_found_where_rounding_cannot_hide_it() -> None:
    assert line_of("句中有勾稽的数错一个数字", *sentence_faults()) == published()[-1]
