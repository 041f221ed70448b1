"""The contents (目录): a TOC field whose stored result is right; nobody has to bring it up to date."""

from itertools import accumulate

from msgspec import Struct

from docgen.blocks import Contents, Entry
from docgen.layout.pages import Pages
from docgen.stylesheet import StyleSheet
from docgen.writers.docx.ooxml import (
    NOTHING,
    Xml,
    field,
    field_end,
    field_start,
    hyperlink,
    paragraph,
    paragraph_properties,
    tab,
)
from docgen.writers.docx.properties import ParagraphFormat
from docgen.writers.docx.runs import RunLooks, runs_of
from docgen.writers.docx.styles import paragraph_style_id

_TEXT, _NUMBER = 0, 1


class SetEntry(Struct, frozen=True):
    """An entry as our layout has it: the places where its lines end but the last, and its page number."""

    line_ends: tuple[int, ...]
    number: str


class Setting(Struct, frozen=True):
    """What the entries are set with; `section` ends with the contents."""

    sheet: StyleSheet
    looks: RunLooks
    bookmarks: dict[str, str]
    section: Xml


def set_entries(pages: Pages, block: int) -> tuple[SetEntry, ...]:
    """Return the entries of the contents, block number `block`, as they are on the pages."""
    lengths: dict[int, list[int]] = {}
    numbers: dict[int, str] = {}
    for line in (line for page in pages.pages for line in page.lines if line.owner[:1] == (block,)):
        _, entry, part = line.owner
        if part == _NUMBER:
            numbers[entry] = line.text
        else:
            lengths.setdefault(entry, []).append(len(line.text))
    return tuple(
        SetEntry(tuple(accumulate(lengths[entry][:-1])), numbers[entry]) for entry in sorted(numbers)
    )


def contents_of(contents: Contents, entries: tuple[SetEntry, ...], setting: Setting) -> tuple[Xml, ...]:
    """Return a paragraph an entry; the first begins the field, the last ends it and the section."""
    listed = list(zip(contents.entries, entries, strict=True))
    last = len(listed) - 1
    paragraphs = []
    for number, (entry, found) in enumerate(listed):
        look = setting.looks.of(entry.style, "", "latin")
        runs: tuple[Xml, ...] = (_link(entry, found, setting),)
        if not number:
            runs = (*field_start(look, _instruction(contents)), *runs)
        if number == last:
            runs = (*runs, field_end(look))
        style = ParagraphFormat(style=paragraph_style_id(setting.sheet, entry.style))
        section = setting.section if number == last else NOTHING
        paragraphs.append(paragraph(paragraph_properties(style, section), runs))
    return tuple(paragraphs)


def _link(entry: Entry, found: SetEntry, setting: Setting) -> Xml:
    look = setting.looks.of(entry.style, "", "latin")
    name = setting.bookmarks[entry.anchor]
    words = runs_of(setting.looks, entry.style, entry.inlines, found.line_ends)
    return hyperlink(name, (*words, tab(look), *field(look, f"PAGEREF {name} \\h", found.number)))


def _instruction(contents: Contents) -> str:
    r"""Return what a word processor makes the contents anew of: headings, as links, by outline level."""
    deepest = max(entry.level for entry in contents.entries)
    return rf'TOC \o "1-{deepest}" \h \z \u'
