"""Characters that not every office's typeface has (生僻字)."""

import re
from collections.abc import Iterable, Iterator

from docgen.check.rules import Rule
from docgen.check.texts import TypedText
from docgen.diagnostics import Finding, Severity, message

RARE = Rule(
    "U008",
    Severity.INFO,
    message("A character is not in GB/T 2312, and so not in 仿宋_GB2312 and 楷体_GB2312."),
    message("Word prints it in another face, or as a box, where only such faces are installed."),
    failing="张玥",
    passing="张月（如果确是“月”）",
    clause="GB/T 2312",
)
RULES = (RARE,)

_HANZI = re.compile("[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")


def check_rare(texts: Iterable[TypedText]) -> Iterator[Finding]:
    """Yield the characters outside GB/T 2312, each where it first stands."""
    told = {"〇"}
    for text in texts:
        if _is_common(text.words):
            continue
        for match in _HANZI.finditer(text.words):
            char = match.group()
            if char not in told and not _is_common(char):
                told.add(char)
                yield RARE.found(
                    text.source.locate(match.start()),
                    message("“{char}” (U+{code}) is a rare character.", char=char, code=f"{ord(char):04X}"),
                    message("Check that it is the right one; look at it in print."),
                )


def _is_common(text: str) -> bool:
    try:
        text.encode("gb2312")
    except UnicodeEncodeError:
        return False
    return True
