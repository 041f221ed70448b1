"""From sources to outputs, a call a step: resolve → arrange → lay out → write.

Each step's module is imported where the step is taken, so that a command pays only for what it does.
"""

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Literal, assert_never

from msgspec.structs import replace

from docgen.blocks import Document, all_inlines
from docgen.diagnostics import (
    BuildError,
    DocgenError,
    Finding,
    Location,
    Severity,
    SourceError,
    WriterError,
    distinct,
    message,
)
from docgen.project import Project
from docgen.sources import Sources, read_emendations

if TYPE_CHECKING:
    from docgen.check.ledger import Ledger
    from docgen.layout.pages import Pages
    from docgen.stylesheet import StyleSheet
    from docgen.typefaces import Typefaces
    from docgen.verification.agreement import Agreement

View = Literal["report", "fact-sheet"]
Format = Literal["docx", "pdf", "txt"]
Listing = Literal["text", "outline", "figures", "blocks"]

VIEWS: tuple[View, ...] = ("report", "fact-sheet")
FORMATS: tuple[Format, ...] = ("docx", "pdf", "txt")
STANDARD = "standard"
STYLE_SHEETS: dict[View, str] = {"report": "gbt9704", "fact-sheet": "fact-sheet"}
# The sheet is handed out on paper; its text form is made when it is asked for.
USUAL_FORMATS: dict[View, tuple[Format, ...]] = {"report": FORMATS, "fact-sheet": ("docx", "pdf")}

_SINGLE_PAGE: tuple[View, ...] = ("fact-sheet",)


def wanted(
    sources: Sources, views: tuple[View, ...] = (), formats: tuple[Format, ...] = ()
) -> dict[View, tuple[Format, ...]]:
    """Return the formats to make of each view; none named means all that the year has, as usual."""
    return {view: formats or USUAL_FORMATS[view] for view in views or views_of(sources)}


def arrange(sources: Sources, view: View) -> Document:
    """Return the block tree of one view.

    Raises:
        ResolveError: The prose or the sheet cites what is not there; holds every such place.
    """
    match view:
        case "report":
            return _arrange_report(sources)
        case "fact-sheet":
            return _arrange_fact_sheet(sources)


def build_any(
    project: Project,
    sources: Sources,
    edition: str | None,
    views: tuple[View, ...],
    formats: tuple[Format, ...],
) -> dict[str, bytes]:
    """Return what a build asks for: one edition, or views of the standard one."""
    if edition is None or edition == STANDARD:
        return build(project, sources, wanted(sources, views, formats))
    return build_edition(project, sources, edition, formats)


def build(project: Project, sources: Sources, wanted: dict[View, tuple[Format, ...]]) -> dict[str, bytes]:
    """Return every wanted output by its file name: `report.docx`, `fact-sheet.pdf` ….

    Raises:
        DocgenError: Something cannot be made; holds the problems of every view.
    """
    outputs: dict[str, bytes] = {}
    findings: list[Finding] = []
    for view, formats in wanted.items():
        try:
            made = render(project, sources, STYLE_SHEETS[view], formats)
        except DocgenError as error:
            findings.extend(error.findings)
            continue
        outputs |= {f"{view}.{suffix}": data for suffix, data in made.items()}
    if findings:
        raise BuildError(*distinct(findings))
    return outputs


def build_edition(
    project: Project, sources: Sources, edition: str, formats: tuple[Format, ...]
) -> dict[str, bytes]:
    """Return one edition (版本) by its file names: `report-booklet.pdf` ….

    An edition that is imposed is made as PDF alone, unless a format is asked for.

    Raises:
        DocgenError: There is no such edition, or it cannot be made.
    """
    sheet, _ = load_style(project, edition)
    usual: tuple[Format, ...] = ("docx", "pdf") if sheet.imposition is None else ("pdf",)
    made = render(project, sources, edition, formats or usual)
    view = "report" if sheet.view == "annotated" else sheet.view
    return {f"{view}-{edition}.{suffix}": data for suffix, data in made.items()}


