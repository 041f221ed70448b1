"""What became of last year's promises (兑现情况), resolved: targets against actuals, promises and answers.

A promise that was simply done is counted, not listed: the page is for what has an amount, and for what was
not, or not wholly, done.
"""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import groupby
from typing import assert_never

from docgen.blocks import Text, plain_text
from docgen.diagnostics import Finding
from docgen.model.commitments import Answer, Commitment, Commitments
from docgen.model.indicators import Indicators
from docgen.model.report import Report
from docgen.model.text import SourceText
from docgen.model.wording import CommitmentsWording, Wording
from docgen.resolve.citations import Citations
from docgen.resolve.derived import completion_of, derived_fact
from docgen.resolve.figures import catalogue
from docgen.resolve.meeting import day_of, meeting_values, year_values
from docgen.resolve.phrases import Inlines, digits_alone, phrase, words
from docgen.resolve.problems import raise_if_any
from docgen.resolve.prose import resolve_plain, resolve_prose
from docgen.resolve.resolved import AnsweredPromise, KeptTarget, PromiseGroup, ResolvedCommitments

_ELLIPSIS = "……"


def resolve_commitments(
    commitments: Commitments, report: Report, indicators: Indicators, wording: Wording, year: int
) -> ResolvedCommitments:
    """Return how the promises of `commitments` were kept, as the page of the report of `year` prints it.

    Raises:
        ResolveError: A figure or a phrase does not hold.
    """
    findings: list[Finding] = []
    resolving = _Resolving(
        Citations(catalogue(indicators, findings), wording.change, year, findings), wording
    )
    said, values = wording.commitments, meeting_values(report, year, findings)
    years = year_values(year)
    listed = [one for one in commitments.commitments if _is_listed(one)]
    resolved = ResolvedCommitments(
        year=year,
        title=phrase(said.title, findings, **values | years),
        subtitle=phrase(said.subtitle, findings, **years | _tally(commitments)),
        target_heads=resolving.heads((said.indicator, said.unit, said.target, said.actual, said.completion)),
        targets=tuple(resolving.targets(indicators)),
        targets_summary=plain_text(phrase(said.targets_summary, findings, **years)),
        promise_heads=resolving.heads((said.promise, said.answer, said.result)),
        groups=tuple(resolving.groups(listed)),
        promises_summary=plain_text(phrase(said.promises_summary, findings, **years)),
        rest=_rest(len(commitments.commitments) - len(listed), said, findings),
        issuer=report.issuer.value,
        date=day_of(report),
        subject=plain_text(phrase(said.subject, findings, **values)),
        keywords=tuple(plain_text(resolve_plain(keyword, findings)) for keyword in report.keywords),
    )
    raise_if_any(findings)
    return resolved


class _Resolving:
    """What the rows of the page are made with; what is wrong joins the citations' findings."""

    def __init__(self, citations: Citations, wording: Wording) -> None:
        self.citations = citations
        self.findings = citations.findings
        self.wording = wording.commitments
        self.none = wording.fact_sheet.none
        self.base_year = citations.year - 1

    def heads(self, heads: tuple[SourceText, ...]) -> tuple[Inlines, ...]:
        return tuple(phrase(head, self.findings, **year_values(self.citations.year)) for head in heads)

    def targets(self, indicators: Indicators) -> Iterator[KeptTarget]:
        known = self.citations.catalogue
        for indicator in indicators.indicators:
            target = known.figure(indicator, self.base_year, "target")
            if target is None:
                continue
            actual = known.figure(indicator, self.base_year, "actual")
            share = completion_of(known, indicator, self.base_year)
            fact = derived_fact(indicator, self.base_year, "completion")
            none = phrase(self.none, self.findings)
            yield KeptTarget(
                name=words(indicator.name.value, indicator.name.at),
                unit=words(indicator.unit.value, indicator.unit.at),
                target=(digits_alone(target, target.at),),
                actual=none if actual is None else (digits_alone(actual, actual.at),),
                completion=none if share is None else (Text(f"{share}%", fact=fact, at=indicator.name.at),),
            )

    def groups(self, listed: list[Commitment]) -> Iterator[PromiseGroup]:
        for under, group in groupby(listed, key=lambda one: one.under.value):
            promises = tuple(self._promise(one) for one in group)
            yield PromiseGroup(words(under), promises)

    def _promise(self, one: Commitment) -> AnsweredPromise:
        result = () if one.result is None else resolve_prose(one.result, self.citations, self.findings)
        return AnsweredPromise(
            promise=words(_essence(one), one.promise.at) or resolve_plain(one.promise, self.findings),
            answer=phrase(_said(one.answer, self.wording), self.findings),
            result=result or phrase(self.none, self.findings),
        )


def _essence(one: Commitment) -> str:
    """Return the clauses of a kept promise from its first amount to its last; all of one that was not kept.

    What is left out at either end is marked: the page quotes, and says where it does not quote in full.
    """
    text = one.promise.value
    clauses = re.findall("[^，；]*[，；]?", text)
    with_amount = [index for index, clause in enumerate(clauses) if re.search("[0-9]", clause)]
    if one.answer != "done" or not with_amount:
        return ""
    first, last = with_amount[0], with_amount[-1] + 1
    kept = "".join(clauses[first:last])
    before = _ELLIPSIS if first else ""
    return before + (kept if kept.endswith("。") else kept.rstrip("，；") + _ELLIPSIS)


def _is_listed(one: Commitment) -> bool:
    return one.answer != "done" or one.result is not None


def _tally(commitments: Commitments) -> dict[str, Inlines]:
    counts = Counter(one.answer for one in commitments.commitments)
    numbers = {
        "total": counts.total(),
        "done": counts["done"],
        "partly": counts["partly"],
        "missed": counts["not"],
        "open": counts["open"],
    }
    return {name: words(str(number)) for name, number in numbers.items()}


def _rest(count: int, said: CommitmentsWording, findings: list[Finding]) -> Inlines:
    return phrase(said.rest, findings, count=words(str(count))) if count else ()


def _said(answer: Answer, said: CommitmentsWording) -> SourceText:
    match answer:
        case "open":
            return said.open
        case "done":
            return said.done
        case "partly":
            return said.partly
        case "not":
            return said.missed
        case _:
            assert_never(answer)
