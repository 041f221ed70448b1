"""The outline (书签): the headings, nested by level, each leading to its first line."""

from itertools import pairwise

from msgspec import Struct

from docgen.blocks import Document, Heading, plain_text
from docgen.layout.pages import Pages
from docgen.writers.pdf.objects import Dictionary, File, Reference, array, dictionary, string

_PLACES = 2


class _Item(Struct):
    """An outline item in the making: the items below it are added as they come."""

    level: int
    entries: Dictionary
    reference: Reference
    children: list["_Item"]


def write_outline(
    document: Document, pages: Pages, references: list[Reference], file: File
) -> Reference | None:
    """Add the outline to the file and return its reference; `None` when no heading is on a page."""
    tops = block_tops(pages)
    root = _item(0, dictionary({"Type": "/Outlines"}), file)
    # The items that the next heading may belong to, outermost first.
    open_items = [root]
    for index, block in enumerate(document.blocks):
        if not isinstance(block, Heading) or index not in tops:
            continue
        while open_items[-1].level >= block.level:
            open_items.pop()
        page, top = tops[index]
        entries: dict[str, object] = {
            "Title": string(plain_text(block.inlines)),
            "Parent": open_items[-1].reference,
            "Dest": array([references[page], "/XYZ", "null", round(top, _PLACES), "null"]),
        }
        item = _item(block.level, dictionary(entries), file)
        open_items[-1].children.append(item)
        open_items.append(item)
    _link(root)
    return root.reference if root.children else None


def _item(level: int, entries: Dictionary, file: File) -> _Item:
    return _Item(level, entries, file.add(entries), [])


def _link(item: _Item) -> int:
    """Link the items below one to it and to one another; return how many there are, all told."""
    children = item.children
    if not children:
        return 0
    for before, after in pairwise(children):
        before.entries["Next"] = after.reference
        after.entries["Prev"] = before.reference
    count = len(children) + sum(_link(child) for child in children)
    item.entries["First"], item.entries["Last"] = children[0].reference, children[-1].reference
    item.entries["Count"] = count
    return count


def block_tops(pages: Pages) -> dict[int, tuple[int, float]]:
    """Return on which page, counted from 0, and how high in PDF's terms each block's first line begins."""
    tops: dict[int, tuple[int, float]] = {}
    for number, page in enumerate(pages.pages):
        for line in page.lines:
            if line.owner and line.runs and line.owner[0] not in tops:
                tops[line.owner[0]] = (number, pages.height - line.baseline + line.runs[0].size)
    return tops
