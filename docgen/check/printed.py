"""A text as it is printed, every character of it with the place where it was typed."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from itertools import accumulate

from msgspec import Struct

from docgen.blocks import Document, Heading, Inline, Paragraph
from docgen.check.texts import TypedText
from docgen.diagnostics import Location
from docgen.model.indicators import Indicators
from docgen.model.text import SourceText
from docgen.resolve.pieces import Words, split_pieces
from docgen.resolve.prose import Scope, fill_in


class Origin(Struct, frozen=True):
    """A stretch of typed words: `text` stands in `source` from the character `offset` on."""

    source: SourceText
    offset: int
    text: str


Origins = Mapping[Location, Origin]


class FigurePlace(Struct, frozen=True):
    """Where a figure of the table is typed: its digits, and the unit that is printed behind them."""

    digits: Location
    unit: Location


class PrintedText(Struct, frozen=True):
    """A printed paragraph or cell: its characters, and the runs that they come from, each with its origin."""

    text: str
    inlines: tuple[Inline, ...]
    starts: tuple[int, ...]
    origins: tuple[Origin | None, ...]

    def run_at(self, index: int) -> int:
        """Return which run the character at `index` belongs to; the last one for what is past the end."""
        return max(0, min(bisect_right(self.starts, index) - 1, len(self.inlines) - 1))

    def locate(self, index: int) -> Location | None:
        """Return where the character at `index` was typed, `None` where docgen made it.

        What a citation prints is at the citation.
        """
        if not self.inlines:
            return None
        run = self.run_at(index)
        origin, inline = self.origins[run], self.inlines[run]
        if origin is None:
            return inline.at
        # A heading stands behind its number in one run.
        made = len(inline.text) - len(origin.text) if inline.text.endswith(origin.text) else 0
        return origin.source.locate(origin.offset + max(0, index - self.starts[run] - made))


def printed_text(inlines: tuple[Inline, ...], origins: Origins) -> PrintedText:
    """Return what `inlines` print, with the origins of those that were typed as words."""
    starts = tuple(accumulate((len(inline.text) for inline in inlines), initial=0))[:-1]
    found = (origins.get(inline.at) if inline.at and not inline.fact else None for inline in inlines)
    return PrintedText("".join(inline.text for inline in inlines), inlines, starts, tuple(found))


def printed_texts(texts: Iterable[TypedText], scope: Scope) -> Iterator[PrintedText]:
    """Yield each typed text as it is printed; a citation that prints nothing is left out of it."""
    for text in texts:
        yield printed_text(fill_in(text.source, scope, []), origins_of([text]))


def printed_paragraphs(document: Document, origins: Origins) -> tuple[PrintedText, ...]:
    """Return the paragraphs and headings of a document, in order."""
    printed = (block for block in document.blocks if isinstance(block, Paragraph | Heading))
    return tuple(printed_text(block.inlines, origins) for block in printed)


def origins_of(texts: Iterable[TypedText]) -> dict[Location, Origin]:
    """Return the stretches of words of the texts by the place where each begins."""
    return {
        text.source.locate(piece.start): Origin(text.source, piece.start, piece.text.rstrip("\n"))
        for text in texts
        for piece in split_pieces(text.source.value)
        if isinstance(piece, Words)
    }


def figure_places(indicators: Indicators) -> dict[str, FigurePlace]:
    """Return where each figure of the table is typed, by the id that every run that shows it carries."""
    return {
        f"{one.id.value}.{year}.{aspect}": FigurePlace(typed.at, unit or typed.at)
        for one in indicators.indicators
        for year, figures in one.years.items()
        for aspect, typed, unit in (
            ("actual", figures.actual, one.unit.at),
            ("growth", figures.growth, None),
            ("target", figures.target, one.unit.at),
        )
        if typed is not None
    }
