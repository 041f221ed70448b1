"""What last year's report promised, and what became of it (`source/<year>/commitments.yaml`)."""

from typing import Annotated, Literal

from msgspec import Meta, Struct

from docgen.model.text import SourceText

Answer = Literal["open", "done", "partly", "not"]


class Commitment(Struct, frozen=True, forbid_unknown_fields=True):
    """One promise (承诺) and its answer (兑现情况)."""

    promise: Annotated[SourceText, Meta(description="上年报告里的原话，不改。")]
    under: Annotated[SourceText, Meta(description="上年报告里在哪个标题下。")]
    answer: Annotated[
        Answer,
        Meta(description="open 还没有答复，done 完成，partly 部分完成，not 未完成。"),
    ] = "open"
    result: Annotated[
        SourceText | None, Meta(description="一句话说明结果，有数字的写数字；未全部完成的必须写。")
    ] = None


class Commitments(Struct, frozen=True, forbid_unknown_fields=True):
    """The whole file."""

    schema: Annotated[Literal["docgen/commitments/1"], Meta(description="文件的种类和格式版本。")]
    year: Annotated[int, Meta(description="作出承诺的那份报告的年份。")]
    commitments: Annotated[tuple[Commitment, ...], Meta(description="承诺，一件一项。")]
