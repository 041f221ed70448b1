"""Style sheets are laid one over another, complete, typed, and checked; every mistake has its place."""

from collections.abc import Callable
from pathlib import Path

import pytest

from docgen.diagnostics import StyleSheetError
from docgen.stylesheet import FolioStyle, StyleSheet, load_style_sheet
from docgen.units import NAMED_SIZES, Length, millimetres, points

TEMPLATES = Path(__file__).parents[3] / "templates"
OWN = "schema: docgen/style-sheet/1\nextends: gbt9704\n"


def opener(**own: str) -> Callable[[str], tuple[bytes, str]]:
    """Return what opens the templates of the project, among them `own` by name."""

    def open_template(name: str) -> tuple[bytes, str]:
        stem = name.removesuffix(".yaml")
        if stem in own:
            return own[stem].encode(), name
        return (TEMPLATES / name).read_bytes(), name

    return open_template


def load(text: str) -> StyleSheet:
    return load_style_sheet("own", opener(own=OWN + text))


def refusals(text: str) -> list[str]:
    """Return what is wrong with a style sheet, its file's name left out where it is the sheet's own."""
    with pytest.raises(StyleSheetError) as caught:
        load_style_sheet("own", opener(own=text))
    places = (f"{finding.rule} {finding.at}" for finding in caught.value.findings)
    return [place.replace("own.yaml:", "") for place in places]


@pytest.mark.parametrize("path", sorted(TEMPLATES.glob("*.yaml")), ids=lambda path: path.stem)
def test_the_style_sheets_we_bring_are_sound(path: Path) -> None:
    if "docgen/style-sheet/" in path.read_text(encoding="utf-8"):
        assert load_style_sheet(path.stem, opener()).row_height > Length(0)


def test_the_standard_has_its_measures() -> None:
    sheet = load_style_sheet("gbt9704", opener())
    assert (sheet.page.text_width, sheet.page.text_height) == (millimetres(156), millimetres(225))
    assert (sheet.grid.rows, sheet.grid.characters) == (22, 28)
    assert sheet.word_row_height.twips == 579
    assert sheet.paragraphs["body"].size == points(16)
    assert sheet.paragraphs["title"].size == points(22)
    assert isinstance(sheet.folio, FolioStyle)
    assert sheet.folio.below == millimetres(7)


def test_a_style_takes_what_it_does_not_say_from_the_one_it_is_based_on() -> None:
    styles = load_style_sheet("gbt9704", opener()).paragraphs
    assert (styles["heading2"].face, styles["heading2"].size) == ("kai", styles["heading1"].size)
    assert styles["heading2"].keep_with_next is styles["heading1"].keep_with_next is True
    assert styles["heading2"].first_line_indent == styles["body"].first_line_indent == 2


def test_an_extending_sheet_says_only_what_differs() -> None:
    base, own = load_style_sheet("gbt9704", opener()), load("paragraphs:\n  title: {size: 一号}\n")
    assert own.paragraphs["title"].size == points(26)
    assert own.paragraphs["title"].face == base.paragraphs["title"].face
    assert own.paragraphs["body"] == base.paragraphs["body"]
    assert own.page == base.page


def test_a_change_to_a_base_style_reaches_those_based_on_it() -> None:
    own = load("paragraphs:\n  body: {size: 四号}\n")
    assert own.paragraphs["heading3"].size == own.paragraphs["body"].size == points(14)
    assert own.paragraphs["title"].size == points(22)


def test_a_style_may_be_based_on_another_in_the_extending_sheet() -> None:
    assert load("paragraphs:\n  title: {based_on: heading1}\n").paragraphs["title"].keep_together is True
    own = load("paragraphs:\n  aside: {based_on: title, word_name: Aside}\n")
    assert own.paragraphs["aside"].face == own.paragraphs["title"].face


def test_a_chain_of_sheets_is_laid_from_the_ground_up() -> None:
    middle = OWN + "page: {top: 30 mm, mirrored: false}\n"
    own = "schema: docgen/style-sheet/1\nextends: middle\npage: {top: 25 mm}\n"
    sheet = load_style_sheet("own", opener(own=own, middle=middle))
    assert (sheet.page.top, sheet.page.mirrored, sheet.page.bottom) == (
        millimetres(25),
        False,
        millimetres(35),
    )


def test_null_takes_away_what_may_be_missing() -> None:
    assert load("folio: null\n").folio is None
    assert load("folio: null\nparagraphs: {body: {line: null}}\n").paragraphs["body"].line is None


@pytest.mark.parametrize(
    ("typed", "length"),
    [
        ("30 mm", millimetres(30)),
        ("30mm", millimetres(30)),
        ("2.5 cm", millimetres(25)),
        ("90 pt", points(90)),
    ],
)
def test_lengths_have_units(typed: str, length: Length) -> None:
    assert load(f"page: {{top: {typed}}}\n").page.top == length


