"""Whatever is typed as YAML reads back as the same text, by docgen's own reader."""

from random import Random

import pytest
from msgspec import Struct

from docgen.drafting.yaml_text import comment, folded, scalar, wrapped
from docgen.model.text import SourceText
from docgen.reader import read

PIECES = [
    *(
        "完成投资",
        "2.9",
        "亿元",
        "，",
        "。",
        "：",
        "“",
        "”",
        "{{ 地区生产总值 }}",
        "5G",
        " ",
        "a b",
        "：",
        "、",
    ),
    *(
        "#",
        ": ",
        "- ",
        "'",
        '"',
        "\\",
        "〔待写〕",
        "□",
        "　",
        "\n",
        "%",
        "@",
        "|",
        ">",
        "null",
        "107",
        "，2020年",
    ),
]


class Entry(Struct, frozen=True, forbid_unknown_fields=True):
    text: SourceText


def read_back(typed: str) -> str:
    return read(f"text: {typed}\n".encode(), "probe.yaml", Entry).text.value


@pytest.mark.parametrize("seed", range(300))
def test_any_text_reads_back(seed: int) -> None:
    rng = Random(seed)
    text = "".join(rng.choice(PIECES) for _ in range(rng.randint(1, 60)))
    if not text.strip():
        text += "字"
    assert (read_back(scalar(text)), read_back(folded(text, 4))) == (text, text), (seed, text)


def test_a_long_text_is_folded_after_chinese_marks() -> None:
    lines = wrapped("围绕群众关心的问题，" * 12)
    assert all(line.endswith("，") for line in lines)
    assert max(map(len, lines)) <= 50


@pytest.mark.parametrize(
    ("text", "typed"),
    [
        ("政府工作报告", "政府工作报告"),
        ("“—”表示没有公布", "“—”表示没有公布"),
        ("107", '"107"'),
        ("yes", '"yes"'),
        ("a: b", '"a: b"'),
        ("- 甲", '"- 甲"'),
        ("{{ 地区生产总值 }}", '"{{ 地区生产总值 }}"'),
        ("", '""'),
    ],
)
def test_quotation_marks_stand_where_yaml_needs_them(text: str, typed: str) -> None:
    assert scalar(text) == typed


def test_a_comment_stays_one_however_long() -> None:
    lines = comment("去年：", "围绕群众关心的问题，" * 12)
    assert all(line.startswith("# ") for line in lines)
    assert "".join(line.lstrip("# ") for line in lines) == "去年：" + "围绕群众关心的问题，" * 12
