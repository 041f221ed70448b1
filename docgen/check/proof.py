"""The proof of a restored text (校勘): the restored original is exactly what is printed, and nothing else."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import zip_longest

from msgspec import Struct

from docgen.check.printed import FigurePlace, PrintedText
from docgen.check.restoration import Restoration, RestoredParagraph
from docgen.diagnostics import Finding, Location, Severity, message

_CONTEXT = 12
# Two changes with fewer characters between them are one: a rewritten word shares a character by chance.
_APART = 4
# A paragraph written anew is one thing to know, not fifty.
_MOST = 5
_DIGITS = frozenset("0123456789.")


class _Pair(Struct, frozen=True):
    """A restored paragraph and the printed one that should be the same; one of them may be missing."""

    restored: RestoredParagraph | None
    printed: PrintedText | None
    last: Location


def check_restoration(
    restoration: Restoration, name: str, printed: Sequence[PrintedText], figures: Mapping[str, FigurePlace]
) -> Iterator[Finding]:
    """Yield what keeps the printed paragraphs from being what was restored from the original `name`.

    Each difference is placed where it was typed: in the report, or in the table at one of its `figures`.
    """
    yield from restoration.findings
    pairs = () if restoration.findings else _pairs(restoration.paragraphs, printed, name)
    for pair in pairs:
        theirs = pair.restored.text if pair.restored else ""
        ours = pair.printed.text if pair.printed else ""
        for start, at in _changes(theirs, ours):
            place = _place(pair.printed, at, theirs[start : start + 1], figures) if pair.printed else None
            yield _differing(theirs, start, ours, at, place or pair.last)


def _pairs(
    restored: Sequence[RestoredParagraph], printed: Sequence[PrintedText], name: str
) -> Iterator[_Pair]:
    """Yield the paragraphs that differ, each beside the one it should be."""
    theirs, ours = [one.text for one in restored], [one.text for one in printed]
    if theirs == ours:
        return
    from difflib import SequenceMatcher

    last = Location(name, 1, 1)
    for kind, a, b, c, d in SequenceMatcher(None, theirs, ours, autojunk=False).get_opcodes():
        for one, other in zip_longest(restored[a:b], printed[c:d]):
            last = (other.locate(0) if other else None) or (Location(name, one.line, 1) if one else last)
            if kind != "equal":
                yield _Pair(one, other, last)


def _changes(theirs: str, ours: str) -> list[tuple[int, int]]:
    """Return where each change begins in the one text and in the other."""
    from difflib import SequenceMatcher

    found: list[tuple[int, int]] = []
    end = -_APART
    for kind, a, b, c, _ in SequenceMatcher(None, theirs, ours, autojunk=False).get_opcodes():
        if kind == "equal":
            continue
        if a - end >= _APART:
            found.append((a, c))
        end = b
    return found[:_MOST]


def _place(
    printed: PrintedText, index: int, theirs: str, figures: Mapping[str, FigurePlace]
) -> Location | None:
    """Return where the character that differs from `theirs` was typed: in the table, if a figure shows it."""
    run = printed.run_at(index)
    fact = printed.inlines[run].fact
    if not fact and printed.origins[run] is None and run + 1 < len(printed.inlines):
        fact = printed.inlines[run + 1].fact  # 增长 and 下降 come of the figure behind them
    figure = figures.get(fact)
    if figure is None:
        return printed.locate(index)
    ours = printed.text[index : index + 1]
    is_unit = fact == printed.inlines[run].fact and not _DIGITS.intersection(ours + theirs)
    return figure.unit if is_unit else figure.digits


def _differing(theirs: str, start: int, ours: str, at: int, place: Location) -> Finding:
    return Finding(
        "E002",
        Severity.ERROR,
        place,
        message(
            "The restored original reads “{restored}” where the report prints “{printed}”.",
            restored=_around(theirs, start),
            printed=_around(ours, at),
        ),
        message("Record the change in emendations.yaml, or mend the report."),
    )


def _around(text: str, index: int) -> str:
    return text[max(0, index - _CONTEXT) : index + _CONTEXT]
