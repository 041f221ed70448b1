"""Where titles end their lines: between words, in balance (GB/T 9704-2012 7.3.1), as our own layout has it.

A word processor fills the first line of a title and leaves what remains to the second. Other paragraphs it
breaks by the rules that it shares with us.
"""

from itertools import accumulate

from docgen.blocks import Document, Heading, Paragraph
from docgen.layout.pages import Pages
from docgen.stylesheet import StyleSheet


def title_line_ends(document: Document, pages: Pages, sheet: StyleSheet) -> dict[int, tuple[int, ...]]:
    """Return for each centred block how many characters stand before each of its line ends but the last."""
    lengths: dict[int, list[int]] = {
        index: []
        for index, block in enumerate(document.blocks)
        if isinstance(block, Paragraph | Heading) and sheet.paragraphs[block.style].align == "center"
    }
    for page in pages.pages:
        for line in page.lines:
            if line.owner and line.owner[0] in lengths:
                lengths[line.owner[0]].append(len(line.text))
    return {index: tuple(accumulate(found[:-1])) for index, found in lengths.items()}
