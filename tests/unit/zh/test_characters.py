"""Every character's class, and what is set in the Latin face."""

import pytest

from docgen.zh.characters import (
    BLANK_LEFT,
    BLANK_RIGHT,
    CLASS_OF,
    NO_LINE_EDGE,
    NO_LINE_END,
    NO_LINE_START,
    PUNCTUATION,
    CharClass,
    classify,
    is_latin,
)

CASES = [
    (CharClass.HANZI, "汉〇𠮷㛃𪚥のア□①▲※😀"),
    (CharClass.OPENING, "“‘（〔【《〈「『"),
    (CharClass.CLOSING, "”’）〕】》〉」』"),
    (CharClass.PAUSE, "，、；："),
    (CharClass.STOP, "。？！"),
    (CharClass.INTERPUNCT, "·・"),
    (CharClass.DASH, "—―"),
    (CharClass.ELLIPSIS, "…"),
    (CharClass.CONNECTOR, "～－–∶"),
    (CharClass.SOLIDUS, "／"),
    (CharClass.DIGIT, "0123456789"),
    (CharClass.WIDE_DIGIT, "０９"),
    (CharClass.LATIN, "AZazéÉāαЯµ"),
    (CharClass.LATIN_SIGN, "+-*/=&@#−\"'"),
    (CharClass.LATIN_OPENING, "([{"),
    (CharClass.LATIN_CLOSING, ")]}"),
    (CharClass.LATIN_MARK, ".,;:!?"),
    (CharClass.SUFFIX, "%‰℃°′％"),
    (CharClass.PREFIX, "¥$￥£€"),
    (CharClass.SPACE, " \u3000"),
    (CharClass.GLUE, "\u00a0"),
    (CharClass.INVISIBLE, "\u0301\ufe0f\U000e0100\u200d\u2060"),
]


@pytest.mark.parametrize(("kind", "characters"), CASES, ids=str)
def test_each_character_has_its_class(kind: CharClass, characters: str) -> None:
    assert {char: CLASS_OF[char] for char in characters} == dict.fromkeys(characters, kind)


def test_classes_of_a_text_are_a_letter_each() -> None:
    assert classify("达11.68亿元。") == "HnnmnnHHs"
    assert len({kind.value for kind in CharClass}) == len(CharClass)
    assert all(len(kind.value) == 1 for kind in CharClass)


def test_the_marks_of_the_standard_do_not_start_a_line() -> None:
    assert [
        char for char in "。，、；：？！”’）〕】》〉…%‰℃·～％" if CLASS_OF[char] not in NO_LINE_START
    ] == []
    assert [char for char in "“‘（〔【《〈￥" if CLASS_OF[char] not in NO_LINE_END] == []
    assert CLASS_OF["／"] in NO_LINE_EDGE
    assert CLASS_OF["汉"] not in NO_LINE_START | NO_LINE_END


def test_no_mark_is_kept_from_both_ends_but_by_name() -> None:
    assert not NO_LINE_START & NO_LINE_END
    assert BLANK_RIGHT <= NO_LINE_START
    assert BLANK_LEFT <= NO_LINE_END


def test_a_figure_and_its_signs_are_characters_and_marks_are_none() -> None:
    assert [char for char in "汉5a%￥+" if CLASS_OF[char] in PUNCTUATION] == []
    assert [char for char in "，。“”—…·～(. " if CLASS_OF[char] not in PUNCTUATION] == []


@pytest.mark.parametrize("char", list("Aé5%+-.()[]$ −ā"))
def test_latin_face_takes(char: str) -> None:
    assert is_latin(char)


@pytest.mark.parametrize("char", list("汉，“”‘’…—·℃％￥αЯ①□～０　×÷§°"))
def test_chinese_face_takes(char: str) -> None:
    assert not is_latin(char)
