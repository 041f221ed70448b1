"""Years, dates and words of time against the year that the report is of."""

import re
from collections.abc import Iterable, Iterator
from datetime import date

from docgen.check.patterns import PatternRule
from docgen.check.rules import Rule
from docgen.check.texts import TypedText, section_texts
from docgen.diagnostics import Finding, Severity, message
from docgen.model.report import Report, Section
from docgen.model.text import SourceText

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
STALE = PatternRule(
    Rule(
        "D007",
        Severity.WARNING,
        message("A sentence speaks of another year than its part is of."),
        message("It is what stays behind when last year's text, or a draft of the autumn, is taken over."),
        failing="2020年主要任务：2019年将重点做好以下工作",
        passing="2020年主要任务：2020年将重点做好以下工作",
    ),
    "",
    message("This is of another year than its part: “{excerpt}”."),
    message("Correct the year; or say what it is compared with."),
)
PLAN_YEAR = Rule(
    "D008",
    Severity.WARNING,
    message("A year is called the first or last of a plan that it is not."),
    message("Five-year plans begin in years that end with 1 and 6: 2016 to 2020 is the thirteenth."),
    failing="2021年是“十三五”规划的收官之年",
    passing="2020年是“十三五”规划的收官之年",
)
NO_DAY = PatternRule(
    Rule(
        "D009",
        Severity.ERROR,
        message("A date is no day of the calendar."),
        message("Everybody sees it at once, and doubts the rest."),
        failing="2019年11月31日",
        passing="2019年11月30日",
    ),
    r"(?:(?P<year>(?:19|20)[0-9]{2})年)?(?<![0-9.\-—～~至])(?P<month>[0-9]{1,2})月(?P<day>[0-9]{1,2})日",
    message("This is no day of the calendar: “{excerpt}”."),
    message("Correct it."),
    signs="日",
)
RULES = (PART_YEAR, MEETING_DATE, FAR_YEAR, SHORT_YEAR.rule, STALE.rule, PLAN_YEAR, NO_DAY.rule)

_YEAR = re.compile(r"(?<![0-9])(?P<at>[0-9]{4})年")
_PAST = re.compile(r"回顾|总结|工作情况")
_COMING = re.compile(r"任务|安排|目标|打算|部署|重点工作")
_FARTHEST = 40
_LAST_MONTHS = 11
_SOME_LEAP_YEAR = 2000
_START = "(?:^|[。；])"
# What a sentence says of a year that is over, and of one that begins.
_OVER = re.compile(
    f"{_START}(?P<at>(?:19|20)[0-9]{{2}}年)，?(?:完成|全镇|全县|全市|全区|全乡|全年|成功|预计|我们坚持|我镇|我县|我区)"
)
_BEGINS = re.compile(
    f"{_START}(?P<at>(?:19|20)[0-9]{{2}}年)(?:是[^。，；]{{0,30}}之年"
    "|，?(?:我们)?(?:将|要)(?:重点|突出|着力|抓好|做好)|，?(?:经济社会发展|政府工作)的?(?:主要|总体))"
)
_TODAY = re.compile("(?P<at>今年)(?:以来|上半年|前[三四五六七八九十0-9]|[一二三]季度)|(?:截至|到)(?P<b>今年)")
_NEXT = re.compile("(?P<at>明年)的?(?:主要|重点|工作|目标|任务|政府|经济社会)|(?:做好|抓好|安排)(?P<b>明年)")
_PLANS = "一二三四五六七八九"
_PLAN = re.compile(
    "(?:(?P<year>(?:19|20)[0-9]{2})|今)年(?:，?[^。；0-9今明去]{0,60}?)?(?P<at>“(?P<plan>十?[一二三四五六七八九十])五”)"
    "(?:规划|时期|计划)?(?:实施)?的?(?P<which>收官|开局|起步|启动)(?:之年|年|起步之年)"
)
_YEARS_OF_PLAN = 5
_FIRST_PLAN = 1953
# The years 1963 to 1965, after the second plan, belonged to none.
_PLANS_BEFORE, _YEARS_OF_NONE = 2, 3


def check_years(report: Report, texts: Iterable[TypedText], year: int) -> Iterator[Finding]:
    """Yield the years and dates of the report of `year` that cannot be meant."""
    yield from _check_meeting(report.meeting.date, year)
    day = day_of(report.meeting.date)
    spoken = day.year if day else year
    for part in report.parts:
        yield from _check_part_year(part.heading, year)
        yield from _check_part(part, year, spoken)
    for text in texts:
        yield from check_dates(text, year)
        yield from check_short_years(text, year)


