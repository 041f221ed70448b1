"""What the styles and numberings of a Word file make of a paragraph: its heading level and its number."""

import re
from xml.etree.ElementTree import Element

from msgspec import Struct

from docgen.check.word_package import WordPackage
from docgen.zh.numerals import chinese_numeral

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_STYLES, _NUMBERING = "word/styles.xml", "word/numbering.xml"
_HEADING_NAME = re.compile(r"(?:heading|标题)\s*([1-9])", re.IGNORECASE)
_BODY_LEVEL = 9
_DEEPEST = 20
_HIGHEST = 9999
_LONGEST_NUMBER = 40
_CHINESE = frozenset(
    {"chineseCounting", "chineseCountingThousand", "taiwaneseCounting", "taiwaneseCountingThousand"}
    | {"ideographDigital", "japaneseCounting"}
)
_CIRCLES = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"


class _Style(Struct, frozen=True):
    based_on: str
    level: int
    number: tuple[str, int] | None


class _Level(Struct, frozen=True):
    form: str
    text: str
    start: int


class Styles(Struct, frozen=True):
    """Styles by identifier, numberings by theirs; `counts` goes on from paragraph to paragraph."""

    styles: dict[str, _Style]
    levels: dict[str, tuple[str, dict[int, _Level]]]
    counts: dict[tuple[str, int], int]

    def level(self, properties: Element | None) -> int:
        """Return the heading level of a paragraph, 1–9; 0 for none."""
        own = _outline(properties)
        if own:
            return own if own <= _BODY_LEVEL else 0
        return next((style.level for style in self._chain(properties) if style.level), 0)

    def marker(self, properties: Element | None) -> str:
        """Return the number that Word prints before a paragraph, and count it; nothing for none."""
        number = _number(properties)
        if number is None:
            number = next((style.number for style in self._chain(properties) if style.number), None)
        if number is None or number[0] not in self.levels:
            return ""
        abstract, levels = self.levels[number[0]]
        depth = number[1]
        if depth not in levels:
            return ""
        key = (abstract, depth)
        self.counts[key] = self.counts.get(key, levels[depth].start - 1) + 1
        for deeper in [other for other in self.counts if other[0] == abstract and other[1] > depth]:
            del self.counts[deeper]
        return self._printed(abstract, levels, depth)

    def _printed(self, abstract: str, levels: dict[int, _Level], depth: int) -> str:
        level = levels[depth]
        if level.form == "none":
            return ""
        if level.form == "bullet":
            return "•"

        def value(match: re.Match[str]) -> str:
            index = int(match[1]) - 1
            start = levels[index].start if index in levels else 1
            form = levels[index].form if index in levels else "decimal"
            return _spelt(self.counts.get((abstract, index), start), form)

        return re.sub("%([1-9])", value, level.text)

    def _chain(self, properties: Element | None) -> list[_Style]:
        """Return the paragraph's style and those that it is based on."""
        reference = properties.find(f"{W}pStyle") if properties is not None else None
        name = value_of(reference, "val") if reference is not None else None
        chain: list[_Style] = []
        while name in self.styles and len(chain) < _DEEPEST:
            chain.append(self.styles[name])
            name = chain[-1].based_on
        return chain


def read_styles(package: WordPackage, names: tuple[str, ...]) -> Styles:
    """Return the styles and numberings of a Word file."""
    styles = _read_styles(package.part(_STYLES)) if _STYLES in names else {}
    levels = _read_levels(package.part(_NUMBERING)) if _NUMBERING in names else {}
    return Styles(styles, levels, {})


def value_of(element: Element, name: str) -> str | None:
    """Return the value of one of Word's attributes."""
    return element.get(W + name)


def _read_styles(root: Element) -> dict[str, _Style]:
    styles = {}
    for style in root.iter(f"{W}style"):
        properties = style.find(f"{W}pPr")
        heading = _HEADING_NAME.fullmatch(_value(style, "name"))
        level = int(heading[1]) if heading else _outline(properties)
        styles[value_of(style, "styleId") or ""] = _Style(
            _value(style, "basedOn"), level if level <= _BODY_LEVEL else 0, _number(properties)
        )
    return styles


def _read_levels(root: Element) -> dict[str, tuple[str, dict[int, _Level]]]:
    abstract = {
        value_of(one, "abstractNumId") or "": {
            _whole(value_of(level, "ilvl")): _Level(
                _value(level, "numFmt") or "decimal",
                _value(level, "lvlText")[:_LONGEST_NUMBER],
                _whole(_value(level, "start"), 1),
            )
            for level in one.iter(f"{W}lvl")
        }
        for one in root.iter(f"{W}abstractNum")
    }
    return {
        value_of(one, "numId") or "": (
            _value(one, "abstractNumId"),
            abstract.get(_value(one, "abstractNumId"), {}),
        )
        for one in root.iter(f"{W}num")
    }


def _value(parent: Element, name: str) -> str:
    child = parent.find(W + name)
    return (value_of(child, "val") or "") if child is not None else ""


def _whole(typed: str | None, otherwise: int = 0) -> int:
    """Return the number that an attribute holds; `otherwise` where it holds none, or an absurd one."""
    return int(typed) if typed and re.fullmatch("[0-9]{1,9}", typed) else otherwise


def _outline(properties: Element | None) -> int:
    """Return the outline level that properties give, 1–9; 10 for body text, 0 where they say nothing."""
    typed = _value(properties, "outlineLvl") if properties is not None else ""
    return _whole(typed, -1) + 1


def _number(properties: Element | None) -> tuple[str, int] | None:
    number = properties.find(f"{W}numPr") if properties is not None else None
    if number is None:
        return None
    return _value(number, "numId"), _whole(_value(number, "ilvl"))


def _spelt(number: int, form: str) -> str:
    if form in _CHINESE and 0 < number <= _HIGHEST:
        return chinese_numeral(number)
    if form == "decimalEnclosedCircle" and 0 < number <= len(_CIRCLES):
        return _CIRCLES[number - 1]
    return str(number)
