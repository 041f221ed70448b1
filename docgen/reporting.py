"""Findings as data: JSON for programs of the office, SARIF 2.1.0 for editors and code hosts."""

from collections.abc import Callable, Iterable, Mapping
from typing import Literal
from urllib.parse import quote

from msgspec import json

from docgen.check.relations import Audit
from docgen.diagnostics import Finding, Location, Message, Severity

Say = Callable[[Message], str]
ReportFormat = Literal["json", "sarif"]

SEVERITY_WORDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "info"}

_SARIF_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
_SARIF_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def findings_as_data(
    findings: Iterable[Finding],
    form: ReportFormat,
    say: Say,
    more: Mapping[str, object] | None = None,
    titles: Mapping[str, Message] | None = None,
) -> str:
    """Return findings as one JSON text, in the order given; `say` puts a message in the reader's words.

    In `json`, `file`, `line` and `column` are null where a finding has no place, `hint` where it has no
    advice, and `silenced` is the reason given for silencing it, or null. `more` is what else was asked for:
    the ledger, the audit. It stands beside the findings; in SARIF, which knows no such thing, among the run's
    properties. `titles` are those of the rules, which SARIF shows.
    """
    listed = list(findings)
    beside = dict(more or {})
    data = _as_json(listed, say, beside) if form == "json" else _as_sarif(listed, say, beside, titles or {})
    return json.format(json.encode(data), indent=2).decode("utf-8") + "\n"


def audit_as_data(audit: Audit, say: Say) -> dict[str, object]:
    """Return the relations of an audit, and what its targets mean, as plain lists and mappings."""
    relations = [
        {
            "rule": one.rule.id,
            "verdict": one.verdict,
            **_place(one.at),
            "message": say(one.what),
            "formula": one.formula or None,
        }
        for one in audit.relations
    ]
    return {
        "audit": relations,
        "targets": [{**_place(at), "message": say(what)} for at, what in audit.targets],
    }


def _place(at: Location | None) -> dict[str, object]:
    return {
        "file": at.file if at else None,
        "line": at.line if at else None,
        "column": at.column if at else None,
    }


def _as_json(findings: list[Finding], say: Say, more: dict[str, object]) -> dict[str, object]:
    return {"findings": [_finding(finding, say) for finding in findings]} | more


def _finding(finding: Finding, say: Say) -> dict[str, object]:
    return {
        "rule": finding.rule,
        "severity": SEVERITY_WORDS[finding.severity],
        **_place(finding.at),
        "message": say(finding.message),
        "hint": say(finding.hint) if finding.hint else None,
        "silenced": finding.silenced or None,
    }


def _as_sarif(
    findings: list[Finding], say: Say, more: dict[str, object], titles: Mapping[str, Message]
) -> dict[str, object]:
    rules = [_rule(rule, say, titles) for rule in dict.fromkeys(finding.rule for finding in findings)]
    run = {
        "tool": {"driver": {"name": "docgen", "rules": rules}},
        # A column of ours is a character, as an editor shows it; SARIF would else count UTF-16 units.
        "columnKind": "unicodeCodePoints",
        "results": [_result(finding, say) for finding in findings],
    } | ({"properties": more} if more else {})
    return {"$schema": _SARIF_SCHEMA, "version": "2.1.0", "runs": [run]}


def _rule(rule: str, say: Say, titles: Mapping[str, Message]) -> dict[str, object]:
    title = titles.get(rule)
    return {"id": rule} | ({"shortDescription": {"text": say(title)}} if title else {})


def _result(finding: Finding, say: Say) -> dict[str, object]:
    sentences = [say(part) for part in (finding.message, finding.hint) if part]
    result: dict[str, object] = {
        "ruleId": finding.rule,
        "level": _SARIF_LEVELS[finding.severity],
        "message": {"text": "\n".join(sentences)},
    }
    if finding.at:
        region = {"startLine": finding.at.line, "startColumn": finding.at.column}
        place = {"artifactLocation": {"uri": quote(finding.at.file)}, "region": region}
        result["locations"] = [{"physicalLocation": place}]
    if finding.silenced:
        result["suppressions"] = [{"kind": "inSource", "justification": finding.silenced}]
    return result
