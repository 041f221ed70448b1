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
from docgen.check.shares import SHARE
from docgen.diagnostics import Severity, message

RESPECTIVELY = Rule(
    "A005",
    Severity.WARNING,
    message("分别 gives more values, or fewer, than there are things."),
    message("A value was lost, or stands behind the wrong name."),
    failing="固定资产投资、工业投资、进出口总额分别增长5%、6%",
    passing="固定资产投资、工业投资、进出口总额分别增长5%、6%、7%",
)
RULES = (RESPECTIVELY,)

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
