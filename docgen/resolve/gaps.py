"""Gaps (缺字): □ stands for a character that is lost, 〔缺〕 for an unknown stretch."""

import re
from collections.abc import Iterator
from functools import cache


def find_gaps(text: str) -> Iterator[tuple[int, int]]:
    """Yield the ends of each gap sign in a text; signs that stand together are one gap."""
    return (match.span() for match in _pattern().finditer(text))


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(r"□+|〔(?!待)[^〔〕]{1,10}〕")
