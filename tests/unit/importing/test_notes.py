"""Notes behind the text (名词解释) become the glossary; the marks that lead to them are made anew."""

import pytest

from docgen.importing import Imported, import_report
from docgen.model.report import Paragraph, Report
from docgen.reader import read

PROSE = "过去的一年，全镇上下齐心协力，奋力拼搏，人民群众的生活水平不断提高，各项工作都有新的进展。"
CLOSING = "各位代表！让我们更加紧密地团结起来，奋力谱写新篇章！"


def imported(text: str, *notes: str) -> Imported:
    lines = ["各位代表：", "一、去年工作", f"{text}{PROSE}", CLOSING, *notes]
    return import_report("\n".join(lines).encode("utf-8"), "x.txt")


def report(made: Imported) -> Report:
    return read(made.report_yaml.encode("utf-8"), "report.yaml", Report)


def terms(made: Imported) -> list[tuple[str, str]]:
    return [(one.term.value, one.explanation.value) for one in report(made).glossary]


def prose(made: Imported) -> str:
    first = report(made).parts[0].paragraphs[0]
    return first.text.value if isinstance(first, Paragraph) else first.value


@pytest.mark.parametrize(
    ("mark", "note"),
    [
        ("①", "①标准地：指带着指标出让的工业用地。"),
        ("[1]", "[1]标准地：指带着指标出让的工业用地。"),
        ("【1】", "1.“标准地”：指带着指标出让的工业用地。"),
        ("", "1、“标准地”指带着指标出让的工业用地。"),
        ("〔注1〕", "注1：标准地，是指带着指标出让的工业用地。"),
        ("", "标准地——指带着指标出让的工业用地。"),
    ],
)
def test_notes_of_many_kinds_become_terms(mark: str, note: str) -> None:
    made = imported(f"全面推行“标准地”{mark}改革。", "名词解释", note)
    assert [(term, text.removeprefix("，").removeprefix("是")) for term, text in terms(made)] == [
        ("标准地", "指带着指标出让的工业用地。")
    ]
    assert prose(made) == f"全面推行“标准地”改革。{PROSE}"
    assert not made.findings


def test_a_term_of_several_quotations_is_written_as_the_text_writes_it() -> None:
    made = imported(
        "建设“两富”“两美”新镇。", "《政府工作报告》有关名词解释", "1.“两富”“两美”：指富裕和美丽。"
    )
    assert terms(made) == [("“两富”“两美”", "指富裕和美丽。")]


def test_a_note_of_several_lines_is_one() -> None:
    made = imported("推行标准地改革。", "名词解释：", "1.标准地：指用地。", "带着指标出让。")
    assert terms(made) == [("标准地", "指用地。带着指标出让。")]


def test_a_mark_that_does_not_stand_behind_its_term_is_told() -> None:
    made = imported("推行标准地的改革^[1]。", "名词解释", "[1]标准地：指用地。")
    assert prose(made).startswith("推行标准地的改革。")
    assert any("stand behind" in str(one.reason) for one in made.unsure)


def test_a_circled_number_that_counts_something_else_stays() -> None:
    made = imported("推行标准地改革：①新建学校，②改造道路。", "名词解释", "1.标准地：指用地。")
    assert prose(made).startswith("推行标准地改革：①新建学校，②改造道路。")


def test_a_term_that_the_text_does_not_use_is_told() -> None:
    made = imported("", "名词解释", "1.标准地：指用地。")
    assert terms(made) == [("标准地", "指用地。")]
    assert any("does not use" in str(one.reason) for one in made.unsure)


def test_notes_that_name_no_term_stay_paragraphs() -> None:
    made = imported("推行改革。", "名词解释", "1.带着指标出让的用地。")
    assert terms(made) == []
    assert [one.text.value for one in report(made).closing if isinstance(one, Paragraph)] == [
        CLOSING,
        "名词解释",
        "1.带着指标出让的用地。",
    ]


def test_what_is_attached_behind_the_notes_is_no_note() -> None:
    made = imported("推行标准地改革。", "名词解释", "1.标准地：指用地。", "附件2：重点项目", "1.新建学校。")
    assert terms(made) == [("标准地", "指用地。")]
    assert "附件2：重点项目" in made.report_yaml
