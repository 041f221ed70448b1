"""What all commands share: the group, the user's language, how findings are printed, common options."""

import os
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from docgen import __version__
from docgen.diagnostics import DocgenError, Finding, Location, Message, Severity, message

if TYPE_CHECKING:
    from docgen.project import Project
    from docgen.sources import Sources

DONE, FOUND, UNUSABLE = 0, 1, 3
SEVERITIES = {"error": Severity.ERROR, "warning": Severity.WARNING, "info": Severity.INFO}
SAID = {
    Severity.ERROR: message("error"),
    Severity.WARNING: message("warning"),
    Severity.INFO: message("info"),
}


class _Translated(click.Command):
    """A command whose help speaks the user's language: the words are looked up when they are shown."""

    def get_help(self, ctx: click.Context) -> str:
        if self.help:
            self.help = say(message(self.help))
        for parameter in self.params:
            if isinstance(parameter, click.Option) and parameter.help:
                parameter.help = say(message(parameter.help))
        return super().get_help(ctx)

    def get_short_help_str(self, limit: int = 45) -> str:
        return say(message(self.short_help or self.help or ""))


class _TranslatedGroup(_Translated, click.Group):
    command_class = _Translated
    group_class = type

    def invoke(self, ctx: click.Context) -> int:
        """Run a command and return its exit code; what it cannot use is told in the user's language."""
        try:
            code: int = super().invoke(ctx)
        except DocgenError as error:
            fail(error.findings)
            return UNUSABLE
        return code


def say(sentence: Message) -> str:
    """Return a message in the language asked for by `--lang`, else by the locale."""
    context = click.get_current_context(silent=True)
    asked = context.find_root().params.get("lang") if context else None
    return _translator(asked)(sentence)


def _translator(asked: str | None) -> Callable[[Message], str]:
    from docgen.messages import choose_language, translator

    return translator(choose_language(asked, os.environ))


def speak(asked: str | None) -> str | None:
    """Let click say its own sentences in the language asked for, else in the locale's; return `asked`."""
    from gettext import bindtextdomain, textdomain

    from docgen.messages import LOCALE, choose_language

    os.environ["LANGUAGE"] = choose_language(asked, os.environ)
    bindtextdomain("click", LOCALE)
    textdomain("click")
    return asked


def fail(findings: Iterable[Finding], told: "Callable[[Location], Message] | None" = None) -> None:
    """Print findings to standard error: `file:line:column: error RULE message`, and below it what to do.

    `told` says a place in other words, where a file has no lines.
    """
    for finding in findings:
        place = f"{say(told(finding.at)) if told else finding.at}: " if finding.at else ""
        word = say(SAID[finding.severity])
        click.echo(f"{place}{word} {finding.rule} {say(finding.message)}", err=True)
        if finding.hint:
            click.echo(f"    {say(finding.hint)}", err=True)


project_option = click.option(
    "--project",
    "folder",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="The project's folder; by default the one around the current folder.",
)
year_argument = click.argument("year", type=click.IntRange(1000, 9999), required=False)
json_option = click.option("--json", "as_json", is_flag=True, help="Print JSON.")


@click.group(
    cls=_TranslatedGroup, help="Keep a formal report as YAML; render it as Word, PDF and a fact sheet."
)
@click.option(
    "--lang",
    type=click.Choice(["zh", "en"]),
    is_eager=True,
    callback=lambda _, __, asked: speak(asked) if asked else None,
    help="The language of messages.",
)
@click.version_option(__version__, prog_name="docgen", help="Print the version.")
def docgen(lang: str | None) -> None:
    """Collect the commands."""


def the_project(folder: Path | None) -> "Project":
    """Return the project in `folder`, by default the one around here."""
    from docgen.project import current_folder, find_project

    return find_project(folder.absolute() if folder else current_folder())


def project_or_folder(folder: Path | None) -> "Project":
    """Return the project in `folder` or around here, else a folder that has none of its own templates."""
    from docgen.project import Project, current_folder

    try:
        return the_project(folder)
    except DocgenError:
        return Project(folder or current_folder())


def read_year(folder: Path | None, year: int | None) -> "tuple[Project, Sources]":
    """Return the project and a year's sources; by default the newest year of the project around here."""
    from docgen.sources import read_sources

    project = the_project(folder)
    return project, read_sources(project, year or project.newest_year())


def write_files(outputs: dict[Path, bytes]) -> bool:
    """Write files and name each; return whether all could be written."""
    from docgen.project import display_name, write_outputs

    failed = write_outputs(outputs)
    for path in outputs:
        if path not in failed:
            click.echo(display_name(path))
    fail(failed.values())
    return not failed
