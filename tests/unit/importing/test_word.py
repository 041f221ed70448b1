"""What Word says with styles, numbers, bold type and tracked changes is heard; hostile files are refused."""

from collections.abc import Callable
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from docgen.diagnostics import SourceError
from docgen.importing import Imported, import_report, outline_of
from docgen.importing.word import Changes
from docgen.model.report import Paragraph, Report
from docgen.reader import read
from tests.unit.importing.truth import headings, imported, report_of, truth
from tests.unit.importing.word_files import (
    NUMBERING,
    STYLES,
    numbered,
    paragraph,
    part,
    run,
    styled,
    table,
    with_relation,
    word_file,
)

PROSE = "过去的一年，全镇上下齐心协力，各项工作都有新的进展，人民群众的生活水平不断提高。"
ADDRESS = paragraph("各位代表：") + paragraph("现在，我代表淀山湖镇人民政府，向大会报告工作，请予审议。")


def report(imported_file: Imported) -> Report:
    return read(imported_file.report_yaml.encode("utf-8"), "report.yaml", Report)


def outline(data: bytes) -> list[tuple[int, str, str]]:
    return [
        (entry.level, entry.form, entry.text) for entry in outline_of(report(import_report(data, "x.docx")))
    ]


@pytest.mark.parametrize("name", ["suzhoushi_2024", "tianmenshi_2024", "weifangshi_2024"])
def test_a_word_file_has_the_same_headings_as_its_text(name: str) -> None:
    assert headings(report_of(f"{name}.docx")) == truth(name)[1]
    assert not imported(f"{name}.docx").findings


def test_styles_make_headings_by_name_by_outline_level_and_by_what_they_are_based_on() -> None:
    body = ADDRESS + styled("去年工作", "a1") + paragraph(PROSE) + styled("经济", "a2") + paragraph(PROSE)
    data = word_file(body + styled("今年任务", "a3") + paragraph(PROSE), styles=STYLES)
    assert outline(data) == [
        (1, "standalone", "去年工作"),
        (2, "standalone", "经济"),
        (1, "standalone", "今年任务"),
    ]


def test_numbers_that_word_counts_are_numbers_of_headings() -> None:
    body = ADDRESS + numbered("去年工作", 0) + numbered("经济发展", 1) + paragraph(PROSE)
    body += numbered("社会进步", 1) + paragraph(PROSE) + numbered("今年任务", 0) + numbered("项目", 1)
    made = import_report(word_file(body + paragraph(PROSE), numbering=NUMBERING), "x.docx")
    assert [(entry.level, entry.text) for entry in outline_of(report(made))] == [
        (1, "去年工作"),
        (2, "经济发展"),
        (2, "社会进步"),
        (1, "今年任务"),
        (2, "项目"),
    ]
    assert not [one for one in made.unsure if "follow" in str(one.reason)]


def test_bold_words_that_begin_a_paragraph_are_its_lead() -> None:
    bold = f"<w:p>{run('经济发展量质并举', bold=True)}{run(PROSE)}</w:p>"
    made = report(import_report(word_file(ADDRESS + paragraph("一、去年工作") + bold), "x.docx"))
    lead = made.parts[0].paragraphs[0]
    assert isinstance(lead, Paragraph)
    assert lead.lead is not None
    assert (lead.lead.value, lead.text.value) == ("经济发展量质并举", PROSE)


def test_a_table_becomes_a_line_for_each_row_and_is_told() -> None:
    body = (
        ADDRESS + paragraph("一、去年工作") + paragraph(PROSE) + table(("指标", "数值"), ("产值", "240亿元"))
    )
    made = import_report(word_file(body), "x.docx")
    assert [one.value for one in report(made).parts[0].paragraphs[1:] if not isinstance(one, Paragraph)] == []
    texts = [one.text.value for one in report(made).parts[0].paragraphs if isinstance(one, Paragraph)]
    assert texts[1:] == ["指标　数值", "产值　240亿元"]
    assert any("table" in str(one.reason) for one in made.unsure)


CHANGED = (
    "<w:p><w:r><w:t>完成投资</w:t></w:r><w:del><w:r><w:delText>二十</w:delText></w:r></w:del>"
    "<w:ins><w:r><w:t>三十</w:t></w:r></w:ins><w:r><w:t>亿元，比上年有较大的增长。</w:t></w:r></w:p>"
)


@pytest.mark.parametrize(
    ("changes", "kept", "gone"), [("accepted", "三十", "二十"), ("rejected", "二十", "三十")]
)
def test_tracked_changes_are_read_either_way_and_told(changes: Changes, kept: str, gone: str) -> None:
    made = import_report(word_file(ADDRESS + paragraph("一、去年工作") + CHANGED), "x.docx", changes)
    assert f"完成投资{kept}亿元" in made.report_yaml
    assert gone in [piece.text for piece in made.dropped]
    assert not made.findings


