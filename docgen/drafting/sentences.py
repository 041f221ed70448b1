"""Sentences of a text as it was typed, citations and all."""

import re
from collections.abc import Iterator

from docgen.check.numbers import numbers_in
from docgen.check.texts import CITED, typed_text
from docgen.diagnostics import Location
from docgen.drafting.parts import next_years
from docgen.model.gaps import CONFIRM, FILL
from docgen.model.text import SourceText

_ENDS = "。！？"
_CLOSING = "”’）》"
_NOWHERE = Location("", 1, 1)


def sentences(text: str) -> Iterator[str]:
    """Yield the sentences of a text, each with its mark; a text without any is one sentence."""
    for match in re.finditer(f"[^{_ENDS}]*[{_ENDS}]+[{_CLOSING}]*|[^{_ENDS}]+$", text):
        yield match.group()


def words_of(sentence: str) -> str:
    """Return a sentence with each character of a citation blanked, so that its own numbers are left."""
    return typed_text(SourceText(sentence, _NOWHERE, sentence)).words


def cites(sentence: str) -> bool:
    """Return whether a sentence shows an indicator's figure."""
    return CITED in words_of(sentence)


def cites_throughout(sentence: str) -> bool:
    """Return whether every clause of a sentence shows a figure: nothing else is said in it."""
    clauses = re.split("[，；。！？]", words_of(sentence))
    return all(CITED in clause for clause in clauses if clause)


def has_amount(sentence: str) -> bool:
    """Return whether an amount is typed in a sentence: a number that is no date, ordinal or name."""
    return any(number.kind != "structural" for number in numbers_in(words_of(sentence)))


def with_gaps(sentence: str, year: int) -> str:
    """Return a sentence for the next report: typed amounts become gaps, years and cited years move on."""
    pieces: list[str] = []
    done = 0
    for number in numbers_in(words_of(sentence)):
        if number.kind != "structural":
            pieces += (sentence[done : number.start], FILL)
            done = number.end
    moved = next_years("".join((*pieces, sentence[done:])), year)
    return re.sub(r"(?<=\[)[0-9]{4}(?=\])", lambda match: str(int(match.group()) + 1), moved)


def to_confirm(text: str) -> str:
    """Return a text with the sign that it is still to be confirmed, before its last mark."""
    end = len(text) - 1 if text.endswith((*_ENDS, "：", "；")) else len(text)
    return text[:end] + CONFIRM + text[end:]
