"""A text file is checked line by line, whatever Chinese encoding it is saved in."""

from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from docgen.check.plain import check_plain
from docgen.diagnostics import SourceError
from docgen.model.usage import Usage
from docgen.reader import read

ROOT = Path(__file__).parents[3]

TEXT = "政府工作报告\n\n\u3000\u3000加快转型,提升质量。\r\n一是甲；三是乙。\n新建公园12，\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030"])
def test_each_slip_is_told_at_its_line_and_column(encoding: str) -> None:
    found = {f"{one.rule}@{one.at}" for one in check_plain(TEXT.encode(encoding), "a.txt")}
    assert found == {"M001@a.txt:3:7", "C002@a.txt:4:5", "N001@a.txt:5:5"}


def test_what_is_no_text_is_refused() -> None:
    with pytest.raises(SourceError) as refusal:
        list(check_plain(b"\xd0\xcf\x11\xe0\xff\xff\x00", "a.doc"))
    assert refusal.value.findings[0].rule == "P008"


def test_a_file_without_end_is_refused() -> None:
    with pytest.raises(SourceError) as refusal:
        list(check_plain(("甲" * 200_001).encode(), "a.txt"))
    assert refusal.value.findings[0].rule == "P014"


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
    # What it has are the gaps and the name that nobody can decide.
    assert {one.rule for one in check_plain(made.read_bytes(), "report.docx")} == {"G001", "U006"}


HEADINGS = """\
政府工作报告
（2020年1月16日在示例镇第十九届人民代表大会第七次会议上）
一、回顾
做好以下三个方面的工作：
（一）甲
（二）乙
二、任务
重点抓好两项工作：
一要抓项目。
二要强服务。
"""


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("三个", "两个", ""),
        ("三个", "三个", "C001@a.txt:4:5"),
        ("（二）", "（三）", "C004@a.txt:6:1"),
        ("二、任务", "三、任务", "C001@a.txt:4:5 C004@a.txt:7:1"),
        ("（一）", "（二）", "C004@a.txt:5:1 C004@a.txt:6:1"),
        ("二要", "三要", "C001@a.txt:4:5 C001@a.txt:8:5 C002@a.txt:10:1"),
        ("二、任务", "二、任务\n十二、三产业并进", "C001@a.txt:4:5"),
        ("二、任务", "二、2019年是“十三五”规划的收官之年", "C001@a.txt:4:5 D008@a.txt:7:9"),
        ("一要抓", "一要向本镇第十九届人民代表大会第八次会议报告，抓", "C001@a.txt:4:5 D005@a.txt:9:7"),
        ("抓项目", "学习十九届五中全会精神", "C001@a.txt:4:5 U003@a.txt:9:5"),
    ],
)
def test_numbers_claims_and_sessions_are_held_together(old: str, new: str, expected: str) -> None:
    text = HEADINGS.replace(old, new, 1).encode()
    usage = read((ROOT / "templates/usage.yaml").read_bytes(), "usage.yaml", Usage)
    found = sorted(f"{one.rule}@{one.at}" for one in check_plain(text, "a.txt", usage))
    assert " ".join(found) == expected


def test_a_quotation_may_go_on_over_paragraphs() -> None:
    assert list(check_plain("他说：“甲。\n“乙。\n“丙。”".encode(), "a.txt")) == []
    assert [one.rule for one in check_plain("他说：“甲。\n乙。”".encode(), "a.txt")] == ["M003", "M003"]
