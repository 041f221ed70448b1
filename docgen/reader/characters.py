"""Characters that no source file may hold: control characters, and what nobody can see."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import islice

from docgen.diagnostics import Finding, Location, message
from docgen.reader.problems import MOST_FINDINGS, error

_REPLACEMENT = "\ufffd"
_NO_BREAK_SPACE = "\xa0"
# C0 without tab and line feed, C1, separators that YAML takes for line ends, surrogates, noncharacters.
_CONTROLS = "\\x00-\\x08\\x0b-\\x1f\\x7f-\\x9f\u2028\u2029\ud800-\udfff\ufdd0-\ufdef\ufff9-\uffff" + "".join(
    f"{chr(plane << 16 | 0xFFFE)}{chr(plane << 16 | 0xFFFF)}" for plane in range(1, 17)
)
# No-break, typographic and zero-width spaces, soft hyphens, fillers, direction and byte order marks, tags.
# Not the full-width space U+3000, which can be seen, nor variation selectors, which choose a form of a hanzi.
_INVISIBLE = (
    "\xa0\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u2000-\u200f\u202a-\u202f\u205f-\u206f\u3164\ufeff\uffa0"
    "\U0001d173-\U0001d17a\U000e0000-\U000e007f"
)


def refuse_characters(text: str, file: str) -> Iterator[Finding]:
    """Yield a finding for each character of a file that may not stand there, for so many as are shown."""
    if not _either().search(text):
        return
    for match in islice(_either().finditer(text), MOST_FINDINGS + 1):
        offset = match.start()
        at = Location(file, text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset))
        yield _refuse(match.group(), at)


def first_control(value: str) -> int | None:
    """Return where the first control character of a value is: a code in quotation marks can make one."""
    match = None if value.isprintable() else _control().search(value)
    return match.start() if match else None


def refuse_control(char: str, at: Location) -> Finding:
    """Return the finding for a control character."""
    if char == _REPLACEMENT:
        return error(
            "Y003",
            at,
            message("A character was lost here (U+FFFD) when the file was converted."),
            message("Type it again from the original; where nobody knows it, write □."),
        )
    return error(
        "Y003",
        at,
        message("A control character (U+{code}) stands here.", code=f"{ord(char):04X}"),
        message("Delete it: put the cursor behind it, press Backspace, and type the text around it again."),
    )


def _refuse(char: str, at: Location) -> Finding:
    if _control().match(char):
        return refuse_control(char, at)
    if char == _NO_BREAK_SPACE:
        return error(
            "Y004",
            at,
            message("A no-break space (U+00A0) stands here; it comes from web pages and Word."),
            message("Type an ordinary space in its place, or none."),
        )
    return error(
        "Y004",
        at,
        message("A character that cannot be seen (U+{code}) stands here.", code=f"{ord(char):04X}"),
        message("Delete it: put the cursor behind it, press Backspace, and type the text around it again."),
    )


@cache
def _control() -> re.Pattern[str]:
    return re.compile(f"[{_CONTROLS}]")


@cache
def _either() -> re.Pattern[str]:
    return re.compile(f"[{_CONTROLS}{_INVISIBLE}]")
