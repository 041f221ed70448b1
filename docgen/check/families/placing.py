"""Layout (排版): what does not fit where the style sheet puts it."""

from docgen.check.rules import Rule
from docgen.diagnostics import Severity, message

_REASON = message("What does not fit is told, never cut off.")

RULES = (
    Rule(
        "L001",
        Severity.ERROR,
        message("A table row is higher than a page."),
        _REASON,
        remedy=message("Shorten its longest cell, or give the column a larger share."),
    ),
    Rule(
        "L002",
        Severity.ERROR,
        message("A view of one page does not fit on it."),
        _REASON,
        remedy=message("Take out rows or notes, or make the type smaller."),
    ),
    Rule(
        "L003",
        Severity.ERROR,
        message("A table row has more or fewer columns than its table."),
        _REASON,
        remedy=message("Give it as many cells as the style sheet has columns."),
    ),
    Rule(
        "L004",
        Severity.ERROR,
        message("A block names a style that the style sheet does not have."),
        _REASON,
        remedy=message("Add it, or correct the name."),
    ),
    Rule(
        "L005",
        Severity.ERROR,
        message("A graphic is wider than its column."),
        _REASON,
        remedy=message("Make it narrower under graphics, or give the column a larger share."),
    ),
    Rule(
        "L006",
        Severity.ERROR,
        message("A line or a graphic of a one-page view stands outside the text area."),
        _REASON,
        remedy=message("Shorten it, or give it more room."),
    ),
    Rule(
        "L007",
        Severity.ERROR,
        message("The cover does not fit on its page."),
        _REASON,
        remedy=message("Give its lines less space or smaller type in the style sheet."),
    ),
)
