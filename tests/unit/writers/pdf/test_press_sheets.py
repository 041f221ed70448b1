"""Pages put on larger sheets: read in their own order, printed in the sheets'."""

from typing import Literal

import msgspec
import pytest

from docgen.blocks import Document, Paragraph
from docgen.layout import lay_out
from docgen.layout.imposition import impose
from docgen.stylesheet import ImpositionStyle
from docgen.units import millimetres
from docgen.writers.pdf import write_pdf
from tests.unit.typefaces.samples import typefaces
from tests.unit.writers.pdf.reading import Parsed, array, dictionary, literal, number, object_number, text
from tests.unit.writers.pdf.samples import METADATA, SENTENCE, inlines, sheet

Kind = Literal["saddle", "copies"]

DOCUMENT = Document(METADATA, (Paragraph("body", inlines(SENTENCE * 50)),))


def parsed(kind: Kind) -> Parsed:
    style = ImpositionStyle(kind, millimetres(420), millimetres(297), creep=millimetres(0))
    imposed = impose(lay_out(DOCUMENT, sheet(), typefaces()), style)
    return Parsed(
        write_pdf(DOCUMENT, imposed, msgspec.structs.replace(sheet(), imposition=style), typefaces())
    )


def content_of_the_paragraph(file: Parsed) -> list[tuple[int, int]]:
    """Return side and number of each marked sequence of the only paragraph, as a reader meets them."""
    sides = [object_number(kid) for kid in array(dictionary(file.catalog["Pages"])["Kids"])]
    (top,) = [dictionary(file.catalog["StructTreeRoot"])["K"]]
    (paragraph,) = array(dictionary(top)["K"])
    found = map(dictionary, array(dictionary(paragraph)["K"]))
    return [(sides.index(object_number(entry["Pg"])), int(number(entry["MCID"]))) for entry in found]


def labels(file: Parsed) -> list[str]:
    entries = array(dictionary(file.catalog["PageLabels"])["Nums"])
    return [text(dictionary(entry)["P"]) for entry in entries[1::2]]


def test_a_paragraph_on_a_folded_sheet_is_read_in_the_order_of_its_pages() -> None:
    # Four pages on one sheet: the last and the first on one side, those between them on the other.
    assert content_of_the_paragraph(parsed("saddle")) == [(0, 0), (1, 0), (1, 1), (0, 1)]


def test_the_second_of_two_copies_is_not_read() -> None:
    assert content_of_the_paragraph(parsed("copies")) == [(side, 0) for side in range(4)]


@pytest.mark.parametrize(
    ("kind", "expected"), [("saddle", ["4 | 1", "2 | 3"]), ("copies", ["1", "2", "3", "4"])]
)
def test_a_side_is_labelled_with_the_pages_on_it(kind: Kind, expected: list[str]) -> None:
    assert labels(parsed(kind)) == expected


def test_a_folded_sheet_is_turned_over_its_short_edge() -> None:
    preferences = dictionary(parsed("saddle").catalog["ViewerPreferences"])
    assert literal(preferences["Duplex"]) == "DuplexFlipShortEdge"
    assert "Duplex" not in dictionary(parsed("copies").catalog["ViewerPreferences"])
