"""Headings and paragraphs → a report: what stands under what, and what stays a visible gap."""

import re
from collections.abc import Iterable

from msgspec import Struct

from docgen.diagnostics import Location, message
from docgen.importing.header import Header
from docgen.importing.items import ATTACHMENT, Item
from docgen.importing.lines import Line, Log
from docgen.importing.notes import Note
from docgen.model.report import Meeting, Paragraph, Report, Section, Speaker, Term
from docgen.model.text import SourceText
from docgen.zh.markers import ADDRESS
from docgen.zh.numerals import HEADING_LEVELS, heading_number

GAP = "〔缺〕"
_CLOSING = re.compile("让我们|努力奋斗|新的篇章|更加紧密|谢谢|新篇章|作出新的")
_LONGEST_CLOSING = 4
_SAMPLE = 4
_LEAVES = frozenset({"point", "bullet", "plain", "bold"})


class _Node(Struct, eq=False):
    """A heading and what comes under it, in order; `item` is `None` for the report itself."""

    item: Item | None
    children: list["_Node | Item"]

    @property
    def headings(self) -> list["_Node"]:
        return [child for child in self.children if isinstance(child, _Node)]


class Builder(Struct, frozen=True):
    """Makes a report; `file` and its lines, `places`, tell where a text stands; the rest joins `log`."""

    file: str
    places: dict[int, str]
    log: Log

    def report(self, header: Header, items: list[Item], notes: tuple[Note, ...], issuer: str) -> Report:
        """Return the report that header, items and notes make; what the header lacks is a gap sign."""
        unread = [item for item in items if item.kind == "notes"]
        for item in unread[:1]:
            self.log.doubt(item.line, message("The notes became paragraphs of the closing."))
        tree = _tree([item for item in items if item.kind != "notes"])
        first = next((index for index, child in enumerate(tree.children) if isinstance(child, _Node)), None)
        opening = tree.children if first is None else tree.children[:first]
        parts = [] if first is None else tree.children[first:]
        closing = _take_closing(parts)
        self._gaps(header, issuer)
        return Report(
            schema="docgen/report/1",
            title=self._text(header.title or GAP),
            issuer=self._text(issuer or GAP),
            meeting=Meeting(self._text(header.meeting or GAP), self._text(header.date or GAP)),
            speaker=Speaker(self._text(header.position or GAP), self._text(header.name or GAP)),
            salutation=self._text(header.salutation or GAP),
            opening=self._flat(opening),
            parts=self._sections(parts, 1),
            closing=self._flat([*closing, *unread]),
            glossary=tuple(
                Term(self._text(note.term, note.line), self._text(note.explanation, note.line))
                for note in notes
            ),
        )

    def _gaps(self, header: Header, issuer: str) -> None:
        line = header.lines[0] if header.lines else Line("", 1)
        missing = [
            (header.title, message("The title is not stated.")),
            (header.meeting, message("The meeting is not stated.")),
            (header.date, message("The date of the meeting is not stated.")),
            (header.position, message("The speaker's position is not stated.")),
            (header.name, message("The speaker is not named.")),
            (header.salutation, message("There is no salutation.")),
            (issuer, message("The issuer is not named in full.")),
        ]
        for value, reason in missing:
            if not value:
                self.log.doubt(line, reason)

    def _text(self, value: str, line: int = 1) -> SourceText:
        column = max(self.places.get(line, "").find(value[:_SAMPLE]), 0) + 1
        return SourceText(value, Location(self.file, line, column), value)

    def _sections(self, children: list["_Node | Item"], level: int) -> tuple[Section, ...]:
        nodes = [child for child in children if isinstance(child, _Node)]
        return tuple(self._section(node, level, ordinal) for ordinal, node in enumerate(nodes, 1))

    def _section(self, node: _Node, level: int, ordinal: int) -> Section:
        item = node.item
        if item is None:
            raise ValueError(node)
        heading = self._heading(item, level, ordinal)
        children = [*([_rest(item)] if item.rest else []), *node.children]
        if level == HEADING_LEVELS or not _has_sections(node):
            return Section(heading, self._flat(children))
        first = next(index for index, child in enumerate(children) if isinstance(child, _Node))
        after = _after_last_section(children)
        return Section(
            heading,
            self._flat(children[:first]),
            self._sections(_gathered(children[first:after]), level + 1),
            self._flat(children[after:]),
        )

    def _heading(self, item: Item, level: int, ordinal: int) -> SourceText:
        """Return a heading's words; its number is made, the mark at its end is not printed."""
        number, words = item.marker, item.text[len(item.marker) :]
        made = heading_number(level, ordinal)
        if item.kind == "bare":
            self.log.drop(number, item.line.number, message("The sign before a heading is left out."))
        elif number:
            self.log.drop(number, item.line.number, message("The number of a heading is made anew."))
        if number != made and item.kind not in {"bare", "bare_part"}:
            self.log.doubt(item.line, message("This heading will be numbered {number}.", number=made))
        if item.form == "run_in":
            self.log.doubt(item.line, message("This heading ran into its paragraph; it will stand alone."))
        if words.endswith(("。", "：")):
            self.log.drop(words[-1], item.line.number, message("A heading has no mark at its end."))
        return self._text(words.removesuffix("。").removesuffix("："), item.line.number)

    def _flat(self, children: Iterable["_Node | Item"]) -> tuple[Paragraph | SourceText, ...]:
        """Return paragraphs, headings that run into theirs as leads, with all that is under them."""
        flat: list[Paragraph | SourceText] = []
        for child in children:
            if isinstance(child, _Node):
                flat += self._flat([*([child.item] if child.item else []), *child.children])
            elif child.form == "run_in" and child.rest:
                line = child.line.number
                flat.append(Paragraph(self._text(child.rest, line), self._text(child.text, line)))
            else:
                flat.append(self._text(child.text, child.line.number))
        return tuple(flat)


