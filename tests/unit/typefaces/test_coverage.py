"""Characters that cannot be drawn are told with their place."""

import msgspec
import pytest

from docgen.blocks import (
    Block,
    Cell,
    Contents,
    Document,
    Entry,
    Heading,
    Metadata,
    Paragraph,
    Row,
    Table,
    Text,
)
from docgen.diagnostics import Finding, Location
from docgen.stylesheet import StyleSheet
from docgen.typefaces.coverage import check_coverage
from tests.unit.typefaces.samples import sheet, typefaces

HERE = Location("source/2020/report.yaml", 41, 12)
METADATA = Metadata("政府工作报告", "镇人民政府", "2020-01-16")


def findings(*blocks: Block, style: StyleSheet | None = None) -> tuple[Finding, ...]:
    return check_coverage(Document(METADATA, blocks), style or sheet(), typefaces())


def body(*texts: str) -> Paragraph:
    return Paragraph("body", tuple(Text(text, at=HERE) for text in texts))


def test_a_document_with_every_character_has_no_finding() -> None:
    text = "水质达到□类，把握“□”字诀，〔缺〕——完成“1+16+7”……PM2.5为32微克/立方米，𬭸①②㎡℃×÷±▲▼＋#　α"
    assert findings(body(text), Heading(1, (Text("一、工作回顾"),), "a")) == ()


@pytest.mark.parametrize("char", ["😀", "𠀀", "ฟ", "\u0627", "𰻞"])
def test_a_character_that_no_face_has_is_named_with_its_code_and_place(char: str) -> None:
    (finding,) = findings(body(f"前{char}后"))
    assert (finding.rule, finding.at) == ("F001", HERE)
    assert str(finding.message) == f"No typeface has the character {char} (U+{ord(char):04X})."


@pytest.mark.parametrize(
    "char",
    [
        "\u200b",
        "\u200d",
        "\u2060",
        "\ufeff",
        "\u00ad",
        "\u202e",
        "\ue5e5",
        "\ufe0f",
        "\U000e0100",
        "\t",
        "\n",
    ],
)
def test_what_cannot_be_seen_is_named_by_its_code(char: str) -> None:
    (finding,) = findings(body(f"葛{char}后"))
    assert (finding.rule, finding.at) == ("F002", HERE)
    assert str(finding.message).endswith(f"U+{ord(char):04X}.")


def test_the_contents_are_searched_with_their_own_faces() -> None:
    (finding,) = findings(Contents((Entry(1, (Text("一、😀", at=HERE),), "a"),)))
    assert (finding.rule, finding.at) == ("F001", HERE)


def test_each_text_is_told_once_for_a_character() -> None:
    found = findings(body("😀甲😀", "乙😀丙"), body("无", "😁"))
    assert [finding.message.values["char"] for finding in found] == ["😀", "😀", "😁"]


def test_a_character_is_looked_for_in_the_face_of_its_own_style() -> None:
    cell = Cell("body", (Text("甲😀", at=HERE),))
    found = findings(
        Heading(1, (Text("😁"),), "a"),
        Paragraph("body", (Text("各位", "lead"), Text("😂", "lead"))),
        Table("any", (Row("body", (cell, cell)),)),
    )
    assert [finding.message.values["char"] for finding in found] == ["😁", "😂", "😀", "😀"]


def test_the_printed_page_number_is_looked_at() -> None:
    folio = sheet().folio
    assert folio is not None
    changed = msgspec.structs.replace(folio, pattern="😀 {number}")
    (finding,) = findings(style=msgspec.structs.replace(sheet(), folio=changed))
    assert (finding.rule, finding.at) == ("F001", None)
