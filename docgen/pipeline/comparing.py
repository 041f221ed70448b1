"""Two years → what differs between them."""

from typing import TYPE_CHECKING

from docgen.pipeline.arranging import arrange, resolve_year
from docgen.pipeline.building import STYLE_SHEETS, load_style, set_pages, write_format
from docgen.project import Project
from docgen.sources import Sources

if TYPE_CHECKING:
    from docgen.comparison import Comparison


def compare(before: Sources, after: Sources) -> "Comparison":
    """Return what differs between the reports of two years.

    Raises:
        ResolveError: One of them cannot be arranged.
    """
    from docgen.blocks import plain_text
    from docgen.comparison import Comparison
    from docgen.comparison.document import lines_of
    from docgen.comparison.figures import moved_figures
    from docgen.comparison.paragraphs import compare_paragraphs
    from docgen.comparison.promises import compare_promises

    texts = [
        [plain_text(line.inlines) for line in lines_of(arrange(one, "report"))] for one in (before, after)
    ]
    return Comparison(
        before=before.year,
        after=after.year,
        figures=moved_figures(after.indicators, before.year, after.year),
        promises=compare_promises(_promises(before), _promises(after), after.commitments),
        paragraphs=compare_paragraphs(*texts),
    )


def marked_report(project: Project, before: Sources, after: Sources) -> bytes:
    """Return the later report as a Word file in which the changes stand as revisions (修订)."""
    from docgen.comparison.document import with_revisions

    changes = compare(before, after).paragraphs
    document = with_revisions(arrange(before, "report"), arrange(after, "report"), changes)
    sheet, typefaces = load_style(project, STYLE_SHEETS["report"])
    sheet, pages = set_pages(project, document, sheet, typefaces)
    return write_format("docx", document, pages, sheet, typefaces)


def _promises(sources: Sources) -> list[str]:
    from docgen.drafting.promises import promises_of

    return [promise.text for promise in promises_of(resolve_year(sources))]
