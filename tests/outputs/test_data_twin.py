"""The figures as data: the CSV says what the sheet says, its descriptor how to read it, the PDF has both."""

import csv
import io
import json
from decimal import Decimal
from hashlib import sha256

import pypdfium2
import pytest
from msgspec import structs

from docgen.blocks import Document, all_inlines
from docgen.diagnostics import SourceError
from docgen.model.fact_sheet import FactSheet, Group
from docgen.pipeline import build, build_edition, wanted
from docgen.project import Project
from docgen.sources import Sources
from docgen.zh.quantities import MINUS
from tests.outputs.test_generated_sheets import typed

FIELDS = {"actual": "actual", "growth": "growth", "target": "target", "comparison": "comparison"}
HOSTILE = ('=HYPERLINK("http://a.cn")', "+86", "-1", "@a", "＝1", '一"二"，三,四', "#REF!")


@pytest.fixture(scope="module")
def twin(project: Project, sources: Sources) -> dict[str, bytes]:
    return build(project, sources, wanted(sources, ("fact-sheet",), ("csv",)))


def records(data: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def test_every_figure_of_the_sheet_is_in_the_data_in_the_same_digits(
    twin: dict[str, bytes], fact_sheet: Document
) -> None:
    by_indicator = {record["indicator"]: record for record in records(twin["fact-sheet.csv"])}
    shown = [inline for inline in all_inlines(fact_sheet) if inline.fact]
    for inline in shown:
        indicator, year, aspect = inline.fact.split(".")
        digits = by_indicator[indicator][f"{FIELDS[aspect]}_{year}"]
        printed = inline.text.replace(MINUS, "-").lstrip("+")
        # A growth may be worded: 下降 stands for the sign.
        assert digits.lstrip("-") in printed, inline
    assert len({inline.fact for inline in shown}) > 30


def test_the_descriptor_tells_how_to_read_it(twin: dict[str, bytes]) -> None:
    described = json.loads(twin["datapackage.json"])
    (resource,) = described["resources"]
    data = twin["fact-sheet.csv"]
    assert (resource["path"], resource["bytes"]) == ("fact-sheet.csv", len(data))
    assert resource["hash"] == f"sha256:{sha256(data).hexdigest()}"
    header = data.decode("utf-8-sig").splitlines()[0].split(",")
    fields = {field["name"]: field for field in resource["schema"]["fields"]}
    assert list(fields) == header
    assert all(field["title"] for field in fields.values())
    for record in records(data):
        for name, value in record.items():
            if fields[name]["type"] == "number" and value not in resource["schema"]["missingValues"]:
                Decimal(value)
            if fields[name]["type"] == "boolean":
                assert value in ("true", "false")
    keys = [record[resource["schema"]["primaryKey"]] for record in records(data)]
    assert len(set(keys)) == len(keys) == 20


def test_what_a_spreadsheet_would_run_stays_a_text(project: Project, sources: Sources) -> None:
    first, *others = sources.indicators.indicators
    for name in HOSTILE:
        renamed = structs.replace(first, name=typed(name))
        indicators = structs.replace(sources.indicators, indicators=(renamed, *others))
        groups = (Group(typed("经济"), (first.id,)),)
        sheet = FactSheet("docgen/fact-sheet/1", typed("一览表"), (), groups)
        made = structs.replace(sources, indicators=indicators, fact_sheet=sheet)
        (record,) = records(build(project, made, wanted(made, ("fact-sheet",), ("csv",)))["fact-sheet.csv"])
        assert record["name"] == (name if name.startswith(("一", "#")) else f"'{name}")
        assert (record["actual_2019"], record["growth_2019"]) == ("105", "4.37")


def test_only_the_fact_sheet_has_data(project: Project, sources: Sources) -> None:
    assert wanted(sources, (), ("csv",)) == {"fact-sheet": ("csv",)}
    assert wanted(sources, (), ("csv", "txt")) == {"report": ("txt",), "fact-sheet": ("csv", "txt")}
    with pytest.raises(SourceError, match="Only the fact sheet"):
        wanted(sources, ("report",), ("csv",))
    with pytest.raises(SourceError, match="for all its editions"):
        build_edition(project, sources, "handout", ("csv",))


def test_an_edition_carries_the_very_same_files(
    with_data: bytes, twin: dict[str, bytes], outputs: dict[str, bytes]
) -> None:
    opened = pypdfium2.PdfDocument(with_data)
    carried = [opened.get_attachment(number) for number in range(opened.count_attachments())]
    assert {each.get_name(): bytes(each.get_data()) for each in carried} == twin
    assert b"<pdfaid:part>3</pdfaid:part>" in with_data
    assert b"<pdfaid:part>2</pdfaid:part>" in outputs["fact-sheet.pdf"]
    assert b"EmbeddedFile" not in outputs["fact-sheet.pdf"]
