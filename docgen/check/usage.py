"""Words that have to be exact: set phrases as of a day (固定提法), common slips (常见错别字)."""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from itertools import pairwise

from docgen.check.enumerations import value_of
from docgen.check.rules import Rule
from docgen.check.texts import TypedText
from docgen.check.years import day_of
from docgen.diagnostics import Finding, Severity, message
from docgen.model.text import SourceText
from docgen.model.usage import Formulation, Member, Order, Plenums, Slip, Usage

FORMULATION = Rule(
    "U001",
    Severity.WARNING,
    message("A set phrase is not as it is laid down."),
    message("Such phrases are quoted word for word; the list is templates/usage.yaml."),
    failing="坚定“四个意识”、坚定“四个自信”、做到“两个维护”",
    passing="增强“四个意识”、坚定“四个自信”、做到“两个维护”",
)
SLIP = Rule(
    "U002",
    Severity.WARNING,
    message("A word is misspelt that is often misspelt so."),
    message("Input methods offer the wrong one first; the list is templates/usage.yaml."),
    failing="截止2019年底，布署落实",
    passing="截至2019年底，部署落实",
)
TOO_EARLY = Rule(
    "U003",
    Severity.WARNING,
    message("A set phrase, or a session, is of a later day than the report."),
    message("It shows that a later text was copied into this one."),
    failing="（2020年1月的报告）学习贯彻十九届五中全会精神",
    passing="学习贯彻十九届四中全会精神",
)
ORDER = Rule(
    "U004",
    Severity.WARNING,
    message("Phrases that have a fixed order stand in another, or one of them is missing."),
    message("The order is that of their history, and whoever hears it knows it."),
    failing="十九届二中、四中全会精神",
    passing="十九届二中、三中、四中全会精神",
)
ANNIVERSARY = Rule(
    "U005",
    Severity.WARNING,
    message("An anniversary is not that of the year."),
    message("It can be worked out, and stays behind when last year's text is taken over."),
    failing="2020年是新中国成立70周年",
    passing="2019年是新中国成立70周年",
)
RULES = (FORMULATION, SLIP, TOO_EARLY, ORDER, ANNIVERSARY)

_DIGIT_WORD = "数字"
_DIGITS = "0123456789"
_WIDEST_CONTEXT = 6
_LEAST_IN_ORDER = 2
# What joins two phrases of one list: 、 or 和, and a verb of the second.
_JOINT = re.compile("[、，]?(?:和|以及|及)?[\u4e00-\u9fff]{0,2}(?<![同与是对把])")
_PLENARY = re.compile(
    "(?P<committee>[一二三四五六七八九十]{1,3})届(?P<list>[一二三四五六七]中(?:[、和及与，]?[一二三四五六七]中)*)全会"
)
# A text that was written before a plenary session and read out after it may not name it yet.
_GRACE = timedelta(days=60)
_LAST_PLENARY = "七"
# The first one elects, and is not listed: a list of all of them begins with the second.
_FIRST_LISTED = 2


def check_usage(texts: Sequence[TypedText], usage: Usage, day: date | None) -> Iterator[Finding]:
    """Yield the words that are not as `usage` has them; `day`, where it is known, is that of the report."""
    wrong = tuple(_no_days(usage))
    if wrong:
        yield from wrong
        return
    whole = "\n".join(text.words for text in texts)
    slips = [slip for slip in usage.slips if slip.wrong.value in whole]
    phrases = [one for one in usage.formulations if _concerns(one, whole, day)]
    for text in texts:
        for slip in slips:
            yield from _check_slip(text, slip)
        for phrase in phrases:
            yield from _check_phrase(text, phrase, day)
        yield from _check_sequences(text, usage, day)


