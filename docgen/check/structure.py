"""Whether the parts are as many as the text says, in order, and of the years that the report is of."""

import re
from collections.abc import Iterable, Iterator
from datetime import date

from docgen.check.patterns import PatternRule
from docgen.check.rules import Rule
from docgen.check.texts import TypedText, typed_text
from docgen.diagnostics import Finding, Severity, message
from docgen.model.report import Report, Section
from docgen.model.text import SourceText
from docgen.zh.numerals import chinese_numeral

COUNT = Rule(
    "C001",
    Severity.ERROR,
    message("The text claims another number of points than follow."),
    message("A listener counts along."),
    failing="主要做了以下五个方面的工作：（一）…（四）",
    passing="主要做了以下四个方面的工作：（一）…（四）",
)
ENUMERATION = Rule(
    "C002",
    Severity.WARNING,
    message("An enumeration skips a number."),
    message("Either a point was lost, or the numbers were not changed when one was taken out."),
    failing="一是抓项目；二是强服务；四是优环境。",
    passing="一是抓项目；二是强服务；三是优环境。",
)
PART_YEAR = Rule(
    "D001",
    Severity.WARNING,
    message("A part's heading names another year than the report's."),
    message("It is what stays behind when last year's report is taken over."),
    failing="2019年主要任务（2020年的报告）",
    passing="2020年主要任务",
)
MEETING_DATE = Rule(
    "D002",
    Severity.ERROR,
    message("The meeting is not held in the report's year."),
    message("The folder's year and the date on the title page belong together."),
    failing="source/2020：date: 2019-01-16",
    passing="source/2020：date: 2020-01-16",
)
FAR_YEAR = Rule(
    "D003",
    Severity.WARNING,
    message("A year lies far ahead."),
    message("Two digits were typed the wrong way round."),
    failing="2091年完成投资2.9亿元",
    passing="2019年完成投资2.9亿元",
)
SHORT_YEAR = PatternRule(
    Rule(
        "D004",
        Severity.WARNING,
        message("A year is written with two digits."),
        message("A year is written out; 20年 means twenty years."),
        failing="20年，我们将重点做好以下工作",
        passing="2020年，我们将重点做好以下工作",
        clause="GB/T 15835",
    ),
    "",
    message("A year is written with two digits here: “{excerpt}”."),
    message("Write all four digits."),
)
RULES = (COUNT, ENUMERATION, PART_YEAR, MEETING_DATE, FAR_YEAR, SHORT_YEAR.rule)

_NUMERALS = {chinese_numeral(number): number for number in range(1, 31)} | {"两": 2}
_NUMBER = f"(?P<number>[0-9]{{1,2}}|{'|'.join(sorted(_NUMERALS, key=len, reverse=True))})"
_COUNTED = "(?:个方面|方面|项工作|项任务|项重点|大任务|大工程|大行动|个字|件实事|点)"
_CLAIM = re.compile(
    f"(?:以下|下列|如下|做好|抓好|抓实|突出|聚焦|围绕){_NUMBER}{_COUNTED}[^，。；：]{{0,12}}[：:。]$"
)
_FORM = "(?P<form>是(?![否非])|要(?![求点素件]))"
_ITEM = re.compile(rf"(?:^|[。；：，])(?P<item>[一二三四五六七八九十]{{1,2}}){_FORM}")
_YEAR = re.compile(r"(?<![0-9])(?P<at>[0-9]{4})年")
_PAST = re.compile(r"回顾|总结|工作情况")
_COMING = re.compile(r"任务|安排|目标|打算|部署|重点工作")
_FARTHEST = 40
_LAST_MONTHS = 11


def check_structure(report: Report, texts: Iterable[TypedText], year: int) -> Iterator[Finding]:
    """Yield where the report's numbers of points and its years do not agree with what it is."""
    yield from _check_meeting(report.meeting.date, year)
    for part in report.parts:
        yield from _check_part_year(part.heading, year)
        yield from _check_counts(part)
    for text in texts:
        yield from check_enumeration(text)
        yield from _check_years(text, year)


def _check_meeting(typed: SourceText, year: int) -> Iterator[Finding]:
    try:
        day = date.fromisoformat(typed.value)
    except ValueError:
        return  # R015 tells it
    # A congress that opens in December hears the report of the coming year.
    if day.year != year and not (day.year == year - 1 and day.month >= _LAST_MONTHS):
        yield MEETING_DATE.found(
            typed.at,
            message("The report of {year} is given on {date}.", year=year, date=typed.value),
            message("Correct the date, or move the report to the folder of its year."),
        )


def _check_part_year(heading: SourceText, year: int) -> Iterator[Finding]:
    years = [int(number) for number in re.findall("[0-9]{4}", heading.value)]
    expected = year - 1 if _PAST.search(heading.value) else year if _COMING.search(heading.value) else None
    if len(years) == 1 and expected is not None and years[0] != expected:
        yield PART_YEAR.found(
            heading.locate(heading.value.index(str(years[0]))),
            message("“{heading}” in the report of {year}.", heading=heading.value, year=year),
            message("Write {year}, if that is the year that is meant.", year=expected),
        )


def _check_counts(section: Section) -> Iterator[Finding]:
    if section.sections and section.paragraphs:
        last = section.paragraphs[-1]
        text = last if isinstance(last, SourceText) else last.text
        claim = _CLAIM.search(typed_text(text).words.rstrip())
        if claim and _value(claim["number"]) != len(section.sections):
            yield COUNT.found(
                text.locate(claim.start("number")),
                message(
                    "The text says “{claim}”, and {count} headings follow.",
                    claim=claim.group(),
                    count=len(section.sections),
                ),
                message("Correct the number, or see which heading is missing."),
            )
    for subsection in section.sections:
        yield from _check_counts(subsection)


def check_enumeration(text: TypedText) -> Iterator[Finding]:
    """Yield the items of one paragraph that do not follow the one before: 一是 … 三是."""
    previous: dict[str, int] = {}
    for match in _ITEM.finditer(text.words):
        number, form = _value(match["item"]), match["form"]
        before = previous.get(form)
        if before is not None and number not in (1, before + 1):
            yield ENUMERATION.found(
                text.source.locate(match.start("item")),
                message(
                    "{item} follows {before} here.",
                    item=match["item"] + form,
                    before=chinese_numeral(before) + form,
                ),
                message("See which point is missing, or number them anew."),
            )
        # What does not begin with one may be anything: 五是 without its four others goes on from elsewhere.
        if number == 1 or before is not None:
            previous[form] = number


def _check_years(text: TypedText, year: int) -> Iterator[Finding]:
    for match in _YEAR.finditer(text.words):
        if int(match["at"]) > year + _FARTHEST:
            yield FAR_YEAR.found(
                text.source.locate(match.start("at")),
                message("{found} lies far ahead of {year}.", found=match["at"], year=year),
                message("Correct it."),
            )
    short = "|".join(f"{one % 100:02}" for one in (year - 1, year))
    follows = "[，、全度底初末是]|主要|工作|重点|完成|将|[0-9]{1,2}月"
    for match in re.finditer(f"(?:^|[。；，：在到从至])(?P<at>(?:{short})年)(?={follows})", text.words):
        yield SHORT_YEAR.found(text, *match.span("at"))


def _value(numeral: str) -> int:
    return int(numeral) if numeral.isdigit() else _NUMERALS.get(numeral, 0)
