"""The restored text (校勘): original, emendations and print agree."""

from docgen.check.rules import Rule
from docgen.diagnostics import Severity, message

_REASON = message(
    "The original, the recorded emendations and the punctuation rule together give exactly what is printed."
)

RULES = (
    Rule(
        "E001",
        Severity.ERROR,
        message("An emendation does not fit the original."),
        _REASON,
        remedy=message("Give line, has and occurrence as they stand in the original."),
    ),
    Rule(
        "E002",
        Severity.ERROR,
        message("The restored original and the printed text differ."),
        _REASON,
        remedy=message("Record the change in emendations.yaml, or mend the report."),
    ),
)
