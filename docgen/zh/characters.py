"""Character classes of Chinese text: GB/T 15834-2011 part 5 and W3C clreq, in one table.

Unicode's own line breaking classes are of no use here: they call “ ” ambiguous quotation marks and — …
ambiguous widths, where Chinese text knows exactly what opens, what closes and what is one em wide.
"""

from enum import StrEnum


class CharClass(StrEnum):
    """What a character is to the composer of a line; one letter each, so that classes make a string."""

    HANZI = "H"  # 汉字, and everything else that fills a square and may stand anywhere: kana, □, ①, ▲, emoji
    OPENING = "o"  # 开始括号、引号: its left half is blank
    CLOSING = "c"  # 结束括号、引号: its right half is blank
    PAUSE = "p"  # 句内点号 ，、；：
    STOP = "s"  # 句末点号 。？！
    INTERPUNCT = "i"  # 间隔号 ·
    DASH = "d"  # 破折号 ——; a single — is the one-em connector (一字线)
    ELLIPSIS = "e"  # 省略号 ……
    CONNECTOR = "k"  # 连接号 ～ – －, ratio ∶
    SOLIDUS = "l"  # 分隔号 ／
    DIGIT = "n"
    WIDE_DIGIT = "w"  # １２: as wide as a hanzi
    LATIN = "a"  # letters of words that are not broken: Latin, Greek, Cyrillic
    LATIN_SIGN = "g"  # + - * / = & @ …: part of the Latin word it touches
    LATIN_OPENING = "b"  # ( [ {
    LATIN_CLOSING = "f"  # ) ] }
    LATIN_MARK = "m"  # . , ; : ! ?
    SUFFIX = "u"  # signs after a number: % ‰ ℃ °
    PREFIX = "r"  # signs before a number: ¥ $ №
    SPACE = "_"  # a word space; a line may end after it
    GLUE = "x"  # a no-break space
    INVISIBLE = "v"  # combining marks, variation selectors, joiners: part of the character before


_MEMBERS: dict[CharClass, str] = {
    CharClass.OPENING: "“‘（〔【《〈「『［｛〖｟〘〚〝｢",
    CharClass.CLOSING: "”’）〕】》〉」』］｝〗｠〙〛〞〟｣",
    CharClass.PAUSE: "，、；：､",
    CharClass.STOP: "。？！．｡‼⁇⁈⁉",
    CharClass.INTERPUNCT: "·・‧",
    CharClass.DASH: "—―─⸺",
    CharClass.ELLIPSIS: "…⋯",
    CharClass.CONNECTOR: "～〜–－∶",
    CharClass.SOLIDUS: "／",
    CharClass.DIGIT: "0123456789",
    CharClass.WIDE_DIGIT: "０１２３４５６７８９",
    CharClass.LATIN_SIGN: "+-*/=<>&@#^_~|\\`'\"−",
    CharClass.LATIN_OPENING: "([{",
    CharClass.LATIN_CLOSING: ")]}",
    CharClass.LATIN_MARK: ".,;:!?",
    CharClass.SUFFIX: "%‰‱℃℉°′″％",
    CharClass.PREFIX: "¥$£€￥＄￡№",
    CharClass.SPACE: " \t\u3000",
    CharClass.GLUE: "\u00a0\u202f",
}
# First and last code points; what is in no range and no list fills a square.
_RANGES: tuple[tuple[int, int, CharClass], ...] = (
    (0x41, 0x5A, CharClass.LATIN),
    (0x61, 0x7A, CharClass.LATIN),
    (0xAA, 0xAA, CharClass.LATIN),
    (0xB5, 0xB5, CharClass.LATIN),
    (0xBA, 0xBA, CharClass.LATIN),
    (0xC0, 0xD6, CharClass.LATIN),
    (0xD8, 0xF6, CharClass.LATIN),
    (0xF8, 0x24F, CharClass.LATIN),
    (0x300, 0x36F, CharClass.INVISIBLE),
    (0x370, 0x52F, CharClass.LATIN),
    (0x1E00, 0x1FFF, CharClass.LATIN),
    (0x200B, 0x200F, CharClass.INVISIBLE),
    (0x2060, 0x2064, CharClass.INVISIBLE),
    (0x20D0, 0x20F0, CharClass.INVISIBLE),
    (0x3099, 0x309A, CharClass.INVISIBLE),
    (0xFE00, 0xFE0F, CharClass.INVISIBLE),
    (0xFEFF, 0xFEFF, CharClass.INVISIBLE),
    (0x1F3FB, 0x1F3FF, CharClass.INVISIBLE),
    (0xE0020, 0xE007F, CharClass.INVISIBLE),
    (0xE0100, 0xE01EF, CharClass.INVISIBLE),
)
_LAST_LATIN = 0x24F


