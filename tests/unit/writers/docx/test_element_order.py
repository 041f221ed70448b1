import copy

import pytest

from docgen.blocks import Document
from docgen.stylesheet import StyleSheet
from tests.unit.writers.docx.element_order import misplaced
from tests.unit.writers.docx.reading import find, part, tag, word_parts
from tests.unit.writers.docx.samples import FACT_SHEET, REPORT, relaxed_sheet, strict_sheet, written

SAMPLES = [
    pytest.param(REPORT, strict_sheet(), id="report"),
    pytest.param(FACT_SHEET, relaxed_sheet(), id="fact sheet"),
    pytest.param(FACT_SHEET, strict_sheet(), id="table on the grid"),
]


@pytest.mark.parametrize(("document", "sheet"), SAMPLES)
def test_children_stand_in_the_order_of_the_schema(document: Document, sheet: StyleSheet) -> None:
    data = written(document, sheet)
    assert {name: misplaced(root) for name, root in word_parts(data).items() if misplaced(root)} == {}


def test_a_child_out_of_order_would_be_seen() -> None:
    styles = part(written(REPORT, strict_sheet()), "word/styles.xml")
    properties = find(styles, "w:style/w:pPr")
    properties.append(copy.deepcopy(properties[0]))
    assert misplaced(styles) == [f"pPr: {' '.join(tag(child) for child in properties)}"]


def test_an_unknown_child_would_be_seen() -> None:
    styles = part(written(REPORT, strict_sheet()), "word/styles.xml")
    properties = find(styles, "w:style/w:rPr")
    properties[0].tag = str(properties[0].tag).replace("rFonts", "rFont")
    assert len(misplaced(styles)) == 1
