"""Which characters of a paragraph are a run, and which face each run takes."""

from collections.abc import Iterator
from itertools import groupby

from msgspec import Struct

from docgen.blocks import Inline
from docgen.writers.docx.ooxml import Script
from docgen.zh.characters import is_latin

# Chinese marks that a word processor takes for Latin ones beside Latin letters or digits.
_SIGNS = frozenset("“”‘’…—·")


class Stretch(Struct, frozen=True):
    """Characters of one character style and one script."""

    style: str
    script: Script
    text: str


def script_of(char: str) -> Script:
    """Return what a character is set as: Latin, Chinese, or a sign that both could claim."""
    return "latin" if is_latin(char) else "sign" if char in _SIGNS else "chinese"


def split_scripts(inlines: tuple[Inline, ...]) -> Iterator[Stretch]:
    """Yield the characters of a paragraph, in order, in stretches of one style and one script.

    Signs are stretches of their own only where they touch Latin characters; elsewhere they are Chinese.
    """
    stretches = [
        Stretch(inline.style, script, "".join(chars))
        for inline in inlines
        for script, chars in groupby(inline.text, script_of)
    ]
    for (style, script), group in groupby(
        _settled(stretches), lambda stretch: (stretch.style, stretch.script)
    ):
        yield Stretch(style, script, "".join(stretch.text for stretch in group))


def _settled(stretches: list[Stretch]) -> Iterator[Stretch]:
    for index, stretch in enumerate(stretches):
        if stretch.script != "sign" or _touches_latin(stretches, index):
            yield stretch
        else:
            yield Stretch(stretch.style, "chinese", stretch.text)


def _touches_latin(stretches: list[Stretch], index: int) -> bool:
    return any(stretch.script == "latin" for stretch in stretches[max(index - 1, 0) : index + 2])
