"""Block trees → outputs: lay out → write, in the formats and the edition that are asked for."""

from typing import TYPE_CHECKING, Literal, assert_never

from msgspec.structs import replace

from docgen.blocks import Document
from docgen.diagnostics import (
    BuildError,
    DocgenError,
    Finding,
    LayoutError,
    Severity,
    SourceError,
    WriterError,
    distinct,
    message,
)
from docgen.pipeline.arranging import View, arrange, arrange_annotated, resolve_year, views_of
from docgen.project import Project
from docgen.sources import Sources

if TYPE_CHECKING:
    from docgen.layout.pages import Pages
    from docgen.stylesheet import StyleSheet
    from docgen.typefaces import Typefaces

Format = Literal["docx", "pdf", "txt"]

FORMATS: tuple[Format, ...] = ("docx", "pdf", "txt")
STANDARD = "standard"
STYLE_SHEETS: dict[View, str] = {
    "report": "gbt9704",
    "fact-sheet": "fact-sheet",
    "commitments": "commitments",
}
# The sheet is handed out on paper; its text form is made when it is asked for.
USUAL_FORMATS: dict[View, tuple[Format, ...]] = {
    "report": FORMATS,
    "fact-sheet": ("docx", "pdf"),
    "commitments": ("docx", "pdf"),
}

_SINGLE_PAGE: tuple[View, ...] = ("fact-sheet",)
# Set tighter when it does not fit on a page, and then goes on to the next.
_SQUEEZED: tuple[View, ...] = ("fact-sheet", "commitments")


def wanted(
    sources: Sources, views: tuple[View, ...] = (), formats: tuple[Format, ...] = ()
) -> dict[View, tuple[Format, ...]]:
    """Return the formats to make of each view; none named means all that the year has, as usual."""
    return {view: formats or USUAL_FORMATS[view] for view in views or views_of(sources)}


def build_any(
    project: Project,
    sources: Sources,
    edition: str | None,
    views: tuple[View, ...],
    formats: tuple[Format, ...],
    draft: bool = False,
) -> dict[str, bytes]:
    """Return what a build asks for: one edition, or views of the standard one.

    `draft`: every page says that it is one (草稿).
    """
    if edition is None or edition == STANDARD:
        return build(project, sources, wanted(sources, views, formats), draft=draft)
    return build_edition(project, sources, edition, formats, draft=draft)


def build(
    project: Project, sources: Sources, wanted: dict[View, tuple[Format, ...]], *, draft: bool = False
) -> dict[str, bytes]:
    """Return every wanted output by its file name: `report.docx`, `fact-sheet.pdf` ….

    Raises:
        DocgenError: Something cannot be made; holds the problems of every view.
    """
    outputs: dict[str, bytes] = {}
    findings: list[Finding] = []
    for view, formats in wanted.items():
        try:
            made = render(project, sources, STYLE_SHEETS[view], formats, draft=draft)
        except DocgenError as error:
            findings.extend(error.findings)
            continue
        outputs |= {f"{view}.{suffix}": data for suffix, data in made.items()}
    if findings:
        raise BuildError(*distinct(findings))
    return outputs


def build_edition(
    project: Project, sources: Sources, edition: str, formats: tuple[Format, ...], *, draft: bool = False
) -> dict[str, bytes]:
    """Return one edition (版本) by its file names: `report-booklet.pdf` ….

    An edition that is imposed is made as PDF alone, unless a format is asked for.

    Raises:
        DocgenError: There is no such edition, or it cannot be made.
    """
    sheet, _ = load_style(project, edition)
    usual: tuple[Format, ...] = ("docx", "pdf") if sheet.imposition is None else ("pdf",)
    made = render(project, sources, edition, formats or usual, draft=draft)
    view = "report" if sheet.view == "annotated" else sheet.view
    return {f"{view}-{edition}.{suffix}": data for suffix, data in made.items()}


