"""The proof of a restored text finds every spot that does not fit, and every character that differs."""

import pytest

from docgen.blocks import Inline, Text
from docgen.check.printed import FigurePlace, PrintedText, origins_of, printed_text
from docgen.check.proof import check_restoration
from docgen.check.restoration import restore
from docgen.check.texts import typed_text
from docgen.diagnostics import Finding, Location
from docgen.model.emendations import Decision, Emendation, Emendations
from docgen.model.text import SourceText

ORIGINAL = "首页 > 报告\n\n坚持六稳要求,推进六稳工作(一期)\n水质达到类\n"
AT = Location("emendations.yaml", 3, 5)


def text(value: str) -> SourceText:
    return SourceText(value, AT)


def emendation(
    line: int, has: str, decision: Decision, reading: str | None = None, occurrence: str | None = None
) -> Emendation:
    return Emendation(
        text(f"E{line}"),
        text(str(line)),
        text(has),
        decision,
        text("理由"),
        text("high"),
        text(reading) if reading is not None else None,
        (),
        text(occurrence) if occurrence else None,
    )


CHROME = emendation(1, "首页 > 报告", "dropped")
QUOTES = emendation(3, "六稳要求", "adopted", "“六稳”要求")
GAP = emendation(4, "达到类", "gap", "达到□类")
PRINTED = ("坚持“六稳”要求，推进六稳工作（一期）", "水质达到□类")


FIGURES = {"gdp.2019.actual": FigurePlace(Location("i.yaml", 8, 22), Location("i.yaml", 4, 11))}


def prove(emendations: tuple[Emendation, ...], printed: list[PrintedText]) -> list[Finding]:
    book = Emendations("docgen/emendations/1", text("original.txt"), emendations)
    return list(check_restoration(restore(ORIGINAL, book), "original.txt", printed, FIGURES))


def findings(*emendations: Emendation, printed: tuple[str, ...] = PRINTED) -> list[str]:
    found = prove(emendations, [printed_text((Text(value),), {}) for value in printed])
    return [str(finding.message) for finding in found]


def test_the_original_with_its_emendations_is_what_is_printed() -> None:
    book = Emendations("docgen/emendations/1", text("original.txt"), (CHROME, QUOTES, GAP))
    restoration = restore(ORIGINAL, book)
    assert [(paragraph.line, paragraph.text) for paragraph in restoration.paragraphs] == [
        (3, PRINTED[0]),
        (4, PRINTED[1]),
    ]
    assert findings(CHROME, QUOTES, GAP) == []


def test_each_emendation_is_found_again_in_the_restored_text() -> None:
    doubt = emendation(3, "六稳工作", "open")
    wider = emendation(3, "推进", "adopted", "努力推进")
    book = Emendations("docgen/emendations/1", text("original.txt"), (CHROME, QUOTES, wider, doubt, GAP))
    marked = [
        paragraph.text[mark.start : mark.end]
        for paragraph in restore(ORIGINAL, book).paragraphs
        for mark in paragraph.marks
    ]
    assert marked == ["“六稳”要求", "努力推进", "六稳工作", "达到□类"]


def test_an_open_doubt_changes_nothing() -> None:
    doubt = emendation(3, "六稳工作", "open", "“六稳”工作")
    assert findings(CHROME, QUOTES, GAP, doubt) == []


def test_a_change_that_nobody_recorded_is_found() -> None:
    changed = (PRINTED[0].replace("推进", "推动"), PRINTED[1])
    assert findings(CHROME, QUOTES, GAP, printed=changed) == [
        "The restored original reads “坚持“六稳”要求，推进六稳工作（一期）” where the report prints "
        "“坚持“六稳”要求，推动六稳工作（一期）”."
    ]


