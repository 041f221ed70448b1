"""Typefaces (字体): characters and the faces that have them."""

from docgen.check.rules import Rule
from docgen.diagnostics import Severity, message

_REASON = message("A character that no face has would print as nothing.")

RULES = (
    Rule(
        "F001",
        Severity.ERROR,
        message("No face has a character."),
        _REASON,
        remedy=message("Check the character; if it is right, name a face that has it under fallback."),
    ),
    Rule(
        "F002",
        Severity.ERROR,
        message("A character that cannot be seen or printed stands in a text."),
        _REASON,
        remedy=message("Delete it."),
    ),
    Rule(
        "F003",
        Severity.ERROR,
        message("A style sheet names a font file that is not there."),
        _REASON,
        remedy=message("Name one that is."),
    ),
    Rule(
        "F004",
        Severity.ERROR,
        message("A font file has no TrueType outlines."),
        _REASON,
        remedy=message("Name a .ttf or .ttc."),
    ),
    Rule(
        "F005",
        Severity.ERROR,
        message("A font's maker does not permit embedding a part of it."),
        _REASON,
        remedy=message("Name another face."),
    ),
)
