"""Changes to a source file as text: a stretch replaced, lines put in; all else stays as it was typed."""

from collections.abc import Iterable
from itertools import accumulate

from msgspec import Struct

from docgen.diagnostics import Location
from docgen.model.text import SourceText


class Edit(Struct, frozen=True, order=True):
    """`text[start:end]` becomes `new`."""

    start: int
    end: int
    new: str


class Draft:
    """A source file's text, and the changes that it is to have."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._starts = (0, *accumulate(len(line) + 1 for line in text.split("\n")))
        self._edits: list[Edit] = []

    def offset(self, at: Location) -> int:
        """Return where in the text a place of the file is."""
        return self._starts[at.line - 1] + at.column - 1

    def replace(self, source: SourceText, new: str) -> None:
        """Put `new`, typed as YAML, in place of a scalar."""
        start = self.offset(source.at)
        self._edits.append(Edit(start, start + len(source.raw), new))

    def insert(self, at: Location, new: str) -> None:
        """Put `new` before a place."""
        start = self.offset(at)
        self._edits.append(Edit(start, start, new))

    def stands_at(self, at: Location, sign: str) -> bool:
        """Return whether `sign` stands at a place."""
        return self.text.startswith(sign, self.offset(at))

    def put_lines_before(self, line: int, lines: Iterable[str]) -> None:
        """Put whole lines before a line, counted from 1, indented like it."""
        start = self._starts[line - 1]
        indent = " " * self.indent_of(line)
        self._edits.append(Edit(start, start, "".join(f"{indent}{each}\n" for each in lines)))

    def put_lines_after_block(self, line: int, lines: Iterable[str]) -> None:
        """Put whole lines after the entry that begins on a line, and what is indented deeper than it."""
        typed = self.text.split("\n")
        indent = self.indent_of(line)
        last = line
        while last < len(typed) and typed[last].strip() and self.indent_of(last + 1) > indent:
            last += 1
        new = "".join(f"{' ' * indent}{each}\n" for each in lines)
        start = self._starts[last]
        ends_file = start > len(self.text)  # the last line has no line break of its own
        self._edits.append(
            Edit(min(start, len(self.text)), min(start, len(self.text)), f"\n{new}" if ends_file else new)
        )

    def take_line(self, line: int) -> None:
        """Take a whole line out."""
        self._edits.append(Edit(self._starts[line - 1], self._starts[line], ""))

    def indent_of(self, line: int) -> int:
        """Return how many spaces a line begins with."""
        start = self._starts[line - 1]
        rest = self.text[start : self._starts[line]]
        return len(rest) - len(rest.lstrip(" "))

    def changed(self) -> str:
        """Return the text with all changes made; those at one place stand in the order asked for."""
        pieces: list[str] = []
        done = 0
        for edit in sorted(self._edits, key=lambda edit: (edit.start, edit.end)):
            pieces += (self.text[done : edit.start], edit.new)
            done = max(done, edit.end)
        return "".join((*pieces, self.text[done:]))
