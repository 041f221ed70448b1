"""A scalar as it was typed: its characters, and where each of them stands in the file."""

from msgspec import Struct

from docgen.diagnostics import Location
from docgen.model.scalars import segments


class SourceText(Struct, frozen=True):
    """The value of a YAML scalar, always text, with its place.

    `value` is what the scalar means (folds joined, escapes read, no space where a fold joins two Chinese
    characters). `at` is where the first character of `raw` stands; `raw` is the scalar as typed, with its
    quotation marks, line breaks and indentation, so that any character can be found again.
    """

    value: str
    at: Location
    raw: str = ""

    def locate(self, offset: int) -> Location:
        """Return where the character `value[offset]` was typed; past the end, where the last one was.

        Where `raw` does not spell `value` (a text that was made, not read), it is the start of the scalar.
        """
        return self.place(self._raw_position(min(offset, len(self.value) - 1)))

    def place(self, raw_offset: int) -> Location:
        """Return where the character `raw[raw_offset]` stands."""
        before = self.raw[:raw_offset]
        line_breaks = before.count("\n")
        if not line_breaks:
            return Location(self.at.file, self.at.line, self.at.column + len(before))
        return Location(self.at.file, self.at.line + line_breaks, len(before) - before.rfind("\n"))

    def _raw_position(self, offset: int) -> int:
        """Return the offset in `raw` that `value[offset]` comes from; 0 when it comes from nowhere."""
        if self.raw == self.value:
            return max(offset, 0)
        left, position = offset, 0
        spelled = segments(self.raw)
        if "".join(segment.text for segment in spelled) != self.value:
            return 0
        for segment in spelled:
            if 0 <= left < len(segment.text):
                position = segment.start + left if segment.verbatim else segment.start
            left -= len(segment.text)
        return position
