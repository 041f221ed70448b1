"""Gaps and open readings are listed, each with its place."""

from docgen.check.gaps import check_gaps, check_open_readings
from docgen.check.texts import typed_text
from docgen.diagnostics import Location
from docgen.model.emendations import Emendations
from docgen.model.text import SourceText
from docgen.reader import read

EMENDATIONS = """\
schema: docgen/emendations/1
original: original.txt
emendations:
  - {id: Q1, line: 3, has: 渡城, decision: open, basis: 一作度城, confidence: low}
  - {id: Q2, line: 4, has: 字决, decision: adopted, reading: 字诀, basis: 误字, confidence: high}
"""


def test_each_gap_is_told_once_at_its_place() -> None:
    value = "达到□类，成立□□工作站，〔缺〕。"
    found = list(check_gaps([typed_text(SourceText(value, Location("a.yaml", 2, 5), value))]))
    assert [(one.rule, str(one.at)) for one in found] == [
        ("G001", "a.yaml:2:7"),
        ("G001", "a.yaml:2:12"),
        ("G001", "a.yaml:2:18"),
    ]


def test_readings_in_doubt_are_told() -> None:
    found = list(check_open_readings(read(EMENDATIONS.encode(), "emendations.yaml", Emendations)))
    assert [(one.rule, str(one.at)) for one in found] == [("G002", "emendations.yaml:4:10")]
