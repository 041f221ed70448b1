"""What a document holds, listed for a person or for a program: its outline, its figures, its blocks."""

from collections.abc import Iterable, Iterator
from typing import Literal, assert_never

from msgspec import Struct, json, to_builtins

from docgen.blocks import (
    Block,
    Cell,
    Contents,
    Document,
    Heading,
    Inline,
    Paragraph,
    Table,
    all_inlines,
    plain_text,
)
from docgen.writers.text import text_lines
from docgen.zh.markers import ADDRESS, lead_depths

Listing = Literal["text", "outline", "figures", "blocks"]
Form = Literal["standalone", "run_in"]
_LEAD = "lead"


class OutlineEntry(Struct, frozen=True):
    """A heading, or a lead that runs into its paragraph, a level below its heading or numbered lead."""

    level: int
    form: Form
    text: str


class ShownFigure(Struct, frozen=True):
    """A figure as it is shown, and how often: `fact` is its id, `gdp.2019.actual`."""

    fact: str
    text: str
    times: int


def outline(document: Document) -> tuple[OutlineEntry, ...]:
    """Return the headings and leads of a document, in order; leads under a numbered lead are below it.

    An address to the house (各位代表) ends what stands under a numbered lead.
    """
    entries: list[OutlineEntry] = []
    leads: list[str] = []
    level = 0
    for block in document.blocks:
        if isinstance(block, Heading):
            entries += _leads(leads, level)
            leads, level = [], block.level
            entries.append(OutlineEntry(level, "standalone", plain_text(block.inlines)))
        elif isinstance(block, Paragraph) and block.inlines and block.inlines[0].style == _LEAD:
            leads.append(plain_text(tuple(inline for inline in block.inlines if inline.style == _LEAD)))
        elif isinstance(block, Paragraph) and plain_text(block.inlines[:1]).startswith(ADDRESS):
            entries += _leads(leads, level)
            leads = []
    return (*entries, *_leads(leads, level))


def _leads(leads: list[str], level: int) -> list[OutlineEntry]:
    depths = lead_depths(leads)
    return [OutlineEntry(level + depth, "run_in", lead) for lead, depth in zip(leads, depths, strict=True)]


def figures(document: Document) -> tuple[ShownFigure, ...]:
    """Return each figure that a document shows, in order of first use, once for each way it is written."""
    times: dict[tuple[str, str], int] = {}
    for inline in all_inlines(document):
        if inline.fact:
            times[inline.fact, inline.text] = times.get((inline.fact, inline.text), 0) + 1
    return tuple(ShownFigure(fact, text, count) for (fact, text), count in times.items())


def joined(documents: Iterable[Document]) -> Document:
    """Return one document that holds the blocks of several, under the first one's metadata."""
    first, *others = documents
    return Document(first.metadata, sum((other.blocks for other in others), first.blocks))


def as_lines(document: Document, what: Listing) -> str:
    """Return what is asked for as lines of text, each ended."""
    lines: Iterable[str]
    match what:
        case "text":
            lines = text_lines(document)
        case "outline":
            lines = (f"{'  ' * (entry.level - 1)}{entry.text}" for entry in outline(document))
        case "figures":
            lines = (f"{figure.fact}\t{figure.text}\t{figure.times}" for figure in figures(document))
        case "blocks":
            lines = block_lines(document)
        case _:
            assert_never(what)
    return "".join(f"{line}\n" for line in lines)


def as_json(document: Document, what: Listing) -> str:
    """Return what is asked for as JSON."""
    match what:
        case "text":
            data: object = tuple(text_lines(document))
        case "outline":
            data = outline(document)
        case "figures":
            data = figures(document)
        case "blocks":
            data = blocks_as_data(document)
        case _:
            assert_never(what)
    return json.format(json.encode(data), indent=2).decode("utf-8") + "\n"


def block_lines(document: Document) -> Iterator[str]:
    """Yield a readable line for each block: its kind, its style and its text, table cells between bars."""
    for block in document.blocks:
        yield from _block_lines(block)


def blocks_as_data(document: Document) -> object:
    """Return the block tree as plain lists and mappings, each block with its kind."""
    return [{"kind": type(block).__name__.lower()} | _mapping(block) for block in document.blocks]


def _mapping(block: Block) -> dict[str, object]:
    data: dict[str, object] = to_builtins(block)
    return data


def _block_lines(block: Block) -> Iterator[str]:
    match block:
        case Paragraph() | Heading():
            yield f"[{block.style}] {_marked(block.inlines)}"
        case Table():
            yield f"[table {block.style}] {block.summary}"
            for row in block.rows:
                yield f"  {row.kind}: " + " | ".join(map(_cell, row.cells))
        case Contents():
            for entry in block.entries:
                yield f"[{entry.style}] {_marked(entry.inlines)}"
        case _:
            assert_never(block)


def _cell(cell: Cell) -> str:
    """Return a cell's text, and what its graphic shows."""
    if cell.graphic is None:
        return _marked(cell.inlines)
    return f"{_marked(cell.inlines)}[{cell.graphic.style}: {cell.graphic.alternative}]"


def _marked(inlines: tuple[Inline, ...]) -> str:
    """Return the text with its marks: {style:text} for a character style, {text=fact} for a figure."""
    return "".join(_marked_inline(inline) for inline in inlines)


def _marked_inline(inline: Inline) -> str:
    if inline.fact:
        return f"{{{inline.text}={inline.fact}}}"
    return f"{{{inline.style}:{inline.text}}}" if inline.style else inline.text
