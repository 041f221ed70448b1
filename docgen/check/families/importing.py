"""Import (导入): what the importer does, and what it leaves to a person."""

from docgen.check.rules import Rule
from docgen.diagnostics import Severity, message

_REASON = message("Nothing of an imported file is lost without a word.")

RULES = (
    Rule(
        "I001",
        Severity.ERROR,
        message("Characters of an imported file are neither in the report nor among what was left out."),
        _REASON,
        remedy=message("Compare the report with the file."),
    ),
    Rule(
        "I002",
        Severity.WARNING,
        message("The importer is in doubt."),
        _REASON,
        remedy=message("Look at the line, and mend the report."),
    ),
    Rule(
        "I003",
        Severity.INFO,
        message("A piece of the file was left out or made anew."),
        _REASON,
        remedy=message("Nothing, if the reason is right."),
    ),
)
