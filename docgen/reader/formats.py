"""The `schema` line: which kind of file a file is, and in which version of its format."""

from docgen.diagnostics import Finding, message
from docgen.reader.keys import FORMAT_KEY
from docgen.reader.nodes import MappingNode, Node, ScalarNode
from docgen.reader.problems import error

_MOST_DIGITS = 9


def refuse_format(node: Node, expected: str) -> Finding | None:
    """Return why a file is not of the kind and version `expected`, `docgen/report/1` say.

    A file that has no `schema` line is left to the binding, which misses it together with all else.
    """
    entry = node.entries.get(FORMAT_KEY) if isinstance(node, MappingNode) else None
    if entry is None or not isinstance(entry.value, ScalarNode) or entry.value.is_nothing:
        return None
    text = entry.value.text
    if text.value == expected:
        return None
    kind, _, version = expected.rpartition("/")
    typed_kind, _, typed_version = text.value.strip().rpartition("/")
    if typed_kind == kind and _is_newer(typed_version, version):
        return error(
            "Y029",
            text.at,
            message("The file is of format {typed}, which is newer than this docgen.", typed=text.value),
            message("Install a newer docgen; this one reads {expected}.", expected=expected),
        )
    return error(
        "Y028",
        text.at,
        message("“{typed}” is not the kind of file that belongs here.", typed=text.value),
        message("If it is the right file after all, type “schema: {expected}”.", expected=expected),
    )


def _is_newer(typed: str, version: str) -> bool:
    digits = typed.isascii() and typed.isdigit() and len(typed) <= _MOST_DIGITS
    return digits and int(typed) > int(version)
