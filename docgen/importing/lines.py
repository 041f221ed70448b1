"""What the importer passes on: lines of a source, and what it leaves out or is in doubt of."""

from msgspec import Struct

from docgen.diagnostics import Message


class Line(Struct, frozen=True):
    """A line or paragraph of the file.

    `number` counts lines (paragraphs, in a Word file) from 1. `level` is the heading level that a style gives
    it, 0 for none; `marker` is a number that Word would print before it. `indented` says that blanks stood
    before the first word, `blank_before` that an empty line did.
    """

    text: str
    number: int
    level: int = 0
    marker: str = ""
    table: bool = False
    indented: bool = False
    blank_before: bool = False


class Dropped(Struct, frozen=True):
    """A piece of the file that is not in the report as it stood, and why."""

    text: str
    line: int
    reason: Message


class Unsure(Struct, frozen=True):
    """A place that a person should look at."""

    line: int
    text: str
    reason: Message


class Log(Struct, frozen=True):
    """What is left out and what is in doubt, in the order in which it is found; the steps add to it."""

    dropped: list[Dropped]
    unsure: list[Unsure]

    def drop(self, text: str, line: int, reason: Message) -> None:
        """Put a piece on the list of what is left out; blanks are no piece."""
        if text.strip():
            self.dropped.append(Dropped(text, line, reason))

    def doubt(self, line: Line, reason: Message) -> None:
        """Put a line on the list of what a person should look at."""
        self.unsure.append(Unsure(line.number, line.text[:40], reason))
