"""A Word file → lines: paragraphs with styles, numbers and bold leads, tables, notes; tracked changes.

Nothing outside the file is read; a file that would have Word fetch parts from elsewhere is refused.
"""

import re
from collections.abc import Iterator
from typing import Literal
from xml.etree.ElementTree import Element

from msgspec import Struct
from msgspec.structs import replace

from docgen.check.word_package import WordPackage, unusable
from docgen.diagnostics import Finding, Location, Severity, SourceError, message
from docgen.importing.lines import CELL_GAP, Line, Log
from docgen.importing.word_styles import Styles, W, read_styles, value_of

Changes = Literal["accepted", "rejected"]

_BODY = "word/document.xml"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_REMOVED: dict[str, frozenset[str]] = {
    "accepted": frozenset({f"{W}del", f"{W}moveFrom"}),
    "rejected": frozenset({f"{W}ins", f"{W}moveTo"}),
}
_HARMLESS = ("/hyperlink",)
_RELATIONSHIPS = re.compile(r"word/_rels/[^/]+\.xml\.rels")
_RUNNING = re.compile(r"word/(?:header|footer)[0-9]*\.xml")
_NOTES = ("word/footnotes.xml", "word/endnotes.xml")
_COMMENTS = "word/comments.xml"


class _Run(Struct, frozen=True):
    """Characters of one look."""

    text: str
    bold: bool


def word_lines(data: bytes, file: str, changes: Changes, log: Log) -> tuple[Line, ...]:
    """Return the lines of a Word file, with its tracked changes accepted or rejected.

    What the changes remove, running heads and comments go to the log; foot- and endnotes follow the text.

    Raises:
        SourceError: It is no Word file, or a hostile one.
    """
    package = WordPackage(data, file)
    try:
        return _read(package, changes, log)
    except RecursionError as error:
        raise SourceError(unusable(file)) from error


def _read(package: WordPackage, changes: Changes, log: Log) -> tuple[Line, ...]:
    names = package.names()
    _refuse_outside(package, names)
    notes = {key: note for name in _NOTES if name in names for key, note in _notes(package.part(name))}
    reader = _Reader(read_styles(package, names), _REMOVED[changes], [], log, dict.fromkeys(notes, 0))
    body = package.part(_BODY).find(f"{W}body")
    if body is not None:
        reader.read(body)
    for key in sorted(notes, key=lambda key: reader.notes[key] or len(notes) + 1):
        reader.note(notes[key], reader.notes[key])
    _drop_parts(package, names, log)
    return tuple(reader.lines)


def _notes(part: Element) -> Iterator[tuple[str, Element]]:
    """Yield the foot- or endnotes of a part, by the kind and identifier that a reference names."""
    for note in part:
        if value_of(note, "type") is None:
            yield f"{note.tag}Reference {value_of(note, 'id')}", note


def _refuse_outside(package: WordPackage, names: tuple[str, ...]) -> None:
    """Raise when a part of the document is to be fetched from elsewhere."""
    for name in names:
        if not _RELATIONSHIPS.fullmatch(name):
            continue
        for relation in package.part(name):
            kind, target = relation.get("Type", ""), relation.get("Target", "")
            is_local_template = kind.endswith("/attachedTemplate") and re.match(r"file:///[A-Za-z]:", target)
            is_outside = relation.get("TargetMode") == "External" and not is_local_template
            if is_outside and not kind.endswith(_HARMLESS):
                raise SourceError(_outside(package.file, target))


def _drop_parts(package: WordPackage, names: tuple[str, ...], log: Log) -> None:
    for name in names:
        if name == _COMMENTS or _RUNNING.fullmatch(name):
            words = "".join(element.text or "" for element in package.part(name).iter(f"{W}t"))
            if name == _COMMENTS:
                log.drop(words, 1, message("Comments in the margin."))
            else:
                log.drop(words, 1, message("A running head or foot of the Word file."))


