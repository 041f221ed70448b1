"""The JSON Schema of style sheets, for editors: it takes what is meant, and tells what is not."""

import re
from pathlib import Path

import jsonschema_rs
import pytest

from docgen.pipeline.schemas import SCHEMA_KINDS, schema_text
from docgen.reader import parse
from docgen.stylesheet.schema import style_sheet_schema
from tests.unit.model.test_json_schema import as_editors_see

ROOT = Path(__file__).parents[3]
SHEETS = sorted(path for path in (ROOT / "templates").glob("*.yaml") if path.stem not in {"wording", "usage"})
VALIDATOR = jsonschema_rs.validator_for(style_sheet_schema())
EXTENDING = {"schema": "docgen/style-sheet/1", "extends": "gbt9704"}


@pytest.mark.parametrize("path", SHEETS, ids=lambda path: path.stem)
def test_every_style_sheet_is_valid(path: Path) -> None:
    assert VALIDATOR.is_valid(as_editors_see(parse(path.read_bytes(), path.name)[0]))


@pytest.mark.parametrize(
    "slip",
    [
        {"pages": {}},
        {"page": {"widht": "210 mm"}},
        {"grid": {"rows": "many"}},
        {"paragraphs": {"body": {"align": "middle"}}},
        {"schema": "docgen/report/1"},
    ],
    ids=str,
)
def test_a_slip_is_told(slip: dict[str, object]) -> None:
    assert VALIDATOR.is_valid(EXTENDING)
    assert not VALIDATOR.is_valid(EXTENDING | slip)


def test_a_style_may_say_only_what_differs() -> None:
    assert VALIDATOR.is_valid(EXTENDING | {"paragraphs": {"note": {"based_on": "body", "size": "四号"}}})


def test_every_key_is_explained_in_chinese() -> None:
    schema = style_sheet_schema()
    definitions = schema["$defs"]
    assert isinstance(definitions, dict)
    parts = [schema, *definitions.values()]
    keys = {name: key for part in parts for name, key in part.get("properties", {}).items()}
    assert len(keys) > 60
    assert not [name for name, key in keys.items() if not re.search("[\u4e00-\u9fff]", key["description"])]


@pytest.mark.parametrize("kind", SCHEMA_KINDS)
def test_the_schema_files_are_fresh(kind: str) -> None:
    assert (ROOT / f"source/schema/{kind}.schema.json").read_text("utf-8") == schema_text(kind)
