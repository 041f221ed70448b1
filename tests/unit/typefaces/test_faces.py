"""Which face draws a character, and how wide."""

from pathlib import Path

import pytest

from docgen.diagnostics import StyleSheetError
from docgen.typefaces import BUNDLED, load_typefaces
from tests.unit.typefaces.samples import (
    CHINESE_ROLES,
    LATIN,
    font_with_short_dash,
    font_with_usage,
    font_without_ink,
    sheet,
    sheet_with,
    typefaces,
)

MARKS = "“”‘’—…·、。，；：？！（）〔〕《》〈〉【】～－／"
SIGNS = "□〇○●△▲▼★☆※→←①⑩Ⅰ㎡℃＋×÷±≥≤％"
HANZI = "镇府工作报告祎玥堃喆昇㛃䶮𬭸𬬭𣲘𫖯"


@pytest.mark.parametrize("role", CHINESE_ROLES)
@pytest.mark.parametrize("char", MARKS + SIGNS + HANZI)
def test_hanzi_marks_and_signs_are_one_em_wide_in_every_chinese_face(role: str, char: str) -> None:
    drawn_by, advance = typefaces().glyph(role, char)
    assert typefaces().face(drawn_by).glyph(char) is not None
    assert advance == pytest.approx(1, abs=0.005)


@pytest.mark.parametrize("role", CHINESE_ROLES)
@pytest.mark.parametrize("char", MARKS)
def test_a_face_draws_its_own_marks(role: str, char: str) -> None:
    assert typefaces().glyph(role, char)[0] == role


@pytest.mark.parametrize(("char", "role"), [("□", "song"), ("①", "song"), ("＋", "song"), ("镇", "fangsong")])
def test_what_a_face_lacks_or_draws_too_narrow_comes_from_the_fallback(char: str, role: str) -> None:
    assert typefaces().glyph("fangsong", char)[0] == role


def test_a_narrow_sign_is_still_drawn_where_no_face_has_a_wide_one() -> None:
    role, advance = typefaces().glyph("fangsong", "½")
    assert typefaces().has("fangsong", "½")
    assert role == "fangsong"
    assert 0 < advance < 1


@pytest.mark.parametrize(
    ("char", "advance"), [("0", 0.5), ("%", 0.833), ("-", 0.333), ("A", 0.722), (" ", 0.25)]
)
def test_latin_characters_keep_their_own_width(char: str, advance: float) -> None:
    role, own = typefaces().glyph("times", char)
    assert role == "times"
    assert own == pytest.approx(advance, abs=0.001)


def test_greek_letters_keep_their_own_width() -> None:
    assert typefaces().glyph("song", "α")[1] < 0.7


def test_a_character_that_no_face_has_is_not_drawn() -> None:
    assert not typefaces().has("fangsong", "😀")
    assert typefaces().glyph("fangsong", "😀")[0] == "fangsong"


def test_the_answer_is_remembered() -> None:
    assert typefaces().glyph("fangsong", "镇") is typefaces().glyph("fangsong", "镇")


def test_roles_of_one_file_have_one_face() -> None:
    faces = load_typefaces(sheet_with("kai", "DocgenHei.ttf"))
    assert faces.face("kai") is faces.face("hei")
    assert faces.face("kai") is not faces.face("song")


def test_a_glyph_without_ink_draws_nothing(tmp_path: Path) -> None:
    whole = load_typefaces(sheet()).face("times").glyph("A")
    assert whole is not None
    (tmp_path / LATIN).write_bytes(font_without_ink(whole.number))
    faces = load_typefaces(sheet(), tmp_path)
    assert faces.face("times").glyph("A") is None
    assert faces.face("times").glyph("B") is not None
    assert faces.glyph("times", "A")[0] == "song"


def test_a_dash_that_does_not_join_the_next_comes_from_the_fallback(tmp_path: Path) -> None:
    (tmp_path / "DocgenKai.ttf").write_bytes(font_with_short_dash())
    assert load_typefaces(sheet(), tmp_path).glyph("kai", "—") == ("song", 1)
    assert load_typefaces(sheet(), tmp_path).glyph("kai", "镇") == ("kai", 1)
    assert load_typefaces(sheet()).glyph("kai", "—") == ("kai", 1)


def test_a_file_of_ones_own_comes_before_a_bundled_one(tmp_path: Path) -> None:
    (tmp_path / LATIN).write_bytes((BUNDLED / "DocgenKai.ttf").read_bytes())
    assert load_typefaces(sheet(), tmp_path).face("times").name == "DocgenKaiRegular"
    assert load_typefaces(sheet()).face("times").name == "LiberationSerif"


@pytest.mark.parametrize("file", ["FZXBSJW.ttf", "../fonts/DocgenKai.ttf", "..\\fonts\\DocgenKai.ttf", ""])
def test_a_file_that_is_not_there_is_named(file: str) -> None:
    with pytest.raises(StyleSheetError, match=r"F003 There is no font file") as caught:
        load_typefaces(sheet_with("title", file)).face("title")
    assert file in str(caught.value)
    assert "DocgenBiaoSong.ttf" in str(caught.value.findings[0].hint)


@pytest.mark.parametrize("data", [b"", b"no font at all", b"OTTO" + bytes(200)])
def test_a_file_that_is_no_truetype_font_is_refused(data: bytes, tmp_path: Path) -> None:
    (tmp_path / "mine.ttf").write_bytes(data)
    with pytest.raises(StyleSheetError, match=r"F004 mine\.ttf"):
        load_typefaces(sheet_with("title", "mine.ttf"), tmp_path).face("title")


@pytest.mark.parametrize("usage", [0x0002, 0x0100, 0x0104, 0x0200, 0x0208])
def test_a_face_whose_maker_forbids_it_is_not_embedded(usage: int, tmp_path: Path) -> None:
    (tmp_path / "mine.ttf").write_bytes(font_with_usage(usage))
    with pytest.raises(StyleSheetError, match=r"F005 The maker of mine\.ttf"):
        load_typefaces(sheet_with("title", "mine.ttf"), tmp_path).face("title")


# OS/2 up to version 2 lets several usage bits stand together; the least restrictive counts.
@pytest.mark.parametrize("usage", [0x0000, 0x0004, 0x0008, 0x0006, 0x000A])
def test_a_face_whose_maker_permits_it_is_embedded(usage: int, tmp_path: Path) -> None:
    (tmp_path / "mine.ttf").write_bytes(font_with_usage(usage))
    assert load_typefaces(sheet_with("title", "mine.ttf"), tmp_path).face("title").name == "LiberationSerif"


def test_no_file_is_opened_before_it_is_needed(tmp_path: Path) -> None:
    faces = load_typefaces(sheet_with("hei", "nowhere.ttf"))
    assert faces.glyph("kai", "镇") == ("kai", 1)
    with pytest.raises(StyleSheetError):
        faces.glyph("hei", "镇")
