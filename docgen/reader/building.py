"""Parser events → nodes, one at a time: places kept, keys told apart, what docgen does not use refused."""

from typing import Protocol

import yaml
from msgspec import Struct

from docgen.diagnostics import Finding, Location, Message, SourceError, message
from docgen.model.scalars import FOLDED, LITERAL, value_of
from docgen.model.text import SourceText
from docgen.reader.nodes import Entry, ListNode, MappingNode, Node, ScalarNode, UnreadableNode
from docgen.reader.problems import error, source_error
from docgen.reader.scalar_checks import check_scalar, check_surroundings
from docgen.reader.syntax import QUOTE_THE_TEXT

DEEPEST = 40
MOST_NODES = 50_000
LONGEST_TEXT = 100_000

_MERGE = "<<"
_CITATION = "{{"
_TYPE_IT_OUT = message("Type the value out where it belongs; text that begins with this sign is quoted: '…'.")


class Mark(Protocol):
    """What every parser of PyYAML marks a place with; line and column count from 0."""

    line: int
    column: int


class _OpenList(Struct):
    """A list whose end is still to come."""

    at: Location
    in_brackets: bool
    items: list[Node]


class _OpenMapping(Struct):
    """A mapping whose end is still to come; `key` waits for its value."""

    at: Location
    in_brackets: bool
    entries: dict[str, Entry]
    key: SourceText | None = None


