"""Whether the faces have every character of a document: a missing one is said, never drawn as a box."""

from collections.abc import Iterator

from docgen.blocks import Document, Heading, Inline, Paragraph, Table
from docgen.diagnostics import Finding, Severity, message
from docgen.stylesheet import StyleSheet
from docgen.typefaces import Typefaces
from docgen.zh.characters import is_latin


def check_coverage(document: Document, sheet: StyleSheet, typefaces: Typefaces) -> tuple[Finding, ...]:
    """Return a finding for each character that no face of its style has, once for each place it is typed."""
    return tuple(
        _missing(char, inline)
        for face, latin, inline in _styled_inlines(document, sheet)
        for char in dict.fromkeys(inline.text)
        if not typefaces.has(latin if is_latin(char) else face, char)
    )


def _styled_inlines(document: Document, sheet: StyleSheet) -> Iterator[tuple[str, str, Inline]]:
    """Yield each run of text with the faces of its East Asian and its Latin characters."""
    for block in document.blocks:
        for style, inlines in _texts(block):
            paragraph = sheet.paragraphs[style]
            for inline in inlines:
                change = sheet.characters[inline.style] if inline.style else None
                face = (change and change.face) or paragraph.face
                yield face, (change and change.latin) or paragraph.latin, inline


def _texts(block: Paragraph | Heading | Table) -> Iterator[tuple[str, tuple[Inline, ...]]]:
    if isinstance(block, Table):
        yield from ((cell.style, cell.inlines) for row in block.rows for cell in row.cells)
    else:
        yield block.style, block.inlines


def _missing(char: str, inline: Inline) -> Finding:
    return Finding(
        "F001",
        Severity.ERROR,
        inline.at,
        message("No typeface has the character {char} (U+{code}).", char=char, code=f"{ord(char):04X}"),
        message("Check that it is the right character; if it is, name a face that has it under fallback."),
    )
