"""The links of the contents: each line leads to the heading that it names (ISO 32000-1 12.5.6.5)."""

from collections.abc import Iterator

from msgspec import Struct

from docgen.blocks import Contents, Document, Heading, plain_text
from docgen.layout.pages import Line, Pages
from docgen.writers.pdf.content import Owner
from docgen.writers.pdf.objects import Dictionary, File, Reference, array, dictionary, string
from docgen.writers.pdf.outlines import block_tops

_PLACES = 2
# Annotations are printed with the page, as PDF/A asks (ISO 19005-2 6.3.2); a link shows nothing.
_PRINTED = 4
# The em box of a Chinese face.
_ASCENT, _DESCENT = 0.88, 0.12


class Link(Struct, frozen=True):
    """A link on page `page`, counted from 0, whose text is that of the contents' entry `owner`."""

    owner: Owner
    page: int
    entries: Dictionary
    reference: Reference


def make_links(
    document: Document, pages: Pages, references: list[Reference], file: File
) -> dict[Owner, Link]:
    """Return the links of a document's contents by their entries: (block, entry)."""
    tops = block_tops(pages)
    destinations = {
        block.anchor: array(
            [references[tops[index][0]], "/XYZ", "null", round(tops[index][1], _PLACES), "null"]
        )
        for index, block in enumerate(document.blocks)
        if isinstance(block, Heading) and index in tops
    }
    links: dict[Owner, Link] = {}
    for owner, (page, lines) in _entry_lines(document, pages).items():
        block = document.blocks[owner[0]]
        if not isinstance(block, Contents):
            continue
        entry = block.entries[owner[1]]
        annotation = dictionary(
            {
                "Type": "/Annot",
                "Subtype": "/Link",
                "Rect": array([round(side, _PLACES) for side in _bounds(lines, pages.height)]),
                "Border": array([0, 0, 0]),
                "F": _PRINTED,
                # What is read aloud where links are listed (ISO 14289-1 7.18.5).
                "Contents": string(plain_text(entry.inlines)),
                "Dest": destinations[entry.anchor],
            }
        )
        links[owner] = Link(owner, page, annotation, file.add(annotation))
    return links


def _entry_lines(document: Document, pages: Pages) -> dict[Owner, tuple[int, list[Line]]]:
    """Return the page, from 0, and the lines of each entry; an entry is never parted."""
    found: dict[Owner, tuple[int, list[Line]]] = {}
    for number, line in _owned_lines(pages):
        if isinstance(document.blocks[line.owner[0]], Contents):
            found.setdefault(line.owner[:2], (number, []))[1].append(line)
    return found


def _owned_lines(pages: Pages) -> Iterator[tuple[int, Line]]:
    for number, page in enumerate(pages.pages):
        yield from ((number, line) for line in page.lines if line.owner)


def _bounds(lines: list[Line], height: float) -> tuple[float, float, float, float]:
    """Return left, bottom, right and top of the lines together, as PDF counts them."""
    size = lines[0].runs[0].size
    return (
        min(line.left for line in lines),
        height - max(line.baseline for line in lines) - _DESCENT * size,
        max(line.left + line.width for line in lines),
        height - min(line.baseline for line in lines) + _ASCENT * size,
    )
