"""A style sheet for drafts (草稿): the same page, and at its foot that it is none to be published."""

from msgspec.structs import replace

from docgen.stylesheet.styles import FolioStyle, StyleSheet
from docgen.units import EMU_PER_MILLIMETRE, Length

_STYLE = "folio"
_BELOW = Length(5 * EMU_PER_MILLIMETRE)


def as_draft(sheet: StyleSheet, word: str) -> StyleSheet:
    """Return `sheet` with `word` before the folio of every page; alone, where pages have no folio."""
    if sheet.folio is None:
        return replace(sheet, folio=FolioStyle(pattern=word, style=_STYLE, below=_BELOW, inset=1))
    return replace(sheet, folio=replace(sheet.folio, pattern=f"{word}　{sheet.folio.pattern}"))
