"""Figures in the text that may be indicators (指标): proposals, each with the sentence that it comes from.

A proposal is for a person to take over or not: a name may be cut wrong, a figure may be of another basis.
What is counted over several years (累计, 年均) is no figure of a year; what a project costs is no indicator.
"""

import json
import re
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import pairwise
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from docgen.importing.sentences import sentences
from docgen.model.report import Paragraph, Report, Section
from docgen.model.text import SourceText

Kind = Literal["actual", "target"]

_NAMES = (
    "生产总值|总产值|产值|增加值|总收入|收入|预算支出|投资|零售总额|零售额|进出口总额|进出口|进口额|出口额|出口|"
    "外资|内资|利润|税收|利税|GDP|产销|零住餐|营业额|销售额|粮食产量|粮食总产|接待游客|旅游人数|覆盖率|失业率|"
    "总量|存款余额|贷款余额|绿地面积|新增就业|消费价格|优良天数比率|浓度|进出口额|成交额|支出"
)
_UNITS = "|".join(
    (
        *(
            "万亿元",
            "亿元",
            "万元",
            "亿美元",
            "万美元",
            "美元",
            "元",
            "万亿斤",
            "亿斤",
            "万吨",
            "吨",
            "万人次",
            "人次",
        ),
        *("万人", "万户", "万亩", "亩", "万平方米", "平方米", "万千瓦时", "微克/立方米", "%", "亿"),
    )
)
_NUMBER = "[0-9]+(?:[.][0-9]+)?"
_ABOUT = "约|近|超过|超|突破"
_VERBS = "预计|实现|完成|达到|达|为|共计|平均为|总额达|力争|确保|控制在|保持在"
_LEADING = re.compile(
    r"完成|实现|预计|力争|确保|其中|分别|[0-9]+年|[0-9]+个行政村|达到|到账(?=实际)|"
    r"全[年市县镇区省国乡](?!居民|社会)|全[市县镇](?=居民)|我[市县区镇国]|地方(?=一般)|^[和及与年的]|是|："
)
_NO_YEARLY = re.compile("(?<![0-9]年全[市县镇区])累计(?!增)|年均|五年|以来|平均每年")
_TARGET = re.compile("目标|计划完成|力争|确保|预期")
_PAST = re.compile("回顾|总结|成效|成就|过去|工作情况")
_NO_INDICATOR = re.compile("(?:总|当年|协议|新增)?(?:投资|产值|增加值|总量|收入|税收)|.*总投资")


class Proposal(Struct, frozen=True):
    """A figure as the text has it: digits as typed; `growth` with a minus for a decrease; empty for none."""

    name: str
    kind: Kind
    year: int | None
    value: str
    unit: str
    growth: str
    about: str
    estimated: bool
    line: int
    sentence: str


class _Context(Struct, frozen=True):
    """What is known where a sentence stands: the report's year, whether its part looks back.

    `estimated` says that the clauses before its semicolon are estimates (预计).
    """

    year: int | None
    past: bool
    estimated: bool
    line: int


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    name = rf"(?P<name>[\u4e00-\u9fffA-Z0-9]{{0,24}}?(?:{_NAMES}))(?:（[^）]{{1,12}}）)?"
    change = (
        rf"(?:累计)?(?:同比|比上年|较上年|比去年|较去年)?(?:实际)?(?P<way>增长|增速|增幅|下降|减少|上涨|涨幅)"
        rf"(?:为|达)?(?:{_ABOUT})?(?P<growth>{_NUMBER})[%％](?P<bound>以上|左右|以内)?"
    )
    aside = r"(?:，?完成[^，。；]{0,8}的?[0-9.]+[%％])?"
    value = re.compile(
        rf"{name}(?:{_VERBS}){{0,2}}(?P<about>{_ABOUT})?(?P<value>{_NUMBER})(?P<unit>{_UNITS})"
        rf"(?P<bound1>以上|左右|以内)?(?:{aside}[，（、\n]*{change})?"
    )
    only = re.compile(rf"{name}(?:均)?{change}")
    later = re.compile(
        rf"，达到?(?P<about>{_ABOUT})?(?P<value>{_NUMBER})(?P<unit>{_UNITS})(?:[，（]{change})?"
    )
    return value, only, later


_SHARED = re.compile(r"分别(?:同比|比上年|较上年)?增长(?P<all>[0-9.]+[%％](?:[、和][0-9.]+[%％])+)")


def propose(report: Report, year: int | None) -> tuple[Proposal, ...]:
    """Return the figures of a report that may be indicators, each indicator once a year, in reading order."""
    found: dict[tuple[str, Kind, int | None], Proposal] = {}
    for proposal in _all(report, year):
        found.setdefault((proposal.name, proposal.kind, proposal.year), proposal)
    return tuple(found.values())


def _all(report: Report, year: int | None) -> Iterator[Proposal]:
    for part in report.parts:
        past = _PAST.search(part.heading.value) is not None
        texts = list(_texts(part))
        for text, line in _with_growth_lines(texts):
            about_target = not past and "目标" in text[:40]
            estimated = False
            for sentence in sentences(text):
                context = _Context(year, past and not about_target, estimated, line)
                yield from _of_sentence(sentence, about_target, context)
                opens = re.match("[^0-9]*预计", sentence) is not None
                estimated = sentence.endswith("；") and (estimated or opens)


def _texts(section: Section) -> Iterator[tuple[str, int]]:
    yield from _paragraphs(section.paragraphs)
    for one in section.sections:
        yield from _texts(one)
    yield from _paragraphs(section.closing)