class Builder:
    """Takes events and makes nodes of them.

    `root` is the tree when all is taken, `findings` what is wrong that does not keep the rest from being
    read, `last` the scalar taken last.
    """

    def __init__(self, text: str, file: str) -> None:
        self.root: Node | None = None
        self.findings: list[Finding] = []
        self.last: ScalarNode | None = None
        self._text = text
        self._file = file
        self._open: list[_OpenList | _OpenMapping] = []
        self._count = 0

    def take(self, event: yaml.Event) -> None:
        """Take the next event.

        Raises:
            SourceError: The tree is too deep or too large, has a key that is no text, or is not the only one.
        """
        match event:
            case yaml.ScalarEvent():
                self._take_scalar(event)
            case yaml.MappingStartEvent():
                self._open.append(_OpenMapping(self._begin(event), bool(event.flow_style), {}))
            case yaml.SequenceStartEvent():
                self._open.append(_OpenList(self._begin(event), bool(event.flow_style), []))
            case yaml.CollectionEndEvent():
                self._end()
            case yaml.AliasEvent():
                self._take_alias(event)
            case yaml.DocumentStartEvent():
                self._start_document(event)

    @property
    def open_bracket(self) -> Location | None:
        """Where the innermost bracket stands that is not closed yet."""
        return next((container.at for container in reversed(self._open) if container.in_brackets), None)

    def place(self, mark: Mark | None) -> Location:
        """Return the place that a mark of the parser's means."""
        return Location(self._file, mark.line + 1, mark.column + 1) if mark else Location(self._file, 1, 1)

    def _take_scalar(self, event: yaml.ScalarEvent) -> None:
        at = self._enter(event)
        self._refuse_tag(event.tag, event.anchor, at)
        start, end = event.start_mark, event.end_mark
        raw = self._text[start.index : end.index] if start and end else event.value
        if len(raw) > LONGEST_TEXT:
            raise self._too_long(at)
        is_block = event.style in (LITERAL, FOLDED)
        if is_block:
            raw = raw.rstrip(" \t\n")
        text = SourceText(value_of(raw) if is_block or "\n" in raw else event.value, at, raw)
        self.last = ScalarNode(text, plain=not event.style)
        if not (self._awaits_key() and raw.isidentifier()):
            self._check(text, None if is_block or end is None else end.index)
        self._add(self.last)

    def _check(self, text: SourceText, end: int | None) -> None:
        self.findings += check_scalar(text, is_key=self._awaits_key())
        if end is not None:
            self.findings += check_surroundings(text, self._text, end, in_list=self._is_in_brackets())

    def _take_alias(self, event: yaml.AliasEvent) -> None:
        at = self._enter(event)
        if self._awaits_key():
            raise self._key_is_no_text(at)
        text = message("“*{name}” stands for a value elsewhere (a YAML alias).", name=event.anchor)
        self.findings.append(error("Y014", at, text, _TYPE_IT_OUT))
        self._add(UnreadableNode(at))

    def _start_document(self, event: yaml.DocumentStartEvent) -> None:
        at = self.place(event.start_mark)
        if self.root is not None:
            text = message("A second document begins here.")
            hint = message("Delete the line “---” and what follows it, or put that in a file of its own.")
            raise self._stopped_by("Y015", at, text, hint)
        if event.version or event.tags:
            text = message("The file begins with a YAML directive (%).")
            self.findings.append(error("Y014", at, text, message("Delete that line.")))

    def _begin(self, event: yaml.CollectionStartEvent) -> Location:
        """Return the place of a list or mapping that may begin here."""
        at = self._enter(event)
        if len(self._open) >= DEEPEST:
            text = message("Lists and entries are nested more than {limit} deep here.", limit=DEEPEST)
            hint = message("A report needs ten levels at most; delete the superfluous dashes or brackets.")
            raise self._stopped_by("Y016", at, text, hint)
        if self._awaits_key():
            raise self._key_is_no_text(at)
        self._refuse_tag(event.tag, event.anchor, at)
        return at

    def _enter(self, event: yaml.NodeEvent) -> Location:
        """Return the place of a node; there may be so many, and no more."""
        at = self.place(event.start_mark)
        self._count += 1
        if self._count > MOST_NODES:
            text = message("The file holds more than {limit} values.", limit=MOST_NODES)
            hint = message("A report has a few thousand; see whether something was pasted over and over.")
            raise self._stopped_by("Y016", at, text, hint)
        return at

    def _too_long(self, at: Location) -> SourceError:
        text = message("A text of more than {limit} characters begins here.", limit=LONGEST_TEXT)
        hint = message("Split it into paragraphs; if it was to be short, look for what should have ended it.")
        return self._stopped_by("Y016", at, text, hint)

    def _refuse_tag(self, tag: str | None, anchor: str | None, at: Location) -> None:
        if tag:
            text = message("A YAML tag (!) stands before the value.")
        elif anchor:
            text = message("A YAML anchor (&) stands before the value.")
        else:
            return
        self.findings.append(error("Y014", at, text, _TYPE_IT_OUT))

    def _is_in_brackets(self) -> bool:
        return bool(self._open) and isinstance(self._open[-1], _OpenList) and self._open[-1].in_brackets

    def _awaits_key(self) -> bool:
        return bool(self._open) and isinstance(self._open[-1], _OpenMapping) and self._open[-1].key is None

    def _key_is_no_text(self, at: Location) -> SourceError:
        line = self._text.split("\n", at.line)[at.line - 1]
        inner = at.column - 1
        if line[max(inner - 1, 0) : inner + 1] == _CITATION:
            text = message("A text that begins with “{{{{” is not in quotation marks.")
            return self._stopped_by("Y012", Location(at.file, at.line, inner), text, QUOTE_THE_TEXT)
        text = message("A list or a mapping is used as a key.")
        hint = message("A key is one word before a colon; text that begins with a bracket is quoted: '…'.")
        return self._stopped_by("Y014", at, text, hint)

    def _stopped_by(self, rule: str, at: Location, text: Message, hint: Message) -> SourceError:
        return source_error([*self.findings, error(rule, at, text, hint)])

    def _end(self) -> None:
        closed = self._open.pop()
        match closed:
            case _OpenList(at=at, items=items):
                self._add(ListNode(tuple(items), at))
            case _OpenMapping(at=at, entries=entries):
                self._add(MappingNode(entries, at))

    def _add(self, node: Node) -> None:
        if not self._open:
            self.root = node
            return
        parent = self._open[-1]
        match parent:
            case _OpenList(items=items):
                items.append(node)
            case _OpenMapping(key=SourceText() as key):
                self._add_entry(parent, key, node)
            case _OpenMapping() if isinstance(node, ScalarNode):
                parent.key = self._checked_key(node)

    def _checked_key(self, node: ScalarNode) -> SourceText:
        if node.plain and node.text.value == _MERGE:
            text = message("“<<” takes over another mapping (a YAML merge key).")
            self.findings.append(error("Y014", node.at, text, _TYPE_IT_OUT))
        return node.text

    def _add_entry(self, mapping: _OpenMapping, key: SourceText, node: Node) -> None:
        mapping.key = None
        if key.raw == _MERGE:
            return
        first = mapping.entries.get(key.value)
        if first is None:
            mapping.entries[key.value] = Entry(key, node)
            return
        line = first.key.at.line
        text = message("“{key}” is written twice; the first is in line {line}.", key=key.value, line=line)
        hint = message("Delete one of them, or begin a new list item with “- ” above the second.")
        self.findings.append(error("Y018", key.at, text, hint))
