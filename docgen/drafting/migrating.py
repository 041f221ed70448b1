"""Older source files → this program's format, as text: comments and layout stay as they are.

Version 0 is what was written before files named their format: they have no `schema` line.
"""

import re
from collections.abc import Callable

from msgspec import Struct

_LINKED = "# yaml-language-server:"


class Format(Struct, frozen=True):
    """What a file is to be: its kind and version (`docgen/report/1`), and where its JSON Schema lies."""

    name: str
    schema_path: str

    @property
    def version(self) -> int:
        """The number behind the kind."""
        return int(self.name.rpartition("/")[2])


def migrated(text: str, wanted: Format) -> str:
    """Return a source file brought up to the wanted format; one that is up to date, or newer, as it is."""
    version = version_of(text)
    while version < wanted.version:
        text = _STEPS[version](text, wanted)
        version += 1
    return text


def version_of(text: str) -> int:
    """Return the version of its format that a file names; 0 when it names none."""
    match = re.search(r"^schema:[ \t]*docgen/[a-z-]+/([0-9]+)[ \t]*(?:#.*)?\r?$", text, re.MULTILINE)
    return int(match[1]) if match else 0


def _name_format(text: str, wanted: Format) -> str:
    """Return a file with the line that names its format, and the one that tells editors its schema."""
    kind = wanted.name.rpartition("/")[0]
    line_end = "\r\n" if "\r\n" in text else "\n"
    head = re.match(r"\ufeff?(?:[ \t]*(?:#[^\n]*)?\r?\n)*", text)
    start = head.end() if head else 0
    link = "" if _LINKED in text else f"{_LINKED} $schema={wanted.schema_path}{line_end}"
    return f"{link}{text[:start]}schema: {kind}/1{line_end}{text[start:]}"


# What brings a file of a version to the next one.
_STEPS: dict[int, Callable[[str, Format], str]] = {0: _name_format}
