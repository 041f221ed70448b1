"""What a YAML file holds, as a tree in which everything knows its place."""

from msgspec import Struct

from docgen.diagnostics import Location
from docgen.model.scalars import DOUBLE_QUOTE, SINGLE_QUOTE
from docgen.model.text import SourceText

_NOTHING = frozenset({"", "~", "null", "Null", "NULL"})


class ScalarNode(Struct, frozen=True):
    """A scalar. `plain`: typed without quotation marks and without `|` or `>`."""

    text: SourceText
    plain: bool

    @property
    def at(self) -> Location:
        """Where the scalar begins."""
        return self.text.at

    @property
    def is_quoted(self) -> bool:
        """Whether the scalar stands in quotation marks."""
        return self.text.raw.startswith((SINGLE_QUOTE, DOUBLE_QUOTE))

    @property
    def is_nothing(self) -> bool:
        """Whether no value was typed, or `~` or `null`."""
        return self.plain and self.text.value in _NOTHING


class ListNode(Struct, frozen=True):
    """A list: its items in order."""

    items: tuple["Node", ...]
    at: Location


class Entry(Struct, frozen=True):
    """A key as typed, and its value."""

    key: SourceText
    value: "Node"


class MappingNode(Struct, frozen=True):
    """Entries by key, in the order typed."""

    entries: dict[str, Entry]
    at: Location


class UnreadableNode(Struct, frozen=True):
    """Stands where something was refused that a finding tells of already."""

    at: Location


Node = ScalarNode | ListNode | MappingNode | UnreadableNode