def _paragraphs(paragraphs: Iterable[Paragraph | SourceText]) -> Iterator[tuple[str, int]]:
    for paragraph in paragraphs:
        text = paragraph if isinstance(paragraph, SourceText) else paragraph.text
        yield text.value, text.at.line


def _with_growth_lines(texts: list[tuple[str, int]]) -> Iterator[tuple[str, int]]:
    """Yield the texts, a line of growth (同比增长…) joined to the figure on the line before."""
    skip = False
    for (text, line), (after, _) in pairwise([*texts, ("", 0)]):
        joined = f"{text}\n{after}" if after.startswith("同比") and text[-1:] not in "。；" else text
        if not skip:
            yield joined, line
        skip = joined != text


def _of_sentence(sentence: str, about_target: bool, context: _Context) -> Iterator[Proposal]:
    value, only, later = _patterns()
    found: list[Proposal] = []
    start = 0
    while start < len(sentence):
        match = value.search(sentence, start) or only.search(sentence, start)
        earlier = only.search(sentence, start)
        if match is not None and earlier is not None and earlier.start() < match.start():
            match = earlier
        if match is None:
            break
        proposal = _proposal(match, sentence, about_target, context)
        if proposal is not None:
            found.append(proposal)
        start = match.end()
    yield from _with_shared_growth(found, sentence) if found else _named_before(sentence, later, context)


def _proposal(match: re.Match[str], sentence: str, about_target: bool, context: _Context) -> Proposal | None:
    clause = sentence[max(0, match.start() - 12) : match.end()]
    name = _LEADING.split(match["name"])[-1]
    if _NO_YEARLY.search(clause) or _NO_INDICATOR.fullmatch(name):
        return None
    kind: Kind = "target" if about_target or (not context.past and _TARGET.search(clause)) else "actual"
    if kind == "actual" and not context.past:
        return None
    groups = match.groupdict()
    return Proposal(
        name=name,
        kind=kind,
        year=_year(sentence[: match.end("name")], kind, context),
        value=groups.get("value") or "",
        unit=groups.get("unit") or "",
        growth=_growth(groups),
        about=groups.get("about") or groups.get("bound1") or groups.get("bound") or "",
        estimated=context.estimated
        or "预计" in sentence[: match.start("value" if groups.get("value") else "way")],
        line=context.line,
        sentence=sentence.replace("\n", ""),
    )


def _growth(groups: dict[str, str | None]) -> str:
    growth = groups.get("growth") or ""
    return f"-{growth}" if growth and groups.get("way") in {"下降", "减少"} else growth


def _year(before: str, kind: Kind, context: _Context) -> int | None:
    """Return the year of a figure: the last one named before it, else the report's or the one before."""
    named = re.findall("(?<![0-9])([0-9]{4})年", before)
    if named:
        return int(named[-1])
    if context.year is None:
        return None
    return context.year if kind == "target" else context.year - 1


def _with_shared_growth(found: list[Proposal], sentence: str) -> list[Proposal]:
    """Return the figures with the growths that stand together at the end: 分别增长5.9%和4%."""
    shared = _SHARED.search(sentence)
    if shared is None:
        return found
    growths = re.findall(_NUMBER, shared["all"])
    count = len(growths)
    if len(found) < count:
        return found
    last = [replace(one, growth=growth) for one, growth in zip(found[-count:], growths, strict=True)]
    return [*found[:-count], *last]


def _named_before(sentence: str, later: re.Pattern[str], context: _Context) -> Iterator[Proposal]:
    """Yield the figure that a sentence comes to (达到…) of the indicator that it begins with."""
    name = re.match(rf"(?:[一二三四五六七八九十]是)?(?P<name>[\u4e00-\u9fff]{{0,10}}?(?:{_NAMES}))", sentence)
    match = later.search(sentence)
    if name is not None and match is not None and context.past:
        yield Proposal(
            name=_LEADING.split(name["name"])[-1],
            kind="actual",
            year=_year(sentence[: match.start()], "actual", context),
            value=match["value"],
            unit=match["unit"],
            growth=_growth(match.groupdict()),
            about=match["about"] or "",
            estimated=context.estimated or "预计" in sentence[: match.start()],
            line=context.line,
            sentence=sentence,
        )


_HEAD = """\
# 导入时从正文里找到的数字，供挑选：要的就照抄到 source/indicators.yaml，并在正文里改成引用；不要的不必管。
# kind：actual 实绩，target 目标；about：原文的“约”“近”“以上”等字，写进 indicators.yaml 前请核实。
# line：原文件的行号；sentence：出自哪一句。
"""


def write_proposals(proposals: tuple[Proposal, ...]) -> str:
    """Return the proposals as YAML for a person to choose from; docgen itself does not read it."""
    if not proposals:
        return f"{_HEAD}proposals: []\n"
    return f"{_HEAD}proposals:\n" + "".join(_entry(proposal) for proposal in proposals)


def _entry(proposal: Proposal) -> str:
    fields: list[tuple[str, str | int | None]] = [
        ("name", proposal.name),
        ("kind", proposal.kind),
        ("year", proposal.year),
        ("value", proposal.value),
        ("unit", proposal.unit),
        ("growth", proposal.growth),
        ("about", proposal.about),
        ("status", "estimated" if proposal.estimated and proposal.kind == "actual" else ""),
        ("line", proposal.line),
        ("sentence", proposal.sentence),
    ]
    said = [
        f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in fields if value not in ("", None)
    ]
    return "  - " + "\n    ".join(said) + "\n"