@pytest.mark.parametrize("name", NAMED_SIZES)
def test_sizes_have_names(name: str) -> None:
    assert load(f"paragraphs: {{body: {{size: {name}}}}}\n").paragraphs["body"].size == points(
        NAMED_SIZES[name]
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("page: {tpo: 30 mm}\n", ["Y019 3:8"]),
        ("page: {top: 30}\n", ["S005 3:13"]),
        ("page: {top: 30 磅}\n", ["S005 3:13"]),
        ("page: {top: 三十}\n", ["S005 3:13"]),
        ("page: {top: ３０ mm}\n", ["S005 3:13"]),
        ("page: 30 mm\n", ["Y021 3:7"]),
        ("page: {mirrored: yes}\n", ["Y024 3:18"]),
        ("grid: {rows: 22.5, mode: loose}\n", ["Y023 3:14", "Y025 3:26"]),
        ("pages: {}\n", ["Y019 3:1"]),
        ("paragraphs:\n  aside: {face: song}\n", ["Y020 4:10"] * 14),
        ("paragraphs:\n  aside: {based_on: nobody, word_name: Aside}\n", ["S003 4:21"]),
        ("paragraphs:\n  aside: {based_on: nobody}\n  note: {based_on: aside}\n", ["S003 4:21"]),
        ("paragraphs:\n  speaker: {based_on: title}\n  title: {based_on: speaker}\n", ["S004 4:23"]),
        ("paragraphs:\n  body: {based_on: body}\n", ["S004 4:20"]),
        ("paragraphs:\n  title: {face: simsun}\n", ["S006 4:17"]),
        ("paragraphs:\n  title: {latin: simsun}\n", ["S006 4:18"]),
        ("characters:\n  lead: {face: simsun, latin: arial}\n", ["S006 4:16", "S006 4:31"]),
        ("fallback: [song, simsun]\n", ["S006 3:18"]),
        ("folio: {style: foot}\n", ["S007 3:16"]),
        ("contents: {title: 目录, levels: 5}\n", ["S013 3:31"]),
        ("contents: {title: 目录, levels: 0}\n", ["S009 3:31"]),
        ("leader: {pitch: 0, diameter: -1, gap: -1}\n", ["S009 3:17", "S009 3:30", "S009 3:39"]),
        ("folio: {pattern: 第页}\n", ["S010 3:18"]),
        ("folio: {pattern: '{number}/{pages}'}\n", ["S010 3:18"]),
        ("folio: {pattern: '{number}{number}'}\n", ["S010 3:18"]),
        ("paragraphs:\n  title: {tag: H7}\n", ["S011 4:16"]),
        ("paragraphs:\n  title: {word_name: BODY text}\n", ["S012 4:22"]),
        ("page: {inside: 110 mm, outside: 110 mm}\n", ["S009 3:7"]),
        ("page: {top: 200 mm, bottom: 97 mm}\n", ["S009 3:7"]),
        ("page: {top: -1 mm}\n", ["S009 3:13"]),
        ("page: {width: 0 mm}\n", ["S009 3:15", "S009 3:7"]),
        ("grid: {rows: 0}\n", ["S009 3:14"]),
        (
            "imposition: {kind: saddle, width: 0 mm, height: -1 mm, creep: -1 mm}\n",
            ["S009 3:35", "S009 3:49", "S009 3:63"],
        ),
        ("grid: {cjk_latin_gap: -0.1}\n", ["S009 3:23"]),
        ("paragraphs:\n  title: {size: 0 pt, line: -1 pt}\n", ["S009 4:17", "S009 4:29"]),
        ("paragraphs:\n  title: {left_indent: -1}\n", ["S009 4:24"]),
        ("characters:\n  lead: {size: 0 pt}\n", ["S009 4:16"]),
        ("graphics:\n  g: {width: 0 pt, height: 1 pt, tint: 0}\n", ["S009 4:14"]),
        ("graphics:\n  g: {width: 1 pt, height: 1 pt, tint: 0.1}\n", ["S017 4:40"]),
        ("graphics:\n  g: {width: 1 pt, height: 1 pt, tint: 0.8}\n", ["S017 4:40"]),
        ("graphics:\n  g: {width: 1 pt, height: -1 pt, tint: 1.5}\n", ["S009 4:28", "S014 4:41"]),
        ("graphics:\n  g: {width: 1 pt, height: 1 pt}\n", ["Y020 4:6"]),
        ("smallest: 7 pt\nparagraphs:\n  folio: {size: 6 pt}\n", ["S015 5:17"]),
        ("smallest: 7 pt\ncharacters:\n  lead: {size: 6 pt}\n", ["S015 5:16"]),
    ],
)  # fmt: skip
def test_a_mistake_is_told_where_it_is(text: str, expected: list[str]) -> None:
    assert refusals(OWN + text) == expected


