from docgen.blocks import Document, Heading, Metadata, Paragraph, Text, plain_text
from docgen.diagnostics import Location
from docgen.resolve.resolved import ResolvedParagraph, ResolvedReport, ResolvedSection
from docgen.views.annual_report import arrange_report

AT = Location("report.yaml", 3, 5)


def words(text: str) -> tuple[Text, ...]:
    return (Text(text, at=AT),)


def paragraph(text: str, lead: str = "") -> ResolvedParagraph:
    return ResolvedParagraph(words(text), (Text(lead, "lead", at=AT),) if lead else ())


def heading(
    level: int, number: str, text: tuple[Text, ...], *sections: ResolvedSection, closing: str = ""
) -> ResolvedSection:
    closings = (paragraph(closing),) if closing else ()
    return ResolvedSection(
        level, number, text, f"part-{level}", (paragraph("甲。", "段首。"),), sections, closings
    )


SUBTITLE, SPEAKER = words("——2020年1月16日"), words("镇长　朱叶华")


def arranged(
    *parts: ResolvedSection, subtitle: tuple[Text, ...] = SUBTITLE, speaker: tuple[Text, ...] = SPEAKER
) -> Document:
    return arrange_report(
        ResolvedReport(
            year=2020,
            title=words("政府工作报告"),
            subtitle=subtitle,
            speaker=speaker,
            salutation=words("各位代表："),
            opening=(paragraph("现在，报告工作。"),),
            parts=parts,
            closing=(paragraph("各位代表！"),),
            issuer="淀山湖镇人民政府",
            date="2020-01-16",
            subject="会议文件",
            keywords=("政府工作报告", "2020"),
        )
    )


def test_blocks_follow_the_order_of_reading() -> None:
    inner = heading(2, "（一）", words("聚焦"), closing="")
    document = arranged(heading(1, "一、", words("回顾"), inner, closing="感谢。"))
    assert [
        (block.style, plain_text(block.inlines))
        for block in document.blocks
        if isinstance(block, Paragraph | Heading)
    ] == [
        ("title", "政府工作报告"),
        ("subtitle", "——2020年1月16日"),
        ("speaker", "镇长　朱叶华"),
        ("salutation", "各位代表："),
        ("body", "现在，报告工作。"),
        ("heading1", "一、回顾"),
        ("body", "段首。甲。"),
        ("heading2", "（一）聚焦"),
        ("body", "段首。甲。"),
        ("body", "感谢。"),
        ("body", "各位代表！"),
    ]


def test_a_heading_is_one_run_with_its_number_and_keeps_its_anchor() -> None:
    document = arranged(heading(1, "一、", words("回顾")))
    assert Heading(1, (Text("一、回顾", at=AT),), "part-1") in document.blocks


def test_a_heading_that_begins_with_a_figure_keeps_the_figure_apart() -> None:
    figure = Text("105亿元", fact="gdp.2019.actual", at=AT)
    document = arranged(heading(1, "一、", (figure, *words("再出发"))))
    assert Heading(1, (Text("一、"), figure, *words("再出发")), "part-1") in document.blocks


def test_a_lead_is_a_run_of_its_own_in_the_paragraph() -> None:
    document = arranged(heading(1, "一、", words("回顾")))
    assert Paragraph("body", (Text("段首。", "lead", at=AT), Text("甲。", at=AT))) in document.blocks


def test_the_file_says_what_it_is() -> None:
    assert arranged().metadata == Metadata(
        title="政府工作报告",
        author="淀山湖镇人民政府",
        date="2020-01-16",
        subject="会议文件",
        keywords=("政府工作报告", "2020"),
        language="zh-CN",
    )


def test_a_line_that_the_wording_leaves_empty_is_no_paragraph() -> None:
    styles = [
        block.style for block in arranged(subtitle=(), speaker=()).blocks if isinstance(block, Paragraph)
    ]
    assert styles == ["title", "salutation", "body", "body"]
