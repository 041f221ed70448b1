"""Sentences in which every amount is one sign, so that patterns see what stands between amounts."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Literal

from msgspec import Struct

from docgen.check.amounts import Amount, amounts_in
from docgen.check.intervals import Verdict
from docgen.diagnostics import Message

_FIRST, _MOST = 0xE000, 0x1800
AMOUNT = "[\ue000-\uf7ff]"
# A character of the same clause that is no amount.
GAP = f"[^，。、：{AMOUNT[1:-1]}]"
# From a clause's beginning to an indicator's name: words that leave no doubt whose figure it is.
SUBJECT = (
    "(?:^|[，。；：、（])"
    "(?:[全本我][镇县市区省国乡]|全年|当年|[12][0-9]{3}年|预计|力争|确保|共|其中|计划|完成|实现|要)*"
)
# Of a sentence that begins with one of these, the figures are another's.
OTHERS = "开发区|高新区|园区|新区|度假区|街道|集团|公司|板块"
# What the share, or the completed part, of a plan is told with: 完成年度计划的120%.
COMPLETION = f"(?:完成|占){GAP}{{0,6}}?(?:计划|目标|任务){GAP}{{0,4}}?的(?P<told>{AMOUNT})"
_END = re.compile(r"[。；;！？!?\n]")
# Many reports are typed with half-width marks; a pattern sees one kind.
_WIDE = str.maketrans(",;:()", "，；：（）")
# Another basis than that of the printed figures, or figures that are not final.
_LOWERING = re.compile(r"可比|不变价|口径|剔除|扣除|折算|年均|平均|预计|估计|左右")


Kind = Literal[
    "growth",
    "mean",
    "difference",
    "part",
    "items",
    "sum",
    "share",
    "rate",
    "completion",
    "respectively",
]


class Statement(Struct, frozen=True):
    """What a sentence says of its own numbers: `told` is the one that comes of the others, by `formula`.

    `is_lowered`: another basis, an estimate, or a guess of ours may explain a contradiction.
    """

    kind: Kind
    told: Amount
    verdict: Verdict
    what: Message
    formula: str = ""
    is_lowered: bool = False


class Sentence(Struct, frozen=True):
    """A sentence, `start` characters into its text; `shape` has a sign of `AMOUNT` for each amount."""

    start: int
    shape: str
    amounts: tuple[Amount, ...]

    def offset(self, index: int) -> int:
        """Return where in the text the sign or character `shape[index]` stands."""
        before = self.amounts_of(self.shape[:index])
        return self.start + index + sum(one.end - one.start - 1 for one in before)

    def amount(self, sign: str) -> Amount:
        """Return the amount that a sign stands for."""
        return self.amounts[ord(sign) - _FIRST]

    def amounts_of(self, shape: str) -> list[Amount]:
        """Return the amounts in a stretch of the shape, in order."""
        return [self.amount(sign) for sign in re.findall(AMOUNT, shape)]

    def amount_before(self, place: int) -> Amount | None:
        """Return the amount that stands before `shape[place]` with no word between, if one does."""
        before = self.shape[:place].rstrip("，、")
        return self.amount(before[-1]) if re.search(f"{AMOUNT}$", before) else None

    @property
    def is_lowered(self) -> bool:
        """Whether the sentence names a basis of its own, a mean, or an estimate."""
        return _LOWERING.search(self.shape) is not None


# Each audit reads the sentences of all texts anew; they are taken apart once.
@lru_cache(maxsize=1024)
def sentences_of(text: str) -> tuple[Sentence, ...]:
    """Return the sentences of a text that have amounts."""
    return tuple(_sentences(text))


def _sentences(text: str) -> Iterator[Sentence]:
    amounts = list(amounts_in(text))
    start = 0
    while amounts:
        end = _END.search(text, max(start, amounts[0].end))
        stop = end.start() if end else len(text)
        own = [one for one in amounts if one.start < stop][:_MOST]
        amounts = [one for one in amounts if one.start >= stop]
        start = max((match.end() for match in _END.finditer(text, start, own[0].start)), default=start)
        yield Sentence(start, _shape(text, start, stop, own), tuple(own))
        start = stop


def _shape(text: str, start: int, stop: int, amounts: list[Amount]) -> str:
    shape, done = "", start
    for index, amount in enumerate(amounts):
        shape += text[done : amount.start] + chr(_FIRST + index)
        done = amount.end
    return (shape + text[done:stop]).translate(_WIDE)


def softened(verdict: Verdict, *amounts: Amount) -> Verdict:
    """Return the verdict; what is only about that much (约, 超, 左右) contradicts nothing."""
    is_loose = any(one.is_loose for one in amounts)
    return "undecided" if is_loose and verdict == "contradicts" else verdict
