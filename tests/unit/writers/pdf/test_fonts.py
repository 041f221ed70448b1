"""One embedded subset a face, each of its codes with its text."""

import re
from struct import unpack

import msgspec
import pytest
import uharfbuzz as hb

from docgen.blocks import Document, Paragraph
from docgen.layout.pages import GlyphRun, Line, Page, Pages
from docgen.typefaces import load_typefaces
from docgen.writers.pdf import write_pdf
from tests.unit.typefaces.samples import typefaces
from tests.unit.writers.pdf.reading import Parsed, array, data, dictionary, literal, number
from tests.unit.writers.pdf.samples import DOCUMENT, METADATA, inlines, lines, made, pages, pdf, sheet

PARSED = Parsed(pdf())
FACES = sorted(PARSED.fonts())


def roles_in_use() -> set[str]:
    return {run.face for page in lines(pages()) for line in page for run in line.runs}


def descendant(font: dict[str, object]) -> dict[str, object]:
    (found,) = array(font["DescendantFonts"])
    return dictionary(found)


def codes(font: dict[str, object]) -> dict[int, str]:
    """Return the text of each code, as ToUnicode states it."""
    rows = re.findall(
        rb"<([0-9A-F]{4})> <([0-9A-F]+)>\n", data(font["ToUnicode"]).partition(b"endcodespacerange")[2]
    )
    return {int(code, 16): bytes.fromhex(text.decode("ascii")).decode("utf-16-be") for code, text in rows}


def widths(font: dict[str, object]) -> dict[int, float]:
    """Return the width of each code in thousandths of an em."""
    entries = array(descendant(font)["W"])
    found = dict.fromkeys(codes(font), number(descendant(font)["DW"]))
    for first, run in zip(entries[::2], entries[1::2], strict=True):
        found |= {int(number(first)) + index: number(width) for index, width in enumerate(array(run))}
    return found


def glyphs(font: dict[str, object]) -> tuple[int, ...]:
    """Return the glyph of each code, from 0."""
    stream = data(descendant(font)["CIDToGIDMap"])
    return unpack(f">{len(stream) // 2}H", stream)


def program(font: dict[str, object]) -> hb.Font:
    descriptor = dictionary(descendant(font)["FontDescriptor"])
    return hb.Font(hb.Face(data(descriptor["FontFile2"])))


def test_the_faces_in_use_are_embedded_and_no_other() -> None:
    assert sorted(typefaces().face(role).name for role in roles_in_use()) == FACES


def test_nothing_is_left_of_the_librarys_own_faces() -> None:
    assert b"Helvetica" not in pdf()
    assert b"ReportLab" not in pdf()


@pytest.mark.parametrize("face", FACES)
def test_a_font_is_of_the_kind_that_holds_any_number_of_hanzi(face: str) -> None:
    font = PARSED.fonts()[face]
    below = descendant(font)
    assert [literal(font[key]) for key in ("Subtype", "Encoding")] == ["Type0", "Identity-H"]
    assert literal(below["Subtype"]) == "CIDFontType2"
    system = dictionary(below["CIDSystemInfo"])
    assert (system["Registry"], system["Ordering"], system["Supplement"]) == (b"Adobe", b"Identity", 0)


@pytest.mark.parametrize("face", FACES)
def test_a_subset_is_marked_with_six_letters_made_from_its_content(face: str) -> None:
    font = PARSED.fonts()[face]
    names = {
        literal(font["BaseFont"]),
        literal(descendant(font)["BaseFont"]),
        literal(dictionary(descendant(font)["FontDescriptor"])["FontName"]),
    }
    assert len(names) == 1
    assert re.fullmatch(rf"[A-Z]{{6}}\+{face}", names.pop())


def test_other_content_has_other_letters() -> None:
    shorter = msgspec.structs.replace(pages(), pages=pages().pages[:1])
    first, second = (
        Parsed(file).fonts()["ZhuqueFangsong-Regular"]["BaseFont"] for file in (pdf(), made(shorter))
    )
    assert literal(first) != literal(second)


@pytest.mark.parametrize("face", FACES)
def test_a_descriptor_says_all_that_it_must(face: str) -> None:
    descriptor = dictionary(descendant(PARSED.fonts()[face])["FontDescriptor"])
    assert {"Ascent", "CapHeight", "Descent", "Flags", "FontBBox", "ItalicAngle", "StemV"} <= set(descriptor)
    assert number(descriptor["Descent"]) < 0 < number(descriptor["CapHeight"]) <= number(descriptor["Ascent"])
    assert 70 <= number(descriptor["StemV"]) <= 200


@pytest.mark.parametrize("face", FACES)
def test_every_code_has_a_glyph_its_width_and_its_text(face: str) -> None:
    font = PARSED.fonts()[face]
    text, shape, width, file = codes(font), glyphs(font), widths(font), program(font)
    assert sorted(text) == list(range(1, len(shape)))
    assert shape[0] == 0
    assert 0 not in shape[1:], "the missing glyph is never drawn"
    for code, char in text.items():
        assert len(char) == 1
        assert char.isprintable() or char == "\u3000"
        advance = file.get_glyph_h_advance(shape[code]) / file.face.upem * 1000
        assert advance == pytest.approx(width[code], abs=0.01), char


def test_room_makes_a_second_code_of_one_text() -> None:
    # In em: 1.04, 1.07, 1.26 and 1.44 from one to the next.
    places = tuple(80 + 16 * place for place in (0, 1.04, 2.11, 3.37, 4.81))
    line = Line((0,), 100.0, 80.0, 92.96, (GlyphRun("fangsong", 16.0, "年" * 5, places),))
    one_line = Pages(595.276, 841.89, (Page(1, (line,)),), {})
    document = Document(METADATA, (Paragraph("body", inlines("年" * 5)),))
    font = Parsed(made(one_line, document)).fonts()["ZhuqueFangsong-Regular"]
    assert set(codes(font).values()) == {"年"}
    assert sorted(widths(font).values()) == [1000, 1100, 1300, 1400]


def test_a_code_map_has_no_block_that_is_too_long() -> None:
    blocks = re.findall(rb"(\d+) beginbfchar\n(.*?)endbfchar", pdf(), re.DOTALL)
    assert blocks
    for count, rows in blocks:
        assert int(count) == rows.count(b"\n") <= 100


def test_roles_of_one_face_share_one_font() -> None:
    faces = sheet().faces
    one = msgspec.structs.replace(sheet(), faces=faces | {"kai": faces["hei"]})
    file = write_pdf(DOCUMENT, pages(), one, load_typefaces(one))
    assert sorted(Parsed(file).fonts()) == [face for face in FACES if face != "DocgenKaiRegular"]
    assert file.count(b"/FontFile2") == len(FACES) - 1


def test_lengths_of_streams_are_right_to_the_byte() -> None:
    file = pdf()
    found = re.findall(rb"/Length (\d+)[^>]*>>\nstream\n", file)
    places = [match.end() for match in re.finditer(rb"/Length \d+[^>]*>>\nstream\n", file)]
    assert len(places) > 10
    for length, start in zip(found, places, strict=True):
        assert file[start + int(length) :].startswith(b"\r\nendstream\n")