def _rest(item: Item) -> Item:
    return Item("paragraph", "", item.rest, item.line)


def _tree(items: list[Item]) -> _Node:
    root = _Node(None, [])
    path = [root]
    for item in items:
        if item.form == "paragraph" or item.kind in _LEAVES:
            if item.text.startswith(ADDRESS) and len(path) > 1:
                del path[2:]
            path[-1].children.append(item)
            continue
        del path[item.level :]
        node = _Node(item, [])
        path[-1].children.append(node)
        path.append(node)
    return root


def _has_sections(node: _Node) -> bool:
    """Return whether the headings under one become sections: one stands alone, or holds one that does."""
    return any(_stands_alone(child) for child in node.headings)


def _stands_alone(node: _Node) -> bool:
    is_standalone = node.item is not None and node.item.form == "standalone"
    return is_standalone or _has_sections(node)


def _after_last_section(children: list["_Node | Item"]) -> int:
    return max(index for index, child in enumerate(children) if isinstance(child, _Node)) + 1


def _gathered(children: list["_Node | Item"]) -> list["_Node | Item"]:
    """Return sections only: a paragraph between two of them goes to the end of the one before."""
    gathered: list[_Node | Item] = []
    for child in children:
        if isinstance(child, _Node):
            gathered.append(child)
        elif gathered and isinstance(gathered[-1], _Node):
            gathered[-1] = _Node(gathered[-1].item, [*gathered[-1].children, child])
    return gathered


def _take_closing(parts: list["_Node | Item"]) -> list["_Node | Item"]:
    """Take the last address to the house, with what follows it, out of the last part; return it."""
    last = parts[-1] if parts else None
    if not isinstance(last, _Node):
        return []
    starts = [
        index
        for index, child in enumerate(last.children)
        if isinstance(child, Item) and child.text.startswith(ADDRESS)
    ]
    tail = last.children[starts[-1] :] if starts else []
    attached = next((at for at, child in enumerate(tail) if _is_attachment(child)), len(tail))
    texts = [child for child in tail[:attached] if isinstance(child, Item)]
    is_closing = len(texts) == attached <= _LONGEST_CLOSING and any(
        _CLOSING.search(item.text) for item in texts
    )
    if not is_closing:
        return []
    parts[-1] = _Node(last.item, last.children[: starts[-1]])
    return tail


def _is_attachment(child: "_Node | Item") -> bool:
    item = child.item if isinstance(child, _Node) else child
    return item is not None and ATTACHMENT.match(item.text) is not None
