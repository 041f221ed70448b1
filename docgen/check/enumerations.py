"""Whether points are as many as is said, and follow one another: 以下五个方面, 一是 … 四是."""

import re
from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from docgen.check.rules import Rule
from docgen.check.texts import TypedText
from docgen.diagnostics import Finding, Severity, message
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
LISTED = Rule(
    "C003",
    Severity.WARNING,
    message("A list has another number of items than the words behind it say."),
    message("Items and number stand side by side; whoever reads it aloud hears it."),
    failing="建成稻米、果品、渔业、蔬菜五大核心基地。",
    passing="建成稻米、果品、渔业、蔬菜四大核心基地。",
)
STYLE = Rule(
    "C005",
    Severity.WARNING,
    message("An enumeration changes its form on the way."),
    message("一是 goes on with 二是, 一要 with 二要; a listener waits for it."),
    failing="一是抓项目；二要强服务；三是优环境。",
    passing="一是抓项目；二是强服务；三是优环境。",
)
RULES = (COUNT, ENUMERATION, LISTED, STYLE)

_NUMERALS = {chinese_numeral(number): number for number in range(1, 31)} | {"两": 2}
NUMERAL = "|".join(sorted(_NUMERALS, key=len, reverse=True))
_COUNTED = (
    "(?:个方面|方面|项工作|项任务|项重点|项举措|项措施|大任务|大工程|大行动|大重点|个重点|个字|件实事|点|项主要工作"
    "|项重点工作|项重点任务|大攻坚|场硬仗)"
)
_CLAIM = re.compile(
    f"(?:以下|下列|如下|做好|抓好|抓实|突出|聚焦|围绕|办好|实施)(?P<number>[0-9]{{1,2}}|{NUMERAL}){_COUNTED}"
    "[^，。；：“”、]{0,12}[：:。]$"
)
_FORM = "(?P<form>是(?![否非])|要(?![求点素件塞闻道]))"
_ITEM = re.compile(rf"(?:^|[。；：，！])(?P<item>[一二三四五六七八九十]{{1,2}}){_FORM}")
# How a paragraph or heading begins that is one of several: the level of its number, and the number.
_BEGINNINGS = (
    re.compile(f"(?P<number>{NUMERAL})、(?!(?:{NUMERAL})(?:、|产业|季度|级|期|类|线|中|月|区|号))"),
    re.compile(f"[（(](?P<number>{NUMERAL})[）)]"),
    re.compile(r"(?P<number>[0-9]{1,2})(?:[.．](?![0-9])|、(?![0-9]+[、号月期区线层]))"),
    re.compile("[（(](?P<number>[0-9]{1,2})[）)]"),
    re.compile(f"(?P<number>{NUMERAL})(?:是(?![否非])|要(?![求点素件塞闻道]))"),
    re.compile(f"第(?P<number>{NUMERAL})[，,、]"),
)
HEADING_LEVELS = 4

# What one number is said of together; 个 or 家 may count the last item alone: 公园、广场12个.
_TOGETHER = (
    "大(?!力|量|幅|局|会|型|小|众|规模|于|数据|厦|道|桥|学|院|堂|厅|棚|病|概|约|致|多数|部分|中|气|田|宗|米|户|赛|奖|街|庆|湾)"
    "|个(?:方面|领域|层面|维度|环节|关键|板块)|张清单|篇文章|条战线|者(?=的|有机|之间|并重|统一|融合|协同)"
)
_SMALL = "二两三四五六七八九"
# A longer list is a table in disguise, and to look for its end would take its length squared.
_MOST_ITEMS = 12
_SIDE = "[^、，。；：！？“”（）《》等和及与或]{1,16}"
_LIST = re.compile(
    f"(?P<list>{_SIDE}(?:、{_SIDE}){{1,{_MOST_ITEMS}}}?(?:[和及与]{_SIDE})?)(?P<open>等)?(?<![第十{_SMALL}])(?P<number>[{_SMALL}])(?:{_TOGETHER})"
)

_MAY_GO_ON = frozenset("、等和及与或”’》）")


class Beginning(Struct, frozen=True):
    """The number that a paragraph or heading begins with; `level` counts the kinds of numbers from 1."""

    level: int
    number: int
    end: int


def beginning_of(words: str) -> Beginning | None:
    """Return the number that `words` begin with: 一、 （一） 1. （1） 一是 第一，."""
    for level, pattern in enumerate(_BEGINNINGS, 1):
        if match := pattern.match(words):
            return Beginning(level, value_of(match["number"]), match.end())
    return None


