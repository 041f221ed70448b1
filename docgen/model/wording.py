"""The phrases that docgen adds of its own (`templates/wording.yaml`): an office changes them without Python.

Each is a template; what it may cite in braces stands in its description.
"""

from typing import Annotated, Literal

from msgspec import Meta, Struct

from docgen.model.text import SourceText


class ChangeWording(Struct, frozen=True, forbid_unknown_fields=True):
    """How a change on the year before is put in words (同比变化)."""

    increase: Annotated[SourceText, Meta(description="增长，可引用 {{ amount }}，例如 4.37%。")]
    decrease: Annotated[SourceText, Meta(description="下降，可引用 {{ amount }}，不带负号。")]
    unchanged: Annotated[SourceText, Meta(description="增长为零。")]
    points_increase: Annotated[
        SourceText, Meta(description="百分数提高，可引用 {{ amount }}，例如 1个百分点。")
    ]
    points_decrease: Annotated[SourceText, Meta(description="百分数下降，可引用 {{ amount }}，不带负号。")]


class ReportWording(Struct, frozen=True, forbid_unknown_fields=True):
    """The lines above a report's text, and its file properties."""

    subtitle: Annotated[SourceText, Meta(description="题注，可引用 {{ date }}、{{ meeting }}。")]
    speaker: Annotated[SourceText, Meta(description="报告人，可引用 {{ position }}、{{ name }}。")]
    subject: Annotated[
        SourceText,
        Meta(description="文件属性“主题”，可引用 {{ date }}、{{ meeting }}、{{ issuer }}、{{ year }}。"),
    ]


class ColumnWording(Struct, frozen=True, forbid_unknown_fields=True):
    """The column heads of the fact sheet's table. Each may cite `{{ year }}` and `{{ base_year }}`."""

    indicator: Annotated[SourceText, Meta(description="指标名称一栏。")]
    unit: Annotated[SourceText, Meta(description="计量单位一栏。")]
    actual: Annotated[SourceText, Meta(description="实绩一栏，可引用 {{ base_year }}（上年的年份）。")]
    growth: Annotated[SourceText, Meta(description="比上年增长一栏。")]
    target: Annotated[SourceText, Meta(description="目标一栏，可引用 {{ year }}（报告的年份）。")]
    promised: Annotated[
        SourceText, Meta(description="上年定了目标时，上年目标一栏，可引用 {{ base_year }}。")
    ]
    completion: Annotated[SourceText, Meta(description="上年定了目标时，完成率一栏。")]
    comparison: Annotated[SourceText, Meta(description="本年目标比上年实绩一栏。")]


class HeadlineWording(Struct, frozen=True, forbid_unknown_fields=True):
    """How the fact sheet's headline figures are put. The signs tell up from down in black and white."""

    figure: Annotated[
        SourceText, Meta(description="数字和单位，可引用 {{ value }}、{{ unit }}、{{ mark }}。")
    ]
    estimated: Annotated[SourceText, Meta(description="预计数的标记，即 figure 里的 {{ mark }}。")]
    increase: Annotated[
        SourceText,
        Meta(description="增长，可引用 {{ change }}，例如 增长4.37%；{{ signed }}，例如 +4.37%。"),
    ]
    decrease: Annotated[
        SourceText,
        Meta(description="下降，可引用 {{ change }}，例如 下降19.29%；{{ signed }}，例如 −19.29%。"),
    ]
    unchanged: Annotated[SourceText, Meta(description="增长为零，可引用 {{ change }}，例如 持平。")]
    summary: Annotated[
        SourceText,
        Meta(description="供读屏软件读出的说明，可引用 {{ year }}、{{ base_year }}。"),
    ]


