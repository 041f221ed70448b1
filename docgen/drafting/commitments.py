"""The file in which last year's promises are answered."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from docgen.drafting.promises import Promise
from docgen.drafting.yaml_text import folded, scalar

_INDENT = 6


def commitments_text(promises: Iterable[Promise], year: int) -> str:
    """Return `commitments.yaml`: the promises of the report of `year`, each still to be answered."""
    return "".join(f"{line}\n" for line in _lines(promises, year))


def _lines(promises: Iterable[Promise], year: int) -> Iterator[str]:
    yield "# yaml-language-server: $schema=../schema/commitments.schema.json"
    yield f"# {year}年的报告作出的承诺，一件一项，逐项答复。"
    yield "# answer 写 done（完成）、partly（部分完成）或 not（未完成）。"
    yield "# result 用一句话说明结果，有数字的写数字。"
    yield "# 有一项没有答复（open），报告就不能生成，只能出草稿。"
    yield "# 只列出目标数字的承诺不在这里：indicators.yaml 里的实绩就是答复。"
    yield "schema: docgen/commitments/1"
    yield f"year: {year}"
    entries = list(promises)
    if not entries:
        yield "commitments: []"
        return
    yield "commitments:"
    for under, group in groupby(entries, key=lambda promise: promise.under):
        yield ""
        yield f"  # {under}"
        for promise in group:
            yield f"  - promise: {folded(promise.text, _INDENT)}"
            yield f"    under: {scalar(promise.under)}"
            yield "    answer: open"
