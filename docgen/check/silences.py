"""Findings silenced at their place, with a reason: a comment line above the entry that they are found in.

`# 不查 T001：新项目尚未入统` covers the entry that begins on the next line, to its end: the lines that are
indented deeper than its first.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from msgspec import Struct
from msgspec.structs import replace

from docgen.check.rules import Rule
from docgen.diagnostics import Finding, Location, Severity, message

NO_REASON = Rule(
    "Q001",
    Severity.ERROR,
    message("A finding is silenced without a reason."),
    message("Whoever checks the report next year has to know why."),
    failing="# 不查 T001",
    passing="# 不查 T001：新项目尚未入统",
)
UNUSED = Rule(
    "Q002",
    Severity.WARNING,
    message("A line silences a finding that there is none of."),
    message("What was in doubt has been mended; left behind, the line would hide the next slip."),
    failing="# 不查 T001：新项目尚未入统（目标已改，不再低于实绩）",
    passing="（删去这一行）",
)
RULES = (NO_REASON, UNUSED)


class Silence(Struct, frozen=True):
    """A comment that silences `rule` on the lines `first` to `last`, counted from 1; `at` is the comment."""

    rule: str
    reason: str
    at: Location
    first: int
    last: int

    def covers(self, finding: Finding) -> bool:
        """Return whether the comment is of this finding."""
        at = finding.at
        return (
            at is not None
            and finding.rule == self.rule
            and at.file == self.at.file
            and self.first <= at.line <= self.last
        )


def silences_in(text: str, file: str) -> Iterator[Silence]:
    """Yield the silencing comments of a source file, in order."""
    lines = text.split("\n")
    for index, line in enumerate(lines):
        if match := _comment().match(line):
            first = next((i for i in range(index + 1, len(lines)) if not _is_aside(lines[i])), len(lines))
            at = Location(file, index + 1, line.index("#") + 1)
            yield Silence(match["rule"], match["reason"].strip(), at, first + 1, _end(lines, first))


def apply_silences(findings: Iterable[Finding], silences: Sequence[Silence]) -> tuple[Finding, ...]:
    """Return the findings, the silenced ones with their reason, and what is wrong with the comments."""
    judged = []
    used: set[Location] = set()
    for finding in findings:
        silence = next((one for one in silences if one.reason and one.covers(finding)), None)
        if silence:
            used.add(silence.at)
        judged.append(replace(finding, silenced=silence.reason) if silence else finding)
    return (*judged, *_problems(silences, used))


def _problems(silences: Iterable[Silence], used: set[Location]) -> Iterator[Finding]:
    for silence in silences:
        if not silence.reason:
            yield NO_REASON.found(
                silence.at,
                message("{rule} is silenced here without a reason.", rule=silence.rule),
                message("Write it behind a colon: # 不查 {rule}：…", rule=silence.rule),
            )
        elif silence.at not in used:
            yield UNUSED.found(
                silence.at,
                message("{rule} finds nothing here that could be silenced.", rule=silence.rule),
                message("Delete the line."),
            )


@cache
def _comment() -> re.Pattern[str]:
    return re.compile(r"\s*#\s*不查\s*(?P<rule>[A-Z]+[0-9]+)\s*[：:]?(?P<reason>.*)$")


def _is_aside(line: str) -> bool:
    return not line.strip() or line.lstrip().startswith("#")


def _end(lines: Sequence[str], first: int) -> int:
    """Return the number, from 1, of the last line of the entry that begins at the index `first`."""
    if first >= len(lines):
        return first
    depth = _depth(lines[first])
    last = first
    for index in range(first + 1, len(lines)):
        if lines[index].strip():
            if _depth(lines[index]) <= depth:
                break
            last = index
    return last + 1


def _depth(line: str) -> int:
    return len(line) - len(line.lstrip(" "))
