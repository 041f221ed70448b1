"""The JSON Schema of every file that an office edits: sources, wording, usage, style sheets."""

from msgspec import Struct

from docgen.model.json_schema import Schema
from docgen.sources import SOURCE_KINDS

WORDING, USAGE, STYLE_SHEET = "wording", "usage", "style-sheet"
SCHEMA_KINDS = (*SOURCE_KINDS, WORDING, USAGE, STYLE_SHEET)


def schema_text(kind: str) -> str:
    """Return the JSON Schema of a kind of file, as text."""
    from docgen.model.json_schema import as_bytes

    return as_bytes(_schema(kind)).decode("utf-8")


def _schema(kind: str) -> Schema:
    from docgen.model.json_schema import json_schema
    from docgen.model.usage import Usage
    from docgen.model.wording import Wording

    if kind == STYLE_SHEET:
        from docgen.stylesheet.schema import style_sheet_schema

        return style_sheet_schema()
    kinds: dict[str, type[Struct]] = {**SOURCE_KINDS, WORDING: Wording, USAGE: Usage}
    return json_schema(kinds[kind])
