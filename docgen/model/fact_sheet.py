"""What the one-page fact sheet shows (`source/<year>/fact_sheet.yaml`)."""

from typing import Annotated, Literal

from msgspec import Meta, Struct

from docgen.model.text import SourceText

ChartKind = Literal["bullet", "trend"]


class Group(Struct, frozen=True, forbid_unknown_fields=True):
    """A group of rows in the table."""

    name: Annotated[SourceText, Meta(description="分组名称，例如 经济。")]
    indicators: Annotated[tuple[SourceText, ...], Meta(description="指标的 id 或名称，依次列出。")]


class Works(Struct, frozen=True, forbid_unknown_fields=True):
    """The year's promised works (民生实事), drawn from the report."""

    heading: Annotated[SourceText, Meta(description="小标题，例如 2020年民生实事。")]
    under: Annotated[
        SourceText,
        Meta(
            description="取自报告的哪里：照写报告里的一个标题或段首句。写段首句的，取它后面的每一句；"
            "写标题的，依次取下面各段（有段首句的取段首句，没有的取每一句）和下一级标题。"
        ),
    ]
    only: Annotated[
        tuple[SourceText, ...],
        Meta(description="只取其中几项，依次写各项开头的几个字；不写就全取。"),
    ] = ()


class FactSheet(Struct, frozen=True, forbid_unknown_fields=True):
    """The indicator fact sheet (主要指标一览表)."""

    schema: Annotated[Literal["docgen/fact-sheet/1"], Meta(description="文件的种类和格式版本。")]
    title: Annotated[SourceText, Meta(description="标题。")]
    headline: Annotated[tuple[SourceText, ...], Meta(description="页首突出显示的指标，id 或名称。")]
    groups: Annotated[tuple[Group, ...], Meta(description="表中各组指标。")]
    charts: Annotated[
        tuple[ChartKind, ...],
        Meta(
            description="表右边加的图，一种一栏：bullet 上年实绩对本年目标；trend 历年实绩，满三年才画。"
            "一个指标也画不了的，没有这一栏。"
        ),
    ] = ()
    works: Annotated[Works | None, Meta(description="今年的民生实事，从报告里取，不用再打一遍。")] = None
    address: Annotated[
        SourceText | None,
        Meta(
            description="报告全文公开的网址，写全，例如 https://www.example.gov.cn/report.html；印成二维码。"
        ),
    ] = None
    optional: Annotated[
        tuple[SourceText, ...],
        Meta(description="一页放不下时可以略去的指标，id 或名称，先写的先略；略去的，表下会注明。"),
    ] = ()
    notes: Annotated[tuple[SourceText, ...], Meta(description="表下的说明。")] = ()
    source: Annotated[SourceText | None, Meta(description="数据来源。")] = None
