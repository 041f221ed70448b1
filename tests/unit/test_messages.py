"""Every sentence of docgen can be said in Chinese, and the language is the one the user works in."""

import ast
import string
from collections.abc import Iterator
from gettext import GNUTranslations
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po

from docgen.diagnostics import Message, message
from docgen.messages import CHINESE, DOMAIN, ENGLISH, LOCALE, choose_language, system_language, translator

PACKAGE = Path(__file__).parents[2] / "docgen"
FOLDER = LOCALE / CHINESE / "LC_MESSAGES"
COMPILE = "pybabel compile -d docgen/locale -D docgen"


def templates() -> Iterator[str]:
    """Yield every sentence that the code can say: those of `message(…)`, and the help of the commands."""
    for path in sorted(PACKAGE.rglob("*.py")):
        yield from templates_of(path.read_text(encoding="utf-8"))


def templates_of(code: str) -> Iterator[str]:
    for node in ast.walk(ast.parse(code)):
        match node:
            case ast.Call(func=ast.Name(id="message"), args=[ast.Constant(value=str(template))]):
                yield template
            case ast.keyword(arg="help", value=ast.Constant(value=str(template))):
                yield template


def fields(template: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(template) if name is not None}


@pytest.fixture(scope="module")
def catalogue() -> Catalog:
    with (FOLDER / f"{DOMAIN}.po").open("rb") as file:
        return read_po(file, locale=CHINESE, domain=DOMAIN)


def entries(catalogue: Catalog) -> dict[str, str]:
    return {str(entry.id): str(entry.string) for entry in catalogue if entry.id}


def test_every_sentence_is_translated_and_none_is_left_over(catalogue: Catalog) -> None:
    said, translated = set(templates()), set(entries(catalogue))
    assert sorted(said - translated) == []
    assert sorted(translated - said) == []


def test_every_translation_is_chinese_with_the_same_fields(catalogue: Catalog) -> None:
    for template, translation in entries(catalogue).items():
        assert any("\u4e00" <= char <= "\u9fff" for char in translation), template
        assert fields(translation) == fields(template), template
    assert not any(entry.fuzzy for entry in catalogue if entry.id)


def test_translations_are_punctuated_as_chinese(catalogue: Catalog) -> None:
    for template, translation in entries(catalogue).items():
        if template.endswith((".", "?")):
            assert translation.endswith(("。", "？", "）")), template
        assert not any(sign in translation for sign in (", ", "; ")), template


def test_what_is_shipped_is_what_was_written(catalogue: Catalog) -> None:
    with (FOLDER / f"{DOMAIN}.mo").open("rb") as file:
        shipped = GNUTranslations(file)
    for template, translation in entries(catalogue).items():
        assert shipped.gettext(template) == translation, f"run: {COMPILE}"


def test_what_click_says_is_shipped_as_it_was_written() -> None:
    with (FOLDER / "click.po").open("rb") as file:
        written = read_po(file, locale=CHINESE, domain="click")
    with (FOLDER / "click.mo").open("rb") as file:
        shipped = GNUTranslations(file)
    for entry in written:
        match entry.id, entry.string:
            case str(sentence), str(said) if sentence:
                assert shipped.gettext(sentence) == said
            case (str(one), str(many)), (str(said),):
                assert shipped.ngettext(one, many, 2) == said


def test_every_message_is_a_literal_that_can_be_translated() -> None:
    found = []
    for path in sorted(PACKAGE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            match node:
                case ast.Call(func=ast.Name(id="message"), args=[ast.Constant()]):
                    pass
                case ast.Call(func=ast.Name(id="message")) if path.parent.name != "cli":
                    found.append(f"{path.name}:{node.lineno}")
    assert found == []


def test_what_is_not_a_message_is_not_taken_for_one() -> None:
    code = 'message("A {b}.", b=1)\nx.message("no")\nmessage(name)\noption(help="Help.")\nprint("no")'
    assert sorted(templates_of(code)) == ["A {b}.", "Help."]


def test_a_sentence_is_said_with_its_values() -> None:
    said = message("“{key}” is missing here.", key="标题{x}")
    assert translator(ENGLISH)(said) == "“标题{x}” is missing here."
    assert translator(CHINESE)(said) == "这里缺少“标题{x}”。"


def test_braces_that_are_printed_are_printed_in_both_languages() -> None:
    said = message("A text that begins with “{{{{” is not in quotation marks.")
    assert "“{{”" in translator(ENGLISH)(said)
    assert "“{{”" in translator(CHINESE)(said)


def test_a_sentence_without_translation_is_said_in_english() -> None:
    assert translator(CHINESE)(Message("Never heard of {it}.", {"it": "it"})) == "Never heard of it."


@pytest.mark.parametrize(
    ("asked", "environment", "system", "language"),
    [
        ("zh", {"LANG": "en_US.UTF-8"}, "en_US", CHINESE),
        ("en", {"LANG": "zh_CN.UTF-8"}, "zh_CN", ENGLISH),
        (None, {"LC_ALL": "zh_CN.UTF-8", "LANG": "en_US.UTF-8"}, None, CHINESE),
        (None, {"LC_ALL": "C", "LC_MESSAGES": "zh_CN", "LANG": "zh_CN"}, "zh_CN", ENGLISH),
        (None, {"LC_ALL": "", "LC_MESSAGES": "zh_CN.GB18030", "LANG": "en_US"}, None, CHINESE),
        (None, {"LC_MESSAGES": "en_GB.UTF-8", "LANG": "zh_CN.UTF-8"}, None, ENGLISH),
        (None, {"LANG": "zh_TW.UTF-8"}, None, CHINESE),
        (None, {"LANG": "POSIX"}, "zh_CN", ENGLISH),
        (None, {}, "Chinese (Simplified)_China", CHINESE),
        (None, {}, "zh_CN", CHINESE),
        (None, {}, "English_United States", ENGLISH),
        (None, {"LANG": ""}, None, ENGLISH),
        (None, {}, None, ENGLISH),
    ],
)
def test_the_language_is_chosen(
    asked: str | None, environment: dict[str, str], system: str | None, language: str
) -> None:
    assert choose_language(asked, environment, lambda: system) == language


def test_the_system_is_asked_only_where_nobody_else_says() -> None:
    def never() -> str | None:
        raise AssertionError

    assert choose_language("zh", {}, never) == CHINESE
    assert choose_language(None, {"LANG": "C"}, never) == ENGLISH


def test_the_system_names_its_locale_or_nothing() -> None:
    assert isinstance(system_language(), str | None)
    assert choose_language(None, {}) in (CHINESE, ENGLISH)