def render(project: Project, sources: Sources, name: str, formats: tuple[Format, ...]) -> dict[Format, bytes]:
    """Return the view that the style sheet `name` is of, in each of `formats`.

    Raises:
        DocgenError: The view cannot be resolved, set or written.
    """
    from docgen.layout.imposition import impose

    sheet, typefaces = load_style(project, name)
    document = (
        _arrange_annotated(project, sources) if sheet.view == "annotated" else arrange(sources, sheet.view)
    )
    sheet, pages = _set(project, document, sheet, typefaces)
    if sheet.imposition is not None:
        pages = impose(pages, sheet.imposition)
    return {suffix: _write(suffix, document, pages, sheet, typefaces) for suffix in formats}


def _set(
    project: Project, document: Document, sheet: "StyleSheet", typefaces: "Typefaces"
) -> "tuple[StyleSheet, Pages]":
    """Return the pages of a document, and the style sheet that they are set by: the first that fits."""
    from docgen.layout import lay_out
    from docgen.layout.fit import require_pages
    from docgen.typefaces.coverage import check_coverage

    uncovered = check_coverage(document, sheet, typefaces)
    if uncovered:
        raise WriterError(*uncovered)
    tried = {sheet.tighter}
    pages = lay_out(document, sheet, typefaces)
    while sheet.view in _SINGLE_PAGE and len(pages.pages) > 1 and sheet.tighter is not None:
        sheet = replace(load_style(project, sheet.tighter)[0], imposition=sheet.imposition)
        pages = lay_out(document, sheet, typefaces)
        if sheet.tighter in tried:
            break
        tried.add(sheet.tighter)
    if sheet.view in _SINGLE_PAGE:
        require_pages(pages, sheet, 1)
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
        message("The editions are: {names}.", names=", ".join(project.editions())),
    )


def check(project: Project, sources: Sources) -> tuple[Finding, ...]:
    """Return what is wrong with a year's sources that can be read: figures, faces, the restored text.

    Problems that keep a view from being arranged are among the findings, and those that are silenced.
    """
    from docgen.typefaces.coverage import check_coverage

    findings: list[Finding] = []
    for view in views_of(sources):
        try:
            document = arrange(sources, view)
            findings += check_coverage(document, *load_style(project, STYLE_SHEETS[view]))
        except DocgenError as error:
            findings += error.findings
            continue
        if view == "report":
            findings += _check_restoration(project, sources, document)
    findings += _check_sources(project, sources)
    return _silenced(project, sources.year, distinct(findings))


def check_file(path: Path) -> tuple[Finding, ...]:
    """Return what is wrong with a text file that no sources stand behind.

    Raises:
        SourceError: It is not text.
    """
    from docgen.check.plain import check_plain

    return distinct(check_plain(path.read_bytes(), path.name))


def _check_sources(project: Project, sources: Sources) -> Iterator[Finding]:
    """Yield what the checks find in what was typed."""
    from docgen.check.audit import check_figures
    from docgen.check.by_hand import check_typed_figures
    from docgen.check.gaps import check_gaps, check_open_readings
    from docgen.check.punctuation import check_punctuation
    from docgen.check.structure import check_structure
    from docgen.check.targets import check_targets
    from docgen.check.texts import typed_texts
    from docgen.check.unfit import check_unfit

    texts = tuple(typed_texts(sources.report, sources.fact_sheet))
    yield from number_ledger(sources).unaccounted
    yield from check_typed_figures(texts, sources.indicators, sources.year)
    yield from check_figures(sources.indicators, sources.year)
    yield from check_targets(sources.indicators, sources.year)
    yield from check_structure(sources.report, texts, sources.year)
    yield from check_punctuation(texts)
    yield from check_unfit(texts)
    yield from check_gaps(texts)
    emendations = read_emendations(project, sources.year)
    if emendations is not None:
        yield from check_open_readings(emendations)


def number_ledger(sources: Sources) -> "Ledger":
    """Return what answers for every number of a year's views; none is bound in a view that cannot be made."""
    from docgen.check.ledger import keep_ledger
    from docgen.check.texts import typed_texts

    bound = 0
    for view in views_of(sources):
        with suppress(DocgenError):
            bound += sum(bool(inline.fact) for inline in all_inlines(arrange(sources, view)))
    return keep_ledger(typed_texts(sources.report, sources.fact_sheet), bound)


