"""From sources to outputs, a call a step: resolve → arrange → lay out → write.

Each step's module is imported where the step is taken, so that a command pays only for what it does.
"""

from docgen.pipeline.arranging import View, arrange, report_text, views_of
from docgen.pipeline.beginning import import_file, migrate, new_project
from docgen.pipeline.building import STYLE_SHEETS, Format, build, build_any, build_edition, load_style, wanted
from docgen.pipeline.checking import (
    audit,
    audit_file,
    check,
    check_file,
    ledger_of_file,
    number_ledger,
    places_in,
    refuse_errors,
)
from docgen.pipeline.comparing import compare, marked_report
from docgen.pipeline.following import roll_over
from docgen.pipeline.measuring import measure_edition, measure_text
from docgen.pipeline.showing import Listing, listing, verify

__all__ = [
    "STYLE_SHEETS",
    "Format",
    "Listing",
    "View",
    "arrange",
    "audit",
    "audit_file",
    "build",
    "build_any",
    "build_edition",
    "check",
    "check_file",
    "compare",
    "import_file",
    "ledger_of_file",
    "listing",
    "load_style",
    "marked_report",
    "measure_edition",
    "measure_text",
    "migrate",
    "new_project",
    "number_ledger",
    "places_in",
    "refuse_errors",
    "report_text",
    "roll_over",
    "verify",
    "views_of",
    "wanted",
]