class AddressWording(Struct, frozen=True, forbid_unknown_fields=True):
    """What is said of the address where the whole report is published."""

    line: Annotated[SourceText, Meta(description="二维码旁的话，可引用 {{ address }}。")]
    alternative: Annotated[SourceText, Meta(description="供读屏软件读出的二维码，可引用 {{ address }}。")]
    summary: Annotated[SourceText, Meta(description="供读屏软件读出的这一栏的说明。")]


class ChartWording(Struct, frozen=True, forbid_unknown_fields=True):
    """What is said of a kind of chart; head and note may cite `{{ year }}` and `{{ base_year }}`."""

    head: Annotated[SourceText, Meta(description="表头，可引用 {{ year }}、{{ base_year }}。")]
    note: Annotated[SourceText, Meta(description="表下怎样看图的说明，可引用 {{ year }}、{{ base_year }}。")]
    alternative: Annotated[
        SourceText,
        Meta(
            description="供读屏软件读出的图的内容，可引用 {{ name }}、{{ year }}、{{ base_year }}；"
            "bullet 还有 {{ actual }}、{{ target }}，trend 还有 {{ first_year }}、{{ actuals }}。"
        ),
    ]


class ChartsWording(Struct, frozen=True, forbid_unknown_fields=True):
    """What is said of the charts."""

    bullet: Annotated[ChartWording, Meta(description="上年实绩对本年目标。")]
    trend: Annotated[ChartWording, Meta(description="历年实绩。")]


class DataWording(Struct, frozen=True, forbid_unknown_fields=True):
    """What is said of the figures as data. Each field may cite `{{ year }}` and `{{ base_year }}`."""

    file: Annotated[SourceText, Meta(description="附在 PDF 里的数据文件的说明。")]
    descriptor: Annotated[SourceText, Meta(description="附在 PDF 里的、说明各栏的文件的说明。")]
    indicator: Annotated[SourceText, Meta(description="标识一栏。")]
    group: Annotated[SourceText, Meta(description="分组一栏。")]
    estimated: Annotated[SourceText, Meta(description="是不是预计数一栏，可引用 {{ base_year }}。")]
    completion: Annotated[SourceText, Meta(description="完成率一栏，可引用 {{ base_year }}。")]
    growth: Annotated[SourceText, Meta(description="增长一栏，可引用 {{ base_year }}。")]
    growth_unit: Annotated[SourceText, Meta(description="增长的单位一栏。")]
    comparison: Annotated[
        SourceText, Meta(description="目标比实绩一栏，可引用 {{ year }}、{{ base_year }}。")
    ]