@pytest.mark.parametrize(
    "printed", [(*PRINTED, "多出一段"), PRINTED[:1], (PRINTED[0], PRINTED[1] + "。")], ids=len
)
def test_a_paragraph_or_a_mark_too_many_or_too_few_is_found(printed: tuple[str, ...]) -> None:
    assert len(findings(CHROME, QUOTES, GAP, printed=printed)) == 1


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        (emendation(9, "六稳", "adopted", "“六稳”"), "no line 9"),
        (emendation(3, "五稳", "adopted", "“五稳”"), "does not have 五稳"),
        (emendation(3, "六稳", "adopted", "“六稳”"), "2 times"),
        (emendation(3, "六稳", "adopted", "“六稳”", occurrence="3"), "no occurrence 3"),
        (emendation(3, "要求", "adopted"), "no reading"),
        (emendation(3, "稳要", "adopted", "稳”要"), "overlaps"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_an_emendation_that_does_not_fit_is_named(wrong: Emendation, says: str) -> None:
    found = findings(CHROME, QUOTES, GAP, wrong)
    assert len(found) == 1
    assert says in found[0]


def test_the_second_of_two_is_chosen_by_number() -> None:
    second = emendation(3, "六稳", "adopted", "“六稳”", occurrence="2")
    printed = ("坚持“六稳”要求，推进“六稳”工作（一期）", PRINTED[1])
    assert findings(CHROME, QUOTES, GAP, second, printed=printed) == []


FIGURE = "完成{{ gdp }}，下降{{ gdp.growth }}，关停22家。"


def place(restored: str, *inlines: Inline) -> list[str]:
    """Return where the paragraph `FIGURE`, typed at report.yaml:5:9, differs from a restored line."""
    source = SourceText(FIGURE, Location("report.yaml", 5, 9), FIGURE)
    printed = printed_text(inlines, origins_of([typed_text(source)]))
    book = Emendations("docgen/emendations/1", text("original.txt"), ())
    found = check_restoration(restore(restored, book), "original.txt", [printed], FIGURES)
    return [str(one.at) for one in found]


def at(needle: str) -> Location:
    return Location("report.yaml", 5, 9 + FIGURE.index(needle))


RUNS = (
    Text("完成", at=at("完成")),
    Text("105亿元", fact="gdp.2019.actual", at=at("{{ gdp }}")),
    Text("，下降", at=at("，下降")),
    Text("5%", fact="gdp.2019.growth", at=at("{{ gdp.growth")),
    Text("，关停22家。", at=at("，关停")),
)
PLACES = [
    ("完成105亿元，下降5%，关停23家。", [str(at("2家"))]),
    ("达成105亿元，下降5%，关停22家。", [str(at("完成"))]),
    ("完成106亿元，下降5%，关停22家。", ["i.yaml:8:22"]),  # the digits in the table
    ("完成105万元，下降5%，关停22家。", ["i.yaml:4:11"]),  # the unit
    ("完成10亿元，下降5%，关停22家。", ["i.yaml:8:22"]),
    ("完成105亿元，下降6%，关停22家。", [str(at("{{ gdp.growth"))]),  # a figure that the table does not have
    ("达成105亿元，下降5%，关停23家。", [str(at("完成")), str(at("2家"))]),
    ("完成105亿元，下降5%，关停22家。", []),
    ("完成105亿元，下降5%，关停22家。\n又一段", ["original.txt:2:1"]),
]


@pytest.mark.parametrize(("restored", "places"), PLACES)
def test_every_difference_is_placed_where_it_was_typed(restored: str, places: list[str]) -> None:
    assert place(restored, *RUNS) == places


def test_a_change_in_a_heading_is_placed_behind_its_made_number() -> None:
    source = SourceText("聚焦发展", Location("report.yaml", 9, 18), "聚焦发展")
    printed = printed_text((Text("一、聚焦发展", at=source.at),), origins_of([typed_text(source)]))
    book = Emendations("docgen/emendations/1", text("original.txt"), ())
    (found,) = check_restoration(restore("一、聚集发展", book), "original.txt", [printed], {})
    assert str(found.at) == "report.yaml:9:19"
