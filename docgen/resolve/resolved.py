"""The resolved text (定稿内容): every word, number and numeral decided. No later step chooses any."""

from decimal import Decimal
from typing import Literal

from msgspec import Struct

from docgen.blocks import Inline
from docgen.diagnostics import Location

Aspect = Literal["actual", "growth", "target"]


class Figure(Struct, frozen=True):
    """A number shown (数字): one aspect of one indicator in one year.

    `text` is the digits as typed, sign and all, without unit; `value` is the same number, exact; `at` is
    where it was typed.
    """

    indicator: str
    year: int
    aspect: Aspect
    text: str
    value: Decimal
    unit: str
    at: Location

    @property
    def fact(self) -> str:
        """The figure's id, which every run of text that shows it carries."""
        return f"{self.indicator}.{self.year}.{self.aspect}"


class ResolvedParagraph(Struct, frozen=True):
    """A body paragraph; `lead` runs into `text`."""

    text: tuple[Inline, ...]
    lead: tuple[Inline, ...] = ()


class ResolvedSection(Struct, frozen=True):
    """A heading of level 1–4 with its number (`一、`), and what stands under it."""

    level: int
    number: str
    heading: tuple[Inline, ...]
    anchor: str
    paragraphs: tuple[ResolvedParagraph, ...]
    sections: tuple["ResolvedSection", ...]
    closing: tuple[ResolvedParagraph, ...]


class ResolvedReport(Struct, frozen=True):
    """The whole report, as printed. `date` is `YYYY-MM-DD`; `subtitle` and `speaker` are set as worded."""

    year: int
    title: tuple[Inline, ...]
    subtitle: tuple[Inline, ...]
    speaker: tuple[Inline, ...]
    salutation: tuple[Inline, ...]
    opening: tuple[ResolvedParagraph, ...]
    parts: tuple[ResolvedSection, ...]
    closing: tuple[ResolvedParagraph, ...]
    issuer: str
    date: str
    subject: str
    keywords: tuple[str, ...]


class SheetFigure(Struct, frozen=True):
    """A figure as the fact sheet shows it: `shown` may add a mark or a phrase, `figure` is what it shows.

    `figure` is `None` where there is none to show; `shown` is then the yearbook sign for that.
    """

    shown: tuple[Inline, ...]
    figure: Figure | None


class SheetHeadline(Struct, frozen=True):
    """A headline figure: last year's actual with its unit, and its growth as a phrase with ▲ or ▼."""

    indicator: str
    name: tuple[Inline, ...]
    actual: SheetFigure
    growth: SheetFigure


class SheetRow(Struct, frozen=True):
    """One indicator in the table: last year's actual, its growth with unit, this year's target.

    `part`: it is an item of the row above it (其中项), and named so.
    """

    indicator: str
    name: tuple[Inline, ...]
    unit: tuple[Inline, ...]
    actual: SheetFigure
    growth: SheetFigure
    target: SheetFigure
    part: bool


class SheetGroup(Struct, frozen=True):
    """A group of rows (分组)."""

    name: tuple[Inline, ...]
    rows: tuple[SheetRow, ...]


class ResolvedFactSheet(Struct, frozen=True):
    """The fact sheet, as printed; `columns` are the five column heads, in order.

    The summaries say what the two tables hold, for those who cannot see them.
    """

    year: int
    title: tuple[Inline, ...]
    subtitle: tuple[Inline, ...]
    headline: tuple[SheetHeadline, ...]
    headline_summary: str
    columns: tuple[tuple[Inline, ...], ...]
    groups: tuple[SheetGroup, ...]
    summary: str
    notes: tuple[tuple[Inline, ...], ...]
    issuer: str
    date: str
    subject: str
    keywords: tuple[str, ...]
