"""What is read aloud: the structure tree, made from the block tree."""

import re
from collections.abc import Iterator
from itertools import pairwise

import pytest
from msgspec import Struct

from docgen.blocks import Block, Document, Heading, Paragraph, Table, plain_text
from tests.unit.writers.pdf.reading import (
    Dictionary,
    Parsed,
    array,
    data,
    dictionary,
    literal,
    number,
    object_number,
    text,
)
from tests.unit.writers.pdf.samples import (
    DOCUMENT,
    LONG_PARAGRAPH,
    METADATA,
    TABLE,
    inlines,
    made,
    pages,
    pdf,
)

PARSED = Parsed(pdf())
ROOT = dictionary(PARSED.catalog["StructTreeRoot"])


class Element(Struct, frozen=True):
    """A structure element: its type, its attributes, what is below it, its marked sequences."""

    tag: str
    attributes: Dictionary
    children: tuple["Element", ...]
    sequences: tuple[tuple[int, int], ...]


def read(value: object) -> Element:
    """Return an element; a sequence is the number of its page's object and its own."""
    found = dictionary(value)
    kids = [dictionary(kid) for kid in array(found.get("K", []))]
    raw = array(found.get("K", []))
    return Element(
        tag=literal(found["S"]),
        attributes=dictionary(found.get("A", {})),
        children=tuple(
            read(kid) for kid, entry in zip(raw, kids, strict=True) if literal(entry["Type"]) != "MCR"
        ),
        sequences=tuple(
            (object_number(kid["Pg"]), int(number(kid["MCID"])))
            for kid in kids
            if literal(kid["Type"]) == "MCR"
        ),
    )


TOP = read(ROOT["K"])


def walk(element: Element) -> Iterator[Element]:
    yield element
    for child in element.children:
        yield from walk(child)


def page_objects() -> list[int]:
    return [object_number(kid) for kid in array(dictionary(PARSED.catalog["Pages"])["Kids"])]


def marked(page: int) -> list[tuple[str, int]]:
    """Return the tag and the number of each marked sequence on a page."""
    content = data(PARSED.pages()[page]["Contents"])
    return [(tag.decode(), int(count)) for tag, count in re.findall(rb"/(\w+) <</MCID (\d+)>> BDC", content)]


def test_the_document_is_marked_as_tagged() -> None:
    assert dictionary(PARSED.catalog["MarkInfo"])["Marked"] is True
    assert TOP.tag == "Document"


def test_the_elements_are_the_blocks_in_order_under_the_types_of_their_styles() -> None:
    # A paragraph without a character is nothing to read.
    assert [child.tag for child in TOP.children] == [
        *("H1", "P", "H2", "H3", "P", "H3", "P", "Table", "H2", "H3", "P"),
    ]


def test_heading_levels_go_down_one_by_one() -> None:
    levels = [int(child.tag[1:]) for child in TOP.children if re.fullmatch(r"H\d", child.tag)]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_a_paragraph_over_two_pages_is_one_element() -> None:
    paragraph = TOP.children[LONG_PARAGRAPH]
    assert len(paragraph.sequences) == 2
    assert [page for page, _ in paragraph.sequences] == page_objects()[:2]


def test_each_marked_sequence_belongs_to_one_element_of_its_own_type() -> None:
    found = [(page, element.tag, sequence) for element in walk(TOP) for page, sequence in element.sequences]
    expected = [
        (page, tag, sequence) for index, page in enumerate(page_objects()) for tag, sequence in marked(index)
    ]
    assert sorted(found) == sorted(expected)
    assert len(expected) > 100


def test_the_parent_tree_leads_back_from_each_sequence_to_its_element() -> None:
    entries = array(dictionary(ROOT["ParentTree"])["Nums"])
    assert [number(entry) for entry in entries[::2]] == list(range(len(pages().pages)))
    assert ROOT["ParentTreeNextKey"] == len(pages().pages)
    for index, (page, parents) in enumerate(zip(PARSED.pages(), entries[1::2], strict=True)):
        assert page["StructParents"] == index
        owners = [literal(dictionary(parent)["S"]) for parent in array(parents)]
        assert owners == [tag for tag, _ in marked(index)]


def test_elements_know_their_parents() -> None:
    def check(value: object, parent: int) -> None:
        found = dictionary(value)
        if literal(found["Type"]) == "MCR":
            return
        assert object_number(found["P"]) == parent
        for kid in array(found.get("K", [])):
            check(kid, object_number(value))

    check(ROOT["K"], object_number(PARSED.catalog["StructTreeRoot"]))


