"""The outline (书签): the headings, nested by level, each leading to its line."""

from msgspec import Struct

from docgen.blocks import Document, Heading, plain_text
from docgen.layout.pages import Pages
from docgen.writers.pdf.objects import Dictionary, File, Reference, array, dictionary, string


class _Place(Struct, frozen=True):
    page: int
    top: float


def write_outline(
    document: Document, pages: Pages, references: list[Reference], file: File
) -> Reference | None:
    """Add the outline to the file and return its reference; `None` when there is no heading."""
    headings = [(index, block) for index, block in enumerate(document.blocks) if isinstance(block, Heading)]
    if not headings:
        return None
    places = _places(pages)
    root = dictionary({"Type": "/Outlines"})
    # The open items, outermost first: level, dictionary, reference, children.
    open_items: list[tuple[int, Dictionary, Reference, list[Dictionary]]] = [(0, root, file.add(root), [])]
    for index, heading in headings:
        while open_items[-1][0] >= heading.level:
            _close(open_items.pop(), file)
        place = places[index]
        item = dictionary(
            {
                "Title": string(plain_text(heading.inlines)),
                "Parent": open_items[-1][2],
                "Dest": array([references[place.page], "/XYZ", "null", round(place.top, 2), "null"]),
            }
        )
        open_items[-1][3].append(item)
        open_items.append((heading.level, item, file.add(item), []))
    while open_items:
        _close(open_items.pop(), file)
    return file.add(root)


def _close(entry: tuple[int, Dictionary, Reference, list[Dictionary]], file: File) -> None:
    """Link an item's children to it and to one another."""
    _, item, _, children = entry
    if not children:
        return
    references = [file.add(child) for child in children]
    item["First"], item["Last"], item["Count"] = references[0], references[-1], _visible(children)
    for number, child in enumerate(children):
        if number:
            child["Prev"] = references[number - 1]
        if number + 1 < len(children):
            child["Next"] = references[number + 1]


def _count(item: Dictionary) -> int:
    count = item.dict.get("Count", 0)
    return count if isinstance(count, int) else 0


def _visible(children: list[Dictionary]) -> int:
    """Return how many items stand open below one: its children and theirs."""
    return sum(1 + _count(child) for child in children)


def _places(pages: Pages) -> dict[int, _Place]:
    """Return on which page, and how high in PDF's terms, each block's first line has its top."""
    places: dict[int, _Place] = {}
    for number, page in enumerate(pages.pages):
        for line in page.lines:
            if line.owner and line.runs:
                places.setdefault(
                    line.owner[0], _Place(number, pages.height - line.baseline + line.runs[0].size)
                )
    return places
