"""A word, or a figure, that is wider than its line: cut so that nothing is lost or leaves the page."""

from collections.abc import Callable
from operator import add

from docgen.layout.breaks import kinsoku, word_parts
from docgen.layout.measure import Measured
from docgen.zh.characters import CharClass


def emergency_stop(measured: Measured, start: int, stop: int) -> int:
    """Return where to end the line from `start`, of which the characters before `stop` fit.

    A figure is cut from its unit, then a Latin word after one of its signs, then anything where marks allow
    it, then anywhere but within a character.
    """
    for cuts in _WAYS:
        found = cuts(measured, start, stop)
        if found > start:
            return found
    cut = max(stop, start + 1)
    while cut < len(measured) and measured.classes[cut] == CharClass.INVISIBLE:
        cut += 1
    return cut


def _from_unit(measured: Measured, start: int, stop: int) -> int:
    return _last_opportunity(measured.text[start : stop + 1], measured.classes[start : stop + 1]) + start


def _after_sign(measured: Measured, start: int, stop: int) -> int:
    return max(word_parts(measured.text[start : stop + 1]), default=0) + start


def _between_letters(measured: Measured, start: int, stop: int) -> int:
    """Return the last place that would be an opportunity if Latin words and figures were hanzi."""
    classes = "".join(_AS_HANZI.get(kind, kind) for kind in measured.classes[start : stop + 1])
    return _last_opportunity(measured.text[start : stop + 1], classes) + start


def _last_opportunity(text: str, classes: str) -> int:
    """Return the last place within `text` where marks let a line end, 0 where there is none."""
    return max(kinsoku(text, list(map(add, classes, classes[1:])), classes).rfind(1, 1, len(text)), 0)


_AS_HANZI: dict[str, str] = dict.fromkeys(
    (CharClass.LATIN, CharClass.DIGIT, CharClass.WIDE_DIGIT, CharClass.LATIN_SIGN), CharClass.HANZI
)
_WAYS: tuple[Callable[[Measured, int, int], int], ...] = (_from_unit, _after_sign, _between_letters)