def check_dates(text: TypedText, year: int | None) -> Iterator[Finding]:
    """Yield the dates, plans and far years that cannot be; `year` is the report's, where it is known."""
    for match in re.finditer(NO_DAY.pattern, text.words) if "日" in text.words else ():
        if not _is_day(match["year"], int(match["month"]), int(match["day"])):
            yield NO_DAY.found(text, *match.span())
    for match in _PLAN.finditer(text.words) if "五”" in text.words else ():
        yield from _check_plan(text, match, year)
    for match in _YEAR.finditer(text.words) if year else ():
        if int(match["at"]) > (year or 0) + _FARTHEST:
            yield FAR_YEAR.found(
                text.source.locate(match.start("at")),
                message("{found} lies far ahead of {year}.", found=match["at"], year=year),
                message("Correct it."),
            )


def _is_day(year: str | None, month: int, day: int) -> bool:
    try:
        date(int(year) if year else _SOME_LEAP_YEAR, month, day)
    except ValueError:
        return False
    return True


def day_of(typed: SourceText) -> date | None:
    """Return the day that was typed, `None` where it is none."""
    try:
        return date.fromisoformat(typed.value)
    except ValueError:
        return None  # R015 tells it


def _check_meeting(typed: SourceText, year: int) -> Iterator[Finding]:
    day = day_of(typed)
    # A congress that opens in December hears the report of the coming year.
    if day is not None and day.year != year and not (day.year == year - 1 and day.month >= _LAST_MONTHS):
        yield MEETING_DATE.found(
            typed.at,
            message("The report of {year} is given on {date}.", year=year, date=typed.value),
            message("Correct the date, or move the report to the folder of its year."),
        )


def _check_part_year(heading: SourceText, year: int) -> Iterator[Finding]:
    years = [int(number) for number in re.findall("[0-9]{4}", heading.value)]
    expected = _expected(heading.value, year)
    if len(years) == 1 and expected is not None and years[0] != expected:
        yield PART_YEAR.found(
            heading.locate(heading.value.index(str(years[0]))),
            message("“{heading}” in the report of {year}.", heading=heading.value, year=year),
            message("Write {year}, if that is the year that is meant.", year=expected),
        )


def _expected(heading: str, year: int) -> int | None:
    return year - 1 if _PAST.search(heading) else year if _COMING.search(heading) else None


def _check_part(part: Section, year: int, spoken: int) -> Iterator[Finding]:
    """Yield the sentences of a part that are of another year; `spoken` is the year of the meeting."""
    expected = _expected(part.heading.value, year)
    if expected is None or str(expected) not in part.heading.value:
        return
    is_past = expected == year - 1
    spans = (_OVER, _TODAY) if is_past else (_BEGINS, _NEXT)
    for text in section_texts(part):
        for match in spans[0].finditer(text.words):
            if int(match["at"][:4]) != expected:
                yield STALE.found(text, *match.span("at"))
        # In December, “this year” is the one that the report looks back on.
        for match in spans[1].finditer(text.words) if spoken == year else ():
            yield STALE.found(text, *match.span(match.lastgroup or 0))


def check_short_years(text: TypedText, year: int) -> Iterator[Finding]:
    """Yield this year and the last where they are written with two digits."""
    if "年" not in text.words:
        return
    short = "|".join(f"{one % 100:02}" for one in (year - 1, year))
    follows = "[，、全度底初末是]|主要|工作|重点|完成|将|[0-9]{1,2}月"
    for match in re.finditer(f"(?:^|[。；，：在到从至])(?P<at>(?:{short})年)(?={follows})", text.words):
        yield SHORT_YEAR.found(text, *match.span("at"))


def _check_plan(text: TypedText, match: re.Match[str], year: int | None) -> Iterator[Finding]:
    said = int(match["year"]) if match["year"] else year
    number = _plan_number(match["plan"])
    first = _first_year(number)
    right = first + _YEARS_OF_PLAN - 1 if match["which"] == "收官" else first
    if said is not None and said != right:
        yield PLAN_YEAR.found(
            text.source.locate(match.start("at")),
            message(
                "{plan} runs from {first} to {last}; {year} is not its {which}之年.",
                plan=match["at"],
                first=first,
                last=first + _YEARS_OF_PLAN - 1,
                year=said,
                which=match["which"],
            ),
            message("Correct the plan or the year."),
        )


def _plan_number(numeral: str) -> int:
    """Return which plan it is by the numeral before 五: 三 is the third, 十三 the thirteenth."""
    ten, unit = ("十" in numeral), numeral.replace("十", "", 1)
    return 10 * ten + (_PLANS.index(unit) + 1 if unit else 0)


def _first_year(number: int) -> int:
    """Return the first year of a five-year plan."""
    return _FIRST_PLAN + (number - 1) * _YEARS_OF_PLAN + (_YEARS_OF_NONE if number > _PLANS_BEFORE else 0)
