"""What the one-page fact sheet shows (`source/<year>/fact_sheet.yaml`)."""

from typing import Annotated, Literal

from msgspec import Meta, Struct

from docgen.model.text import SourceText


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
    notes: Annotated[tuple[SourceText, ...], Meta(description="表下的说明。")] = ()
    source: Annotated[SourceText | None, Meta(description="数据来源。")] = None
