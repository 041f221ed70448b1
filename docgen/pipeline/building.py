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
from docgen.pipeline.twins import attachments, data_files
from docgen.project import Project
from docgen.sources import Sources

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from docgen.layout.pages import Pages
    from docgen.stylesheet import StyleSheet
    from docgen.typefaces import Typefaces

    _Set = tuple[Document, StyleSheet, Pages]

PageFormat = Literal["docx", "pdf", "txt"]
Format = PageFormat | Literal["csv"]

FORMATS: tuple[PageFormat, ...] = ("docx", "pdf", "txt")
STANDARD = "standard"
STYLE_SHEETS: dict[View, str] = {
    "report": "gbt9704",
    "fact-sheet": "fact-sheet",
    "commitments": "commitments",
}
# The sheet is handed out on paper; its text form and its figures as data are made when they are asked for.
USUAL_FORMATS: dict[View, tuple[PageFormat, ...]] = {
    "report": FORMATS,
    "fact-sheet": ("docx", "pdf"),
    "commitments": ("docx", "pdf"),
}

_DATA: Literal["csv"] = "csv"
_WITH_DATA: View = "fact-sheet"
# Set tighter when it does not fit on its pages, of which most have one.
_SQUEEZED: tuple[View, ...] = ("fact-sheet", "commitments")


def wanted(
    sources: Sources, views: tuple[View, ...] = (), formats: tuple[Format, ...] = ()
) -> dict[View, tuple[Format, ...]]:
    """Return the formats to make of each view; none named means all that the year has, as usual.

    Data are made of the fact sheet alone.

    Raises:
        SourceError: Data are asked for, and the fact sheet is not.
    """
    chosen = views or views_of(sources)
    if _DATA in formats and _WITH_DATA not in chosen:
        raise SourceError(_no_data())
    papers = _papers(formats)
    return {
        view: (formats if view == _WITH_DATA else papers) or USUAL_FORMATS[view]
        for view in chosen
        if view == _WITH_DATA or papers or not formats
    }


