"""Editor and command line agree: a file that the JSON Schema refuses, the reader refuses, and no other."""

import json
import random
import re
from pathlib import Path

import jsonschema_rs
import pytest
from msgspec import Struct

from docgen.diagnostics import SourceError
from docgen.model.commitments import Commitments
from docgen.model.emendations import Emendations
from docgen.model.fact_sheet import FactSheet
from docgen.model.indicators import Indicators
from docgen.model.json_schema import json_schema, schema_bytes
from docgen.model.report import Report
from docgen.model.wording import Wording
from docgen.reader import ListNode, MappingNode, Node, ScalarNode, parse, read

ROOT = Path(__file__).parents[3]
SCHEMAS = ROOT / "source/schema"
KINDS: dict[str, type[Struct]] = {
    "report": Report,
    "indicators": Indicators,
    "fact-sheet": FactSheet,
    "emendations": Emendations,
    "commitments": Commitments,
    "wording": Wording,
}
SOURCES: dict[str, type[Struct]] = {
    "source/2020/report.yaml": Report,
    "source/indicators.yaml": Indicators,
    "source/2020/fact_sheet.yaml": FactSheet,
    "source/2020/emendations.yaml": Emendations,
    "templates/wording.yaml": Wording,
}

Json = dict[str, "Json"] | list["Json"] | str | int | float | bool | None


def as_editors_see(node: Node) -> Json:
    """Return what an editor makes of a file before it asks the schema: YAML 1.2's core types."""
    match node:
        case MappingNode(entries=entries):
            return {name: as_editors_see(entry.value) for name, entry in entries.items()}
        case ListNode(items=items):
            return [as_editors_see(item) for item in items]
        case ScalarNode(plain=True):
            return core_value(node)
        case ScalarNode(text=text):
            return text.value
        case _:
            raise TypeError(node)


def core_value(node: ScalarNode) -> Json:
    typed = node.text.value
    if node.is_nothing:
        return None
    if typed in ("true", "false"):
        return typed == "true"
    if re.fullmatch(r"[-+]?[0-9]+", typed):
        return int(typed)
    return float(typed) if re.fullmatch(r"[-+]?[0-9]+\.[0-9]+", typed) else typed


def load(name: str) -> Json:
    return as_editors_see(parse((ROOT / name).read_bytes(), name)[0])


def reader_takes(document: Json, kind: type[Struct]) -> bool:
    """Return whether the reader takes a document; JSON is YAML."""
    try:
        read(json.dumps(document, ensure_ascii=False, indent=1).encode(), "f.yaml", kind)
    except SourceError:
        return False
    return True


@pytest.mark.parametrize("kind", KINDS)
def test_the_schema_files_are_fresh(kind: str) -> None:
    assert (SCHEMAS / f"{kind}.schema.json").read_bytes() == schema_bytes(KINDS[kind])


@pytest.mark.parametrize("kind", SOURCES.values())
def test_a_schema_is_a_schema(kind: type[Struct]) -> None:
    schema = json_schema(kind)
    assert jsonschema_rs.meta.is_valid(schema)
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert re.fullmatch(r"[\u4e00-\u9fff]+", str(schema["title"]))


@pytest.mark.parametrize(("name", "kind"), SOURCES.items())
def test_the_sources_are_valid(name: str, kind: type[Struct]) -> None:
    document = load(name)
    assert jsonschema_rs.validator_for(json_schema(kind)).is_valid(document)
    assert reader_takes(document, kind)


@pytest.mark.parametrize("name", [*SOURCES, "templates/gbt9704.yaml", "templates/booklet.yaml"])
def test_the_sources_name_their_schema(name: str) -> None:
    first = (ROOT / name).read_text(encoding="utf-8").split("\n")[0]
    prefix = "# yaml-language-server: $schema="
    assert first.startswith(prefix)
    assert (ROOT / name).parent.joinpath(first.removeprefix(prefix)).resolve().is_file()


def shortened(document: Json) -> Json:
    """Return a document with at most three items in each list, so that two thousand of it are soon read."""
    if isinstance(document, dict):
        return {key: shortened(value) for key, value in document.items()}
    if isinstance(document, list):
        return [shortened(item) for item in document[:3]]
    return document


def places(document: Json) -> list[dict[str, Json] | list[Json]]:
    """Return every list and mapping in a document."""
    if isinstance(document, dict):
        return [document, *(place for value in document.values() for place in places(value))]
    if isinstance(document, list):
        return [document, *(place for value in document for place in places(value))]
    return []


OTHER_VALUES: list[Json] = [
    None, "", "甲", "null", 0, 5, -3, 1.5, True, False, [], {}, ["甲"], [None], [[]], {"text": "甲"},
    {"甲": "乙"}, "final", "estimated", "%", "2019", "docgen/report/1", {"2019": {"actual": "1"}},
    {"x": {}}, {"-1": {}}, {"01": {}}, {"２０１９": {}}, {"": "甲"},
]  # fmt: skip


def mutate(document: Json, rng: random.Random) -> str:
    """Change one thing in a document; return what was done."""
    place = rng.choice(places(document))
    value = json.loads(json.dumps(rng.choice(OTHER_VALUES)))
    if isinstance(place, list):
        if place and rng.random() < 0.3:
            return f"deleted {place.pop(rng.randrange(len(place)))}"
        place.insert(rng.randint(0, len(place)), value)
        return f"inserted {value}"
    key = rng.choice(list(place)) if place else "x"
    match rng.randrange(3):
        case 0:
            place.pop(key, None)
            return f"deleted {key}"
        case 1:
            place[rng.choice([key + "x", key.upper(), "text", "lead", "note", "x", "2021"])] = value
            return f"added {value}"
        case _:
            place[key] = value
            return f"replaced {key} by {value}"


@pytest.mark.parametrize(("name", "kind"), SOURCES.items())
def test_reader_and_schema_agree_on_mutants(name: str, kind: type[Struct]) -> None:
    original = json.dumps(shortened(load(name)))
    validator = jsonschema_rs.validator_for(json_schema(kind))
    verdicts = []
    for seed in range(500):
        rng = random.Random(seed)
        document: Json = json.loads(original)
        done = [mutate(document, rng) for _ in range(rng.choice([1, 1, 1, 3]))]
        verdict = validator.is_valid(document)
        assert reader_takes(document, kind) is verdict, (seed, done)
        verdicts.append(verdict)
    assert 20 < sum(verdicts) < 480


def test_the_comparison_would_see_a_difference() -> None:
    schema = json.loads(schema_bytes(Report))
    schema["required"].remove("title")
    document = shortened(load("source/2020/report.yaml"))
    assert isinstance(document, dict)
    del document["title"]
    assert jsonschema_rs.validator_for(schema).is_valid(document)
    assert not reader_takes(document, Report)
