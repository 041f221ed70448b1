"""What a scalar typed in any of YAML's styles means, and where each of its characters was typed."""

import random
from itertools import pairwise

import pytest
import yaml

from docgen.diagnostics import Location, SourceError
from docgen.model.scalars import joins_without_space, segments, value_of
from docgen.model.text import SourceText
from docgen.reader import MappingNode, ScalarNode, parse

CITATION = "{{ gdp }}"
WESTERN = ["a", "Bc", "3.5", "%", "x", "-", ".", "(", ")", "'", '"', "\\", "#", CITATION]
CHINESE = ["甲", "乙丙", "。", "，", "“", "”", "□", "·", "％", "𠮷", "①"]


def read(text: str) -> SourceText | None:
    """Return the scalar that stands under the key `a`; nothing when the text is none that is read."""
    try:
        node, findings = parse(text.encode(), "f.yaml")
    except SourceError:
        return None
    if findings or not isinstance(node, MappingNode) or not isinstance(node.entries["a"].value, ScalarNode):
        return None
    return node.entries["a"].value.text


def words(rng: random.Random, vocabulary: list[str]) -> str:
    return "".join(rng.choice([*vocabulary, " "]) for _ in range(rng.randint(1, 5))).strip()


def written(rng: random.Random, vocabulary: list[str]) -> str:
    """Return a mapping whose key `a` holds a scalar of a random style over a few lines."""
    style = rng.choice(["plain", "single", "double", "folded", "literal"])
    lines = [rng.choice(["", *[words(rng, vocabulary)] * 4]) for _ in range(rng.randint(1, 5))]
    if style in ("folded", "literal"):
        lines = [line and " " * rng.choice([0, 0, 0, 2]) + line for line in lines]
    body = "\n".join(line and "  " + line for line in lines)
    match style:
        case "plain":
            return f"a:{body}\nb: c\n" if body.startswith(" ") else f"a: x{body}\nb: c\n"
        case "single":
            return "a: '" + body.replace("'", "''") + "'\nb: c\n"
        case "double":
            return 'a: "' + body.replace("\\", "\\\\").replace('"', '\\"') + '"\nb: c\n'
        case _:
            header = {"folded": ">", "literal": "|"}[style] + rng.choice(["", "-", "+"])
            return f"a: {header}\n{body}\nb: c\n"


@pytest.mark.parametrize("seed", range(300))
def test_western_text_means_what_yaml_says(seed: int) -> None:
    rng = random.Random(seed)
    text = written(rng, [word for word in WESTERN if word not in ("#", "-", "3.5", CITATION)])
    scalar = read(text)
    if scalar is None:
        return
    expected = str(yaml.safe_load(text)["a"])
    if scalar.raw.startswith(("|", ">")):
        expected = expected.rstrip("\n")
    elif scalar.raw.startswith(("'", '"')):
        # A line break beside a quotation mark is none of the text's.
        expected, scalar = expected.strip(" "), SourceText(scalar.value.strip(" "), scalar.at)
    assert scalar.value == expected, text


@pytest.mark.parametrize("seed", range(300))
def test_every_character_is_found_where_it_was_typed(seed: int) -> None:
    rng = random.Random(seed)
    text = written(rng, [*WESTERN, *CHINESE])
    scalar = read(text)
    if scalar is None:
        return
    lines = text.split("\n")
    for offset, char in enumerate(scalar.value):
        at = scalar.locate(offset)
        typed = lines[at.line - 1][at.column - 1 :]
        found = typed.startswith((char, f"\\{char}")) or (char in " \n" and typed.strip() == "")
        assert found, (text, offset)


@pytest.mark.parametrize("seed", range(300))
def test_places_go_forward(seed: int) -> None:
    text = written(random.Random(seed), [*WESTERN, *CHINESE])
    scalar = read(text)
    if scalar is not None:
        places = [scalar.locate(offset) for offset in range(len(scalar.value))]
        assert places == sorted(places), text


@pytest.mark.parametrize("seed", range(100))
def test_a_line_break_beside_a_chinese_character_is_nothing(seed: int) -> None:
    rng = random.Random(seed)
    pieces = [rng.choice(WESTERN[:8]) if rng.random() < 0.5 else rng.choice(CHINESE) for _ in range(6)]
    expected = pieces[0]
    for before, after in pairwise(pieces):
        chinese = before in CHINESE or after in CHINESE
        expected += after if chinese else " " + after
    scalar = read("a: >-\n" + "".join(f"  {piece}\n" for piece in pieces))
    assert scalar is not None
    assert scalar.value == expected, pieces


@pytest.mark.parametrize(
    ("before", "after", "joined"),
    [
        ("完", "成", True), ("成", "1", True), ("P", "增", True), ("。", "T", True), ("x", "“", True),
        ("a", "b", False), ("5", "%", False), (",", "a", False), ("é", "a", False), ("±", "5", False),
        ("}", "a", True), ("a", "{", True),
    ],
)  # fmt: skip
def test_what_counts_as_chinese(before: str, after: str, joined: bool) -> None:
    assert joins_without_space(before, after) is joined


@pytest.mark.parametrize(
    ("raw", "value"),
    [
        ("''", ""),
        ("'it''s'", "it's"),
        (r'"\x41\u4e2d\U0001F600\n\"\\\/\t"', 'A中😀\n"\\/\t'),
        ('"a \\\n    b"', "a b"),
        ('"甲\\\n\n  乙"', "甲\n乙"),
        ('"a\n\n\n  b"', "a\n\nb"),
        (">-\n  甲\n    乙\n  丙", "甲\n  乙\n丙"),
        ("|\n  甲\n\n  乙", "甲\n\n乙"),
        (">  # 注释里的甲\n  甲", "甲"),
        (">-\n", ""),
        (">-\n  甲   \n  a  \n  b", "甲a b"),
    ],
)
def test_escapes_and_blocks(raw: str, value: str) -> None:
    assert value_of(raw) == value


def test_most_random_scalars_are_read() -> None:
    seen = [read(written(random.Random(seed), [*WESTERN, *CHINESE])) for seed in range(300)]
    styles = {
        scalar.raw[:1] if scalar.raw[:1] in "'\"|>" else "plain" for scalar in seen if scalar is not None
    }
    assert sum(scalar is not None for scalar in seen) > 200
    assert len(styles) == 5


def test_a_character_of_a_note_in_a_blocks_header_is_not_taken_for_text() -> None:
    text = SourceText("甲", Location("f", 1, 4), "> # 甲\n  甲")
    assert text.locate(0) == Location("f", 2, 3)


def test_past_the_end_is_the_last_character() -> None:
    text = SourceText("甲乙", Location("f", 3, 5), "'甲乙'")
    assert text.locate(9) == text.locate(1) == Location("f", 3, 7)


def test_a_text_that_was_made_is_where_it_was_made_from() -> None:
    at = Location("f", 3, 5)
    assert SourceText("甲乙", at).locate(1) == at
    assert SourceText("甲乙", at, "丙丁").locate(1) == at


def test_segments_spell_the_value() -> None:
    raw = '"a\\u4e2d b\n  c"'
    assert "".join(segment.text for segment in segments(raw)) == "a中 b c"
    for segment in segments(raw):
        assert not segment.verbatim or raw.startswith(segment.text, segment.start)
