"""A web page gives its text; menus, feet and what no reader sees are told, not kept."""

from docgen.importing import Imported, import_report, outline_of
from docgen.model.report import Report
from docgen.reader import read
from tests.unit.importing.truth import header

PROSE = "过去的一年，全镇上下齐心协力，各项工作都有新的进展，人民群众的生活水平不断提高。"
PAGE = f"""<!DOCTYPE html>
<html><head><title>政府工作报告_某镇</title><style>p {{ color: red }}</style></head>
<body>
<nav><a href="/">首页</a> <a href="/zwgk">政务公开</a></nav>
<div><a href="/x">政府信息公开</a></div>
<div style="display: none">隐藏的话</div>
<h1>政府工作报告</h1>
<p>——2020年1月16日在淀山湖镇第十九届人民代表大会第七次会议上</p>
<p>镇长&nbsp;&nbsp;朱叶华</p>
<p>各位代表:</p>
<p>现在,我代表淀山湖镇人民政府,向大会报告<a href="/y">政府工作</a>,请予审议。</p>
<h2>一、2019年工作回顾</h2>
<p>{PROSE}</p>
<p><strong>(一)经济发展量质并举。</strong>{PROSE}</p>
<h2>二、2020年主要任务</h2>
<p>{PROSE.replace("过去的一年", "新的一年")}</p>
<table><tr><th>指标</th><th>目标</th></tr><tr><td>产值</td><td>240亿元</td></tr></table>
<script>var a = "一、脚本";</script>
<footer>版权所有 某镇人民政府</footer>
</body></html>"""


def page() -> Imported:
    return import_report(PAGE.encode("gb18030"), "page.html")


def report() -> Report:
    return read(page().report_yaml.encode("utf-8"), "report.yaml", Report)


def test_the_header_of_a_page_is_found() -> None:
    assert header(report()) == {
        "title": "政府工作报告",
        "meeting": "淀山湖镇第十九届人民代表大会第七次会议",
        "date": "2020-01-16",
        "speaker": "镇长 朱叶华",
        "salutation": "各位代表：",
    }
    assert report().issuer.value == "淀山湖镇人民政府"


def test_headings_and_the_lead_in_bold_are_found() -> None:
    assert [(entry.level, entry.form, entry.text) for entry in outline_of(report())] == [
        (1, "standalone", "2019年工作回顾"),
        (2, "run_in", "经济发展量质并举"),
        (1, "standalone", "2020年主要任务"),
    ]


def test_what_is_no_text_is_told() -> None:
    dropped = [piece.text for piece in page().dropped]
    assert {"首页", "政务公开", "政府信息公开", "隐藏的话", "版权所有 某镇人民政府"} <= set(dropped)
    assert "政府工作报告_某镇" in dropped
    assert "脚本" not in page().report_yaml
    assert not page().findings


def test_a_link_within_a_sentence_stays() -> None:
    assert "现在，我代表淀山湖镇人民政府，向大会报告政府工作，请予审议。" in page().report_yaml.replace(
        "\n      ", ""
    )


def test_a_table_of_a_page_is_a_line_for_each_row() -> None:
    assert "产值　240亿元" in page().report_yaml


def test_places_are_lines_of_the_page() -> None:
    lines = PAGE.split("\n")
    hidden = next(piece for piece in page().dropped if piece.text == "隐藏的话")
    assert "隐藏的话" in lines[hidden.line - 1]


def test_layout_tables_are_read_as_paragraphs() -> None:
    text = f"<table><tr><td><p>各位代表：</p><p>一、去年工作</p><p>{PROSE}</p></td><td></td></tr></table>"
    made = import_report(text.encode("utf-8"), "page.html")
    assert "heading: 去年工作" in made.report_yaml
