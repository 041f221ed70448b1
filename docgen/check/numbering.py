"""Numbers of headings that were typed (结构层次序数): in a text file, in order; in a source, none."""

from collections.abc import Iterable, Iterator

from docgen.check.enumerations import HEADING_LEVELS, Beginning, beginning_of
from docgen.check.rules import Rule
from docgen.check.texts import TypedText
from docgen.diagnostics import Finding, Severity, message
from docgen.model.report import Report, Section
from docgen.zh.numerals import heading_number

SKIPPED = Rule(
    "C004",
    Severity.ERROR,
    message("A typed number of a heading or list does not follow the one before."),
    message("A heading was lost, or moved and not numbered anew."),
    failing="（一）经济\n（二）城建\n（四）民生",
    passing="（一）经济\n（二）城建\n（三）民生",
    clause="GB/T 9704 7.3.3",
)
TYPED_NUMBER = Rule(
    "C006",
    Severity.WARNING,
    message("A heading of the source has a typed number."),
    message("Numbers of headings are made; this one would be printed twice."),
    failing="heading: （一）经济发展",
    passing="heading: 经济发展",
)
STOPPED_HEADING = Rule(
    "M009",
    Severity.WARNING,
    message("A heading ends with a mark."),
    message("A heading is no sentence; its end is the end of the line (P3)."),
    failing="heading: 经济发展平稳增长。",
    passing="heading: 经济发展平稳增长",
    clause="GB/T 15834",
)
RULES = (SKIPPED, TYPED_NUMBER, STOPPED_HEADING)

# Lists of articles and notes in digits begin and end where nobody can see; a heading's numeral does not.
_SURE_LEVELS = 2
_LONGEST_HEADING = 60


def check_typed_numbers(texts: Iterable[TypedText]) -> Iterator[Finding]:
    """Yield the lines of a text whose number does not follow that of the last line of its level."""
    last: dict[int, int] = {}
    for text in texts:
        found = beginning_of(text.words)
        if found is None or found.level > HEADING_LEVELS:
            continue
        before = last.get(found.level)
        if before is not None and found.number not in (1, before + 1):
            yield _skipped(text, found, before)
        elif before is None and found.number > 1 and found.level - 1 in last and found.level <= _SURE_LEVELS:
            yield _skipped(text, found, 0)
        last = {level: number for level, number in last.items() if level < found.level}
        last[found.level] = found.number


def _skipped(text: TypedText, found: Beginning, before: int) -> Finding:
    number = heading_number(found.level, found.number)
    severity = Severity.ERROR if found.level <= _SURE_LEVELS else Severity.WARNING
    what = (
        message("{number} follows {before} here.", number=number, before=heading_number(found.level, before))
        if before
        else message("{number} is the first of its kind here.", number=number)
    )
    hint = message("See which heading is missing, or number them anew.")
    return Finding(SKIPPED.id, severity, text.source.at, what, hint)


def check_headings(report: Report) -> Iterator[Finding]:
    """Yield the headings of a source that have a number or a mark at their end."""
    for part in report.parts:
        yield from _check_heading(part)


def _check_heading(section: Section) -> Iterator[Finding]:
    words = section.heading.value
    found = beginning_of(words)
    if found is not None and found.level <= HEADING_LEVELS:
        yield TYPED_NUMBER.found(
            section.heading.at,
            message("A number is typed here: “{number}”.", number=words[: found.end]),
            message("Delete it; headings are numbered in order."),
        )
    if words.rstrip().endswith(("。", "；", "，", "：", "、")) and len(words) < _LONGEST_HEADING:
        yield STOPPED_HEADING.found(
            section.heading.locate(len(words.rstrip()) - 1),
            message("A mark ends this heading: “{heading}”.", heading=words),
            message("Delete it."),
        )
    for subsection in section.sections:
        yield from _check_heading(subsection)
