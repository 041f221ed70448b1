"""What the importer passes on: lines of a source, and what it leaves out or is in doubt of."""

from msgspec import Struct

from docgen.diagnostics import Message

# Between the cells of a row.
CELL_GAP = "\u3000"


class Line(Struct, frozen=True):
    """A line or paragraph of the file.

    `number` counts lines from 1, in a Word file paragraphs. `level` is the heading level that a style gives
    it, 0 for none; `bold` are the words in bold type that it begins with. `linked` says that all of it is a
    link, `indented` that blanks stood before the first word, `note` that it is a foot- or endnote.
    """

    text: str
    number: int
    level: int = 0
    bold: str = ""
    table: bool = False
    linked: bool = False
    indented: bool = False
    note: bool = False


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
