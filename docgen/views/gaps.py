"""The gaps of a report (缺文), a row each: the text around it, and the heading that it stands under."""

from collections.abc import Iterator

from docgen.blocks import Cell, Document, Heading, Inline, Paragraph, Row, Text, plain_text
from docgen.resolve.gaps import find_gaps

_GAP = "emended"
# How many characters of the text are shown on either side.
_AROUND = 12
_MORE = "…"
_FIGURE = frozenset("0123456789.%")


def gap_rows(report: Document) -> Iterator[Row]:
    """Yield a row a gap, numbered in reading order: number, gap in its text, heading."""
    number, heading = 0, ""
    for block in report.blocks:
        if not isinstance(block, Paragraph | Heading):
            continue
        text = plain_text(block.inlines)
        if isinstance(block, Heading):
            heading = text
        for start, end in find_gaps(text):
            number += 1
            yield numbered_row(number, _excerpt(text, start, end), (Text(heading),) if heading else ())


def numbered_row(number: int, *cells: tuple[Inline, ...]) -> Row:
    """Return a row of a table at the back, its number first."""
    return Row(
        "body",
        (
            Cell("table-text", (Text(str(number)),), header=True),
            *(Cell("table-text", inlines) for inlines in cells),
        ),
    )


def _excerpt(text: str, start: int, end: int) -> tuple[Inline, ...]:
    """Return a gap with some of the text around it, a sign where it goes on."""
    first, last = max(start - _AROUND, 0), min(end + _AROUND, len(text))
    # A figure that is cut is another figure.
    while first and _is_in_figure(text, first):
        first -= 1
    while last < len(text) and _is_in_figure(text, last):
        last += 1
    before = f"{_MORE if first else ''}{text[first:start]}"
    after = f"{text[end:last]}{_MORE if last < len(text) else ''}"
    parts = (Text(before), Text(text[start:end], _GAP), Text(after))
    return tuple(part for part in parts if part.text)


def _is_in_figure(text: str, place: int) -> bool:
    """Return whether a digit or a point stands on both sides of a place."""
    return text[place - 1] in _FIGURE and text[place] in _FIGURE
