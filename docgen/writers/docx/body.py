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
from docgen.writers.docx.formats import Grid, grid_of, spacing_of
from docgen.writers.docx.line_ends import title_line_ends
from docgen.writers.docx.ooxml import Xml, bookmark, paragraph, paragraph_properties
from docgen.writers.docx.properties import ParagraphFormat, Spacing
from docgen.writers.docx.runs import RunLooks, run_looks, runs_of
from docgen.writers.docx.section import section_properties
from docgen.writers.docx.styles import paragraph_style_id
from docgen.writers.docx.tables import table_of


class Setting(Struct, frozen=True):
    """What every block is set with; `bookmarks` are the names of the anchors, in order."""

    pages: Pages
    sheet: StyleSheet
    grid: Grid
    looks: RunLooks
    metrics: Metrics
    bookmarks: dict[str, str]


class Place(Struct, frozen=True):
    """Where a block stands: its number, its neighbours (`None` at the ends), where its lines must end.

    `graphics` is how many there are before it.
    """

    number: int
    before: Block | None
    after: Block | None
    line_ends: tuple[int, ...]
    graphics: int


def body_of(document: Document, pages: Pages, sheet: StyleSheet, metrics: Metrics) -> tuple[Xml, ...]:
    """Return the paragraphs and tables of a document, in order.

    Raises:
        WriterError: A character cannot be written, a row does not fill its table, two anchors come to be one.
    """
    setting = Setting(pages, sheet, grid_of(sheet), run_looks(sheet), metrics, bookmark_names(document))
    blocks = document.blocks
    line_ends = title_line_ends(document, pages, sheet)
    ends = (line_ends.get(index, ()) for index in range(len(blocks)))
    graphics = accumulate(map(count_graphics, blocks), initial=0)
    places = map(Place, range(len(blocks)), (None, *blocks[:-1]), (*blocks[1:], None), ends, graphics)
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
            section = section_properties(setting.sheet, setting.grid, ())
            look = ContentsSetting(setting.sheet, setting.looks, setting.bookmarks, section)
            return contents_of(block, set_entries(setting.pages, place.number), look)
        case _:
            assert_never(block)


def _runs(setting: Setting, block: Paragraph | Heading, place: Place) -> tuple[Xml, ...]:
    return runs_of(setting.looks, block.style, block.inlines, place.line_ends)


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
    spacing = None
    if before or after:
        own = spacing_of(setting.sheet, setting.grid, style)
        spacing = Spacing(own.line, own.before + before, own.after + after)
    look = ParagraphFormat(
        style=paragraph_style_id(setting.sheet, style),
        page_break_before=new_page or None,
        spacing=spacing,
        revision=revision,
    )
    return paragraph(paragraph_properties(look), runs)


def _table(setting: Setting, block: Table, place: Place) -> tuple[Xml, ...]:
    table = table_of(block, setting.sheet, setting.looks, setting.metrics, place.graphics)
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
