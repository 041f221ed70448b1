"""What is wrong with a source file, as findings that stop the reading."""

from collections.abc import Iterable

from docgen.diagnostics import Finding, Location, Message, Severity, SourceError, message

# A person mends so many before looking again; and no input, however bad, fills a screen for ever.
MOST_FINDINGS = 200


def error(rule: str, at: Location, text: Message, hint: Message) -> Finding:
    """Return a finding that keeps the file from being read."""
    return Finding(rule, Severity.ERROR, at, text, hint)


def raise_any(findings: Iterable[Finding]) -> None:
    """Raise what was found, if anything was.

    Raises:
        SourceError: There are findings.
    """
    found = list(findings)
    if found:
        raise source_error(found)


def source_error(findings: Iterable[Finding]) -> SourceError:
    """Return the error that holds `findings` in the order of the file, as many as help."""
    found = sorted(findings, key=_place)
    shown = found[:MOST_FINDINGS]
    if len(found) > MOST_FINDINGS:
        shown.append(_more(shown[-1].at, len(found) - MOST_FINDINGS))
    return SourceError(*shown)


def _place(finding: Finding) -> tuple[str, int, int]:
    return (finding.at.file, finding.at.line, finding.at.column) if finding.at else ("", 0, 0)


def _more(at: Location | None, count: int) -> Finding:
    return Finding(
        "Y031",
        Severity.INFO,
        at,
        message("{count} more problems are not shown.", count=count),
        message("Mend the ones above and try again."),
    )