def _no_days(usage: Usage) -> Iterator[Finding]:
    """Yield the dates and years of `usage` that cannot be read; nothing is held against such a list."""
    members = [one for order in usage.orders for one in order.members]
    members += [one for plenums in usage.plenums for one in plenums.sessions]
    since = [one.since for one in usage.formulations] + [one.since for one in members]
    for typed in since:
        if typed is not None and day_of(typed) is None:
            yield _no_day(typed)
    for typed in (one.year for one in usage.anniversaries):
        if not re.fullmatch("[0-9]{4}", typed.value):
            yield _no_day(typed)


def _no_day(typed: SourceText) -> Finding:
    return Finding(
        "R015",
        Severity.ERROR,
        typed.at,
        message("“{text}” is no day of the calendar.", text=typed.value),
        message("Type it as 2020-01-16, or a year as 2020."),
    )


def _concerns(phrase: Formulation, whole: str, day: date | None) -> bool:
    early = day is not None and phrase.since is not None and day < _day(phrase.since)
    return any(one.value in whole for one in phrase.wrong) or (early and phrase.text.value in whole)


def _check_sequences(text: TypedText, usage: Usage, day: date | None) -> Iterator[Finding]:
    if "届" in text.words and "中" in text.words:
        yield from _check_plenums(text, usage.plenums, day)
    if "周年" in text.words:
        yield from _check_anniversaries(text, usage)
    for order in usage.orders:
        yield from _check_order(text, order, day)


def _places(words: str, wanted: str) -> Iterator[int]:
    return (match.start() for match in re.finditer(re.escape(wanted), words))


def _check_slip(text: TypedText, slip: Slip) -> Iterator[Finding]:
    for start in _places(text.words, slip.wrong.value):
        end = start + len(slip.wrong.value)
        around = text.words[max(0, start - _WIDEST_CONTEXT) : end + _WIDEST_CONTEXT]
        if any(one.value in around for one in slip.unless):
            continue
        if slip.followed_by and not any(_follows(text.words[end:], one.value) for one in slip.followed_by):
            continue
        yield Finding(
            SLIP.id,
            Severity.INFO if slip.doubtful else SLIP.severity,
            text.source.locate(start),
            message("“{wrong}” is a slip for “{right}”.", wrong=slip.wrong.value, right=slip.right.value),
            message("Write {right}.", right=slip.right.value),
        )


def _follows(rest: str, wanted: str) -> bool:
    return rest[:1] in tuple(_DIGITS) if wanted == _DIGIT_WORD else rest.startswith(wanted)


def _check_phrase(text: TypedText, phrase: Formulation, day: date | None) -> Iterator[Finding]:
    for wrong in phrase.wrong:
        for start in _places(text.words, wrong.value):
            yield FORMULATION.found(
                text.source.locate(start),
                message("“{wrong}” is laid down as “{right}”.", wrong=wrong.value, right=phrase.text.value),
                message("Write {right}.", right=phrase.text.value),
            )
    if day is not None and phrase.since is not None and day < _day(phrase.since):
        for start in _places(text.words, phrase.text.value):
            yield _too_early(text, start, phrase.text.value, phrase.since.value, day)


def _too_early(text: TypedText, start: int, found: str, since: str, day: date) -> Finding:
    return TOO_EARLY.found(
        text.source.locate(start),
        message(
            "“{found}” is of {since}; the report is of {day}.", found=found, since=since, day=day.isoformat()
        ),
        message("Take it out; or correct the date."),
    )


def _check_plenums(text: TypedText, known: Iterable[Plenums], day: date | None) -> Iterator[Finding]:
    by_committee = {one.committee.value: one for one in known}
    for match in _PLENARY.finditer(text.words):
        plenums = by_committee.get(match["committee"])
        numerals = re.findall("[一二三四五六七](?=中)", match["list"])
        if plenums is None:
            continue
        held = {one.text.value: one for one in plenums.sessions}
        numbers = [value_of(numeral) for numeral in numerals]
        late = [
            held[one] for one in numerals if one in held and day is not None and day < _day(held[one].since)
        ]
        if late:
            yield _too_early(text, match.start(), match.group(), late[0].since.value, day or date.max)
        elif any(after != before + 1 for before, after in pairwise(numbers)):
            yield _misplaced(text, match.start("list"), match.group())
        elif len(numbers) > 1 and numbers[0] == _FIRST_LISTED and day is not None:
            missing = _newer(plenums, by_committee, numbers[-1], day)
            if missing is not None:
                yield _missing(text, match.start("list"), f"{missing.text.value}中全会", match.group())


