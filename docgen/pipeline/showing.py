"""What a year's documents are like: measured in LibreOffice, listed."""

from pathlib import Path
from typing import TYPE_CHECKING, Literal

from docgen.pipeline.arranging import VIEWS, arrange, views_of
from docgen.pipeline.building import STANDARD, STYLE_SHEETS, load_style, set_view, write_format
from docgen.project import Project
from docgen.sources import Sources

if TYPE_CHECKING:
    from docgen.verification.agreement import Agreement

Listing = Literal["text", "outline", "figures", "blocks"]


def verify(project: Project, sources: Sources, edition: str | None = None) -> "Agreement":
    """Return how a Word file, set by LibreOffice with the same faces, agrees with the PDF of the edition.

    It is that of the report where no edition is named.

    Raises:
        DocgenError: There is no such edition, or it cannot be set.
        WriterError: LibreOffice or the reader of its PDF is missing, or makes nothing.
    """
    from tempfile import TemporaryDirectory

    from docgen.verification.agreement import compare
    from docgen.verification.lines import read_lines
    from docgen.verification.office import render as render_in_office

    named = edition if edition not in (None, STANDARD) else STYLE_SHEETS["report"]
    sheet, typefaces = load_style(project, named)
    document, sheet, pages = set_view(project, sources, sheet, typefaces)
    data = write_format("docx", document, pages, sheet, typefaces)
    with TemporaryDirectory() as folder:
        return compare(document, pages, read_lines(render_in_office(data, sheet, Path(folder))))


def listing(sources: Sources, what: Listing, as_json: bool) -> str:
    """Return what a year's report holds, as lines or as JSON; `figures` are those of every view."""
    from docgen import listing as lists

    views = views_of(sources) if what == "figures" else VIEWS[:1]
    document = lists.joined(arrange(sources, view) for view in views)
    return lists.as_json(document, what) if as_json else lists.as_lines(document, what)
