"""What a text states indicators to be: the same wherever it does, and the whole of a share told elsewhere."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from msgspec import Struct

from docgen.check.amounts import PERCENT, POINTS, Amount
from docgen.check.intervals import Verdict
from docgen.check.printed import PrintedText
from docgen.check.relations import Relation
from docgen.check.rules import Rule
from docgen.check.sentences import AMOUNT, OTHERS, SUBJECT, Sentence, sentences_of, softened
from docgen.check.shares import SHARE, judge_share, percentage_of
from docgen.diagnostics import Location, Severity, message

TWICE = Rule(
    "A007",
    Severity.WARNING,
    message("An indicator is stated twice, with different values."),
    message("One of the two is wrong, and both are printed."),
    failing="全年完成固定资产投资19.5亿元。……固定资产投资18.5亿元，创历史新高。",
    passing="全年完成固定资产投资19.5亿元。……固定资产投资19.50亿元，创历史新高。",
)
RULES = (TWICE,)

# Names that mean one thing wherever they stand; 总投资 or 面积 would not.
_NAMES = (
    "(?:地区|国内)?生产总值|GDP|一般公共预算(?:收入|支出)|地方财政收入|(?:规模以上|规上)?工业(?:总产值|增加值)|"
    "(?:全社会)?固定资产投资|工业投资|社会消费品零售总额|进出口总额|实际(?:利用|使用)外资|到账外资|服务业增加值|"
    "(?:城镇|农村|城乡|全体)?(?:常住)?居民人均可支配收入|常住人口|城镇化率|粮食(?:总)?产量"
)
_VERBS = "(?:总量|完成|实现|达到?|为|是|预计)*"
# A paragraph of plans, and a sentence of another time or of part of a year: the two need not be the same.
_PLANS = re.compile("目标|预期|力争|确保|计划|争取|任务")
_OTHER = re.compile(
    "累计|以来|期间|年均|规划|“十|[半季]|[0-9一二三四五六七八九十]月|突破|上年|去年|今年|明年|到20|[由从]"
)
_YEAR = re.compile("[12][0-9]{3}(?=年)")


class _Stated(Struct, frozen=True):
    name: str
    amount: Amount
    years: frozenset[str]
    at: Location | None


def audit_repetitions(texts: Iterable[PrintedText]) -> Iterator[Relation]:
    """Yield each repetition of an indicator's value, compared with the first of the same year."""
    first: dict[tuple[str, str, frozenset[str]], _Stated] = {}
    for stated in _statements(text for text in texts if not _PLANS.search(text.text)):
        before = first.setdefault((stated.name, stated.amount.unit, stated.years), stated)
        if before is not stated:
            yield _compared(before, stated)


def audit_named_shares(texts: Sequence[PrintedText]) -> Iterator[Relation]:
    """Yield the shares of an indicator that are those of its value elsewhere; none is accused by it."""
    wholes: dict[str, list[Amount]] = {}
    for stated in _statements(texts):
        wholes.setdefault(stated.name, []).append(stated.amount)
    for text in texts:
        for sentence in sentences_of(text.text):
            for match in _share().finditer(sentence.shape):
                before = sentence.amounts_of(sentence.shape[: match.start()])
                yield from _named_share(
                    sentence.amount(match["told"]), before, wholes.get(match["name"], []), text
                )


def _named_share(
    told: Amount, before: Sequence[Amount], wholes: Sequence[Amount], text: PrintedText
) -> Iterator[Relation]:
    for whole in wholes:
        if told.unit != PERCENT or not before or before[-1].unit != whole.unit:
            continue
        verdict = judge_share(told, before[-1], [whole])
        if verdict in ("holds", "rounding"):
            what = message(
                "{part} of {whole} is {share}; {told} is printed.",
                part=before[-1],
                whole=whole,
                share=told.shown(percentage_of(before[-1], [whole])),
                told=told,
            )
            yield Relation(SHARE, verdict, text.locate(told.start), what, "a ÷ b")
            return


def _statements(texts: Iterable[PrintedText]) -> Iterator[_Stated]:
    """Yield what the texts state indicators to be."""
    for text in texts:
        for sentence in sentences_of(text.text):
            yield from _stated_in(sentence, text)


def _stated_in(sentence: Sentence, text: PrintedText) -> Iterator[_Stated]:
    if _OTHER.search(sentence.shape):
        return
    years = frozenset(_YEAR.findall(sentence.shape))
    for match in _named().finditer(sentence.shape):
        if re.search(OTHERS, sentence.shape[: match.start()]):
            continue
        amount = sentence.amount(match["amount"])
        if amount.unit not in (PERCENT, POINTS):
            yield _Stated(match["name"], amount, years, text.locate(amount.start))


def _compared(before: _Stated, again: _Stated) -> Relation:
    fits = before.amount.interval.meets(again.amount.interval)
    verdict: Verdict = softened("holds" if fits else "contradicts", before.amount, again.amount)
    what = message(
        "“{name}” is {again} here, and {before} at {place}.",
        name=again.name,
        again=again.amount,
        before=before.amount,
        place=before.at or "-",
    )
    return Relation(TWICE, verdict, again.at, what)


@cache
def _share() -> re.Pattern[str]:
    verbs = "(?:的?(?:比重|比例))?(?:达到?|为|约|的)?"
    return re.compile(f"占(?:全[市县镇区省])?(?P<name>{_NAMES}){verbs}(?P<told>{AMOUNT})")


@cache
def _named() -> re.Pattern[str]:
    return re.compile(f"{SUBJECT}(?P<name>{_NAMES}){_VERBS}(?P<amount>{AMOUNT})")
