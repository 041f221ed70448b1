"""Subsets, read by HarfBuzz and by the rules of the file format."""

import random
from struct import unpack, unpack_from

import pytest
import uharfbuzz as hb

from docgen.typefaces import BUNDLED, Shape, Typeface
from docgen.typefaces.sfnt import read_tables
from tests.unit.typefaces.samples import sheet, typefaces

TEXT = "2019年完成一般公共预算收入11.68亿元，同比增长5.04%。“六稳”——（一）□…… Çà"


def glyph(face: Typeface, char: str) -> int:
    found = face.glyph(char)
    assert found is not None
    return found.number


def shapes(role: str, seed: int) -> list[Shape]:
    """Return the characters of the text that a face has, each with random room."""
    face = typefaces().face(role)
    chance = random.Random(seed)
    chars = [char for char in dict.fromkeys(TEXT) if face.glyph(char)]
    return [Shape(glyph(face, char), chance.choice((0, 0, 1, 2, 5))) for char in chars]


def drawing(font: hb.Font, number: int) -> list[tuple[str, tuple[float, ...]]]:
    """Return the path of a glyph, as HarfBuzz draws it."""
    path: list[tuple[str, tuple[float, ...]]] = []
    pen = hb.DrawFuncs()
    pen.set_move_to_func(lambda x, y, _: path.append(("move", (x, y))))
    pen.set_line_to_func(lambda x, y, _: path.append(("line", (x, y))))
    pen.set_quadratic_to_func(lambda *places: path.append(("curve", places[:4])))
    font.draw_glyph(number, pen)
    return path


def opened(data: bytes) -> hb.Font:
    return hb.Font(hb.Face(data))


@pytest.mark.parametrize("role", ["fangsong", "kai", "times"])
@pytest.mark.parametrize("seed", range(3))
def test_a_subset_draws_each_shape_as_the_face_does(role: str, seed: int) -> None:
    face, wanted = typefaces().face(role), shapes(role, seed)
    data, numbers = face.subset(wanted)
    font = opened(data)
    whole = hb.Font(hb.Face(hb.Blob.from_file_path(BUNDLED / sheet().faces[role].file)))
    assert sum(map(len, (drawing(font, number) for number in numbers))) > 10 * len(wanted)
    for shape, number in zip(wanted, numbers, strict=True):
        assert drawing(font, number) == drawing(whole, shape.glyph), (role, seed, shape)


@pytest.mark.parametrize("role", ["fangsong", "kai", "times"])
@pytest.mark.parametrize("seed", range(3))
def test_room_is_added_to_the_advance_and_to_nothing_else(role: str, seed: int) -> None:
    face, wanted = typefaces().face(role), shapes(role, seed)
    data, numbers = face.subset(wanted)
    font = opened(data)
    for shape, number in zip(wanted, numbers, strict=True):
        advance = font.get_glyph_h_advance(number) / font.face.upem
        assert advance == pytest.approx(face.advance(shape)), (role, seed, shape)
        assert advance == pytest.approx(face.advance(Shape(shape.glyph, 0)) + shape.wider / 10, abs=0.0003)


def test_a_subset_has_the_missing_glyph_and_what_was_asked_for() -> None:
    face = typefaces().face("fangsong")
    data, numbers = face.subset([Shape(glyph(face, "镇"), 0), Shape(glyph(face, "镇"), 2)])
    assert opened(data).face.glyph_count == 3
    assert numbers == [1, 2]


def test_glyphs_that_share_the_last_advance_of_a_face_keep_it() -> None:
    face = typefaces().face("times")
    # .notdef is 0.778 em wide, each of these 0.5: the file states that once.
    wanted = [Shape(glyph(face, char), wider) for char, wider in (("n", 0), ("u", 0), ("h", 0), ("n", 1))]
    data, numbers = face.subset(wanted)
    advances = [opened(data).get_glyph_h_advance(number) for number in (0, *numbers)]
    assert advances == [1593, 1024, 1024, 1024, 1024 + 205]


def test_a_blank_stays_blank_when_it_is_widened() -> None:
    face = typefaces().face("times")
    data, numbers = face.subset([Shape(glyph(face, " "), 3)])
    font = opened(data)
    assert drawing(font, numbers[0]) == []
    assert font.get_glyph_h_advance(numbers[0]) / 2048 == pytest.approx(0.55, abs=0.001)


def test_the_checksums_of_a_font_file_are_right() -> None:
    data, _ = typefaces().face("kai").subset(shapes("kai", 1))
    words = unpack(f">{len(data) // 4}I", data)
    # ISO/IEC 14496-22 5.2.2: with head.checkSumAdjustment in it, the whole file comes to this.
    assert sum(words) % 2**32 == 0xB1B0AFBA
    for number in range(unpack_from(">H", data, 4)[0]):
        tag, checksum, start, length = unpack_from(">4sIII", data, 12 + 16 * number)
        table = bytearray(data[start : start + length + -length % 4])
        if tag == b"head":
            table[8:12] = bytes(4)
        assert sum(unpack(f">{len(table) // 4}I", table)) % 2**32 == checksum, tag


def test_only_what_draws_glyphs_is_kept() -> None:
    data, _ = typefaces().face("times").subset(shapes("times", 1))
    assert sorted(read_tables(data)) == ["glyf", "head", "hhea", "hmtx", "loca", "maxp"]


def test_the_same_shapes_give_the_same_bytes() -> None:
    face = typefaces().face("fangsong")
    assert face.subset(shapes("fangsong", 7)) == face.subset(shapes("fangsong", 7))
    assert face.subset(shapes("fangsong", 7)) != face.subset(shapes("fangsong", 8))


def test_measures_are_in_thousandths_of_an_em() -> None:
    measures = typefaces().face("times").measures()
    assert (round(measures.ascent), round(measures.descent), measures.weight) == (693, -216, 400)
    assert measures.italic_angle == 0
    left, bottom, right, top = measures.box
    assert left < 0 < right
    assert bottom < 0 < top
    assert 600 < measures.cap_height < 700
