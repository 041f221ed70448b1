"""The audit of the prose (勾稽): what sentences say of their own numbers."""

from collections.abc import Iterable, Iterator, Mapping

from docgen.check.audit import GROWTH, ITEMS, POINTS
from docgen.check.growth_in_prose import changes_in
from docgen.check.parts_in_prose import portions_in
from docgen.check.printed import PrintedText
from docgen.check.relations import Relation
from docgen.check.respectively import pairings_in
from docgen.check.rules import Rule
from docgen.check.sentences import Kind, sentences_of
from docgen.diagnostics import Severity, message

SHARE = Rule(
    "A004",
    Severity.ERROR,
    message("What was completed of a plan, or a share, is not that of the two amounts."),
    message("Both amounts are printed, so anyone can divide them."),
    failing="计划投资10亿元，完成投资8亿元，完成年度计划的90%",
    passing="计划投资10亿元，完成投资8亿元，完成年度计划的80%",
)
RESPECTIVELY = Rule(
    "A005",
    Severity.WARNING,
    message("分别 gives more values, or fewer, than there are things."),
    message("A value was lost, or stands behind the wrong name."),
    failing="固定资产投资、工业投资、进出口总额分别增长5%、6%",
    passing="固定资产投资、工业投资、进出口总额分别增长5%、6%、7%",
)
RULES = (SHARE, RESPECTIVELY)

_RULES: Mapping[Kind, Rule] = {
    "growth": GROWTH,
    "mean": GROWTH,
    "difference": POINTS,
    "part": ITEMS,
    "items": ITEMS,
    "sum": ITEMS,
    "share": SHARE,
    "rate": SHARE,
    "completion": SHARE,
    "respectively": RESPECTIVELY,
}


def audit_prose(texts: Iterable[PrintedText]) -> Iterator[Relation]:
    """Yield what the sentences of the texts say of their own numbers, and how it comes out."""
    for text in texts:
        for sentence in sentences_of(text.text):
            for one in (*changes_in(sentence), *portions_in(sentence), *pairings_in(sentence)):
                lowered = one.is_lowered or sentence.is_lowered
                at = text.locate(one.told.start)
                yield Relation(_RULES[one.kind], one.verdict, at, one.what, one.formula, lowered)
