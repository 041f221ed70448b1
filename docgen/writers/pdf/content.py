"""A page's content stream: each line as one text object, each block's lines as one marked sequence."""

from collections import Counter
from collections.abc import Callable
from itertools import groupby

from msgspec import Struct

from docgen.layout.pages import Drawing, GlyphRun, Line, Page, Patch, Rule
from docgen.writers.pdf.fonts import Drawn, EmbeddedFont

Owner = tuple[int, ...]


class Sequence(Struct, frozen=True, gc=False):
    """A marked sequence: whose text it holds, and the number of the page that it is read on.

    `box` are the edges of a graphic in PDF's terms: left, bottom, right, top.
    """

    owner: Owner
    page: int
    box: tuple[float, ...] = ()


_EM = 1000
_TENTHS = 10
_PLACES = 4
# A place may be off by this much, in points, before it is corrected; nobody sees half of a hundredth.
_UNSEEN = 0.005
_EVEN = 0.0002
# Programs that read text out of a PDF take room for a space, the most eager of them from 0.08 em on. Room
# above this is made part of a character, and what is left on either side is no more than this.
_READ_AS_SPACE = 0.05


class PageContent:
    """The operators of one page, and its marked sequences in the order of their numbers."""

    def __init__(self, height: float, fonts: dict[str, EmbeddedFont], tag: Callable[[Owner], str]) -> None:
        self._height = height
        self._fonts = fonts
        self._tag = tag
        self._operators: list[str] = []
        # What the graphics state holds; both outlive the text object they are set in.
        self._font = ""
        self._spread = 0.0
        self.sequences: list[Sequence] = []

    def draw(self, page: Page) -> bytes:
        """Return the page's operators. What belongs to no block is an artifact (ISO 32000-1 14.8.2.2)."""
        for (owner, number), lines in groupby(page.lines, key=_owner_and_page):
            if owner:
                self._mark(f"/{self._tag(owner)} <</MCID {len(self.sequences)}>>", *lines)
                self.sequences.append(Sequence(owner, number))
            else:
                self._mark("/Artifact <</Type /Pagination>>", *lines)
        for drawing in page.drawings:
            self._draw_drawing(drawing)
        if page.rules:
            self._mark("/Artifact <</Type /Layout>>", *page.rules)
        if page.folio:
            self._mark("/Artifact <</Type /Pagination /Subtype /Footer /Attached [/Bottom]>>", page.folio)
        return "\n".join(self._operators).encode("ascii")

    def _mark(self, sequence: str, *items: Line | Rule) -> None:
        self._operators.append(f"{sequence} BDC")
        for item in items:
            match item:
                case Line():
                    self._draw_line(item)
                case Rule():
                    self._draw_rule(item)
        self._operators.append("EMC")

    def _draw_drawing(self, drawing: Drawing) -> None:
        sequence = "/Artifact <</Type /Pagination>>"
        if drawing.owner:
            sequence = f"/{self._tag(drawing.owner)} <</MCID {len(self.sequences)}>>"
            box = (drawing.left, self._height - drawing.bottom, drawing.right, self._height - drawing.top)
            self.sequences.append(Sequence(drawing.owner, drawing.page, box))
        self._operators += [f"{sequence} BDC", "q"]
        for grey, patches in groupby(drawing.patches, key=_grey):
            self._operators += [f"{_number(grey)} g", *map(self._rectangle, patches), "f"]
        self._operators += ["Q", "EMC"]

    def _rectangle(self, patch: Patch) -> str:
        left, bottom = _number(patch.left), _number(self._height - patch.bottom)
        return f"{left} {bottom} {_number(patch.right - patch.left)} {_number(patch.bottom - patch.top)} re"

    def _draw_rule(self, rule: Rule) -> None:
        top, bottom = _number(self._height - rule.top), _number(self._height - rule.bottom)
        thickness, left = _number(rule.thickness), _number(rule.left)
        if rule.pitch:
            # Dashes of no length with round ends are dots; half a pitch more, lest rounding take the last.
            right = _number(rule.right + rule.pitch / 2)
            dots = f"1 J [0 {_number(rule.pitch)}] 0 d"
            self._operators.append(f"q {dots} {thickness} w {left} {top} m {right} {bottom} l S Q")
            return
        right = _number(rule.right)
        self._operators.append(f"{thickness} w {left} {top} m {right} {bottom} l S")

    def _draw_line(self, line: Line) -> None:
        runs = [run for run in line.runs if run.text]
        if not runs:
            return
        self._operators.append("BT")
        across, up = 0.0, self._height - line.baseline
        starts = [run.places[0] for run in runs]
        # The room after a run reaches to the next one; after the last there is none.
        for run, start, following in zip(runs, starts, (*starts[1:], None), strict=True):
            self._select(run)
            self._operators.append(f"{_number(start - across)} {_number(up)} Td")
            self._show(run, following)
            # Where the reader is now: moves are written rounded.
            across, up = across + round(start - across, _PLACES), 0.0
        self._operators.append("ET")

    def _select(self, run: GlyphRun) -> None:
        font = f"/{self._fonts[run.face].name} {_number(run.size)} Tf"
        if font != self._font:
            self._font = font
            self._operators.append(font)

    def _show(self, run: GlyphRun, following: float | None) -> None:
        font = self._fonts[run.face]
        drawn = [font.plain[char] for char in run.text]
        room = _room(run, drawn, following)
        if max(room) > _READ_AS_SPACE * run.size:
            _widen(run, drawn, room, font)
        # What follows the last character is the next run's own place.
        room.pop()
        spread = _usual(room)
        if spread != self._spread:
            self._spread = spread
            self._operators.append(f"{_number(spread)} Tc")
        self._operators.append(_strings(drawn, room, spread, run.size))


