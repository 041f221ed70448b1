"""The settings part: what holds for the whole document."""

from docgen.stylesheet import StyleSheet
from docgen.writers.docx.formats import BODY
from docgen.writers.docx.ooxml import NOTHING, Xml, element, part, switch, value
from docgen.zh.characters import CLASS_OF, NO_LINE_END, NO_LINE_START, CharClass

# 避头尾: a list of one's own takes the place of the built-in one. These are what a Chinese Word keeps from
# the start and the end of a line, besides the marks that our own lines keep from there.
_WORD_LINE_START = (
    "!%),.:;>?]}¢¨°·ˇˉ―‖’”…‰′″›℃∶、。〃〉》」』】〕〗〞︶︺︾﹀﹄﹚﹜﹞！＂％＇），．：；？］｀｜｝～￠"
)
_WORD_LINE_END = "$([{£¥‘“〈《「『【〔〖〝﹙﹛﹝＄（［｛￡￥"
_UNSEEN = frozenset({CharClass.SPACE, CharClass.INVISIBLE})
_MODE = "15"
_WORD = "http://schemas.microsoft.com/office/word"
_COMPATIBILITY = (
    "spaceForUL",
    "balanceSingleByteDoubleByteWidth",
    "doNotLeaveBackslashAlone",
    "ulTrailSpace",
    "doNotExpandShiftReturn",
    "useFELayout",
)
_COMPATIBILITY_SETTINGS = {
    "compatibilityMode": _MODE,
    "overrideTableStyleFontSizeAndJustification": "1",
    "enableOpenTypeFeatures": "1",
    "doNotFlipMirrorIndents": "1",
    "differentiateMultirowTableHeaders": "1",
}
_COLOUR_MAPPING = {
    "bg1": "light1", "t1": "dark1", "bg2": "light2", "t2": "dark2",
    **{f"accent{number}": f"accent{number}" for number in range(1, 7)},
    "hyperlink": "hyperlink", "followedHyperlink": "followedHyperlink",
}  # fmt: skip


def settings_part(sheet: StyleSheet, language: str, odd_and_even: bool) -> bytes:
    """Return word/settings.xml; `odd_and_even` tells odd pages' footers from even ones'."""
    return part(
        "settings",
        element("zoom", percent=100),
        switch("mirrorMargins", True) if sheet.page.mirrored else NOTHING,
        value("defaultTabStop", 2 * sheet.paragraphs[BODY].size.twips),
        switch("evenAndOddHeaders", True) if odd_and_even else NOTHING,
        value("characterSpacingControl", "compressPunctuation"),
        element("noLineBreaksAfter", lang=language, val=no_line_end()),
        element("noLineBreaksBefore", lang=language, val=no_line_start()),
        _compatibility(),
        element("themeFontLang", val="en-US", eastAsia=language),
        element("clrSchemeMapping", **_COLOUR_MAPPING),
        value("decimalSymbol", "."),
        value("listSeparator", ","),
    )


def no_line_start() -> str:
    """Return the characters that may not start a line (避头, GB/T 15834-2011 5.1), in code point order."""
    return _together(_WORD_LINE_START, NO_LINE_START - _UNSEEN)


def no_line_end() -> str:
    """Return the characters that may not end a line (避尾), in code point order."""
    return _together(_WORD_LINE_END, NO_LINE_END - _UNSEEN)


def _together(known: str, classes: frozenset[CharClass]) -> str:
    ours = {char for char, kind in CLASS_OF.items() if kind in classes}
    return "".join(sorted(ours.union(known)))


def _compatibility() -> Xml:
    return element(
        "compat",
        *(switch(name, True) for name in _COMPATIBILITY),
        *(
            element("compatSetting", name=name, uri=_WORD, val=setting)
            for name, setting in _COMPATIBILITY_SETTINGS.items()
        ),
    )
