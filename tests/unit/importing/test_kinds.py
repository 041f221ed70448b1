"""The damage that a text comes with: cut lines, page numbers, copies, lost breaks, half-width signs."""

import random
import textwrap
import time
from functools import cache
from pathlib import Path

import pytest
import yaml

from docgen.diagnostics import SourceError, message
from docgen.importing import Imported, import_report, outline_of, tell_dropped, tell_unsure
from docgen.importing.lines import Dropped, Line
from docgen.importing.outline import bare_heading
from docgen.importing.proof import lost_characters
from docgen.listing import outline
from docgen.model.indicators import Indicators
from docgen.model.report import Paragraph, Report
from docgen.model.wording import Wording
from docgen.reader import read
from docgen.resolve import resolve_report
from docgen.views.annual_report import arrange_report
from docgen.zh.numerals import chinese_numeral
from tests.unit.importing.truth import CASES, INPUTS, header, headings, imported, report_of, truth

ROOT = Path(__file__).parents[3]
NAME = "guowuyuan_2022"
CLEAN = (INPUTS / f"{NAME}.txt").read_text(encoding="utf-8").splitlines()


def report(made: Imported) -> Report:
    return read(made.report_yaml.encode("utf-8"), "report.yaml", Report)


def of(text: str) -> Imported:
    return import_report(text.encode("utf-8"), "x.txt")


def same_as_clean(made: Imported) -> None:
    assert headings(report(made)) == truth(NAME)[1]
    assert header(report(made)) == truth(NAME)[0]
    assert not [finding for finding in made.findings if finding.rule == "I001"]


def test_gb18030_and_a_byte_order_mark_are_read() -> None:
    text = "\n".join(CLEAN)
    for data in (
        text.encode("gb18030"),
        text.encode("utf-8-sig"),
        text.replace("\n", "\r\n").encode("utf-8"),
    ):
        same_as_clean(import_report(data, "x.txt"))


def test_what_is_no_text_is_refused() -> None:
    with pytest.raises(SourceError):
        import_report(b"\xd0\xcf\x11\xe0\x00\x00\x00\x00", "x.doc")


def wrapped(width: int, indent: str) -> str:
    """Return the report as pages have it: lines of one width, a running head, a page number."""
    lines = [
        line for text in CLEAN for line in textwrap.wrap(indent + text, width, drop_whitespace=False) or [""]
    ]
    pages = [lines[index : index + 28] for index in range(0, len(lines), 28)]
    return "\n".join(
        line
        for number, page in enumerate(pages, 1)
        for line in (
            "国务院文件汇编",
            *page,
            f"— {number} —" if number % 2 else f"第{number}页 共{len(pages)}页",
        )
    )


@pytest.mark.parametrize(("width", "indent"), [(32, "　　"), (38, "　　"), (44, "    ")])
def test_lines_cut_at_the_page_width_are_joined(width: int, indent: str) -> None:
    made = of(wrapped(width, indent))
    right, got = truth(NAME)[1], headings(report(made))
    assert (right & got).total() / right.total() >= 0.97, sorted(right - got)
    assert (right & got).total() / got.total() >= 0.97, sorted(got - right)
    assert header(report(made)) == truth(NAME)[0]
    assert not made.findings
    dropped = {piece.text for piece in made.dropped}
    assert "国务院文件汇编" in dropped
    assert "— 1 —" in dropped


def test_a_text_that_stands_twice_is_kept_once() -> None:
    made = of("\n".join([*CLEAN, "", *CLEAN]))
    same_as_clean(made)
    assert made.report_yaml == of("\n".join(CLEAN)).report_yaml


def test_a_summary_before_the_text_is_dropped() -> None:
    same_as_clean(of("\n".join(["内容摘要：", "".join(CLEAN[:9]), *CLEAN])))


def test_a_foot_of_the_page_is_dropped() -> None:
    foot = ["责任编辑：某某", "相关链接", "2021年政府工作报告", "上一篇：无"]
    made = of("\n".join([*CLEAN, *foot]))
    same_as_clean(made)
    assert made.report_yaml == of("\n".join(CLEAN)).report_yaml
    assert [piece.text for piece in made.dropped][-4:] == foot


def test_line_breaks_written_as_characters_are_breaks() -> None:
    same_as_clean(of(r"\r\n".join(CLEAN)))


