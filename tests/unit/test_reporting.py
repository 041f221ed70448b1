"""Findings as data hold what the text form tells: rule, place, words, what to do, why silenced."""

import json
from pathlib import Path

import jsonschema_rs

from docgen.check.audit import GROWTH
from docgen.check.relations import Audit, Relation
from docgen.diagnostics import Finding, Location, Severity, message
from docgen.reporting import audit_as_data, findings_as_data

ROOT = Path(__file__).parents[2]
FINDINGS = [
    Finding(
        "D001",
        Severity.ERROR,
        Location("a.yaml", 3, 5),
        message("“𬭸” is {what}.", what="rare"),
        message("Do."),
    ),
    Finding("P004", Severity.WARNING, None, message("None.")),
    Finding("T001", Severity.INFO, Location("b.yaml", 1, 1), message("Low."), silenced="已说明"),
]


def test_json_has_a_record_a_finding() -> None:
    data = json.loads(findings_as_data(FINDINGS, "json", str))
    assert data["findings"] == [
        {
            **{"rule": "D001", "severity": "error", "file": "a.yaml", "line": 3, "column": 5},
            **{"message": "“𬭸” is rare.", "hint": "Do.", "silenced": None},
        },
        {
            **{"rule": "P004", "severity": "warning", "file": None, "line": None, "column": None},
            **{"message": "None.", "hint": None, "silenced": None},
        },
        {
            **{"rule": "T001", "severity": "info", "file": "b.yaml", "line": 1, "column": 1},
            **{"message": "Low.", "hint": None, "silenced": "已说明"},
        },
    ]


def test_sarif_has_levels_places_and_suppressions() -> None:
    data = json.loads(findings_as_data(FINDINGS, "sarif", str))
    run = data["runs"][0]
    first, second, third = run["results"]
    assert data["version"] == "2.1.0"
    assert [rule["id"] for rule in run["tool"]["driver"]["rules"]] == ["D001", "P004", "T001"]
    assert [result["level"] for result in run["results"]] == ["error", "warning", "note"]
    assert first["message"]["text"] == "“𬭸” is rare.\nDo."
    assert first["locations"][0]["physicalLocation"] == {
        "artifactLocation": {"uri": "a.yaml"},
        "region": {"startLine": 3, "startColumn": 5},
    }
    assert "locations" not in second
    assert third["suppressions"] == [{"kind": "inSource", "justification": "已说明"}]
    assert "suppressions" not in first


def test_sarif_is_valid_and_tells_the_rules() -> None:
    schema = json.loads((ROOT / "tests/cases/sarif-2.1.0.schema.json").read_text("utf-8"))
    strange = Finding(
        "T001", Severity.ERROR, Location("报告 1.docx", 2, 3), message("A “quote”."), None, "因为"
    )
    titles = {"D001": message("A part's heading names another year than the report's.")}
    data = json.loads(findings_as_data([*FINDINGS, strange], "sarif", str, None, titles))
    errors = list(jsonschema_rs.validator_for(schema).iter_errors(data))
    assert [str(error) for error in errors] == []
    rules = data["runs"][0]["tool"]["driver"]["rules"]
    assert rules[0]["shortDescription"]["text"].startswith("A part's heading")
    place = data["runs"][0]["results"][3]["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "%E6%8A%A5%E5%91%8A%201.docx"
    data["runs"][0]["results"][0]["level"] = "fatal"
    assert not jsonschema_rs.validator_for(schema).is_valid(data)


def test_no_findings_are_an_empty_list() -> None:
    assert json.loads(findings_as_data([], "json", str)) == {"findings": []}


def test_what_else_was_asked_for_stands_beside_the_findings() -> None:
    at = Location("report.yaml", 3, 5)
    relation = Relation(GROWTH, "holds", at, message("From {a} to {b}.", a=1, b=2), "b ÷ a − 1")
    audit = audit_as_data(Audit((relation,), ((at, message("A target.")),)), str)
    assert audit["audit"] == [
        {
            "rule": "A001",
            "verdict": "holds",
            "file": "report.yaml",
            "line": 3,
            "column": 5,
            "message": "From 1 to 2.",
            "formula": "b ÷ a − 1",
        }
    ]
    assert audit["targets"] == [{"file": "report.yaml", "line": 3, "column": 5, "message": "A target."}]
    more = audit | {"ledger": {"bound": 1}}
    assert json.loads(findings_as_data([], "json", str, more)) == {"findings": []} | more
    (run,) = json.loads(findings_as_data([], "sarif", str, more))["runs"]
    assert run["properties"] == more
