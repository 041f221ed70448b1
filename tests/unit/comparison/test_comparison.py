"""Two years side by side: nothing of either text is lost, changes are small, promises are matched."""

from itertools import pairwise
from random import Random

import pytest

from docgen.blocks import Document, Heading, Metadata, Paragraph, Text, plain_text
from docgen.comparison import Comparison
from docgen.comparison.document import lines_of, with_revisions
from docgen.comparison.figures import MovedFigure, moved_figures
from docgen.comparison.paragraphs import Piece, compare_paragraphs, compare_texts
from docgen.comparison.promises import compare_promises
from docgen.comparison.similarity import align
from docgen.comparison.telling import as_json, as_lines
from docgen.model.commitments import Commitments
from docgen.reader import read
from tests.unit.resolve.samples import figures, indicator, indicators

CLAUSES = ["完成投资2.9亿元", "同比增长4.37%", "新建公园3个", "优化服务", "抓好落实", "2020年", "2021年"]
ANSWERS = """\
schema: docgen/commitments/1
year: 2020
commitments:
  - {promise: 启动老街三期改造建设。, under: 甲, answer: done}
  - {promise: 加快推进人民医院续建。, under: 甲, answer: not, result: 土地未落实。}
  - {promise: 完成全镇管网普查。, under: 甲, answer: not, result: 不再进行。}
"""


def text_of(pieces: list[Piece], *fates: str) -> str:
    return "".join(piece.text for piece in pieces if piece.fate in ("same", *fates))


@pytest.mark.parametrize("seed", range(100))
def test_the_pieces_are_the_two_texts(seed: int) -> None:
    rng = Random(seed)
    before, after = ("，".join(rng.choices(CLAUSES, k=rng.randint(0, 6))) for _ in range(2))
    pieces = [*compare_texts(before, after)]
    assert (text_of(pieces, "deleted"), text_of(pieces, "inserted")) == (before, after), (before, after)
    assert all(one.fate != other.fate for one, other in pairwise(pieces))


@pytest.mark.parametrize(
    ("before", "after", "pieces"),
    [
        ("总产值105亿元。", "总产值108.2亿元。", ["总产值", "-105", "+108.2", "亿元。"]),
        ("甲，乙，丙。", "甲，丙。", ["甲，", "-乙，", "丙。"]),
        ("同。", "同。", ["同。"]),
        ("甲。", "", ["-甲。"]),
    ],
)
def test_a_change_is_as_small_as_a_reader_would_mark_it(before: str, after: str, pieces: list[str]) -> None:
    signs = {"same": "", "deleted": "-", "inserted": "+"}
    assert [signs[piece.fate] + piece.text for piece in compare_texts(before, after)] == pieces


def test_paragraphs_find_each_other_in_order() -> None:
    before = ["经济运行稳中有进。", "新建公园三个。", "结束语。"]
    after = ["开场白在这里。", "经济运行稳中向好。", "结束语。"]
    assert align(before, after) == [(None, 0), (0, 1), (1, None), (2, 2)]
    assert align([], ["甲乙"]) == [(None, 0)]


def test_promises_are_kept_dropped_or_new() -> None:
    before = ["启动老街三期改造建设。", "加快推进人民医院续建。", "完成全镇管网普查。", "没有答复的承诺。"]
    after = ["加快推进人民医院续建工程。", "建设文体中心。"]
    compared = compare_promises(before, after, read(ANSWERS.encode(), "c.yaml", Commitments))
    assert [(one.outcome, one.text, one.again) for one in compared] == [
        ("kept", before[0], None),
        ("missed", before[1], after[0]),
        ("dropped", before[2], None),
        ("unanswered", before[3], None),
        ("new", after[1], None),
    ]


def test_figures_move_up_down_or_not_and_answer_their_targets() -> None:
    rows = indicators(
        indicator("a", "甲", years={2019: figures("105"), 2020: figures("108.2", target="107")}),
        indicator("b", "乙", "%", points=True, years={2019: figures("84.7"), 2020: figures("83.2")}),
        indicator("c", "丙", years={2020: figures("5")}),
        indicator("d", "丁", years={2020: figures(target="5")}),
    )
    assert moved_figures(rows, 2020, 2021) == (
        MovedFigure("甲", "亿元", "105", "108.2", "up", "+3.0%", "107", "101.1"),
        MovedFigure("乙", "%", "84.7", "83.2", "down", "-1.5个百分点"),
        MovedFigure("丙", "亿元", None, "5", "new"),
    )


def document(*lines: str) -> Document:
    first, *others = lines
    heading = Heading(1, (Text(first),), "part-1")
    paragraphs = (Paragraph("body", (Text(line[:2], "lead"), Text(line[2:]))) for line in others)
    return Document(Metadata("甲", "乙", "2020-01-01"), (heading, *paragraphs))


def test_the_marked_document_holds_both_texts_with_their_styles() -> None:
    before = document("一、2019年工作回顾", "首先发展经济。", "其次新建公园三个。")
    after = document("一、2020年工作回顾", "首先发展产业经济。", "最后说明。")
    texts = [[plain_text(line.inlines) for line in lines_of(one)] for one in (before, after)]
    marked = with_revisions(before, after, compare_paragraphs(*texts))
    inlines = [inline for line in lines_of(marked) for inline in line.inlines]
    assert "".join(inline.text for inline in inlines if inline.revision != "deleted") == "".join(texts[1])
    assert "".join(inline.text for inline in inlines if inline.revision != "inserted") == "".join(texts[0])
    assert {inline.style for inline in inlines if inline.revision} == {"", "lead"}
    assert isinstance(marked.blocks[0], Heading)


def test_a_comparison_is_told_and_given_as_data() -> None:
    changes = compare_paragraphs(["总产值105亿元。", "同。"], ["总产值108亿元。", "同。"])
    comparison = Comparison(2020, 2021, (), (), changes)
    assert [*as_lines(comparison, str)] == ["Figures", "Promises", "Text", "  总产值[-105-]{+108+}亿元。"]
    assert as_json(comparison).count('"before"') == 2
