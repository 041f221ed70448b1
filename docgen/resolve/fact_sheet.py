"""The fact sheet (主要指标一览表), resolved: which figures it shows, in which groups, and its notes."""

from msgspec import Struct

from docgen.blocks import plain_text
from docgen.diagnostics import Finding, message
from docgen.model.fact_sheet import FactSheet, Group
from docgen.model.indicators import Indicator, Indicators
from docgen.model.report import Report
from docgen.model.text import SourceText
from docgen.model.wording import FactSheetWording, Wording
from docgen.resolve.address import published_at
from docgen.resolve.citations import Citations
from docgen.resolve.figures import Catalogue, catalogue
from docgen.resolve.left_out import left_out_note, optional_rows, without
from docgen.resolve.marks import Marks, basis_notes, mark_figures, shown_figures
from docgen.resolve.meeting import day_of, meeting_values, year_values
from docgen.resolve.phrases import Inlines, phrase
from docgen.resolve.problems import error, name_hint, raise_if_any
from docgen.resolve.prose import resolve_plain, resolve_prose
from docgen.resolve.resolved import ResolvedFactSheet, SheetGroup, SheetRow
from docgen.resolve.sheet_charts import Charts, draw_charts
from docgen.resolve.sheet_columns import SheetLimits, figure_columns, sign_notes
from docgen.resolve.sheet_data import data_meanings
from docgen.resolve.sheet_rows import FigureCells
from docgen.resolve.works import promised_works

WHOLE = SheetLimits()


class Chosen(Struct, frozen=True):
    """The indicators that a sheet or a table shows: at its head, and group by group."""

    headline: tuple[Indicator, ...]
    groups: tuple[tuple[SourceText, tuple[Indicator, ...]], ...]

    def in_table(self) -> tuple[Indicator, ...]:
        """Return the indicators of the table's rows."""
        return tuple(indicator for _, indicators in self.groups for indicator in indicators)

    def all(self) -> tuple[Indicator, ...]:
        """Return each indicator once, in the order of first showing."""
        shown = (*self.headline, *self.in_table())
        return tuple({indicator.id.value: indicator for indicator in shown}.values())


def resolve_fact_sheet(
    fact_sheet: FactSheet,
    report: Report,
    indicators: Indicators,
    wording: Wording,
    year: int,
    limits: SheetLimits = WHOLE,
) -> ResolvedFactSheet:
    """Return the fact sheet of `year` as it is printed; its figures are the report's.

    A note names the rows that `limits` leave out.

    Raises:
        ResolveError: Holds every indicator, citation, figure and date that does not hold.
    """
    findings: list[Finding] = []
    words, values = wording.fact_sheet, meeting_values(report, year, findings)
    citations = Citations(catalogue(indicators, findings), wording.change, year, findings)
    chosen = _choose(fact_sheet, citations.catalogue, findings)
    gone = optional_rows(fact_sheet.optional, chosen.groups, findings)[: limits.left_out]
    chosen = Chosen(chosen.headline, without(chosen.groups, gone))
    marks = mark_chosen(chosen, words, citations)
    charts = _charts(fact_sheet, chosen, limits, words, citations)
    cells = FigureCells(citations.catalogue, marks, charts, words, wording.change, year, findings)
    headline = tuple(cells.headline(indicator) for indicator in chosen.headline)
    groups = resolve_groups(chosen, cells, citations)
    columns = figure_columns(groups, words.columns, year, limits, findings)
    source = _source(fact_sheet, citations)
    resolved = ResolvedFactSheet(
        year=year,
        title=resolve_prose(fact_sheet.title, citations, findings),
        subtitle=phrase(words.subtitle, findings, **values),
        headline=headline,
        headline_summary=plain_text(phrase(words.headline.summary, findings, **year_values(year))),
        columns=(*columns, *charts.columns),
        groups=groups,
        summary=plain_text(phrase(words.summary, findings, **year_values(year))),
        notes_lead=phrase(words.notes, findings),
        notes=(
            *charts.notes,
            *sign_notes(headline, groups, columns, words, findings),
            *marks.notes,
            *basis_notes(chosen.all(), words, findings),
            *left_out_note(gone, words, findings),
            *(resolve_prose(note, citations, findings) for note in fact_sheet.notes),
        ),
        source=phrase(words.source, findings, source=source) if source else (),
        source_name=plain_text(source),
        dateline=phrase(words.dateline, findings, **values),
        works_heading=_works_heading(fact_sheet, citations),
        works=promised_works(fact_sheet.works, report, words, citations) if fact_sheet.works else (),
        address=published_at(fact_sheet.address, words.address, findings) if fact_sheet.address else None,
        data_meanings=data_meanings(groups, words, year, findings),
        issuer=report.issuer.value,
        date=day_of(report),
        subject=plain_text(phrase(words.subject, findings, **values)),
        keywords=tuple(plain_text(resolve_plain(keyword, findings)) for keyword in report.keywords),
    )
    raise_if_any(findings)
    return resolved


