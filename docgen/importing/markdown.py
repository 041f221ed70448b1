"""Markdown, as programs for notes and chats give it out: its signs become headings, bold leads, tables."""

import re
from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from docgen.diagnostics import message
from docgen.importing.lines import CELL_GAP, Line, Log

_HEADING = re.compile(r"(#{1,6})\s+(.*?)[#\s]*")
_FEWEST_HEADINGS = 2
_BOLD = re.compile(r"(\*\*|__)(?=\S)([^*_]{1,120})(?<=\S)\1")
_START = re.compile(r"\s*(?:(?:>\s?)+|[-*+]\s+(?=\S))")
_RULE = re.compile(r"\s*(?:(?:-\s*){3,}|(?:\*\s*){3,}|(?:_\s*){3,}|\|?(?:\s*:?-+:?\s*\|)+(?:\s*:?-+:?)?\s*)")
_ROW = re.compile(r"\s*\|(.+)\|\s*")
_NUMBER = re.compile(r"[0-9]{1,2}[.)]\s+")


def without_markdown(lines: Iterable[Line], log: Log) -> list[Line]:
    """Return the lines of a text; where it is Markdown, its signs go to the log and their meaning stays."""
    typed = list(lines)
    if sum(1 for line in typed if _HEADING.fullmatch(line.text)) < _FEWEST_HEADINGS:
        return typed
    return list(_read(typed, log))


def _read(lines: list[Line], log: Log) -> Iterator[Line]:
    for line in lines:
        if _RULE.fullmatch(line.text):
            _drop(line.text, line, log)
            continue
        heading = _HEADING.fullmatch(line.text)
        row = _ROW.fullmatch(line.text)
        if heading is not None:
            words = _plain(heading[2])
            kept = replace(line, text=words, level=len(heading[1]))
        elif row is not None:
            words = CELL_GAP.join(_plain(cell).strip() for cell in row[1].split("|"))
            kept = replace(line, text=words, table=True)
        else:
            kept = _paragraph(line)
        _drop(_signs(line.text, kept.text), line, log)
        if kept.text.strip():
            yield kept


def _paragraph(line: Line) -> Line:
    text = line.text[(match.end() if (match := _START.match(line.text)) else 0) :]
    number = match.group() if (match := _NUMBER.match(text)) else ""
    first = _BOLD.match(text, len(number))
    is_lead = first is not None and bool(text[first.end() :].strip())
    return replace(line, text=_plain(text), bold=number + first[2] if first and is_lead else "")


def _plain(text: str) -> str:
    return _BOLD.sub(r"\2", text)


def _signs(before: str, after: str) -> str:
    """Return the signs of `before` that `after` does not have any more."""
    left = list(after)
    signs = []
    for char in before:
        if left and char == left[0]:
            left.pop(0)
        elif char in "#*_>-+|:":
            signs.append(char)
    return "".join(signs)


def _drop(signs: str, line: Line, log: Log) -> None:
    log.drop(signs, line.number, message("Signs of Markdown; what they mean is kept."))
