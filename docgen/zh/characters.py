"""Character classes of Chinese text: GB/T 15834-2011 part 5 and W3C clreq, in one table.

Unicode's own line breaking classes are of no use here: they call “ ” ambiguous quotation marks and — …
ambiguous widths, where Chinese text knows exactly what opens, what closes and what is one em wide.
"""

from enum import IntEnum


class CharClass(IntEnum):
    """What a character is to the composer of a line."""

    HANZI = 0  # and everything else one em wide that may stand anywhere
    OPENING = 1  # 开始括号、引号: may not end a line; its left half is blank
    CLOSING = 2  # 结束括号、引号: may not start a line; its right half is blank
    PAUSE = 3  # ，、；
    STOP = 4  # 。？！：
    INTERPUNCT = 5  # 间隔号 ·
    DASH = 6  # 破折号 —— and the one-em connector —
    ELLIPSIS = 7  # 省略号 ……
    CONNECTOR = 8  # 浪纹、短横连接号，分隔号 ～ – ／
    DIGIT = 9
    LATIN = 10
    SUFFIX = 11  # signs after a number: % ‰ ℃ °
    PREFIX = 12  # signs before a number: ¥ $ №
    SPACE = 13  # a Latin word space
    INVISIBLE = 14  # combining marks, variation selectors: part of the character before


_MEMBERS: dict[CharClass, str] = {
    CharClass.OPENING: "“‘（〔【《〈「『［｛〖｟〘〝([{",
    CharClass.CLOSING: "”’）〕】》〉」』］｝〗｠〙〞)]}",
    CharClass.PAUSE: "，、；､",
    CharClass.STOP: "。？！：．｡",
    CharClass.INTERPUNCT: "·・‧",
    CharClass.DASH: "—―─⸺",
    CharClass.ELLIPSIS: "…⋯",
    CharClass.CONNECTOR: "～〜–／－",
    CharClass.DIGIT: "0123456789",
    CharClass.SUFFIX: "%‰‱℃℉°′″％",
    CharClass.PREFIX: "¥$£€￥＄№",
    CharClass.SPACE: " ",
}
_FIRST_ASCII, _LAST_ASCII = 0x21, 0x7E
_FIRST_LATIN, _LAST_LATIN = 0xC0, 0x24F
_INVISIBLE_RANGES = ((0x300, 0x36F), (0x200B, 0x200F), (0x2060, 0x2064), (0xFE00, 0xFE0F), (0xE0100, 0xE01EF))


def _table() -> dict[str, CharClass]:
    table = {chr(code): CharClass.LATIN for code in range(_FIRST_ASCII, _LAST_ASCII + 1)}
    for members, chars in _MEMBERS.items():
        table |= dict.fromkeys(chars, members)
    # A minus sign belongs to its number; + is ASCII.
    table["−"] = CharClass.LATIN
    # × and ÷ stand between the Latin letters of Latin-1, and are one em wide in Chinese text.
    table |= {
        chr(code): CharClass.LATIN for code in range(_FIRST_LATIN, _LAST_LATIN + 1) if chr(code) not in "×÷"
    }
    return table


class _Classes(dict[str, CharClass]):
    """The table, which learns each character that it is asked for."""

    def __missing__(self, char: str) -> CharClass:
        code = ord(char)
        invisible = any(first <= code <= last for first, last in _INVISIBLE_RANGES)
        found = self[char] = CharClass.INVISIBLE if invisible else CharClass.HANZI
        return found


CLASS_OF: dict[str, CharClass] = _Classes(_table())

# GB/T 15834-2011 5.1.1-5.1.3, 5.1.6, 5.1.7: what may not stand at the head of a line (避头).
NO_LINE_START = frozenset(
    {
        CharClass.CLOSING,
        CharClass.PAUSE,
        CharClass.STOP,
        CharClass.INTERPUNCT,
        CharClass.CONNECTOR,
        CharClass.SUFFIX,
        CharClass.ELLIPSIS,
        CharClass.SPACE,
        CharClass.INVISIBLE,
    }
)
# GB/T 15834-2011 5.1.4, 5.1.9: what may not stand at the end of a line (避尾).
NO_LINE_END = frozenset({CharClass.OPENING, CharClass.PREFIX})
# Marks that are one em wide with half of it blank, on the right or on the left.
BLANK_RIGHT = frozenset({CharClass.CLOSING, CharClass.PAUSE, CharClass.STOP})
BLANK_LEFT = frozenset({CharClass.OPENING})
_WESTERN_ONLY = frozenset("([{)]}%$°")
_WESTERN = frozenset({CharClass.DIGIT, CharClass.LATIN, CharClass.SPACE})


def is_latin(char: str) -> bool:
    """Return whether a character is set in the Latin face: ASCII and Latin letters, digits and signs.

    “ ” ‘ ’ — … · are Chinese here, whatever Unicode says of their width.
    """
    return CLASS_OF[char] in _WESTERN or char in _WESTERN_ONLY
