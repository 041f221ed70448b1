"""From the characters of a paragraph to its runs."""

from itertools import product
from typing import get_args

from docgen.blocks import Inline
from docgen.stylesheet import StyleSheet
from docgen.writers.docx.formats import fonts_of
from docgen.writers.docx.ooxml import RunFormat, Script, Xml, run, run_properties
from docgen.writers.docx.scripts import split_scripts
from docgen.writers.docx.styles import character_style_id
from docgen.writers.docx.writable import require_writable

# Paragraph style, character style, script → `w:rPr`.
RunLooks = dict[tuple[str, str, Script], Xml]


def run_looks(sheet: StyleSheet) -> RunLooks:
    """Return the properties of every run that can be. Each names its faces: some readers look there only."""
    characters = ("", *sheet.characters)
    return {
        (paragraph, character, script): _look(sheet, paragraph, character, script)
        for paragraph, character, script in product(sheet.paragraphs, characters, get_args(Script))
    }


def _look(sheet: StyleSheet, paragraph: str, character: str, script: Script) -> Xml:
    style = sheet.paragraphs[paragraph]
    face, latin = style.face, style.latin
    if character:
        change = sheet.characters[character]
        face, latin = change.face or face, change.latin or latin
    return run_properties(
        RunFormat(
            style=character_style_id(character) if character else "",
            fonts=fonts_of(sheet, face, latin),
            script=script,
        )
    )


def runs_of(looks: RunLooks, style: str, inlines: tuple[Inline, ...]) -> tuple[Xml, ...]:
    """Return the runs of `inlines` in a paragraph of the named style.

    Raises:
        WriterError: A character cannot be written in XML.
    """
    for inline in inlines:
        require_writable(inline.text, inline.at)
    return tuple(
        run(looks[style, stretch.style, stretch.script], stretch.text) for stretch in split_scripts(inlines)
    )
