"""The commands; the only place that prints.

Exit codes: 0 done · 1 findings at or above the asked severity, or stale or unwritable outputs · 2 usage ·
3 input unusable, nothing written.
"""

import gc
import os
import re
import signal
import sys
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Literal, TypedDict, Unpack

import click

from docgen.diagnostics import DocgenError, Finding, Message, Severity, message

if TYPE_CHECKING:
    from docgen.pipeline import Format, Listing, View
    from docgen.project import Project
    from docgen.reporting import ReportFormat
    from docgen.sources import Sources

DONE, FOUND, UNUSABLE = 0, 1, 3
_OBJECTS_BETWEEN_COLLECTIONS = 100_000
_SEVERITIES = {"error": Severity.ERROR, "warning": Severity.WARNING, "info": Severity.INFO}
_WORDS = {severity: word for word, severity in _SEVERITIES.items()}


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


def fail(findings: Iterable[Finding]) -> None:
    """Print findings to standard error: `file:line:column: error RULE message`, and below it what to do."""
    for finding in findings:
        place = f"{finding.at}: " if finding.at else ""
        click.echo(f"{place}{_WORDS[finding.severity]} {finding.rule} {say(finding.message)}", err=True)
        if finding.hint:
            click.echo(f"    {say(finding.hint)}", err=True)


_project_option = click.option(
    "--project",
    "folder",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="The project's folder; by default the one around the current folder.",
)
_year_argument = click.argument("year", type=click.IntRange(1000, 9999), required=False)
_json_option = click.option("--json", "as_json", is_flag=True, help="Print JSON.")


@click.group(
    cls=_TranslatedGroup, help="Keep a formal report as YAML; render it as Word, PDF and a fact sheet."
)
@click.option("--lang", type=click.Choice(["zh", "en"]), is_eager=True, help="The language of messages.")
@click.version_option(package_name="docgen", prog_name="docgen", help="Print the version.")
def docgen(lang: str | None) -> None:
    """Collect the commands."""


class _BuildOptions(TypedDict):
    out: Path | None
    views: "tuple[View, ...]"
    formats: "tuple[Format, ...]"
    edition: str | None
    only_check: bool


@docgen.command(help="Make the documents of a year and write them to dist/.")
@_year_argument
@_project_option
@click.option(
    "--out", type=click.Path(file_okay=False, path_type=Path), help="Write there instead of dist/<year>."
)
@click.option(
    "--view", "views", multiple=True, type=click.Choice(["report", "fact-sheet"]), help="Only this view."
)
@click.option(
    "--to", "formats", multiple=True, type=click.Choice(["docx", "pdf", "txt"]), help="Only this format."
)
@click.option(
    "--edition", help="Another edition: annotated, large-print, booklet, booklet-a3, handout, or your own."
)
@click.option("--check", "only_check", is_flag=True, help="Write nothing; exit with 1 when files are stale.")
def build(year: int | None, folder: Path | None, **options: Unpack[_BuildOptions]) -> int:
    """Build the outputs of one year."""
    from docgen import pipeline

    if options["edition"] and options["views"]:
        raise click.UsageError(say(message("An edition is of one view: leave out --view or --edition.")))
    project, sources = _read(folder, year)
    made = pipeline.build_any(project, sources, options["edition"], options["views"], options["formats"])
    target = options["out"] or project.dist / str(sources.year)
    outputs = {target / name: data for name, data in made.items()}
    return _report_stale(outputs) if options["only_check"] else _write(outputs)


def _year_or_file(_: click.Context, __: click.Parameter, typed: str | None) -> int | Path | None:
    """Return the year of the project, or the text file anywhere, that was typed."""
    if typed is None:
        return None
    if re.fullmatch("[0-9]{4}", typed):
        return int(typed)
    if Path(typed).is_file():
        return Path(typed)
    raise click.BadParameter(say(message("{value} is neither a year nor a file.", value=typed)))


class _CheckOptions(TypedDict):
    form: 'Literal["text"] | ReportFormat'
    fail_on: str
    ledger: bool


@docgen.command(
    help="Check the sources of a year: reading, figures, structure, wording, restored text, faces."
)
@click.argument("subject", metavar="[YEAR|FILE.txt|FILE.docx]", callback=_year_or_file, required=False)
@_project_option
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "sarif"]),
    default="text",
    help="How findings are told: text for people, json or sarif for programs.",
)
@click.option(
    "--fail-on",
    type=click.Choice(list(_SEVERITIES)),
    default="error",
    help="Exit with 1 from this severity on.",
)
@click.option("--ledger", is_flag=True, help="Count the numbers by what answers for them, as well.")
def check(subject: int | Path | None, folder: Path | None, **options: Unpack[_CheckOptions]) -> int:
    """Check one year's sources, or a text, and write nothing."""
    from docgen import pipeline

    form = options["form"]
    ledger = None
    try:
        if isinstance(subject, Path):
            name, findings = subject.name, pipeline.check_file(subject)
        else:
            project, sources = _read(folder, subject)
            name, findings = str(sources.year), pipeline.check(project, sources)
            ledger = pipeline.number_ledger(sources) if options["ledger"] else None
    except DocgenError as error:
        if form == "text":
            raise
        _tell(error.findings, form)
        return UNUSABLE
    if form == "text":
        fail(finding for finding in findings if not finding.silenced)
        for sentence in (*(ledger.sentences() if ledger else ()), _tally(name, findings)):
            click.echo(say(sentence))
    else:
        _tell(findings, form, ledger.counts() if ledger else None)
    lowest = _SEVERITIES[options["fail_on"]]
    return FOUND if any(one.severity >= lowest and not one.silenced for one in findings) else DONE


