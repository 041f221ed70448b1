"""What a report still waits for: texts to write or confirm, figures to fill in, promises to answer."""

from collections.abc import Iterable, Iterator

from msgspec import Struct
from msgspec.structs import fields

from docgen.check.numbers import numbers_in
from docgen.check.rules import Rule
from docgen.diagnostics import Finding, Severity, message
from docgen.model.commitments import Commitment, Commitments
from docgen.model.gaps import OPENING
from docgen.model.indicators import Indicator, Indicators, YearFigures
from docgen.model.text import SourceText

TEXT = Rule(
    "O001",
    Severity.ERROR,
    message("A text is still to be written, confirmed or filled in."),
    message("What was carried over from last year must not be published unread."),
    failing="聚焦转型发展，经济发展保持平稳增长〔待核〕",
    passing="聚焦转型发展，经济发展稳中有进",
)
FIGURE = Rule(
    "O002",
    Severity.ERROR,
    message("A figure that the report needs is empty."),
    message("The room was made when the year began; the report cannot go without the figure."),
    failing='2020: {actual: "", target: "107"}',
    passing='2020: {actual: "108.2", target: "107"}',
)
PROMISE = Rule(
    "O003",
    Severity.ERROR,
    message("A promise of last year's report is not answered."),
    message("Delegates compare the report with the one they heard a year ago."),
    failing="answer: open",
    passing="answer: done",
)
RESULT = Rule(
    "O004",
    Severity.ERROR,
    message("A promise that was not wholly kept does not say what became of it."),
    message("“Partly” without a word invites the question."),
    failing="answer: partly",
    passing="answer: partly\nresult: 已开工，2021年6月竣工。",
)
AMOUNT = Rule(
    "O005",
    Severity.WARNING,
    message("A promise with an amount is answered without one."),
    message("It said how much; so does the answer."),
    failing="promise: 新增省级企业研发机构2家以上。\nanswer: done",
    passing="promise: 新增省级企业研发机构2家以上。\nanswer: done\nresult: 新增3家。",
)
RULES = (TEXT, FIGURE, PROMISE, RESULT, AMOUNT)

_LONGEST_EXCERPT = 24


def check_left_open(sources: Iterable[Struct | None]) -> Iterator[Finding]:
    """Yield every sign 〔待…〕 in the texts of source files, once for each text."""
    for source in sources:
        for text in _texts(source):
            place = text.value.find(OPENING)
            if place >= 0:
                yield TEXT.found(
                    text.locate(place),
                    message("This is still open: “{excerpt}”.", excerpt=_around(text.value, place)),
                    message("Write or confirm it, and take the sign out."),
                )


def check_awaited(indicators: Indicators, year: int) -> Iterator[Finding]:
    """Yield the empty figures that the report of `year` needs: last year's results, this year's targets."""
    for indicator in indicators.indicators:
        for typed_year, figures in indicator.years.items():
            for name, typed in _due(figures, typed_year, year):
                if typed is not None and not typed.value.strip():
                    yield _awaited(indicator, typed_year, name, typed)


def check_answers(commitments: Commitments) -> Iterator[Finding]:
    """Yield the promises that are not answered, or not as fully as they were given."""
    for one in commitments.commitments:
        if one.answer == "open":
            yield PROMISE.found(
                one.promise.at,
                message("This promise is not answered: “{excerpt}”.", excerpt=_start(one.promise)),
                message("Write done, partly or not after answer, and the result in a sentence."),
            )
        elif one.answer != "done" and one.result is None:
            yield RESULT.found(
                one.promise.at,
                message("It is not said what became of: “{excerpt}”.", excerpt=_start(one.promise)),
                message("Add result with a sentence."),
            )
        elif _has_amount(one.promise) and not (one.result and _has_amount(one.result)):
            yield _no_amount(one)


def _due(figures: YearFigures, typed_year: int, year: int) -> Iterator[tuple[str, SourceText | None]]:
    if typed_year < year:
        yield from (("actual", figures.actual), ("growth", figures.growth))
    if typed_year <= year:
        yield "target", figures.target


def _awaited(indicator: Indicator, year: int, name: str, typed: SourceText) -> Finding:
    return FIGURE.found(
        typed.at,
        message(
            "“{name}” has no {aspect} for {year} yet.", name=indicator.name.value, aspect=name, year=year
        ),
        message("Type the number between the quotation marks; if there is none to publish, delete the key."),
    )


def _no_amount(one: Commitment) -> Finding:
    return AMOUNT.found(
        one.promise.at,
        message("The answer gives no amount to: “{excerpt}”.", excerpt=_start(one.promise)),
        message("Add the amount that was reached to result."),
    )


def _has_amount(text: SourceText) -> bool:
    return any(number.kind == "local" for number in numbers_in(text.value))


def _start(text: SourceText) -> str:
    return text.value if len(text.value) <= _LONGEST_EXCERPT else f"{text.value[:_LONGEST_EXCERPT]}……"


def _around(text: str, place: int) -> str:
    start = max(0, place - _LONGEST_EXCERPT // 2)
    return text[start : place + _LONGEST_EXCERPT // 2]


def _texts(value: object) -> Iterator[SourceText]:
    """Yield every text in a value of the source model, in the order of its keys."""
    match value:
        case SourceText():
            yield value
        case Struct():
            for field in fields(value):
                yield from _texts(getattr(value, field.name))
        case tuple():
            for item in value:
                yield from _texts(item)
        case dict():
            for item in value.values():
                yield from _texts(item)
        case _:
            pass
