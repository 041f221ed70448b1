"""The session (届次) and its date, equal wherever they are named: title, subtitle, text, file."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from msgspec import Struct

from docgen.check.enumerations import NUMERAL, value_of
from docgen.check.rules import Rule
from docgen.check.texts import TypedText
from docgen.diagnostics import Finding, Severity, message

SESSION = Rule(
    "D005",
    Severity.ERROR,
    message("A session of the congress is named that is not the one that hears the report."),
    message("It is on the title page, and every delegate knows it."),
    failing="现在，我向镇第十九届人民代表大会第八次会议报告工作（会议名称为第七次会议）",
    passing="现在，我向镇第十九届人民代表大会第七次会议报告工作",
)
DAY = Rule(
    "D006",
    Severity.ERROR,
    message("The day of the session is another one here than there."),
    message("Title page and text must name one day."),
    failing="——2020年1月18日在淀山湖镇第十九届人民代表大会第七次会议上（date: 2020-01-16）",
    passing="——2020年1月16日在淀山湖镇第十九届人民代表大会第七次会议上",
)
RULES = (SESSION, DAY)

_NAMED = re.compile(
    f"(?P<before>[\u4e00-\u9fff]{{0,12}}?)第?(?P<term>{NUMERAL}|[0-9]{{1,2}})届(?:人民代表大会|人大)(?:常委会)?"
    f"第?(?P<session>{NUMERAL}|[0-9]{{1,2}})次会议"
)
_HELD = re.compile(
    r"(?P<year>(?:19|20)[0-9]{2})年(?P<month>[0-9]{1,2})月(?P<day>[0-9]{1,2})日[，　 ]?"
    r"在(?P<where>[^。；]{4,40}?)(?:会议)?上"
)
_PRESENT = re.compile("本次|这次|此次|今天|现在|提请|向$|在$|召开|大会$")


class Session(Struct, frozen=True):
    """A session of a congress: `place` is its town, county or city."""

    place: str
    term: int
    number: int

    def __str__(self) -> str:
        """Return how the session is called in short: 19-7."""
        return f"{self.place}{self.term}-{self.number}"


def session_in(name: str) -> Session | None:
    """Return the session that a full name is of: 淀山湖镇第十九届人民代表大会第七次会议."""
    match = re.search(
        f"(?P<place>[\u4e00-\u9fff]{{1,12}})第(?P<term>{NUMERAL})届人民代表大会第(?P<session>{NUMERAL})次会议",
        name,
    )
    return Session(match["place"], value_of(match["term"]), value_of(match["session"])) if match else None


def check_sessions(
    texts: Sequence[TypedText], session: Session | None, day: date | None
) -> Iterator[Finding]:
    """Yield the sessions and days named in the texts that contradict the session that hears the report.

    Earlier sessions are spoken of as well: only one still to come, or said to be this one, is wrong.
    """
    for text in texts:
        if session is not None and "届" in text.words:
            yield from _check_names(text, session)
        if day is not None and "日" in text.words:
            yield from _check_days(text, session, day)


def _check_names(text: TypedText, session: Session) -> Iterator[Finding]:
    for match in _NAMED.finditer(text.words):
        if "常委会" in match.group() or not _is_same_congress(match["before"], session):
            continue
        found = (value_of(match["term"]), value_of(match["session"]))
        ours = (session.term, session.number)
        is_present = _HELD.search(text.words[: match.end()] + "上") or _PRESENT.search(match["before"])
        if found > ours or (found != ours and is_present):
            yield SESSION.found(
                text.source.locate(match.start("term")),
                message("“{found}” is not the session that hears the report.", found=match.group()),
                message("Correct the number here, or the name of the meeting."),
            )


def _is_same_congress(before: str, session: Session) -> bool:
    """Return whether the words before 第…届 are of the same town: its name, or the kind of it alone (镇)."""
    if before.endswith(session.place):
        return True
    level = session.place[-1]
    return before.endswith(level) and not re.search(f"[\u4e00-\u9fff]{{2,}}{level}$", _without_verbs(before))


def _without_verbs(before: str) -> str:
    return re.sub("^.*(?:向|在|是|开|过|据|对|行|以来|请|次|天)", "", before)


def _check_days(text: TypedText, session: Session | None, day: date) -> Iterator[Finding]:
    for match in _HELD.finditer(text.words):
        named = session_in(match["where"] + "会议")
        if named is None or session is None or (named.term, named.number) != (session.term, session.number):
            continue
        if (int(match["year"]), int(match["month"]), int(match["day"])) != (day.year, day.month, day.day):
            yield DAY.found(
                text.source.locate(match.start("year")),
                message("{found} here, {day} elsewhere.", found=match.group()[:11], day=day.isoformat()),
                message("Correct the one that is wrong."),
            )
