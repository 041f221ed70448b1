"""Nodes → the model: every value in the shape that its type asks for, every problem of the file at once."""

from collections.abc import Iterable
from typing import TypeVar

from docgen.diagnostics import Finding
from docgen.model.shapes import (
    ChoiceShape,
    EntriesShape,
    Field,
    ListShape,
    Parser,
    Shape,
    StringShape,
    TableShape,
    TextShape,
    fields_of,
    shape_of,
)
from docgen.reader.keys import missing_key, unknown_key
from docgen.reader.misfits import colon_in_text, expected_entries, expected_list, expected_text, no_value
from docgen.reader.nodes import Entry, ListNode, MappingNode, Node, ScalarNode, UnreadableNode
from docgen.reader.problems import raise_any
from docgen.reader.slips import find_slip_in
from docgen.reader.values import read_number_key, read_scalar

_T = TypeVar("_T")
_COLONS = ("：", ":")


def bind(node: Node, kind: type[_T], parsers: tuple[Parser, ...] = (), found: Iterable[Finding] = ()) -> _T:
    """Return `node` as a `kind`; `found` is what is known to be wrong in the file already.

    Raises:
        SourceError: Something does not fit; holds every finding of the file, `found` among them.
    """
    findings = list(found)
    value = _bind(node, shape_of(kind, parsers), findings)
    raise_any(findings)
    if not isinstance(value, kind):
        raise TypeError(kind)
    return value


def _bind(node: Node, shape: Shape, findings: list[Finding]) -> object:
    """Return the value; where there is none, `None`, and the reason is among the findings."""
    value: object = None
    match node, shape:
        case UnreadableNode(), _:
            pass
        case ScalarNode(is_nothing=True), _:
            findings += [] if isinstance(shape, ChoiceShape) and shape.optional else [no_value(node)]
        case _, ChoiceShape():
            value = _bind_choice(node, shape, findings)
        case _, ListShape():
            value = _bind_list(node, shape, findings)
        case _, TableShape():
            value = _bind_table(node, shape, findings)
        case _, EntriesShape():
            value = _bind_entries(node, shape, findings)
        case ScalarNode(), _:
            value = read_scalar(node, shape, findings)
        case _:
            findings.append(expected_text(node))
    return value


def _bind_choice(node: Node, shape: ChoiceShape, findings: list[Finding]) -> object:
    match node:
        case ScalarNode() if shape.scalar is not None:
            _refuse_keys_in_text(node, _known_keys(shape), findings)
            return _bind(node, shape.scalar, findings)
        case ListNode() if shape.items is not None:
            return _bind_list(node, shape.items, findings)
        case MappingNode() if shape.entries is not None:
            if isinstance(shape.scalar, TextShape) and not _known_keys(shape).keys() & node.entries.keys():
                findings.append(colon_in_text(node))
                return None
            return _bind(node, shape.entries, findings)
    meant = shape.entries or shape.items or shape.scalar
    return _bind(node, meant, findings) if meant is not None else None


def _bind_list(node: Node, shape: ListShape, findings: list[Finding]) -> tuple[object, ...]:
    if not isinstance(node, ListNode):
        findings.append(expected_list(node))
        return ()
    return tuple([_bind(item, shape.item, findings) for item in node.items])


def _bind_table(node: Node, shape: TableShape, findings: list[Finding]) -> dict[int | str, object]:
    if not isinstance(node, MappingNode):
        findings.append(expected_entries(node, ()))
        return {}
    table: dict[int | str, object] = {}
    for name, entry in node.entries.items():
        key = read_number_key(entry.key, findings) if shape.numbered else name
        value = _bind(entry.value, shape.value, findings)
        if key is not None:
            table[key] = value
    return table


def _bind_entries(node: Node, shape: EntriesShape, findings: list[Finding]) -> object:
    known = fields_of(shape.kind, shape.parsers)
    if not isinstance(node, MappingNode):
        findings.append(expected_entries(node, known))
        return None
    before = len(findings)
    values: dict[str, object] = {}
    meant = set(node.entries)
    for name, entry in node.entries.items():
        if name in known:
            values[name] = _bind_entry(entry, known, findings)
        else:
            finding, other = unknown_key(entry.key, known)
            findings.append(finding)
            meant |= {other} if other else set()
    for field in known.values():
        if field.required and field.name not in meant:
            findings.append(missing_key(field, node.at))
    return shape.kind(**values) if len(findings) == before else None


def _bind_entry(entry: Entry, known: dict[str, Field], findings: list[Finding]) -> object:
    shape = known[entry.key.value].shape
    if isinstance(entry.value, ScalarNode) and _takes_text(shape):
        _refuse_keys_in_text(entry.value, known, findings)
    return _bind(entry.value, shape, findings)


def _takes_text(shape: Shape) -> bool:
    return isinstance(shape.scalar if isinstance(shape, ChoiceShape) else shape, TextShape | StringShape)


def _known_keys(shape: ChoiceShape) -> dict[str, Field]:
    entries = shape.entries
    return fields_of(entries.kind, entries.parsers) if isinstance(entries, EntriesShape) else {}


def _refuse_keys_in_text(node: ScalarNode, known: dict[str, Field], findings: list[Finding]) -> None:
    """Refuse a line of a text that was to be an entry of its own: `lead：…`, `text:…`."""
    if node.is_quoted or not known or not any(colon in node.text.raw for colon in _COLONS):
        return
    slip = find_slip_in(node.text, known)
    if slip is not None:
        findings.append(slip)
