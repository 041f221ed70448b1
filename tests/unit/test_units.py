"""Lengths are exact: what a style sheet says is what reaches the page."""

import random
import re
from decimal import Decimal

import pytest

from docgen.units import NAMED_SIZES, Length, millimetres, parse_length, points


@pytest.mark.parametrize(
    ("text", "emu"),
    [
        ("37 mm", 1_332_000),
        ("37mm", 1_332_000),
        (" 37  mm ", 1_332_000),
        ("3.7 cm", 1_332_000),
        ("28.95 pt", 367_665),
        ("0.1 mm", 3_600),
        ("0 pt", 0),
        ("-3 mm", -108_000),
        ("三号", 203_200),
        ("小五", 114_300),
    ],
)
def test_a_length_is_read(text: str, emu: int) -> None:
    assert parse_length(text) == Length(emu)


@pytest.mark.parametrize(
    "text",
    [
        "", " ", "mm", "37", "37 m", "37 in", "37 px", "３７ mm", "37 ｍｍ", "1e3 mm", "+3 mm", "--3 mm",
        "- 3 mm", ".5 mm", "3,7 mm", "1_0 mm", "nan pt", "inf pt", "九号", "3号", "三号 pt", "٣ mm", "² mm",
        "37 mm mm",
    ],
)  # fmt: skip
def test_what_is_no_length_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=f"^{re.escape(text)}$"):
        parse_length(text)


def test_the_named_sizes_are_those_of_word() -> None:
    """字号: a word processor's 三号 is 16 pt, 小四 12 pt; each name is smaller than the one before."""
    assert [str(NAMED_SIZES[name]) for name in ("三号", "小四", "五号")] == ["16", "12", "10.5"]
    assert list(NAMED_SIZES.values()) == sorted(NAMED_SIZES.values(), reverse=True)
    assert len(NAMED_SIZES) == 16


def test_a_length_is_counted_in_what_each_format_counts_in() -> None:
    pitch = points("28.95")
    assert (pitch.twips, pitch.whole_twips, pitch.half_points) == (579, 579, 58)
    assert millimetres(37).twips == 2098
    assert millimetres("0.35").eighth_points == 8
    assert points("10.5").half_points == 21
    assert millimetres(210).pt == pytest.approx(595.2756, abs=1e-4)


@pytest.mark.parametrize(
    ("emu", "rounded", "whole"), [(317, 0, 0), (318, 1, 0), (634, 1, 0), (-318, -1, -1), (-1, 0, -1)]
)
def test_twips_are_rounded_half_up_and_whole_ones_still_fit(emu: int, rounded: int, whole: int) -> None:
    assert (Length(emu).twips, Length(emu).whole_twips) == (rounded, whole)


@pytest.mark.parametrize("seed", range(50))
def test_adding_and_taking_away_lose_nothing(seed: int) -> None:
    rng = random.Random(seed)
    one, other = (Length(rng.randint(-(10**8), 10**8)) for _ in range(2))
    assert one + other - other == one, (one, other)
    assert (one < other) is (one.emu < other.emu)


@pytest.mark.parametrize("seed", range(50))
def test_tenths_of_millimetres_and_twentieths_of_points_are_exact(seed: int) -> None:
    rng = random.Random(seed)
    tenths, twips = rng.randint(0, 5000), rng.randint(0, 20_000)
    assert millimetres(Decimal(tenths) / 10).emu == tenths * 3_600
    assert points(Decimal(twips) / 20).twips == twips
