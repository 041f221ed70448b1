"""A scalar as it was typed: its characters, and where each of them stands in the file."""

from msgspec import Struct

from docgen.diagnostics import Location


class SourceText(Struct, frozen=True):
    """The value of a YAML scalar, always text, with its place.

    `value` is what the scalar means (folds joined, escapes read, no space where a fold joins two Chinese
    characters). `at` is where the first character of `raw` stands; `raw` is the scalar as typed, with its
    line breaks and indentation, so that any character can be found again.
    """

    value: str
    at: Location
    raw: str = ""

    def locate(self, offset: int) -> Location:
        """Return where the character `value[offset]` was typed; the start of the scalar when it is not in `raw`."""
        position = self._raw_position(offset)
        if position is None:
            return self.at
        before = self.raw[:position]
        line_breaks = before.count("\n")
        if not line_breaks:
            return Location(self.at.file, self.at.line, self.at.column + position)
        return Location(self.at.file, self.at.line + line_breaks, position - before.rfind("\n"))

    def _raw_position(self, offset: int) -> int | None:
        position = -1
        for char in self.value[: offset + 1]:
            found = self.raw.find(char, position + 1)
            if found < 0 and not char.isspace():
                return None
            position = found if found >= 0 else position
        return position if position >= 0 else None
