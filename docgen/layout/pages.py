"""The layout as a value: every line, every glyph's place, every folio. Points, from the sheet's top left.

No PDF library is in it. The PDF writer draws it, the DOCX writer reads page numbers from it, an imposition
rearranges it, a test measures it.
"""

from msgspec import Struct


class GlyphRun(Struct, frozen=True, gc=False):
    """Characters in one face and size. `places` are the x of each character's origin, `len(text)` of them."""

    face: str
    size: float
    text: str
    places: tuple[float, ...]


class Line(Struct, frozen=True, gc=False):
    """A set line. `owner` is the path of its text in the document: (block,) or (block, row, cell).

    A line of the contents is owned by (block, entry, 0), and the page number behind it by (block, entry, 1).

    The rows of a table's head that are set again on a later page belong to nothing: `()`, as do folios.

    `baseline` and `left` are places on the page; `width` is the advance sum after justification. `full` says
    that the line was justified to the measure. The blank half of a mark at a line's end may stand outside
    `width`, and so may word spaces there. `page` is the number of the page that the line is read on, where
    pages are put on larger sheets; 0 where that is the page that it stands on.
    """

    owner: tuple[int, ...]
    baseline: float
    left: float
    width: float
    runs: tuple[GlyphRun, ...]
    full: bool = False
    page: int = 0

    @property
    def text(self) -> str:
        """The characters of the line, in reading order."""
        return "".join(run.text for run in self.runs)


class Rule(Struct, frozen=True, gc=False):
    """A rule from its left top to its right bottom end, black: decoration, never content.

    It is straight across or straight down; half its `thickness` lies on each side. With a `pitch` it is a row
    of round dots, `thickness` wide and so far apart, the first at its left end.
    """

    left: float
    top: float
    right: float
    bottom: float
    thickness: float
    pitch: float = 0.0


class Patch(Struct, frozen=True, gc=False):
    """A filled rectangle on the page; `grey` is 0 for black, 1 for white."""

    left: float
    top: float
    right: float
    bottom: float
    grey: float


class Drawing(Struct, frozen=True, gc=False):
    """A graphic (图) on the page, in its box. `owner` is the path of its cell, and 0: (block, row, cell, 0).

    `page` is the number of the page that it is read on, as a line's is.
    """

    owner: tuple[int, ...]
    left: float
    top: float
    right: float
    bottom: float
    patches: tuple[Patch, ...]
    page: int = 0

    def moved(self, right: float, down: float) -> "Drawing":
        """Return the drawing so many points further to the right and down."""
        patches = tuple(
            Patch(patch.left + right, patch.top + down, patch.right + right, patch.bottom + down, patch.grey)
            for patch in self.patches
        )
        return Drawing(
            self.owner,
            self.left + right,
            self.top + down,
            self.right + right,
            self.bottom + down,
            patches,
            self.page,
        )


class Page(Struct, frozen=True):
    """A side of a sheet (页面), numbered from 1. `folio` is the line of the printed number, if any."""

    number: int
    lines: tuple[Line, ...]
    rules: tuple[Rule, ...] = ()
    folio: Line | None = None
    drawings: tuple[Drawing, ...] = ()


class Pages(Struct, frozen=True):
    """A laid-out document. `anchors` says on which page each heading stands.

    `front` pages come before the one whose printed number is 1: those of the contents, and a blank one where
    that page would not be a right-hand one.
    """

    width: float
    height: float
    pages: tuple[Page, ...]
    anchors: dict[str, int]
    front: int = 0
