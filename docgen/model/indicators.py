"""The indicators as a series by year (`source/indicators.yaml`): the one place where a figure is typed."""

from typing import Annotated, Literal

from msgspec import Meta, Struct

from docgen.model.text import SourceText

Status = Literal["estimated", "final"]


class YearFigures(Struct, frozen=True, forbid_unknown_fields=True):
    """One indicator in one year. Digits stay as typed: 19.50 is printed 19.50."""

    actual: Annotated[
        SourceText | None, Meta(description="实绩（绝对额），只写数字；不足最小单位的写 …。")
    ] = None
    growth: Annotated[
        SourceText | None,
        Meta(description="比上年增长，只写数字；下降写负数，例如 -19.29；不足最小单位的写 …。"),
    ] = None
    status: Annotated[
        Status | None, Meta(description="数据状态：estimated 预计（初步核算数），final 完成（最终数）。")
    ] = None
    target: Annotated[SourceText | None, Meta(description="当年预期目标，只写数字；不足最小单位的写 …。")] = (
        None
    )
    note: Annotated[SourceText | None, Meta(description="对这一年数字的说明，印在一览表下面。")] = None


class Share(Struct, frozen=True, forbid_unknown_fields=True):
    """What a percentage comes of: a part in per cent of a whole, one indicator or the sum of several."""

    part: Annotated[SourceText, Meta(description="分子，写指标的 id。")]
    whole: Annotated[tuple[SourceText, ...], Meta(description="分母，写指标的 id；写几个就是它们的和。")]


class Indicator(Struct, frozen=True, forbid_unknown_fields=True):
    """An indicator (指标): what it is called and counted in, and its figures year by year."""

    id: Annotated[SourceText, Meta(description="英文标识，小写字母、数字和下划线，以后不改。")]
    name: Annotated[SourceText, Meta(description="指标名称，正文可用它引用。")]
    unit: Annotated[SourceText, Meta(description="计量单位，例如 亿元、%、万人次。")]
    group: Annotated[SourceText, Meta(description="分组，例如 经济、财政、民生、生态。")]
    growth_unit: Annotated[
        Literal["%", "个百分点"], Meta(description="增长的单位：% 或 个百分点（指标本身是百分数时）。")
    ] = "%"
    basis: Annotated[SourceText | None, Meta(description="统计口径，例如 可比价。")] = None
    part_of: Annotated[SourceText | None, Meta(description="是哪个指标的其中项，写它的 id。")] = None
    share: Annotated[Share | None, Meta(description="这个百分数怎么算出来：分子和分母，供核对。")] = None
    years: Annotated[dict[int, YearFigures], Meta(description="各年的数字，以四位年份为键。")] = {}


class Indicators(Struct, frozen=True, forbid_unknown_fields=True):
    """The whole file."""

    schema: Annotated[Literal["docgen/indicators/1"], Meta(description="文件的种类和格式版本。")]
    indicators: Annotated[tuple[Indicator, ...], Meta(description="指标，一个一项。")]
