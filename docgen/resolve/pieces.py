"""Where the citations of a text are: the text in pieces, none of it lost, each at its place.

The braces that Jinja gives a meaning are all seen here, and those that an office worker types for them.
"""

import re
from collections.abc import Iterator
from functools import cache

from msgspec import Struct

from docgen.diagnostics import Message, message
from docgen.resolve.expressions import CLOSE, LONGEST_EXPRESSION, OPEN

_STATEMENTS = ("{%", "{#")


class Words(Struct, frozen=True):
    """A stretch of text as it is printed."""

    start: int
    text: str


class Citation(Struct, frozen=True):
    """A citation; `expression` is what stands between its braces."""

    start: int
    expression: str


class Misplaced(Struct, frozen=True):
    """Braces that open or close nothing that docgen knows: the rule they break, and what to do."""

    start: int
    rule: str
    message: Message
    hint: Message


Piece = Words | Citation | Misplaced


def split_pieces(text: str) -> Iterator[Piece]:
    """Yield the pieces of a text, in order."""
    start = 0
    while mark := _marks().search(text, start):
        if mark.start() > start:
            yield Words(start, text[start : mark.start()])
        piece, start = _read_mark(text, mark.start(), mark.group())
        yield piece
    if start < len(text):
        yield Words(start, text[start:])


def names_in_single_braces(text: str) -> Iterator[str]:
    """Yield what stands in single braces, up to its first dot or bracket: a citation short of a brace."""
    for match in re.finditer(r"[{｛]([^{}｛｝]{1,80})[}｝]", text):
        yield re.split(r"[.\[]", match.group(1).strip(), maxsplit=1)[0]


def stray(start: int) -> Misplaced:
    """Return the finding for braces at `start` that are no citation's."""
    return Misplaced(
        start,
        "R005",
        message("These braces are no citation's."),
        message(
            "A citation stands between {{{{ and }}}}, two half-width braces each; "
            'to print them, write {{{{ "{{{{" }}}} or {{{{ "}}}}" }}}}.'
        ),
    )


@cache
def _marks() -> re.Pattern[str]:
    return re.compile(r"[{｛]{2}|[}｝]{2}|\{[%#]")


@cache
def _ends() -> re.Pattern[str]:
    """Match the end of a citation, or a quoted text, which may hold such braces."""
    return re.compile(r""""(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|\}\}""")


def _read_mark(text: str, start: int, mark: str) -> tuple[Piece, int]:
    """Return the piece that begins with the braces `mark`, and where the text goes on."""
    after = start + len(mark)
    if mark in _STATEMENTS:
        return _statement(start), after
    if mark != OPEN:
        return stray(start), after
    end = _find_close(text, after)
    if end is None:
        return _unclosed(start), after
    return Citation(start, text[after:end]), end + len(CLOSE)


def _find_close(text: str, start: int) -> int | None:
    limit = start + LONGEST_EXPRESSION + len(CLOSE)
    for match in _ends().finditer(text, start, limit):
        if match.group() == CLOSE:
            return match.start()
    return None


def _unclosed(start: int) -> Misplaced:
    return Misplaced(
        start,
        "R004",
        message("A citation begins here and does not end."),
        message('Close it with }}}}; to print two braces, write {{{{ "{{{{" }}}}.'),
    )


def _statement(start: int) -> Misplaced:
    return Misplaced(
        start,
        "R003",
        message("Statements and comments of Jinja have no place in a text."),
        message("Take them out; a note to yourself is a YAML comment, a line that begins with #."),
    )
