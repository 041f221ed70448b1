"""Page labels (ISO 32000-1 12.4.2): what a reader shows as the number of a page is what is printed on it."""

from docgen.layout.pages import Line, Page, Pages
from docgen.writers.pdf.objects import dictionary, string

_BETWEEN_LABELS = " | "
_ARABIC, _ROMAN = "/D", "/r"
_ROMAN_DIGITS = (
    (100, "c"),
    (90, "xc"),
    (50, "l"),
    (40, "xl"),
    (10, "x"),
    (9, "ix"),
    (5, "v"),
    (4, "iv"),
    (1, "i"),
)


def page_labels(pages: Pages) -> list[object]:
    """Return the ranges of page labels: the printed page numbers, which count on from page to page.

    Pages before the first printed number are counted in Roman. A side of a sheet that pages are put on is
    labelled with all of theirs, from left to right, and not at all where it is blank.
    """
    ranges: list[object] = []
    expected = ("", 0)
    on_sheets = any(line.page for page in pages.pages for line in page.lines)
    for index, page in enumerate(pages.pages):
        imposed = dict.fromkeys(line.page for line in sorted(page.lines, key=_left) if line.page)
        if on_sheets:
            labels = (_label(number, pages.front) for number in imposed)
            ranges += [index, dictionary({"P": string(_BETWEEN_LABELS.join(labels))})]
            continue
        style, number = _numbered(page, pages.front)
        if (style, number) != expected:
            ranges += [index, dictionary({"S": style, "St": number})]
        expected = (style, number + 1)
    return ranges


def _numbered(page: Page, front: int) -> tuple[str, int]:
    """Return the style and the number of a page's label."""
    return (_ROMAN, page.number) if page.number <= front else (_ARABIC, page.number - front)


def _label(number: int, front: int) -> str:
    return str(number - front) if number > front else _roman(number)


def _roman(number: int) -> str:
    digits = ""
    for value, digit in _ROMAN_DIGITS:
        count, number = divmod(number, value)
        digits += digit * count
    return digits


def _left(line: Line) -> float:
    return line.left
