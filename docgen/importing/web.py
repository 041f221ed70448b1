"""A web page → lines: its blocks with heading levels, bold leads and tables; menus are left out."""

import re
from html.parser import HTMLParser

from msgspec import Struct
from msgspec.structs import replace

from docgen.check.plain import decode
from docgen.diagnostics import message
from docgen.importing.limits import refuse_large_page
from docgen.importing.lines import CELL_GAP, Line, Log

_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_BLOCKS = frozenset(
    {
        *_HEADINGS,
        *(
            "address",
            "article",
            "aside",
            "blockquote",
            "body",
            "br",
            "center",
            "dd",
            "details",
            "div",
            "dl",
            "dt",
        ),
        *(
            "fieldset",
            "figcaption",
            "figure",
            "footer",
            "form",
            "header",
            "hr",
            "html",
            "li",
            "main",
            "nav",
            "ol",
        ),
        *(
            "option",
            "p",
            "pre",
            "section",
            "select",
            "summary",
            "table",
            "tbody",
            "td",
            "tfoot",
            "th",
            "thead",
        ),
        *("title", "tr", "ul"),
    }
)
_CODE = frozenset({"script", "style", "template", "noscript", "svg"})
_CHROME = frozenset({"nav", "footer", "aside", "button", "select", "title", "label"})
_BOLD = frozenset({"b", "strong"})
_VOID = frozenset(
    {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
)
_CELLS = frozenset({"td", "th"})
_LONGEST_CELL = 60
# Pages are some thirty deep; what is deeper can only slow us down.
_DEEPEST = 400


def web_lines(data: bytes, file: str, log: Log) -> tuple[Line, ...]:
    """Return the lines of a web page; menus, feet, buttons and hidden words go to the log.

    Scripts and style sheets are no text. Nothing is fetched.

    Raises:
        SourceError: The page is no text in UTF-8 or GB18030, or too large.
    """
    page = _Page(log)
    text = decode(data, file)
    refuse_large_page(text, file)
    page.feed(text)
    page.close()
    page.flush()
    return tuple(page.lines)


class _Row(Struct):
    """A table row that is being read: where its lines begin, and how many cells it has."""

    start: int
    cells: int = 0


class _Piece(Struct, frozen=True):
    text: str
    bold: bool
    linked: bool


class _Page(HTMLParser):
    """Takes tags and words in their order; the lines that they make join `lines`."""

    def __init__(self, log: Log) -> None:
        super().__init__(convert_charrefs=True)
        self.lines: list[Line] = []
        self._log = log
        self._open: list[tuple[str, bool]] = []
        self._rows: list[_Row] = []
        self._pieces: list[_Piece] = []
        self._line = 1

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin an element."""
        if tag in _BLOCKS:
            self.flush()
        if tag == "tr":
            self._rows.append(_Row(len(self.lines)))
        if tag in _CELLS and self._rows:
            self._rows[-1].cells += 1
        if tag not in _VOID and len(self._open) < _DEEPEST:
            self._open.append((tag, _is_hidden(dict(attrs))))

    def handle_endtag(self, tag: str) -> None:
        """End an element, and those in it that were left open."""
        if tag in _BLOCKS:
            self.flush()
        if any(name == tag for name, _ in self._open):
            while self._open.pop()[0] != tag:
                pass
        if tag == "tr" and self._rows:
            self._end_row(self._rows.pop())

    def handle_data(self, data: str) -> None:
        """Take words; line breaks between them mean nothing."""
        names = {name for name, _ in self._open}
        if names & _CODE:
            return
        if not self._pieces:
            self._line = self.getpos()[0]
        words = data if "pre" in names else " ".join(data.split("\n")) if data.strip() else ""
        if names & _CHROME or any(hidden for _, hidden in self._open):
            self._log.drop(words, self.getpos()[0], message("Navigation or hidden words of the web page."))
        elif words:
            words = f"^{words}" if self._is_mark(names, words) else words
            self._pieces.append(_Piece(words, bool(names & _BOLD), "a" in names))

    def _is_mark(self, names: set[str], words: str) -> bool:
        """Return whether words are the raised number of a note, not that of a unit (m²)."""
        before = self._pieces[-1].text if self._pieces else ""
        return "sup" in names and words.strip().isdigit() and re.search("[^a-zA-Z0-9]$", before) is not None

    def flush(self) -> None:
        """End the line that is being read."""
        pieces = [piece for piece in self._pieces if piece.text.strip()]
        self._pieces = []
        if not pieces:
            return
        level = max((_HEADINGS.get(name, 0) for name, _ in self._open), default=0)
        bold = ""
        for piece in pieces:
            if not piece.bold:
                break
            bold += piece.text
        text = "".join(piece.text for piece in pieces)
        is_all_bold = all(piece.bold for piece in pieces)
        linked = all(piece.linked for piece in pieces)
        line = Line(text.strip(), self._line, level=level, bold="" if is_all_bold else bold, linked=linked)
        self.lines.append(line)

    def _end_row(self, row: _Row) -> None:
        """Put the cells of a row on one line, where it is a row of a table and not of a layout."""
        cells = self.lines[row.start :]
        is_table = 1 < len(cells) <= row.cells and all(len(cell.text) <= _LONGEST_CELL for cell in cells)
        if is_table:
            text = CELL_GAP.join(cell.text for cell in cells)
            self.lines[row.start :] = [replace(cells[0], text=text, table=True, linked=False, level=0)]


def _is_hidden(attributes: dict[str, str | None]) -> bool:
    style = (attributes.get("style") or "").replace(" ", "").lower()
    return "hidden" in attributes or "display:none" in style or "visibility:hidden" in style