def test_notes_follow_the_text_and_running_heads_and_comments_are_told() -> None:
    data = word_file(
        ADDRESS + paragraph("一、去年工作") + paragraph(PROSE),
        footnotes=f'<w:footnote w:type="separator"/><w:footnote>{paragraph("三优：优环境。")}</w:footnote>',
        header1=paragraph("内部资料"),
        comments=f"<w:comment>{paragraph('请核实')}</w:comment>",
    )
    made = import_report(data, "x.docx")
    assert [(one.term.value, one.explanation.value) for one in report(made).glossary] == [
        ("三优", "优环境。")
    ]
    assert {"内部资料", "请核实"} <= {piece.text for piece in made.dropped}


def test_notes_are_numbered_as_the_text_refers_to_them_and_become_terms() -> None:
    def referring(text: str, number: int) -> str:
        return f'{run(text)}<w:r><w:footnoteReference w:id="{number}"/></w:r>'

    notes = {5: "“标准地”是指带着指标出让的用地。", 2: "指把多个事项合成一件事办理。"}
    body = f"<w:p>{referring('推行“标准地”', 5)}{referring('和“一件事”', 2)}{run('改革，')}{run(PROSE)}</w:p>"
    data = word_file(
        ADDRESS + paragraph("一、去年工作") + body,
        footnotes="".join(f'<w:footnote w:id="{one}">{paragraph(notes[one])}</w:footnote>' for one in (2, 5)),
    )
    made = report(import_report(data, "x.docx"))
    assert [(one.term.value, one.explanation.value) for one in made.glossary] == [
        ("标准地", "是指带着指标出让的用地。"),
        ("一件事", "指把多个事项合成一件事办理。"),
    ]
    text = made.parts[0].paragraphs[0]
    assert isinstance(text, Paragraph)
    assert text.text.value == f"推行“标准地”和“一件事”改革，{PROSE}"


def test_a_picture_is_told() -> None:
    picture = '<pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"/>'
    made = import_report(
        word_file(f"{ADDRESS}<w:p><w:r><w:drawing>{picture}</w:drawing></w:r></w:p>"), "x.docx"
    )
    assert any("picture" in str(one.reason) for one in made.unsure)


def test_formulas_are_text_and_a_symbol_is_a_gap_that_is_told() -> None:
    math = "http://schemas.openxmlformats.org/officeDocument/2006/math"
    formula = f'<m:oMath xmlns:m="{math}"><m:r><m:t>x+y</m:t></m:r></m:oMath>'
    symbol = '<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>'
    body = f"<w:p>{run('达到')}{formula}{symbol}{run('的水平，各项工作都有新的进展。')}</w:p>"
    made = import_report(word_file(ADDRESS + body), "x.docx")
    assert "达到x+y□的水平" in made.report_yaml
    assert any("symbol" in str(one.reason) for one in made.unsure)


def bomb() -> bytes:
    held = BytesIO()
    with ZipFile(held, "w", ZIP_DEFLATED) as package:
        package.writestr("word/document.xml", part("document", " " * 30_000_000))
    return held.getvalue()


def entities() -> bytes:
    held = BytesIO()
    with ZipFile(held, "w") as package:
        package.writestr(
            "word/document.xml", '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x>&a;</x>'
        )
    return held.getvalue()


def nested() -> bytes:
    return word_file("<w:sdt>" * 3000 + paragraph("各位代表：") + "</w:sdt>" * 3000)


HOSTILE: dict[str, tuple[Callable[[], bytes], str]] = {
    "bomb": (bomb, "P009"),
    "entities": (entities, "P009"),
    "cut": (lambda: word_file(ADDRESS)[:200], "P009"),
    "nested": (nested, "P009"),
    "picture": (lambda: with_relation(word_file(ADDRESS), "image", "http://x.cn/a.png"), "P013"),
    "template": (lambda: with_relation(word_file(ADDRESS), "attachedTemplate", "http://x.cn/a.dotm"), "P013"),
    "object": (lambda: with_relation(word_file(ADDRESS), "oleObject", "file://server/a"), "P013"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_is_refused(name: str) -> None:
    make, rule = HOSTILE[name]
    with pytest.raises(SourceError) as refusal:
        import_report(make(), "x.docx")
    assert [finding.rule for finding in refusal.value.findings] == [rule]


@pytest.mark.parametrize("kind", ["hyperlink", "attachedTemplate"])
def test_links_and_local_templates_are_no_harm(kind: str) -> None:
    target = "http://x.cn/" if kind == "hyperlink" else "file:///C:/Users/a/Normal.dotm"
    assert "现在" in import_report(with_relation(word_file(ADDRESS), kind, target), "x.docx").report_yaml
