"""分别: as many values as things that they are said of."""

import re
from collections.abc import Iterator
from functools import cache

from docgen.check.intervals import Verdict
from docgen.check.sentences import AMOUNT, GAP, Sentence, Statement
from docgen.diagnostics import message

_NUMERALS = {"两": 2, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9, "十": 10}
_CLAUSE = re.compile("[，：,:]")
_LEAST = 2


def pairings_in(sentence: Sentence) -> Iterator[Statement]:
    """Yield each 分别 of a sentence with values behind it; without things before it, nobody can decide."""
    for match in _respectively().finditer(sentence.shape):
        values = sentence.amounts_of(match["values"])
        if len(values) < _LEAST:
            continue
        fewest, most = _things(_CLAUSE.split(sentence.shape[: match.start()])[-1])
        verdict: Verdict = "holds" if fewest <= len(values) <= most else "contradicts"
        things = str(fewest) if fewest == most else f"{fewest}—{most}"
        what = message(
            "{values} values are given to {things} things (分别).", values=len(values), things=things
        )
        if most < _LEAST:
            verdict, what = "undecided", message("What 分别 is said of does not stand in its clause.")
        yield Statement("respectively", values[0], verdict, what)


def _things(clause: str) -> tuple[int, int]:
    """Return how many things a clause names, at least and at most; 1 and 1 where it lists none.

    、 parts two things; 和 may part two or stand within one.
    """
    if counted := _counted().search(clause):
        return _NUMERALS[counted["count"]], _NUMERALS[counted["count"]]
    parts = _quoted().sub("名", clause).split("、")
    joins = [len(re.findall("[和与及]", part)) for part in parts]
    # 、 behind 和 begins another list, or goes on within one thing: nobody can tell.
    return (1 if any(joins[:-1]) else len(parts)), len(parts) + sum(joins)


@cache
def _counted() -> re.Pattern[str]:
    units = "类|项|个|家|方面|者|条|大|种|级|地|镇|村|区|县|市"
    return re.compile(f"(?<!第)(?P<count>[{''.join(_NUMERALS)}])(?:{units})")


@cache
def _quoted() -> re.Pattern[str]:
    return re.compile("“[^”]*”|《[^》]*》|（[^）]*）")


@cache
def _respectively() -> re.Pattern[str]:
    return re.compile(f"分别(?P<values>{GAP}{{0,14}}{AMOUNT}(?:(?:、|和|与|及|以及){AMOUNT})*)")
