"""Where the first sentence of a paragraph ends."""

import re

_END = "。！？"
_PAIRS = {"“": "”", "（": "）", "《": "》", "‘": "’"}


def first_sentence(text: str) -> str:
    """Return the first sentence with its mark; an end within quotation marks or brackets is none.

    A bracket that is never closed does not count: the sentence would never end.
    """
    open_pairs: list[str] = []
    for index, char in enumerate(text):
        if char in _PAIRS and _PAIRS[char] in text[index:]:
            open_pairs.append(_PAIRS[char])
        elif open_pairs and char == open_pairs[-1]:
            open_pairs.pop()
        elif char in _END and not open_pairs:
            return text[: index + 1]
    return text


def sentences(text: str) -> list[str]:
    """Return the sentences of a text, each with its mark."""
    return [piece for piece in re.split(f"(?<=[{_END}；])", text) if piece]
