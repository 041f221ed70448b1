"""What was restored in a damaged source, and why (`source/<year>/emendations.yaml`, 校勘记)."""

from typing import Annotated, Literal

from msgspec import Meta, Struct

from docgen.model.text import SourceText

Decision = Literal["adopted", "gap", "open", "dropped"]


class Emendation(Struct, frozen=True, forbid_unknown_fields=True):
    """One spot: what the scrape has and what stands in the report.

    `adopted`: the reading is printed. `gap`: nobody knows; `reading` is the visible gap sign with its
    surroundings. `open`: the source's own text is printed, the doubt is recorded. `dropped`: page furniture
    (网页框架文字), not part of the report.
    """

    id: Annotated[SourceText, Meta(description="编号，例如 Q1。")]
    line: Annotated[SourceText, Meta(description="original.txt 的行号，从 1 起。")]
    has: Annotated[SourceText, Meta(description="原文此处的文字，一字不差。")]
    decision: Annotated[
        Decision,
        Meta(description="adopted 采用，gap 存缺，open 存疑（照原文），dropped 网页框架文字，删去。"),
    ]
    basis: Annotated[SourceText, Meta(description="理由。")]
    confidence: Annotated[SourceText, Meta(description="把握：certain、high、medium-high、medium、low …")]
    reading: Annotated[SourceText | None, Meta(description="印出的文字；标点照原文，由标点规则统一。")] = None
    proposed: Annotated[tuple[SourceText, ...], Meta(description="未采用的读法，备查。")] = ()
    occurrence: Annotated[SourceText | None, Meta(description="同一行出现多次时，第几处，从 1 起。")] = None


class Emendations(Struct, frozen=True, forbid_unknown_fields=True):
    """The whole file."""

    schema: Annotated[Literal["docgen/emendations/1"], Meta(description="文件的种类和格式版本。")]
    original: Annotated[SourceText, Meta(description="原文的文件名，例如 original.txt。")]
    emendations: Annotated[tuple[Emendation, ...], Meta(description="每处改动一项。")]
