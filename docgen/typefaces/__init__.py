"""The typefaces of a style sheet: opened when first used, each character in the first face that has it."""

from pathlib import Path

from docgen.stylesheet import StyleSheet
from docgen.typefaces.typeface import FontMeasures, Typeface

__all__ = ["FontMeasures", "Typeface", "Typefaces", "load_typefaces"]

BUNDLED = Path(__file__).parent.parent / "fonts"


class Typefaces:
    """The faces of one style sheet by their role (`fangsong`, `hei`), with its fallback."""

    def __init__(self, sheet: StyleSheet, folder: Path) -> None:
        self._sheet = sheet
        self._folder = folder
        self._open: dict[str, Typeface] = {}
        self._found: dict[tuple[str, str], tuple[str, float]] = {}

    def face(self, role: str) -> Typeface:
        """Return the face of a role, opened."""
        face = self._open.get(role)
        if face is None:
            file = self._sheet.faces[role].file
            face = self._open[role] = Typeface(self._folder / file, Path(file).stem)
        return face

    def glyph(self, face: str, char: str) -> tuple[str, float]:
        """Return the role of the face that draws `char` when `face` is asked for, and the advance in em.

        A character that no face has is drawn by `face` as its missing glyph; `docgen.typefaces.coverage`
        finds those before anything is drawn.
        """
        found = self._found.get((face, char))
        if found is None:
            found = self._found[face, char] = self._look_up(face, char)
        return found

    def has(self, face: str, char: str) -> bool:
        """Return whether `face` or one that it falls to can draw `char`."""
        return any(self.face(role).glyph_id(char) for role in (face, *self._sheet.fallback))

    def _look_up(self, face: str, char: str) -> tuple[str, float]:
        for role in (face, *self._sheet.fallback):
            glyph = self.face(role).glyph_id(char)
            if glyph:
                return role, self.face(role).advance(glyph)
        return face, self.face(face).advance(0)


def load_typefaces(sheet: StyleSheet, folder: Path = BUNDLED) -> Typefaces:
    """Return the typefaces of a style sheet; `folder` holds the files, by default the bundled ones."""
    return Typefaces(sheet, folder)
