import pytest

from docgen.zh.characters import CLASS_OF, NO_LINE_END, NO_LINE_START, CharClass
from tests.unit.writers.docx.reading import Element, attributes, find, find_all, get, has, part, val
from tests.unit.writers.docx.samples import REPORT, strict_sheet, written

# Word reads no more of either list.
LONGEST_START, LONGEST_END = 100, 50


@pytest.fixture(scope="module")
def settings() -> Element:
    return part(written(REPORT, strict_sheet()), "word/settings.xml")


def listed(settings: Element, name: str) -> str:
    return val(settings, f"w:{name}") or ""


def test_punctuation_is_compressed_and_nothing_is_updated_on_opening(settings: Element) -> None:
    assert val(settings, "w:characterSpacingControl") == "compressPunctuation"
    assert not has(settings, "w:updateFields")


def test_the_prohibitions_of_our_own_lines_are_in_the_lists(settings: Element) -> None:
    start, end = listed(settings, "noLineBreaksBefore"), listed(settings, "noLineBreaksAfter")
    unseen = {CharClass.SPACE, CharClass.INVISIBLE}
    assert [c for c, kind in CLASS_OF.items() if kind in NO_LINE_START - unseen and c not in start] == []
    assert [c for c, kind in CLASS_OF.items() if kind in NO_LINE_END and c not in end] == []
    assert set("。，、；：？！”’）》」】…%‰℃·～") <= set(start)
    assert set("“‘（《「【$￥") <= set(end)
    assert set(start) & set(end) == set()


def test_the_lists_are_short_enough_for_word_and_name_chinese(settings: Element) -> None:
    assert len(listed(settings, "noLineBreaksBefore")) <= LONGEST_START
    assert len(listed(settings, "noLineBreaksAfter")) <= LONGEST_END
    assert get(find(settings, "w:noLineBreaksBefore"), "lang") == "zh-CN"


def test_a_dash_may_start_a_line_and_an_interpunct_may_end_one(settings: Element) -> None:
    assert "—" not in listed(settings, "noLineBreaksBefore")
    assert "·" not in listed(settings, "noLineBreaksAfter")


def test_the_file_is_of_the_present_word_and_not_in_compatibility_mode(settings: Element) -> None:
    modes = {
        get(entry, "name"): get(entry, "val") for entry in find_all(settings, "w:compat/w:compatSetting")
    }
    assert modes["compatibilityMode"] == "15"
    # It would stretch the rows of a table to the grid.
    assert not has(settings, "w:compat/w:adjustLineHeightInTable")


def test_the_languages_of_the_theme_are_english_and_chinese(settings: Element) -> None:
    assert attributes(find(settings, "w:themeFontLang")) == {"val": "en-US", "eastAsia": "zh-CN"}


def test_fonts_fall_to_the_alternates_of_the_style_sheet() -> None:
    fonts = part(written(REPORT, strict_sheet()), "word/fontTable.xml")
    by_name = {get(font, "name"): font for font in fonts}
    assert list(by_name) == [
        "方正小标宋简体",
        "仿宋_GB2312",
        "楷体_GB2312",
        "黑体",
        "宋体",
        "Times New Roman",
    ]
    assert val(by_name["仿宋_GB2312"], "w:altName") == "仿宋,FangSong"
    assert val(by_name["仿宋_GB2312"], "w:charset") == "86"
    assert val(by_name["Times New Roman"], "w:charset") == "00"
    assert val(by_name["Times New Roman"], "w:panose1") == "02020603050405020304"


def test_the_theme_offers_the_faces_of_the_report() -> None:
    theme = part(written(REPORT, strict_sheet()), "word/theme1.xml")
    minor = find(theme, "a:themeElements/a:fontScheme/a:minorFont")
    assert find(minor, "a:ea").get("typeface") == "仿宋_GB2312"
    assert find(minor, "a:latin").get("typeface") == "Times New Roman"