def render(
    project: Project, sources: Sources, name: str, formats: tuple[Format, ...], *, draft: bool = False
) -> dict[Format, bytes]:
    """Return the view that the style sheet `name` is of, in each of `formats`.

    Raises:
        DocgenError: The view cannot be resolved, set or written.
    """
    from docgen.layout.imposition import impose
    from docgen.stylesheet.drafts import as_draft

    sheet, typefaces = load_style(project, name)
    if draft:
        sheet = as_draft(sheet, sources.wording.draft.value)
    document, sheet, pages = set_view(project, sources, sheet, typefaces)
    if sheet.imposition is not None:
        pages = impose(pages, sheet.imposition)
    return {suffix: write_format(suffix, document, pages, sheet, typefaces) for suffix in formats}


def set_view(
    project: Project, sources: Sources, sheet: "StyleSheet", typefaces: "Typefaces", left_out: int = 0
) -> "tuple[Document, StyleSheet, Pages]":
    """Return a view and its pages; a fact sheet with as few of its optional rows left out as make it fit."""
    from docgen.views.contents import with_contents
    from docgen.views.cover import with_cover

    document = (
        arrange_annotated(project, sources)
        if sheet.view == "annotated"
        else arrange(sources, sheet.view, left_out)
    )
    if sheet.cover is not None:
        document = with_cover(document, resolve_year(sources).cover, sheet.cover.lines)
    if sheet.contents is not None:
        document = with_contents(document, sheet.contents.title, sheet.contents.levels)
    try:
        return document, *set_pages(project, document, sheet, typefaces)
    except LayoutError:
        if sheet.view != "fact-sheet" or not _may_leave_out(sources, left_out + 1):
            raise
    return set_view(project, sources, sheet, typefaces, left_out + 1)


def _may_leave_out(sources: Sources, count: int) -> bool:
    return sources.fact_sheet is not None and count <= len(sources.fact_sheet.optional)


def set_pages(
    project: Project, document: Document, sheet: "StyleSheet", typefaces: "Typefaces"
) -> "tuple[StyleSheet, Pages]":
    """Return the pages of a document, and the style sheet that they are set by: the first that fits."""
    from docgen.layout import lay_out
    from docgen.layout.fit import require_pages, require_whole
    from docgen.typefaces.coverage import check_coverage

    uncovered = check_coverage(document, sheet, typefaces)
    if uncovered:
        raise WriterError(*distinct(uncovered))
    tried = {sheet.tighter}
    pages = lay_out(document, sheet, typefaces)
    while sheet.view in _SQUEEZED and len(pages.pages) > 1 and sheet.tighter is not None:
        sheet = replace(load_style(project, sheet.tighter)[0], imposition=sheet.imposition, folio=sheet.folio)
        pages = lay_out(document, sheet, typefaces)
        if sheet.tighter in tried:
            break
        tried.add(sheet.tighter)
    if sheet.view in _SINGLE_PAGE:
        require_pages(pages, sheet, 1)
        require_whole(pages, sheet)
    return sheet, pages


def load_style(project: Project, name: str) -> "tuple[StyleSheet, Typefaces]":
    """Return the style sheet `templates/<name>.yaml` and its typefaces.

    Raises:
        SourceError: There is no such style sheet.
        StyleSheetError: The style sheet is incomplete or says what it cannot mean.
    """
    from docgen.stylesheet import load_style_sheet
    from docgen.typefaces import load_typefaces

    if name not in project.editions():
        raise SourceError(_no_edition(project, name))
    sheet = load_style_sheet(name, project.open_template)
    return sheet, load_typefaces(sheet)


def _no_edition(project: Project, name: str) -> Finding:
    return Finding(
        "P006",
        Severity.ERROR,
        None,
        message("There is no edition named {name}.", name=name),
        message("The editions are: {names}.", names=", ".join((STANDARD, *project.editions()))),
    )


def write_format(
    suffix: Format, document: Document, pages: "Pages", sheet: "StyleSheet", typefaces: "Typefaces"
) -> bytes:
    """Return a laid-out document in one format."""
    match suffix:
        case "docx":
            from docgen.writers.docx import write_docx

            return write_docx(document, pages, sheet, typefaces)
        case "pdf":
            from docgen.writers.pdf import write_pdf

            return write_pdf(document, pages, sheet, typefaces)
        case "txt":
            from docgen.writers.text import write_text

            return write_text(document, pages, sheet, typefaces)
        case _:
            assert_never(suffix)