class FactSheetWording(Struct, frozen=True, forbid_unknown_fields=True):
    """The fact sheet's own phrases and signs."""

    subtitle: Annotated[
        SourceText,
        Meta(
            description="题注，可引用 {{ year }}、{{ base_year }}、{{ issuer }}、{{ date }}、{{ meeting }}。"
        ),
    ]
    columns: Annotated[ColumnWording, Meta(description="表头。")]
    headline: Annotated[HeadlineWording, Meta(description="页首突出显示的指标。")]
    charts: Annotated[ChartsWording, Meta(description="图。")]
    part: Annotated[SourceText, Meta(description="其中项的名称，可引用 {{ name }}。")]
    work: Annotated[SourceText, Meta(description="民生实事的一项，可引用 {{ number }}、{{ work }}。")]
    address: Annotated[AddressWording, Meta(description="报告全文的网址。")]
    left_out: Annotated[SourceText, Meta(description="略去的指标，可引用 {{ names }}（顿号隔开）。")]
    part_note: Annotated[SourceText, Meta(description="其中项的符号的说明，有其中项才印；可以空着。")]
    points: Annotated[SourceText, Meta(description="表格里“个百分点”的写法，短的省地方。")]
    none: Annotated[SourceText, Meta(description="没有数字的格子里的符号。")]
    none_note: Annotated[SourceText, Meta(description="上一个符号的说明，可引用 {{ sign }}。")]
    slight: Annotated[SourceText, Meta(description="不足最小单位的数字，印这个符号。")]
    slight_note: Annotated[SourceText, Meta(description="上一个符号的说明，可引用 {{ sign }}。")]
    derived_note: Annotated[
        SourceText, Meta(description="由表中数字算出的几栏的说明，可引用 {{ names }}（表头，顿号隔开）。")
    ]
    estimated: Annotated[SourceText, Meta(description="预计数的标记，标在数字之后。")]
    estimated_note: Annotated[SourceText, Meta(description="预计数的说明，可引用 {{ mark }}。")]
    figure_marks: Annotated[SourceText, Meta(description="数字说明的标记，依次取用，一字一个。")]
    figure_note: Annotated[SourceText, Meta(description="数字的说明，可引用 {{ mark }}、{{ note }}。")]
    basis_note: Annotated[
        SourceText,
        Meta(description="统计口径的说明，可引用 {{ names }}（指标名称，顿号隔开）、{{ basis }}。"),
    ]
    source: Annotated[SourceText, Meta(description="数据来源，可引用 {{ source }}。")]
    notes: Annotated[SourceText, Meta(description="表下第一条说明前的字样。")]
    dateline: Annotated[
        SourceText,
        Meta(description="页末的署名和日期，可引用 {{ issuer }}、{{ date }}、{{ meeting }}；可以空着。"),
    ]
    data: Annotated[DataWording, Meta(description="数据副本（CSV）各栏的说明；其余的栏用表头。")]
    subject: Annotated[
        SourceText,
        Meta(description="文件属性“主题”，可引用 {{ date }}、{{ meeting }}、{{ issuer }}、{{ year }}。"),
    ]
    summary: Annotated[
        SourceText, Meta(description="供读屏软件读出的表格说明，可引用 {{ year }}、{{ base_year }}。")
    ]


class GapWording(Struct, frozen=True, forbid_unknown_fields=True):
    """The words of the annotated edition's list of gaps (缺文表)."""

    heading: Annotated[SourceText, Meta(description="缺文表的标题。")]
    number: Annotated[SourceText, Meta(description="表头：编号。")]
    text: Annotated[SourceText, Meta(description="表头：缺处和前后文字。")]
    place: Annotated[SourceText, Meta(description="表头：在哪个标题下。")]
    summary: Annotated[SourceText, Meta(description="供读屏软件读出的表格说明。")]


class AnnotatedWording(Struct, frozen=True, forbid_unknown_fields=True):
    """The words of the annotated edition's table (校勘表)."""

    heading: Annotated[SourceText, Meta(description="文后校勘表的标题。")]
    number: Annotated[SourceText, Meta(description="表头：编号。")]
    original: Annotated[SourceText, Meta(description="表头：原文。")]
    reading: Annotated[SourceText, Meta(description="表头：印作。")]
    basis: Annotated[SourceText, Meta(description="表头：理由。")]
    confidence: Annotated[SourceText, Meta(description="表头：把握。")]
    doubtful: Annotated[SourceText, Meta(description="存疑、照印原文的，写在“印作”一栏。")]
    proposal: Annotated[SourceText, Meta(description="存疑而有拟改的，可引用 {{ readings }}。")]
    gaps: Annotated[GapWording, Meta(description="校勘表后的缺文表。")]
    degrees: Annotated[dict[str, SourceText], Meta(description="把握的程度：校勘记里的英文词对应的说法。")]
    summary: Annotated[SourceText, Meta(description="供读屏软件读出的表格说明。")]


