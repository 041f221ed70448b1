"""Parts and their whole as a sentence tells them: 其中, 共, shares (占), rates (率), completion (完成计划的).

What a share is of is never guessed in order to accuse: another amount of the sentence counts as its whole
only where it reconciles the share.
"""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from functools import cache
from typing import Literal

from docgen.check.amounts import PERCENT, POINTS, Amount, interval_of_total, judge_total, total_of
from docgen.check.intervals import Verdict
from docgen.check.sentences import AMOUNT, COMPLETION, GAP, Sentence, Statement, softened
from docgen.check.shares import judge_share, percentage_of
from docgen.diagnostics import Message, message

_NO_PARTS = (PERCENT, POINTS, "倍", "年", "岁", "")
# One person may be a woman, a graduate and under thirty-five.
_OVERLAPPING = re.compile("女|男|岁|党员|学历|学位|职称|少数民族|以上|级|等|重点|获|评")
_CLAUSES = re.compile("[，、]")
_LEAST = 2

_Way = tuple[str, Amount, tuple[Amount, ...]]


def portions_in(sentence: Sentence) -> Iterator[Statement]:
    """Yield what a sentence says of parts and their whole."""
    yield from _items(sentence)
    yield from _sums(sentence)
    yield from _shares(sentence)
    yield from _rates(sentence)
    yield from _completions(sentence)


def _items(sentence: Sentence) -> Iterator[Statement]:
    """Yield the items behind 其中: none is larger than its whole; nor are they together, if apart."""
    for match in _among().finditer(sentence.shape):
        # 178条河道中有37条 says itself that it is of one kind.
        things = sentence.shape[: match.start()] if match.group().startswith("其中") else ""
        items = _listed(sentence, match["items"], things)
        before = [
            one
            for one in sentence.amounts_of(sentence.shape[: match.start("items")])
            if items and one.unit == items[0].unit not in _NO_PARTS
        ]
        if not before or _is_change(before[-1], sentence, match.start()):
            continue
        # 新开工10个、竣工20个，其中…: the items may be of both.
        enough = [before[-1]] if total_of(items) <= before[-1].value else before
        whole = max(interval_of_total(enough).high, before[-1].value)
        if items[0].interval.low > whole or len(items) < _LEAST:
            verdict = softened("contradicts" if items[0].interval.low > whole else "holds", items[0], *enough)
            what = message("{part} is a part (其中) of {whole}.", part=items[0], whole=_joined(enough))
            yield Statement("part", items[0], verdict, what)
        else:
            yield _together(items, enough, whole, _OVERLAPPING.search(match["items"]) is not None)


def _is_change(amount: Amount, sentence: Sentence, place: int) -> bool:
    """Return whether an amount is how much something changed, and no whole: 比上年增加5亿元，其中…."""
    return any(sentence.amount(sign) == amount for sign in _changed().findall(sentence.shape[:place]))


def _together(items: list[Amount], before: list[Amount], whole: Fraction, may_overlap: bool) -> Statement:
    verdict: Verdict = "holds"
    if interval_of_total(items).low > whole:
        verdict = "undecided" if may_overlap else softened("contradicts", *items, *before)
    total = total_of(items)
    what = message(
        "{items} come to {sum}, parts (其中) of {whole}.",
        items=_joined(items),
        sum=items[0].shown(total),
        whole=_joined(before),
    )
    return Statement("items", items[-1], verdict, what, is_lowered=True)


def _listed(sentence: Sentence, shape: str, before: str) -> list[Amount]:
    """Return the amounts at the beginning of a list, one a clause, all of one unit.

    Where there are words `before` it, they name what is counted.
    """
    items: list[Amount] = []
    for clause in _CLAUSES.split(shape):
        amounts = sentence.amounts_of(clause)
        is_one = len(amounts) == 1 and (not items or amounts[0].unit == items[0].unit)
        if not is_one or not _is_of_things_in(before, clause, amounts[0]):
            break
        items += amounts
    return items


def _is_of_things_in(before: str, clause: str, amount: Amount) -> bool:
    """Return whether an amount can count what the words before do: in 22个镇，其中120个村 it does not."""
    counted = _thing().search(clause)
    return not before or amount.is_measured or counted is None or counted["thing"] in before


def _sums(sentence: Sentence) -> Iterator[Statement]:
    """Yield the sums that a sentence draws from the items just before: 新建13座、改造20座，共33座."""
    for match in _altogether().finditer(sentence.shape):
        items, told = sentence.amounts_of(match["items"]), sentence.amount(match["told"])
        if {one.unit for one in items} != {told.unit} or "等" in match.group():
            continue
        total = total_of(items)
        verdict = softened(judge_total(items, told), told, *items)
        what = message(
            "{items} come to {sum}; {told} is printed.",
            items=_joined(items),
            sum=told.shown(total),
            told=told,
        )
        yield Statement("sum", told, verdict, what, "a + b", is_lowered=True)


