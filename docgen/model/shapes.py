"""Types → shapes: what a model's annotations ask of a YAML file, worked out once for each type."""

from collections.abc import Callable
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Literal, Union, get_args, get_origin

from msgspec import Meta, Struct
from msgspec.structs import FieldInfo, fields, replace

from docgen.diagnostics import Message
from docgen.model.text import SourceText

_CONSTRAINTS = ("gt", "ge", "lt", "le", "multiple_of", "pattern", "min_length", "max_length", "tz")
_FORMAT_KEY = "schema"
_HOMOGENEOUS = 2  # tuple[X, ...] has two arguments


class Parser(Struct, frozen=True, eq=False):
    """How a type that the reader does not know is read from a scalar: a length, say.

    `parse` raises `ValueError` for what is none; `rule`, what `refuse` says of the value, and `hint` are then
    the finding.
    """

    kind: type
    parse: Callable[[str], object]
    rule: str
    refuse: Callable[[str], Message]
    hint: Message


class TextShape(Struct, frozen=True):
    """Any scalar, with its place."""


class StringShape(Struct, frozen=True):
    """Any scalar, as a plain string."""


class WholeNumberShape(Struct, frozen=True):
    """A whole number."""


class NumberShape(Struct, frozen=True):
    """A number."""


class TruthShape(Struct, frozen=True):
    """`true` or `false`."""


class WordShape(Struct, frozen=True):
    """One of the words; `meaning` is what the key's description says of them."""

    words: tuple[str, ...]
    meaning: str = ""


class ParsedShape(Struct, frozen=True):
    """What a parser makes of a scalar."""

    parser: Parser


class ListShape(Struct, frozen=True):
    """A list of one shape."""

    item: "Shape"


class TableShape(Struct, frozen=True):
    """Entries with keys of the file's choosing: names or, with `numbered`, whole numbers."""

    numbered: bool
    value: "Shape"


class EntriesShape(Struct, frozen=True):
    """Entries with the keys of a model."""

    kind: type[Struct]
    parsers: tuple[Parser, ...]


class ChoiceShape(Struct, frozen=True):
    """One of several, told apart by what is typed: nothing (when `optional`), a scalar, a list, entries."""

    optional: bool
    scalar: "ScalarShape | None" = None
    items: ListShape | None = None
    entries: EntriesShape | TableShape | None = None


ScalarShape = TextShape | StringShape | WholeNumberShape | NumberShape | TruthShape | WordShape | ParsedShape
Shape = ScalarShape | ListShape | TableShape | EntriesShape | ChoiceShape


class Field(Struct, frozen=True):
    """A key of a model; `meaning` is what its description says belongs there."""

    name: str
    shape: Shape
    required: bool
    meaning: str


@cache
def fields_of(kind: type[Struct], parsers: tuple[Parser, ...] = ()) -> dict[str, Field]:
    """Return the keys of a model, in the order in which it defines them."""
    return {field.encode_name: _field(field, parsers) for field in fields(kind)}


def format_of(kind: type[Struct]) -> str:
    """Return the format that the files of a kind name: `docgen/report/1`.

    Raises:
        TypeError: Files of this kind do not name their format.
    """
    shape = fields_of(kind)[_FORMAT_KEY].shape
    if not isinstance(shape, WordShape):
        raise TypeError(kind)
    return shape.words[0]


def _field(field: FieldInfo, parsers: tuple[Parser, ...]) -> Field:
    meaning = _meaning(field.type)
    shape = shape_of(field.type, parsers)
    match shape:
        case WordShape(words=words):
            shape = WordShape(words, meaning)
        case ChoiceShape(scalar=WordShape(words=words)):
            shape = replace(shape, scalar=WordShape(words, meaning))
    return Field(field.encode_name, shape, field.required, meaning)


def shape_of(annotation: object, parsers: tuple[Parser, ...] = ()) -> Shape:
    """Return the shape that a type annotation asks for.

    Raises:
        TypeError: The annotation is none that a source file can be bound to.
    """
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        _refuse_constraints(annotation, arguments[1:])
        return shape_of(arguments[0], parsers)
    if origin in (Union, UnionType):
        return _choice(annotation, arguments, parsers)
    if origin is Literal:
        return WordShape(arguments)
    if origin is tuple and len(arguments) == _HOMOGENEOUS and arguments[1] is ...:
        return ListShape(shape_of(arguments[0], parsers))
    if origin is dict and arguments[0] in (int, str):
        return TableShape(arguments[0] is int, shape_of(arguments[1], parsers))
    return _shape_of_class(annotation, parsers)


_SCALARS: dict[type, Shape] = {
    SourceText: TextShape(),
    str: StringShape(),
    int: WholeNumberShape(),
    float: NumberShape(),
    bool: TruthShape(),
}


def _shape_of_class(kind: object, parsers: tuple[Parser, ...]) -> Shape:
    for parser in parsers:
        if parser.kind is kind:
            return ParsedShape(parser)
    if isinstance(kind, type):
        if kind in _SCALARS:
            return _SCALARS[kind]
        if issubclass(kind, Struct):
            return EntriesShape(kind, parsers)
    raise TypeError(kind)


def _choice(annotation: object, arguments: tuple[object, ...], parsers: tuple[Parser, ...]) -> ChoiceShape:
    shapes = [shape_of(part, parsers) for part in arguments if part is not NoneType]
    scalars = [shape for shape in shapes if isinstance(shape, ScalarShape)]
    lists = [shape for shape in shapes if isinstance(shape, ListShape)]
    entries = [shape for shape in shapes if isinstance(shape, EntriesShape | TableShape)]
    if len(scalars) > 1 or len(lists) > 1 or len(entries) > 1 or len(scalars + lists + entries) < len(shapes):
        raise TypeError(annotation)
    return ChoiceShape(
        optional=len(shapes) < len(arguments),
        scalar=scalars[0] if scalars else None,
        items=lists[0] if lists else None,
        entries=entries[0] if entries else None,
    )


def _refuse_constraints(annotation: object, notes: tuple[object, ...]) -> None:
    """Raise when an annotation asks for what the reader would not check: a bound, a pattern."""
    for note in notes:
        if isinstance(note, Meta) and any(getattr(note, name) is not None for name in _CONSTRAINTS):
            raise TypeError(annotation)


def _meaning(annotation: object) -> str:
    notes = get_args(annotation)[1:] if get_origin(annotation) is Annotated else ()
    return next((note.description for note in notes if isinstance(note, Meta) and note.description), "")
