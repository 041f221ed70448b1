"""What is wrong with a scalar that YAML reads without a word: text lost to a note, signs nobody can see."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import islice

from docgen.diagnostics import Finding, Location, message
from docgen.model.scalars import DOUBLE_QUOTE, FOLDED, LITERAL, SINGLE_QUOTE, segments
from docgen.model.text import SourceText
from docgen.reader.characters import first_control, refuse_control
from docgen.reader.problems import MOST_FINDINGS, error
from docgen.reader.slips import FULL_WIDTH_SPACE, comma_slip, tab_in_text

_QUOTES = (SINGLE_QUOTE, DOUBLE_QUOTE)
_BLOCKS = (LITERAL, FOLDED)
_NOTE = "#"


def check_scalar(text: SourceText, *, is_key: bool) -> Iterator[Finding]:
    """Yield what is wrong with a scalar itself."""
    yield from _refuse_controls(text)
    if text.raw.startswith(_BLOCKS):
        yield from _check_block_header(text)
    if not is_key and FULL_WIDTH_SPACE in text.raw and not text.raw.startswith(_QUOTES):
        yield from islice(_check_typed_spaces(text), MOST_FINDINGS)


def check_surroundings(text: SourceText, file_text: str, end: int, *, in_list: bool) -> Iterator[Finding]:
    """Yield what is wrong with a scalar that ends at `file_text[end]` and what stands around it.

    `in_list`: it is an item of a list in brackets.
    """
    glued = _note_after().match(file_text, end)
    if glued is not None:
        yield _lost_text(text, glued.end() - end)
    if text.raw.startswith(_QUOTES):
        return
    if _NOTE in text.raw:
        yield from _check_glued_note(text)
    slip = comma_slip(text.raw) if in_list else None
    if slip is not None:
        yield slip.finding(text.place(slip.offset))


def _refuse_controls(text: SourceText) -> Iterator[Finding]:
    control = first_control(text.value)
    if control is not None:
        yield refuse_control(text.value[control], text.locate(control))
    tab = text.value.find("\t")
    if tab >= 0:
        yield tab_in_text(text.locate(tab))


def _check_block_header(text: SourceText) -> Iterator[Finding]:
    digit = re.match(r"[|>][+-]?(?=[0-9])", text.raw)
    if digit is not None:
        yield error(
            "Y014",
            text.place(digit.end()),
            message("A digit stands after “{sign}”; leading spaces are not printed.", sign=text.raw[0]),
            message("Delete the digit."),
        )


@cache
def _note_after() -> re.Pattern[str]:
    return re.compile(r"[ \t]*(?=#[^\s#])")


def _lost_text(text: SourceText, distance: int) -> Finding:
    """Refuse what would be lost: `完成 #1 楼` means `完成` to YAML, the rest is a note."""
    end = text.place(len(text.raw))
    return error(
        "Y011",
        Location(end.file, end.line, end.column + distance),
        message("What follows “#” is a note and is not printed."),
        message("For a note type a space after “#”; for text put all of it in quotation marks: '…'."),
    )


def _check_glued_note(text: SourceText) -> Iterator[Finding]:
    glued = re.search(r"#(?=\s|$)", text.raw)
    if glued is not None:
        yield error(
            "Y011",
            text.place(glued.start()),
            message("There is no space before “#”, so it and what follows is printed."),
            message("For a note type a space before “#”; for text put all of it in quotation marks: '…'."),
        )


def _check_typed_spaces(text: SourceText) -> Iterator[Finding]:
    for segment in segments(text.raw):
        if segment.verbatim and segment.text.startswith(FULL_WIDTH_SPACE):
            yield _typed_space(text.place(segment.start))
        elif segment.verbatim and segment.text.endswith(FULL_WIDTH_SPACE):
            yield _typed_space(text.place(segment.start + len(segment.text) - 1))


def _typed_space(at: Location) -> Finding:
    return error(
        "Y032",
        at,
        message("A full-width space stands at the edge of a line of text."),
        message("Delete it: the style sheet makes indents and gaps; where it is meant, quote the text: '…'."),
    )
