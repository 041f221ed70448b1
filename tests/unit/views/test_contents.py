"""The contents list the headings of a document, down to a level."""

from docgen.blocks import Contents, Document, Heading, Metadata, Paragraph, Text, front_of, plain_text
from docgen.views.contents import with_contents


def report(*headings: tuple[int, str]) -> Document:
    blocks = tuple(
        Heading(level, (Text(text),), f"anchor-{number}") for number, (level, text) in enumerate(headings)
    )
    lead = Paragraph("body", (Text("段首句。", "lead"), Text("正文。")))
    return Document(Metadata("题", "作者", "2020-01-16"), (*blocks, lead))


def listed(document: Document) -> list[tuple[int, str, str]]:
    contents = document.blocks[1]
    assert isinstance(contents, Contents)
    return [(entry.level, plain_text(entry.inlines), entry.anchor) for entry in contents.entries]


HEADINGS = report((1, "一、回顾"), (2, "（一）经济"), (3, "1.工业"), (1, "二、任务"))


def test_headings_are_listed_down_to_the_level_with_their_anchors() -> None:
    assert listed(with_contents(HEADINGS, "目　录", 2)) == [
        (1, "一、回顾", "anchor-0"),
        (2, "（一）经济", "anchor-1"),
        (1, "二、任务", "anchor-3"),
    ]
    assert [level for level, _, _ in listed(with_contents(HEADINGS, "目　录", 1))] == [1, 1]


def test_the_contents_stand_under_their_title_before_the_document() -> None:
    made = with_contents(HEADINGS, "目　录", 4)
    assert made.blocks[0] == Paragraph("contents-title", (Text("目　录"),))
    assert made.blocks[2:] == HEADINGS.blocks
    assert (front_of(made), front_of(HEADINGS)) == (2, 0)


def test_a_lead_is_no_heading() -> None:
    assert "段首句。" not in [text for _, text, _ in listed(with_contents(HEADINGS, "目　录", 4))]


def test_a_document_without_headings_stays_as_it_is() -> None:
    assert with_contents(report((3, "1.工业")), "目　录", 2) == report((3, "1.工业"))


def test_marks_and_styles_of_a_heading_stay_in_the_text() -> None:
    heading = Heading(1, (Text("一、"), Text("回顾", "emended"), Text("[1]", "note-number")), "a")
    made = with_contents(Document(HEADINGS.metadata, (heading,)), "目　录", 2)
    contents = made.blocks[1]
    assert isinstance(contents, Contents)
    assert contents.entries[0].inlines == (Text("一、"), Text("回顾"))
