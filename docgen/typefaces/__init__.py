"""The typefaces of a style sheet: opened when first used, each character in the first face that has it."""

from pathlib import Path

from docgen.diagnostics import Finding, Severity, StyleSheetError, message
from docgen.stylesheet import StyleSheet
from docgen.typefaces.typeface import FontMeasures, Glyph, Shape, Typeface

__all__ = ["BUNDLED", "FontMeasures", "Glyph", "Shape", "Typeface", "Typefaces", "load_typefaces"]

BUNDLED = Path(__file__).parent.parent / "fonts"


class Typefaces:
    """The faces of one style sheet by their role (`fangsong`, `hei`), with its fallback."""

    def __init__(self, sheet: StyleSheet, folders: tuple[Path, ...]) -> None:
        self._sheet = sheet
        self._folders = folders
        self._opened: dict[Path, Typeface] = {}
        self._faces: dict[str, Typeface] = {}
        self._drawn = {role: _Drawn(role, self) for role in sheet.faces}

    def glyph(self, face: str, char: str) -> tuple[str, float]:
        """Return the role of the face that draws `char` when `face` is asked for, and the advance in em.

        A character that no face has is measured as the missing glyph of `face`; `check_coverage` finds those
        before anything is set.
        """
        return self._drawn[face][char]

    def face(self, role: str) -> Typeface:
        """Return the face of a role; two roles of one file have one face.

        Raises:
            StyleSheetError: Its file cannot be found or used.
        """
        face = self._faces.get(role)
        if face is None:
            path = _find_file(self._sheet.faces[role].file, self._folders)
            face = self._faces[role] = self._opened.get(path) or Typeface(path)
            self._opened[path] = face
        return face

    def has(self, face: str, char: str) -> bool:
        """Return whether `face` or one that it falls to can draw `char`."""
        return self.face(self.glyph(face, char)[0]).glyph(char) is not None

    def find(self, face: str, char: str) -> tuple[str, float]:
        """Return what `glyph` returns, looked up: the first face that fits, else the first that has it."""
        having: tuple[str, float] | None = None
        for role in (face, *self._sheet.fallback):
            glyph = self.face(role).glyph(char)
            if glyph and glyph.fits:
                return role, glyph.advance
            if glyph and not having:
                having = role, glyph.advance
        return having or (face, self.face(face).missing_advance())


class _Drawn(dict[str, tuple[str, float]]):
    """The characters asked of one role, which remembers what it has looked up."""

    def __init__(self, role: str, typefaces: Typefaces) -> None:
        super().__init__()
        self._role = role
        self._typefaces = typefaces

    def __missing__(self, char: str) -> tuple[str, float]:
        drawn = self[char] = self._typefaces.find(self._role, char)
        return drawn


def load_typefaces(sheet: StyleSheet, fonts: Path | None = None) -> Typefaces:
    """Return the typefaces of a style sheet; a file in the folder `fonts` comes before a bundled one."""
    return Typefaces(sheet, (fonts, BUNDLED) if fonts else (BUNDLED,))


def _find_file(name: str, folders: tuple[Path, ...]) -> Path:
    # A style sheet names a file, never a way to one: nothing outside these folders is opened.
    is_plain = not {"/", "\\"} & set(name)
    found = (folder / name for folder in folders if is_plain and (folder / name).is_file())
    path = next(found, None)
    if path is None:
        raise StyleSheetError(_no_such_file(name))
    return path


def _no_such_file(name: str) -> Finding:
    bundled = ", ".join(sorted(path.name for path in BUNDLED.glob("*.ttf")))
    return Finding(
        "F003",
        Severity.ERROR,
        None,
        message("There is no font file {name}.", name=name),
        message("Name one of those that docgen brings: {files}.", files=bundled),
    )
