"""The marks on the fact sheet's figures, and the notes that explain them.

A figure that is an estimate (预计数) is marked; so is one that has a note of its own.
"""

from collections.abc import Iterator

from msgspec import Struct

from docgen.diagnostics import Finding, message
from docgen.model.indicators import Indicator
from docgen.model.text import SourceText
from docgen.model.wording import FactSheetWording
from docgen.resolve.citations import Citations
from docgen.resolve.phrases import Inlines, phrase, words
from docgen.resolve.problems import error
from docgen.resolve.prose import resolve_prose
from docgen.resolve.resolved import Figure

_ENUMERATION_COMMA = "、"


class Marks(Struct, frozen=True):
    """The marks of figures, by their facts; and the notes, in the order of their marks.

    `estimated` is the mark of an estimate (预计数), `estimates` are the figures that are one.
    """

    estimated: Inlines
    estimates: frozenset[str]
    signs: dict[str, Inlines]
    notes: tuple[Inlines, ...]

    def of(self, figure: Figure, estimated: Inlines | None = None) -> Inlines:
        """Return the marks that stand after a figure; `estimated` takes the place of the table's mark."""
        mark = self.estimated if estimated is None else estimated
        return (*(mark if figure.fact in self.estimates else ()), *self.signs.get(figure.fact, ()))


class ShownFigure(Struct, frozen=True):
    """A figure that the sheet shows, and what its year says of it."""

    figure: Figure
    estimated: bool
    note: SourceText | None


def shown_figures(indicator: Indicator, figures: tuple[Figure | None, ...]) -> tuple[ShownFigure, ...]:
    """Return the figures that there are; of each year, the first one carries what the year says."""
    shown: dict[int, ShownFigure] = {}
    for figure in figures:
        if figure is not None and figure.year not in shown:
            year = indicator.years[figure.year]
            shown[figure.year] = ShownFigure(figure, year.status == "estimated", year.note)
    return tuple(shown.values())


def mark_figures(
    shown: tuple[ShownFigure, ...], in_table: frozenset[str], wording: FactSheetWording, citations: Citations
) -> Marks:
    """Return the marks of the figures on the sheet; what is wrong with their notes joins the findings.

    The mark of an estimate is explained where a figure of the table has it; at the head it is a word.
    """
    findings = citations.findings
    estimated = phrase(wording.estimated, findings)
    estimates = frozenset(each.figure.fact for each in shown if each.estimated)
    signs = _signs(wording.figure_marks)
    by_fact: dict[str, Inlines] = {}
    notes: list[Inlines] = []
    if estimates & in_table:
        notes.append(phrase(wording.estimated_note, findings, mark=estimated))
    for each in shown:
        if each.note is not None:
            sign = next(signs, ())
            if not sign:
                findings.append(_no_sign(wording.figure_marks))
            note = resolve_prose(each.note, citations, findings)
            notes.append(phrase(wording.figure_note, findings, mark=sign, note=note))
            by_fact[each.figure.fact] = sign
    return Marks(estimated, estimates, by_fact, tuple(notes))


def basis_notes(
    indicators: tuple[Indicator, ...], wording: FactSheetWording, findings: list[Finding]
) -> tuple[Inlines, ...]:
    """Return a note for each statistical basis (统计口径), with the names of the indicators that have it."""
    names: dict[str, list[str]] = {}
    for indicator in indicators:
        if indicator.basis is not None:
            names.setdefault(indicator.basis.value, []).append(indicator.name.value)
    return tuple(
        phrase(wording.basis_note, findings, names=words(_ENUMERATION_COMMA.join(who)), basis=words(basis))
        for basis, who in names.items()
    )


def _signs(source: SourceText) -> Iterator[Inlines]:
    for offset, sign in enumerate(source.value):
        yield words(sign, source.locate(offset))


def _no_sign(source: SourceText) -> Finding:
    return error(
        "R021",
        source.at,
        message("There are more figures with a note than marks for them: {marks}.", marks=source.value),
        message("Add marks to figure_marks, or move notes from the indicators to the fact sheet."),
    )
