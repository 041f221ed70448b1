"""This year's report as the skeleton of next year's.

What cites indicators stays, for it will show next year's figures by itself; other words beside a citation,
headings and leads stay to be confirmed. Everything else is last year's: it becomes a gap, with last year's
words in a comment above it.
"""

from collections.abc import Sequence
from itertools import groupby
from typing import Literal, assert_never

from msgspec import Struct

from docgen.check.silences import silences_in
from docgen.drafting.edits import Draft
from docgen.drafting.parts import PartKind, next_session, next_years, part_kind
from docgen.drafting.sentences import cites, cites_throughout, has_amount, sentences, to_confirm, with_gaps
from docgen.drafting.yaml_text import comment, folded, scalar
from docgen.model.gaps import CONFIRM, FILL, WRITE
from docgen.model.report import Paragraph, Report, Section
from docgen.model.text import SourceText

Kind = Literal[PartKind, "standing", "formal"]

_BLOCK = (">", "|")
_LEAD_IN = "："


class _Kept(Struct, frozen=True):
    """What becomes of a sentence: it stays as `text`, may stay when somebody confirms it, or is gone."""

    fate: Literal["stays", "doubtful", "gone"]
    text: str = ""


def next_report(text: str, report: Report, year: int) -> str:
    """Return `report.yaml` of the year after `year`; `text` is this year's file, `report` what it holds."""
    carrying = _Carrying(Draft(text), year)
    carrying.header(report)
    carrying.paragraphs(report.opening, "formal")
    for ordinal, part in enumerate(report.parts, 1):
        carrying.section(part, part_kind(part.heading.value, ordinal, year), level=1)
    carrying.paragraphs(report.closing, "standing")
    for silence in silences_in(text, ""):
        carrying.draft.take_line(silence.at.line)
    return carrying.draft.changed()


class _Carrying:
    """The walk through a report that says of each text what is carried over."""

    def __init__(self, draft: Draft, year: int) -> None:
        self.draft = draft
        self.year = year

    def header(self, report: Report) -> None:
        self._retype(report.title, next_years(report.title.value, self.year))
        name = next_years(report.meeting.name.value, self.year)
        self._retype(report.meeting.name, next_session(name) + CONFIRM)
        self._retype(report.meeting.date, FILL)
        for keyword in report.keywords:
            self._retype(keyword, next_years(keyword.value, self.year))

    def section(self, section: Section, kind: PartKind, level: int) -> None:
        moved = next_years(section.heading.value, self.year)
        # “2020年工作回顾” says all by its year; any other heading praises or plans, and is last year's.
        is_dated = level == 1 and moved != section.heading.value
        self._retype(section.heading, moved if is_dated else moved + CONFIRM)
        self.paragraphs(section.paragraphs, "standing" if kind == "plan" and level == 1 else kind)
        for subsection in section.sections:
            self.section(subsection, kind, level + 1)
        self.paragraphs(section.closing, kind)

    def paragraphs(self, paragraphs: Sequence[Paragraph | SourceText], kind: Kind) -> None:
        """Carry paragraphs over; what is `formal` stays, what is `standing` may stay, but for amounts."""
        for paragraph in paragraphs:
            if isinstance(paragraph, SourceText):
                self._text(paragraph, kind)
                continue
            if paragraph.lead is not None:
                self._retype(paragraph.lead, to_confirm(paragraph.lead.value))
            self._text(paragraph.text, "plan" if paragraph.lead is not None and kind == "standing" else kind)

    def _text(self, source: SourceText, kind: Kind) -> None:
        kept = [self._sentence(sentence, kind) for sentence in sentences(source.value)]
        pieces: list[str] = []
        for fate, run in groupby(kept, key=lambda one: one.fate):
            text = "".join(one.text for one in run)
            pieces.append(WRITE if fate == "gone" else to_confirm(text) if fate == "doubtful" else text)
        self._retype(source, "".join(pieces))
        if any(one.fate == "gone" for one in kept):
            self.draft.put_lines_before(source.at.line, comment("去年：", source.value))

    def _sentence(self, sentence: str, kind: Kind) -> "_Kept":
        """Return what stays of a sentence."""
        if cites(sentence):
            moved = with_gaps(sentence, self.year)
            return _Kept("stays" if cites_throughout(sentence) else "doubtful", moved)
        if has_amount(sentence):
            return _Kept("gone")
        if sentence.endswith(_LEAD_IN):
            return _Kept("stays", next_years(sentence, self.year))
        match kind:
            case "formal":
                return _Kept("stays", sentence)
            case "standing":
                return _Kept("doubtful", sentence)
            case "review" | "plan":
                return _Kept("gone")
            case _:
                assert_never(kind)

    def _retype(self, source: SourceText, text: str) -> None:
        if text == source.value:
            return
        if source.raw.startswith(_BLOCK):
            second = source.raw.split("\n")[1]
            self.draft.replace(source, folded(text, len(second) - len(second.lstrip(" "))))
        else:
            self.draft.replace(source, scalar(text))