def test_a_table_has_rows_of_cells_with_scopes() -> None:
    (table,) = (child for child in TOP.children if child.tag == "Table")
    block = DOCUMENT.blocks[TABLE]
    assert isinstance(block, Table)
    assert text(table.attributes["Summary"]) == block.summary
    assert [child.tag for child in table.children] == ["TR"] * len(block.rows)
    head, group, first = table.children[:3]
    assert [(cell.tag, literal(cell.attributes["Scope"])) for cell in head.children] == [("TH", "Column")] * 5
    (cell,) = group.children
    assert (cell.tag, literal(cell.attributes["Scope"]), cell.attributes["ColSpan"]) == ("TH", "Column", 5)
    assert [cell.tag for cell in first.children] == ["TH", "TD", "TD", "TD", "TD"]
    assert literal(first.children[0].attributes["Scope"]) == "Row"
    assert [bool(cell.sequences) for cell in first.children] == [True, True, True, True, False]


def test_every_row_is_as_many_columns_wide() -> None:
    (table,) = (child for child in TOP.children if child.tag == "Table")
    found = {
        sum(int(number(cell.attributes.get("ColSpan", 1))) for cell in row.children) for row in table.children
    }
    assert found == {5}


def test_a_head_that_is_set_again_is_not_read_again() -> None:
    heads = [page for page in pages().pages if any(line.owner == () for line in page.lines)]
    assert len(heads) == 2, "the sample's table runs over three pages"
    assert pdf().count(b"/Artifact <</Type /Pagination>> BDC") == 2
    assert sum(element.tag == "TH" for element in walk(TOP)) == 5 + 1 + 40


def test_rules_and_folios_are_artifacts() -> None:
    for index, page in enumerate(pages().pages):
        content = data(PARSED.pages()[index]["Contents"])
        assert content.count(b"/Subtype /Footer") == (page.folio is not None)
        assert content.count(b"/Artifact <</Type /Layout>>") == bool(page.rules)
        # Everything stands in a sequence: outside of one there is nothing but the sequences.
        outside = re.sub(rb"/\w+ <<[^\n]*>> BDC\n.*?EMC", b"", content, flags=re.DOTALL)
        assert outside.strip() == b""


@pytest.mark.parametrize("page", range(2))
def test_a_reader_goes_through_the_page_in_the_order_of_its_structure(page: int) -> None:
    assert literal(PARSED.pages()[page]["Tabs"]) == "S"
    assert [sequence for _, sequence in marked(page)] == list(range(len(marked(page))))


def outline_items(item: Dictionary) -> Iterator[Dictionary]:
    child: object = item.get("First")
    while child is not None:
        found = dictionary(child)
        yield found
        child = found.get("Next")


def outline(item: Dictionary) -> list[object]:
    """Return the outline's titles, each followed by a list of those below it."""
    found: list[object] = []
    for child in outline_items(item):
        found.append(text(child["Title"]))
        below = outline(child)
        if below:
            found.append(below)
    return found


def test_the_outline_is_the_headings_nested_by_level() -> None:
    root = dictionary(PARSED.catalog["Outlines"])
    assert outline(root) == [
        "一、2019年工作回顾",
        ["（一）聚焦转型发展", "（二）聚力乡村振兴"],
        "二、2020年工作安排",
        ["（一）开好局"],
    ]
    assert root["Count"] == 5
    assert literal(PARSED.catalog["PageMode"]) == "UseOutlines"


def test_an_outline_item_leads_to_its_headings_line() -> None:
    headings = {plain_text(block.inlines): block for block in DOCUMENT.blocks if isinstance(block, Heading)}
    root = dictionary(PARSED.catalog["Outlines"])
    for item in (child for part in outline_items(root) for child in (part, *outline_items(part))):
        page, _, _, top, _ = array(item["Dest"])
        index = page_objects().index(object_number(page))
        assert index + 1 == pages().anchors[headings[text(item["Title"])].anchor]
        line = next(line for line in pages().pages[index].lines if line.text == text(item["Title"]))
        assert pages().height - number(top) == pytest.approx(line.baseline - line.runs[0].size, abs=0.01)


def test_a_document_without_headings_has_no_outline() -> None:
    parsed = Parsed(made(pages(), Document(METADATA, tuple(_without_headings()))))
    assert "Outlines" not in parsed.catalog
    assert "PageMode" not in parsed.catalog


def _without_headings() -> Iterator[Block]:
    for block in DOCUMENT.blocks:
        yield Paragraph("body", inlines(plain_text(block.inlines))) if isinstance(block, Heading) else block
