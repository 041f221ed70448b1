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
}

_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_TEXT = "Text"
# An editor has told numbers and truths from text before it asks; the reader takes each as it was typed.
_ANY_SCALAR = ["string", "number", "boolean"]
_WHOLE_NUMBER = "^(0|-?[1-9][0-9]{0,17})$"


def json_schema(kind: type[Struct]) -> Schema:
    """Return the JSON Schema (draft 2020-12) of a kind of source file."""
    format_name = format_of(kind)
    definitions: Schema = {}
    root = _of_entries(kind, definitions)
    del definitions[kind.__name__]
    return {
        "$schema": _DIALECT,
        "$id": "urn:" + format_name.replace("/", ":"),
        "title": TITLES[format_name],
        **root,
        "$defs": definitions,
    }


def schema_bytes(kind: type[Struct]) -> bytes:
    """Return the JSON Schema of a kind of source file as it is kept in `source/schema/`."""
    return json.format(json.encode(json_schema(kind)), indent=2) + b"\n"


def _of_entries(kind: type[Struct], definitions: Schema) -> Schema:
    fields = fields_of(kind)
    schema: Schema = {"type": "object"}
    # Known before its fields are, since a section holds sections.
    definitions[kind.__name__] = schema
    schema["properties"] = {name: _of_field(field, definitions) for name, field in fields.items()}
    schema["required"] = [name for name, field in fields.items() if field.required]
    schema["additionalProperties"] = False
    return schema


def _of_field(field: Field, definitions: Schema) -> Schema:
    schema = _of(field.shape, definitions)
    return {**schema, "description": field.meaning} if field.meaning else schema


def _of(shape: Shape, definitions: Schema) -> Schema:
    schema: Schema
    match shape:
        case ListShape(item=item):
            schema = {"type": "array", "items": _of(item, definitions)}
        case TableShape():
            schema = _of_table(shape, definitions)
        case EntriesShape(kind=kind):
            if kind.__name__ not in definitions:
                _of_entries(kind, definitions)
            schema = {"$ref": f"#/$defs/{kind.__name__}"}
        case ChoiceShape():
            schema = _of_choice(shape, definitions)
        case _:
            schema = _of_scalar(shape, definitions)
    return schema


def _of_scalar(shape: ScalarShape, definitions: Schema) -> Schema:
    schema: Schema
    match shape:
        case TextShape() | StringShape() | ParsedShape():
            definitions[_TEXT] = {"type": _ANY_SCALAR}
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


def _of_table(shape: TableShape, definitions: Schema) -> Schema:
    schema: Schema = {"type": "object", "additionalProperties": _of(shape.value, definitions)}
    return {**schema, "propertyNames": {"pattern": _WHOLE_NUMBER}} if shape.numbered else schema


def _of_choice(shape: ChoiceShape, definitions: Schema) -> Schema:
    parts = (shape.scalar, shape.items, shape.entries)
    schemas = [_of(part, definitions) for part in parts if part is not None]
    if shape.optional:
        schemas.append({"type": "null"})
    return schemas[0] if len(schemas) == 1 else {"anyOf": schemas}
