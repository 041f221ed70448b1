"""Commands about years: the next one, one beside another."""

from pathlib import Path

import click

from docgen.cli.base import (
    DONE,
    FOUND,
    docgen,
    project_option,
    read_year,
    say,
    the_project,
    write_files,
)
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


@docgen.command(help="Compare the reports of two years: figures, promises, text.")
@click.argument("before", type=click.IntRange(1000, 9999))
@click.argument("after", type=click.IntRange(1000, 9999))
@project_option
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "docx"]),
    default="text",
    help="text for people, json for programs, docx with revisions for a word processor.",
)
@click.option("--out", type=click.Path(dir_okay=False, path_type=Path), help="Write the Word file there.")
def diff(before: int, after: int, folder: Path | None, form: str, out: Path | None) -> int:
    """Compare two years, in words, as data, or as a Word file that a leader can read."""
    from docgen import pipeline
    from docgen.comparison.telling import as_json, as_lines

    project, earlier = read_year(folder, before)
    _, later = read_year(folder, after)
    if form == "docx":
        path = out or project.dist / str(after) / f"report-since-{before}.docx"
        return DONE if write_files({path: pipeline.marked_report(project, earlier, later)}) else FOUND
    comparison = pipeline.compare(earlier, later)
    if form == "json":
        click.echo(as_json(comparison), nl=False)
    else:
        for line in as_lines(comparison, say):
            click.echo(line)
    return DONE
