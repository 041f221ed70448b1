"""The report as its authors write it (`source/<year>/report.yaml`)."""

from typing import Annotated, Literal

from msgspec import Meta, Struct

from docgen.model.fact_sheet import Group
from docgen.model.text import SourceText


class Paragraph(Struct, frozen=True, forbid_unknown_fields=True):
    """A body paragraph (自然段), with the lead (段首句) that runs into it."""

    text: Annotated[SourceText, Meta(description="正文。数字请引用指标，例如 {{ 地区生产总值 }}。")]
    lead: Annotated[SourceText | None, Meta(description="段首句，含句号；没有就不写。")] = None


class Section(Struct, frozen=True, forbid_unknown_fields=True):
    """A heading and what stands under it. Its number is made, never typed."""

    heading: Annotated[SourceText, Meta(description="标题，不写序号，不加句号。")]
    paragraphs: Annotated[
        tuple[Paragraph | SourceText, ...], Meta(description="标题下的自然段；没有段首句的可以直接写文字。")
    ] = ()
    sections: Annotated[tuple["Section", ...], Meta(description="下一级标题。")] = ()
    closing: Annotated[
        tuple[Paragraph | SourceText, ...], Meta(description="最后一个下级标题之后、仍属于本部分的自然段。")
    ] = ()


class Meeting(Struct, frozen=True, forbid_unknown_fields=True):
    """The congress session (会议) that hears the report."""

    name: Annotated[SourceText, Meta(description="会议全称，例如 淀山湖镇第十九届人民代表大会第七次会议。")]
    date: Annotated[SourceText, Meta(description="会议日期，写作 2020-01-16。")]


class Speaker(Struct, frozen=True, forbid_unknown_fields=True):
    """Who gives the report (报告人)."""

    position: Annotated[SourceText, Meta(description="职务，例如 镇长。")]
    name: Annotated[SourceText, Meta(description="姓名，字间不加空格。")]


class Term(Struct, frozen=True, forbid_unknown_fields=True):
    """A term that the report explains (名词解释)."""

    term: Annotated[SourceText, Meta(description="名词，与正文里的写法一字不差，不加引号。")]
    explanation: Annotated[SourceText, Meta(description="解释，含句号；可以引用指标。")]


class Appendix(Struct, frozen=True, forbid_unknown_fields=True):
    """The table of indicators behind the report (附表)."""

    title: Annotated[SourceText, Meta(description="附表的标题，例如 主要经济社会发展指标。")]
    groups: Annotated[tuple[Group, ...], Meta(description="表中各组指标，写法与一览表相同。")]


class Report(Struct, frozen=True, forbid_unknown_fields=True):
    """An annual work report (政府工作报告)."""

    schema: Annotated[Literal["docgen/report/1"], Meta(description="文件的种类和格式版本。")]
    title: Annotated[SourceText, Meta(description="标题，例如 政府工作报告。")]
    issuer: Annotated[SourceText, Meta(description="发文机关全称，例如 淀山湖镇人民政府；写入文件属性。")]
    meeting: Annotated[Meeting, Meta(description="听取报告的会议。")]
    speaker: Annotated[Speaker, Meta(description="报告人。")]
    salutation: Annotated[SourceText, Meta(description="称谓，含冒号，例如 各位代表：")]
    parts: Annotated[tuple[Section, ...], Meta(description="各部分，依次编为一、二、三、。")]
    opening: Annotated[tuple[Paragraph | SourceText, ...], Meta(description="称谓之后的开场白。")] = ()
    closing: Annotated[tuple[Paragraph | SourceText, ...], Meta(description="全文的结束语。")] = ()
    keywords: Annotated[tuple[SourceText, ...], Meta(description="主题词，写入文件属性。")] = ()
    appendix: Annotated[
        Appendix | None, Meta(description="文后的指标附表，数字取自指标库；不写就没有附表。")
    ] = None
    glossary: Annotated[
        tuple[Term, ...],
        Meta(description="名词解释：正文中第一次出现的地方加标记，文后依出现的先后列出。"),
    ] = ()
