"""A word, or a figure, that is wider than its line: cut so that nothing is lost or leaves the page."""

from operator import add

from docgen.layout.breaks import WORD, figure_ends, kinsoku, word_parts
from docgen.layout.measure import Measured
from docgen.zh.characters import CharClass

# A Latin word wider than this, in em, may be cut rather than tear a line apart: an address of the web.
_LONG_WORD = 8
_LETTERS = frozenset({CharClass.LATIN})
_SIGNS = frozenset({CharClass.LATIN_SIGN, CharClass.LATIN_MARK})
# What stands before digits in an address of the web, and never inside of a figure.
_ADDRESS_SIGNS = frozenset("/?&=_")
_AS_HANZI: dict[str, str] = dict.fromkeys(
    (CharClass.LATIN, CharClass.DIGIT, CharClass.WIDE_DIGIT, CharClass.LATIN_SIGN), CharClass.HANZI
)


def emergency_stop(measured: Measured, start: int, stop: int) -> int:
    """Return where to end the line from `start`, of which the characters before `stop` fit.

    A figure is cut from its unit, then within the unit, then a Latin word after one of its signs, then
    anything where marks allow it, then anywhere but within a character.
    """
    for cuts in (_before_unit, _from_unit, _after_sign, _between_letters):
        found = cuts(measured, start, stop)
        if found > start:
            return found
    cut = max(stop, start + 1)
    while cut < len(measured) and measured.classes[cut] == CharClass.INVISIBLE:
        cut += 1
    return cut


def cut_long(measured: Measured, start: int, stop: int, room: float) -> int:
    """Return where to cut what starts at `start` and may not be parted, of which what is before `stop` fits.

    Pushed out whole, it would tear the line before it apart. A long Latin word is cut after one of its signs,
    else between two letters; a figure stays whole (GB/T 15835-2011 5.1.8), unless no line of `room` points
    holds it. Where nothing can be cut, that is `start`.
    """
    whole = measured.allowed.find(1, start + 1)
    if measured.width(start, whole) > room:
        return emergency_stop(measured, start, stop)
    places = [place for place in range(start + 1, stop + 1) if _is_in_long_word(measured, place)]
    signs = [place for place in places if measured.classes[place - 1] not in _LETTERS]
    return max(signs or places, default=start)


def _is_in_long_word(measured: Measured, place: int) -> bool:
    """Return whether a long Latin word may be cut at a place: before a letter, or behind a sign."""
    classes, first, last = measured.classes, place, place
    is_between = classes[place] in _LETTERS and classes[place - 1] in _LETTERS | _SIGNS
    if not is_between and not (classes[place] in WORD and measured.text[place - 1] in _ADDRESS_SIGNS):
        return False
    while first > 0 and classes[first - 1] in WORD:
        first -= 1
    while last < len(classes) and classes[last] in WORD:
        last += 1
    return measured.width(first, last) > _LONG_WORD * measured.sizes[place]


def _before_unit(measured: Measured, start: int, stop: int) -> int:
    """Return the last place where a figure ends and its unit begins."""
    return max(figure_ends(measured.text[start : stop + 1]), default=0) + start


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
