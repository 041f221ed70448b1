"""What holds for any text: nothing lost, nothing forbidden, every full line as wide as the measure."""

import random
import re
from itertools import accumulate, pairwise

import pytest
from msgspec import Struct

from docgen.layout import lay_out
from docgen.layout.pages import Line
from docgen.stylesheet import Grid
from docgen.zh.characters import classify
from tests.unit.layout.samples import EM, Squares, all_lines, document, small

MARKS = "，。、；：？！“”‘’（）《》·—～"
PIECES = (
    *("发展", "人民", "政府", "□", "①", "𠮷", "㛃", "𪚥", "👨‍👩‍👧", "邉󠄀", *MARKS, "——", "……"),
    *("11.68亿元", "5.04%", "2020年1月16日", "第19届", "1200万人", "3.2个百分点", "〔2020〕1号", "￥5"),
    *("PM2.5", "AI", "“1+16+7”", "km/h", "Élan vital", " ", "5G", "１２３个"),
)
CHARACTERS = 28
NO_LINE_START = set("。，、；：？！”’）〕】》〉…%‰℃·～％")
NO_LINE_END = set("“‘（〔【《〈￥")
FIGURES = re.compile(
    r"[0-9]+(?:\.[0-9]+)*(?:[%％]|亿元|万人|个百分点|届|号|年|月[0-9]+日)?|——|……|[A-Za-z]+[0-9.]*"
)


class Broken(Struct, frozen=True):
    """A text and the lines that it was broken into."""

    text: str
    lines: tuple[str, ...]


def sample(seed: int, pieces: tuple[str, ...] = PIECES) -> str:
    chosen = random.Random(seed)
    return "".join(chosen.choice(pieces) for _ in range(chosen.randint(1, 200))).strip() or "字"


def set_text(text: str, mode: Grid, characters: int = CHARACTERS) -> list[Line]:
    return all_lines(lay_out(document(text), small(characters, 200, mode, gap=0.2), Squares()))


def forbidden_edges(broken: Broken) -> list[str]:
    """Return the lines that start or end with what may not, where the text has a legal place to part."""
    wrong = [line for line in broken.lines[1:] if line[0] in NO_LINE_START]
    wrong += [line for line in broken.lines[:-1] if line[-1] in NO_LINE_END]
    lone = [line for line in broken.lines[1:] if line[0] == "—" and line[1:2] != "—"]
    return wrong + lone


def broken_figures(broken: Broken) -> list[str]:
    """Return the figures, dashes and Latin words of a text that do not stand on one line."""
    ends = list(accumulate(map(len, broken.lines)))
    return [
        found.group()
        for found in FIGURES.finditer(broken.text)
        if any(found.start() < end < found.end() for end in ends)
    ]


def broken(text: str, mode: Grid) -> Broken:
    return Broken(text, tuple(line.text for line in set_text(text, mode)))


@pytest.mark.parametrize("mode", ["strict", "relaxed"])
def test_nothing_is_lost_forbidden_or_broken(mode: Grid) -> None:
    for seed in range(300):
        made = broken(sample(seed), mode)
        context = f"seed {seed}, {mode}: {made.text}"
        assert "".join(made.lines) == made.text, context
        assert forbidden_edges(made) == [], context
        assert broken_figures(made) == [], context


@pytest.mark.parametrize("mode", ["strict", "relaxed"])
def test_every_full_line_fills_the_measure(mode: Grid) -> None:
    for seed in range(300):
        text = sample(seed)
        lines = set_text(text, mode)
        for number, line in enumerate(lines[:-1]):
            context = f"seed {seed}, {mode}: {line.text}"
            assert line.full, context
            assert line.width == pytest.approx((CHARACTERS - 2 * (number == 0)) * EM, abs=0.01), context


@pytest.mark.parametrize("mode", ["strict", "relaxed"])
def test_characters_stand_in_order_and_within_the_line(mode: Grid) -> None:
    for seed in range(300):
        for line in set_text(sample(seed), mode):
            places = [place for run in line.runs for place in run.places]
            context = f"seed {seed}, {mode}: {line.text}"
            seen = [place for place, kind in zip(places, classify(line.text), strict=True) if kind != "v"]
            assert all(after >= before - 0.01 for before, after in pairwise(seen)), context
            # An opening mark at the line's start may leave its blank half outside, a space at its end itself.
            assert places[0] >= line.left - EM / 2 - 0.01, context
            assert places[len(line.text.rstrip()) - 1] <= line.left + line.width + 0.01, context


@pytest.mark.parametrize("mode", ["strict", "relaxed"])
@pytest.mark.parametrize("characters", [1, 2, 3, 5, 8])
def test_any_text_fits_narrow_lines_whole(mode: Grid, characters: int) -> None:
    for seed in range(60):
        text = sample(seed)
        lines = set_text(text, mode, characters)
        assert "".join(line.text for line in lines) == text, f"seed {seed}: {text}"


@pytest.mark.parametrize("mode", ["strict", "relaxed"])
def test_the_last_line_has_two_characters(mode: Grid) -> None:
    for seed in range(300):
        made = broken(sample(seed, ("发展", "人", "政府工作", "，", "。", "、", "“", "”")) + "好。", mode)
        letters = sum(kind == "H" for kind in classify(made.lines[-1]))
        assert letters >= 2 or len(made.lines) == 1, f"seed {seed}, {mode}: {made.lines[-2:]}"


def test_a_broken_sample_would_be_seen() -> None:
    assert forbidden_edges(Broken("坚持，推动“发展”", ("坚持", "，推动“", "发展”"))) == ["，推动“", "，推动“"]
    assert forbidden_edges(Broken("昆山—上海", ("昆山", "—上海"))) == ["—上海"]
    assert broken_figures(Broken("达11.68亿元", ("达11.68", "亿元"))) == ["11.68亿元"]
    assert broken_figures(Broken("我们——", ("我们—", "—"))) == ["——"]