class CommitmentsWording(Struct, frozen=True, forbid_unknown_fields=True):
    """The words of the page about last year's promises (承诺兑现表). All may cite the two years."""

    title: Annotated[SourceText, Meta(description="标题，可引用 {{ base_year }}、{{ year }}、{{ issuer }}。")]
    subtitle: Annotated[
        SourceText,
        Meta(
            description="题注，可引用件数 {{ total }}、{{ done }}、{{ partly }}、{{ missed }}、{{ open }}。"
        ),
    ]
    indicator: Annotated[SourceText, Meta(description="表头：指标。")]
    unit: Annotated[SourceText, Meta(description="表头：单位。")]
    target: Annotated[SourceText, Meta(description="表头：目标，可引用 {{ base_year }}。")]
    actual: Annotated[SourceText, Meta(description="表头：实绩，可引用 {{ base_year }}。")]
    completion: Annotated[SourceText, Meta(description="表头：完成率。")]
    targets_summary: Annotated[
        SourceText, Meta(description="供读屏软件读出的目标表的说明，可引用 {{ base_year }}。")
    ]
    promise: Annotated[SourceText, Meta(description="表头：承诺。")]
    answer: Annotated[SourceText, Meta(description="表头：兑现情况。")]
    result: Annotated[SourceText, Meta(description="表头：结果。")]
    promises_summary: Annotated[
        SourceText, Meta(description="供读屏软件读出的承诺表的说明，可引用 {{ base_year }}。")
    ]
    done: Annotated[SourceText, Meta(description="已完成。")]
    partly: Annotated[SourceText, Meta(description="部分完成。")]
    missed: Annotated[SourceText, Meta(description="未完成。")]
    open: Annotated[SourceText, Meta(description="还没有答复，只在草稿里出现。")]
    rest: Annotated[SourceText, Meta(description="没有列出的承诺，可引用 {{ count }}。")]
    subject: Annotated[SourceText, Meta(description="文件属性“主题”，可引用 {{ meeting }}、{{ date }}。")]


class GlossaryWording(Struct, frozen=True, forbid_unknown_fields=True):
    """The words of the glossary (名词解释)."""

    heading: Annotated[SourceText, Meta(description="文后名词解释的标题。")]
    mark: Annotated[SourceText, Meta(description="正文里名词后的标记，可引用 {{ number }}。")]
    entry: Annotated[
        SourceText,
        Meta(description="一条解释，可引用 {{ number }}、{{ term }}（名词）、{{ explanation }}（解释）。"),
    ]


class AppendixWording(Struct, frozen=True, forbid_unknown_fields=True):
    """The words of the table behind the report (附表); its columns and signs are the fact sheet's."""

    heading: Annotated[SourceText, Meta(description="附表的标题，可引用 {{ title }}。")]


class CoverWording(Struct, frozen=True, forbid_unknown_fields=True):
    """The lines of the cover (封面). Each may cite what a line above the text can, and title and month."""

    title: Annotated[SourceText, Meta(description="标题，可引用 {{ title }}、{{ year }}。")]
    meeting: Annotated[SourceText, Meta(description="会议，可引用 {{ meeting }}。")]
    issuer: Annotated[SourceText, Meta(description="发文机关，可引用 {{ issuer }}。")]
    month: Annotated[SourceText, Meta(description="年月，可引用 {{ month }}、{{ date }}、{{ year }}。")]


class Wording(Struct, frozen=True, forbid_unknown_fields=True):
    """The whole file."""

    schema: Annotated[Literal["docgen/wording/1"], Meta(description="文件的种类和格式版本。")]
    change: Annotated[ChangeWording, Meta(description="变化的说法，正文和一览表共用。")]
    report: Annotated[ReportWording, Meta(description="报告。")]
    fact_sheet: Annotated[FactSheetWording, Meta(description="主要指标一览表。")]
    draft: Annotated[SourceText, Meta(description="草稿每页页码前的字样。")]
    commitments: Annotated[CommitmentsWording, Meta(description="承诺兑现表。")]
    annotated: Annotated[AnnotatedWording, Meta(description="校勘本。")]
    glossary: Annotated[GlossaryWording, Meta(description="名词解释。")]
    cover: Annotated[CoverWording, Meta(description="封面。")]
    appendix: Annotated[AppendixWording, Meta(description="文后的指标附表。")]
