"""UTF-8 is read and nothing else; what else a file may be is told."""

import pytest

from docgen.diagnostics import SourceError
from docgen.reader.decoding import decode

REPORT = "schema: docgen/report/1\ntitle: 政府工作报告\nissuer: 淀山湖镇人民政府\n"


def refusal(data: bytes) -> tuple[str, int, int]:
    with pytest.raises(SourceError) as caught:
        decode(data, "f.yaml")
    (finding,) = caught.value.findings
    assert finding.rule == "Y002"
    assert finding.at is not None
    assert "UTF-8" in str(finding.hint)
    return str(finding.message), finding.at.line, finding.at.column


def test_a_mark_at_the_beginning_is_no_text() -> None:
    assert decode(REPORT.encode("utf-8-sig"), "f.yaml") == REPORT


@pytest.mark.parametrize("end", ["\r\n", "\r", "\n"])
def test_lines_end_as_on_every_system(end: str) -> None:
    assert decode(REPORT.replace("\n", end).encode(), "f.yaml") == REPORT


@pytest.mark.parametrize("encoding", ["gbk", "gb18030", "gb2312"])
def test_the_encodings_of_chinese_windows_are_named(encoding: str) -> None:
    words, line, column = refusal(REPORT.encode(encoding))
    assert "GBK" in words
    assert (line, column) == (2, 8)


def test_gbk_that_happens_to_begin_like_utf_8_is_named() -> None:
    assert "GBK" in refusal("title: 联通\nissuer: 淀山湖镇\n".encode("gbk"))[0]


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_utf_16_is_named(encoding: str) -> None:
    words, line, column = refusal(REPORT.encode(encoding))
    assert "UTF-16" in words
    assert (line, column) == (1, 1)


@pytest.mark.parametrize(
    "broken", [b"\xff", b"\xc3", b"\xed\xa0\x80", b"\xe6\x94", b"\xf8\x88\x80\x80\x80", b"\xc0\x80"]
)
def test_a_broken_byte_in_utf_8_is_named_where_it_is(broken: bytes) -> None:
    data = REPORT.encode().replace("报告".encode(), "报告".encode() + broken)
    words, line, column = refusal(data)
    assert f"0x{broken[0]:02X}" in words
    assert (line, column) == (2, 14)


def test_a_broken_byte_on_the_first_line_after_a_mark_is_counted_without_it() -> None:
    assert refusal(b"\xef\xbb\xbfab\xff")[1:] == (1, 3)
