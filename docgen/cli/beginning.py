"""Commands that begin a project: a sample, an existing report, older files."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from docgen.cli.base import DONE, FOUND, docgen, fail, project_option, say, the_project, write_files
from docgen.diagnostics import message

if TYPE_CHECKING:
    from docgen.importing.word import Changes

_SAMPLE_YEAR = 2026


@docgen.command(help="Make a small, whole project in a folder: samples of its files, explained in comments.")
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path))
@click.option(
    "--year", type=click.IntRange(1000, 9999), default=_SAMPLE_YEAR, help="The year of the first report."
)
def new(folder: Path, year: int) -> int:
    """Begin a project from the samples."""
    from docgen import pipeline

    return DONE if write_files(pipeline.new_project(folder, year)) else FOUND


@docgen.command("import", help="Bring in a report that exists as text, as a web page or as a Word file.")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option(
    "--to", "folder", type=click.Path(file_okay=False, path_type=Path), help="The project's folder; here."
)
@click.option("--year", type=click.IntRange(1000, 9999), help="The report's year, where the file is silent.")
@click.option(
    "--changes",
    type=click.Choice(["accepted", "rejected"]),
    default="accepted",
    help="How the tracked changes of a Word file are read.",
)
def bring_in(file: Path, folder: Path | None, year: int | None, changes: "Changes") -> int:
    """Import one report; what is left out and what is in doubt is told and kept."""
    from docgen import pipeline
    from docgen.importing.record import record
    from docgen.importing.telling import tell_unsure
    from docgen.messages import CHINESE, translator
    from docgen.project import current_folder

    begun = pipeline.import_file(folder or current_folder(), file, year, changes)
    report = next(iter(begun.files))
    # The record is a file of the project, and speaks its language whoever runs the command.
    kept = {
        report.parent / "import.txt": record(begun.imported, file.name, translator(CHINESE)).encode("utf-8")
    }
    written = write_files(begun.files | kept)
    fail((*begun.imported.findings, *tell_unsure(begun.imported.unsure, file.name)))
    click.echo(
        say(
            message(
                "{year}: {unsure} places to look at, {dropped} pieces left out; import.txt lists all.",
                year=begun.year,
                unsure=len(begun.imported.unsure),
                dropped=len(begun.imported.dropped),
            )
        )
    )
    return DONE if written else FOUND


@docgen.command(help="Bring the source files of an older docgen up to date; comments and layout stay.")
@project_option
def migrate(folder: Path | None) -> int:
    """Migrate a project."""
    from docgen import pipeline

    changed = pipeline.migrate(the_project(folder))
    if not changed:
        click.echo(say(message("All files are up to date.")))
    return DONE if write_files(changed) else FOUND
