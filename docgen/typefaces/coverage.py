"""Whether the faces have every character of a document: a missing one is said, never drawn as a box."""

from collections.abc import Iterator
from typing import assert_never
from unicodedata import category, name

from docgen.blocks import Contents, Document, Heading, Inline, Paragraph, Table, Text
from docgen.diagnostics import Finding, Severity, message
from docgen.stylesheet import StyleSheet
from docgen.typefaces import Typefaces
from docgen.zh.characters import is_latin

_DIGITS = "0123456789"
# Controls, format characters, surrogates, private use, unassigned.
_OTHER = "C"
# Marks that take no room: accents, and selectors among them.
_MARK = "Mn"


def check_coverage(document: Document, sheet: StyleSheet, typefaces: Typefaces) -> tuple[Finding, ...]:
    """Return a finding for each character that cannot be drawn, once for each text that it is typed in.

    Text is searched with the faces of its style; the printed page number is searched as well.
    """
    # Characters known to be drawn by a pair of faces; most texts have no others.
    drawn: dict[tuple[str, str], set[str]] = {}
    findings = []
    for face, latin, inline in _styled_inlines(document, sheet):
        known = drawn.setdefault((face, latin), set())
        if known.issuperset(inline.text):
            continue
        for char in dict.fromkeys(inline.text):
            if char in known:
                continue
            finding = _missing(char, latin if is_latin(char) else face, inline, typefaces)
            if finding:
                findings.append(finding)
            else:
                known.add(char)
    return tuple(findings)


def _styled_inlines(document: Document, sheet: StyleSheet) -> Iterator[tuple[str, str, Inline]]:
    """Yield each run of text with the faces of its East Asian and its Latin characters."""
    for style, inlines in _texts(document, sheet):
        paragraph = sheet.paragraphs[style]
        for inline in inlines:
            change = sheet.characters[inline.style] if inline.style else None
            face = (change and change.face) or paragraph.face
            yield face, (change and change.latin) or paragraph.latin, inline


def _texts(document: Document, sheet: StyleSheet) -> Iterator[tuple[str, tuple[Inline, ...]]]:
    for block in document.blocks:
        match block:
            case Paragraph() | Heading():
                yield block.style, block.inlines
            case Table():
                yield from ((cell.style, cell.inlines) for row in block.rows for cell in row.cells)
            case Contents():
                yield from ((entry.style, entry.inlines) for entry in block.entries)
            case _:
                assert_never(block)
    if sheet.folio:
        yield sheet.folio.style, (Text(sheet.folio.pattern.replace("{number}", _DIGITS)),)


def _missing(char: str, face: str, inline: Inline, typefaces: Typefaces) -> Finding | None:
    code = f"{ord(char):04X}"
    kind = category(char)
    # A selector asks for another form of the character before it, which is not the one that would be drawn.
    is_selector = kind == _MARK and name(char, "").startswith("VARIATION SELECTOR")
    if is_selector or kind.startswith(_OTHER):
        return Finding(
            "F002",
            Severity.ERROR,
            inline.at,
            message("A character that cannot be seen or printed stands here: U+{code}.", code=code),
            message(
                "Delete it: put the cursor behind it, press Backspace, and type the text around it again."
            ),
        )
    if typefaces.has(face, char):
        return None
    return Finding(
        "F001",
        Severity.ERROR,
        inline.at,
        message("No typeface has the character {char} (U+{code}).", char=char, code=code),
        message("Check that it is the right character; if it is, name a face that has it under fallback."),
    )
