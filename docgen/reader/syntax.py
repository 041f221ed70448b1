"""Why a file is no YAML, in the words of the person who typed it.

A parser says where it gave up and what it was doing; what was mistyped stands there, at the start of what it
was reading, or in the scalar before.
"""

from collections.abc import Callable

from msgspec import Struct

from docgen.diagnostics import Finding, Location, message
from docgen.reader.nodes import ScalarNode
from docgen.reader.problems import error
from docgen.reader.slips import comma_slip, find_slip, tab_in_text

_QUOTATION_MARKS = ("'", '"')
_CLOSING = ",]}"
_BULLETS = ("* ", "*\t")
# The misspelling is libyaml's.
_ABOUT_CODES = ("escape", "hexdecimal", "hexadecimal")
_ABOUT_BLOCKS = ("block mapping", "block collection", "block sequence", "document start")
_RESERVED = ("alias", "anchor", "tag", "directive")
QUOTE_THE_TEXT = message("Put the whole text in single quotation marks: '…'.")


class Trouble(Struct, frozen=True):
    """Where and why the parser stopped.

    `since` is where what it was reading (`context`) began; `last` is the scalar read before, `bracket` the
    innermost bracket still open.
    """

    text: str
    problem: str
    context: str
    at: Location
    since: Location | None
    last: ScalarNode | None
    bracket: Location | None

    def line(self, number: int) -> str:
        """Return a line of the file; `number` counts from 1."""
        lines = self.text.split("\n", number)
        return lines[number - 1] if number <= len(lines) else ""

    def rest(self, at: Location) -> str:
        """Return what stands from `at` to the end of its line."""
        return self.line(at.line)[at.column - 1 :]

    @property
    def start(self) -> Location:
        """Where what the parser was reading began."""
        return self.since or self.at


def explain(trouble: Trouble) -> Finding:
    """Return the finding for the first thing in a file that no YAML parser understands."""
    for explanation in _EXPLANATIONS:
        finding = explanation(trouble)
        if finding is not None:
            return finding
    return error(
        "Y005",
        trouble.at,
        message("The YAML cannot be read here."),
        message("Compare this line and the one above with others: indentation, colon, quotation marks."),
    )


def _escape(trouble: Trouble) -> Finding | None:
    if not any(word in trouble.problem for word in _ABOUT_CODES):
        return None
    backslash = trouble.line(trouble.at.line).rfind("\\", 0, trouble.at.column)
    return error(
        "Y030",
        Location(trouble.at.file, trouble.at.line, backslash + 1) if backslash >= 0 else trouble.at,
        message("A backslash in double quotation marks begins a code, and this is none."),
        message("Use single quotation marks, in which a backslash is a backslash: '…'."),
    )


def _open_quote(trouble: Trouble) -> Finding | None:
    if "quoted scalar" not in trouble.context:
        return None
    return error(
        "Y008",
        trouble.start,
        message("The quotation mark that opens here is not closed."),
        message("Close it with the same half-width mark; Chinese quotation marks “” close nothing."),
    )


def _text_after_quote(trouble: Trouble) -> Finding | None:
    last = trouble.last
    if last is None or not last.text.raw.startswith(_QUOTATION_MARKS):
        return None
    end = last.text.place(len(last.text.raw))
    between = trouble.line(end.line)[end.column - 1 : trouble.at.column - 1]
    if trouble.at.line != end.line or between.strip() or not trouble.rest(trouble.at).strip():
        return None
    return error(
        "Y008",
        trouble.at,
        message("Text follows the quotation mark that closes what opened in line {line}.", line=last.at.line),
        message("Within a text type Chinese quotation marks “”; around all of it, single ones: '…'."),
    )


def _reserved_sign(trouble: Trouble) -> Finding | None:
    if "cannot start any token" in trouble.problem:
        at = trouble.at
    elif any(name in trouble.context for name in _RESERVED):
        at = trouble.start
    else:
        return None
    rest = trouble.rest(at)
    if rest.startswith("\t") or rest.startswith(_BULLETS):
        return None
    return error("Y012", at, message("No text may begin with “{sign}”.", sign=rest[:1]), QUOTE_THE_TEXT)


def _list_on_its_keys_line(trouble: Trouble) -> Finding | None:
    if "sequence entries" not in trouble.problem:
        return None
    return error(
        "Y010",
        trouble.at,
        message("A list item stands on the line of a key."),
        message("Begin the list on the next line, indented; text that begins with “- ” is quoted: '…'."),
    )


def _closing_sign(trouble: Trouble) -> Finding | None:
    sign = trouble.rest(trouble.at)[:1]
    before = trouble.line(trouble.at.line)[: trouble.at.column - 1].strip()
    if not sign or sign not in _CLOSING or not before.endswith((":", "-")):
        return None
    return error("Y012", trouble.at, message("No text may begin with “{sign}”.", sign=sign), QUOTE_THE_TEXT)


