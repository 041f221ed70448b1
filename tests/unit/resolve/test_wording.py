"""The wording that docgen brings: every phrase cites only what its description offers."""

import re
from collections.abc import Iterator

import pytest
from msgspec import Struct
from msgspec.inspect import Metadata, StructType, type_info

from docgen.model.text import SourceText
from docgen.model.wording import Wording
from tests.unit.resolve.samples import wording

CITED = re.compile(r"\{\{\s*(\w+)\s*\}\}")


def phrases(values: Struct, described: StructType) -> Iterator[tuple[str, str, str]]:
    """Yield each phrase's name, its words and its description."""
    for field in described.fields:
        value = getattr(values, field.name)
        description = ""
        inner = field.type
        if isinstance(inner, Metadata):
            description, inner = str((inner.extra_json_schema or {}).get("description", "")), inner.type
        if isinstance(value, SourceText):
            yield field.name, value.value, description
        elif isinstance(value, Struct) and isinstance(inner, StructType):
            yield from phrases(value, inner)


def every_phrase() -> list[tuple[str, str, str]]:
    described = type_info(Wording)
    assert isinstance(described, StructType)
    return list(phrases(wording(), described))


@pytest.mark.parametrize("phrase", every_phrase(), ids=lambda phrase: phrase[0])
def test_a_phrase_cites_what_its_description_offers(phrase: tuple[str, str, str]) -> None:
    _, words, description = phrase
    assert description
    assert set(CITED.findall(words)) <= set(CITED.findall(description))
