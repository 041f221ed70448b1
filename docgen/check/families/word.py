"""The Word file (Word 文件): what it cannot hold."""

from docgen.check.rules import Rule
from docgen.diagnostics import Severity, message

_REASON = message("Word would call the file damaged.")

RULES = (
    Rule(
        "W001",
        Severity.ERROR,
        message("A character cannot stand in a Word file."),
        _REASON,
        remedy=message("Delete it."),
    ),
    Rule(
        "W002",
        Severity.ERROR,
        message("Two styles have one name in Word."),
        _REASON,
        remedy=message("Give each a word_name of its own."),
    ),
    Rule(
        "W003",
        Severity.ERROR,
        message("Two headings would have one bookmark."),
        _REASON,
        remedy=message("Tell their anchors apart in the first forty characters."),
    ),
    Rule(
        "W004",
        Severity.ERROR,
        message("A document property is longer than Word holds."),
        _REASON,
        remedy=message("Shorten the title, author, subject or keywords."),
    ),
)