def _papers(formats: tuple[Format, ...]) -> tuple[PageFormat, ...]:
    """Return those of the formats that have pages."""
    return tuple(each for each in formats if each != _DATA)


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
            papers = _papers(formats)
            made = render(project, sources, STYLE_SHEETS[view], papers, draft=draft) if papers else {}
            if _DATA in formats:
                outputs |= data_files(sources)
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

    An edition that is imposed, or attaches data, is made as PDF alone, unless a format is asked for.

    Raises:
        DocgenError: There is no such edition, it cannot be made, or data are asked for: an edition has none.
    """
    if _DATA in formats:
        raise SourceError(_no_data())
    sheet, _ = load_style(project, edition)
    on_paper = sheet.imposition is not None or sheet.attaches_data
    usual: tuple[PageFormat, ...] = ("pdf",) if on_paper else ("docx", "pdf")
    papers = _papers(formats)
    made = render(project, sources, edition, papers or usual, draft=draft)
    view = "report" if sheet.view == "annotated" else sheet.view
    name = edition if edition.startswith(f"{view}-") else f"{view}-{edition}"
    return {f"{name}.{suffix}": data for suffix, data in made.items()}


def render(
    project: Project, sources: Sources, name: str, formats: tuple[PageFormat, ...], *, draft: bool = False
) -> dict[PageFormat, bytes]:
    """Return the view that the style sheet `name` is of, in each of `formats`.

    Raises:
        DocgenError: The view cannot be resolved, set or written.
    """
    from docgen.layout.imposition import impose
    from docgen.stylesheet.drafts import as_draft

    sheet, typefaces = load_style(project, name)
    if draft:
        sheet = as_draft(sheet, sources.wording.draft.value)
    attaches_data = sheet.attaches_data
    document, sheet, pages = set_view(project, sources, sheet, typefaces)
    if attaches_data:
        document = replace(document, attachments=attachments(sources))
    if sheet.imposition is not None:
        pages = impose(pages, sheet.imposition)
    return {suffix: write_format(suffix, document, pages, sheet, typefaces) for suffix in formats}


def set_view(
    project: Project, sources: Sources, sheet: "StyleSheet", typefaces: "Typefaces", left_out: int = 0
) -> "tuple[Document, StyleSheet, Pages]":
    """Return a view and its pages; a fact sheet with as few of its optional rows left out as make it fit."""

    def document_for(sheet: "StyleSheet") -> Document:
        return _arranged(project, sources, sheet, left_out)

    try:
        return set_first_fit(project, document_for, sheet, typefaces)
    except LayoutError:
        if sheet.view != "fact-sheet" or not _may_leave_out(sources, left_out + 1):
            raise
    return set_view(project, sources, sheet, typefaces, left_out + 1)


def _arranged(project: Project, sources: Sources, sheet: "StyleSheet", left_out: int) -> Document:
    """Return the block tree of the view that a style sheet is of, as far as it has room for it."""
    from docgen.resolve.sheet_columns import SheetLimits
    from docgen.views.contents import with_contents
    from docgen.views.cover import with_cover

    if sheet.view == "annotated":
        document = arrange_annotated(project, sources)
    else:
        document = arrange(sources, sheet.view, SheetLimits(left_out, sheet.columns_of("indicators")))
    if sheet.cover is not None:
        document = with_cover(document, resolve_year(sources).cover, sheet.cover.lines)
    if sheet.contents is not None:
        document = with_contents(document, sheet.contents.title, sheet.contents.levels)
    return document


def _may_leave_out(sources: Sources, count: int) -> bool:
    return sources.fact_sheet is not None and count <= len(sources.fact_sheet.optional)


def set_pages(
    project: Project, document: Document, sheet: "StyleSheet", typefaces: "Typefaces"
) -> "tuple[StyleSheet, Pages]":
    """Return the pages of a document, and the style sheet that they are set by: the first that fits."""
    _, sheet, pages = set_first_fit(project, lambda _: document, sheet, typefaces)
    return sheet, pages


def set_first_fit(
    project: Project,
    document_for: "Callable[[StyleSheet], Document]",
    sheet: "StyleSheet",
    typefaces: "Typefaces",
) -> "tuple[Document, StyleSheet, Pages]":
    """Return a view and its pages by the first style sheet that it fits with: `sheet`, or a tighter one.

    `document_for` arranges it for a style sheet, since one may have fewer columns than another.

    Raises:
        WriterError: No face has a character of it.
        LayoutError: It fits with none of them.
    """
    from docgen.layout.filling import fill
    from docgen.layout.fit import parts_figures, require_pages, require_whole

    most = sheet.most_pages or 1
    fitting: list[_Set] = []
    for tried in _tries(project, document_for, sheet, typefaces):
        document, sheet, pages = tried
        if len(pages.pages) <= most:
            fitting.append(tried)
            if not parts_figures(document, pages, sheet):
                break
    else:
        # None keeps every figure on a line: the largest that fits, or the tightest, which says what does not.
        document, sheet, pages = (*fitting, tried)[0]
    if sheet.most_pages is not None:
        require_pages(pages, sheet, sheet.most_pages)
        sheet, pages = fill(document, sheet, typefaces, pages)
        require_whole(pages, sheet)
    return document, sheet, pages


def _tries(
    project: Project,
    document_for: "Callable[[StyleSheet], Document]",
    sheet: "StyleSheet",
    typefaces: "Typefaces",
) -> "Iterator[_Set]":
    """Yield a view set by a style sheet, and by each that is tighter, as they are asked for."""
    from docgen.layout import lay_out
    from docgen.typefaces.coverage import check_coverage

    document = document_for(sheet)
    uncovered = check_coverage(document, sheet, typefaces)
    if uncovered:
        raise WriterError(*distinct(uncovered))
    yield document, sheet, lay_out(document, sheet, typefaces)
    tried: set[str] = set()
    while sheet.view in _SQUEEZED and sheet.tighter is not None and sheet.tighter not in tried:
        tried.add(sheet.tighter)
        columns = sheet.columns_of("indicators")
        sheet = replace(load_style(project, sheet.tighter)[0], imposition=sheet.imposition, folio=sheet.folio)
        if sheet.columns_of("indicators") != columns:
            document = document_for(sheet)
        yield document, sheet, lay_out(document, sheet, typefaces)


def _no_data() -> Finding:
    return Finding(
        "P019",
        Severity.ERROR,
        None,
        message("Only the fact sheet has its figures as CSV, the same for all its editions."),
        message("Build it with --view fact-sheet --to csv, and leave out --edition."),
    )


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
    suffix: PageFormat, document: Document, pages: "Pages", sheet: "StyleSheet", typefaces: "Typefaces"
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
