"""Text stays as it was typed: nothing is taken for a number, a date or a truth, and folds are Chinese."""

import pytest

from docgen.diagnostics import SourceError
from docgen.reader import read
from tests.unit.reader.sample import CASES, Sample

FOLDS = (CASES / "folds.txt").read_text(encoding="utf-8").split("\n\n")[1:]


@pytest.mark.parametrize(
    "typed",
    [
        "19.50", "105", "010", "0x1F", "0o17", "1_000", "1e3", "+5", "-19.29", ".5", "12:30", "1:30:00",
        "no", "No", "yes", "on", "off", "true", "False", "y", "n", ".inf", ".NaN", "-.INF", "2020-01-16",
        "2020-01-16 10:27:00", "=", "Null?", "~甲", "9" * 5000, "１０５", "“三公”经费", "AT&T", "a<b>c",
        "<b>&amp;</b>", "=SUM(A1)", "a@b", "投诉率<5%", "𠮷𬭸", "葛\U000e0100", "http://x/#a", "a:b",
        "甲：乙", "甲—乙", "-", "--甲", "——甲", "$x",
    ],
)  # fmt: skip
def test_a_scalar_is_the_characters_typed(typed: str) -> None:
    assert read_title(f"title: {typed}\n" if typed != "-" else "title: '-'\n") == typed


@pytest.mark.parametrize("word", ["null", "~", "Null", "NULL", ""])
def test_words_for_nothing_are_text_in_quotation_marks(word: str) -> None:
    assert read_title(f'title: "{word}"\n') == word
    assert read_title(f"title: '{word}'\n") == word


@pytest.mark.parametrize("word", ["null", "~", "Null", "NULL", ""])
def test_words_for_nothing_are_nothing_where_nothing_may_be(word: str) -> None:
    assert read(f"schema: docgen/sample/1\ntitle: {word}\n".encode(), "f.yaml", Sample).title is None
    with pytest.raises(SourceError) as caught:
        read(f"schema: docgen/sample/1\nkeywords: [a]\nopening:\n- {word}\n".encode(), "f.yaml", Sample)
    assert [finding.rule for finding in caught.value.findings] == ["Y022"]


@pytest.mark.parametrize("case", FOLDS, ids=lambda case: case.split("\n")[0])
def test_line_breaks_in_text(case: str) -> None:
    lines = case.rstrip("\n").split("\n")
    typed = "\n".join(line[2:].replace("<SP>", " ") for line in lines if line.startswith("|"))
    expected = "\n".join(line[2:] for line in lines if line.startswith("= "))
    assert expected
    assert read_title(f"title: {typed}\n") == expected


def read_title(line: str) -> str:
    sample = read(f"schema: docgen/sample/1\n{line}".encode(), "f.yaml", Sample)
    assert sample.title is not None
    return sample.title.value
