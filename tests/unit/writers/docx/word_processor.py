"""A word processor as simple as can be: it fills lines by the marks alone, and knows nothing of figures."""

from itertools import pairwise
from operator import add

from msgspec import Struct

from docgen.layout.breaks import kinsoku
from docgen.zh.characters import BLANK_LEFT, BLANK_RIGHT, CharClass, classify, is_latin
from tests.unit.writers.docx.reading import Element, find_all, has, text_of, val

EM = 320
TRACKING = -5
MARKS = BLANK_LEFT | BLANK_RIGHT
LETTERS = {CharClass.LATIN, CharClass.DIGIT}


class Program(Struct, frozen=True):
    """The gap between hanzi and digits in em; whether two adjacent marks take 1.5 em; whether the last
    character of a run is spaced, be it closer.
    """

    gap: float
    trims: bool
    spaces_run_ends: bool


class Char(Struct, frozen=True):
    """A character, what is added to it, and whether a run ends with it."""

    char: str
    spacing: int
    ends_run: bool
    chinese: bool


def chars_of(paragraph: Element) -> list[Char]:
    """Return the characters of a paragraph of the Word file, in order."""
    found: list[Char] = []
    for run in find_all(paragraph, "w:r"):
        spacing = int(val(run, "w:rPr/w:spacing") or 0) if has(run, "w:rPr/w:spacing") else TRACKING
        chinese = has(run, "w:rPr/w:lang") and val(run, "w:rPr/w:lang") == "zh-CN"
        text = text_of(run)
        found += [Char(char, spacing, index == len(text), chinese) for index, char in enumerate(text, 1)]
    return found


def plain(text: str) -> list[Char]:
    """Return the characters as they are without any spacing of their own."""
    return [
        Char(one, TRACKING, is_latin(one) != is_latin(two), False) for one, two in pairwise(text + text[-1])
    ]


def fill(chars: list[Char], rooms: tuple[int, int], program: Program) -> list[str]:
    """Return the lines, the first `rooms[0]` twips wide and the others `rooms[1]`."""
    text = "".join(char.char for char in chars)
    may_end = kinsoku(text, list(map(add, classify(text), classify(text)[1:])), classify(text))
    lines, start = [], 0
    while start < len(text):
        room = rooms[1] if start else rooms[0]
        ends = [
            stop
            for stop in range(start + 1, len(text) + 1)
            if may_end[stop] and width(chars[start:stop], program) <= room
        ]
        stop = max(ends, default=start + 1)
        lines.append(text[start:stop])
        start = stop
    return lines


def width(chars: list[Char], program: Program) -> float:
    total = sum(EM * (0.5 if is_latin(char.char) else 1) for char in chars)
    for index, char in enumerate(chars):
        last = char.ends_run or index == len(chars) - 1
        total += char.spacing if program.spaces_run_ends or not last else max(char.spacing, 0)
    for one, two in pairwise(classify("".join(char.char for char in chars))):
        if {one, two} & LETTERS and CharClass.HANZI in (one, two):
            total += program.gap * EM
        elif program.trims and {one, two} <= MARKS and not (one in BLANK_LEFT and two in BLANK_RIGHT):
            total -= EM / 2
    return total