TABLE = (
    "tables:\n  t: {row_height: 18 pt, cell_inset: 4 pt, top_rule: null, head_rule: null, group_rule: null,\n"
    "    row_rule: null, column_rule: null, bottom_rule: 1 pt, space_before: 0 pt, space_after: 0 pt,\n"
    "    columns: "
)


@pytest.mark.parametrize(
    ("columns", "expected"),
    [
        ("[{share: 50, align: left}, {share: 49.9, align: left}]", ["S008 6:14"]),
        ("[{share: 101, align: left}, {share: -1, align: left}]", ["S009 6:50"]),
        ("[{share: 100, align: middle}]", ["Y025 6:35"]),
        ("[]", ["S008 6:14"]),
        ("[{name: a, share: 50, align: left}, {share: 50, align: left}]", ["S018 6:14"]),
        ("[{name: a, share: 5, align: left}, {name: a, share: 5, align: left}]", ["S018 6:14"]),
    ],
)
def test_columns_fill_their_table(columns: str, expected: list[str]) -> None:
    assert refusals(OWN + TABLE + columns + "}\n") == expected


def test_columns_that_have_names_share_what_there_is() -> None:
    columns = "[{name: a, share: 3, align: left}, {name: b, share: 4, align: left}]"
    assert [column.share for column in load(TABLE + columns + "}\n").tables["t"].columns] == [3, 4]


def test_a_table_takes_what_it_does_not_say_from_the_one_it_is_based_on() -> None:
    wide = "  u: {based_on: t, columns: [{share: 50, align: left}, {share: 50, align: left}]}\n"
    tables = load(TABLE + "[{share: 100, align: left}]}\n" + wide).tables
    assert (len(tables["t"].columns), len(tables["u"].columns)) == (1, 2)
    assert tables["u"].row_height == tables["t"].row_height
    assert refusals(OWN + "tables:\n  u: {based_on: t}\n") == ["S003 4:17"]


def test_thirds_are_a_whole() -> None:
    thirds = ", ".join(["{share: 33.333, align: left}"] * 3)
    assert len(load(TABLE + f"[{thirds}]}}\n").tables["t"].columns) == 3


def test_a_mistake_in_the_base_is_told_in_the_base() -> None:
    broken = (TEMPLATES / "gbt9704.yaml").read_text(encoding="utf-8").replace("below: 7 mm", "below: 7 米")
    with pytest.raises(StyleSheetError) as caught:
        load_style_sheet("own", opener(own=OWN, gbt9704=broken))
    (finding,) = caught.value.findings
    assert finding.at is not None
    assert (finding.rule, finding.at.file) == ("S005", "gbt9704.yaml")


def test_a_key_that_is_missing_from_a_whole_sheet_is_told() -> None:
    whole = (TEMPLATES / "gbt9704.yaml").read_text(encoding="utf-8")
    assert refusals(whole.replace("    latin: times\n", "", 1)) != []
    assert "S007" in " ".join(refusals(whole.replace("  salutation:", "  greeting:")))
    listed = whole.replace("  contents4:", "  contents5:") + "\ncontents: {title: 目录, levels: 4}\n"
    assert "S007" in " ".join(refusals(listed))
    assert "Y020" in " ".join(refusals(whole.replace("fallback: [song]\n", "")))


def test_a_sheet_that_is_not_there_is_told_where_it_is_named() -> None:
    assert refusals("schema: docgen/style-sheet/1\nextends: nothing\n") == ["S001 2:10"]
    with pytest.raises(StyleSheetError) as caught:
        load_style_sheet("nothing", opener())
    assert [(finding.rule, finding.at) for finding in caught.value.findings] == [("S001", None)]


@pytest.mark.parametrize("name", ["../gbt9704", "/etc/passwd", "C:x", "..", "a/b", "a\\b", "gbt9704.yaml"])
def test_a_sheet_is_named_not_pathed(name: str) -> None:
    assert refusals(f"schema: docgen/style-sheet/1\nextends: '{name}'\n") == ["S001 2:10"]


def test_a_circle_of_sheets_is_told() -> None:
    assert refusals("schema: docgen/style-sheet/1\nextends: own\n") == ["S002 2:10"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("extends: gbt9704\n", ["Y027 1:1"]),
        ("schema: docgen/report/1\n", ["Y028 1:9"]),
        ("schema: docgen/style-sheet/2\n", ["Y029 1:9"]),
        ("[]\n", ["Y021 1:1"]),
        ("", ["Y017 1:1"]),
        ("a: [\n", ["Y008 1:4"]),
    ],
)
def test_a_file_that_is_no_style_sheet_is_told(text: str, expected: list[str]) -> None:
    assert refusals(text) == expected


def test_many_styles_based_on_one_another_are_soon_resolved() -> None:
    chain = "".join(
        f"  s{number}: {{based_on: {'s' + str(number - 1) if number else 'body'}, word_name: S{number}}}\n"
        for number in range(2000)
    )
    assert load("paragraphs:\n" + chain).paragraphs["s1999"].face == "fangsong"
