"""The table of indicators behind the report (附表), resolved; its marks and notes are the fact sheet's."""

from docgen.blocks import plain_text
from docgen.model.report import Appendix
from docgen.model.wording import Wording
from docgen.resolve.citations import Citations
from docgen.resolve.fact_sheet import choose_rows, mark_chosen, resolve_groups
from docgen.resolve.marks import basis_notes
from docgen.resolve.meeting import year_values
from docgen.resolve.phrases import phrase
from docgen.resolve.prose import resolve_prose
from docgen.resolve.resolved import ResolvedAppendix
from docgen.resolve.sheet_charts import NO_CHARTS
from docgen.resolve.sheet_columns import plain_columns
from docgen.resolve.sheet_rows import FigureCells


def resolve_appendix(
    appendix: Appendix | None, wording: Wording, citations: Citations
) -> ResolvedAppendix | None:
    """Return the table as it is printed; what is wrong with it joins the findings."""
    if appendix is None:
        return None
    words, year, findings = wording.fact_sheet, citations.year, citations.findings
    chosen = choose_rows(appendix.groups, citations.catalogue, findings)
    marks = mark_chosen(chosen, words, citations)
    cells = FigureCells(citations.catalogue, marks, NO_CHARTS, words, wording.change, year, findings)
    title = resolve_prose(appendix.title, citations, findings)
    return ResolvedAppendix(
        heading=phrase(wording.appendix.heading, findings, title=title),
        columns=plain_columns(words.columns, year, findings),
        groups=resolve_groups(chosen, cells, citations),
        summary=plain_text(phrase(words.summary, findings, **year_values(year))),
        notes=(*marks.notes, *basis_notes(chosen.all(), words, findings)),
    )
