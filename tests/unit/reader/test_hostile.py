"""No input, however made, does anything but be read or be refused, soon and in little room."""

import random
import time
import tracemalloc
from itertools import pairwise
from pathlib import Path

import pytest

from docgen.diagnostics import SourceError
from docgen.model.report import Report
from docgen.reader import read
from docgen.reader.building import DEEPEST, LONGEST_TEXT, MOST_NODES
from docgen.reader.decoding import LARGEST_FILE
from docgen.reader.problems import MOST_FINDINGS

ROOT = Path(__file__).parents[3]
HEAD = "schema: docgen/report/1\n"
MANY = 50_000
# A quarter of what is let in; nothing here may cost more than in proportion.
LARGE = LARGEST_FILE // 4
SECONDS = 1.5

HOSTILE = {
    "open brackets": "[" * MANY,
    "open braces": "{" * MANY,
    "brackets on lines of their own": "[\n" * MANY,
    "dashes": "- " * MANY,
    "stairs of dashes": "".join(" " * depth + "-\n" for depth in range(1000)),
    "stairs of keys": "".join(" " * depth + "a:\n" for depth in range(1000)),
    "question marks": "? " * MANY,
    "colons": ": " * MANY,
    "keys on one line": "a: " * MANY,
    "tags": "! " * MANY,
    "a long tag": "!<" + "a" * LARGE + ">",
    "anchors": "&a " * MANY,
    "aliases": "*a " * MANY,
    "directives": "%a\n" * MANY,
    "documents": "---\n" * (LARGE // 4),
    "document ends": "...\n" * (LARGE // 4),
    "a bomb of aliases": "a: &a [x, x]\n"
    + "".join(f"{b}: &{b} [*{a}, *{a}]\n" for a, b in pairwise("abcdefghijklmnop")),
    "a bomb of merges": "a: &a {x: 1}\nb: {<<: [*a, *a]}\n",
    "a huge number": "schema: docgen/indicators/1\nindicators: [{years: {" + "9" * 100_000 + ": {}}}]",
    "a long line": HEAD + "title: " + "甲" * (LARGE // 3),
    "a long quoted text": HEAD + 'title: "' + "\\u4e00" * (LARGE // 6) + '"',
    "a long folded text": HEAD + "title: >-\n" + "  甲\n" * (LARGE // 6),
    "a long plain text": HEAD + "title: a\n" + "  甲\n" * (LARGE // 6),
    "line breaks in quotes": HEAD + 'title: "' + "\n" * (LARGE - 100) + '"',
    "escaped line breaks": HEAD + 'title: "' + "\\\n" * (LARGE // 2 - 100) + '"',
    "blanks within a text": HEAD + "title: a" + " " * (LARGE - 100) + "b",
    "blanks after a line": HEAD + "title: >-\n  a" + " " * (LARGE - 100) + "\n  b\n",
    "a long key": "k" * LARGE + ": a",
    "full-width colons": HEAD + "：" * (LARGE // 3 - 20),
    "dashes without end": HEAD + "-" * (LARGE - 100),
    "half-width colons": HEAD + ":" * (LARGE - 100),
    "line breaks": "\n" * LARGE,
    "blanks": " " * LARGE,
    "tabs": "\t" * LARGE,
    "quotation marks": "'" * LARGE,
    "notes": "#\n" * (LARGE // 2),
    "zero bytes": "\0" * LARGE,
    "zero-width spaces": "\u200b" * (LARGE // 3),
    "surrogates": "\ud800" * (LARGE // 3),
    "list items": HEAD + "keywords:\n" + "- a\n" * (LARGE // 4 - 20),
    "items in brackets": HEAD + "keywords: [" + "a," * (LARGE // 2 - 40),
    "empty lists": "[" + "[]," * (LARGE // 3 - 1),
    "unknown keys": HEAD + "".join(f"{'甲' * 50}{number}: a\n" for number in range(5_000)),
    "one key over and over": HEAD + "title: a\n" * 30_000,
    "full-width spaces": HEAD + "title: >-\n" + "  　甲\n" * 9_000,
    "entries in a text": HEAD + "opening:\n  - |\n" + "    lead：甲\n" * 6_000,
}  # fmt: skip


def outcome(data: bytes) -> SourceError | None:
    try:
        read(data, "f.yaml", Report)
    except SourceError as error:
        return error
    return None


@pytest.mark.parametrize("name", HOSTILE)
def test_it_is_refused_soon_and_with_a_place(name: str) -> None:
    data = HOSTILE[name].encode("utf-8", "surrogatepass")
    started = time.process_time()
    error = outcome(data)
    assert time.process_time() - started < SECONDS
    assert error is not None
    assert 1 <= len(error.findings) <= MOST_FINDINGS + 1
    for finding in error.findings:
        assert finding.at is not None
        assert finding.hint is not None
        assert len(str(finding.message)) < 1000


@pytest.mark.parametrize("name", ["list items", "a long folded text"])
def test_it_takes_little_room(name: str) -> None:
    data = HOSTILE[name].encode()
    tracemalloc.start()
    outcome(data)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 200 * 1024 * 1024


def test_the_limits_are_reached_by_what_is_allowed() -> None:
    deep = HEAD + "keywords: " + "[" * (DEEPEST - 1) + "a" + "]" * (DEEPEST - 1)
    assert rules(deep) == ["Y020"] * 6 + ["Y021"]
    assert "Y016" in rules(deep.replace("[a]", "[[a]]"))
    assert "Y016" not in rules(HEAD + "title: " + "甲" * LONGEST_TEXT)
    assert "Y016" in rules(HEAD + "title: " + "甲" * (LONGEST_TEXT + 1))
    assert "Y016" not in rules(HEAD + "keywords:\n" + "- a\n" * (MOST_NODES - 5))
    assert "Y016" in rules(HEAD + "keywords:\n" + "- a\n" * MOST_NODES)
    many = rules(HEAD + "".join(f"k{number}: a\n" for number in range(MOST_FINDINGS + 1)))
    assert (len(many), many[-1]) == (MOST_FINDINGS + 1, "Y031")
    assert rules("#" * LARGEST_FILE) == ["Y017"]
    assert rules("#" * (LARGEST_FILE + 1)) == ["Y001"]


def rules(text: str) -> list[str]:
    error = outcome(text.encode())
    return [finding.rule for finding in error.findings] if error else []


SIGNS = "：，“”　\u00a0\u200b\t\n-#:'\"[]{}&*!|>%@`?~\ufeff\u2028\ufdd0，、（ \n \n  - "


def mutant(text: str, rng: random.Random) -> str:
    """Return a source file with a few characters changed, doubled, moved or lost."""
    for _ in range(rng.randint(1, 4)):
        at = rng.randrange(len(text) + 1)
        other = rng.randrange(len(text) + 1)
        piece = rng.choice(
            [rng.choice(SIGNS), rng.choice(SIGNS), text[other : other + rng.randint(1, 60)], ""]
        )
        text = text[:at] + piece + text[at + rng.choice([0, 0, 1, 8]) :]
    return text


@pytest.mark.parametrize("seed", range(400))
def test_a_mutant_of_a_real_report_is_read_or_refused(seed: int) -> None:
    rng = random.Random(seed)
    source = (ROOT / "source/2020/report.yaml").read_text(encoding="utf-8")
    text = mutant(source[: rng.randint(800, 4000)], rng)
    error = outcome(text.encode())
    lines = text.split("\n")
    for finding in error.findings if error else ():
        assert finding.at is not None, text
        assert 1 <= finding.at.line <= len(lines), text
        assert 1 <= finding.at.column <= len(lines[finding.at.line - 1]) + 1, text
        assert str(finding.message), text
        assert str(finding.hint), text
