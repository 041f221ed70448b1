"""Where our own layout ends the lines of a paragraph.

A word processor fills the first line of a title and leaves what remains to the second, so that titles take
our line ends as breaks (GB/T 9704-2012 7.3.1). Other paragraphs it breaks by itself: see `fitting`.
"""

from itertools import accumulate

from docgen.blocks import Document, Heading, Paragraph
from docgen.layout.pages import Pages

LineEnds = dict[int, tuple[int, ...]]


def line_ends_of(document: Document, pages: Pages) -> LineEnds:
    """Return for each block of text how many characters stand before each of its line ends but the last.

    An empty paragraph, which has no line, is not among them.
    """
    lengths: dict[int, list[int]] = {}
    for page in pages.pages:
        for line in page.lines:
            if line.owner and isinstance(document.blocks[line.owner[0]], Paragraph | Heading):
                lengths.setdefault(line.owner[0], []).append(len(line.text))
    return {index: tuple(accumulate(found[:-1])) for index, found in lengths.items()}