def _shares(sentence: Sentence) -> Iterator[Statement]:
    for match in _share().finditer(sentence.shape):
        told, before = sentence.amount(match["told"]), sentence.amounts_of(sentence.shape[: match.start()])
        if told.unit == PERCENT and before:
            part = before[-1]
            wholes = [one for one in before[:-1] if one.unit == part.unit and one.value >= part.value]
            yield _that_holds("share", told, [("a ÷ b", part, (whole,)) for whole in wholes])


def _rates(sentence: Sentence) -> Iterator[Statement]:
    """Yield the rates named after the amount before them: 审定x，核减y，综合核减率z."""
    for match in _rate().finditer(sentence.shape):
        told, before = sentence.amount(match["told"]), sentence.amounts_of(sentence.shape[: match.start()])
        clauses = _CLAUSES.split(sentence.shape[: match.start()])
        if told.unit != PERCENT or match["stem"] not in "".join(clauses[-2:-1]) or len(before) < _LEAST:
            continue
        whole, part = before[-2:]
        if whole.unit == part.unit:
            ways = [
                ("a ÷ b", part, (whole,)),
                ("a ÷ (a + b)", part, (whole, part)),
                ("b ÷ a", whole, (part,)),
            ]
            yield _that_holds("rate", told, ways)


def _completions(sentence: Sentence) -> Iterator[Statement]:
    """Yield what was completed of a plan that the sentence names with its amount, which is no guess."""
    for match in _completion().finditer(sentence.shape):
        told, done = sentence.amount(match["told"]), sentence.amount_before(match.start())
        if told.unit != PERCENT or done is None:
            continue
        of_year = "年" in match.group()
        plans = [
            sentence.amount(one["plan"])
            for one in _plan().finditer(sentence.shape[: match.start()])
            if bool(one["year"]) == of_year
        ]
        plans = [one for one in plans if one.unit == done.unit and one != done]
        if len(plans) == 1 and plans[0].interval.low > 0:
            verdict = softened(judge_share(told, done, plans), told, done, *plans)
            yield Statement("completion", told, verdict, _of(told, done, plans), "a ÷ b")
        else:
            yield Statement("completion", told, "undecided", _of_nothing(told))


def _that_holds(kind: Literal["share", "rate"], told: Amount, ways: Sequence[_Way]) -> Statement:
    """Return the way that reconciles the share best; without one, nobody can decide."""
    judged = [(judge_share(told, part, wholes), (name, part, wholes)) for name, part, wholes in ways]
    fitting = [(verdict, way) for verdict, way in judged if verdict in ("holds", "rounding")]
    if not fitting:
        return Statement(kind, told, "undecided", _of_nothing(told))
    verdict, (formula, part, wholes) = min(
        fitting, key=lambda one: abs(percentage_of(*one[1][1:]) - told.value)
    )
    return Statement(kind, told, verdict, _of(told, part, wholes), formula)


def _of(told: Amount, part: Amount, wholes: Sequence[Amount]) -> Message:
    return message(
        "{part} of {whole} is {share}; {told} is printed.",
        part=part,
        whole=" + ".join(map(str, wholes)),
        share=told.shown(percentage_of(part, wholes)),
        told=told,
    )


def _of_nothing(told: Amount) -> Message:
    return message("What {told} is a share of is not said in this sentence.", told=told)


def _joined(amounts: Sequence[Amount]) -> str:
    return "、".join(map(str, amounts))


@cache
def _among() -> re.Pattern[str]:
    return re.compile(f"(?:其中[，：:,]?|(?<={AMOUNT}){GAP}{{0,6}}中，?有)(?P<items>.*)")


@cache
def _thing() -> re.Pattern[str]:
    return re.compile(f"{AMOUNT}(?P<thing>[一-龥]{{2}})")


@cache
def _altogether() -> re.Pattern[str]:
    item = f"{GAP}{{0,16}}{AMOUNT}"
    total = f"[，、](?:总共|共计|共|合计|总计){GAP}{{0,6}}(?P<told>{AMOUNT})"
    return re.compile(f"(?P<items>{item}(?:[、和及]{item})+){total}")


@cache
def _share() -> re.Pattern[str]:
    return re.compile(f"占{GAP}{{0,18}}?(?P<told>{AMOUNT})")


@cache
def _rate() -> re.Pattern[str]:
    return re.compile(f"(?P<stem>[一-龥]{{2}})率(?:达到|达|为|约|超过|超)?(?P<told>{AMOUNT})")


@cache
def _completion() -> re.Pattern[str]:
    return re.compile(COMPLETION)


@cache
def _plan() -> re.Pattern[str]:
    words = "[^，。、：总]{0,6}?"
    return re.compile(f"(?P<year>(?:年度?|全年|当年)?)(?:计划|目标|任务){words}(?P<plan>{AMOUNT})")


@cache
def _changed() -> re.Pattern[str]:
    return re.compile(f"(?:增加|减少|增长|净增|下降|增收|减收|多|少)了?({AMOUNT})")