def _tell(findings: Sequence[Finding], form: "ReportFormat", ledger: dict[str, int] | None = None) -> None:
    from docgen.reporting import findings_as_data

    click.echo(findings_as_data(findings, form, say, ledger), nl=False)


def _tally(name: str, findings: Sequence[Finding]) -> Message:
    counted = [finding.severity for finding in findings if not finding.silenced]
    return message(
        "{name}: {errors} errors, {warnings} warnings, {notes} notes; {silenced} silenced.",
        name=name,
        errors=counted.count(Severity.ERROR),
        warnings=counted.count(Severity.WARNING),
        notes=counted.count(Severity.INFO),
        silenced=len(findings) - len(counted),
    )


@docgen.command(help="Explain a rule: why it matters, with an example that breaks it and one that does not.")
@click.argument("rule")
def explain(rule: str) -> int:
    """Explain one rule of the checks."""
    from docgen.check.registry import rules

    known = rules()
    found = known.get(rule.upper())
    if found is None:
        raise click.UsageError(
            say(
                message(
                    "No check has the rule {rule}; there are: {rules}.", rule=rule, rules=", ".join(known)
                )
            )
        )
    for line in (
        f"{found.id} ({_WORDS[found.severity]}) {say(found.title)}",
        say(found.reason),
        found.clause,
    ):
        if line:
            click.echo(line)
    click.echo(f"✗ {found.failing}\n✓ {found.passing}")
    return DONE


@docgen.command(help="Measure how LibreOffice sets the Word file of a year against the PDF.")
@_year_argument
@_project_option
def verify(year: int | None, folder: Path | None) -> int:
    """Print how the Word file agrees with the PDF, and where it does not."""
    from docgen import pipeline

    agreement = pipeline.verify(*_read(folder, year))
    for sentence in agreement.sentences():
        click.echo(say(sentence))
    return DONE if agreement.same_pages else FOUND


@docgen.command(help="Show the text, the outline, the figures or the block tree of a year.")
@click.argument("what", type=click.Choice(["text", "outline", "figures", "blocks"]))
@_year_argument
@_project_option
@_json_option
def show(what: "Listing", year: int | None, folder: Path | None, as_json: bool) -> int:
    """Show what the sources resolve to."""
    from docgen import pipeline

    _, sources = _read(folder, year)
    click.echo(pipeline.listing(sources, what, as_json), nl=False)
    return DONE


@docgen.command(help="Print the JSON Schema that editors check a source file with.")
@click.argument("kind", type=click.Choice(["report", "indicators", "fact-sheet", "emendations"]))
def schema(kind: str) -> int:
    """Print one schema."""
    from docgen.sources import schema_text

    click.echo(schema_text(kind), nl=False)
    return DONE


def _read(folder: Path | None, year: int | None) -> "tuple[Project, Sources]":
    from docgen.project import current_folder, find_project
    from docgen.sources import read_sources

    project = find_project(folder.absolute() if folder else current_folder())
    return project, read_sources(project, year or project.newest_year())


def _report_stale(outputs: dict[Path, bytes]) -> int:
    from docgen.project import display_name, stale_outputs

    stale = stale_outputs(outputs)
    for path in stale:
        click.echo(say(message("{file} is stale; run docgen build.", file=display_name(path))), err=True)
    return FOUND if stale else DONE


def _write(outputs: dict[Path, bytes]) -> int:
    from docgen.project import display_name, write_outputs

    failed = write_outputs(outputs)
    for path in outputs:
        if path not in failed:
            click.echo(display_name(path))
    fail(failed.values())
    return FOUND if failed else DONE


def main() -> None:
    """Run the command line."""
    for stream in (sys.stdout, sys.stderr):
        # A console may lack characters of the report (code page 936 has no 𬭸): show them as escapes.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    # A process of a third of a second makes little garbage: looking for it seldom saves 30 ms.
    gc.set_threshold(_OBJECTS_BETWEEN_COLLECTIONS)
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(128 + signal.SIGTERM))
    try:
        sys.exit(docgen.main(prog_name="docgen", standalone_mode=False))
    except click.ClickException as error:
        error.show()
        sys.exit(error.exit_code)
    except click.Abort:
        sys.exit(128 + signal.SIGINT)
