"""Chinese punctuation where ASCII signs stand for it, and blanks that no Chinese text has."""

import re

from docgen.zh.punctuation import restore_punctuation

_CHINESE = "[\u2e80-\u9fff\uf900-\ufaff]"
_BLANKS = str.maketrans(dict.fromkeys("\t\u00a0\u2002\u2003\u2009", " "))
_WIDE = "\u2014-\u2027\u2e80-\uffef"


def restore_marks(text: str) -> str:
    """Return a line with full-width marks where they are clearly meant: in Chinese, outside addresses."""
    line = text.translate(_BLANKS)
    if not re.search(_CHINESE, line) or "://" in line:
        return line.strip()
    line = _pair_quotes(restore_punctuation(line))
    # A point behind the first characters of a line is that of a number (一.).
    return re.sub(rf"(?<=..{_CHINESE})\.(?=$|{_CHINESE}|[”’])", "。", line)


def without_blanks(text: str) -> str:
    """Return a text without the blanks next to Chinese; those between Western words stay."""
    return re.sub(rf"(?<=[{_WIDE}])[ \u3000]+|[ \u3000]+(?=[{_WIDE}])", "", text).strip(" \u3000")


def close_up(text: str) -> str:
    """Return a line whose words were spread, one character a word (政 府 工 作 报 告), closed up."""
    return re.sub(rf"{_CHINESE}(?:[ \u3000]+{_CHINESE}(?=[ \u3000]|$|[0-9])){{3,}}", _close, text)


def has_unpaired_quote(text: str) -> bool:
    """Return whether a straight quotation mark is left: nobody knows whether it opens or closes."""
    return '"' in text and re.search(_CHINESE, text) is not None


def _close(match: re.Match[str]) -> str:
    return re.sub("[ \u3000]", "", match.group())


def _pair_quotes(line: str) -> str:
    if line.count('"') % 2:
        return line
    pieces = line.split('"')
    return "".join(
        piece + ("" if index == len(pieces) - 1 else "“”"[index % 2]) for index, piece in enumerate(pieces)
    )
