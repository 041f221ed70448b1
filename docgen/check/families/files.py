"""Problems of files (文件): what cannot be found, read or written."""

from docgen.check.rules import Rule
from docgen.diagnostics import Severity, message

_REASON = message("Files are read and written whole or not at all.")

RULES = (
    Rule(
        "P001",
        Severity.ERROR,
        message("The folder is in no report project."),
        _REASON,
        remedy=message("Go to the project's folder, or name it with --project."),
    ),
    Rule(
        "P002",
        Severity.ERROR,
        message("A source file or template cannot be read."),
        _REASON,
        remedy=message("Check that it exists and may be read."),
    ),
    Rule(
        "P003",
        Severity.ERROR,
        message("An output cannot be written."),
        _REASON,
        remedy=message("Close it where it is open, and build again."),
    ),
    Rule(
        "P004",
        Severity.ERROR,
        message("No folder under source/ is named by a year."),
        _REASON,
        remedy=message("Make source/2020/ with a report.yaml."),
    ),
    Rule(
        "P005",
        Severity.ERROR,
        message("A view is asked for that the year does not describe."),
        _REASON,
        remedy=message("Write its file, or build --view report."),
    ),
    Rule(
        "P006",
        Severity.ERROR,
        message("There is no style sheet of the asked edition's name."),
        _REASON,
        remedy=message("Choose one of those that are listed."),
    ),
    Rule(
        "P007",
        Severity.ERROR,
        message("The folder that docgen was started in is gone."),
        _REASON,
        remedy=message("Go to the project's folder again."),
    ),
    Rule(
        "P008",
        Severity.ERROR,
        message("A file to be checked or imported is no text in UTF-8 or GB18030."),
        _REASON,
        remedy=message("Save it as plain text."),
    ),
    Rule(
        "P009",
        Severity.ERROR,
        message("A Word file cannot be read, is too large unpacked, or declares entities."),
        message("What declares entities is made to do harm."),
        remedy=message("Save it in Word or WPS anew."),
    ),
    Rule(
        "P010",
        Severity.ERROR,
        message("A year is to be begun that has been begun already."),
        message("Nothing that somebody wrote is overwritten."),
        remedy=message("Go on there; nothing was changed."),
    ),
    Rule(
        "P011",
        Severity.ERROR,
        message("A command would write over what is there."),
        message("Nothing that somebody wrote is overwritten."),
        remedy=message("Choose another folder, or move it away."),
    ),
    Rule(
        "P012",
        Severity.ERROR,
        message("An imported file does not say its year."),
        _REASON,
        remedy=message("Name the year with --year."),
        failing="docgen import 报告.txt",
        passing="docgen import 报告.txt --year 2024",
    ),
    Rule(
        "P013",
        Severity.ERROR,
        message("A Word file takes a part of itself from elsewhere."),
        message("What is linked can change or leak after it was checked."),
        remedy=message("Embed what is linked, and save the file anew."),
    ),
    Rule(
        "P014",
        Severity.ERROR,
        message("A file to be imported or checked is much larger than any report."),
        message("Within its limits a command ends in seconds, whatever the file holds."),
        remedy=message("Keep the report only."),
    ),
    Rule(
        "P019",
        Severity.ERROR,
        message("CSV is asked for of something else than the fact sheet, or of an edition."),
        message("The figures are the same for all editions, and a report is no table."),
        remedy=message("Build it with --view fact-sheet --to csv, and leave out --edition."),
    ),
)
