"""What the one-page fact sheet shows (`source/<year>/fact_sheet.yaml`)."""

from typing import Annotated, Literal

from msgspec import Meta, Struct

from docgen.model.text import SourceText

ChartKind = Literal["bullet", "trend"]


class Group(Struct, frozen=True, forbid_unknown_fields=True):
    """A group of rows in the table."""

    name: Annotated[SourceText, Meta(description="分组名称，例如 经济。")]
    indicators: Annotated[tuple[SourceText, ...], Meta(description="指标的 id 或名称，依次列出。")]


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
    notes: Annotated[tuple[SourceText, ...], Meta(description="表下的说明。")] = ()
    source: Annotated[SourceText | None, Meta(description="数据来源。")] = None
