"""What keeps a report from being resolved, gathered so that all of it is told at once."""

from collections.abc import Iterable

from docgen.diagnostics import Finding, Location, Message, ResolveError, Severity, message

# A person mends so many before looking again; and no input, however bad, keeps docgen busy.
MOST_FINDINGS = 200
_LONGEST_NAME = 40
_MOST_NEAR = 3
_NEAR = 0.5
_NOWHERE = Location("", 0, 0)


def error(rule: str, at: Location, text: Message, hint: Message) -> Finding:
    """Return a finding that keeps the report from being printed."""
    return Finding(rule, Severity.ERROR, at, text, hint)


def raise_if_any(findings: list[Finding]) -> None:
    """End the resolving when something was found; each problem is told once, in reading order.

    Raises:
        ResolveError: Holds the findings, and says so when there were too many to tell.
    """
    if not findings:
        return
    told = list({(each.rule, each.at, str(each.message)): each for each in findings}.values())
    told.sort(key=lambda finding: finding.at or _NOWHERE)
    if len(findings) > MOST_FINDINGS:
        told = [*told[:MOST_FINDINGS], _too_many(told[-1].at)]
    raise ResolveError(*told)


def name_hint(name: str, names: Iterable[str]) -> Message:
    """Return what to do about the unknown indicator `name`."""
    return near_hint(name, names) or message("Add it to source/indicators.yaml, or correct the name.")


def near_hint(name: str, names: Iterable[str]) -> Message | None:
    """Return the few of `names` that the unknown `name` may have been meant for, if there are any."""
    from difflib import get_close_matches

    near = get_close_matches(name[:_LONGEST_NAME], list(names), _MOST_NEAR, _NEAR)
    return message("Did you mean {names}?", names=", ".join(near)) if near else None


def cite_instead(expression: str) -> Message:
    """Return what to do where `expression` was meant."""
    return message("Write {{{{ {expression} }}}}.", expression=excerpt(expression))


def excerpt(text: str) -> str:
    """Return the beginning of `text`, as much as a sentence can quote."""
    return text if len(text) <= _LONGEST_NAME else f"{text[:_LONGEST_NAME]}…"


def _too_many(at: Location | None) -> Finding:
    return Finding(
        "R018",
        Severity.ERROR,
        at,
        message("There are more problems than the {count} told here.", count=MOST_FINDINGS),
        message("Mend these and build again."),
    )
