"""The resolved text (定稿内容): every word, number and numeral decided. No later step chooses any."""

from decimal import Decimal
from typing import Literal

from msgspec import Struct

from docgen.blocks import Inline
from docgen.diagnostics import Location
from docgen.model.fact_sheet import ChartKind

Aspect = Literal["actual", "growth", "target"]
# Figures that nobody types (推算数), by the formula that gives them.
Formula = Literal["completion", "comparison"]
FigureColumn = Literal["promised", "actual", "completion", "growth", "target", "comparison"]
ColumnName = Literal["indicator", "unit"] | FigureColumn | ChartKind
# The yearbook signs (年鉴符号): no figure is published; one below the smallest unit (…).
Sign = Literal["none", "slight"]


class Figure(Struct, frozen=True):
    """A number shown (数字): one aspect of one indicator in one year.

    `text` is the digits as typed, sign and all, without unit; `value` is the same number, exact; `at` is
    where it was typed, or the indicator's name where it comes of a formula.
    """

    indicator: str
    year: int
    aspect: Aspect | Formula
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


class SheetFigure(Struct, frozen=True):
    """A figure as the fact sheet shows it: `shown` may add a mark or a phrase, `figure` is what it shows.

    `figure` is `None` where there is none to show; `shown` is then the yearbook sign for that, and `sign`
    says which.
    """

    shown: tuple[Inline, ...]
    figure: Figure | None
    sign: Sign | None = None


class SheetChart(Struct, frozen=True):
    """What a chart shows: the actual and the target, or the actuals of the years, first year first.

    `alternative` says it in words.
    """

    kind: ChartKind
    figures: tuple[Figure, ...]
    alternative: str


class SheetRow(Struct, frozen=True):
    """One indicator in the table: last year's actual, its growth with unit, this year's target.

    `part`: it is an item of the row above it (其中项), and named so. `promised` and `completion` are last
    year's target and what the actual is of it (完成率), `comparison` what the target adds to the actual
    (目标比实绩). `charts` are those that can be drawn. `estimated`: last year's figures are (预计数). `label`
    is the indicator's own name, `growth_unit` the unit of its growth.
    """

    indicator: str
    name: tuple[Inline, ...]
    unit: tuple[Inline, ...]
    actual: SheetFigure
    growth: SheetFigure
    target: SheetFigure
    part: bool
    promised: SheetFigure
    completion: SheetFigure
    comparison: SheetFigure
    charts: tuple[SheetChart, ...] = ()
    estimated: bool = False
    label: str = ""
    growth_unit: str = ""

    @property
    def history(self) -> tuple[Figure, ...]:
        """The actuals of the years that its sparkline shows, if it has one."""
        return next((chart.figures for chart in self.charts if chart.kind == "trend"), ())

    def figure(self, column: FigureColumn) -> SheetFigure:
        """Return what stands in a column of figures."""
        return {
            "promised": self.promised,
            "actual": self.actual,
            "completion": self.completion,
            "growth": self.growth,
            "target": self.target,
            "comparison": self.comparison,
        }[column]


class SheetHeadline(Struct, frozen=True):
    """A headline figure: last year's actual with its unit, and its growth as a phrase with ▲ or ▼.

    `row` is the same indicator as a row of a table.
    """

    indicator: str
    name: tuple[Inline, ...]
    actual: SheetFigure
    growth: SheetFigure
    row: SheetRow


class SheetColumn(Struct, frozen=True):
    """A column of a table of indicators, and its head (表头)."""

    name: ColumnName
    head: tuple[Inline, ...]


class SheetGroup(Struct, frozen=True):
    """A group of rows (分组)."""

    name: tuple[Inline, ...]
    rows: tuple[SheetRow, ...]


class ResolvedAppendix(Struct, frozen=True):
    """The table of indicators behind a report (附表)."""

    heading: tuple[Inline, ...]
    columns: tuple[SheetColumn, ...]
    groups: tuple[SheetGroup, ...]
    summary: str
    notes: tuple[tuple[Inline, ...], ...]


class ResolvedTerm(Struct, frozen=True):
    """A term (名词) that the report explains: `mark` stands behind its first use, `entry` in the list."""

    term: str
    mark: tuple[Inline, ...]
    entry: tuple[Inline, ...]


class ResolvedGlossary(Struct, frozen=True):
    """The glossary (名词解释) with its heading, the terms in the order of their first use."""

    heading: tuple[Inline, ...]
    terms: tuple[ResolvedTerm, ...]


class ResolvedReport(Struct, frozen=True):
    """The whole report, as printed. `date` is `YYYY-MM-DD`; `subtitle` and `speaker` are set as worded.

    `cover` are the lines of the cover (封面) by name, for the edition that has one.
    """

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
    cover: dict[str, tuple[Inline, ...]] = {}
    glossary: ResolvedGlossary | None = None
    appendix: ResolvedAppendix | None = None


class SheetAddress(Struct, frozen=True):
    """Where the whole report is published, the line that says so, and both in words for screen readers."""

    address: str
    line: tuple[Inline, ...]
    alternative: str
    summary: str


class ResolvedFactSheet(Struct, frozen=True):
    """The fact sheet, as printed.

    `columns` are those that a row has a figure in; `notes_lead` stands before the first note (注：). The
    summaries say what the two tables hold, for those who cannot see them; `data_meanings`, what the fields of
    its figures as data are.
    """

    year: int
    title: tuple[Inline, ...]
    subtitle: tuple[Inline, ...]
    headline: tuple[SheetHeadline, ...]
    headline_summary: str
    columns: tuple[SheetColumn, ...]
    groups: tuple[SheetGroup, ...]
    summary: str
    notes_lead: tuple[Inline, ...]
    notes: tuple[tuple[Inline, ...], ...]
    source: tuple[Inline, ...]
    source_name: str
    dateline: tuple[Inline, ...]
    works_heading: tuple[Inline, ...]
    works: tuple[tuple[Inline, ...], ...]
    address: SheetAddress | None
    data_meanings: dict[str, str]
    issuer: str
    date: str
    subject: str
    keywords: tuple[str, ...]


class KeptTarget(Struct, frozen=True):
    """A target of last year, what was reached, and the completion (完成率), as printed."""

    name: tuple[Inline, ...]
    unit: tuple[Inline, ...]
    target: tuple[Inline, ...]
    actual: tuple[Inline, ...]
    completion: tuple[Inline, ...]


class AnsweredPromise(Struct, frozen=True):
    """A promise of last year's report, its answer in a word, and the result."""

    promise: tuple[Inline, ...]
    answer: tuple[Inline, ...]
    result: tuple[Inline, ...]


class PromiseGroup(Struct, frozen=True):
    """The promises that stood under one heading."""

    under: tuple[Inline, ...]
    promises: tuple[AnsweredPromise, ...]


class ResolvedCommitments(Struct, frozen=True):
    """What became of last year's promises, as printed; `rest` counts those that are not listed."""

    year: int
    title: tuple[Inline, ...]
    subtitle: tuple[Inline, ...]
    target_heads: tuple[tuple[Inline, ...], ...]
    targets: tuple[KeptTarget, ...]
    targets_summary: str
    promise_heads: tuple[tuple[Inline, ...], ...]
    groups: tuple[PromiseGroup, ...]
    promises_summary: str
    rest: tuple[Inline, ...]
    issuer: str
    date: str
    subject: str
    keywords: tuple[str, ...]