def _owner_and_page(line: Line) -> tuple[Owner, int]:
    return line.owner, line.page


def _grey(patch: Patch) -> float:
    return patch.grey


def _room(run: GlyphRun, drawn: list[Drawn], following: float | None) -> list[float]:
    """Return the room between each character's advance and the next character, in points."""
    places, size = run.places, run.size
    end = places[-1] + drawn[-1].advance * size if following is None else following
    return [
        after - place - char.advance * size
        for place, after, char in zip(places, (*places[1:], end), drawn, strict=True)
    ]


def _widen(run: GlyphRun, drawn: list[Drawn], room: list[float], font: EmbeddedFont) -> None:
    """Put room that would be read as a space into the characters before it, by the tenth of an em."""
    least = _READ_AS_SPACE * run.size
    for index, extra in enumerate(room):
        if extra > least:
            plain = drawn[index]
            wide = drawn[index] = font.wider(round(extra / run.size * _TENTHS))[run.text[index]]
            room[index] -= (wide.advance - plain.advance) * run.size


def _usual(room: list[float]) -> float:
    """Return the room that most characters of a run have after them, in points."""
    if not room:
        return 0.0
    if _is_even(room, room[0]):
        return round(room[0], _PLACES)
    return Counter([round(extra, _PLACES) for extra in room]).most_common(1)[0][0]


def _is_even(room: list[float], spread: float) -> bool:
    """Return whether all room is `spread` points, near enough that a whole line of it is in its place."""
    return max(room) - spread < _EVEN and spread - min(room) < _EVEN


def _strings(drawn: list[Drawn], room: list[float], spread: float, size: float) -> str:
    """Return the operator that shows the characters, with the moves that put each in its place."""
    if not room or _is_even(room, spread):
        return f"<{''.join([char.code for char in drawn])}> Tj"
    parts = ["[<"]
    behind = 0.0
    for char, extra in zip(drawn, room, strict=False):
        parts.append(char.code)
        behind += extra - spread
        if abs(behind) > _UNSEEN:
            move = round(-behind * _EM / size, 1)
            parts.append(f"> {move:g} <")
            behind += move * size / _EM
    return "".join((*parts, drawn[-1].code, ">] TJ"))


def _number(value: float) -> str:
    """Return a number as PDF writes one: no exponent, no needless zeros."""
    text = f"{value:.{_PLACES}f}".rstrip("0").rstrip(".")
    return "0" if text in ("-0", "") else text
