"""What became of last year's promises: amounts and failures are listed, the rest is counted."""

from docgen.model.commitments import Commitments
from docgen.reader import read
from docgen.resolve.commitments import resolve_commitments
from docgen.resolve.resolved import ResolvedCommitments
from tests.unit.resolve.samples import ALL, YEAR, indicators, report, wording, words_of

PROMISES = """\
schema: docgen/commitments/1
year: 2019
commitments:
  - {promise: 启动老街改造。, under: 甲, answer: done}
  - {promise: 引进人才，新增机构2家以上，名企3家，优化服务。, under: 甲, answer: done, result: 新增3家和4家。}
  - {promise: 新建公园，种树100棵。, under: 乙, answer: partly, result: 种了80棵。}
  - {promise: 完成普查。, under: 乙, answer: not, result: 推迟。}
"""


def resolved(promises: str = PROMISES) -> ResolvedCommitments:
    commitments = read(promises.encode(), "commitments.yaml", Commitments)
    return resolve_commitments(commitments, report(), indicators(*ALL), wording(), YEAR)


def rows(page: ResolvedCommitments) -> list[tuple[str, str, str]]:
    return [
        (words_of(one.promise), words_of(one.answer), words_of(one.result))
        for group in page.groups
        for one in group.promises
    ]


def test_what_was_simply_done_is_counted_and_the_rest_is_listed() -> None:
    page = resolved()
    assert words_of(page.subtitle) == "承诺4件：完成2件，部分完成1件，未完成1件"
    assert rows(page) == [
        ("……新增机构2家以上，名企3家……", "完成", "新增3家和4家。"),
        ("新建公园，种树100棵。", "部分完成", "种了80棵。"),
        ("完成普查。", "未完成", "推迟。"),
    ]
    assert words_of(page.rest) == "其余1件均已完成，不再逐件列出。"


def test_targets_stand_against_actuals() -> None:
    page = resolved()
    assert [(words_of(row.name), words_of(row.target), words_of(row.completion)) for row in page.targets] == [
        ("地区生产总值", "108", "97.2%"),
        ("占比", "85.0", "99.6%"),
    ]


def test_nothing_is_said_of_a_rest_that_there_is_none_of() -> None:
    assert not resolved(PROMISES.replace("answer: done}", "answer: not, result: 无。}")).rest
