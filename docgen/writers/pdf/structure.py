"""The structure tree (ISO 32000-1 14.7): what a screen reader reads, made from the block tree."""

from typing import assert_never

from docgen.blocks import Block, Cell, Document, Heading, Paragraph, Row, Table
from docgen.stylesheet import StyleSheet
from docgen.writers.pdf.content import Owner, Sequence
from docgen.writers.pdf.objects import Dictionary, File, Reference, array, dictionary, string


class StructureTree:
    """The elements of a document. Pages say which marked sequence is whose; then it is written."""

    def __init__(self, document: Document, sheet: StyleSheet, file: File) -> None:
        self._document = document
        self._sheet = sheet
        self._file = file
        # The content of each owner, with the number of the page that it is read on.
        self._content: dict[Owner, list[tuple[int, Dictionary]]] = {}
        self._elements: dict[Owner, Reference] = {}
        self._pages: list[list[Sequence]] = []

    def tag(self, owner: Owner) -> str:
        """Return the structure type of an owner of text: of a block, or of a cell of its table."""
        block = self._document.blocks[owner[0]]
        match block:
            case Paragraph() | Heading():
                return self._sheet.paragraphs[block.style].tag
            case Table():
                _, row, cell = owner
                return _cell_tag(block.rows[row].cells[cell])
            case _:
                assert_never(block)

    def add_page(self, page: Reference, sequences: list[Sequence]) -> int:
        """Note whose the marked sequences of a page are; return the page's number in the parent tree."""
        for number, sequence in enumerate(sequences):
            content = dictionary({"Type": "/MCR", "Pg": page, "MCID": number})
            self._content.setdefault(sequence.owner, []).append((sequence.page, content))
        self._pages.append(sequences)
        return len(self._pages) - 1

    def write(self) -> Reference:
        """Add the tree's objects to the file and return the reference to its root."""
        root = dictionary({"Type": "/StructTreeRoot"})
        reference = self._file.add(root)
        top, top_reference = self._element("Document", reference)
        blocks = (
            self._block(block, index, top_reference) for index, block in enumerate(self._document.blocks)
        )
        top["K"] = array([block for block in blocks if block])
        root["K"] = top_reference
        root["ParentTree"] = self._file.add(self._parent_tree())
        root["ParentTreeNextKey"] = len(self._pages)
        return reference

    def _parent_tree(self) -> Dictionary:
        numbers: list[object] = []
        for number, sequences in enumerate(self._pages):
            elements = [self._elements[sequence.owner] for sequence in sequences]
            numbers += [number, self._file.add(array(elements))]
        return dictionary({"Nums": array(numbers)})

    def _block(self, block: Block, index: int, parent: Reference) -> Reference | None:
        """Return the element of a block; a paragraph without a character has none."""
        match block:
            case Paragraph() | Heading():
                return self._leaf((index,), parent) if (index,) in self._content else None
            case Table():
                return self._table(block, index, parent)
            case _:
                assert_never(block)

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
        return self._leaf(owner, parent, attributes)

    def _leaf(
        self, owner: Owner, parent: Reference, attributes: dict[str, object] | None = None
    ) -> Reference:
        element, reference = self._element(self.tag(owner), parent)
        if attributes:
            element["A"] = dictionary({"O": "/Table"} | attributes)
        if owner in self._content:
            # On the sheets of a booklet, a later page may be drawn before an earlier one.
            ordered = sorted(self._content[owner], key=_page)
            element["K"] = array([content for _, content in ordered])
        self._elements[owner] = reference
        return reference

    def _element(self, tag: str, parent: Reference) -> tuple[Dictionary, Reference]:
        element = dictionary({"Type": "/StructElem", "S": f"/{tag}", "P": parent})
        return element, self._file.add(element)


def _page(content: tuple[int, Dictionary]) -> int:
    return content[0]


def _cell_tag(cell: Cell) -> str:
    return "TH" if cell.header else "TD"
