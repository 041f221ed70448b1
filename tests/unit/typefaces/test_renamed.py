"""The faces that an office program is shown: named as officially, each with what the layout draws with it."""

from pathlib import Path

import uharfbuzz as hb

from docgen.typefaces.renamed import install_faces
from tests.unit.layout.samples import standard


def faces(folder: Path) -> dict[str, hb.Font]:
    install_faces(standard(), folder)
    made = (hb.Face(hb.Blob.from_file_path(path)) for path in sorted(folder.glob("*.ttf")))
    return {face.get_name(1): hb.Font(face) for face in made}


def test_every_face_has_its_official_name(tmp_path: Path) -> None:
    assert set(faces(tmp_path)) == {face.name for face in standard().faces.values()}


def test_a_character_that_the_layout_takes_from_another_face_is_not_in_it(tmp_path: Path) -> None:
    shown = faces(tmp_path)
    # The bundled 仿宋 draws them half as wide as Chinese text wants them; the layout takes those of 宋体.
    for char in "×□":
        assert shown["仿宋_GB2312"].get_nominal_glyph(ord(char)) is None
        glyph = shown["宋体"].get_nominal_glyph(ord(char))
        assert shown["宋体"].get_glyph_h_advance(glyph) == shown["宋体"].face.upem


def test_quotation_marks_are_full_width(tmp_path: Path) -> None:
    font = faces(tmp_path)["仿宋_GB2312"]
    widths = {font.get_glyph_h_advance(font.get_nominal_glyph(ord(mark))) for mark in "“”‘’—…·国"}
    assert widths == {font.face.upem}


def test_what_a_face_lacks_falls_to_the_one_that_the_style_sheet_names(tmp_path: Path) -> None:
    configuration = install_faces(standard(), tmp_path).read_text(encoding="utf-8")
    assert "<string>宋体</string>" in configuration
