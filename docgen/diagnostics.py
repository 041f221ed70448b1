"""Findings, where they are, and the errors that carry them.

A message is kept as its English template and its values; the words of the reader's language are chosen only
when it is shown (`docgen.messages`).
"""

from collections.abc import Iterable
from enum import IntEnum

from msgspec import Struct


class Location(Struct, frozen=True, order=True):
    """A place in a file that a person edits; `line` and `column` count from 1."""

    file: str
    line: int
    column: int

    def __str__(self) -> str:
        """Return `file:line:column`, which editors and terminals make a link of."""
        return f"{self.file}:{self.line}:{self.column}"


class Severity(IntEnum):
    """How much a finding matters, in rising order (级别)."""

    INFO = 1
    WARNING = 2
    ERROR = 3


class Message(Struct, frozen=True):
    """A sentence for the user: an English template (the gettext key) and the values of its `{fields}`."""

    template: str
    values: dict[str, str] = {}

    def __str__(self) -> str:
        """Return the sentence in English."""
        return self.template.format_map(self.values)

    def filled(self, **values: object) -> "Message":
        """Return the message with these values."""
        return Message(self.template, {name: str(value) for name, value in values.items()})


def message(template: str, **values: object) -> Message:
    """Return a translatable message; every call's literal `template` is in the catalogues."""
    return Message(template, {name: str(value) for name, value in values.items()})


class Finding(Struct, frozen=True):
    """One problem (问题): the rule that found it, where, what is wrong and what to do.

    `silenced` is the reason that an author gave for letting it stand; empty where nobody did.
    """

    rule: str
    severity: Severity
    at: Location | None
    message: Message
    hint: Message | None = None
    silenced: str = ""


def distinct(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return findings in order, each only once: two views may trip over one slip."""
    return tuple({(finding.rule, finding.at, str(finding.message)): finding for finding in findings}.values())


class DocgenError(Exception):
    """Something the user can mend. Holds every finding of the step that failed, in reading order."""

    def __init__(self, *findings: Finding) -> None:
        super().__init__(*findings)
        self.findings = findings

    def __str__(self) -> str:
        """Return the findings in English, a line each."""
        return "\n".join(
            f"{finding.at or '-'}: {finding.rule} {finding.message}" for finding in self.findings
        )


class SourceError(DocgenError):
    """A source file cannot be read as its model."""


class StyleSheetError(DocgenError):
    """A style sheet is incomplete, or says something that it cannot mean."""


class ResolveError(DocgenError):
    """The prose cites what is not there."""


class LayoutError(DocgenError):
    """Something does not fit where the style sheet puts it."""


class WriterError(DocgenError):
    """An output cannot be made: a face lacks a character, a file is held open."""


class BuildError(DocgenError):
    """Outputs cannot be made; holds the problems of all of them."""
