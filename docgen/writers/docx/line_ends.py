"""Where our own layout ends the lines of a paragraph.

A word processor fills the first line of a title and leaves what remains to the second, so that titles take
our line ends as breaks (GB/T 9704-2012 7.3.1). Other paragraphs it breaks by itself: see `fitting`.
"""

from collections.abc import Iterator
from itertools import accumulate

from docgen.blocks import Document, Heading, Paragraph, Table
from docgen.layout.columns import style_of_table
from docgen.layout.pages import Pages
from docgen.stylesheet import StyleSheet

LineEnds = dict[int, tuple[int, ...]]
# By row, and by place in it.
CellLineEnds = dict[tuple[int, int], tuple[int, ...]]

_HEAD, _BODY = "head", "body"


def line_ends_of(document: Document, pages: Pages) -> LineEnds:
    """Return for each block of text how many characters stand before each of its line ends but the last.

    An empty paragraph, which has no line, is not among them.
    """
    lengths: dict[int, list[int]] = {}
    for page in pages.pages:
        for line in page.lines:
            if line.owner and isinstance(document.blocks[line.owner[0]], Paragraph | Heading):
                lengths.setdefault(line.owner[0], []).append(len(line.text))
    return {index: tuple(accumulate(found[:-1])) for index, found in lengths.items()}


def cell_line_ends(document: Document, pages: Pages, sheet: StyleSheet) -> dict[int, CellLineEnds]:
    """Return the same for the centred cells of each table: column heads, and figures that take two lines.

    Cells of one line are not among them.
    """
    lengths: dict[tuple[int, ...], list[int]] = {
        (index, *cell): []
        for index, block in enumerate(document.blocks)
        if isinstance(block, Table)
        for cell in _centred_cells(block, sheet)
    }
    for line in (line for page in pages.pages for line in page.lines):
        if line.owner in lengths:
            lengths[line.owner].append(len(line.text))
    found: dict[int, CellLineEnds] = {}
    for (index, row, place), of_lines in lengths.items():
        if len(of_lines) > 1:
            found.setdefault(index, {})[row, place] = tuple(accumulate(of_lines[:-1]))
    return found


def _centred_cells(table: Table, sheet: StyleSheet) -> Iterator[tuple[int, int]]:
    columns = style_of_table(table, sheet).columns
    for number, row in enumerate(table.rows):
        for place, cell in enumerate(row.cells):
            in_head = row.kind == _HEAD and sheet.paragraphs[cell.style].align == "center"
            if in_head or (row.kind == _BODY and columns[place].align == "decimal"):
                yield number, place
