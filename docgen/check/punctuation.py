"""Stops and paired marks (标点符号用法, GB/T 15834)."""

import re
from collections.abc import Iterator, Sequence

from docgen.check.patterns import HAN, PatternRule
from docgen.check.rules import Rule
from docgen.check.texts import TypedText
from docgen.diagnostics import Finding, Severity, message

_MARKS = "GB/T 15834"

HALF_WIDTH = PatternRule(
    Rule(
        "M001",
        Severity.WARNING,
        message("A half-width mark stands in Chinese text."),
        message("Chinese marks are as wide as a character; a half-width one is a slip of the keyboard."),
        failing="加快转型,提升质量。",
        passing="加快转型，提升质量。",
        clause=_MARKS,
    ),
    f"(?<={HAN})(?:[,;?!](?![0-9])|:(?={HAN}|[“\ufffc])|\\((?={HAN})|\\)|\\.(?=$|{HAN}))"
    "|^\\((?=[一二三四五六七八九十]{1,3}\\))",
    message("A half-width mark stands here: “{excerpt}”."),
    message("Type the full-width mark: ，；：？！（）。"),
    signs=",;?!:().",
    habit=True,
)
DOUBLED = PatternRule(
    Rule(
        "M002",
        Severity.WARNING,
        message("Two marks stand where one belongs."),
        message("One of them was left behind when the sentence was changed."),
        failing="加快转型，，提升质量。。",
        passing="加快转型，提升质量。",
        clause=_MARKS,
    ),
    "[，。、；：][，。、；：]+|[！？][，。、；：]",
    message("Marks are doubled here: “{excerpt}”."),
    message("Delete the one that does not belong."),
)
UNBALANCED = PatternRule(
    Rule(
        "M003",
        Severity.ERROR,
        message("A quotation mark or bracket has no partner."),
        message("Nobody can tell where the quotation ends."),
        failing="开展“331专项行动。",
        passing="开展“331”专项行动。",
        clause=_MARKS,
    ),
    "",
    message("This mark has no partner: “{excerpt}”."),
    message("Type the other one, or delete this one."),
)
_PATTERNS = (HALF_WIDTH, DOUBLED)
RULES = tuple(one.rule for one in (*_PATTERNS, UNBALANCED))

_PARTNERS = {"”": "“", "）": "（", "》": "《", "〉": "〈", "】": "【", "〕": "〔", "」": "「", "』": "『"}
_PAIRED = re.compile("[“”（）《》〈〉【】〔〕「」『』]")


def check_punctuation(texts: Sequence[TypedText]) -> Iterator[Finding]:
    """Yield what is wrong with the stops and the paired marks of the texts."""
    yield from check_stops(texts)
    yield from check_pairs(texts)


def check_stops(texts: Sequence[TypedText]) -> Iterator[Finding]:
    """Yield the stops that are half-width or doubled; none of it is an error."""
    for pattern in _PATTERNS:
        yield from pattern.check_all(texts)


def check_pairs(texts: Sequence[TypedText]) -> Iterator[Finding]:
    """Yield the quotation marks and brackets without a partner."""
    for index, text in enumerate(texts):
        goes_on = any(after.words.startswith("“") for after in texts[index + 1 : index + 2])
        for at in unbalanced_marks(text.words):
            # A quotation of several paragraphs opens each of them, and closes the last.
            if not (goes_on and text.words[at] == "“"):
                yield UNBALANCED.found(text, at, at + 1)


def unbalanced_marks(words: str) -> Iterator[int]:
    """Yield the places of quotation marks and brackets without a partner in their paragraph, in order.

    A mark that closes what is not the last one open leaves those between without partners.
    """
    opened: list[int] = []
    alone: list[int] = []
    for match in _PAIRED.finditer(words):
        partner = _PARTNERS.get(match.group())
        if partner is None:
            opened.append(match.start())
        elif partner in (words[at] for at in opened):
            while words[opened[-1]] != partner:
                alone.append(opened.pop())
            opened.pop()
        else:
            alone.append(match.start())
    yield from sorted(alone + opened)
