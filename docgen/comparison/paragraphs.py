"""The text of two reports, paragraph by paragraph: what was taken out, what was put in."""

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import Literal

from msgspec import Struct

from docgen.comparison.similarity import align

Fate = Literal["same", "inserted", "deleted"]

# A character or two that happen to agree between two changes are no help to a reader.
_SHORTEST_AGREEMENT = 2


class Piece(Struct, frozen=True):
    """A stretch of text that both reports have, or only the later one, or only the earlier one."""

    fate: Fate
    text: str


class ChangedParagraph(Struct, frozen=True):
    """A paragraph that is not the same: the numbers of its two forms, from 0, and its pieces in order."""

    before: int | None
    after: int | None
    pieces: tuple[Piece, ...]


def compare_paragraphs(before: Sequence[str], after: Sequence[str]) -> tuple[ChangedParagraph, ...]:
    """Return every paragraph of either text, in reading order; one that stayed has one piece, the same."""
    return tuple(
        ChangedParagraph(one, other, tuple(_pieces(before, after, one, other)))
        for one, other in align(before, after)
    )


def _pieces(
    before: Sequence[str], after: Sequence[str], one: int | None, other: int | None
) -> Iterator[Piece]:
    if one is None and other is not None:
        yield Piece("inserted", after[other])
    elif other is None and one is not None:
        yield Piece("deleted", before[one])
    elif one is not None and other is not None:
        yield from compare_texts(before[one], after[other])


def compare_texts(before: str, after: str) -> Iterator[Piece]:
    """Yield the pieces of a text that changed: clause by clause, and within changed clauses by words."""
    ones, others = _clauses(before), _clauses(after)
    pieces: list[Piece] = []
    for kind, i, i_end, j, j_end in SequenceMatcher(None, ones, others, autojunk=False).get_opcodes():
        taken, put = "".join(ones[i:i_end]), "".join(others[j:j_end])
        if kind == "equal":
            pieces.append(Piece("same", put))
        else:
            pieces += _changed(taken, put)
    yield from _joined(pieces)


def _clauses(text: str) -> list[str]:
    return re.findall("[^，。；：！？]+[，。；：！？]*|[，。；：！？]+", text)


def _words(text: str) -> list[str]:
    """Return the Chinese characters one by one, numbers and Latin words whole."""
    return re.findall(r"[0-9]+(?:\.[0-9]+)?|[A-Za-z]+|.", text, re.DOTALL)


def _changed(taken: str, put: str) -> list[Piece]:
    ones, others = _words(taken), _words(put)
    pieces: list[Piece] = []
    for kind, i, i_end, j, j_end in SequenceMatcher(None, ones, others, autojunk=False).get_opcodes():
        out, into = "".join(ones[i:i_end]), "".join(others[j:j_end])
        if kind == "equal" and len(into) >= _SHORTEST_AGREEMENT:
            pieces.append(Piece("same", into))
        else:
            pieces += [Piece("deleted", out), Piece("inserted", into)]
    return pieces


def _joined(pieces: list[Piece]) -> Iterator[Piece]:
    """Yield neighbours of one fate as one, what was taken out before what was put in."""
    out = into = same = ""
    for piece in pieces:
        if piece.fate == "same":
            yield from _given(out, into)
            out, into, same = "", "", same + piece.text
            continue
        if same:
            yield Piece("same", same)
            same = ""
        if piece.fate == "deleted":
            out += piece.text
        else:
            into += piece.text
    yield from _given(out, into)
    if same:
        yield Piece("same", same)


def _given(out: str, into: str) -> Iterator[Piece]:
    if out:
        yield Piece("deleted", out)
    if into:
        yield Piece("inserted", into)
