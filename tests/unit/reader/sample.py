"""A small kind of file that has one of everything a file can have, and the cases written about it."""

import re
from pathlib import Path
from typing import Annotated, Literal

from msgspec import Meta, Struct

from docgen.model.text import SourceText

CASES = Path(__file__).parents[2] / "cases/yaml"

_MARK = re.compile(r"<(?:U\+([0-9A-F]{4,6})|(TAB))>")


class Paragraph(Struct, frozen=True, forbid_unknown_fields=True):
    text: SourceText
    lead: SourceText | None = None


class Meeting(Struct, frozen=True, forbid_unknown_fields=True):
    name: SourceText
    date: Annotated[SourceText, Meta(description="会议日期，写作 2020-01-16。")]


class Sample(Struct, frozen=True, forbid_unknown_fields=True):
    schema: Literal["docgen/sample/1"]
    title: Annotated[SourceText | None, Meta(description="标题。")] = None
    status: Annotated[
        Literal["estimated", "final"] | None, Meta(description="数据状态：estimated 预计，final 完成。")
    ] = None
    meeting: Meeting | None = None
    keywords: tuple[SourceText, ...] = ()
    opening: tuple[Paragraph | SourceText, ...] = ()
    years: dict[int, SourceText] = {}
    count: int = 0
    share: float = 0.0
    mirrored: bool = False
    name: str = ""


class Expected(Struct, frozen=True):
    """A finding: `rule line:column`, and words that its message or hint holds."""

    place: str
    words: str


class Case(Struct, frozen=True):
    title: str
    expected: tuple[Expected, ...]
    data: bytes

    def __str__(self) -> str:
        return self.title


def read_cases(name: str) -> list[Case]:
    """Return the cases of a table, which says itself how it is written."""
    blocks = (CASES / name).read_text(encoding="utf-8").split("\n\n")
    return [_read_case(block.split("\n")) for block in blocks if not block.startswith("#")]


def _read_case(lines: list[str]) -> Case:
    title, *expected = (line for line in lines if line and not line.startswith("|"))
    encoding = next((line[2:] for line in lines if line.startswith("|>")), "utf-8")
    text = "\n".join(line[2:] for line in lines if line == "|" or line.startswith("| "))
    return Case(
        title,
        tuple(_read_expected(line) for line in expected if line != "好"),
        _MARK.sub(_character, text).encode(encoding, "surrogatepass" if encoding == "utf-8" else "strict"),
    )


def _read_expected(line: str) -> Expected:
    rule, place, words = line.split(" ", 2)
    return Expected(f"{rule} {place}", words)


def _character(match: re.Match[str]) -> str:
    return "\t" if match[2] else chr(int(match[1], 16))
