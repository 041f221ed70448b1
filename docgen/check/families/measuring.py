"""Measuring the Word file (核验): what docgen verify needs."""

from docgen.check.rules import Rule
from docgen.diagnostics import Severity, message

_REASON = message("The Word file is measured as another program sets it.")

RULES = (
    Rule(
        "V001",
        Severity.ERROR,
        message("LibreOffice is not installed."),
        _REASON,
        remedy=message("Install it."),
    ),
    Rule(
        "V002",
        Severity.ERROR,
        message("LibreOffice made no PDF."),
        _REASON,
        remedy=message("Open the Word file there by hand."),
    ),
    Rule(
        "V003",
        Severity.ERROR,
        message("pdfminer.six is not installed."),
        _REASON,
        remedy=message("Run: pip install docgen[verify]"),
    ),
)