def value_of(numeral: str) -> int:
    """Return the number that digits or a Chinese numeral up to thirty write; 0 for anything else."""
    return int(numeral) if numeral.isdigit() else _NUMERALS.get(numeral, 0)


def claim_in(words: str) -> re.Match[str] | None:
    """Return the claim at the end of a paragraph that so many points follow, its group `number`."""
    return _CLAIM.search(words.rstrip())


def check_claims(texts: Sequence[TypedText]) -> Iterator[Finding]:
    """Yield the claims whose points are the paragraphs or headings behind them, and are not as many."""
    for index, text in enumerate(texts):
        claim = claim_in(text.words)
        following = texts[index + 1 :]
        first = beginning_of(following[0].words) if claim and following else None
        if claim and first and first.number == 1:
            count = _count(following, first.level)
            if count != value_of(claim["number"]):
                yield miscounted(text, claim, count)


def miscounted(text: TypedText, claim: re.Match[str], count: int) -> Finding:
    """Return the finding that another number of points follows than is claimed."""
    return COUNT.found(
        text.source.locate(claim.start("number")),
        message("The text says “{claim}”, and {count} points follow.", claim=claim.group(), count=count),
        message("Correct the number, or see which point is missing."),
    )


def _count(texts: Iterable[TypedText], level: int) -> int:
    """Return the last number of the points of one level, up to what stands above them or begins anew."""
    last = 0
    for text in texts:
        found = beginning_of(text.words)
        if found is None or (found.level > level and found.level != level):
            continue
        if found.level < level or found.number <= last:
            break
        last = found.number
    return last


def check_enumerations(texts: Iterable[TypedText]) -> Iterator[Finding]:
    """Yield the items that do not follow the one before, in a paragraph or over those of one section."""
    carried: dict[str, int] = {}
    for text in texts:
        yield from _check_items(text, carried)
        yield from _check_lists(text)


def _check_items(text: TypedText, carried: dict[str, int]) -> Iterator[Finding]:
    previous: dict[str, int] = {}
    last = ""
    for match in _ITEM.finditer(text.words):
        number, form = value_of(match["item"]), match["form"]
        before = previous.get(form, carried.get(form) if match.start("item") == 0 else None)
        if before is not None and number not in (1, before + 1):
            yield _skipped(text, match, before)
        elif before is None and last != form and previous.get(last) == number - 1 > 0:
            yield _changed(text, match, last)
        # What does not begin with one may be anything: 五是 without its four others goes on from elsewhere.
        if number == 1 or before is not None:
            previous[form] = number
            last = form
    carried |= previous


def _skipped(text: TypedText, match: re.Match[str], before: int) -> Finding:
    form = match["form"]
    return ENUMERATION.found(
        text.source.locate(match.start("item")),
        message(
            "{item} follows {before} here.", item=match["item"] + form, before=chinese_numeral(before) + form
        ),
        message("See which point is missing, or number them anew."),
    )


def _changed(text: TypedText, match: re.Match[str], last: str) -> Finding:
    return STYLE.found(
        text.source.locate(match.start("item")),
        message("{item} follows {before} here.", item=match["item"] + match["form"], before=f"…{last}"),
        message("Begin all points alike."),
    )


def _check_lists(text: TypedText) -> Iterator[Finding]:
    """Yield the lists with another number of items than is said; an open one (等) may have fewer."""
    if "、" not in text.words:
        return
    for match in _LIST.finditer(text.words):
        # Where the list may have begun before what was matched, nobody can count it.
        if text.words[match.start() - 1 : match.start()] in _MAY_GO_ON:
            continue
        items = re.split("[、和及与]", match["list"])
        said = value_of(match["number"])
        if (len(items) > said and _are_alike(items)) or (len(items) < said and not match["open"]):
            yield LISTED.found(
                text.source.locate(match.start("number")),
                message(
                    "{items} items are listed, and “{number}” is said: “{excerpt}”.",
                    items=len(items),
                    number=match["number"],
                    excerpt=match.group(),
                ),
                message("Correct the number, or see which item is missing."),
            )


def _are_alike(items: Sequence[str]) -> bool:
    """Return whether items are of one length, so that none of them belongs to an earlier list.

    The first may have the words of its sentence before it: 加快建成稻米、果品、渔业、蔬菜.
    """
    lengths = {len(item) for item in items[1:]}
    return len(lengths) == 1 and len(items[0]) >= lengths.pop()
