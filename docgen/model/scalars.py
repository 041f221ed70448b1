"""How the characters of a YAML scalar come from the characters typed, in each of YAML's five styles.

The parser gives a scalar's meaning but not which character came from where, and it folds every line break to
a space. Chinese has no space at a line break: here a fold joins without one when either neighbour is Chinese,
and blanks at the end of a line, which nobody can see, mean nothing.
"""

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from msgspec import Struct

SINGLE_QUOTE, DOUBLE_QUOTE, LITERAL, FOLDED = "'", '"', "|", ">"

_BLANKS = " \t"
_FIRST_BEYOND_WESTERN_LETTERS = "\u2000"
_MIDDLE_DOT = "·"
_CITATION_BRACES = "{}"
_ESCAPES = {
    "0": "\0", "a": "\a", "b": "\b", "t": "\t", "\t": "\t", "n": "\n", "v": "\v", "f": "\f", "r": "\r",
    "e": "\x1b", " ": " ", '"': '"', "/": "/", "\\": "\\", "N": "\x85", "_": "\xa0",
    "L": "\u2028", "P": "\u2029",
}  # fmt: skip


class Segment(Struct, frozen=True):
    """Characters of a value and where they come from: the offset `start` in the typed text.

    A `verbatim` segment stands there letter for letter; of any other, an escape or a line break, all comes
    from `start`.
    """

    text: str
    start: int
    verbatim: bool


@lru_cache(maxsize=16)
def segments(raw: str) -> tuple[Segment, ...]:
    """Return the value of the scalar typed as `raw`, in order; together the segments' texts are the value."""
    style = raw[:1]
    if style in (LITERAL, FOLDED):
        return tuple(_block_segments(raw, folded=style == FOLDED))
    if style in (SINGLE_QUOTE, DOUBLE_QUOTE):
        return tuple(_flow_segments(raw, 1, len(raw) - 1))
    return tuple(_flow_segments(raw, 0, len(raw)))


def value_of(raw: str) -> str:
    """Return the text that the scalar typed as `raw` means."""
    return "".join(segment.text for segment in segments(raw))


def joins_without_space(before: str, after: str) -> bool:
    """Return whether a line break between two characters is nothing: one of them is Chinese.

    Chinese is every character beyond the western letters: hanzi, 、。“”—… and full-width signs. The braces of
    a citation count as what it prints: 105亿元, 增长4.37%.
    """
    return any(_is_chinese(char) or char in _CITATION_BRACES for char in (before, after))


def _is_chinese(char: str) -> bool:
    return char >= _FIRST_BEYOND_WESTERN_LETTERS or char == _MIDDLE_DOT


def _fold(raw: str, span: tuple[int, int], line_breaks: int, *, at_edge: bool) -> str:
    """Return what the line breaks at `span` mean; next to a quotation mark, a single one means nothing."""
    if line_breaks > 1:
        return "\n" * (line_breaks - 1)
    before, after = span
    return "" if at_edge or joins_without_space(raw[before - 1], raw[after]) else " "


@cache
def _tokens(style: str) -> re.Pattern[str]:
    """Return what matches the next piece of a plain or quoted scalar: a fold, an escape or words."""
    fold = r"(?P<fold>[ \t]*\n[ \t\n]*)"
    blanks = r"[ \t]+(?![ \t\n])"
    match style:
        case "'":
            return re.compile(rf"{fold}|(?P<escape>'')|(?:[^' \t\n]|{blanks})+")
        case '"':
            code = r"x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|\n[ \t\n]*|."
            return re.compile(rf"{fold}|(?P<escape>\\(?:{code}))|(?:[^\\ \t\n]|{blanks})+")
        case _:
            return re.compile(rf"{fold}|(?:[^ \t\n]|{blanks})+")


def _flow_segments(raw: str, start: int, end: int) -> Iterator[Segment]:
    style = raw[:start]
    for token in _tokens(style).finditer(raw, start, end):
        typed = token.group()
        match token.lastgroup:
            case "fold":
                at_edge = token.start() == start or token.end() == end
                text = _fold(raw, token.span(), typed.count("\n"), at_edge=at_edge)
                yield Segment(text, token.start(), False)
            case "escape":
                yield Segment(_unescape(typed), token.start(), False)
            case _:
                yield Segment(typed, token.start(), True)


def _unescape(typed: str) -> str:
    code = typed[1:]
    if code[0] == "\n":
        return "\n" * (code.count("\n") - 1)
    if code[0] in "xuU":
        return chr(int(code[1:], 16))
    return _ESCAPES.get(code, code)


class _Line(Struct, frozen=True):
    """A line of a block scalar without its indentation; `start` is its offset in the typed text."""

    text: str
    start: int

    @property
    def is_deeper(self) -> bool:
        """Whether the line is indented more than the block: it is not folded."""
        return self.text[:1] in _BLANKS


def _block_segments(raw: str, *, folded: bool) -> Iterator[Segment]:
    previous: _Line | None = None
    line_breaks = 0
    for line in _block_lines(raw):
        if not line.text:
            line_breaks += 1
            continue
        if previous is None:
            between = "\n" * line_breaks
        elif folded and not previous.is_deeper and not line.is_deeper:
            end = previous.start + len(previous.text)
            between = _fold(raw, (end, line.start), line_breaks + 1, at_edge=False)
        else:
            between = "\n" * (line_breaks + 1)
        if between:
            start = previous.start + len(previous.text) if previous else raw.index("\n")
            yield Segment(between, start, False)
        yield Segment(line.text, line.start, True)
        previous, line_breaks = line, 0


def _block_lines(raw: str) -> Iterator[_Line]:
    """Yield the lines below a block scalar's header; the first line with text says how deep the block is."""
    header, _, body = raw.partition("\n")
    start = len(header) + 1
    lines = body.split("\n")
    indent = next((len(line) - len(line.lstrip(" ")) for line in lines if line.strip(_BLANKS)), 0)
    for line in lines:
        yield _Line(line[indent:].rstrip(_BLANKS), start + indent)
        start += len(line) + 1
