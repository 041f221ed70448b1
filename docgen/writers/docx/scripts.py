"""Which characters of a paragraph are a run, and which face each run takes."""

from collections.abc import Iterator
from functools import cache
from itertools import groupby
from typing import Literal

from msgspec import Struct

from docgen.blocks import Inline, Revision
from docgen.writers.docx.properties import Script
from docgen.zh.characters import is_latin

Kind = Literal["chinese", "latin", "sign", "neutral"]

# Chinese marks that go by their neighbours: beside Latin letters, and where a paragraph starts and nothing is
# before them, a word processor takes them for Latin ones.
_NEUTRAL = frozenset("“”‘’…—")
# Before the CJK blocks of Unicode a word processor takes every character for a Latin one: · × α Ⅲ □.
_FIRST_CJK = "\u2e80"


class Stretch(Struct, frozen=True):
    """Characters of one character style, one script and one revision, and what `fitting` gives them."""

    style: str
    script: Script
    text: str
    revision: Revision = ""
    spacing: int = 0  # added to that of the style, in twips
    chinese: bool = False  # of the Chinese language, Latin as they may be


@cache
def kind_of(char: str) -> Kind:
    """Return what a character is: set in the Latin face, Chinese, or Chinese and easily mistaken."""
    if is_latin(char):
        return "latin"
    if char >= _FIRST_CJK:
        return "chinese"
    return "neutral" if char in _NEUTRAL else "sign"


def split_scripts(inlines: tuple[Inline, ...]) -> Iterator[Stretch]:
    """Yield the characters of a paragraph, in order, in stretches of one style and one script."""
    pieces = [
        ((inline.style, inline.revision), kind, "".join(chars))
        for inline in inlines
        for kind, chars in groupby(inline.text, kind_of)
    ]
    kinds: list[Kind] = [kind for _, kind, _ in pieces]
    scripts = [_script(kinds, index) for index in range(len(kinds))]
    merged = groupby(zip(pieces, scripts, strict=True), lambda entry: (entry[0][0], entry[1]))
    for ((style, revision), script), group in merged:
        yield Stretch(style, script, "".join(text for (_, _, text), _ in group), revision)


def _script(kinds: list[Kind], index: int) -> Script:
    """Return the script of a piece; a neutral one at the start or beside Latin characters is a sign."""
    kind = kinds[index]
    if kind != "neutral":
        return kind
    beside = kinds[max(index - 1, 0) : index + 2]
    return "sign" if index == 0 or "latin" in beside or "sign" in beside else "chinese"
