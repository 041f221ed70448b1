"""What holds for any text: nothing lost, nothing forbidden, every full line as wide as the measure."""

import random
import re

import pytest

from docgen.layout import lay_out
from docgen.layout.breaks import bound_spans, break_after
from docgen.stylesheet import Grid
from docgen.zh.characters import CLASS_OF, NO_LINE_END, NO_LINE_START
from tests.unit.layout.samples import EM, Squares, all_lines, document, small

PIECES = (
    *(
        "发展",
        "人民",
        "政府",
        "，",
        "。",
        "、",
        "；",
        "：",
        "“",
        "”",
        "（",
        "）",
        "《",
        "》",
        "——",
        "……",
        "·",
    ),
    *(
        "11.68亿元",
        "5.04%",
        "2020年1月16日",
        "第十九届",
        "PM2.5",
        "AI",
        "1200万人",
        "3.2个百分点",
        "𠮷",
        "㛃",
    ),
    *("？", "！", "‘", "’", "〔2020〕1号", "“1+16+7”", "km/h", " "),
)
CHARACTERS = 28


def sample(seed: int) -> str:
    chosen = random.Random(seed)
    return "".join(chosen.choice(PIECES) for _ in range(chosen.randint(20, 200))).strip()


@pytest.mark.parametrize("mode", ["strict", "relaxed"])
@pytest.mark.parametrize("seed", range(150))
def test_any_text_is_set_whole_and_right(seed: int, mode: Grid) -> None:
    text = sample(seed)
    lines = all_lines(lay_out(document(text), small(CHARACTERS, rows=200, mode=mode, gap=0.2), Squares()))
    context = f"seed {seed}, {mode}: {text}"
    assert "".join(line.text for line in lines) == text, context
    stops = [len("".join(line.text for line in lines[: number + 1])) for number in range(len(lines))]
    allowed = break_after(text)
    assert all(allowed[stop - 1] for stop in stops), context
    for line in lines[:-1]:
        assert CLASS_OF[line.text[-1]] not in NO_LINE_END, context
        assert line.width <= CHARACTERS * EM + 0.2, context
        if line.full and re.search("[一-鿿]", line.text):
            assert line.width == pytest.approx((CHARACTERS - (line is lines[0]) * 2) * EM, abs=0.2), context
    for line in lines[1:]:
        assert CLASS_OF[line.text[0]] not in NO_LINE_START, context


@pytest.mark.parametrize("seed", range(150))
def test_no_figure_and_no_pair_of_marks_is_parted(seed: int) -> None:
    text = sample(seed)
    allowed = break_after(text)
    for start, stop in bound_spans(text):
        assert not any(allowed[start : stop - 1]), f"seed {seed}: {text[start:stop]}"
    for pair in ("——", "……"):
        for found in re.finditer(pair, text):
            assert not allowed[found.start()], f"seed {seed}: {text}"


def test_a_break_inside_a_figure_would_be_seen() -> None:
    assert break_after("达11.68亿元") == [True, *[False] * 6, True]
    assert bound_spans("达11.68亿元") == [(1, 8)]
