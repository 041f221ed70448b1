"""What numbers say of one another (勾稽关系), and how it comes out."""

import re
from collections.abc import Iterable, Iterator
from fractions import Fraction

from msgspec import Struct

from docgen.check.intervals import Verdict
from docgen.check.rules import Rule
from docgen.diagnostics import Finding, Location, Message, Severity, message

VERDICTS: dict[Verdict, Message] = {
    "holds": message("holds"),
    "rounding": message("holds only by rounding"),
    "undecided": message("cannot be decided"),
    "contradicts": message("contradicts"),
}


# What is produced grows at comparable prices (可比价), and its level is told at those of the year: the two
# differ by the change of prices, which does not come to ten points.
_REAL = re.compile("生产总值|增加值|GDP")
_MOST_PRICES = 10


class Relation(Struct, frozen=True):
    """A relation between numbers, and its verdict; `rule` is what it breaks when it contradicts.

    `at` is where its result is typed: the growth, the share, the sum. `formula` names how the result comes
    of the others; it is empty where nothing comes out. `is_lowered`: a basis of its own, an estimate or a
    note may explain a contradiction, which is then a warning.
    """

    rule: Rule
    verdict: Verdict
    at: Location | None
    what: Message
    formula: str = ""
    is_lowered: bool = False


def despite_prices(verdict: Verdict, name: str, computed: Fraction, told: Fraction) -> Verdict:
    """Return the verdict on a growth in percent of what is called `name`; prices may explain a small gap."""
    is_explained = _REAL.search(name) and abs(computed - told) <= _MOST_PRICES
    return "undecided" if is_explained and verdict == "contradicts" else verdict


class Audit(Struct, frozen=True):
    """What was checked of the numbers: their relations; what each target means against the last actual."""

    relations: tuple[Relation, ...]
    targets: tuple[tuple[Location, Message], ...] = ()

    def tally(self) -> Message:
        """Return how many relations there are of each verdict, in words."""
        verdicts = [one.verdict for one in self.relations]
        return message(
            "{count} relations: {holds} hold, {rounding} only by rounding, {undecided} cannot be decided, "
            "{contradicts} contradict.",
            count=len(verdicts),
            **{verdict: verdicts.count(verdict) for verdict in VERDICTS},
        )


def settled(relations: Iterable[Relation]) -> tuple[Relation, ...]:
    """Return the relations without those that leave undecided what another one of the same number decides."""
    listed = tuple(relations)
    decided = {one.at for one in listed if one.verdict != "undecided"}
    return tuple(one for one in listed if one.verdict != "undecided" or one.at not in decided)


def contradictions(relations: Iterable[Relation]) -> Iterator[Finding]:
    """Yield a finding for each relation that contradicts: an error, or a warning where it is lowered."""
    for one in relations:
        if one.verdict == "contradicts":
            severity = Severity.WARNING if one.is_lowered else one.rule.severity
            yield Finding(one.rule.id, severity, one.at, one.what, _HINT)


def formulas(relations: Iterable[Relation]) -> dict[Location, str]:
    """Return by which formula a number comes of others, for each place where one does."""
    settled = ("holds", "rounding")
    return {one.at: one.formula for one in relations if one.at and one.formula and one.verdict in settled}


_HINT = message("Correct the one that is wrong; where the basis differs, say so in basis or note.")
