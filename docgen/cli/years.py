"""Commands that begin something: next year's report."""

from pathlib import Path

import click

from docgen.cli.base import DONE, FOUND, docgen, project_option, say, the_project, write_files
from docgen.diagnostics import message


@docgen.command(help="Begin the report of a year: grow its source files from those of the year before.")
@click.argument("year", type=click.IntRange(1000, 9999))
@project_option
def rollover(year: int, folder: Path | None) -> int:
    """Make `source/<year>/` and room for its figures; what is there already is never overwritten."""
    from docgen import pipeline

    written = write_files(pipeline.roll_over(the_project(folder), year))
    if written:
        told = message("docgen check {year} lists what is still to be written and answered.", year=year)
        click.echo(say(told))
    return DONE if written else FOUND