def _block_header(trouble: Trouble) -> Finding | None:
    if "block scalar" not in trouble.context or "tab" in trouble.problem:
        return None
    return error(
        "Y012",
        trouble.start,
        message("After “{sign}” the text begins on the next line.", sign=trouble.rest(trouble.start)[:1]),
        message("Begin it there, indented; a text that itself begins with this sign is quoted: '…'."),
    )


def _text_after_bracket(trouble: Trouble) -> Finding | None:
    before = trouble.line(trouble.at.line)[: trouble.at.column - 1].rstrip()
    if "block" not in trouble.context or not before.endswith(("]", "}")):
        return None
    return error(
        "Y012",
        trouble.at,
        message("Text follows a bracket that closes a list."),
        message("A text that begins with a bracket stands in quotation marks: '…'."),
    )


def _open_bracket(trouble: Trouble) -> Finding | None:
    if trouble.bracket is None:
        return None
    for at in (trouble.bracket, trouble.at):
        slip = comma_slip(trouble.line(at.line))
        if slip is not None:
            return slip.finding(Location(at.file, at.line, slip.offset + 1))
    return error(
        "Y008",
        trouble.bracket,
        message("The bracket that opens here is not closed, or a comma is missing after it."),
        message("Close it, and type half-width commas between items; text that has brackets is quoted: '…'."),
    )


def _line_slip(trouble: Trouble) -> Finding | None:
    places = [trouble.at.line, trouble.last.at.line if trouble.last else trouble.at.line]
    if "simple key" in trouble.context:
        places.insert(0, trouble.start.line)
    for number in places:
        slip = find_slip(trouble.line(number))
        if slip is not None:
            return slip.finding(Location(trouble.at.file, number, slip.offset + 1))
    return None


def _tab(trouble: Trouble) -> Finding | None:
    return tab_in_text(trouble.at) if trouble.rest(trouble.at).startswith("\t") else None


def _second_colon(trouble: Trouble) -> Finding | None:
    if "mapping values" not in trouble.problem:
        return None
    last = trouble.last
    if last is not None and last.at.line < trouble.at.line and "\n" in last.text.raw:
        return error(
            "Y009",
            _first_character(trouble, trouble.at),
            message("The line is indented as if it went on with the text of line {line}.", line=last.at.line),
            message("Begin it in the column of the key that it belongs beside."),
        )
    return error(
        "Y012",
        trouble.at,
        message("A half-width colon and a space stand within a text."),
        message("Type a full-width colon “：”, or put the whole text in single quotation marks: '…'."),
    )


def _stray_line(trouble: Trouble) -> Finding | None:
    if "simple key" not in trouble.context:
        return None
    return error(
        "Y005",
        trouble.start,
        message("This line is neither “key: value” nor a list item “- …”."),
        message("If it goes on with the text above, indent it deeper than that text's key."),
    )


def _indentation(trouble: Trouble) -> Finding | None:
    if not any(word in trouble.context + trouble.problem for word in _ABOUT_BLOCKS):
        return None
    at = _first_character(trouble, trouble.at)
    if at != trouble.at:
        return None
    if "document start" in trouble.problem:
        return _left_of_all(at)
    if at.column == trouble.start.column and trouble.since is not None:
        return _list_beside_keys(trouble, at)
    return error(
        "Y009",
        at,
        message("The line begins in column {column}, where nothing above it begins.", column=at.column),
        message("What belongs together begins in one column; what is under a key, two further right."),
    )


def _left_of_all(at: Location) -> Finding:
    return error(
        "Y009",
        at,
        message("The line begins further left than the file's first entry."),
        message("Begin the first entry, and all of its level, in column 1."),
    )


def _list_beside_keys(trouble: Trouble, at: Location) -> Finding:
    if trouble.rest(at).startswith("-"):
        return error(
            "Y009",
            at,
            message("A list item stands in the column of keys."),
            message("Indent it under the key that the list belongs to, after whose colon nothing stands."),
        )
    return error(
        "Y009",
        at,
        message("This line stands in the column of list items and is none."),
        message("Begin it with “- ”, or begin it in the column of the key that it belongs beside."),
    )


def _first_character(trouble: Trouble, at: Location) -> Location:
    line = trouble.line(at.line)
    return Location(at.file, at.line, len(line) - len(line.lstrip(" ")) + 1)


_EXPLANATIONS: tuple[Callable[[Trouble], Finding | None], ...] = (
    _escape,
    _open_quote,
    _text_after_quote,
    _reserved_sign,
    _closing_sign,
    _list_on_its_keys_line,
    _block_header,
    _text_after_bracket,
    _open_bracket,
    _line_slip,
    _tab,
    _second_colon,
    _stray_line,
    _indentation,
)
