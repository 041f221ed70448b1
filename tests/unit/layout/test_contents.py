"""The contents in squares: page numbers at the right, dots that lead there, long headings that hang."""

import pytest
from msgspec.structs import replace

from docgen.blocks import Block, Contents, Document, Entry, Heading, Text
from docgen.layout import lay_out
from docgen.layout.imposition import impose
from docgen.layout.pages import Line, Page, Pages
from docgen.stylesheet import ContentsStyle, FolioStyle, ImpositionStyle, LeaderStyle, StyleSheet
from docgen.units import points
from tests.unit.layout.samples import EM, Squares, body, document, small, texts

WIDTH, ROWS = 20, 4
PITCH, GAP = 0.5, 0.5
LONG = "一、抢抓国家战略叠加机遇，协力推动区域发展现代化"


def sheet(*, mirrored: bool = True, folio: bool = False) -> StyleSheet:
    """Return four rows of twenty squares; entries hang by two, and keep three free at the right."""
    made = small(WIDTH, ROWS)
    plain = replace(made.paragraphs["body"], first_line_indent=0.0)
    entry = replace(plain, align="left", left_indent=2.0, first_line_indent=-2.0, right_indent=3.0)
    styles = {"contents-title": replace(plain, align="center"), "contents1": entry, "heading1": plain}
    return replace(
        made,
        page=replace(made.page, mirrored=mirrored),
        paragraphs=made.paragraphs | styles,
        contents=ContentsStyle("目录", 1),
        leader=LeaderStyle(PITCH, 0.1, GAP),
        folio=FolioStyle("{number}", "body", points(0), 0.0) if folio else None,
    )


def heading(text: str) -> Heading:
    return Heading(1, (Text(text),), text)


def with_front(*blocks: Block | str) -> Document:
    of = document(*blocks)
    entries = tuple(
        Entry(1, block.inlines, block.anchor) for block in of.blocks if isinstance(block, Heading)
    )
    return replace(of, blocks=(body("目录", "contents-title"), Contents(entries), *of.blocks))


def laid_out(*blocks: Block | str, of: StyleSheet | None = None) -> Pages:
    return lay_out(with_front(*blocks), of or sheet(), Squares())


def part(page: Page, which: int) -> list[Line]:
    """Return the lines of headings (0), or of their numbers (1), on a page of the contents."""
    return [line for line in page.lines if line.owner[0] == 1 and line.owner[2] == which]


def test_an_entry_names_the_page_that_its_heading_is_on() -> None:
    pages = laid_out(heading("一、回顾"), "正文" * 35, heading("二、任务"), "正文。")
    assert texts(part(pages.pages[0], 0)) == ["一、回顾", "二、任务"]
    assert texts(part(pages.pages[0], 1)) == ["1", "2"]
    # The contents and a blank page come before.
    assert pages.anchors == {"一、回顾": 3, "二、任务": 4}


def test_numbers_end_at_the_right_edge() -> None:
    blocks = [block for number in range(12) for block in (heading(f"第{number}"), "字" * 60)]
    pages = laid_out(*blocks)
    numbers = [line for page in pages.pages[: pages.front] for line in part(page, 1)]
    assert {len(line.text) for line in numbers} == {1, 2}
    assert {round(line.left + line.width, 3) for line in numbers} == {WIDTH * EM}


def test_dots_fill_what_is_between_and_stand_under_one_another() -> None:
    page = laid_out(heading("一、回顾"), heading("二、工作任务"), "正文。").pages[0]
    rows = [(rule.left, rule.right) for rule in page.rules]
    for (left, right), text, number in zip(rows, part(page, 0), part(page, 1), strict=True):
        assert 0 <= left - (text.left + text.width) - GAP * EM < PITCH * EM
        assert 0 <= number.left - GAP * EM - right < PITCH * EM
    edge = WIDTH * EM
    assert {round((edge - place) / (PITCH * EM), 6) % 1 for row in rows for place in row} == {0.0}
    assert {rule.pitch for rule in page.rules} == {PITCH * EM}


@pytest.mark.parametrize("leader", [LeaderStyle(2.0, 0.1, GAP), None])
def test_there_are_no_dots_where_there_is_no_room_or_none_are_asked_for(leader: LeaderStyle | None) -> None:
    # Fifteen squares of text, and a number half a square wide: four and a half are left.
    blocks = (heading("一二三四五六七八九十一二三四五"), "正文。")
    page = laid_out(*blocks, of=replace(sheet(), leader=leader)).pages[0]
    assert page.rules == ()
    assert texts(part(page, 1)) == ["1"]


def test_a_long_heading_hangs_balanced_and_its_number_stands_on_the_last_line() -> None:
    page = laid_out(heading(LONG), "正文。").pages[0]
    first, second = part(page, 0)
    assert (first.text, second.text) == ("一、抢抓国家战略叠加机遇，", "协力推动区域发展现代化")
    assert (first.left, second.left) == (0.0, 2 * EM)
    assert part(page, 1)[0].baseline == second.baseline
    assert len(page.rules) == 1


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("三、做优城镇更新城镇，建管实现精益求精", ["三、做优城镇更新城镇，", "建管实现精益求精"]),
        ("三、做优城镇，城镇更新建管实现精益求精", ["三、做优城镇，", "城镇更新建管实现精益求精"]),
        ("二、聚力乡村振兴，“三农”工作找准关键发力", ["二、聚力乡村振兴，", "“三农”工作找准关键发力"]),
        ("三、开启基本实现现代化建设新征程的行动", ["三、开启基本实现现代化", "建设新征程的行动"]),
    ],
)
def test_a_long_heading_is_parted_between_clauses_or_else_between_words(
    text: str, expected: list[str]
) -> None:
    assert texts(part(laid_out(heading(text), "正文。").pages[0], 0)) == expected


def test_a_long_heading_is_not_parted_by_a_page() -> None:
    pages = laid_out(heading("一、短"), heading("二、短"), heading(LONG), "正文。")
    assert [texts(part(page, 0))[:1] for page in pages.pages[:2]] == [
        ["一、短"],
        ["一、抢抓国家战略叠加机遇，"],
    ]
    assert pages.front == 2


@pytest.mark.parametrize(("mirrored", "front"), [(True, 2), (False, 1)])
def test_the_text_starts_on_a_right_hand_page(mirrored: bool, front: int) -> None:
    pages = laid_out(heading("一、回顾"), of=sheet(mirrored=mirrored))
    assert pages.front == front
    assert [page.number for page in pages.pages] == list(range(1, front + 2))
    assert [bool(page.lines) for page in pages.pages] == [True, *[False] * (front - 1), True]


def test_folios_count_from_the_text() -> None:
    pages = laid_out(heading("一、回顾"), "正文" * 40, of=sheet(folio=True)).pages
    assert [page.folio.text if page.folio else "" for page in pages] == ["", "", "1", "2"]


def test_a_document_without_contents_has_no_pages_before_it() -> None:
    assert lay_out(document(heading("一、回顾")), sheet(), Squares()).front == 0


def test_dots_move_with_their_page_on_a_press_sheet() -> None:
    pages = laid_out(heading("一、回顾"), "正文。")
    style = ImpositionStyle("copies", points(WIDTH * EM * 2), points(ROWS * EM * 2), points(0))
    rules = [rule for rule in impose(pages, style).pages[0].rules if rule.pitch]
    before = pages.pages[0].rules[0]
    assert [rule.left - before.left for rule in rules] == [0.0, pages.width]
    assert {rule.pitch for rule in rules} == {before.pitch}
