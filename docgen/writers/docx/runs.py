"""From the characters of a paragraph to its runs."""

from itertools import pairwise, product
from typing import assert_never, get_args

from docgen.blocks import Inline, plain_text, sliced
from docgen.stylesheet import StyleSheet
from docgen.writers.docx.formats import fonts_of
from docgen.writers.docx.ooxml import Xml, deleted, inserted, line_break, run, run_properties
from docgen.writers.docx.properties import RunFormat, Script
from docgen.writers.docx.scripts import Stretch, split_scripts
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


def runs_of(
    looks: RunLooks, style: str, inlines: tuple[Inline, ...], line_ends: tuple[int, ...] = ()
) -> tuple[Xml, ...]:
    """Return the runs of `inlines` in a paragraph of the named style, whose lines end at the given places.

    Raises:
        WriterError: A character cannot be written in XML.
    """
    for inline in inlines:
        require_writable(inline.text, inline.at)
    runs: list[Xml] = []
    for number, line in enumerate(cut(inlines, line_ends)):
        if number:
            runs.append(line_break(looks[style, "", "chinese"]))
        runs += [_run(looks, style, part) for part in split_scripts(line)]
    return tuple(runs)


def _run(looks: RunLooks, style: str, part: Stretch) -> Xml:
    look = looks[style, part.style, part.script]
    match part.revision:
        case "":
            return run(look, part.text)
        case "inserted":
            return inserted(run(look, part.text))
        case "deleted":
            return deleted(look, part.text)
        case _:
            assert_never(part.revision)


def cut(inlines: tuple[Inline, ...], places: tuple[int, ...]) -> tuple[tuple[Inline, ...], ...]:
    """Return `inlines` cut in as many pieces as there are places, and one more."""
    if not places:
        return (inlines,)
    edges = pairwise((0, *places, len(plain_text(inlines))))
    return tuple(sliced(inlines, start, stop) for start, stop in edges)
