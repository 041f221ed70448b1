"""From blocks to the elements of the document's body."""

from itertools import accumulate
from typing import assert_never

from msgspec import Struct

from docgen.blocks import (
    Block,
    Contents,
    Document,
    Heading,
    Paragraph,
    Revision,
    Table,
    count_graphics,
    revision_of,
)
from docgen.layout.metrics import Metrics
from docgen.layout.pages import Pages
from docgen.stylesheet import StyleSheet
from docgen.units import TWIPS_PER_POINT
from docgen.writers.docx.bookmarks import bookmark_names
from docgen.writers.docx.contents import Setting as ContentsSetting
from docgen.writers.docx.contents import contents_of, set_entries
from docgen.writers.docx.fitting import Fitter
from docgen.writers.docx.formats import Grid, grid_of, spacing_of
from docgen.writers.docx.line_ends import CellLineEnds, cell_line_ends, line_ends_of
from docgen.writers.docx.ooxml import NOTHING, Xml, bookmark, paragraph, paragraph_properties
from docgen.writers.docx.page_ends import Keeping, keepings
from docgen.writers.docx.properties import ParagraphFormat, Spacing
from docgen.writers.docx.runs import RunLooks, runs_of
from docgen.writers.docx.section import section_properties, text_start
from docgen.writers.docx.styles import paragraph_style_id
from docgen.writers.docx.tables import table_of

# More than what 22 rows of whole twips leave of the text area: a point.
_ROOM = TWIPS_PER_POINT


class Setting(Struct, frozen=True):
    """What every block is set with; `bookmarks` are the names of the anchors, in order.

    The first `cover` blocks are the cover. `cell_ends` are the ends of lines of centred cells, by their
    table's number.
    """

    pages: Pages
    sheet: StyleSheet
    grid: Grid
    looks: RunLooks
    fitter: Fitter
    metrics: Metrics
    bookmarks: dict[str, str]
    cover: int
    cell_ends: dict[int, CellLineEnds]


class Place(Struct, frozen=True):
    """Where a block stands: its number, its neighbours (`None` at the ends), where its lines end.

    `line_ends` is `None` where that is not known. `graphics` is how many there are before it.
    """

    number: int
    before: Block | None
    after: Block | None
    line_ends: tuple[int, ...] | None
    keeping: Keeping | None
    graphics: int


def body_of(document: Document, pages: Pages, sheet: StyleSheet, metrics: Metrics) -> tuple[Xml, ...]:
    """Return the paragraphs and tables of a document, in order.

    Raises:
        WriterError: A character cannot be written, a row does not fill its table, two anchors come to be one.
    """
    grid, blocks = grid_of(sheet), document.blocks
    looks, fitter = RunLooks(sheet, document.metadata.language), Fitter(sheet, grid, metrics)
    cell_ends, names = cell_line_ends(document, pages, sheet), bookmark_names(document)
    setting = Setting(pages, sheet, grid, looks, fitter, metrics, names, document.cover, cell_ends)
    numbers = range(len(blocks))
    ends = map(line_ends_of(document, pages).get, numbers)
    keeps = map(keepings(document, pages, sheet).get, numbers)
    graphics = accumulate(map(count_graphics, blocks), initial=0)
    places = map(Place, numbers, (None, *blocks[:-1]), (*blocks[1:], None), ends, keeps, graphics)
    return tuple(
        part for block, place in zip(blocks, places, strict=True) for part in _parts(setting, block, place)
    )


def _parts(setting: Setting, block: Block, place: Place) -> tuple[Xml, ...]:
    match block:
        case Paragraph():
            runs = _runs(setting, block, place)
            return (_paragraph(setting, block.style, runs, place, revision_of(block.inlines)),)
        case Heading():
            return (_heading(setting, block, place),)
        case Table():
            return _table(setting, block, place)
        case Contents():
            starts = text_start(setting.sheet) if setting.cover else None
            section = section_properties(setting.sheet, setting.grid, (), starts)
            look = ContentsSetting(setting.sheet, setting.looks, setting.bookmarks, section)
            return contents_of(block, set_entries(setting.pages, place.number), look)
        case _:
            assert_never(block)


def _runs(setting: Setting, block: Paragraph | Heading, place: Place) -> tuple[Xml, ...]:
    looks, style, inlines = setting.looks, block.style, block.inlines
    if place.line_ends is None or any(inline.revision for inline in inlines):
        return runs_of(looks, style, inlines)
    breaks = place.line_ends if setting.sheet.paragraphs[style].align == "center" else ()
    return runs_of(looks, style, inlines, breaks, setting.fitter.fits(inlines, style, place.line_ends))


def _heading(setting: Setting, block: Heading, place: Place) -> Xml:
    runs = _runs(setting, block, place)
    if block.anchor:
        name = setting.bookmarks[block.anchor]
        runs = bookmark(tuple(setting.bookmarks).index(block.anchor), name, runs)
    come = revision_of(block.inlines)
    return _paragraph(setting, block.style, runs, place, come, new_page=block.new_page)


def _paragraph(
    setting: Setting,
    style: str,
    runs: tuple[Xml, ...],
    place: Place,
    revision: Revision = "",
    *,
    new_page: bool = False,
) -> Xml:
    before, after = _space_after(setting, place.before), _space_before(setting, place.after)
    gives_room = place.keeping == "room"
    before += _ROOM if gives_room else 0
    spacing = None
    if before or after:
        own = spacing_of(setting.sheet, setting.grid, style)
        spacing = Spacing(own.line, own.before + before, own.after + after)
    look = ParagraphFormat(
        style=paragraph_style_id(setting.sheet, style),
        page_break_before=new_page or None,
        widow_control=True if place.keeping == "lines" else None,
        snap_to_grid=False if gives_room else None,
        spacing=spacing,
        revision=revision,
    )
    ends_cover = place.number == setting.cover - 1
    section = section_properties(setting.sheet, setting.grid, ()) if ends_cover else NOTHING
    return paragraph(paragraph_properties(look, section), runs)


def _table(setting: Setting, block: Table, place: Place) -> tuple[Xml, ...]:
    ends = setting.cell_ends.get(place.number)
    table = table_of(block, setting.sheet, setting.looks, setting.metrics, place.graphics, ends)
    first, last = place.before is None, place.after is None or isinstance(place.after, Table)
    above = _space_before(setting, block)
    below = _space_after(setting, block) + _space_before(setting, place.after)
    return (
        *((_spacer(above),) if first and above else ()),
        table,
        # Tables that touch become one, and a document must not end with a table.
        *((_spacer(below),) if last else ()),
    )


def _spacer(height: int) -> Xml:
    look = ParagraphFormat(spacing=Spacing(max(height, TWIPS_PER_POINT), 0, 0))
    return paragraph(paragraph_properties(look), ())


def _space_before(setting: Setting, block: Block | None) -> int:
    return setting.sheet.tables[block.style].space_before.twips if isinstance(block, Table) else 0


def _space_after(setting: Setting, block: Block | None) -> int:
    return setting.sheet.tables[block.style].space_after.twips if isinstance(block, Table) else 0
