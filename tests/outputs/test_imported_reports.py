"""An imported report builds to Word and PDF, and both say what the file said."""

from io import BytesIO
from pathlib import Path

import docx
import pytest
from pdfminer.high_level import extract_text

from docgen.pipeline import build
from tests.outputs.imported import imported_project


def built(file: str, folder: Path) -> dict[str, bytes]:
    """Return the outputs of a project that holds nothing but an imported report, by their ending."""
    project, sources = imported_project(file, folder)
    outputs = build(project, sources, {"report": ("docx", "pdf")})
    return {Path(name).suffix: data for name, data in outputs.items()}


@pytest.mark.parametrize(
    ("file", "sentences"),
    [
        (
            "suzhoushi_2024.docx",
            (
                "——〔缺〕在〔缺〕上",
                "（一）全力以赴抓经济、稳增长。",
                "投资拉动支撑有力。",
                "苏州新实践而团结奋斗！",
            ),
        ),
        (
            "gaoyangxian_2018.txt",
            (
                "——2018年1月31日在高阳县第十七届人民代表大会第二次会议上",
                "（一）产业转型升级步伐坚定有力",
                "闫向阳",
            ),
        ),
        (
            "luzhizhen_2021_infographic.txt",
            ("一、本届政府工作回顾", "（六）重改革、转作风，服务效能持续提升"),
        ),
    ],
)
def test_an_imported_report_builds_to_word_and_pdf(
    file: str, sentences: tuple[str, ...], tmp_path: Path
) -> None:
    outputs = built(file, tmp_path)
    paragraphs = docx.Document(BytesIO(outputs[".docx"])).paragraphs
    word = "".join("".join(paragraph.text.split("\n")) for paragraph in paragraphs)
    printed = "".join(extract_text(BytesIO(outputs[".pdf"])).split())
    for sentence in sentences:
        assert sentence in word
        assert sentence in printed


def test_a_file_without_a_date_says_none(tmp_path: Path) -> None:
    outputs = built("suzhoushi_2024.txt", tmp_path)
    properties = docx.Document(BytesIO(outputs[".docx"])).core_properties
    assert (properties.created, properties.modified) == (None, None)
    assert b"CreationDate" not in outputs[".pdf"]
    assert b"CreateDate" not in outputs[".pdf"]
