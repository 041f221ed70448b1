"""Words and single characters of a run of Chinese text (分词), and which characters sound or look alike.

A word here is a common one; what is left over as single characters side by side is, as a rule, a name.
"""

from collections.abc import Iterator, Mapping
from functools import cache
from math import log
from pathlib import Path

_DATA = Path(__file__).parent / "data"
_LONGEST_WORD = 4
# A word costs the logarithm of how seldom it is met; words.txt has its frequency in powers of three.
_ALL, _FEWEST, _STEP = 60_000_000, 30, 3
_SINGLE_COST = 9.5


def words_of(run: str) -> Iterator[tuple[int, int]]:
    """Yield the start and end of each word, or single character, that a run of hanzi falls into."""
    costs = _word_costs()
    size = len(run)
    best = [0.0] + [float("inf")] * size
    start_of = [0] * (size + 1)
    for start in range(size):
        for end in range(start + 1, min(size, start + _LONGEST_WORD) + 1):
            cost = _SINGLE_COST if end == start + 1 else costs.get(run[start:end])
            if cost is not None and best[start] + cost < best[end]:
                best[end] = best[start] + cost
                start_of[end] = start
    spans = []
    end = size
    while end:
        spans.append((start_of[end], end))
        end = start_of[end]
    yield from reversed(spans)


def is_word(text: str) -> bool:
    """Return whether it is one of the common words."""
    return text in _word_costs()


def sounds() -> Mapping[str, str]:
    """Return the sound of each character of GB/T 2312, without its tone: 渡 is du."""
    return _sounds()


def mistaken_for(char: str) -> str:
    """Return the characters that `char` may be mistaken for: they sound or look like it."""
    alike = _by_sound().get(_sounds().get(char, ""), "") + "".join(
        one for one in look_alike_groups() if char in one
    )
    return alike.replace(char, "")


@cache
def look_alike_groups() -> tuple[str, ...]:
    """Return the groups of characters that are mistaken for one another by their looks."""
    return tuple(_lines("shapes.txt"))


@cache
def _word_costs() -> dict[str, float]:
    costs: dict[str, float] = {}
    for power, words in enumerate(_lines("words.txt")):
        cost = log(_ALL / (_FEWEST * _STEP**power))
        costs |= dict.fromkeys(words.split(" "), cost)
    return costs


@cache
def _by_sound() -> dict[str, str]:
    return dict(line.split(" ") for line in _lines("sounds.txt"))


@cache
def _sounds() -> dict[str, str]:
    return {char: sound for sound, chars in _by_sound().items() for char in chars}


def _lines(name: str) -> list[str]:
    """Return the lines of a data file without its notes."""
    text = (_DATA / name).read_text(encoding="utf-8")
    return [line for line in text.split("\n") if line and not line.startswith("#")]
