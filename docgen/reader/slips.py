"""The slips of people who write YAML with a Chinese keyboard, told from the line that they are on."""

import re
from collections.abc import Iterable
from functools import cache

from msgspec import Struct

from docgen.diagnostics import Finding, Location, Message, message
from docgen.model.text import SourceText
from docgen.reader.problems import error

FULL_WIDTH_SPACE = "　"

_TAB = "\t"
_FULL_WIDTH_COLON = "："


class Slip(Struct, frozen=True):
    """A slip: `offset` counts from the start of the text looked at."""

    rule: str
    offset: int
    message: Message
    hint: Message

    def finding(self, at: Location) -> Finding:
        """Return the finding for the slip."""
        return error(self.rule, at, self.message, self.hint)


def find_slip(line: str) -> Slip | None:
    """Return the slip in a line that cannot be read, or nothing when it is none that we know."""
    return _indentation_slip(line) or _quoted_key_slip(line) or colon_slip(line) or _dash_slip(line)


def find_slip_in(text: SourceText, keys: Iterable[str] = ()) -> Finding | None:
    """Return the slip in a scalar that was to be something else: entries, a list.

    With `keys`, only a line that begins with one of them and a bad colon counts, since the rest may be prose.
    """
    allowed = frozenset(keys)
    start = 0
    for line in text.raw.split("\n"):
        slip = colon_slip(line, allowed) if allowed else find_slip(line)
        if slip is not None:
            return slip.finding(text.place(start + slip.offset))
        start += len(line) + 1
    return None


def colon_slip(line: str, keys: frozenset[str] = frozenset()) -> Slip | None:
    """Return the slip at the colon after the key that a line begins with: `title：…` or `title:…`."""
    match = _keyed().match(line)
    if match is None or (keys and match["key"] not in keys):
        return None
    key, end = match["key"], match.end()
    if match["colon"] == _FULL_WIDTH_COLON:
        text = message("A full-width colon “：” stands after “{key}”.", key=key)
        offset = match.start("colon")
    elif line.startswith(FULL_WIDTH_SPACE, end):
        text = message("A full-width space stands after the colon of “{key}”.", key=key)
        offset = end
    else:
        text = message("There is no space after the colon of “{key}”.", key=key)
        offset = end
    return Slip("Y006", offset, text, message("Type a half-width colon and a space: “{key}: ”.", key=key))


def comma_slip(text: str) -> Slip | None:
    """Return the full-width comma or bracket in a list in brackets."""
    match = re.search("[，、［］｛｝]", text)
    if match is None:
        return None
    return Slip(
        "Y013",
        match.start(),
        message("A full-width “{sign}” stands in a list in brackets.", sign=match.group()),
        message("Separate items with half-width commas; an item with this sign in it is quoted: '…'."),
    )


def tab_in_text(at: Location) -> Finding:
    """Return the finding for a tab that is no indentation."""
    return error(
        "Y004", at, message("A tab stands within a text."), message("Type a space in its place, or nothing.")
    )


def _indentation_slip(line: str) -> Slip | None:
    indentation = line[: len(line) - len(line.lstrip(" \t" + FULL_WIDTH_SPACE))]
    if _TAB in indentation:
        return Slip(
            "Y007",
            indentation.index(_TAB),
            message("The line is indented with a tab."),
            message("Indent with spaces, two for a level; set the editor to type spaces for the Tab key."),
        )
    if FULL_WIDTH_SPACE in indentation:
        return Slip(
            "Y007",
            indentation.index(FULL_WIDTH_SPACE),
            message("The line is indented with a full-width space."),
            message("Indent with half-width spaces, two for a level."),
        )
    return None


def _quoted_key_slip(line: str) -> Slip | None:
    match = _quoted_key().match(line)
    if match is None:
        return None
    return Slip(
        "Y008",
        match.start("mark"),
        message("Chinese quotation marks stand around the key “{key}”.", key=match["key"]),
        message("Type the key without quotation marks: “{key}: ”.", key=match["key"]),
    )


def _dash_slip(line: str) -> Slip | None:
    match = _dashed().match(line)
    if match is None:
        return None
    if match["dash"] == "-":
        text = message("There is no space after the dash “-” that begins a list item.")
    else:
        text = message("“{sign}” does not begin a list item.", sign=match["dash"])
    hint = message("Begin each item with a half-width dash and a space: “- ”.")
    return Slip("Y010", match.start("dash"), text, hint)


@cache
def _keyed() -> re.Pattern[str]:
    key = r"(?P<key>[A-Za-z_][A-Za-z0-9_-]*|[0-9]+)"
    return re.compile(rf"\s*(?:-\s+)?[{{\[]?\s*{key}\s*(?P<colon>：|:(?=[^\s/]|　))")


@cache
def _quoted_key() -> re.Pattern[str]:
    return re.compile(r"\s*(?:-\s+)?(?P<mark>[“”„‟＂‘’＇「])(?P<key>[A-Za-z0-9_-]+)[“”„‟＂‘’＇」]\s*[:：]")


@cache
def _dashed() -> re.Pattern[str]:
    return re.compile(r"\s*(?P<dash>-(?=[^\s-])|[－–—‐‑−•·*](?![－–—]))")
