"""The contents in a PDF: read aloud as a list of links, and each link leads to its heading."""

import io
import re

import msgspec
import pypdfium2
import pytest

from docgen.blocks import Document
from docgen.layout import lay_out
from docgen.layout.imposition import impose
from docgen.layout.pages import Page, Pages, Rule
from docgen.stylesheet import ImpositionStyle, StyleSheet
from docgen.units import millimetres
from docgen.views.contents import with_contents
from docgen.writers.pdf import write_pdf
from tests.unit.typefaces import samples
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
from tests.unit.writers.pdf.samples import DOCUMENT, METADATA, made
from tests.unit.writers.pdf.samples import sheet as plain_sheet

TITLES = [
    "一、2019年工作回顾",
    "（一）聚焦转型发展",
    "（二）聚力乡村振兴",
    "二、2020年工作安排",
    "（一）开好局",
]


def sheet() -> StyleSheet:
    own = samples.sheet("gbt9704-contents")
    return msgspec.structs.replace(
        plain_sheet(), contents=own.contents, paragraphs=own.paragraphs | plain_sheet().paragraphs
    )


def document() -> Document:
    return with_contents(DOCUMENT, "目　录", 2)


def pages() -> Pages:
    return lay_out(document(), sheet(), samples.typefaces())


PDF = write_pdf(document(), pages(), sheet(), samples.typefaces())
PARSED = Parsed(PDF)
TREE = dictionary(dictionary(PARSED.catalog["StructTreeRoot"])["K"])


def kids(element: Dictionary) -> list[Dictionary]:
    found = array(element["K"]) if isinstance(element["K"], list) else [element["K"]]
    return [dictionary(kid) for kid in found]


def outline(element: Dictionary) -> object:
    """Return a list of the contents as nested lists of tags."""
    tag = literal(element["S"])
    return [outline(kid) for kid in kids(element)] if tag == "TOC" else tag


def annotations(parsed: Parsed = PARSED) -> list[tuple[int, Dictionary]]:
    """Return the links with the number of their page, from 0."""
    return [
        (index, dictionary(link))
        for index, page in enumerate(parsed.pages())
        for link in array(page.get("Annots", []))
    ]


def page_objects(parsed: Parsed = PARSED) -> list[int]:
    return [object_number(kid) for kid in array(dictionary(parsed.catalog["Pages"])["Kids"])]


def destinations(parsed: Parsed = PARSED) -> list[int]:
    """Return the page, from 0, that each link leads to."""
    objects = page_objects(parsed)
    return [objects.index(object_number(array(link["Dest"])[0])) for _, link in annotations(parsed)]


def test_levels_are_lists_in_lists() -> None:
    (toc,) = [kid for kid in kids(TREE) if literal(kid["S"]) == "TOC"]
    assert outline(toc) == ["TOCI", ["TOCI", "TOCI"], "TOCI", ["TOCI"]]


def test_an_entry_is_a_reference_that_is_a_link() -> None:
    (toc,) = [kid for kid in kids(TREE) if literal(kid["S"]) == "TOC"]
    entry = kids(toc)[0]
    (reference,) = kids(entry)
    (link,) = kids(reference)
    assert [literal(element["S"]) for element in (entry, reference, link)] == ["TOCI", "Reference", "Link"]
    assert [literal(kid["Type"]) for kid in kids(link)] == ["MCR", "MCR", "OBJR"]


def test_each_entry_is_a_link_that_says_where_it_leads() -> None:
    assert [(page, text(link["Contents"])) for page, link in annotations()] == [
        (0, title) for title in TITLES
    ]
    assert {number(link["F"]) for _, link in annotations()} == {4}


def test_a_link_leads_to_the_page_and_the_height_of_its_heading() -> None:
    reader = pypdfium2.PdfDocument(PDF)
    for page, title, (_, link) in zip(destinations(), TITLES, annotations(), strict=True):
        assert title in reader[page].get_textpage().get_text_range()
        top = number(array(link["Dest"])[3])
        found = reader[page].get_textpage()
        place = found.search(title)
        first = place.get_next()
        assert first is not None
        _, _, _, heading_top = found.get_charbox(first[0])
        assert 0 <= top - heading_top < 16


def test_a_link_covers_its_line_and_its_number() -> None:
    for _, link in annotations():
        left, bottom, right, top = (number(side) for side in array(link["Rect"]))
        assert right == pytest.approx(millimetres(28 + 156).pt, abs=0.5)
        assert left < millimetres(28 + 40).pt
        assert 10 < top - bottom < 40


def test_the_parent_tree_leads_from_a_link_to_its_element() -> None:
    tree = array(dictionary(dictionary(PARSED.catalog["StructTreeRoot"])["ParentTree"])["Nums"])
    keys = [int(number(key)) for key in tree[::2]]
    assert keys == sorted(keys) == list(range(len(keys)))
    for _, link in annotations():
        element = dictionary(tree[2 * int(number(link["StructParent"])) + 1])
        assert literal(element["S"]) == "Link"


def test_the_dots_are_drawn_and_never_read() -> None:
    content = data(PARSED.pages()[0]["Contents"])
    artifacts = re.findall(rb"/Artifact <</Type /Layout>> BDC\n(.*?)EMC", content, re.DOTALL)
    assert sum(part.count(b" 0 d ") for part in artifacts) == len(TITLES)
    assert "·" not in pypdfium2.PdfDocument(PDF)[0].get_textpage().get_text_range()


def test_a_row_of_dots_has_as_many_as_fit() -> None:
    dotted = Page(1, (), (Rule(100, 200, 130, 200, 4.0, 10.0),))
    drawn = made(Pages(595.0, 842.0, (dotted,), {}), Document(METADATA, ()))
    picture = pypdfium2.PdfDocument(io.BytesIO(drawn))[0].render(scale=2)
    middle = bytes(picture.buffer)[400 * picture.stride : 401 * picture.stride : picture.n_channels]
    row = [level < 128 for level in middle[180:300]]
    starts = [place for place in range(1, len(row)) if row[place] and not row[place - 1]]
    assert len(starts) == 4


def test_the_pages_before_the_text_are_counted_in_roman() -> None:
    labels = array(dictionary(PARSED.catalog["PageLabels"])["Nums"])
    found = [(labels[place], dictionary(labels[place + 1])) for place in range(0, len(labels), 2)]
    assert [(number(at), literal(label["S"]), number(label["St"])) for at, label in found] == [
        (0, "r", 1),
        (2, "D", 1),
    ]


def test_links_keep_their_place_on_press_sheets() -> None:
    style = ImpositionStyle("saddle", millimetres(420), millimetres(297), creep=millimetres(0))
    imposed = impose(pages(), style)
    on_sheets = msgspec.structs.replace(sheet(), imposition=style)
    parsed = Parsed(write_pdf(document(), imposed, on_sheets, samples.typefaces()))
    assert {page for page, _ in annotations(parsed)} == {0}
    # The first page is on the right half of the first side.
    assert all(number(array(link["Rect"])[0]) > millimetres(210).pt for _, link in annotations(parsed))
    assert [imposed.anchors[anchor] - 1 for anchor in pages().anchors] == destinations(parsed)
    labels = array(dictionary(parsed.catalog["PageLabels"])["Nums"])
    assert [text(dictionary(label)["P"]) for label in labels[1::2]] == ["i", "", "4 | 1", "2 | 3"]


def test_a_document_without_contents_has_no_links() -> None:
    assert annotations(Parsed(made(lay_out(DOCUMENT, plain_sheet(), samples.typefaces())))) == []
