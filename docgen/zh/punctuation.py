"""The punctuation rule for text whose full-width marks were turned into ASCII: GB/T 15834-2011, restored.

A mark between two digits is part of a figure (10:27, 2,000) and stays; a per cent sign stays half-width; a
run of spaces between two Chinese characters was an ideographic space.
"""

_FULL_WIDTH = str.maketrans(",:;?!()", "，：；？！（）")
_BETWEEN_DIGITS = frozenset(",:")
_SPACES = " \u00a0\u3000"
_IDEOGRAPHIC_SPACE = "\u3000"
_FIRST_CHINESE = "\u2000"


def restore_punctuation(line: str) -> str:
    """Return `line` with full-width marks, without spaces at its ends; nothing else is changed."""
    return "".join(restored_characters(line))


def restored_characters(line: str) -> list[str]:
    """Return what each character of `line` becomes: itself, its full-width form, or nothing."""
    first = len(line) - len(line.lstrip(_SPACES))
    last = len(line.rstrip(_SPACES))
    return [_restored(line, index) if first <= index < last else "" for index in range(len(line))]


def _restored(line: str, index: int) -> str:
    char = line[index]
    if char in _SPACES:
        return _space(line, index)
    if char in _BETWEEN_DIGITS and _is_digit(line, index - 1) and _is_digit(line, index + 1):
        return char
    return char.translate(_FULL_WIDTH)


def _space(line: str, index: int) -> str:
    """Return what a space stands for; of a run of them, the first stands for all."""
    if index and line[index - 1] in _SPACES:
        return ""
    before, after = line[:index], line[index:].lstrip(_SPACES)
    between_chinese = before and after and before[-1] >= _FIRST_CHINESE and after[0] >= _FIRST_CHINESE
    return _IDEOGRAPHIC_SPACE if between_chinese else " "


def _is_digit(line: str, index: int) -> bool:
    return 0 <= index < len(line) and line[index].isascii() and line[index].isdigit()
