"""The annotated edition (校勘本): the report with its emendations marked, their table and one of the gaps."""

from collections.abc import Sequence
from itertools import pairwise

from msgspec import Struct
from msgspec.structs import replace

from docgen.blocks import Block, Cell, Contents, Document, Heading, Inline, Paragraph, Row, Table, Text
from docgen.resolve.annotations import AnnotationTable, AnnotationTables
from docgen.views.gaps import gap_rows, numbered_row

_EMENDED, _NUMBER = "emended", "note-number"
# The names of the two tables: their styles, and the anchors of their headings.
_EMENDATIONS, _GAPS = "emendations", "gaps"


class Annotation(Struct, frozen=True):
    """An emendation as it is printed: `paragraph` counts the paragraphs and headings of the report from 0.

    `start` and `end` are its characters there. `cells` are what the table says of it, after its number.
    """

    paragraph: int
    start: int
    end: int
    cells: tuple[str, ...]


def annotate(report: Document, annotations: Sequence[Annotation], words: AnnotationTables) -> Document:
    """Return the report with each annotation marked and numbered in reading order, and the two tables.

    A table that has nothing to list is left out.
    """
    ordered = sorted(annotations, key=_place)
    of_paragraph: dict[int, list[tuple[int, Annotation]]] = {}
    for number, annotation in enumerate(ordered, 1):
        of_paragraph.setdefault(annotation.paragraph, []).append((number, annotation))
    blocks = [_marked(block, of_paragraph.get(index, [])) for index, block in enumerate(report.blocks)]
    emendations = [_row(number, annotation.cells) for number, annotation in enumerate(ordered, 1)]
    tables = (
        *_table(emendations, _EMENDATIONS, words.emendations),
        *_table(list(gap_rows(report)), _GAPS, words.gaps),
    )
    return replace(report, blocks=(*blocks, *tables))


def _place(annotation: Annotation) -> tuple[int, int, int]:
    return annotation.paragraph, annotation.start, annotation.end


def _marked(block: Block, annotations: list[tuple[int, Annotation]]) -> Block:
    if isinstance(block, Table | Contents) or not annotations:
        return block
    inlines: list[Inline] = []
    place = 0
    for inline in block.inlines:
        inlines += _split(inline, place, annotations)
        place += len(inline.text)
    return _with(block, tuple(inlines))


def _with(block: Paragraph | Heading, inlines: tuple[Inline, ...]) -> Block:
    return replace(block, inlines=inlines)


def _split(inline: Text, place: int, annotations: list[tuple[int, Annotation]]) -> list[Inline]:
    """Return an inline that begins at `place`, cut where its character style changes, with numbers put in."""
    end = place + len(inline.text)
    cuts = {place, end}
    for _, annotation in annotations:
        cuts |= {cut for cut in (annotation.start, annotation.end) if place < cut < end}
    pieces: list[Inline] = []
    for start, stop in pairwise(sorted(cuts)):
        inside = any(annotation.start <= start and stop <= annotation.end for _, annotation in annotations)
        text = inline.text[start - place : stop - place]
        pieces.append(replace(inline, text=text, style=_EMENDED) if inside else replace(inline, text=text))
        pieces += [
            Text(f"[{number}]", _NUMBER) for number, annotation in annotations if annotation.end == stop
        ]
    return pieces


def _table(rows: list[Row], name: str, words: AnnotationTable) -> tuple[Block, ...]:
    """Return a table under its heading; nothing where it has no rows."""
    if not rows:
        return ()
    head = Row("head", tuple(Cell("table-head", (Text(column),), header=True) for column in words.columns))
    return Heading(1, (Text(words.heading),), name), Table(name, (head, *rows), words.summary)


def _row(number: int, texts: tuple[str, ...]) -> Row:
    return numbered_row(number, *((Text(text),) for text in texts))
