"""Commands that show what the sources hold: show, schema."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from docgen.cli.base import DONE, docgen, json_option, project_option, read_year, year_argument

if TYPE_CHECKING:
    from docgen.pipeline import Listing


@docgen.command(help="Show the text, the outline, the figures or the block tree of a year.")
@click.argument("what", type=click.Choice(["text", "outline", "figures", "blocks"]))
@year_argument
@project_option
@json_option
def show(what: "Listing", year: int | None, folder: Path | None, as_json: bool) -> int:
    """Show what the sources resolve to."""
    from docgen import pipeline

    _, sources = read_year(folder, year)
    click.echo(pipeline.listing(sources, what, as_json), nl=False)
    return DONE


@docgen.command(help="Print the JSON Schema that editors check a source file with.")
@click.argument(
    "kind",
    type=click.Choice(
        [
            *("report", "indicators", "fact-sheet", "emendations", "commitments", "names"),
            *("wording", "usage", "style-sheet"),
        ]
    ),
)
def schema(kind: str) -> int:
    """Print one schema."""
    from docgen.pipeline.schemas import schema_text

    click.echo(schema_text(kind), nl=False)
    return DONE
