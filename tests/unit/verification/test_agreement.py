"""Two settings of one text are compared by where their lines and pages end."""

from msgspec.structs import replace

from docgen.blocks import Contents, Document, Entry, Heading, Metadata, Paragraph, Text
from docgen.layout.pages import GlyphRun, Line, Page, Pages
from docgen.verification.agreement import MovedHeading, PartedLine, compare
from docgen.verification.lines import ReadLine

DOCUMENT = Document(
    Metadata("题", "作者", "2020-01-16"),
    (
        Heading(1, (Text("一、回顾"),), "a"),
        Paragraph("body", (Text("发展稳中有进，民生改善。"),)),
        Heading(1, (Text("二、任务"),), "b"),
    ),
)


def line(text: str, owner: int, row: int = 0) -> Line:
    return Line((owner,), 29.0 * row, 0.0, 0.0, (GlyphRun("song", 16.0, text, (0.0,) * len(text)),))


FOLIO = Line((), 0.0, 0.0, 0.0, (GlyphRun("song", 14.0, "— 1 —", (0.0,) * 5),))
OURS = Pages(
    595.0,
    842.0,
    (
        Page(1, (line("一、回顾", 0), line("发展稳中有进，", 1, 1), line("民生改善。", 1, 2)), folio=FOLIO),
        Page(2, (line("二、任务", 2),)),
    ),
    {"a": 1, "b": 2},
)


def test_the_same_lines_agree_wholly_and_folios_do_not_count() -> None:
    theirs = (
        *(
            ReadLine(1, "一、回顾"),
            ReadLine(1, "发展稳中有进，"),
            ReadLine(1, "民生改善。"),
            ReadLine(1, "—1—"),
        ),
        ReadLine(2, "二、任务"),
    )
    agreement = compare(DOCUMENT, OURS, theirs)
    assert (agreement.our_pages, agreement.their_pages) == (2, 2)
    assert agreement.moved == ()
    assert (agreement.same_lines, agreement.lines) == (4, 4)


def test_a_line_that_ends_elsewhere_and_a_heading_that_moved_are_seen() -> None:
    theirs = (
        *(ReadLine(1, "一、回顾"), ReadLine(1, "发展稳中有"), ReadLine(1, "进，民生改善。")),
        ReadLine(1, "二、任务"),
    )
    agreement = compare(DOCUMENT, OURS, theirs)
    assert (agreement.our_pages, agreement.their_pages) == (2, 1)
    assert agreement.moved == (MovedHeading("二、任务", 2, 1),)
    assert (agreement.same_lines, agreement.lines) == (3, 4)


def test_a_heading_that_is_lost_stands_on_no_page() -> None:
    agreement = compare(DOCUMENT, OURS, (ReadLine(1, "一、回顾"),))
    assert agreement.moved == (MovedHeading("二、任务", 2, 0),)


def test_the_first_line_that_differs_is_told_and_those_that_follow_from_it_are_not() -> None:
    theirs = (
        *(
            ReadLine(1, "一、回顾"),
            ReadLine(1, "发展稳中有"),
            ReadLine(1, "进，民生改"),
            ReadLine(1, "善。二、"),
        ),
        ReadLine(2, "任务"),
    )
    agreement = compare(DOCUMENT, OURS, theirs)
    assert agreement.parted == (PartedLine(1, "、回顾发展稳中有进，"[-8:], "民生改善。二、任"),)
    assert agreement.same_lines == 2


def test_a_line_on_another_page_ends_alike_but_is_not_in_its_place() -> None:
    theirs = (
        *(ReadLine(1, "一、回顾"), ReadLine(1, "发展稳中有进，"), ReadLine(2, "民生改善。")),
        ReadLine(2, "二、任务"),
    )
    agreement = compare(DOCUMENT, OURS, theirs)
    assert (agreement.same_lines, agreement.placed_lines) == (4, 3)
    assert agreement.parted == ()


def test_the_dots_of_the_contents_are_no_text_and_its_headings_not_those_of_the_report() -> None:
    entry = (line("一、回顾", 0), replace(line("1", 0), left=400.0))
    ours = Pages(
        595.0,
        842.0,
        (Page(1, entry), Page(2, (line("一、回顾", 1),))),
        {"a": 2},
        front=1,
    )
    document = Document(
        DOCUMENT.metadata,
        (Contents((Entry(1, (Text("一、回顾"),), "a"),)), Heading(1, (Text("一、回顾"),), "a")),
    )
    agreement = compare(document, ours, (ReadLine(1, "一、回顾········1"), ReadLine(2, "一、回顾")))
    assert (agreement.same_lines, agreement.lines, agreement.moved) == (2, 2, ())
