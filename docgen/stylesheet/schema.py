"""The JSON Schema of style sheets, for editors: one that extends another says only what differs."""

from docgen.model.json_schema import Schema, partial_schema
from docgen.stylesheet.lengths import LENGTH
from docgen.stylesheet.loading import EXTENDS, FORMAT
from docgen.stylesheet.merging import BASED_ON
from docgen.stylesheet.styles import StyleSheet

_EXTENDS_MEANS = "在哪个版式上改：写文件名，不带 .yaml；只写不同的地方。"
_BASED_ON_MEANS = "在哪个样式上改：写它的名称；只写不同的地方。"
_INHERITING = ("ParagraphStyle", "TableStyle")


def style_sheet_schema() -> Schema:
    """Return the JSON Schema (draft 2020-12) of style sheets."""
    schema = partial_schema(StyleSheet, FORMAT, (LENGTH,))
    definitions = _entries(schema["$defs"])
    for name in _INHERITING:
        style = _entries(definitions[name])
        definitions[name] = {**style, "properties": _with(style["properties"], BASED_ON, _BASED_ON_MEANS)}
    properties = _with(schema["properties"], EXTENDS, _EXTENDS_MEANS)
    return {**schema, "properties": properties, "$defs": definitions}


def _with(properties: object, key: str, meaning: str) -> Schema:
    return {key: {"type": "string", "description": meaning}, **_entries(properties)}


def _entries(value: object) -> Schema:
    return dict(value) if isinstance(value, dict) else {}
