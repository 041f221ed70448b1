"""What is far larger than any report, or of another kind, is refused; what is as large as allowed is read."""

from collections.abc import Callable

import pytest

from docgen.diagnostics import SourceError
from docgen.importing import import_report
from tests.unit.importing.word_files import paragraph, word_file

REFUSED: dict[str, tuple[Callable[[], bytes], str, str]] = {
    "characters": (lambda: b"\xe5\xb7\xa5\xe4\xbd\x9c" * 60_000, "x.txt", "P014"),
    "lines": (lambda: b"1\n" * 5_000, "x.txt", "P014"),
    "one sign": (lambda: b"." * 5_000, "x.txt", "P014"),
    "bytes": (lambda: b" " * 5_000_000, "x.txt", "P014"),
    "tags": (lambda: b"<html><body>" + b"<div></div>" * 40_000, "x.html", "P014"),
    "attributes": (lambda: b"<html><body><p " + b"a=b " * 130_000 + b">", "x.html", "P014"),
    "open tags": (lambda: b"<html><body>" + b'<a "' * 40_000, "x.html", "P014"),
    "open comments": (lambda: b"<html><body>" + b"<!--" * 40_000, "x.html", "P014"),
    "elements": (lambda: word_file("<w:p/>" * 1_100_000), "x.docx", "P009"),
    "PDF": (lambda: b"%PDF-1.7\n", "x.pdf", "P008"),
    "old Word file": (lambda: b"\xd0\xcf\x11\xe0" + bytes(100), "x.doc", "P008"),
    "Rich Text Format": (lambda: b"{\\rtf1\\ansi}", "x.rtf", "P008"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_it_is_refused_with_what_to_do(name: str) -> None:
    make, file, rule = REFUSED[name]
    with pytest.raises(SourceError) as refusal:
        import_report(make(), file)
    assert [finding.rule for finding in refusal.value.findings] == [rule]
    assert all(finding.hint for finding in refusal.value.findings)


READ = {
    "nested parts": "各位代表：\n" + "一、工作\n" * 3_900,
    "one line of headings": "各位代表：" + "（一）、。 " * 13_000,
    "one line of words": "各位代表：一、" + "工作 " * 33_000,
    "signs of Markdown": "# 甲\n# 乙\n" + "**a " * 20_000,
    "quotation marks": "各位代表：\n" + "“一" * 45_000,
    "meetings": "镇人民代表大会\n" * 3_900 + "各位代表：\n",
    "notes": "各位代表：\n一、工作\n"
    + "".join(f"词{one}工作[{one}]要推进。\n" for one in range(1, 1_900))
    + "名词解释\n"
    + "".join(f"{one}.词{one}：指内容。\n" for one in range(1, 1_900)),
}


@pytest.mark.parametrize("name", READ)
def test_what_is_as_large_as_allowed_is_read(name: str) -> None:
    made = import_report(READ[name].encode("utf-8"), "x.txt")
    assert "I001" not in {finding.rule for finding in made.findings}


def test_absurd_numbers_of_a_word_file_are_no_numbers() -> None:
    numbering = (
        '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="99999999999"/>'
        '<w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    )
    number = '<w:numPr><w:ilvl w:val="x"/><w:numId w:val="1"/></w:numPr>'
    body = paragraph("各位代表：") + paragraph("工作进展", number)
    assert "工作进展" in import_report(word_file(body, numbering=numbering), "x.docx").report_yaml
