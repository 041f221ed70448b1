"""Style sheet files → the style sheet: bases and inheritance carried out, then bound and checked."""

from collections.abc import Callable
from functools import lru_cache, reduce

from docgen.diagnostics import Finding, SourceError, StyleSheetError, message
from docgen.reader import Entry, MappingNode, Node, ScalarNode, bind, expected_entries, missing_format, parse
from docgen.stylesheet.checking import check_style_sheet
from docgen.stylesheet.lengths import LENGTH
from docgen.stylesheet.merging import inherit, merge_entries, named, without
from docgen.stylesheet.problems import problem
from docgen.stylesheet.styles import StyleSheet

FORMAT = "docgen/style-sheet/1"

_SCHEMA, EXTENDS = "schema", "extends"
# The sections whose styles can be based on one another.
_INHERITING = ("paragraphs", "tables")
_SIGNS_IN_NAMES = "-_"

OpenTemplate = Callable[[str], tuple[bytes, str]]


def load_style_sheet(name: str, open_template: OpenTemplate) -> StyleSheet:
    """Return the style sheet `name`, laid over those that it extends.

    `open_template` returns the bytes of a file such as `gbt9704.yaml` and its name for messages.

    Raises:
        StyleSheetError: A file is missing or cannot be read, a key is unknown or missing, or a value is none
            that can be meant; holds every finding.
    """
    try:
        layers, findings = _read_layers(name, open_template)
        whole = _inherited(reduce(merge_entries, reversed(layers)), findings)
        sheet = bind(whole, StyleSheet, (LENGTH,), findings)
    except SourceError as error:
        raise StyleSheetError(*error.findings) from error
    found = check_style_sheet(sheet, whole)
    if found:
        raise StyleSheetError(*found)
    return sheet


def _read_layers(name: str, open_template: OpenTemplate) -> tuple[list[MappingNode], list[Finding]]:
    """Return the trees of the style sheet and of those that it extends, base last."""
    layers: list[MappingNode] = []
    findings: list[Finding] = []
    names: list[str] = []
    wanted: ScalarNode | None = None
    while True:
        names.append(name)
        node, found = _parsed(*_open(name, wanted, open_template))
        findings += found
        if not isinstance(node, MappingNode):
            raise SourceError(*findings, expected_entries(node, StyleSheet.__struct_fields__))
        if _SCHEMA not in node.entries:
            findings.append(missing_format(FORMAT, node.at))
        layers.append(without(node, _SCHEMA, EXTENDS))
        wanted = named(node, EXTENDS)
        if wanted is None:
            return layers, findings
        name = wanted.text.value
        if name in names:
            raise StyleSheetError(*findings, _cycle(wanted))


@lru_cache
def _parsed(data: bytes, file: str) -> tuple[Node, tuple[Finding, ...]]:
    """Return the tree of a style sheet, and what is wrong in it; a build reads most of them several times."""
    node, findings = parse(data, file, FORMAT)
    return node, tuple(findings)


def _open(name: str, wanted: ScalarNode | None, open_template: OpenTemplate) -> tuple[bytes, str]:
    """Return a style sheet's file; a name with a path in it is none."""
    if all(char.isalnum() or char in _SIGNS_IN_NAMES for char in name):
        try:
            return open_template(f"{name}.yaml")
        except FileNotFoundError:
            pass
    raise StyleSheetError(
        problem(
            "S001",
            wanted.at if wanted else None,
            message("There is no style sheet “{name}”.", name=name),
            message("Name a file of the folder templates, without “.yaml”."),
        )
    )


def _cycle(wanted: ScalarNode) -> Finding:
    return problem(
        "S002",
        wanted.at,
        message("The style sheet extends “{name}”, and that extends this one.", name=wanted.text.value),
        message("Delete one of the lines “extends”."),
    )


def _inherited(node: MappingNode, findings: list[Finding]) -> MappingNode:
    entries = dict(node.entries)
    for section in _INHERITING:
        entry = entries.get(section)
        if entry is not None and isinstance(entry.value, MappingNode):
            entries[section] = Entry(entry.key, inherit(entry.value, findings))
    return MappingNode(entries, node.at)
