"""Source files → the model: YAML in which every value keeps its place, every problem reported at once.

The only door to PyYAML, of which nothing but its events is used.
"""

from typing import TypeVar

from docgen.diagnostics import Finding
from docgen.model.shapes import EntriesShape, Parser, WordShape, fields_of, shape_of
from docgen.reader.binding import bind
from docgen.reader.characters import refuse_characters
from docgen.reader.decoding import decode
from docgen.reader.formats import refuse_format
from docgen.reader.keys import FORMAT_KEY, missing_format
from docgen.reader.misfits import expected_entries
from docgen.reader.nodes import Entry, ListNode, MappingNode, Node, ScalarNode, UnreadableNode
from docgen.reader.parsing import parse_text
from docgen.reader.problems import raise_any, source_error

__all__ = [
    "Entry",
    "ListNode",
    "MappingNode",
    "Node",
    "Parser",
    "ScalarNode",
    "UnreadableNode",
    "bind",
    "expected_entries",
    "missing_format",
    "parse",
    "read",
]

_T = TypeVar("_T")


def read(data: bytes, file: str, kind: type[_T]) -> _T:
    """Return the source file `data` as a `kind`; `file` is its name in findings.

    Raises:
        SourceError: The file cannot be read as a `kind`; holds every finding.
    """
    node, findings = parse(data, file, _format_of(kind))
    return bind(node, kind, found=findings)


def parse(data: bytes, file: str, expected_format: str | None = None) -> tuple[Node, list[Finding]]:
    """Return the tree of a source file, and what is wrong in it that does not keep the rest from being read.

    Raises:
        SourceError: The file is no YAML in UTF-8, passes a limit or is not of the expected format.
    """
    text = decode(data, file)
    raise_any(refuse_characters(text, file))
    node, findings = parse_text(text, file)
    wrong_format = refuse_format(node, expected_format) if expected_format else None
    if wrong_format is not None:
        raise source_error([*findings, wrong_format])
    return node, findings


def _format_of(kind: type) -> str | None:
    shape = shape_of(kind)
    field = fields_of(shape.kind).get(FORMAT_KEY) if isinstance(shape, EntriesShape) else None
    return field.shape.words[0] if field is not None and isinstance(field.shape, WordShape) else None
