"""The resolved text (定稿内容): every word, number and numeral decided. No later step chooses any."""

from decimal import Decimal
from typing import Literal

from msgspec import Struct

from docgen.blocks import Inline

Aspect = Literal["actual", "growth", "target"]


class Figure(Struct, frozen=True):
    """A number shown (数字): one aspect of one indicator in one year, in words ready to print.

    `text` is the digits as typed, without unit; `value` is the same number, exact.
    """

    indicator: str
    year: int
    aspect: Aspect
    text: str
    value: Decimal
    unit: str

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
    keywords: tuple[str, ...]


class SheetFigure(Struct, frozen=True):
    """A figure as the fact sheet shows it: `text` may add a mark or a sign, `figure` is what it shows.

    `figure` is `None` where there is none to show, and `text` is then the yearbook sign for that.
    """

    text: str
    figure: Figure | None


class SheetRow(Struct, frozen=True):
    """One indicator on the fact sheet: last year's actual, its growth, this year's target."""

    indicator: str
    name: str
    unit: str
    actual: SheetFigure
    growth: SheetFigure
    target: SheetFigure
    part: bool  # 其中项


class SheetGroup(Struct, frozen=True):
    """A group of rows (分组)."""

    name: str
    rows: tuple[SheetRow, ...]


class ResolvedFactSheet(Struct, frozen=True):
    """The fact sheet, as printed; `columns` are the five column heads, in order."""

    year: int
    title: str
    subtitle: str
    columns: tuple[str, ...]
    headline: tuple[SheetRow, ...]
    groups: tuple[SheetGroup, ...]
    notes: tuple[str, ...]
    issuer: str
    date: str
