"""Punctuation (标点符号用法, GB/T 15834) and the writing of numbers (出版物上数字用法, GB/T 15835)."""

import re
from collections.abc import Iterable, Iterator

from docgen.check.patterns import PatternRule
from docgen.check.rules import Rule
from docgen.check.texts import TypedText
from docgen.diagnostics import Finding, Severity, message

_MARKS, _DIGITS = "GB/T 15834", "GB/T 15835"
_HAN = "[\u3400-\u9fff]"

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
    f"(?<={_HAN})[,;?!](?![0-9])|(?<={_HAN}):(?={_HAN}|[“\ufffc])|(?<={_HAN})\\((?={_HAN})|(?<={_HAN})\\)|(?<={_HAN})\\.(?=$|{_HAN})",
    message("A half-width mark stands here: “{excerpt}”."),
    message("Type the full-width mark: ，；：？！（）。"),
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
FULL_WIDTH_DIGITS = PatternRule(
    Rule(
        "M004",
        Severity.WARNING,
        message("Digits are full-width."),
        message("Full-width digits break over lines, cannot be searched for and are set in another face."),
        failing="关停企业２２家。",
        passing="关停企业22家。",
        clause=_DIGITS,
    ),
    "[０-９．％]*[０-９][０-９．％]*",
    message("Full-width digits stand here: “{excerpt}”."),
    message("Type half-width digits."),
)
MIXED_NUMERAL = PatternRule(
    Rule(
        "M005",
        Severity.WARNING,
        message("A number is half in digits and half in Chinese numerals."),
        message("Only 万 and 亿 may follow digits."),
        failing="资金3千5百元",
        passing="资金3500元",
        clause=_DIGITS,
    ),
    "[0-9][十百千][0-9]|[0-9]+[十百]万[0-9]",
    message("Digits and numerals are mixed here: “{excerpt}”."),
    message("Write the number in digits; 万 and 亿 may follow them."),
)
POINTS_OF_AMOUNT = PatternRule(
    Rule(
        "M006",
        Severity.WARNING,
        message("An amount grows by percentage points."),
        message("An amount grows by per cent; only a percentage rises by percentage points (个百分点)."),
        failing="完成税收3.2亿元，同比增长5个百分点。",
        passing="完成税收3.2亿元，同比增长5%。",
        clause=_DIGITS,
    ),
    r"(?:元|吨|亩|人次|平方米|千瓦时|件|起|家|个|户|场|辆|台|座)，(?:同比|比上年)?(?:增长|下降|增加|减少)(?P<at>[0-9.]+个百分点)",
    message("An amount grows by percentage points here: “{excerpt}”."),
    message("Write %."),
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
_PATTERNS = (HALF_WIDTH, DOUBLED, FULL_WIDTH_DIGITS, MIXED_NUMERAL, POINTS_OF_AMOUNT)
RULES = tuple(one.rule for one in (*_PATTERNS, UNBALANCED))

_PARTNERS = {"”": "“", "）": "（", "》": "《", "〉": "〈", "】": "【", "〕": "〔", "」": "「", "』": "『"}
_PAIRED = re.compile("[“”（）《》〈〉【】〔〕「」『』]")


def check_punctuation(texts: Iterable[TypedText]) -> Iterator[Finding]:
    """Yield what is wrong with the marks and the digits of the texts."""
    for text in texts:
        for pattern in _PATTERNS:
            yield from pattern.check(text)
        for at in unbalanced_marks(text.words):
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
