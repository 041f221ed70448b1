import pytest
from msgspec.structs import replace

from docgen.diagnostics import WriterError
from docgen.stylesheet import TextStyle
from tests.unit.writers.docx.reading import attributes, find, find_all, get, has, part, style, val
from tests.unit.writers.docx.samples import (
    FACT_SHEET,
    REPORT,
    relaxed_sheet,
    strict_sheet,
    styled,
    with_style,
    written,
)


@pytest.fixture(scope="module")
def report() -> bytes:
    return written(REPORT, strict_sheet())


def test_the_defaults_are_the_body_text_in_chinese_and_english(report: bytes) -> None:
    defaults = find(part(report, "word/styles.xml"), "w:docDefaults/w:rPrDefault/w:rPr")
    assert attributes(find(defaults, "w:rFonts")) == {
        "ascii": "Times New Roman",
        "hAnsi": "Times New Roman",
        "eastAsia": "仿宋_GB2312",
        "cs": "Times New Roman",
    }
    assert val(defaults, "w:sz") == val(defaults, "w:szCs") == "32"
    assert val(defaults, "w:kern") == "2"
    assert attributes(find(defaults, "w:lang")) == {"val": "en-US", "eastAsia": "zh-CN"}


def test_body_text_stands_on_the_grid(report: bytes) -> None:
    look = style(report, "Body Text")
    assert attributes(find(look, "w:pPr/w:spacing")) == {
        "before": "0",
        "after": "0",
        "line": "579",
        "lineRule": "exact",
    }
    indents = attributes(find(look, "w:pPr/w:ind"))
    assert (indents["firstLineChars"], indents["firstLine"]) == ("200", "632")
    assert val(look, "w:pPr/w:jc") == "both"
    assert val(look, "w:rPr/w:spacing") == "-5"
    assert val(look, "w:rPr/w:sz") == "32"
    assert not val(look, "w:pPr/w:snapToGrid")


def test_a_title_of_another_size_leaves_the_grid_but_keeps_the_row(report: bytes) -> None:
    look = style(report, "Title")
    assert val(look, "w:pPr/w:snapToGrid") == "0"
    assert attributes(find(look, "w:pPr/w:spacing"))["after"] == "579"
    assert attributes(find(look, "w:pPr/w:spacing"))["line"] == "579"
    assert attributes(find(look, "w:pPr/w:ind"))["firstLineChars"] == "0"
    assert val(look, "w:rPr/w:spacing") == "0"
    assert val(look, "w:rPr/w:sz") == "44"


@pytest.mark.parametrize(
    ("name", "expected"), [("overflowPunct", "0"), ("adjustRightInd", "0"), ("kinsoku", None)]
)
def test_every_paragraph_style_says_how_chinese_lines_are_broken(
    report: bytes, name: str, expected: str
) -> None:
    styles = [
        entry
        for entry in find_all(part(report, "word/styles.xml"), "w:style")
        if get(entry, "type") == "paragraph"
    ]
    assert [val(entry, f"w:pPr/w:{name}") for entry in styles] == [expected] * len(styles)


def test_widows_are_controlled_only_where_the_grid_is_relaxed(report: bytes) -> None:
    assert val(style(report, "Body Text"), "w:pPr/w:widowControl") == "0"
    relaxed = written(REPORT, relaxed_sheet())
    assert val(style(relaxed, "Body Text"), "w:pPr/w:widowControl") is None
    assert val(style(relaxed, "Body Text"), "w:rPr/w:spacing") == "0"


def test_latin_letters_get_a_gap_only_when_the_style_sheet_gives_them_one(report: bytes) -> None:
    sheet = strict_sheet()
    tight = written(REPORT, replace(sheet, grid=replace(sheet.grid, cjk_latin_gap=0)))
    assert val(style(report, "Body Text"), "w:pPr/w:autoSpaceDE") is None
    assert val(style(tight, "Body Text"), "w:pPr/w:autoSpaceDE") == "0"
    assert val(style(tight, "Body Text"), "w:pPr/w:autoSpaceDN") == "0"


