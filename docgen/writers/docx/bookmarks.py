"""Names of bookmarks: what a contents page and cross-references point at."""

from docgen.blocks import Document, Heading
from docgen.diagnostics import Finding, Severity, WriterError, message

_LONGEST = 40


def bookmark_names(document: Document) -> dict[str, str]:
    """Return a bookmark name for each anchor of a document, in order.

    Word takes letters, digits and low lines, a letter first, forty at most.

    Raises:
        WriterError: Two anchors come to the same name.
    """
    names: dict[str, str] = {}
    for block in document.blocks:
        if isinstance(block, Heading) and block.anchor:
            names[block.anchor] = _name(block.anchor)
    if len({name.lower() for name in names.values()}) < len(names):
        raise WriterError(_ambiguous(names))
    return names


def _name(anchor: str) -> str:
    legal = "".join(char if char.isalnum() else "_" for char in anchor)
    return (legal if legal[0].isalpha() else f"A{legal}")[:_LONGEST]


def _ambiguous(names: dict[str, str]) -> Finding:
    values = [name.lower() for name in names.values()]
    same = next(anchor for anchor, name in names.items() if values.count(name.lower()) > 1)
    return Finding(
        "W003",
        Severity.ERROR,
        None,
        message("The anchor {anchor} is the bookmark of another heading, too, in Word.", anchor=same),
        message("Tell anchors apart by letters and digits in their first forty characters."),
    )
