"""A scalar as it was typed: its characters, and where each of them stands in the file."""

from bisect import bisect_right
from functools import lru_cache
from itertools import accumulate

from msgspec import Struct

from docgen.diagnostics import Location
from docgen.model.scalars import Segment, segments


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
        lines = _line_starts(self.raw)
        line = bisect_right(lines, raw_offset)
        if not line:
            return Location(self.at.file, self.at.line, self.at.column + raw_offset)
        return Location(self.at.file, self.at.line + line, raw_offset - lines[line - 1] + 1)

    def _raw_position(self, offset: int) -> int:
        """Return the offset in `raw` that `value[offset]` comes from; 0 when it comes from nowhere."""
        starts, spelled = _origins(self.raw, self.value)
        index = bisect_right(starts, offset) - 1
        if index < 0:
            return 0
        segment = spelled[index]
        return segment.start + (offset - starts[index] if segment.verbatim else 0)


# A text with many citations asks for many places: each scalar is taken apart once.
@lru_cache(maxsize=64)
def _origins(raw: str, value: str) -> tuple[tuple[int, ...], tuple[Segment, ...]]:
    """Return the segments that `raw` spells `value` in, behind the offset in `value` that each begins at."""
    if raw == value:
        return (0,), (Segment(value, 0, True),)
    spelled = segments(raw)
    ends = tuple(accumulate(len(segment.text) for segment in spelled))
    if "".join(segment.text for segment in spelled) != value:
        return (), ()
    return (0, *ends[:-1]), spelled


@lru_cache(maxsize=64)
def _line_starts(raw: str) -> tuple[int, ...]:
    """Return where the lines of `raw` after the first begin."""
    lines = raw.split("\n")
    return tuple(accumulate(len(line) + 1 for line in lines[:-1]))
