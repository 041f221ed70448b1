"""How much an import takes. The longest report has some 30,000 characters; what is far larger is none.

Within these limits every step ends in seconds; beyond them a file could only do harm.
"""

import re
from collections.abc import Sequence

from docgen.diagnostics import Finding, Location, Message, Severity, SourceError, message
from docgen.importing.lines import Line

# A Word file may hold photographs; text and pages hold none.
LARGEST_WORD_FILE = 50_000_000
LARGEST_PAGE = 4_000_000
_MOST_TAGS = 60_000
_MOST_ATTRIBUTES = 120_000
_MOST_CHARACTERS = 100_000
_MOST_LINES = 4_000
_LONGEST_RUN = 2_000
_FEW = 100
_OTHER_KINDS: tuple[tuple[bytes, Message], ...] = (
    (
        b"%PDF",
        message("This is a PDF: copy its text into a text file, or save it as .docx, and import that."),
    ),
    (
        b"\xd0\xcf\x11\xe0",
        message("This is an old Word or WPS file (.doc, .wps): save it as .docx, and import that."),
    ),
    (b"{\\rtf", message("This is a file in Rich Text Format: save it as .docx, and import that.")),
)


def refuse_other_kinds(data: bytes, file: str) -> None:
    """Raise where a file is of a kind that is not read, with what to do.

    Raises:
        SourceError: It is a PDF, an old Word file, or another kind of document.
    """
    for start, hint in _OTHER_KINDS:
        if data.startswith(start):
            raise SourceError(_refused("P008", file, message("This kind of file cannot be imported."), hint))


def refuse_large_file(size: int, most: int, file: str) -> None:
    """Raise where a file has more bytes than `most`.

    Raises:
        SourceError: It has.
    """
    if size > most:
        raise SourceError(_too_large(file))


def refuse_large_page(page: str, file: str) -> None:
    """Raise where a web page has more tags than any report needs, or leaves most of them open.

    Raises:
        SourceError: It has.
    """
    opened = page.count("<")
    is_open = opened > 2 * page.count(">") + _FEW or page.count("<!--") > page.count("-->") + _FEW
    if opened > _MOST_TAGS or page.count("=") > _MOST_ATTRIBUTES or is_open:
        raise SourceError(_too_large(file))


def refuse_large_text(lines: Sequence[Line], file: str) -> None:
    """Raise where a text has more lines or characters than any report.

    Raises:
        SourceError: It has, or repeats one sign thousands of times.
    """
    is_long = len(lines) > _MOST_LINES or sum(len(line.text) for line in lines) > _MOST_CHARACTERS
    if is_long or any(_is_run(line.text) for line in lines):
        raise SourceError(_too_large(file))


def _is_run(text: str) -> bool:
    """Return whether a text repeats one sign more often than any hand does."""
    return len(text) > _LONGEST_RUN and re.search(rf"(.)\1{{{_LONGEST_RUN}}}", text) is not None


def _too_large(file: str) -> Finding:
    return _refused(
        "P014",
        file,
        message("This file is much larger than any report."),
        message("Keep the report only: at most {characters} characters.", characters=f"{_MOST_CHARACTERS:,}"),
    )


def _refused(rule: str, file: str, what: Message, hint: Message) -> Finding:
    return Finding(rule, Severity.ERROR, Location(file, 1, 1), what, hint)
