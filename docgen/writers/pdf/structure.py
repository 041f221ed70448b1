"""The structure tree (ISO 32000-1 14.7): what a screen reader reads, made from the block tree."""

from collections.abc import Iterable
from itertools import groupby
from typing import assert_never

from docgen.blocks import Block, Cell, Contents, Document, Entry, Graphic, Heading, Paragraph, Row, Table
from docgen.stylesheet import StyleSheet
from docgen.writers.pdf.content import Owner, Sequence
from docgen.writers.pdf.links import Link
from docgen.writers.pdf.objects import Dictionary, File, Reference, array, dictionary, string

_FIGURE = "Figure"
_PLACES = 3


class StructureTree:
    """The elements of a document. Pages say which marked sequence is whose; then it is written."""

    def __init__(self, document: Document, sheet: StyleSheet, file: File) -> None:
        self._document = document
        self._sheet = sheet
        self._file = file
        # The content of each owner, with the number of the page that it is read on.
        self._content: dict[Owner, list[tuple[int, Dictionary]]] = {}
        self._elements: dict[Owner, Reference] = {}
        # Where the graphics are: left, bottom, right, top.
        self._boxes: dict[Owner, tuple[float, ...]] = {}
        self._pages: list[list[Sequence]] = []
        self._references: list[Reference] = []
        self._links: dict[Owner, Link] = {}

    def tag(self, owner: Owner) -> str:
        """Return the structure type of an owner of text: of a block, or of a cell of its table."""
        block = self._document.blocks[owner[0]]
        match block:
            case Paragraph() | Heading():
                return self._sheet.paragraphs[block.style].tag
            case Table():
                _, row, cell, *graphic = owner
                return _FIGURE if graphic else _cell_tag(block.rows[row].cells[cell])
            case Contents():
                return "Link"
            case _:
                assert_never(block)

    def add_page(self, page: Reference, sequences: list[Sequence]) -> int:
        """Note whose the marked sequences of a page are; return the page's number in the parent tree."""
        for number, sequence in enumerate(sequences):
            content = dictionary({"Type": "/MCR", "Pg": page, "MCID": number})
            self._content.setdefault(sequence.owner, []).append((sequence.page, content))
            if sequence.box:
                self._boxes[sequence.owner] = sequence.box
        self._pages.append(sequences)
        self._references.append(page)
        return len(self._pages) - 1

    def write(self, links: dict[Owner, Link]) -> Reference:
        """Add the tree's objects to the file, `links` in their places; return the reference to its root."""
        self._links = links
        root = dictionary({"Type": "/StructTreeRoot"})
        reference = self._file.add(root)
        top, top_reference = self._element("Document", reference)
        blocks = (
            self._block(block, index, top_reference) for index, block in enumerate(self._document.blocks)
        )
        top["K"] = array([block for block in blocks if block])
        root["K"] = top_reference
        root["ParentTree"] = self._file.add(self._parent_tree())
        root["ParentTreeNextKey"] = len(self._pages) + len(links)
        return reference

    def _parent_tree(self) -> Dictionary:
        numbers: list[object] = []
        for number, sequences in enumerate(self._pages):
            elements = [self._elements[sequence.owner] for sequence in sequences]
            numbers += [number, self._file.add(array(elements))]
        for number, (owner, link) in enumerate(self._links.items(), len(self._pages)):
            link.entries["StructParent"] = number
            numbers += [number, self._elements[owner]]
        return dictionary({"Nums": array(numbers)})

    def _block(self, block: Block, index: int, parent: Reference) -> Reference | None:
        """Return the element of a block; a paragraph without a character has none."""
        match block:
            case Paragraph() | Heading():
                return self._leaf((index,), parent) if (index,) in self._content else None
            case Table():
                return self._table(block, index, parent)
            case Contents():
                return self._contents(enumerate(block.entries), index, parent)
            case _:
                assert_never(block)

    def _contents(self, entries: Iterable[tuple[int, Entry]], index: int, parent: Reference) -> Reference:
        """Return a list of entries; those below the level of its first are lists in it."""
        listed = list(entries)
        element, reference = self._element("TOC", parent)
        level = listed[0][1].level
        kids: list[Reference] = []
        for is_below, group in groupby(listed, key=lambda numbered: numbered[1].level > level):
            if is_below:
                kids.append(self._contents(group, index, reference))
            else:
                kids += [self._entry((index, number), reference) for number, _ in group]
        element["K"] = array(kids)
        return reference

    def _entry(self, owner: Owner, parent: Reference) -> Reference:
        """Return an entry of the contents: its words and its page number are one link."""
        entry, entry_reference = self._element("TOCI", parent)
        cited, cited_reference = self._element("Reference", entry_reference)
        link, reference = self._element("Link", cited_reference)
        parts = ((*owner, part) for part in (0, 1))
        content = [content for part in parts for _, content in self._content.get(part, [])]
        if owner in self._links:
            found = self._links[owner]
            page = self._references[found.page]
            content.append(dictionary({"Type": "/OBJR", "Obj": found.reference, "Pg": page}))
        entry["K"], cited["K"], link["K"] = cited_reference, reference, array(content)
        self._elements |= {owner: reference, (*owner, 0): reference, (*owner, 1): reference}
        return entry_reference

    def _table(self, table: Table, index: int, parent: Reference) -> Reference:
        element, reference = self._element("Table", parent)
        if table.summary:
            element["A"] = dictionary({"O": "/Table", "Summary": string(table.summary)})
        element["K"] = array(
            [self._row(row, (index, number), reference) for number, row in enumerate(table.rows)]
        )
        return reference

    def _row(self, row: Row, owner: Owner, parent: Reference) -> Reference:
        element, reference = self._element("TR", parent)
        element["K"] = array(
            [self._cell(cell, row, (*owner, number), reference) for number, cell in enumerate(row.cells)]
        )
        return reference

    def _cell(self, cell: Cell, row: Row, owner: Owner, parent: Reference) -> Reference:
        attributes: dict[str, object] = {}
        if cell.columns > 1:
            attributes["ColSpan"] = cell.columns
        if cell.header:
            attributes["Scope"] = "/Row" if row.kind == "body" else "/Column"
        return self._leaf(owner, parent, attributes, cell.graphic)

    def _leaf(
        self,
        owner: Owner,
        parent: Reference,
        attributes: dict[str, object] | None = None,
        graphic: Graphic | None = None,
    ) -> Reference:
        element, reference = self._element(self.tag(owner), parent)
        if attributes:
            element["A"] = dictionary({"O": "/Table"} | attributes)
        # On the sheets of a booklet, a later page may be drawn before an earlier one.
        ordered = sorted(self._content.get(owner, ()), key=_page)
        below: list[object] = [content for _, content in ordered]
        if graphic is not None:
            below.append(self._figure(graphic, (*owner, 0), reference))
        if below:
            element["K"] = array(below)
        self._elements[owner] = reference
        return reference

    def _figure(self, graphic: Graphic, owner: Owner, parent: Reference) -> Reference:
        element, reference = self._element(_FIGURE, parent)
        element["Alt"] = string(graphic.alternative)
        box = array([round(edge, _PLACES) for edge in self._boxes[owner]])
        element["A"] = dictionary({"O": "/Layout", "Placement": "/Block", "BBox": box})
        element["K"] = array([content for _, content in self._content[owner]])
        self._elements[owner] = reference
        return reference

    def _element(self, tag: str, parent: Reference) -> tuple[Dictionary, Reference]:
        element = dictionary({"Type": "/StructElem", "S": f"/{tag}", "P": parent})
        return element, self._file.add(element)


def _page(content: tuple[int, Dictionary]) -> int:
    return content[0]


def _cell_tag(cell: Cell) -> str:
    return "TH" if cell.header else "TD"
