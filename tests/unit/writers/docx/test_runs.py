import copy

import pytest

from docgen.blocks import Paragraph, Text
from docgen.diagnostics import Location, WriterError
from docgen.writers.docx.scripts import split_scripts
from tests.unit.writers.docx.reading import (
    WORD,
    Element,
    attributes,
    body_of,
    find,
    find_all,
    has,
    text_of,
    val,
)
from tests.unit.writers.docx.samples import REPORT, document, strict_sheet, written

CHINESE, LATIN, SIGN = "chinese", "latin", "sign"
CASES = [
    ("全力打造", [(CHINESE, "全力打造")]),
    ("2019年", [(LATIN, "2019"), (CHINESE, "年")]),
    ("PM2.5浓度", [(LATIN, "PM2.5"), (CHINESE, "浓度")]),
    ("增长4.37%。", [(CHINESE, "增长"), (LATIN, "4.37%"), (CHINESE, "。")]),
    # Marks among Chinese characters are Chinese …
    ("聚焦“两聚一高”……——", [(CHINESE, "聚焦“两聚一高”……——")]),
    # … at the start of a paragraph, with nothing before them, they could be taken for Latin …
    ("“三公”经费", [(SIGN, "“"), (CHINESE, "三公”经费")]),
    # … and beside Latin characters, too.
    ("深化“263”行动", [(CHINESE, "深化"), (SIGN, "“"), (LATIN, "263"), (SIGN, "”"), (CHINESE, "行动")]),
    ("——2020年", [(SIGN, "——"), (LATIN, "2020"), (CHINESE, "年")]),
    ("A……", [(LATIN, "A"), (SIGN, "……")]),
    # Before the CJK blocks of Unicode every character could.
    ("双百·行动", [(CHINESE, "双百"), (SIGN, "·"), (CHINESE, "行动")]),
    ("达到Ⅲ类", [(CHINESE, "达到"), (SIGN, "Ⅲ"), (CHINESE, "类")]),
    ("达到□类", [(CHINESE, "达到"), (SIGN, "□"), (CHINESE, "类")]),
    ("α“波”", [(SIGN, "α“"), (CHINESE, "波”")]),
    ("R&D", [(LATIN, "R&D")]),
    ("𠮷田", [(CHINESE, "𠮷田")]),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text for text, _ in CASES])
def test_a_text_is_cut_where_its_script_changes(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(entry.script, entry.text) for entry in split_scripts((Text(text),))] == expected


def test_a_mark_at_the_end_of_an_inline_goes_by_the_next_one() -> None:
    inlines = (Text("深化“"), Text("263", fact="x"), Text("”行动"), Text("。尾", style="lead"))
    assert [(entry.style, entry.script, entry.text) for entry in split_scripts(inlines)] == [
        ("", CHINESE, "深化"),
        ("", SIGN, "“"),
        ("", LATIN, "263"),
        ("", SIGN, "”"),
        ("", CHINESE, "行动"),
        ("lead", CHINESE, "。尾"),
    ]


@pytest.fixture(scope="module")
def runs() -> list[Element]:
    return find_all(body_of(written(REPORT, strict_sheet())), "w:p/w:r")


def fonts(run: Element) -> dict[str, str]:
    return attributes(find(run, "w:rPr/w:rFonts"))


def without_a_face(runs: list[Element]) -> list[str]:
    return [text_of(run) for run in runs if not {"ascii", "hAnsi", "eastAsia", "cs"} <= set(fonts(run))]


def taken_for_latin(runs: list[Element]) -> list[str]:
    """Return the runs with Chinese marks that a word processor would set in the Latin face."""
    marked = [run for run in runs if set(text_of(run)) & set("“”‘’…—·")]
    return [
        text_of(run)
        for run in marked
        if fonts(run).get("hint") != "eastAsia" or fonts(run)["hAnsi"] != fonts(run)["eastAsia"]
    ]


def test_every_run_names_all_four_faces(runs: list[Element]) -> None:
    assert len(runs) > 10
    assert without_a_face(runs) == []


def test_no_quotation_mark_or_dash_is_taken_for_a_latin_one(runs: list[Element]) -> None:
    assert "".join(map(text_of, runs)).count("“") == 2
    assert taken_for_latin(runs) == []


@pytest.mark.parametrize("attribute", ["hint", "hAnsi"])
def test_a_mark_without_hint_or_chinese_face_would_be_seen(runs: list[Element], attribute: str) -> None:
    broken = [copy.deepcopy(run) for run in runs]
    marked = next(run for run in broken if "“" in text_of(run))
    find(marked, "w:rPr/w:rFonts").set(f"{{{WORD}}}{attribute}", "Times New Roman")
    assert taken_for_latin(broken) == [text_of(marked)]


def test_a_run_without_a_face_would_be_seen(runs: list[Element]) -> None:
    broken = [copy.deepcopy(run) for run in runs]
    del find(broken[0], "w:rPr/w:rFonts").attrib[f"{{{WORD}}}eastAsia"]
    assert without_a_face(broken) == [text_of(broken[0])]


def test_latin_runs_are_not_hinted_and_keep_their_face(runs: list[Element]) -> None:
    latin = [run for run in runs if text_of(run).isascii()]
    assert [text_of(run) for run in latin] == ["2019", "105", "4.37%", "263", "R&D", "<5%"]
    for run in latin:
        assert "hint" not in fonts(run)
        assert fonts(run)["ascii"] == fonts(run)["hAnsi"] == "Times New Roman"


def test_a_sign_beside_latin_letters_has_the_chinese_face_for_them_too(runs: list[Element]) -> None:
    signs = [run for run in runs if text_of(run) in ("”", "“")]
    assert [fonts(run)["ascii"] for run in signs] == ["仿宋_GB2312", "仿宋_GB2312"]


def test_a_lead_is_in_its_own_style_and_face(runs: list[Element]) -> None:
    lead = next(run for run in runs if text_of(run) == "经济发展量质并举。")
    assert val(lead, "w:rPr/w:rStyle") == "Lead"
    assert fonts(lead)["eastAsia"] == "楷体_GB2312"
    assert [text_of(run) for run in runs if has(run, "w:rPr/w:rStyle")] == ["经济发展量质并举。"]


@pytest.mark.parametrize("char", ["\x00", "\x0b", "\t", "\n", "\x7f", "\ud800", "\ufffe", "\uffff"])
def test_a_character_that_word_cannot_hold_is_an_error_with_its_place(char: str) -> None:
    at = Location("report.yaml", 7, 3)
    bad = document(Paragraph("body", (Text(f"前面{char}后面", at=at),)))
    with pytest.raises(WriterError) as caught:
        written(bad, strict_sheet())
    (finding,) = caught.value.findings
    assert finding.at == at
    assert str(finding.message) == (
        f"The character U+{ord(char):04X} after “前面” cannot be written in a Word file."
    )


@pytest.mark.parametrize("text", ["县长　许喆", "𠮷", "\u200b零宽", "㎡", "a  b", " 首尾 ", "<&>\"'"])
def test_every_other_character_arrives(text: str) -> None:
    data = written(document(Paragraph("body", (Text(text),))), strict_sheet())
    assert text_of(body_of(data)) == text


def test_blanks_are_kept() -> None:
    data = written(document(Paragraph("body", (Text("a  b "),))), strict_sheet())
    (text,) = find_all(body_of(data), "w:p/w:r/w:t")
    assert text.get("{http://www.w3.org/XML/1998/namespace}space") == "preserve"
