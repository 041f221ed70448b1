"""How alike two texts are, fast enough to compare every paragraph with every other."""

from collections.abc import Sequence
from itertools import pairwise

LEAST_ALIKE = 0.4


def bigrams(text: str) -> frozenset[tuple[str, str]]:
    """Return the pairs of neighbouring characters of a text."""
    return frozenset(pairwise(text))


def likeness(one: frozenset[tuple[str, str]], other: frozenset[tuple[str, str]]) -> float:
    """Return how alike two texts are by their bigrams, 0 to 1 (Dice's coefficient)."""
    both = len(one) + len(other)
    return 2 * len(one & other) / both if both else 1.0


def align(before: Sequence[str], after: Sequence[str]) -> list[tuple[int | None, int | None]]:
    """Return which text of `before` became which of `after`, in order; `None` for what is gone or new.

    Of all alignments that keep the order, the one whose pairs are most alike in sum; texts less alike than
    `LEAST_ALIKE` are no pair.
    """
    ones, others = [bigrams(text) for text in before], [bigrams(text) for text in after]
    best = [[0.0] * (len(after) + 1) for _ in range(len(before) + 1)]
    alike = [[_worth(one, other) for other in others] for one in ones]
    for i in range(len(before) - 1, -1, -1):
        for j in range(len(after) - 1, -1, -1):
            paired = alike[i][j] + best[i + 1][j + 1] if alike[i][j] else 0.0
            best[i][j] = max(paired, best[i + 1][j], best[i][j + 1])
    return _trace(alike, best)


def _worth(one: frozenset[tuple[str, str]], other: frozenset[tuple[str, str]]) -> float:
    value = likeness(one, other)
    return value if value >= LEAST_ALIKE else 0.0


def _trace(alike: list[list[float]], best: list[list[float]]) -> list[tuple[int | None, int | None]]:
    pairs: list[tuple[int | None, int | None]] = []
    i = j = 0
    rows, columns = len(best) - 1, len(best[0]) - 1
    while i < rows or j < columns:
        if i < rows and j < columns and alike[i][j] and best[i][j] == alike[i][j] + best[i + 1][j + 1]:
            pairs.append((i, j))
            i, j = i + 1, j + 1
        elif i < rows and (j == columns or best[i][j] == best[i + 1][j]):
            pairs.append((i, None))
            i += 1
        else:
            pairs.append((None, j))
            j += 1
    return pairs