def test_headings_are_the_built_in_ones_and_stand_in_the_outline(report: bytes) -> None:
    for level, face in ((1, "黑体"), (2, "楷体_GB2312")):
        look = style(report, f"heading {level}")
        assert get(look, "styleId") == f"Heading{level}"
        assert get(look, "customStyle") is None
        assert val(look, "w:pPr/w:outlineLvl") == str(level - 1)
        assert val(look, "w:next") == "BodyText"
        assert has(look, "w:pPr/w:keepNext")
        assert has(look, "w:pPr/w:keepLines")
        assert get(find(look, "w:rPr/w:rFonts"), "eastAsia") == face
    assert not has(style(report, "Title"), "w:pPr/w:outlineLvl")
    assert not has(style(report, "Body Text"), "w:pPr/w:outlineLvl")


def test_a_style_of_our_own_says_so(report: bytes) -> None:
    assert get(style(report, "Note"), "customStyle") == "1"
    assert get(style(report, "Salutation"), "customStyle") is None


def test_a_lead_is_a_character_style_that_changes_the_face(report: bytes) -> None:
    look = style(report, "Lead")
    assert get(look, "type") == "character"
    assert get(find(look, "w:rPr/w:rFonts"), "eastAsia") == "楷体_GB2312"
    assert not has(look, "w:rPr/w:sz")


def test_a_character_style_with_a_size_leaves_the_grid() -> None:
    sheet = replace(
        strict_sheet(), characters={"lead": TextStyle(size=strict_sheet().paragraphs["title"].size)}
    )
    look = style(written(FACT_SHEET, sheet), "Lead")
    assert val(look, "w:rPr/w:sz") == "44"
    assert val(look, "w:rPr/w:spacing") == "0"
    assert not has(look, "w:rPr/w:rFonts")


def test_a_negative_first_line_hangs() -> None:
    sheet = with_style(strict_sheet(), "note", styled("Note", indent=-2))
    indents = attributes(find(style(written(REPORT, sheet), "Note"), "w:pPr/w:ind"))
    assert (indents["hangingChars"], indents["hanging"]) == ("200", "632")
    assert "firstLine" not in indents


def test_the_table_style_has_the_rules_and_the_insets_of_the_style_sheet(report: bytes) -> None:
    look = find(style(report, "Indicators Table"), "w:tblPr")
    sizes = {
        tag: get(find(look, f"w:tblBorders/w:{tag}"), "sz") for tag in ("top", "bottom", "insideH", "insideV")
    }
    assert sizes == {"top": "12", "bottom": "12", "insideH": "2", "insideV": "2"}
    assert val(look, "w:tblBorders/w:left") == val(look, "w:tblBorders/w:right") == "nil"
    assert get(find(look, "w:tblCellMar/w:left"), "w") == "80"


def test_every_identifier_and_name_is_used_once(report: bytes) -> None:
    styles = find_all(part(report, "word/styles.xml"), "w:style")
    identifiers = [get(entry, "styleId") for entry in styles]
    assert len(set(identifiers)) == len(identifiers)
    defaults = [get(entry, "type") for entry in styles if get(entry, "default") == "1"]
    assert defaults == ["paragraph", "character", "table", "numbering"]


def test_two_styles_of_one_name_are_an_error_that_names_both() -> None:
    sheet = with_style(strict_sheet(), "second-note", styled("note"))
    with pytest.raises(WriterError, match="The styles note and second-note are both named note in Word"):
        written(REPORT, sheet)


def test_a_body_named_normal_is_the_normal_style() -> None:
    sheet = with_style(strict_sheet(), "body", replace(strict_sheet().paragraphs["body"], word_name="Normal"))
    look = style(written(REPORT, sheet), "Normal")
    assert get(look, "default") == "1"
    assert not has(look, "w:basedOn")
    assert attributes(find(look, "w:pPr/w:ind"))["firstLine"] == "632"
