"""What must fit on so many pages, and by how much it does not."""

from collections.abc import Iterator

from docgen.blocks import Document, Table
from docgen.diagnostics import Finding, LayoutError, Severity, message
from docgen.layout.columns import style_of_table
from docgen.layout.flow import PlacedBox
from docgen.layout.pages import Page, Pages
from docgen.layout.rows import EM_ASCENT
from docgen.stylesheet import StyleSheet
from docgen.units import EMU_PER_MILLIMETRE, EMU_PER_POINT

# A hundredth of a millimetre and a half: what rounding can come to.
_NEARLY = 0.05
_MOST_NAMES = 8
_LONGEST_NAME = 20
_BODY = "body"
# What a printed number is made of, with its sign and its per cent.
_IN_NUMBERS = "0123456789.%+−"
_MM_PER_POINT = EMU_PER_POINT / EMU_PER_MILLIMETRE


def require_pages(pages: Pages, sheet: StyleSheet, most: int) -> None:
    """Return when `pages` are no more than `most`.

    Raises:
        LayoutError: There are more; says how many rows, and how many millimetres of them, stand over.
    """
    over = pages.pages[most:]
    if not over:
        return
    rows = sum(len({line.baseline for line in page.lines if line.owner}) for page in over)
    height = sum(_used_height(page, sheet) for page in over) * _MM_PER_POINT
    raise LayoutError(
        Finding(
            "L002",
            Severity.ERROR,
            None,
            message(
                "{title} needs {pages} pages, and may have {most}: {rows} rows ({height} mm) too many.",
                title=pages.pages[0].lines[0].text if pages.pages[0].lines else "?",
                pages=len(pages.pages),
                most=most,
                rows=rows,
                height=f"{height:.0f}",
            ),
            message(
                "These do not fit: {names}. Take out rows or notes, or make the type smaller.",
                names=_named(over),
            ),
        )
    )


def require_whole(pages: Pages, sheet: StyleSheet) -> None:
    """Return when all lines and graphics stand inside the text area, none of them cut by its edge.

    Raises:
        LayoutError: Something stands outside; holds a finding for each line.
    """
    findings = [
        Finding(
            "L006",
            Severity.ERROR,
            None,
            message("“{text}” stands outside the text area.", text=text),
            message("Shorten it, or give it more room in the style sheet."),
        )
        for page in pages.pages
        for text in _outside(page, pages, sheet)
    ]
    if findings:
        raise LayoutError(*findings)


def require_cover(pages: list[list[PlacedBox]], sheet: StyleSheet) -> None:
    """Return when the cover (封面), as it was put on pages, is no longer than one.

    Raises:
        LayoutError: It is longer.
    """
    height = sheet.page.text_height.emu
    lowest = max((placed.top + placed.box.height - placed.box.slack for placed in pages[0]), default=0)
    if len(pages) > 1 or lowest > height:
        raise LayoutError(
            Finding(
                "L007",
                Severity.ERROR,
                None,
                message("The cover does not fit on its page."),
                message("Give its lines less space or smaller type in the style sheet, or leave one out."),
            )
        )


def parts_figures(document: Document, pages: Pages, sheet: StyleSheet) -> bool:
    """Return whether a number in a column of figures goes on on another line: its column is too narrow."""
    cells: dict[tuple[int, ...], str] = {}
    for line in (
        line for page in pages.pages for line in page.lines if _is_figure(line.owner, document, sheet)
    ):
        before = cells.get(line.owner, "")
        if before[-1:] in _IN_NUMBERS and line.text[:1] in _IN_NUMBERS and before and line.text:
            return True
        cells[line.owner] = line.text
    return False


def _is_figure(owner: tuple[int, ...], document: Document, sheet: StyleSheet) -> bool:
    """Return whether a line belongs to a body cell of a column of figures."""
    table = document.blocks[owner[0]] if len(owner) > 1 else None
    if not isinstance(table, Table) or table.rows[owner[1]].kind != _BODY:
        return False
    return style_of_table(table, sheet).columns[owner[2]].align == "decimal"


def _outside(page: Page, pages: Pages, sheet: StyleSheet) -> Iterator[str]:
    top, bottom = sheet.page.top.pt - _NEARLY, pages.height - sheet.page.bottom.pt + _NEARLY
    left, right = sheet.page.inside.pt - _NEARLY, pages.width - sheet.page.outside.pt + _NEARLY
    if sheet.page.mirrored and page.number % 2 == 0:
        left, right = pages.width - right, pages.width - left
    for line in page.lines:
        size = max((run.size for run in line.runs), default=0.0)
        above, below = line.baseline - EM_ASCENT * size, line.baseline + (1 - EM_ASCENT) * size
        if line.left < left or line.left + line.width > right or above < top or below > bottom:
            yield line.text
    for box in page.drawings:
        if box.left < left or box.right > right or box.top < top or box.bottom > bottom:
            yield "▭"


def _named(pages: tuple[Page, ...]) -> str:
    """Return how the rows and the paragraphs on pages begin, as many as a sentence can hold."""
    firsts: dict[tuple[int, ...], str] = {}
    for line in (line for page in pages for line in page.lines if line.owner):
        firsts.setdefault(line.owner[:2], line.text)
    names = [text if len(text) <= _LONGEST_NAME else f"{text[:_LONGEST_NAME]}…" for text in firsts.values()]
    return ", ".join([*names[:_MOST_NAMES], *(["…"] if len(names) > _MOST_NAMES else [])])


def _used_height(page: Page, sheet: StyleSheet) -> float:
    lowest = max((line.baseline for line in page.lines), default=sheet.page.top.pt)
    return lowest - sheet.page.top.pt
