"""A report → the text of `report.yaml`, as a person would write it: comments, folded paragraphs."""

import json
import re
from collections.abc import Iterator

from docgen.model.report import Paragraph, Report, Section, Term
from docgen.model.scalars import joins_without_space
from docgen.model.text import SourceText

_HEAD = """\
# yaml-language-server: $schema=../schema/report.schema.json
# 由 {name} 导入。改文字就在这里改；标题的序号是自动编的，不要写。汉字之间可以随意换行，印出来不会有空格。
# 〔缺〕是原文没有写明的，□ 是原文丢失的字：查到了就补上。
"""
_WIDTH = 48
_STEP = "  "
_PLAIN = re.compile(r"[\u3400-\u9fff“《（〔0-9a-zA-Z][^#:{}\[\],&*!|>'\"%@`\\]*")
_NOT_TEXT = re.compile(r"[0-9.+\-eE_:]*|(?i:true|false|yes|no|on|off|null|y|n)")
_BREAK_AFTER = "，。；：、！？”）"


def write_report(report: Report, name: str) -> str:
    """Return the file; docgen's reader reads from it the same texts."""
    blocks = [
        _HEAD.format(name=_one_line(name)),
        f"schema: {report.schema}\n",
        f"title: {_scalar(report.title)}\n",
        f"issuer: {_scalar(report.issuer)}\n",
        f"meeting:\n  name: {_scalar(report.meeting.name)}\n  date: {_scalar(report.meeting.date)}\n",
        f"speaker:\n  position: {_scalar(report.speaker.position)}\n  name: {_scalar(report.speaker.name)}\n",
        f"salutation: {_scalar(report.salutation)}\n",
        _list("opening", report.opening, ""),
        "parts:\n" + "".join(f"\n{_section(part, _STEP)}" for part in report.parts)
        if report.parts
        else "parts: []\n",
        _list("closing", report.closing, ""),
        _glossary(report.glossary),
    ]
    return "".join(
        block if block.startswith(("#", "schema")) else _spaced(block) for block in blocks if block
    )


def _spaced(block: str) -> str:
    return f"\n{block}" if block.startswith(("opening", "parts", "closing", "glossary")) else block


def _section(section: Section, indent: str) -> str:
    inner = indent + _STEP
    parts = [
        f"{indent}- heading: {_scalar(section.heading)}\n",
        _list("paragraphs", section.paragraphs, inner),
    ]
    if section.sections:
        parts.append(f"{inner}sections:\n")
        parts += [_section(one, inner + _STEP) for one in section.sections]
    parts.append(_list("closing", section.closing, inner))
    return "".join(parts)


def _list(key: str, paragraphs: tuple[Paragraph | SourceText, ...], indent: str) -> str:
    if not paragraphs:
        return ""
    return f"{indent}{key}:\n" + "".join(_paragraph(one, indent + _STEP) for one in paragraphs)


def _paragraph(paragraph: Paragraph | SourceText, indent: str) -> str:
    inner = indent + _STEP
    if isinstance(paragraph, SourceText):
        return f"{indent}- text: {_folded(paragraph.value, inner)}\n"
    lead = f"lead: {_scalar(paragraph.lead)}\n{inner}" if paragraph.lead is not None else ""
    return f"{indent}- {lead}text: {_folded(paragraph.text.value, inner)}\n"


def _glossary(terms: tuple[Term, ...]) -> str:
    inner = _STEP * 2
    entries = [
        f"{_STEP}- term: {_scalar(term.term)}\n{inner}explanation: {_folded(term.explanation.value, inner)}\n"
        for term in terms
    ]
    return "".join(["glossary:\n", *entries]) if entries else ""


def _scalar(source: SourceText) -> str:
    text = _escaped(source.value)
    is_plain = (
        _PLAIN.fullmatch(text) is not None and _NOT_TEXT.fullmatch(text) is None and text == text.strip()
    )
    is_date = re.fullmatch("[0-9]{4}-[0-9]{2}-[0-9]{2}", text) is not None
    return text if is_plain or is_date else json.dumps(text, ensure_ascii=False)


def _folded(text: str, indent: str) -> str:
    lines = list(_wrapped(_escaped(text)))
    return ">-\n" + "\n".join(f"{indent}{_STEP}{line}" for line in lines)


def _wrapped(text: str) -> Iterator[str]:
    """Yield a text in lines that are read back as one, broken behind marks."""
    start, best = 0, 0
    for index in range(1, len(text)):
        if not _may_break(text, index):
            continue
        if text[index - 1] in _BREAK_AFTER or index - start >= 2 * _WIDTH:
            best = index
        if best > start and index - start >= _WIDTH:
            yield text[start:best]
            start = best
    yield text[start:]


def _may_break(text: str, index: int) -> bool:
    before, after = text[index - 1], text[index]
    return not (before.isspace() or after.isspace()) and joins_without_space(before, after)


def _escaped(text: str) -> str:
    """Return a text whose double braces are words, not a citation."""
    return re.sub(r"\{\{|\}\}|\{%|\{#", lambda braces: f'{{{{ "{braces.group()}" }}}}', text)


def _one_line(name: str) -> str:
    return re.sub(r"[^\w.\-（）()《》 ]", "", name)
