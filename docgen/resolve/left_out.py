"""Rows that a fact sheet may do without (可略去的指标): left out one by one until it fits, and said so."""

from docgen.diagnostics import Finding, message
from docgen.model.indicators import Indicator
from docgen.model.text import SourceText
from docgen.model.wording import FactSheetWording
from docgen.resolve.phrases import Inlines, phrase, words
from docgen.resolve.problems import error

_ENUMERATION_COMMA = "、"

Groups = tuple[tuple[SourceText, tuple[Indicator, ...]], ...]


def optional_rows(
    names: tuple[SourceText, ...], groups: Groups, findings: list[Finding]
) -> tuple[Indicator, ...]:
    """Return the rows that may be left out, the first to go first; a name of no row joins the findings."""
    rows = {name: row for _, members in groups for row in members for name in (row.id.value, row.name.value)}
    for name in names:
        if name.value not in rows:
            findings.append(_no_row(name))
    found = [rows[name.value] for name in names if name.value in rows]
    return tuple({row.id.value: row for row in found}.values())


def without(groups: Groups, left_out: tuple[Indicator, ...]) -> Groups:
    """Return the groups without those rows; a group that has no row left is left out too."""
    gone = {row.id.value for row in left_out}
    kept = ((name, tuple(row for row in rows if row.id.value not in gone)) for name, rows in groups)
    return tuple((name, rows) for name, rows in kept if rows)


def left_out_note(
    gone: tuple[Indicator, ...], wording: FactSheetWording, findings: list[Finding]
) -> tuple[Inlines, ...]:
    """Return the note that names the rows left out, if there are any."""
    names = _ENUMERATION_COMMA.join(row.name.value for row in gone)
    return (phrase(wording.left_out, findings, names=words(names, gone[0].name.at)),) if gone else ()


def _no_row(name: SourceText) -> Finding:
    return error(
        "R026",
        name.at,
        message("“{name}” is no row of the table.", name=name.value),
        message("Name rows of the groups, or take it out of optional."),
    )
