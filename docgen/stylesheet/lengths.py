"""Lengths in a style sheet: `37 mm`, `28.95 pt`, `三号`."""

from docgen.diagnostics import Message, message
from docgen.reader import Parser
from docgen.units import NAMED_SIZES, Length, parse_length


def _refuse(value: str) -> Message:
    return message("“{value}” is no length.", value=value)


LENGTH = Parser(
    kind=Length,
    parse=parse_length,
    rule="S005",
    refuse=_refuse,
    hint=message(
        "Type a number and its unit, such as 37 mm, 2.5 cm or 28.95 pt, or a size by name: {sizes}.",
        sizes="、".join(NAMED_SIZES),
    ),
)
