"""The proof of a restored text finds every spot that does not fit, and every character that differs."""

import pytest

from docgen.check.restoration import check_restoration, restore
from docgen.diagnostics import Location
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


def findings(*emendations: Emendation, printed: tuple[str, ...] = PRINTED) -> list[str]:
    book = Emendations("docgen/emendations/1", text("original.txt"), emendations)
    return [str(finding.message) for finding in check_restoration(ORIGINAL, "original.txt", book, printed)]


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
