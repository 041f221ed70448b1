"""The source model as JSON Schema, for editors that complete and check YAML while it is typed.

Made from the same shapes that the reader binds by, so that editor and command line agree on every value.
"""

from typing import assert_never

from msgspec import Struct, json

from docgen.model.shapes import (
    ChoiceShape,
    EntriesShape,
    Field,
    ListShape,
    NumberShape,
    ParsedShape,
    Parser,
    ScalarShape,
    Shape,
    StringShape,
    TableShape,
    TextShape,
    TruthShape,
    WholeNumberShape,
    WordShape,
    fields_of,
    format_of,
)

Schema = dict[str, object]

TITLES = {
    "docgen/report/1": "政府工作报告",
    "docgen/indicators/1": "指标",
    "docgen/fact-sheet/1": "主要指标一览表",
    "docgen/emendations/1": "校勘记",
    "docgen/commitments/1": "承诺与兑现",
    "docgen/names/1": "专名的写法",
    "docgen/wording/1": "用语",
    "docgen/usage/1": "提法",
    "docgen/style-sheet/1": "版式",
}

_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_TEXT = "Text"
_FORMAT = "schema"
# An editor has told numbers and truths from text before it asks; the reader takes each as it was typed.
_ANY_SCALAR = ["string", "number", "boolean"]
_WHOLE_NUMBER = "^(0|-?[1-9][0-9]{0,17})$"


class _Making(Struct, frozen=True):
    """What the schema of a file is made with; its parts, by the names of their types, join `definitions`.

    Where a file may be `partial`, no key is required: another file has the rest.
    """

    definitions: Schema
    parsers: tuple[Parser, ...] = ()
    partial: bool = False


def json_schema(kind: type[Struct]) -> Schema:
    """Return the JSON Schema (draft 2020-12) of a kind of source file."""
    return _schema(kind, format_of(kind), _Making({}))


def partial_schema(kind: type[Struct], format_name: str, parsers: tuple[Parser, ...]) -> Schema:
    """Return the JSON Schema of files that may leave keys to others; `kind` does not hold their format."""
    schema = _schema(kind, format_name, _Making({}, parsers, partial=True))
    named: Schema = {"const": format_name, "description": "文件的种类和格式版本。"}
    return {**schema, "properties": {_FORMAT: named, **_entries(schema["properties"])}, "required": [_FORMAT]}


def _entries(value: object) -> Schema:
    return dict(value) if isinstance(value, dict) else {}


def _schema(kind: type[Struct], format_name: str, making: _Making) -> Schema:
    root = _of_entries(kind, making)
    del making.definitions[kind.__name__]
    return {
        "$schema": _DIALECT,
        "$id": "urn:" + format_name.replace("/", ":"),
        "title": TITLES[format_name],
        **root,
        "$defs": making.definitions,
    }


def schema_bytes(kind: type[Struct]) -> bytes:
    """Return the JSON Schema of a kind of source file as it is kept in `source/schema/`."""
    return as_bytes(json_schema(kind))


def as_bytes(schema: Schema) -> bytes:
    """Return a schema as it is kept in a file."""
    return json.format(json.encode(schema), indent=2) + b"\n"


def _of_entries(kind: type[Struct], making: _Making) -> Schema:
    fields = fields_of(kind, making.parsers)
    schema: Schema = {"type": "object"}
    # Known before its fields are, since a section holds sections.
    making.definitions[kind.__name__] = schema
    schema["properties"] = {name: _of_field(field, making) for name, field in fields.items()}
    schema["required"] = [name for name, field in fields.items() if field.required and not making.partial]
    schema["additionalProperties"] = False
    return schema


def _of_field(field: Field, making: _Making) -> Schema:
    schema = _of(field.shape, making)
    return {**schema, "description": field.meaning} if field.meaning else schema


def _of(shape: Shape, making: _Making) -> Schema:
    schema: Schema
    match shape:
        case ListShape(item=item):
            schema = {"type": "array", "items": _of(item, making)}
        case TableShape():
            schema = _of_table(shape, making)
        case EntriesShape(kind=kind):
            if kind.__name__ not in making.definitions:
                _of_entries(kind, making)
            schema = {"$ref": f"#/$defs/{kind.__name__}"}
        case ChoiceShape():
            schema = _of_choice(shape, making)
        case _:
            schema = _of_scalar(shape, making)
    return schema


def _of_scalar(shape: ScalarShape, making: _Making) -> Schema:
    schema: Schema
    match shape:
        case TextShape() | StringShape() | ParsedShape():
            making.definitions[_TEXT] = {"type": _ANY_SCALAR}
            schema = {"$ref": f"#/$defs/{_TEXT}"}
        case WholeNumberShape():
            schema = {"type": "integer"}
        case NumberShape():
            schema = {"type": "number"}
        case TruthShape():
            schema = {"type": "boolean"}
        case WordShape(words=words):
            schema = {"const": words[0]} if len(words) == 1 else {"enum": list(words)}
        case _:
            assert_never(shape)
    return schema


def _of_table(shape: TableShape, making: _Making) -> Schema:
    schema: Schema = {"type": "object", "additionalProperties": _of(shape.value, making)}
    return {**schema, "propertyNames": {"pattern": _WHOLE_NUMBER}} if shape.numbered else schema


def _of_choice(shape: ChoiceShape, making: _Making) -> Schema:
    parts = (shape.scalar, shape.items, shape.entries)
    schemas = [_of(part, making) for part in parts if part is not None]
    if shape.optional:
        schemas.append({"type": "null"})
    return schemas[0] if len(schemas) == 1 else {"anyOf": schemas}
