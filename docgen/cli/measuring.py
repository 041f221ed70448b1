"""The command that measures the drawn page: measure."""

from pathlib import Path

import click

from docgen.cli.base import DONE, FOUND, docgen, project_option, project_or_folder, read_year, say
from docgen.cli.judging import year_or_file


@docgen.command(
    help="Measure the PDF of a year, or of a text set as plain paragraphs: lines, rows, page numbers, faces."
)
@click.argument("subject", metavar="[YEAR|FILE.txt]", callback=year_or_file, required=False)
@project_option
@click.option("--edition", help="Another edition than the standard one.")
def measure(subject: int | Path | None, folder: Path | None, edition: str | None) -> int:
    """Print what is measured, a line a figure, and what is out of its bounds."""
    from docgen import pipeline

    if isinstance(subject, Path):
        project = project_or_folder(folder)
        measured = pipeline.measure_text(project, subject.read_bytes(), subject.name, edition)
    else:
        measured = pipeline.measure_edition(*read_year(folder, subject), edition)
    for sentence in measured.sentences():
        click.echo(say(sentence))
    return DONE if measured.holds else FOUND
