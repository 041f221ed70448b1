"""Promises of two reports: how those of the earlier one were answered, which return, which are new."""

from collections.abc import Iterator, Sequence
from typing import Literal, assert_never

from msgspec import Struct

from docgen.comparison.similarity import bigrams, likeness
from docgen.model.commitments import Answer, Commitments

Outcome = Literal["kept", "partly", "missed", "unanswered", "dropped", "new"]

# Promises are formulas; only where most of the words agree is it the same promise.
_LEAST_ALIKE = 0.6


class ComparedPromise(Struct, frozen=True):
    """A promise, what became of it, its result in words, and how the later report puts it, if it does.

    `dropped`: it was not kept, and the later report does not make it again. `new`: the earlier one did not.
    """

    outcome: Outcome
    text: str
    result: str | None = None
    again: str | None = None


def compare_promises(
    before: Sequence[str], after: Sequence[str], answers: Commitments | None
) -> tuple[ComparedPromise, ...]:
    """Return the promises of the earlier report in their order, then the new ones of the later."""
    answered = {one.promise.value: one for one in answers.commitments} if answers else {}
    signs = [bigrams(text) for text in after]
    returned: set[int] = set()
    compared: list[ComparedPromise] = []
    for text in before:
        again = _most_alike(text, signs)
        if again is not None:
            returned.add(again)
        answer = answered.get(text)
        outcome = _outcome(answer.answer if answer else "open")
        if outcome == "missed" and again is None:
            outcome = "dropped"
        result = answer.result.value if answer and answer.result else None
        compared.append(ComparedPromise(outcome, text, result, None if again is None else after[again]))
    return (*compared, *_new(after, returned))


def _new(after: Sequence[str], returned: set[int]) -> Iterator[ComparedPromise]:
    for number, text in enumerate(after):
        if number not in returned:
            yield ComparedPromise("new", text)


def _most_alike(text: str, signs: list[frozenset[tuple[str, str]]]) -> int | None:
    own = bigrams(text)
    worth = [likeness(own, sign) for sign in signs]
    best = max(range(len(signs)), key=worth.__getitem__, default=None)
    return best if best is not None and worth[best] >= _LEAST_ALIKE else None


def _outcome(answer: Answer) -> Outcome:
    match answer:
        case "done":
            return "kept"
        case "partly":
            return "partly"
        case "not":
            return "missed"
        case "open":
            return "unanswered"
        case _:
            assert_never(answer)