class _Reader(Struct, frozen=True):
    """Reads paragraphs and tables one after the other; they join `lines`.

    `notes` has the number of each foot- and endnote, in the order in which the text refers to them.
    """

    styles: Styles
    removed: frozenset[str]
    lines: list[Line]
    log: Log
    notes: dict[str, int]

    def note(self, note: Element, number: int) -> None:
        """Read a foot- or endnote, with the number that its mark in the text has."""
        known = len(self.lines)
        self.read(note)
        read = [replace(line, text=line.text.strip(), note=True) for line in self.lines[known:]]
        if read and number:
            read[0] = replace(read[0], text=f"[{number}]{read[0].text}")
        self.lines[known:] = read

    def read(self, block: Element) -> None:
        """Read what stands in a body, a note or a cell."""
        for element in block:
            if element.tag == f"{W}p":
                self._paragraph(element)
            elif element.tag == f"{W}tbl":
                self._table(element)
            elif element.tag not in self.removed:
                self.read(element)

    def _paragraph(self, element: Element) -> None:
        number = (self.lines[-1].number if self.lines else 0) + 1
        properties = element.find(f"{W}pPr")
        level = self.styles.level(properties)
        marker = self.styles.marker(properties)
        runs = list(self._runs(element, number))
        # A raised number behind a letter is that of a unit (m²), not the mark of a note.
        text = re.sub("(?<=[A-Za-z])\\^(?=[0-9])", "", "".join(run.text for run in runs))
        if _GAP in text:
            self.log.doubt(Line(text, number), message("A sign of a symbol font stands here as □."))
        if any(part.tag in _PICTURES for part in element.iter()):
            self.log.doubt(Line(text, number), message("A picture stands here; it was left out."))
        if not text.strip():
            self._boxes(element)
            return
        bold = _bold_start(runs)
        for index, piece in enumerate(text.split("\n")):
            before = marker if index == 0 else ""
            lead = before + bold if index == 0 and bold and len(bold.strip()) < len(piece.strip()) else ""
            if piece.strip():
                self.lines.append(Line(before + piece, number, level=level, bold=lead))
        self._boxes(element)

    def _boxes(self, element: Element) -> None:
        """Read the text boxes that hang on a paragraph; a copy for older programs is passed over."""
        for child in element:
            if child.tag == f"{W}txbxContent":
                self.read(child)
            elif child.tag != _FALLBACK and child.tag not in self.removed:
                self._boxes(child)

    def _runs(self, element: Element, number: int) -> Iterator[_Run]:
        for child in element:
            if child.tag in self.removed:
                words = "".join(part.text or "" for part in child.iter() if part.tag in _WORDS)
                self.log.drop(words, number, message("Removed by a tracked change."))
            elif child.tag in _RUNS:
                yield from self._run(child)
            elif child.tag not in _PASSED:
                yield from self._runs(child, number)

    def _run(self, run: Element) -> Iterator[_Run]:
        bold = _is_bold(run.find(f"{W}rPr"))
        for child in run:
            if child.tag in _WORDS:
                words = child.text or ""
                yield _Run(f"^{words}" if words.strip().isdigit() and _is_raised(run) else words, bold)
            elif child.tag == _SYMBOL:
                yield _Run(_GAP, bold)
            elif child.tag in _REFERENCES:
                yield _Run(self._mark(f"{child.tag} {value_of(child, 'id')}"), bold)
            elif child.tag in _SIGNS:
                is_page = value_of(child, "type") in {"page", "column"}
                yield _Run("" if is_page else _SIGNS[child.tag], bold)

    def _mark(self, key: str) -> str:
        """Return the mark of a note, numbered anew in the order of the text; nothing where there is none."""
        if key not in self.notes:
            return ""
        self.notes[key] = self.notes[key] or max(self.notes.values()) + 1
        return f"[{self.notes[key]}]"

    def _table(self, table: Element) -> None:
        """Read a table: a row a line, cells apart; one that only places paragraphs is read as they are."""
        for element in _within(table, f"{W}tr"):
            row = [_cell_lines(self, cell) for cell in _within(element, f"{W}tc")]
            number = (self.lines[-1].number if self.lines else 0) + 1
            if len(row) == 1 or any(len(cell) > 1 for cell in row):
                self.lines.extend(line for cell in row for line in cell)
            elif any(row):
                text = CELL_GAP.join(line.text.strip() for cell in row for line in cell)
                self.lines.append(Line(text, number, table=True))


_WORDS = frozenset({f"{W}t", f"{W}delText", "{http://schemas.openxmlformats.org/officeDocument/2006/math}t"})
# A sign of a symbol font: what it looks like only that font knows.
_SYMBOL = f"{W}sym"
_GAP = "□"
_PICTURES = frozenset(
    {
        "{http://schemas.openxmlformats.org/drawingml/2006/picture}pic",
        "{http://schemas.openxmlformats.org/drawingml/2006/chart}chart",
        "{urn:schemas-microsoft-com:vml}imagedata",
    }
)
_RUNS = frozenset({f"{W}r", "{http://schemas.openxmlformats.org/officeDocument/2006/math}r"})
_REFERENCES = frozenset({f"{W}footnoteReference", f"{W}endnoteReference"})
_SIGNS = {f"{W}tab": "\t", f"{W}br": "\n", f"{W}cr": "\n", f"{W}noBreakHyphen": "-"}
_PASSED = frozenset({f"{W}pPr", f"{W}instrText", f"{W}txbxContent"})


def _within(element: Element, tag: str) -> Iterator[Element]:
    """Yield the rows of a table or the cells of a row, not those of tables in it."""
    for child in element:
        if child.tag == tag:
            yield child
        elif child.tag not in {f"{W}tbl", f"{W}tc"}:
            yield from _within(child, tag)


def _cell_lines(reader: _Reader, cell: Element) -> list[Line]:
    inner = _Reader(reader.styles, reader.removed, list(reader.lines[-1:]), reader.log, reader.notes)
    known = len(inner.lines)
    inner.read(cell)
    return inner.lines[known:]


def _is_bold(properties: Element | None) -> bool:
    bold = properties.find(f"{W}b") if properties is not None else None
    return bold is not None and value_of(bold, "val") not in {"0", "false", "off"}


def _is_raised(run: Element) -> bool:
    place = run.find(f"{W}rPr/{W}vertAlign")
    return place is not None and value_of(place, "val") == "superscript"


def _bold_start(runs: list[_Run]) -> str:
    """Return the bold words that a paragraph begins with; nothing where all of it is bold."""
    start = ""
    for run in runs:
        if run.text.strip() and not run.bold:
            return start
        start += run.text
    return ""


def _outside(file: str, target: str) -> Finding:
    return Finding(
        "P013",
        Severity.ERROR,
        Location(file, 1, 1),
        message("This Word file takes a part of itself from elsewhere: {target}", target=target[:80]),
        message("Open it where you trust it, embed what is linked, and save it anew."),
    )
