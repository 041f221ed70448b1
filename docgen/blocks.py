"""The block tree: what is printed, in order, with no medium in it.

Views build it, the layout and the writers draw it. Add a kind here and the type checker names every place
that has to learn it (`match` with `assert_never`). Styles are names of style sheet entries.
"""

from collections.abc import Iterator
from itertools import accumulate
from typing import Literal, assert_never

from msgspec import Struct
from msgspec.structs import replace

from docgen.diagnostics import Location

Revision = Literal["", "inserted", "deleted"]


class Text(Struct, frozen=True):
    """A run of characters with one character style (`""`: the paragraph's own).

    `fact` names the figure that the text shows (`gdp.2019.actual`); it is empty for words.
    `at` is where the text was typed, when it was. `revision` marks what differs from an earlier report.
    """

    text: str
    style: str = ""
    fact: str = ""
    at: Location | None = None
    revision: Revision = ""


Inline = Text


class Paragraph(Struct, frozen=True):
    """A paragraph in the named paragraph style: `title`, `body`, `note` …."""

    style: str
    inlines: tuple[Inline, ...]


class Heading(Struct, frozen=True):
    """A standalone heading (标题) of level 1–4; its number is part of its text.

    `anchor` is unique in the document: bookmarks, outlines and contents point at it. `new_page` says that a
    page starts with it.
    """

    level: int
    inlines: tuple[Inline, ...]
    anchor: str
    new_page: bool = False

    @property
    def style(self) -> str:
        """The paragraph style: `heading1` … `heading4`."""
        return f"heading{self.level}"


class Area(Struct, frozen=True):
    """A filled rectangle of a graphic: its edges as shares of the graphic's width and height, 0 to 1.

    It is black, or in the tint of the graphic's style.
    """

    left: float
    top: float
    right: float
    bottom: float
    tinted: bool = False


class Graphic(Struct, frozen=True):
    """A drawing of areas (图), later ones over earlier ones, in the named graphic style, which sizes it.

    `alternative` says in words what it shows (替代文字), for those who cannot see it.
    """

    style: str
    areas: tuple[Area, ...]
    alternative: str


class Cell(Struct, frozen=True):
    """A table cell in the named paragraph style. A header cell says what its column or row holds.

    A graphic stands below the cell's text; most cells have the one or the other.
    """

    style: str
    inlines: tuple[Inline, ...]
    columns: int = 1
    header: bool = False
    graphic: Graphic | None = None


class Row(Struct, frozen=True):
    """A table row; `kind` names its look: `head`, `group`, `body`."""

    kind: str
    cells: tuple[Cell, ...]


class Table(Struct, frozen=True):
    """A table in the named table style, which says how wide the columns are and which rules are drawn.

    Rows of kind `head` come first and are repeated on every page. `summary` says in a sentence what the
    table holds, for those who cannot see it. `columns` are the names of its columns in that style, where it
    does not have them all.
    """

    style: str
    rows: tuple[Row, ...]
    summary: str = ""
    columns: tuple[str, ...] = ()


class Entry(Struct, frozen=True):
    """A line of the contents: a heading of `level`, never empty, and the anchor that it leads to."""

    level: int
    inlines: tuple[Inline, ...]
    anchor: str

    @property
    def style(self) -> str:
        """The paragraph style: `contents1` … `contents4`."""
        return f"contents{self.level}"


class Contents(Struct, frozen=True):
    """The contents (目录): headings, and the pages they stand on, which the layout alone knows.

    It ends the front matter: it and the blocks before it stand on pages of their own, which no folio counts,
    and behind a cover on others than that.
    """

    entries: tuple[Entry, ...]


Block = Paragraph | Heading | Table | Contents


class Metadata(Struct, frozen=True):
    """What the file says of itself; `date` is the day of the report, `YYYY-MM-DD`, empty when unknown."""

    title: str
    author: str
    date: str
    subject: str = ""
    keywords: tuple[str, ...] = ()
    language: str = "zh-CN"


class Attachment(Struct, frozen=True):
    """A file that belongs to a document (附带的数据), with its media type and what it is."""

    name: str
    media_type: str
    description: str
    data: bytes


class Document(Struct, frozen=True):
    """A whole document: its blocks, what it says of itself, and the files that belong to it.

    The first `cover` blocks are its cover (封面).
    """

    metadata: Metadata
    blocks: tuple[Block, ...]
    cover: int = 0
    attachments: tuple[Attachment, ...] = ()


def front_of(document: Document) -> int:
    """Return how many blocks of a document are front matter: its cover, and those up to its contents."""
    blocks = enumerate(document.blocks, 1)
    return next((number for number, block in blocks if isinstance(block, Contents)), document.cover)


def plain_text(inlines: tuple[Inline, ...]) -> str:
    """Return the characters of `inlines`, without styles."""
    return "".join(inline.text for inline in inlines)


def count_graphics(block: Block) -> int:
    """Return how many graphics stand in a block."""
    if not isinstance(block, Table):
        return 0
    return sum(cell.graphic is not None for row in block.rows for cell in row.cells)


def all_inlines(document: Document) -> Iterator[Inline]:
    """Yield every run of text of a document, in reading order."""
    for block in document.blocks:
        match block:
            case Paragraph() | Heading():
                yield from block.inlines
            case Table():
                yield from (inline for row in block.rows for cell in row.cells for inline in cell.inlines)
            case Contents():
                yield from (inline for entry in block.entries for inline in entry.inlines)
            case _:
                assert_never(block)


def revision_of(inlines: tuple[Inline, ...]) -> Revision:
    """Return the revision that a paragraph of `inlines` came or went with as a whole, if it did."""
    found = {inline.revision for inline in inlines}
    return found.pop() if len(found) == 1 else ""


def sliced(inlines: tuple[Inline, ...], start: int, stop: int) -> tuple[Inline, ...]:
    """Return the characters from `start` to `stop` of `inlines`, each with its style, fact and place."""
    starts = accumulate((len(inline.text) for inline in inlines), initial=0)
    pieces = (
        replace(inline, text=inline.text[max(start - first, 0) : max(stop - first, 0)])
        for inline, first in zip(inlines, starts, strict=False)
    )
    return tuple(piece for piece in pieces if piece.text)
