"""The number ledger (数字台账): every number that is printed, and what answers for it."""

from collections.abc import Iterable

from msgspec import Struct

from docgen.check.numbers import numbers_in
from docgen.check.rules import Rule
from docgen.check.texts import TypedText
from docgen.diagnostics import Finding, Message, Severity, message

UNACCOUNTED = Rule(
    "N001",
    Severity.WARNING,
    message("A number has no unit and belongs to no date, ordinal or name."),
    message("Nobody can check a number that does not say what it counts."),
    failing="新建公园12，改造道路3条。",
    passing="新建公园12个，改造道路3条。",
)
RULES = (UNACCOUNTED,)

_AROUND = 8


class Ledger(Struct, frozen=True):
    """How many numbers there are of each kind.

    `bound`: shown from an indicator. `structural`: a date, an ordinal, part of a name. `local`: an amount of
    one sentence, with its unit. `unaccounted`: a finding each.
    """

    bound: int
    structural: int
    local: int
    unaccounted: tuple[Finding, ...]

    @property
    def total(self) -> int:
        """All numbers."""
        return sum(self.counts().values())

    def counts(self) -> dict[str, int]:
        """Return how many numbers there are of each kind."""
        return {
            "bound": self.bound,
            "structural": self.structural,
            "local": self.local,
            "unaccounted": len(self.unaccounted),
        }

    def sentences(self) -> tuple[Message, ...]:
        """Return the ledger in words, a line a kind."""
        return (
            message("{count} numbers:", count=self.total),
            message("{count} shown from indicators", count=self.bound),
            message("{count} in dates, ordinals and names", count=self.structural),
            message("{count} amounts of one sentence, with a unit", count=self.local),
            message("{count} unaccounted for", count=len(self.unaccounted)),
        )


def keep_ledger(texts: Iterable[TypedText], bound: int) -> Ledger:
    """Return the ledger of the typed texts; `bound` figures are shown from indicators beside them."""
    counts = {"structural": 0, "local": 0}
    unaccounted = []
    for text in texts:
        for number in numbers_in(text.words):
            if number.kind == "unaccounted":
                unaccounted.append(_unaccounted(text, number.start, number.end))
            else:
                counts[number.kind] += 1
    return Ledger(bound, counts["structural"], counts["local"], tuple(unaccounted))


def _unaccounted(text: TypedText, start: int, end: int) -> Finding:
    value = text.source.value
    return UNACCOUNTED.found(
        text.source.locate(start),
        message(
            "The number {number} in “{excerpt}” does not say what it counts.",
            number=value[start:end],
            excerpt=value[max(0, start - _AROUND) : end + _AROUND],
        ),
        message("Write its unit, or say why it is right as it is: # 不查 N001：…"),
    )
