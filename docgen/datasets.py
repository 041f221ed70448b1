"""Figures as data (数据副本): named fields, and a record of strings for each indicator.

A number is a string of plain digits with a hyphen for a minus; an empty string says that there is none.
"""

from typing import Literal

from msgspec import Struct

Kind = Literal["string", "number", "boolean"]


class Field(Struct, frozen=True):
    """A column of data: its name for programs, and what it means for people."""

    name: str
    kind: Kind
    title: str


class Dataset(Struct, frozen=True):
    """A table of data and what is said of it. The first field identifies a record.

    `date` is `YYYY-MM-DD`, empty when unknown. `missing` are the strings that stand for no number.
    """

    name: str
    title: str
    fields: tuple[Field, ...]
    records: tuple[tuple[str, ...], ...]
    publisher: str
    date: str
    source: str = ""
    homepage: str = ""
    keywords: tuple[str, ...] = ()
    missing: tuple[str, ...] = ("",)