class _Classes(dict[str, CharClass]):
    """The table, which learns each character that it is asked for."""

    def __missing__(self, char: str) -> CharClass:
        code = ord(char)
        ranges = (kind for first, last, kind in _RANGES if first <= code <= last)
        found = self[char] = next(ranges, CharClass.HANZI)
        return found


CLASS_OF: dict[str, CharClass] = _Classes(
    {char: kind for kind, members in _MEMBERS.items() for char in members}
)

# GB/T 15834-2011 5.1.1-5.1.3, 5.1.6, 5.1.7: what may not stand at the head of a line (避头). The
# ellipsis is among them, as in the strictest setting of clreq; the dash —— may start a line.
NO_LINE_START = frozenset(
    {
        CharClass.CLOSING,
        CharClass.PAUSE,
        CharClass.STOP,
        CharClass.INTERPUNCT,
        CharClass.ELLIPSIS,
        CharClass.CONNECTOR,
        CharClass.LATIN_CLOSING,
        CharClass.LATIN_MARK,
        CharClass.SUFFIX,
        CharClass.SPACE,
        CharClass.INVISIBLE,
    }
)
# GB/T 15834-2011 5.1.4: what may not stand at the end of a line (避尾).
NO_LINE_END = frozenset({CharClass.OPENING, CharClass.LATIN_OPENING, CharClass.PREFIX})
# What may stand at neither end: 5.1.9, and a no-break space by its name.
NO_LINE_EDGE = frozenset({CharClass.SOLIDUS, CharClass.GLUE})
# Marks that are one em wide with half of it blank, on the right or on the left.
BLANK_RIGHT = frozenset({CharClass.CLOSING, CharClass.PAUSE, CharClass.STOP})
BLANK_LEFT = frozenset({CharClass.OPENING})
# Punctuation (标点符号), which does not count as a character of a short last line.
PUNCTUATION = frozenset(
    {
        *BLANK_RIGHT,
        *BLANK_LEFT,
        CharClass.INTERPUNCT,
        CharClass.DASH,
        CharClass.ELLIPSIS,
        CharClass.CONNECTOR,
        CharClass.SOLIDUS,
        CharClass.LATIN_OPENING,
        CharClass.LATIN_CLOSING,
        CharClass.LATIN_MARK,
        CharClass.SPACE,
        CharClass.GLUE,
        CharClass.INVISIBLE,
    }
)


def classify(text: str) -> str:
    """Return the class of each character, a letter each."""
    return "".join(map(CLASS_OF.__getitem__, text))


def is_latin(char: str) -> bool:
    """Return whether a character is set in the Latin face: ASCII, Latin letters, and the minus sign.

    “ ” ‘ ’ — … · are Chinese here, whatever Unicode says of their width; so are Greek and Cyrillic letters,
    which Chinese faces draw.
    """
    return char.isascii() or char == "−" or (CLASS_OF[char] is CharClass.LATIN and ord(char) <= _LAST_LATIN)
