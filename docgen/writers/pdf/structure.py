"""The structure tree (ISO 32000-1 14.7): what a screen reader reads, made from the block tree."""

from docgen.blocks import Block, Cell, Document, Heading, Paragraph, Row, Table
from docgen.stylesheet import StyleSheet
from docgen.writers.pdf.objects import Dictionary, File, Reference, array, dictionary, string

Owner = tuple[int, ...]


class StructureTree:
    """The elements of a document. Pages say which marked sequence is whose; then it is written."""

    def __init__(self, document: Document, sheet: StyleSheet, file: File) -> None:
        self._document = document
        self._sheet = sheet
        self._file = file
        self._root = dictionary({"Type": "/StructTreeRoot"})
        self._content: dict[Owner, list[tuple[int, Reference, int]]] = {}
        self._elements: dict[Owner, Reference] = {}
        self._owners: list[list[Owner]] = []

    def add_page(self, page: Reference, owners: list[Owner]) -> int:
        """Note the owners of a page's marked sequences; return the page's number in the parent tree."""
        number = len(self._owners)
        for sequence, owner in enumerate(owners):
            self._content.setdefault(owner, []).append((number, page, sequence))
        self._owners.append(owners)
        return number

    def write(self) -> Reference:
        """Add the tree's objects to the file and return the reference to its root."""
        root = self._file.add(self._root)
        top = dictionary({"Type": "/StructElem", "S": "/Document", "P": root})
        top_reference = self._file.add(top)
        top["K"] = array(
            [self._block(block, index, top_reference) for index, block in enumerate(self._document.blocks)]
        )
        self._root["K"] = top_reference
        self._root["ParentTree"] = self._file.add(self._parent_tree())
        self._root["ParentTreeNextKey"] = len(self._owners)
        return root

    def _parent_tree(self) -> Dictionary:
        numbers: list[object] = []
        for number, owners in enumerate(self._owners):
            elements = array([self._elements[owner] for owner in owners])
            numbers += [number, self._file.add(elements)]
        return dictionary({"Nums": array(numbers)})

    def _block(self, block: Block, index: int, parent: Reference) -> Reference:
        match block:
            case Paragraph() | Heading():
                return self._leaf(self._sheet.paragraphs[block.style].tag, (index,), parent)
            case Table():
                return self._table(block, index, parent)

    def _table(self, table: Table, index: int, parent: Reference) -> Reference:
        entries: dict[str, object] = {"S": "/Table"}
        if table.summary:
            entries["A"] = dictionary({"O": "/Table", "Summary": string(table.summary)})
        element, reference = self._element(entries, parent)
        element["K"] = array(
            [self._row(row, (index, number), reference) for number, row in enumerate(table.rows)]
        )
        return reference

    def _row(self, row: Row, owner: Owner, parent: Reference) -> Reference:
        element, reference = self._element({"S": "/TR"}, parent)
        element["K"] = array(
            [self._cell(cell, row, (*owner, number), reference) for number, cell in enumerate(row.cells)]
        )
        return reference

    def _cell(self, cell: Cell, row: Row, owner: Owner, parent: Reference) -> Reference:
        attributes: dict[str, object] = {"O": "/Table"}
        if cell.columns > 1:
            attributes["ColSpan"] = cell.columns
        if cell.header:
            attributes["Scope"] = "/Column" if row.kind == "head" else "/Row"
        extra: dict[str, object] = {"A": dictionary(attributes)} if len(attributes) > 1 else {}
        return self._leaf("TH" if cell.header else "TD", owner, parent, extra)

    def _leaf(
        self, tag: str, owner: Owner, parent: Reference, extra: dict[str, object] | None = None
    ) -> Reference:
        element, reference = self._element({"S": f"/{tag}"} | (extra or {}), parent)
        element["K"] = array(
            [
                dictionary({"Type": "/MCR", "Pg": page, "MCID": sequence})
                for _, page, sequence in self._content.get(owner, [])
            ]
        )
        self._elements[owner] = reference
        return reference

    def _element(self, entries: dict[str, object], parent: Reference) -> tuple[Dictionary, Reference]:
        element = dictionary({"Type": "/StructElem", "P": parent} | entries)
        return element, self._file.add(element)
