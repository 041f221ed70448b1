"""Which characters fill a square of Chinese text, and which may be blank."""

from functools import cache
from unicodedata import category, east_asian_width

from docgen.zh.characters import is_latin

# 破折号 and its kin: two in a row are one line, so their ink reaches both edges of the square.
JOINING = frozenset("—―⸺─")
_SIGNS_OF_NUMBERS = frozenset("°′″‰‱")
_PUNCTUATION_OR_SYMBOL = frozenset("PS")
_SPACE = "Zs"


@cache
def fills_square(char: str) -> bool:
    """Return whether `char` is one em wide in Chinese text.

    Unicode (UAX #11) calls hanzi wide, and “ ” ‘ ’ — … · □ × ambiguous: wide in East Asian text. Letters
    among the ambiguous, Greek ones for instance, keep their own width here, and so do signs of a number.
    """
    match east_asian_width(char):
        case "W" | "F":
            return True
        case "A":
            is_sign = category(char)[0] in _PUNCTUATION_OR_SYMBOL and char not in _SIGNS_OF_NUMBERS
            return is_sign and not is_latin(char)
        case _:
            return False


def is_space(char: str) -> bool:
    """Return whether a character is drawn by leaving room."""
    return category(char) == _SPACE