def _newer(plenums: Plenums, known: dict[str, Plenums], last: int, day: date) -> Member | None:
    """Return the session after the last one that is named, where the same committee had held it long ago."""
    began = {_day(one.sessions[0].since) for one in known.values()}
    if any(_day(plenums.sessions[0].since) < start <= day for start in began):
        return None
    later = (one for one in plenums.sessions if value_of(one.text.value) == last + 1)
    found = next(later, None)
    is_named = found is not None and found.text.value != _LAST_PLENARY and _day(found.since) + _GRACE <= day
    return found if is_named else None


def _check_order(text: TypedText, order: Order, day: date | None) -> Iterator[Finding]:
    names = [member.text.value for member in order.members]
    if sum(name in text.words for name in names) < _LEAST_IN_ORDER:
        return
    for first, said in _chains(text.words, names):
        if said != sorted(said):
            yield _misplaced(text, first, order.name.value)
        elif order.complete and len(said) > _LEAST_IN_ORDER:
            yield from _check_complete(text, first, order, said, day)


def _chains(words: str, names: Sequence[str]) -> Iterator[tuple[int, list[int]]]:
    """Yield where each list of `names` begins in a text, and which of them it has, in its own order."""
    places = sorted((start, index) for index, name in enumerate(names) for start in _places(words, name))
    chain: list[tuple[int, int]] = []
    for start, index in places:
        end = chain[-1][0] + len(names[chain[-1][1]]) if chain else start
        if chain and not _JOINT.fullmatch(words, end, start):
            yield chain[0][0], [one for _, one in chain]
            chain = []
        chain.append((start, index))
    if len(chain) >= _LEAST_IN_ORDER:
        yield chain[0][0], [one for _, one in chain]


def _check_complete(
    text: TypedText, at: int, order: Order, said: Sequence[int], day: date | None
) -> Iterator[Finding]:
    last = max(
        (index for index, one in enumerate(order.members) if day is not None and _day(one.since) <= day),
        default=max(said),
    )
    for index in range(min(said), max(last, *said) + 1):
        if index not in said:
            yield _missing(text, at, order.members[index].text.value, order.name.value)


def _misplaced(text: TypedText, at: int, what: str) -> Finding:
    return ORDER.found(
        text.source.locate(at),
        message("“{what}” are not in their order, or one between is missing.", what=what),
        message("Name them in the order of templates/usage.yaml."),
    )


def _missing(text: TypedText, at: int, member: str, what: str) -> Finding:
    return ORDER.found(
        text.source.locate(at),
        message("“{member}” is missing in “{what}”.", member=member, what=what),
        message("Add it."),
    )


def _check_anniversaries(text: TypedText, usage: Usage) -> Iterator[Finding]:
    for one in usage.anniversaries:
        events = "|".join(re.escape(event) for event in one.event.value.split("、"))
        pattern = (
            f"(?P<year>[12][0-9]{{3}})年(?:既|正|恰|适|也)?(?:逢|是|值|迎来|我们迎来)[^。；0-9]{{0,40}}?"
            f"(?:{events})(?P<count>[0-9]{{2,3}})周年"
        )
        for match in re.finditer(pattern, text.words):
            right = int(match["year"]) - int(one.year.value)
            if int(match["count"]) != right:
                yield ANNIVERSARY.found(
                    text.source.locate(match.start("count")),
                    message("In {year} it is the {right}th anniversary.", year=match["year"], right=right),
                    message("Correct the year or the number."),
                )


def _day(typed: SourceText) -> date:
    return date.fromisoformat(typed.value)