def test_a_text_on_one_line_is_taken_apart_at_its_blanks() -> None:
    right, got = truth(NAME)[1], headings(report(of(" ".join(line for line in CLEAN if line))))
    assert (right & got).total() / right.total() >= 0.97, sorted(right - got)


HEADERS = yaml.safe_load((CASES / "headers.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", HEADERS, ids=lambda case: case["lines"][0])
def test_headers_of_many_kinds_are_read(case: dict[str, list[str]]) -> None:
    prose = "过去的一年，全镇上下齐心协力，各项工作都有新的进展。"
    made = of("\n".join([*case["lines"], "各位代表:", "一、去年工作", prose]))
    found = header(report(made))
    assert [found[field] for field in ("title", "meeting", "date", "speaker")] == [
        str(field) for field in case["read"]
    ]
    assert not made.findings


KINDS = (CASES / "kinds.cases").read_text(encoding="utf-8").split("\n== ")[1:]
PROSE = (
    "过去的一年，全镇上下齐心协力，奋力拼搏，人民群众的生活水平不断提高。各级干部走村入户，"
    "倾听群众的呼声，解决了许多实际的困难，得到了群众的一致好评。"
)


@pytest.mark.parametrize("case", KINDS, ids=lambda case: case.split("\n")[0])
def test_headings_of_many_kinds_are_found(case: str) -> None:
    typed, _, expected = case.partition("\n\n")
    lines = enumerate(typed.splitlines()[1:], 1)
    made = of(
        "\n".join(line.replace("……", f"{PROSE}这是第{chinese_numeral(place)}项。") for place, line in lines)
    )
    found = [f"{entry.level} {entry.form} {entry.text}" for entry in outline_of(report(made))]
    assert found == expected.splitlines()
    assert not [finding for finding in made.findings if finding.rule == "I001"]


HALF = str.maketrans("，：；！？（）", ",:;!?()")


def test_half_width_signs_become_full_width_but_in_figures() -> None:
    made = of("\n".join(CLEAN).translate(HALF))
    assert made.report_yaml == of("\n".join(CLEAN)).report_yaml
    ratio = of("各位代表:\n一、去年工作\n三次产业结构调整为5.5:43:51.5,比例合理,产值达到2,000万元。")
    assert "三次产业结构调整为5.5:43:51.5，比例合理，产值达到2,000万元。" in ratio.report_yaml


def test_straight_quotation_marks_are_paired_and_an_odd_one_is_told() -> None:
    made = of('各位代表：\n一、去年工作\n推进"河长制"工作，落实各项任务。\n推进"河长制工作，落实各项任务。')
    assert "“河长制”" in made.report_yaml
    assert [one.line for one in made.unsure if "partner" in str(one.reason)] == [4]


def test_a_lost_character_becomes_a_gap_sign() -> None:
    made = of("各位代表：\n一、去年工作\n推进\ufffd长制工作，落实各项任务。")
    assert "推进□长制工作" in made.report_yaml
    assert [one.line for one in made.unsure if "converted" in str(one.reason)] == [3]


def test_braces_of_the_text_are_no_citation() -> None:
    assert (
        '{{ "{{" }}' in of("各位代表：\n一、去年工作\n写着{{ 地区生产总值 }}的牌子，立在路边。").report_yaml
    )


def test_one_level_may_have_the_numbers_of_another() -> None:
    prose = "过去的一年，全镇上下齐心协力，各项工作都有新的进展。"
    first = f"各位代表：\n一、过去一年的工作\n一、工业稳步发展。\n{prose}\n二、农业稳步发展。\n{prose}"
    made = of(f"{first}\n二、今年的工作\n{prose}")
    assert [(entry.level, entry.text) for entry in outline_of(report(made))] == [
        (1, "过去一年的工作"),
        (2, "工业稳步发展"),
        (2, "农业稳步发展"),
        (1, "今年的工作"),
    ]
    assert [one.line for one in made.unsure if "numbered" in str(one.reason)] == [3, 5]


def test_a_file_without_headings_still_makes_a_report_and_says_what_is_missing() -> None:
    made = of("今天天气很好，我们去公园散步。")
    assert report(made).parts == ()
    assert len([one for one in made.unsure if "not" in str(one.reason) or "no" in str(one.reason)]) >= 6
    assert not made.findings


def test_places_of_what_is_dropped_are_lines_of_the_file() -> None:
    for name in ("boyexian_2024", "baodingshi_2022", "wuzhenzhen_2017"):
        source = (INPUTS / f"{name}.txt").read_text(encoding="utf-8").splitlines()
        for piece in imported(f"{name}.txt").dropped:
            typed, line = (
                "".join(text.translate(HALF).split()) for text in (piece.text, source[piece.line - 1])
            )
            assert set(typed) <= set(line), (name, piece)


NO_INDICATORS = read(b"schema: docgen/indicators/1\nindicators: []\n", "indicators.yaml", Indicators)


@cache
def wording() -> Wording:
    return read((ROOT / "templates/wording.yaml").read_bytes(), "wording.yaml", Wording)


MOTHER = [line for name in ("gaoyangxian_2018", "shagouzhen_2021") for line in
          (INPUTS / f"{name}.txt").read_text(encoding="utf-8").splitlines()]  # fmt: skip
SCRAPS = [
    "— 3 —",
    "一、",
    "（一）",
    "1.",
    "各位代表：",
    "“",
    '"',
    "{{",
    "\ufffd",
    "\u200b",
    "?? ",
    "| a | b |",
    r"\r\n",
]


@pytest.mark.parametrize("seed", range(60))
def test_nothing_is_lost_of_any_text_and_it_can_be_printed(seed: int) -> None:
    chance = random.Random(seed)
    lines = chance.sample(MOTHER, chance.randrange(1, 40))
    for _ in range(chance.randrange(8)):
        index = chance.randrange(len(lines))
        place = chance.randrange(len(lines[index]) + 1)
        lines[index] = lines[index][:place] + chance.choice(SCRAPS) + lines[index][place:]
    text = chance.choice(["\n", "\n\n", " ", ""]).join(lines)
    made = of(text)
    assert not [finding for finding in made.findings if finding.rule == "I001"], text
    assert resolve_report(report(made), NO_INDICATORS, wording(), 2020).year == 2020, text


MARKDOWN = f"""# 政府工作报告

**2022年1月12日在临江区第九届人民代表大会第一次会议上**

各位代表：

## 一、过去五年工作回顾

### （一）城市面貌日新月异

**城市更新步伐加快。** {PROSE}

- 地区生产总值由210亿元增加到356亿元，年均增长7.5%。

---

## 二、今后五年总体思路

1. **做强先进制造业。** {PROSE}
2. **做优现代服务业。** {PROSE}
> 到2026年，地区生产总值突破500亿元。
"""


def test_the_signs_of_markdown_are_read_and_told() -> None:
    made = of(MARKDOWN)
    assert header(report(made))["title"] == "政府工作报告"
    assert header(report(made))["meeting"] == "临江区第九届人民代表大会第一次会议"
    assert [(entry.level, entry.form, entry.text) for entry in outline_of(report(made))] == [
        (1, "standalone", "过去五年工作回顾"),
        (2, "standalone", "城市面貌日新月异"),
        (3, "run_in", "城市更新步伐加快"),
        (1, "standalone", "今后五年总体思路"),
        (2, "run_in", "做强先进制造业"),
        (2, "run_in", "做优现代服务业"),
    ]
    assert not set("#*>") & set(made.report_yaml.split("schema:", 1)[1].replace(">-", ""))
    assert not [finding for finding in made.findings if finding.rule == "I001"]


def test_a_text_with_one_sign_of_markdown_is_none() -> None:
    assert "**" in of(f"各位代表：\n一、去年工作\n写着**的牌子，立在路边。{PROSE}").report_yaml


def test_indents_show_the_paragraphs_of_a_text_on_one_line() -> None:
    lines = ["镇政府工作报告", "镇长　李明", "各位代表：", *(f"第{one}段。{PROSE}" for one in range(4)),
             "2012年工作回顾", PROSE, "1、经济实力明显增强", PROSE, "2、社会事业全面进步", PROSE]  # fmt: skip
    made = of("　　".join(lines))
    assert [(entry.level, entry.text) for entry in outline_of(report(made))] == [
        (1, "2012年工作回顾"),
        (2, "经济实力明显增强"),
        (2, "社会事业全面进步"),
    ]
    assert header(report(made))["speaker"] == "镇长 李明"


def test_notes_of_a_newspaper_leave_the_text_and_are_told() -> None:
    made = of(
        f"各位代表：\n一、去年工作\n{PROSE}提供了行动指南。（下转第四版）（紧接第一版） 我们坚持人民至上。"
    )
    assert "提供了行动指南。我们坚持人民至上。" in made.report_yaml
    assert [piece.text.strip() for piece in made.dropped][-2:] == ["（下转第四版）", "（紧接第一版）"]


def test_a_sentence_above_the_report_is_left_out_whole_but_names_the_meeting() -> None:
    news = "1月15日，青田镇第十九届人民代表大会第三次会议开幕，镇长赵敏代表镇人民政府作政府工作报告。"
    made = of(f"{news}\n政府工作报告\n各位代表：\n一、去年工作\n{PROSE}")
    assert header(report(made))["meeting"] == "青田镇第十九届人民代表大会第三次会议"
    assert news in [piece.text for piece in made.dropped]


def test_what_is_attached_stands_behind_the_closing() -> None:
    closing = "各位代表，让我们携手并肩，为谱写白马高质量发展新篇章而努力奋斗！"
    entries = ["附件：2024年民生实事项目", "1.新建老年食堂3个。", "2.改造公路8公里。", "3.安装路灯200盏。"]
    made = report(of("\n".join(["各位代表：", "一、去年工作", PROSE, closing, *entries])))
    texts = [one.text.value for one in made.closing if isinstance(one, Paragraph)]
    assert texts == [closing, *entries]


def test_what_is_left_out_and_in_doubt_can_be_told() -> None:
    made = of(
        "— 1 —\n政府工作报告\n各位代表：\n工作回顾\n过去的一年，全镇上下齐心协力，各项工作都有新的进展。"
    )
    told = [(one.rule, str(one.at), str(one.hint)) for one in tell_dropped(made.dropped, "x.txt")]
    assert told == [("I003", "x.txt:1:1", "The file has “— 1 —”.")]
    assert ("I002", 4) in {
        (one.rule, one.at.line if one.at else 0) for one in tell_unsure(made.unsure, "x.txt")
    }


def test_the_outline_of_the_document_is_that_of_the_sources() -> None:
    for name in (NAME, "tianmenshi_2024", "xushuixian_2011"):
        source = report_of(f"{name}.txt")
        listed = outline(arrange_report(resolve_report(source, NO_INDICATORS, wording(), 2022)))
        assert [(entry.level, entry.form, bare_heading(entry.text)) for entry in listed] == [
            (entry.level, entry.form, entry.text) for entry in outline_of(source)
        ]


def test_a_loss_would_be_seen() -> None:
    source = [Line("各位代表：", 1), Line("猫爪", 2), Line("猫", 3)]
    lost = lost_characters(
        source, report_of(f"{NAME}.txt"), [Dropped("爪", 2, message("A heading has no mark at its end."))]
    )
    assert lost == {"猫": 2}


def rules_of(data: bytes, name: str) -> set[str]:
    """Return the rules of what is found or, where the file is refused, why."""
    try:
        return {finding.rule for finding in import_report(data, name).findings}
    except SourceError as error:
        return {finding.rule for finding in error.findings}


@pytest.mark.parametrize("seed", range(80))
def test_no_bytes_bring_it_down(seed: int) -> None:
    chance = random.Random(seed)
    pieces = [
        "<p>",
        "</p>",
        "<table>",
        "<tr>",
        "<td>",
        "</td>",
        "<h2>",
        "<b>",
        "</div>",
        "<!--",
        "一、",
        "各位代表：",
        "&#x110000;",
    ]
    text = "".join(chance.choice([*pieces, chance.choice(MOTHER)]) for _ in range(chance.randrange(1, 60)))
    data = bytearray(text.encode(chance.choice(["utf-8", "gb18030"])))
    for _ in range(chance.randrange(3)):
        data[chance.randrange(len(data))] = chance.randrange(256)
    assert rules_of(bytes(data), chance.choice(["x.txt", "x.html"])) <= {"P008", "M003", "M001", "M002"}, text


def test_a_large_file_takes_no_longer_than_it_must() -> None:
    begin = time.process_time()
    assert of("\n".join(MOTHER * 4)).findings is not None
    assert time.process_time() - begin < 20
