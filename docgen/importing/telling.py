"""What an import left out and is in doubt of, as findings: for the terminal, JSON and SARIF alike."""

from docgen.diagnostics import Finding, Location, Message, Severity, message
from docgen.importing.lines import Dropped, Unsure

_EXCERPT = 40


def tell_unsure(unsure: tuple[Unsure, ...], name: str) -> tuple[Finding, ...]:
    """Return a warning for each place of the file `name` that a person should look at."""
    return tuple(_told("I002", Severity.WARNING, (name, one.line), one.reason, one.text) for one in unsure)


def tell_dropped(dropped: tuple[Dropped, ...], name: str) -> tuple[Finding, ...]:
    """Return a note for each piece of the file `name` that was left out, with the reason."""
    return tuple(_told("I003", Severity.INFO, (name, one.line), one.reason, one.text) for one in dropped)


def _told(rule: str, severity: Severity, at: tuple[str, int], reason: Message, text: str) -> Finding:
    excerpt = text if len(text) <= _EXCERPT else f"{text[:_EXCERPT]}…"
    hint = message("The file has “{excerpt}”.", excerpt=excerpt) if excerpt else None
    return Finding(rule, severity, Location(at[0], at[1], 1), reason, hint)
