"""What no page may show is seen where it is shown, and nothing else is."""

import pytest

from docgen.verification.drawn import DrawnLine, Glyph
from docgen.verification.faults import Fault, faults
from docgen.verification.setting import SetParagraph, Setting
from tests.unit.layout.samples import standard

MEASURE = 28.0


def found(*texts: str, pages: tuple[int, ...] = ()) -> list[Fault]:
    """Return the faults of one paragraph of these lines, all on page 1 or on `pages`."""
    lines = tuple(
        DrawnLine(page, 100.0 * number, tuple(Glyph(char, 0, 16, "仿宋", 16) for char in text))
        for number, (text, page) in enumerate(zip(texts, pages or [1] * len(texts), strict=True))
    )
    paragraph = SetParagraph("".join(texts), standard().paragraphs["body"], lines)
    return list(faults(Setting(lines, (paragraph,), (), ()), MEASURE))


@pytest.mark.parametrize("mark", "。，、；：？！”’）〕】》〉…·～／%℃")
def test_a_mark_at_a_lines_start(mark: str) -> None:
    assert found("坚持稳中", f"{mark}求进总基调") == [Fault("start", 1, f"{mark}求进总基调")]


@pytest.mark.parametrize("mark", "“‘（〔【《〈／")
def test_a_mark_at_a_lines_end(mark: str) -> None:
    assert found(f"坚持稳中{mark}", "求进总基调") == [Fault("end", 1, f"坚持稳中{mark}")]


def test_a_connector_at_a_lines_start_but_not_a_dash() -> None:
    assert [fault.kind for fault in found("昆山", "—上海一线")] == ["start"]
    assert found("我们的答卷", "——奋斗者") == []


@pytest.mark.parametrize(
    ("lines", "broken"),
    [
        (("收入11.", "68亿元，增长"), "11.68亿元"),
        (("收入11.68", "亿元，增长"), "11.68亿元"),
        (("收入11.68亿", "元，增长"), "11.68亿元"),
        (("服务1200万", "人次，增长"), "1200万人次"),
        (("会期为1月", "16日上午"), "1月16日"),
        (("镇第十九", "届人大"), "第十九届"),
        (("我们的答卷—", "—奋斗者"), "——"),
    ],
)
def test_a_broken_figure_or_dash(lines: tuple[str, ...], broken: str) -> None:
    assert Fault("broken", 1, broken) in found(*lines)


def test_a_long_figure_may_part_before_its_unit_and_not_in_its_digits() -> None:
    assert found("总额12345678.91", "亿元以上") == []
    assert [fault.kind for fault in found("总额12345678", "90.1亿元以上")] == ["broken"]


def test_a_figure_that_no_line_holds_is_not_accused() -> None:
    assert found("1" * 56, "1" * 30 + "元以上") == []


def test_a_last_line_of_one_character() -> None:
    assert found("全镇上下撸起袖子", "干。") == [Fault("short", 1, "干。")]
    assert found("全镇上下撸起袖", "子干。") == []
    assert found("好！") == []


def test_a_last_line_alone_on_its_page() -> None:
    assert found("全镇上下", "撸起袖子", "加油干。", pages=(1, 1, 2)) == [Fault("alone", 2, "加油干。")]
    assert found("全镇上下", "撸起袖子", "加油干。", pages=(1, 2, 2)) == []


def test_a_right_paragraph_has_none() -> None:
    assert found("“十三五”时期，收入达", "11.68亿元，增长5.04%，", "总额1.2万亿元。") == []
