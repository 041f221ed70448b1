"""Two years' reports side by side (对照): figures that moved, what became of promises, the text."""

from msgspec import Struct

from docgen.comparison.figures import MovedFigure
from docgen.comparison.paragraphs import ChangedParagraph
from docgen.comparison.promises import ComparedPromise


class Comparison(Struct, frozen=True):
    """What differs between the reports of two years."""

    before: int
    after: int
    figures: tuple[MovedFigure, ...]
    promises: tuple[ComparedPromise, ...]
    paragraphs: tuple[ChangedParagraph, ...]
