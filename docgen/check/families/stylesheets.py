"""Problems of style sheets (版式): what a style sheet of templates/ cannot mean."""

from docgen.check.rules import Rule
from docgen.diagnostics import Severity, message

_REASON = message("A style sheet is complete and typed, so that no writer has to guess.")

RULES = (
    Rule(
        "S001",
        Severity.ERROR,
        message("What extends names is no style sheet."),
        _REASON,
        remedy=message("Write the name of a file in templates/, without .yaml."),
        failing="extends: ../gbt9704.yaml",
        passing="extends: gbt9704",
    ),
    Rule(
        "S002",
        Severity.ERROR,
        message("Style sheets extend one another in a circle."),
        _REASON,
        remedy=message("Take one extends out."),
    ),
    Rule(
        "S003",
        Severity.ERROR,
        message("What based_on names is no paragraph style."),
        _REASON,
        remedy=message("Correct the name."),
    ),
    Rule(
        "S004",
        Severity.ERROR,
        message("Styles are based on one another in a circle."),
        _REASON,
        remedy=message("Take one based_on out."),
    ),
    Rule(
        "S005",
        Severity.ERROR,
        message("A value is not a length."),
        _REASON,
        remedy=message("Write a number with its unit, or a size by its Chinese name."),
        failing="size: 16",
        passing="size: 三号",
    ),
    Rule(
        "S006",
        Severity.ERROR,
        message("A style names a face that is not among the faces."),
        _REASON,
        remedy=message("Name one of them, or add it."),
    ),
    Rule(
        "S007",
        Severity.ERROR,
        message("A style that every report needs is missing."),
        _REASON,
        remedy=message("Add it, or extend gbt9704."),
    ),
    Rule(
        "S008",
        Severity.ERROR,
        message("The shares of a table's columns do not add up to 100."),
        _REASON,
        remedy=message("Change them."),
    ),
    Rule(
        "S009",
        Severity.ERROR,
        message("A measure leaves nothing to print on."),
        _REASON,
        remedy=message("Change it."),
    ),
    Rule(
        "S010",
        Severity.ERROR,
        message("The page number's pattern does not have {{number}} once."),
        _REASON,
        remedy=message("Write {{number}} once."),
        failing="— 1 —",
        passing="— {number} —",
    ),
    Rule(
        "S011",
        Severity.ERROR,
        message("A tag is no structure type that a paragraph can have."),
        message("A reader for the blind goes by it."),
        remedy=message("Write P, H1 and so on."),
    ),
    Rule(
        "S012",
        Severity.ERROR,
        message("Two styles have the same name in Word."),
        message("Word tells styles apart by their names, whatever the case."),
        remedy=message("Give each its own."),
    ),
    Rule(
        "S013",
        Severity.ERROR,
        message("The contents list more levels of headings than there are."),
        _REASON,
        remedy=message("Lower levels."),
    ),
    Rule(
        "S014",
        Severity.ERROR,
        message("The tint of a graphic is not between 0 and 1."),
        _REASON,
        remedy=message("Write a number between 0, black, and 1, white."),
    ),
    Rule(
        "S015",
        Severity.ERROR,
        message("Type is smaller than the style sheet's own smallest."),
        message("Type that nobody can read is no way to fit a page."),
        remedy=message("Make it as large, or take rows out instead."),
    ),
    Rule(
        "S016",
        Severity.ERROR,
        message("A cover has no lines, or stands before what is no report."),
        _REASON,
        remedy=message("Name its lines, or delete the cover."),
    ),
)
