"""Commands that judge: check, explain."""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Literal, TypedDict, Unpack

import click

from docgen.cli.base import (
    DONE,
    FOUND,
    SAID,
    SEVERITIES,
    UNUSABLE,
    docgen,
    fail,
    project_option,
    read_year,
    say,
    the_project,
)
from docgen.diagnostics import DocgenError, Finding, Message, Severity, SourceError, message

if TYPE_CHECKING:
    from docgen.check.ledger import Ledger
    from docgen.check.relations import Audit
    from docgen.check.rules import Rule
    from docgen.project import Project
    from docgen.reporting import ReportFormat


def year_or_file(_: click.Context, __: click.Parameter, typed: str | None) -> int | Path | None:
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
    audited: bool


@docgen.command(
    help="Check the sources of a year: reading, figures, structure, wording, restored text, faces."
)
@click.argument("subject", metavar="[YEAR|FILE.txt|FILE.docx]", callback=year_or_file, required=False)
@project_option
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "sarif"]),
    default="text",
    help="How findings are told: text for people, json or sarif for programs.",
)
@click.option(
    "--fail-on",
    type=click.Choice(list(SEVERITIES)),
    default="error",
    help="Exit with 1 from this severity on.",
)
@click.option("--ledger", is_flag=True, help="Count the numbers by what answers for them, as well.")
@click.option(
    "--audit", "audited", is_flag=True, help="List what figures say of one another, and how it comes out."
)
def check(subject: int | Path | None, folder: Path | None, **options: Unpack[_CheckOptions]) -> int:
    """Check one year's sources, or a text, and write nothing."""
    from docgen import pipeline

    form = options["form"]
    ledger = audit = told = None
    try:
        if isinstance(subject, Path):
            name, findings = subject.name, pipeline.check_file(subject, _project_around(folder))
            told = pipeline.places_in(subject)
            ledger = pipeline.ledger_of_file(subject) if options["ledger"] else None
            audit = pipeline.audit_file(subject) if options["audited"] else None
        else:
            project, sources = read_year(folder, subject)
            name, findings = str(sources.year), pipeline.check(project, sources)
            ledger = pipeline.number_ledger(project, sources) if options["ledger"] else None
            audit = pipeline.audit(sources) if options["audited"] else None
    except DocgenError as error:
        if form == "text":
            raise
        _tell(error.findings, form)
        return UNUSABLE
    if form == "text":
        fail((finding for finding in findings if not finding.silenced), told)
        for line in (*_audit_lines(audit), *_ledger_lines(ledger), say(_tally(name, findings))):
            click.echo(line)
    else:
        _tell(findings, form, ledger, audit)
    lowest = SEVERITIES[options["fail_on"]]
    return FOUND if any(one.severity >= lowest and not one.silenced for one in findings) else DONE


def _project_around(folder: Path | None) -> "Project | None":
    """Return the project whose words a text is held against; without one, docgen's own are."""
    try:
        return the_project(folder)
    except SourceError:
        if folder is not None:
            raise
        return None


def _tell(
    findings: Sequence[Finding],
    form: "ReportFormat",
    ledger: "Ledger | None" = None,
    audit: "Audit | None" = None,
) -> None:
    from docgen.check.registry import rules
    from docgen.reporting import audit_as_data, findings_as_data

    more: dict[str, object] = {} if ledger is None else {"ledger": ledger.counts()}
    if audit is not None:
        more |= audit_as_data(audit, say)
    titles = {rule.id: rule.title for rule in rules().values()} if form == "sarif" else {}
    click.echo(findings_as_data(findings, form, say, more, titles), nl=False)


def _audit_lines(audit: "Audit | None") -> Iterator[str]:
    """Yield the relations, a line each, then what the targets mean."""
    if audit is None:
        return
    from docgen.check.relations import VERDICTS

    yield say(audit.tally())
    for one in audit.relations:
        formula = f" [{one.formula}]" if one.formula else ""
        yield f"{one.at or ''}: {say(VERDICTS[one.verdict])}: {say(one.what)}{formula}"
    for at, what in audit.targets:
        yield f"{at}: {say(what)}"


def _ledger_lines(ledger: "Ledger | None") -> Iterator[str]:
    if ledger is not None:
        yield from (say(sentence) for sentence in ledger.sentences())


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


@docgen.command(
    help="Explain a rule: why it matters, what to do, with an example that breaks it and one that does not; "
    "without a rule, list them all."
)
@click.argument("rule", required=False)
def explain(rule: str | None) -> int:
    """Explain one rule, or list all rules."""
    from docgen.check.registry import rules

    known = rules()
    if rule is None:
        for one in known.values():
            click.echo(_headline(one))
        return DONE
    found = known.get(rule.upper())
    if found is None:
        raise click.UsageError(
            say(message("There is no rule {rule}; docgen explain lists them all.", rule=rule))
        )
    click.echo(_headline(found))
    click.echo(say(found.reason))
    for line in (found.clause, say(found.remedy) if found.remedy else ""):
        if line:
            click.echo(line)
    for sign, example in (("✗", found.failing), ("✓", found.passing)):
        if example:
            click.echo(f"{sign} {example}")
    return DONE


def _headline(rule: "Rule") -> str:
    return f"{rule.id} ({say(SAID[rule.severity])}) {say(rule.title)}"
