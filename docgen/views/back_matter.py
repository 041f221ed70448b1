"""What stands behind a report's text: the glossary (名词解释), its terms marked in the text, and the 附表."""

from collections.abc import Iterator

from msgspec.structs import replace

from docgen.blocks import Block, Document, Heading, Inline, Paragraph, plain_text
from docgen.resolve.glossary import first_use
from docgen.resolve.resolved import ResolvedReport, ResolvedTerm
from docgen.views.fact_sheet import indicator_table

_GLOSSARY, _APPENDIX, _BODY = "glossary", "appendix", "body"
# What was put into the text is no part of a term.
_MARKS = frozenset({"note-number", "glossary-mark"})
_QUOTES = {"“": "”", "《": "》", "‘": "’"}


def with_back_matter(text: Document, resolved: ResolvedReport, length: int | None = None) -> Document:
    """Return the document with the terms marked and what follows its text.

    Its first `length` blocks are the text; others, such as a table of emendations, stay behind it all.
    """
    length = len(text.blocks) if length is None else length
    blocks = list(text.blocks[:length])
    terms = resolved.glossary.terms if resolved.glossary else ()
    names = [term.term for term in terms]
    for term in terms:
        _mark(blocks, term, names)
    return replace(text, blocks=(*blocks, *_glossary(resolved), *_appendix(resolved), *text.blocks[length:]))


def _glossary(resolved: ResolvedReport) -> Iterator[Block]:
    if resolved.glossary is not None:
        yield Heading(1, resolved.glossary.heading, _GLOSSARY, new_page=True)
        yield from (Paragraph(_GLOSSARY, term.entry) for term in resolved.glossary.terms)


def _appendix(resolved: ResolvedReport) -> Iterator[Block]:
    appendix = resolved.appendix
    if appendix is not None:
        yield Heading(1, appendix.heading, _APPENDIX, new_page=True)
        yield indicator_table(_APPENDIX, appendix, _APPENDIX)
        yield from (Paragraph("appendix-note", note) for note in appendix.notes if note)


def _mark(blocks: list[Block], term: ResolvedTerm, names: list[str]) -> None:
    """Put the mark of a term behind its first use in a paragraph, if there is one."""
    for index, block in enumerate(blocks):
        if isinstance(block, Paragraph) and block.style == _BODY:
            text = plain_text(tuple(filter(_is_text, block.inlines)))
            place = _end_of(term.term, first_use(term.term, names, text), text)
            if place:
                blocks[index] = replace(block, inlines=tuple(_inserted(block.inlines, place, term)))
                return


def _is_text(inline: Inline) -> bool:
    return inline.style not in _MARKS


def _end_of(term: str, start: int, text: str) -> int:
    """Return how many characters stand before the mark of a term and its quotes; 0 where there is none."""
    if start < 0:
        return 0
    end = start + len(term)
    is_quoted = _QUOTES.get(text[start - 1 : start]) == text[end : end + 1] != ""
    return end + 1 if is_quoted else end


def _inserted(inlines: tuple[Inline, ...], place: int, term: ResolvedTerm) -> Iterator[Inline]:
    """Yield the inlines with the mark put in behind `place` characters of text."""
    before = 0
    for inline in inlines:
        length = len(inline.text) if _is_text(inline) else 0
        if before < place <= before + length:
            cut = place - before
            yield replace(inline, text=inline.text[:cut])
            yield from term.mark
            if cut < length:
                yield replace(inline, text=inline.text[cut:])
        else:
            yield inline
        before += length
