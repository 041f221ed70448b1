from docgen.blocks import Document, Heading, Text
from docgen.views.contents import with_contents
from docgen.writers.text import write_text
from tests.unit.writers.docx.samples import (
    FACT_SHEET,
    NO_PAGES,
    REPORT,
    Squares,
    body,
    document,
    strict_sheet,
)


def written(of: Document) -> bytes:
    return write_text(of, NO_PAGES, strict_sheet(), Squares())


def test_each_paragraph_is_a_line_and_the_last_one_ends() -> None:
    assert written(REPORT).decode("utf-8") == (
        "政府工作报告\n"
        "各位代表：\n"
        "一、2019年工作回顾\n"
        "（一）聚焦转型发展\n"
        "经济发展量质并举。完成地区生产总值105亿元，增长4.37%。深化“263”专项行动——R&D投入<5%；“两聚一高”……\n"
    )


def test_a_table_row_is_a_line_with_tabs_between_its_cells() -> None:
    assert written(FACT_SHEET).decode("utf-8") == (
        "主要指标\n"
        "指标\t单位\t2019年实绩\n"
        "经济\n"
        "地区生产总值\t亿元\t105\n"
        "一般公共预算收入\t亿元\t11.68\n"
        "居民人均可支配收入\t元\t—\n"
        "注：预计数。\n"
    )


def test_the_contents_are_a_line_a_heading_without_numbers() -> None:
    made = with_contents(document(Heading(1, (Text("一、回顾"),), "a"), body("正文。")), "目　录", 2)
    assert written(made).decode("utf-8") == "目　录\n一、回顾\n一、回顾\n正文。\n"


def test_blanks_and_rare_characters_stay_as_they_are() -> None:
    assert written(document(body("县长　许喆 𠮷　"))).decode("utf-8") == "县长　许喆 𠮷　\n"


def test_an_empty_document_is_an_empty_file() -> None:
    assert written(document()) == b""
