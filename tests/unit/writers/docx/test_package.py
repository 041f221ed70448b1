import io
import os
import subprocess
import sys
import zipfile

import docx
import pytest
from msgspec.structs import replace

from docgen.diagnostics import WriterError
from tests.unit.writers.docx.reading import names, part, word_parts
from tests.unit.writers.docx.samples import (
    FACT_SHEET,
    METADATA,
    REPORT,
    body,
    document,
    relaxed_sheet,
    strict_sheet,
    written,
)

MADE_IN_ANOTHER_PROCESS = """
import hashlib
from tests.unit.writers.docx.samples import REPORT, strict_sheet, written
print(hashlib.sha256(written(REPORT, strict_sheet())).hexdigest())
"""


@pytest.fixture(scope="module")
def report() -> bytes:
    return written(REPORT, strict_sheet())


def test_the_package_holds_our_parts_and_no_others_with_the_content_types_first(report: bytes) -> None:
    assert names(report) == [
        "[Content_Types].xml",
        "_rels/.rels",
        "word/document.xml",
        "word/_rels/document.xml.rels",
        "word/styles.xml",
        "word/settings.xml",
        "word/fontTable.xml",
        "word/theme1.xml",
        "word/footer1.xml",
        "word/footer2.xml",
        "docProps/core.xml",
        "docProps/app.xml",
    ]


def test_entries_are_stored_with_one_date_and_one_system(report: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(report)) as package:
        entries = package.infolist()
    assert {entry.date_time for entry in entries} == {(1980, 1, 1, 0, 0, 0)}
    assert {entry.compress_type for entry in entries} == {zipfile.ZIP_STORED}
    assert {(entry.create_system, entry.external_attr) for entry in entries} == {(3, 0o600 << 16)}


def test_the_same_document_is_the_same_bytes() -> None:
    assert written(REPORT, strict_sheet()) == written(REPORT, strict_sheet())
    assert written(FACT_SHEET, relaxed_sheet()) == written(FACT_SHEET, relaxed_sheet())
    assert written(REPORT, strict_sheet()) != written(FACT_SHEET, strict_sheet())


def test_the_bytes_do_not_hang_on_the_process_that_makes_them() -> None:
    digests = {
        subprocess.run(
            [sys.executable, "-c", MADE_IN_ANOTHER_PROCESS],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": os.pathsep.join(sys.path), "TZ": zone},
            capture_output=True,
            check=True,
        ).stdout
        for seed, zone in (("1", "UTC"), ("2", "Asia/Shanghai"))
    }
    assert len(digests) == 1


def test_the_document_says_of_itself_what_the_metadata_say(report: bytes) -> None:
    properties = docx.Document(io.BytesIO(report)).core_properties
    assert properties.title == "政府工作报告"
    assert properties.author == properties.last_modified_by == "淀山湖镇人民政府"
    assert properties.subject == "2020年政府工作报告"
    assert properties.keywords == "政府工作报告; 淀山湖镇"
    assert properties.language == "zh-CN"
    assert properties.revision == 1
    assert str(properties.created) == str(properties.modified) == "2020-01-16 00:00:00+00:00"
    assert properties.comments == ""


def test_no_face_comes_from_a_theme(report: bytes) -> None:
    with_theme = [
        name
        for name, root in word_parts(report).items()
        for element in root.iter()
        for attribute in element.attrib
        if "Theme" in str(attribute)
    ]
    assert with_theme == []
    assert written(REPORT, strict_sheet()).count(b"sdt") == 0


def test_a_property_longer_than_word_holds_is_an_error() -> None:
    long = document(body("正文。"), metadata=replace(METADATA, title="长" * 256))
    with pytest.raises(WriterError, match="256 characters; Word holds 255"):
        written(long, strict_sheet())
    written(document(body("正文。"), metadata=replace(METADATA, title="长" * 255)), strict_sheet())


def test_a_property_with_a_control_character_is_an_error() -> None:
    with pytest.raises(WriterError, match=r"U\+0007 after “报”"):
        written(document(body("正文。"), metadata=replace(METADATA, subject="报\x07告")), strict_sheet())


def test_the_application_names_itself_and_no_version(report: bytes) -> None:
    assert [element.text for element in part(report, "docProps/app.xml")] == ["docgen"]
