"""The lines of a PDF that another program made, read by pdfminer."""

import io
from collections.abc import Iterator

from msgspec import Struct

from docgen.diagnostics import Finding, Severity, WriterError, message

_PLACES = 1


class ReadLine(Struct, frozen=True):
    """A line's characters without blanks, and the number of the page it stands on."""

    page: int
    text: str


def read_lines(pdf: bytes) -> tuple[ReadLine, ...]:
    """Return the lines of a PDF, page by page, top to bottom.

    Raises:
        WriterError: pdfminer is not installed.
    """
    try:
        from pdfminer.high_level import extract_pages
    except ImportError as error:
        raise WriterError(_missing()) from error
    pages = enumerate(extract_pages(io.BytesIO(pdf)), 1)
    return tuple(line for number, page in pages for line in _lines_of(number, page))


def _lines_of(number: int, page: object) -> Iterator[ReadLine]:
    from pdfminer.layout import LTChar, LTContainer

    by_baseline: dict[float, list[tuple[float, str]]] = {}
    waiting: list[object] = [page]
    while waiting:
        item = waiting.pop()
        if isinstance(item, LTChar):
            row = by_baseline.setdefault(round(item.matrix[5], _PLACES), [])
            row.append((item.matrix[4], item.get_text()))
        elif isinstance(item, LTContainer):
            waiting.extend(item)
    for _, row in sorted(by_baseline.items(), reverse=True):
        text = "".join(char for _, char in sorted(row))
        yield ReadLine(number, "".join(text.split()))


def _missing() -> Finding:
    return Finding(
        "V003",
        Severity.ERROR,
        None,
        message("The program that reads PDF lines, pdfminer.six, is not installed."),
        message("Install docgen with it: pip install docgen[verify]."),
    )
