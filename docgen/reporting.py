"""Findings as data: JSON for programs of the office, SARIF 2.1.0 for editors and code hosts."""

from collections.abc import Callable, Iterable
from typing import Literal

from msgspec import json

from docgen.diagnostics import Finding, Message, Severity

Say = Callable[[Message], str]
ReportFormat = Literal["json", "sarif"]

SEVERITY_WORDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "info"}

_SARIF_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
_SARIF_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def findings_as_data(
    findings: Iterable[Finding], form: ReportFormat, say: Say, ledger: dict[str, int] | None = None
) -> str:
    """Return findings as one JSON text, in the order given; `say` puts a message in the reader's words.

    In `json`, `file`, `line` and `column` are null where a finding has no place, `hint` where it has no
    advice, and `silenced` is the reason given for silencing it, or null. `ledger` counts the numbers of each
    kind, where it was asked for; SARIF has no place for it.
    """
    listed = list(findings)
    data = _as_json(listed, say, ledger) if form == "json" else _as_sarif(listed, say)
    return json.format(json.encode(data), indent=2).decode("utf-8") + "\n"


def _as_json(findings: list[Finding], say: Say, ledger: dict[str, int] | None) -> dict[str, object]:
    data: dict[str, object] = {"findings": [_finding(finding, say) for finding in findings]}
    return data if ledger is None else data | {"ledger": ledger}


def _finding(finding: Finding, say: Say) -> dict[str, object]:
    at = finding.at
    return {
        "rule": finding.rule,
        "severity": SEVERITY_WORDS[finding.severity],
        "file": at.file if at else None,
        "line": at.line if at else None,
        "column": at.column if at else None,
        "message": say(finding.message),
        "hint": say(finding.hint) if finding.hint else None,
        "silenced": finding.silenced or None,
    }


def _as_sarif(findings: list[Finding], say: Say) -> dict[str, object]:
    rules = [{"id": rule} for rule in dict.fromkeys(finding.rule for finding in findings)]
    run = {
        "tool": {"driver": {"name": "docgen", "rules": rules}},
        # A column of ours is a character, as an editor shows it; SARIF would else count UTF-16 units.
        "columnKind": "unicodeCodePoints",
        "results": [_result(finding, say) for finding in findings],
    }
    return {"$schema": _SARIF_SCHEMA, "version": "2.1.0", "runs": [run]}


def _result(finding: Finding, say: Say) -> dict[str, object]:
    sentences = [say(part) for part in (finding.message, finding.hint) if part]
    result: dict[str, object] = {
        "ruleId": finding.rule,
        "level": _SARIF_LEVELS[finding.severity],
        "message": {"text": "\n".join(sentences)},
    }
    if finding.at:
        region = {"startLine": finding.at.line, "startColumn": finding.at.column}
        place = {"artifactLocation": {"uri": finding.at.file}, "region": region}
        result["locations"] = [{"physicalLocation": place}]
    if finding.silenced:
        result["suppressions"] = [{"kind": "inSource", "justification": finding.silenced}]
    return result
