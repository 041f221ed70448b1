"""Notes behind the text (名词解释) → terms with their explanations; the marks that led to them leave it.

docgen numbers its notes itself and puts each mark behind the first use of its term. A typed mark that stands
elsewhere is told; a circled number that does not stand behind its term stays: it may count something else.
"""

import re
from collections.abc import Iterable

from msgspec import Struct
from msgspec.structs import replace

from docgen.diagnostics import message
from docgen.importing.items import Item
from docgen.importing.lines import Line, Log
from docgen.zh.markers import ordinal_of

_NUMBER = (
    r"(?:(?P<circle>[①-⑳])|[\[［【〔（(]\s*注?\s*(?P<bracket>[0-9]{1,3})\s*[\]］】〕）)]|注?(?P<plain>[0-9]{1,3})\s*[.．、：](?![0-9])|\*+)"
    r"、?\s*"
)
_NOTE = re.compile(
    rf"(?:{_NUMBER})?(?P<term>[^：。；\s][^：。；]{{0,39}}?)"
    r"(?P<sign>：|——|—|(?=，?(?:是指|即指|指的是|主要指|就是指))|(?<=[”》])(?=[指即]))(?P<explanation>.+)"
)
_NUMBERED = re.compile(rf"{_NUMBER}(?P<explanation>.+)")
_MARK = re.compile(
    r"[①-⑳]|\^[0-9]{1,3}(?![0-9])|\^?[\[［【〔]\s*注?\s*[0-9]{1,3}\s*[\]］】〕]|（注\s*[0-9]{1,3}）"
)
_CIRCLE = re.compile("[①-⑳]")
_QUOTED = re.compile("[“《]([^“”《》]{1,30})[”》]$")
_QUOTES = {"“": "”", "《": "》", "‘": "’"}


class Note(Struct, frozen=True):
    """A term as the text writes it, its explanation, and the line of the file where that begins."""

    term: str
    explanation: str
    line: int


class _Typed(Struct, frozen=True):
    """A note as it is typed; `term` is empty where only the mark in the text says what it explains."""

    number: int
    term: str
    explanation: str
    line: Line


def take_notes(items: list[Item], log: Log) -> tuple[tuple[Note, ...], list[Item]]:
    """Return the notes as terms, and the items without them and their marks; what is no note stays."""
    lines = [item for item in items if item.kind == "notes"]
    text = [item for item in items if item.kind != "notes"]
    typed, others = _read(lines)
    terms = [_with_term(note, text) for note in typed]
    if not typed or not all(terms):
        return (), items
    notes = tuple(_note(note, term, text, log) for note, term in zip(typed, terms, strict=True))
    for other in others:
        log.drop(other.text, other.line.number, message("The heading of the notes is made anew."))
    marked = dict(zip([note.number for note in typed], notes, strict=True))
    return notes, [_without_marks(item, marked, log) for item in text]


def _read(lines: list[Item]) -> tuple[list[_Typed], list[Item]]:
    """Return the notes, and the lines above the first; a line that begins none goes on with the last."""
    typed: list[_Typed] = []
    others: list[Item] = []
    for item in lines:
        match = _NOTE.fullmatch(item.text) or _NUMBERED.fullmatch(item.text)
        if match is not None and not item.line.table and (typed or not item.text.endswith("：")):
            number = next((ordinal_of(one) for one in match.group("circle", "bracket", "plain") if one), 0)
            typed.append(_Typed(number, match.groupdict().get("term") or "", match["explanation"], item.line))
        elif typed:
            typed[-1] = replace(typed[-1], explanation=typed[-1].explanation + item.text)
        else:
            others.append(item)
    return (typed, others) if len(others) <= 1 else ([], lines)


def _with_term(note: _Typed, text: list[Item]) -> str:
    """Return the term of a note as the text writes it, without the marks around it where it can be."""
    if not note.term:
        return _quoted_before(note.number, text)
    inner = note.term[1:-1]
    is_quoted = _QUOTES.get(note.term[0]) == note.term[-1] and not re.search("[“”《》‘’]", inner)
    return inner if is_quoted and inner else note.term


def _quoted_before(number: int, text: list[Item]) -> str:
    """Return the words in quotation marks before the mark of a note; nothing where there are none."""
    for piece in _pieces(text):
        for mark in _MARK.finditer(piece):
            quoted = _QUOTED.search(piece[: mark.start()])
            if _ordinal(mark.group()) == number and quoted is not None:
                return quoted[1]
    return ""


def _note(note: _Typed, term: str, text: list[Item], log: Log) -> Note:
    left = list(note.line.text)
    for char in f"{term}{note.explanation}":
        if char in left:
            left.remove(char)
    log.drop("".join(left), note.line.number, message("The number and the marks of a note are made anew."))
    if not any(term in piece for piece in _pieces(text)):
        log.doubt(note.line, message("The text does not use “{term}”, which this note explains.", term=term))
    return Note(term, note.explanation, note.line.number)


def _pieces(items: Iterable[Item]) -> list[str]:
    """Return what stands in paragraphs: marks are put there and not into headings."""
    return [f"{item.text}{item.rest}" if item.form != "standalone" else item.rest for item in items]


def _without_marks(item: Item, notes: dict[int, Note], log: Log) -> Item:
    text, rest = (_unmarked(words, item.line, notes, log) for words in (item.text, item.rest))
    return replace(item, text=text, rest=rest)


def _unmarked(words: str, line: Line, notes: dict[int, Note], log: Log) -> str:
    kept, position = "", 0
    for mark in _MARK.finditer(words):
        kept += words[position : mark.start()]
        position = mark.end()
        note = notes.get(_ordinal(mark.group()))
        is_behind = note is not None and kept.rstrip("”》’").endswith(note.term.rstrip("”》’"))
        is_circle = _CIRCLE.fullmatch(mark.group()) is not None
        if note is None or (is_circle and not is_behind):
            kept += mark.group()
            continue
        log.drop(mark.group(), line.number, message("The number and the marks of a note are made anew."))
        if not is_behind:
            log.doubt(
                line, message("{mark} does not stand behind “{term}”.", mark=mark.group(), term=note.term)
            )
    return kept + words[position:]


def _ordinal(mark: str) -> int:
    return ordinal_of(re.sub(r"[^0-9①-⑳]", "", mark))
