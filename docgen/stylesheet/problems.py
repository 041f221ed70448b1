"""What is wrong with a style sheet."""

from msgspec import Struct

from docgen.diagnostics import Finding, Location, Message, Severity

Path = tuple[str | int, ...]


class Wrong(Struct, frozen=True):
    """Something wrong with the value at `path`: keys and, in lists, indices from the top."""

    rule: str
    path: Path
    text: Message
    hint: Message


def problem(rule: str, at: Location | None, text: Message, hint: Message) -> Finding:
    """Return a finding that keeps a style sheet from being used."""
    return Finding(rule, Severity.ERROR, at, text, hint)
