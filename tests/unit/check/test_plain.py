"""A text file is checked line by line, whatever Chinese encoding it is saved in."""

from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from docgen.check.plain import check_plain
from docgen.diagnostics import SourceError

TEXT = "政府工作报告\n\n\u3000\u3000加快转型,提升质量。\r\n一是甲；三是乙。\n新建公园12，\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030"])
def test_each_slip_is_told_at_its_line_and_column(encoding: str) -> None:
    found = {f"{one.rule}@{one.at}" for one in check_plain(TEXT.encode(encoding), "a.txt")}
    assert found == {"M001@a.txt:3:7", "C002@a.txt:4:5", "N001@a.txt:5:5"}


def test_what_is_no_text_is_refused() -> None:
    with pytest.raises(SourceError) as refusal:
        list(check_plain(b"\xd0\xcf\x11\xe0\xff\xff\x00", "a.doc"))
    assert refusal.value.findings[0].rule == "P008"


WORDS = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def word_file(body: str, name: str = "word/document.xml", head: str = "") -> bytes:
    buffer = BytesIO()
    with ZipFile(buffer, "w", ZIP_DEFLATED) as package:
        package.writestr(name, f'{head}<w:document xmlns:w="{WORDS}"><w:body>{body}</w:body></w:document>')
    return buffer.getvalue()


def test_a_word_file_is_checked_paragraph_by_paragraph() -> None:
    body = (
        "<w:p><w:r><w:t>报告</w:t></w:r></w:p>"
        "<w:p><w:r><w:t>加快</w:t></w:r><w:del><w:r><w:delText>删,去</w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>转型,提升</w:t></w:r></w:ins></w:p>"
    )
    assert [f"{one.rule}@{one.at}" for one in check_plain(word_file(body), "a.docx")] == ["M001@a.docx:2:5"]


@pytest.mark.parametrize(
    "data",
    [
        b"PK\x03\x04 and no more",
        word_file("", name="xl/workbook.xml"),
        word_file("<w:p>"),
        word_file("", head='<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>'),
        word_file(" " * 20_000_001),
    ],
    ids=["no zip", "no document", "broken XML", "entities", "bomb"],
)
def test_a_hostile_word_file_is_refused(data: bytes) -> None:
    with pytest.raises(SourceError) as refusal:
        list(check_plain(data, "a.docx"))
    assert refusal.value.findings[0].rule == "P009"


def test_our_own_word_file_has_no_slips() -> None:
    made = Path(__file__).parents[3] / "dist/2020/report.docx"
    assert list(check_plain(made.read_bytes(), "report.docx")) == []
