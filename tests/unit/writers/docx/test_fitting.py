"""A line ends at the same character in the layout and in word processors of different habits."""

import random
from functools import cache

import pytest

from docgen.blocks import Paragraph, Text
from docgen.layout import lay_out
from docgen.layout.measure import Measurer
from docgen.writers.docx import write_docx
from docgen.writers.docx.fitting import Room, spacing_of
from docgen.writers.docx.habits import widths_of
from tests.unit.layout.samples import Squares, standard
from tests.unit.writers.docx.reading import Element, body_of, find_all, has, text_of
from tests.unit.writers.docx.samples import body, document, strict_sheet
from tests.unit.writers.docx.word_processor import TRACKING, Program, chars_of, fill, plain

ROOMS = (8844 - 632, 8844)
LIBREOFFICE = Program(0.2, trims=False, spaces_run_ends=False)
PROGRAMS = {
    "LibreOffice": LIBREOFFICE,
    "one that trims adjacent marks": Program(0.25, trims=True, spaces_run_ends=True),
    "one that leaves them": Program(0.25, trims=False, spaces_run_ends=True),
}
WORDS = ("发展", "人民", "政府工作", "新时代", "高质量发展", "一体化", "全面推进乡村振兴")
PIECES = (
    *("，", "。", "、", "“两个维护”", "（社区）", "《规划》", "，“三优三保”", "国" * 9),
    *("11.68亿元", "5.04%", "2020年1月16日", "1200万人", "3.2个百分点", "36.5%、", "”3家", "R&D"),
)


def sample(seed: int) -> str:
    """Return a text of some lines, whose numbers are those of reports."""
    chosen = random.Random(seed)
    pieces = (chosen.choice(WORDS) + chosen.choice(PIECES) for _ in range(chosen.randint(15, 50)))
    return "".join(pieces) + "完"


@cache
def both(text: str) -> tuple[list[str], Element]:
    """Return the lines of our layout, and the paragraph of the Word file."""
    of = document(body(text))
    pages = lay_out(of, strict_sheet(), Squares())
    ours = [line.text for page in pages.pages for line in page.lines if line.owner]
    (paragraph,) = find_all(body_of(write_docx(of, pages, strict_sheet(), Squares())), "w:p")
    return ours, paragraph


def agreement(program: Program, fitted: bool) -> float:
    """Return the share of lines that end where ours do, of forty texts."""
    same = lines = 0
    for seed in range(40):
        ours, paragraph = both(sample(seed))
        chars = chars_of(paragraph) if fitted else plain("".join(ours))
        theirs = fill(chars, ROOMS, program)
        lines += len(ours)
        same += len(ends(ours) & ends(theirs))
    return same / lines


def ends(lines: list[str]) -> set[int]:
    return {sum(map(len, lines[: number + 1])) for number in range(len(lines))}


@pytest.mark.parametrize("program", PROGRAMS)
def test_lines_end_where_ours_do(program: str) -> None:
    # Where a line has several pairs of marks, no spacing serves those who trim them and those who do not.
    assert agreement(PROGRAMS[program], fitted=True) >= (0.9 if PROGRAMS[program].trims else 0.95)


@pytest.mark.parametrize("program", PROGRAMS)
def test_without_fitting_they_would_not(program: str) -> None:
    assert agreement(PROGRAMS[program], fitted=False) < 0.7


def test_the_text_stays_as_it_is_without_breaks() -> None:
    for seed in range(20):
        text = sample(seed)
        _, paragraph = both(text)
        assert text_of(paragraph) == text
        assert not find_all(paragraph, ".//w:br")


def test_a_line_that_ends_there_anyway_is_left_alone() -> None:
    _, paragraph = both("国" * 100)
    assert len(find_all(paragraph, "w:r")) == 1
    assert not has(paragraph, "w:r/w:rPr/w:spacing")


def test_a_figure_is_kept_with_its_unit_by_the_spacing_of_the_line_before() -> None:
    ours, paragraph = both("国" * 22 + "11.68亿元" + "国" * 30)
    assert ours[0] == "国" * 22
    spacings = [char.spacing for char in chars_of(paragraph)]
    assert min(spacings[:22]) > TRACKING
    assert set(spacings[22:]) == {TRACKING}
    assert fill(plain("".join(ours)), ROOMS, LIBREOFFICE)[0] == "国" * 22 + "11.68亿"


@pytest.mark.parametrize(("room", "spacing"), [(6 * 315, 11), (6 * 315 + 200, 51), (6 * 315 + 250, 0)])
def test_a_line_that_would_look_spaced_is_left_alone(room: int, spacing: int) -> None:
    sheet = strict_sheet()
    measured = Measurer(sheet, Squares()).measure((Text("国" * 10),), sheet.paragraphs["body"], relaxed=False)
    widths = widths_of(measured, (10,), sheet)
    # Five characters where six would have room.
    assert spacing_of(widths, Room(0, 5, room, broken=False)) == spacing


def test_a_line_of_marks_is_set_closer() -> None:
    ours, paragraph = both("国" * 10 + "”“国" * 6 + "国" * 40)
    spacings = [char.spacing for char in chars_of(paragraph)]
    assert max(spacings[: len(ours[0])]) < TRACKING


def test_a_figure_after_a_mark_starts_a_line_by_the_rules_of_chinese() -> None:
    ours, paragraph = both("国" * 25 + "）471处" + "国" * 20 + "52处")
    assert [line[:4] for line in ours] == ["国国国国", "471处"]
    assert "".join(char.char for char in chars_of(paragraph) if char.chinese) == "471"


def test_a_title_that_our_layout_squeezes_into_a_line_is_set_closer() -> None:
    of = document(Paragraph("subtitle", (Text("——2022年3月5日在第十三届全国人民代表大会第五次会议上"),)))
    sheet = standard()
    pages = lay_out(of, sheet, Squares())
    assert len(pages.pages[0].lines) == 1
    (paragraph,) = find_all(body_of(write_docx(of, pages, sheet, Squares())), "w:p")
    assert {char.spacing < TRACKING for char in chars_of(paragraph)} == {True}


def test_what_is_revised_has_lines_of_its_own() -> None:
    revised = Paragraph("body", (Text("国" * 22), Text("11.68亿元", revision="inserted"), Text("国" * 30)))
    of = document(revised)
    data = write_docx(of, lay_out(of, strict_sheet(), Squares()), strict_sheet(), Squares())
    assert not find_all(body_of(data), ".//w:rPr/w:spacing")