def _choose(fact_sheet: FactSheet, known: Catalogue, findings: list[Finding]) -> Chosen:
    in_table = choose_rows(fact_sheet.groups, known, findings)
    return Chosen(_find(fact_sheet.headline, known, {}, findings), in_table.groups)


def choose_rows(groups: tuple[Group, ...], known: Catalogue, findings: list[Finding]) -> Chosen:
    """Return the indicators of a table, group by group."""
    in_table: dict[str, SourceText] = {}
    found = tuple((group.name, _find(group.indicators, known, in_table, findings)) for group in groups)
    return Chosen((), found)


def _find(
    names: tuple[SourceText, ...], known: Catalogue, taken: dict[str, SourceText], findings: list[Finding]
) -> tuple[Indicator, ...]:
    """Return the indicators of that id or name; `taken` holds where each was listed before."""
    found = []
    for name in names:
        indicator = known.indicators.get(name.value)
        if indicator is None:
            findings.append(_unknown(name, known))
        elif indicator.id.value in taken:
            findings.append(_listed_twice(name, taken[indicator.id.value]))
        else:
            taken[indicator.id.value] = name
            found.append(indicator)
    return tuple(found)


def mark_chosen(chosen: Chosen, wording: FactSheetWording, citations: Citations) -> Marks:
    """Return the marks of the figures that are shown, and their notes."""
    base, year = citations.year - 1, citations.year
    figure = citations.catalogue.figure
    heads = [
        shown_figures(each, (figure(each, base, "actual"), figure(each, base, "growth")))
        for each in chosen.headline
    ]
    rows = [
        shown_figures(
            each, (figure(each, base, "actual"), figure(each, base, "growth"), figure(each, year, "target"))
        )
        for _, members in chosen.groups
        for each in members
    ]
    shown = {each.figure.fact: each for figures in (*heads, *rows) for each in figures}
    in_table = frozenset(each.figure.fact for figures in rows for each in figures)
    return mark_figures(tuple(shown.values()), in_table, wording, citations)


def resolve_groups(chosen: Chosen, cells: FigureCells, citations: Citations) -> tuple[SheetGroup, ...]:
    """Return the groups of a table, a row an indicator."""
    return tuple(_group(name, members, cells, citations) for name, members in chosen.groups)


def _group(
    name: SourceText, members: tuple[Indicator, ...], cells: FigureCells, citations: Citations
) -> SheetGroup:
    rows: list[SheetRow] = []
    family: set[str] = set()  # the last row that is no item, and the items under it
    for indicator in members:
        whole = None if indicator.part_of is None else cells.catalogue.indicators.get(indicator.part_of.value)
        part = whole is not None and whole.id.value in family
        family = {*family, indicator.id.value} if part else {indicator.id.value}
        rows.append(cells.row(indicator, part))
    return SheetGroup(resolve_prose(name, citations, citations.findings), tuple(rows))


def _charts(
    fact_sheet: FactSheet,
    chosen: Chosen,
    limits: SheetLimits,
    wording: FactSheetWording,
    citations: Citations,
) -> Charts:
    """Return the charts that are asked for and have room."""
    kinds = tuple(kind for kind in dict.fromkeys(fact_sheet.charts) if limits.has(kind))
    return draw_charts(kinds, chosen.in_table(), wording.charts, citations)


def _works_heading(fact_sheet: FactSheet, citations: Citations) -> Inlines:
    if fact_sheet.works is None:
        return ()
    return resolve_prose(fact_sheet.works.heading, citations, citations.findings)


def _source(fact_sheet: FactSheet, citations: Citations) -> Inlines:
    return resolve_prose(fact_sheet.source, citations, citations.findings) if fact_sheet.source else ()


def _unknown(name: SourceText, known: Catalogue) -> Finding:
    return error(
        "R007",
        name.at,
        message("No indicator has the id or name “{name}”.", name=name.value),
        name_hint(name.value, known.indicators),
    )


def _listed_twice(name: SourceText, before: SourceText) -> Finding:
    return error(
        "R016",
        name.at,
        message("“{name}” is already listed at {place}.", name=name.value, place=before.at),
        message("List each indicator once."),
    )
