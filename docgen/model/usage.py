"""Words that have to be exact (`templates/usage.yaml`): set phrases with their dates, and common slips.

An office keeps it without Python. Nothing in it is a pattern: words are found as they stand.
"""

from typing import Annotated, Literal

from msgspec import Meta, Struct

from docgen.model.text import SourceText


class Formulation(Struct, frozen=True, forbid_unknown_fields=True):
    """A set phrase (固定提法), what it is mistaken for, and from when on it is used."""

    text: Annotated[SourceText, Meta(description="规范的提法，一字不差。")]
    wrong: Annotated[tuple[SourceText, ...], Meta(description="误写：正文里出现就提醒。")] = ()
    since: Annotated[
        SourceText | None, Meta(description="从哪天起有这个提法，写作 2018-01-11；更早的报告里出现就提醒。")
    ] = None


class Member(Struct, frozen=True, forbid_unknown_fields=True):
    """One of several phrases that stand in a fixed order."""

    text: Annotated[SourceText, Meta(description="这一项的写法。")]
    since: Annotated[SourceText, Meta(description="从哪天起列入，写作 2017-10-24。")]


class Order(Struct, frozen=True, forbid_unknown_fields=True):
    """Phrases that are named together in one order (固定次序)."""

    name: Annotated[SourceText, Meta(description="这一组叫什么，提醒里用。")]
    members: Annotated[tuple[Member, ...], Meta(description="依次列出。")]
    complete: Annotated[bool, Meta(description="true：列出三项以上时，中间的和最新的都不能少。")] = False


class Plenums(Struct, frozen=True, forbid_unknown_fields=True):
    """The plenary sessions of one Central Committee (全会), with the days on which they ended."""

    committee: Annotated[SourceText, Meta(description="届，写作 十九。")]
    sessions: Annotated[tuple[Member, ...], Meta(description="各次全会，text 写作 二；since 写闭幕的日期。")]


class Anniversary(Struct, frozen=True, forbid_unknown_fields=True):
    """An event whose anniversaries are spoken of (周年)."""

    event: Annotated[SourceText, Meta(description="事件的说法，可以写几种，用顿号隔开。")]
    year: Annotated[SourceText, Meta(description="哪一年。")]


class Slip(Struct, frozen=True, forbid_unknown_fields=True):
    """A common slip of the pen (常见错别字)."""

    wrong: Annotated[SourceText, Meta(description="误写。")]
    right: Annotated[SourceText, Meta(description="应作。")]
    followed_by: Annotated[
        tuple[SourceText, ...], Meta(description="后面跟着这些字才算错；数字 代表任何一个数字。")
    ] = ()
    unless: Annotated[tuple[SourceText, ...], Meta(description="在这些字里不算错。")] = ()
    doubtful: Annotated[bool, Meta(description="只是不推荐：算提示，不算提醒。")] = False


class Usage(Struct, frozen=True, forbid_unknown_fields=True):
    """The whole file."""

    schema: Annotated[Literal["docgen/usage/1"], Meta(description="文件的种类和格式版本。")]
    formulations: Annotated[tuple[Formulation, ...], Meta(description="固定提法。")] = ()
    orders: Annotated[tuple[Order, ...], Meta(description="固定次序。")] = ()
    plenums: Annotated[tuple[Plenums, ...], Meta(description="历次全会。")] = ()
    anniversaries: Annotated[tuple[Anniversary, ...], Meta(description="周年。")] = ()
    slips: Annotated[tuple[Slip, ...], Meta(description="常见错别字。")] = ()
