"""Prose with citations: what is typed becomes what is printed.

Text outside braces is data and comes through verbatim. A text without braces costs nothing, and Jinja is not
imported for it.
"""

from collections.abc import Iterator
from typing import Protocol, assert_never

from docgen.blocks import Inline, Text
from docgen.diagnostics import Finding, Location, message
from docgen.model.text import SourceText
from docgen.resolve.expressions import Forbidden, Malformed, Path, Quoted, read_expression
from docgen.resolve.pieces import (
    Citation,
    Misplaced,
    Piece,
    Words,
    names_in_single_braces,
    split_pieces,
    stray,
)
from docgen.resolve.problems import MOST_FINDINGS, cite_instead, error, excerpt

_BRACES = "{}｛｝"
_SPACE, _DELETE, _LAST_CONTROL = " ", "\x7f", "\x9f"


class Scope(Protocol):
    """What the names in a text stand for."""

    def knows(self, name: str) -> bool:
        """Return whether `name` can be cited."""
        ...

    def meant(self, text: str) -> str | None:
        """Return the citation that `text`, which is none, was meant for."""
        ...

    def look_up(self, path: Path, at: Location) -> tuple[Inline, ...] | Finding:
        """Return what a citation prints, or why it prints nothing."""
        ...


def resolve_prose(
    source: SourceText, scope: Scope, findings: list[Finding], style: str = ""
) -> tuple[Inline, ...]:
    """Return `source` as it is printed, every insertion a run of its own; what is wrong joins `findings`."""
    findings += blank_text(source)
    return fill_in(source, scope, findings, style)


def resolve_plain(source: SourceText, findings: list[Finding]) -> tuple[Inline, ...]:
    """Return `source` as it is printed where it cites nothing: a name, a position."""
    text = source.value.rstrip("\n")
    findings += blank_text(source)
    findings += control_characters(source)
    return (Text(text, at=source.at),) if text else ()


def fill_in(source: SourceText, scope: Scope, findings: list[Finding], style: str = "") -> tuple[Inline, ...]:
    """Return `source` with its citations put in; it may be empty."""
    text = source.value.rstrip("\n")
    findings += control_characters(source)
    if not any(brace in text for brace in _BRACES):
        return (Text(text, style, "", source.locate(0)),) if text else ()
    inlines: list[Inline] = []
    for piece in split_pieces(text):
        if len(findings) > MOST_FINDINGS:
            break
        inlines += _resolve_piece(piece, source.locate(piece.start), scope, findings)
    return tuple(_styled(inline, style) for inline in inlines) if style else tuple(inlines)


def blank_text(source: SourceText) -> Iterator[Finding]:
    """Yield a finding when there is nothing to print where something must be."""
    if not source.value or source.value.isspace():
        yield error(
            "R022",
            source.at,
            message("There is no text here."),
            message("Write it, or take the entry out."),
        )


def control_characters(source: SourceText) -> Iterator[Finding]:
    """Yield a finding for the first line break or control character that stands in a text."""
    text = source.value.rstrip("\n")
    if text.isprintable():
        return
    for offset, char in enumerate(text):
        if char < _SPACE or _DELETE <= char <= _LAST_CONTROL:
            yield error(
                "R006",
                source.locate(offset),
                message(
                    "A line break or control character, U+{code}, stands in the text.",
                    code=f"{ord(char):04X}",
                ),
                message("Take it out; a new paragraph is a new entry of the list, with a “- ” of its own."),
            )
            return


def _resolve_piece(piece: Piece, at: Location, scope: Scope, findings: list[Finding]) -> tuple[Inline, ...]:
    match piece:
        case Words(text=text):
            if any(scope.knows(name) for name in names_in_single_braces(text)):
                findings.append(_misplaced(stray(piece.start), at))
            return (Text(text, at=at),)
        case Citation(expression=expression):
            resolved = _resolve_citation(expression, at, scope)
            if not isinstance(resolved, Finding):
                return resolved
            findings.append(resolved)
        case Misplaced():
            findings.append(_misplaced(piece, at))
        case _:
            assert_never(piece)
    return ()


def _resolve_citation(expression: str, at: Location, scope: Scope) -> tuple[Inline, ...] | Finding:
    read = read_expression(expression)
    match read:
        case Path():
            return scope.look_up(read, at)
        case Quoted(text=text):
            return (Text(text, at=at),)
        case Malformed():
            return _no_citation(expression.strip(), at, scope)
        case Forbidden():
            return error(
                "R002",
                at,
                message("“{text}” asks for more than a citation can.", text=excerpt(expression.strip())),
                message("Cite a name, a year, an attribute; there is no arithmetic, no filter and no call."),
            )
        case _:
            assert_never(read)


def _no_citation(expression: str, at: Location, scope: Scope) -> Finding:
    meant = scope.meant(expression)
    return error(
        "R001",
        at,
        message("“{text}” is no citation.", text=excerpt(expression)),
        message(
            "Write {{{{ gdp }}}} or {{{{ 地区生产总值.增速 }}}}; cite a name that holds signs, "
            'or begins with a digit, by its id or as {{{{ 指标["PM2.5浓度"] }}}}.'
        )
        if meant is None
        else cite_instead(meant),
    )


def _misplaced(piece: Misplaced, at: Location) -> Finding:
    return error(piece.rule, at, piece.message, piece.hint)


def _styled(inline: Inline, style: str) -> Inline:
    return Text(inline.text, style, inline.fact, inline.at)