def _silenced(project: Project, year: int, findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """Return the findings as the comments of the year's files judge them."""
    from docgen.check.silences import apply_silences, silences_in

    names = ("indicators", *(f"{year}/{name}" for name in ("report", "fact_sheet", "emendations")))
    files = (project.read_source_if_there(f"{name}.yaml") for name in names)
    silences = [one for file in files if file for one in silences_in(file[0].decode("utf-8"), file[1])]
    return apply_silences(findings, silences)


def verify(project: Project, sources: Sources) -> "Agreement":
    """Return how the report's Word file, set by LibreOffice with the same faces, agrees with the PDF.

    Raises:
        WriterError: LibreOffice or the reader of its PDF is missing, or makes nothing.
    """
    from tempfile import TemporaryDirectory

    from docgen.verification.agreement import compare
    from docgen.verification.lines import read_lines
    from docgen.verification.office import render as render_in_office

    sheet, typefaces = load_style(project, STYLE_SHEETS["report"])
    document = arrange(sources, "report")
    sheet, pages = _set(project, document, sheet, typefaces)
    data = _write("docx", document, pages, sheet, typefaces)
    with TemporaryDirectory() as folder:
        return compare(document, pages, read_lines(render_in_office(data, sheet, Path(folder))))


def views_of(sources: Sources) -> tuple[View, ...]:
    """Return the views that the year's sources describe."""
    return VIEWS if sources.fact_sheet is not None else ("report",)


def _check_restoration(project: Project, sources: Sources, document: Document) -> tuple[Finding, ...]:
    emendations = read_emendations(project, sources.year)
    if emendations is None:
        return ()
    from docgen.check.restoration import check_restoration

    original, name = project.read_source(f"{sources.year}/{emendations.original.value}")
    return check_restoration(original.decode("utf-8"), name, emendations, paragraph_texts(document))


def paragraph_texts(document: Document) -> tuple[str, ...]:
    """Return the text of each paragraph and heading of a document, in order."""
    from docgen.blocks import Table, plain_text

    return tuple(plain_text(block.inlines) for block in document.blocks if not isinstance(block, Table))


def _arrange_report(sources: Sources) -> Document:
    from docgen.resolve import resolve_report
    from docgen.views.annual_report import arrange_report

    return arrange_report(resolve_report(sources.report, sources.indicators, sources.wording, sources.year))


def _arrange_fact_sheet(sources: Sources) -> Document:
    from docgen.resolve import resolve_fact_sheet
    from docgen.views.fact_sheet import arrange_fact_sheet

    if sources.fact_sheet is None:
        raise SourceError(no_fact_sheet(sources.year))
    return arrange_fact_sheet(
        resolve_fact_sheet(
            sources.fact_sheet, sources.report, sources.indicators, sources.wording, sources.year
        )
    )


def _arrange_annotated(project: Project, sources: Sources) -> Document:
    """Return the report with its emendations marked; as it is, where none are on record."""
    from docgen.check.restoration import restore
    from docgen.resolve.annotations import annotation_table, describe
    from docgen.views.annotated import Annotation, annotate

    report = arrange(sources, "report")
    emendations = read_emendations(project, sources.year)
    if emendations is None:
        return report
    findings = [*_check_restoration(project, sources, report)]
    original, _ = project.read_source(f"{sources.year}/{emendations.original.value}")
    wording = sources.wording.annotated
    annotations = [
        Annotation(index, mark.start, mark.end, describe(mark.emendation, wording, findings))
        for index, paragraph in enumerate(restore(original.decode("utf-8"), emendations).paragraphs)
        for mark in paragraph.marks
    ]
    if findings:
        raise BuildError(*findings)
    return annotate(report, annotations, annotation_table(wording))


def no_fact_sheet(year: int) -> Finding:
    """Return the finding that a year does not say what its fact sheet shows."""
    return Finding(
        "P005",
        Severity.ERROR,
        Location(f"source/{year}/fact_sheet.yaml", 1, 1),
        message("There is no such file, so {year} has no fact sheet.", year=year),
        message("Write the file, or build the report alone with --view report."),
    )


def _write(
    suffix: Format, document: Document, pages: "Pages", sheet: "StyleSheet", typefaces: "Typefaces"
) -> bytes:
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


def listing(sources: Sources, what: Listing, as_json: bool) -> str:
    """Return what a year's report holds, as lines or as JSON; `figures` are those of every view."""
    from docgen import listing as lists

    views = views_of(sources) if what == "figures" else VIEWS[:1]
    document = lists.joined(arrange(sources, view) for view in views)
    return lists.as_json(document, what) if as_json else lists.as_lines(document, what)
