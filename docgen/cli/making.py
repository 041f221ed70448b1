"""Commands that make documents: build, verify."""

from pathlib import Path
from typing import TYPE_CHECKING, TypedDict, Unpack

import click

from docgen.cli.base import DONE, FOUND, docgen, project_option, read_year, say, write_files, year_argument
from docgen.diagnostics import message

if TYPE_CHECKING:
    from docgen.pipeline import Format, View


class _BuildOptions(TypedDict):
    out: Path | None
    views: "tuple[View, ...]"
    formats: "tuple[Format, ...]"
    edition: str | None
    only_check: bool
    draft: bool


@docgen.command(help="Make the documents of a year and write them to dist/.")
@year_argument
@project_option
@click.option(
    "--out", type=click.Path(file_okay=False, path_type=Path), help="Write there instead of dist/<year>."
)
@click.option(
    "--view",
    "views",
    multiple=True,
    type=click.Choice(["report", "fact-sheet", "commitments"]),
    help="Only this view.",
)
@click.option(
    "--to",
    "formats",
    multiple=True,
    type=click.Choice(["docx", "pdf", "txt", "csv"]),
    help="Only this format; csv has the fact sheet's figures.",
)
@click.option(
    "--edition", help="Another edition: annotated, large-print, booklet, booklet-a3, handout, or your own."
)
@click.option("--check", "only_check", is_flag=True, help="Write nothing; exit with 1 when files are stale.")
@click.option("--draft", is_flag=True, help="Build in spite of errors in the sources; every page says 草稿.")
def build(year: int | None, folder: Path | None, **options: Unpack[_BuildOptions]) -> int:
    """Build the outputs of one year."""
    from docgen import pipeline

    if options["edition"] and options["views"]:
        raise click.UsageError(say(message("An edition is of one view: leave out --view or --edition.")))
    project, sources = read_year(folder, year)
    if not options["draft"]:
        pipeline.refuse_errors(project, sources)
    made = pipeline.build_any(
        project,
        sources,
        options["edition"],
        options["views"],
        options["formats"],
        options["draft"],
    )
    target = options["out"] or project.dist / str(sources.year)
    outputs = {target / name: data for name, data in made.items()}
    return _report_stale(outputs) if options["only_check"] else DONE if write_files(outputs) else FOUND


@docgen.command(help="Measure how LibreOffice sets the Word file of a year against the PDF.")
@year_argument
@project_option
@click.option("--edition", help="Another edition: annotated, large-print, gbt9704-contents, or your own.")
def verify(year: int | None, folder: Path | None, edition: str | None) -> int:
    """Print how the Word file agrees with the PDF, and where it does not."""
    from docgen import pipeline

    agreement = pipeline.verify(*read_year(folder, year), edition)
    for sentence in agreement.sentences():
        click.echo(say(sentence))
    return DONE if agreement.same_pages else FOUND


def _report_stale(outputs: dict[Path, bytes]) -> int:
    from docgen.project import display_name, stale_outputs

    stale = stale_outputs(outputs)
    for path in stale:
        click.echo(say(message("{file} is stale; run docgen build.", file=display_name(path))), err=True)
    return FOUND if stale else DONE
