"""Names that are written in two ways (渡城, 度城), found from the text itself or from a declared list.

What a sentence leaves over beside its common words is, as a rule, a name. Two of them that differ in one
character of the same sound or shape are one name, twice.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from docgen.check.rules import Rule
from docgen.check.texts import TypedText
from docgen.diagnostics import Finding, Severity, message
from docgen.model.names import Names
from docgen.zh.segmentation import is_word, look_alike_groups, mistaken_for, sounds, words_of

VARIES = Rule(
    "U006",
    Severity.INFO,
    message("A name seems to be written in two ways."),
    message("One place, firm or person has one name; whoever knows it has to say which."),
    failing="渡城美丽乡村建设……开发度城遗址公园",
    passing="度城美丽乡村建设……开发度城遗址公园",
)
MISSPELT = Rule(
    "U007",
    Severity.WARNING,
    message("A declared name is misspelt."),
    message("source/names.yaml says how it is written."),
    failing="渡城遗址公园（names: [度城]）",
    passing="度城遗址公园（names: [度城]）",
)
RULES = (VARIES, MISSPELT)

_RUN = re.compile("[\u4e00-\u9fff]{2,}")
# Characters that stand alone without being part of a name.
_FUNCTION = frozenset(
    "的了和在与及是为以等对把被将从到上下中内外前后大小多新全各个我们你他她它其这那一二三四五六七八九十百千万亿有无不"
    "可能会要做好使让给向由于至而或并且也都就还更最很再又已来去年月日号时分两几第每约超近达比同共均总较该此本着过得地所"
    "则但却因若如即只仅凡"
)
# What a name may end with in one place and not in the next: 渡城, 渡城村.
_KINDS = "村镇乡县市区路街道桥河湖江港泾浜荡园站厂校院馆塘湾浦山岛社"
_SHORTEST, _LONGEST = 2, 7


class _Name(Struct, frozen=True):
    """A name without its kind, and where it first stands."""

    words: str
    text: TypedText
    start: int


def check_names(texts: Sequence[TypedText], declared: Names | None = None) -> Iterator[Finding]:
    """Yield the names that vary, and the declared names that are misspelt."""
    known = [name.value for name in declared.names] if declared else []
    for right in known:
        yield from _check_declared(right, known, texts)
    names: dict[str, _Name] = {}
    counts: Counter[str] = Counter()
    for text in texts:
        for name in _names_in(text):
            names.setdefault(name.words, name)
            counts[name.words] += 1
    right_cores = {_without_kind(name) for name in known}
    for first, second in _pairs(names.values()):
        if not {first.words, second.words} <= right_cores:
            # The rarer spelling is the likelier slip; of two as frequent ones, the later.
            is_rarer = counts[first.words] < counts[second.words]
            yield _varies(first, second) if is_rarer else _varies(second, first)


def _varies(name: _Name, other: _Name) -> Finding:
    return VARIES.found(
        name.text.source.locate(name.start),
        message(
            "“{second}” here, “{first}” at {place}.",
            second=name.words,
            first=other.words,
            place=other.text.source.locate(other.start),
        ),
        message("If it is one name, write it one way; list it in source/names.yaml if both are right."),
    )


def _names_in(text: TypedText) -> Iterator[_Name]:
    """Yield the runs of single characters between the words of a text."""
    for run in _RUN.finditer(text.words):
        began = 0
        length = 0
        for start, end in (*words_of(run.group()), (len(run.group()), len(run.group()))):
            if end - start == 1 and run.group()[start] not in _FUNCTION:
                began, length = (began, length + 1) if length else (start, 1)
                continue
            if _SHORTEST <= length <= _LONGEST:
                yield _Name(_without_kind(run.group()[began : began + length]), text, run.start() + began)
            length = 0


def _without_kind(name: str) -> str:
    while len(name) > _SHORTEST and name[-1] in _KINDS:
        name = name[:-1]
    return name


def _pairs(names: Iterable[_Name]) -> Iterator[tuple[_Name, _Name]]:
    """Yield the names that are the same but for one character of the same sound or shape."""
    alike: dict[tuple[str, str, str], _Name] = {}
    told = set()
    for name in names:
        for index, char in enumerate(name.words):
            for group in _groups_of(char):
                key = (name.words[:index], group, name.words[index + 1 :])
                first = alike.setdefault(key, name)
                if first is not name and name.words not in told:
                    told.add(name.words)
                    yield first, name


def _groups_of(char: str) -> Iterator[str]:
    sound = sounds().get(char)
    if sound is not None:
        yield sound
    yield from (group for group in look_alike_groups() if char in group)


def _check_declared(name: str, known: Sequence[str], texts: Iterable[TypedText]) -> Iterator[Finding]:
    variants = [
        f"{re.escape(name[:index])}[{mistaken_for(char)}]{re.escape(name[index + 1 :])}"
        for index, char in enumerate(name)
        if mistaken_for(char)
    ]
    if len(name) < _SHORTEST or not variants:
        return
    pattern = re.compile("|".join(variants))
    for text in texts:
        for match in pattern.finditer(text.words):
            if match.group() not in known and not is_word(match.group()):
                yield MISSPELT.found(
                    text.source.locate(match.start()),
                    message("“{found}” is declared as “{name}”.", found=match.group(), name=name),
                    message("Write {name}; list the other in source/names.yaml if it is right.", name=name),
                )
