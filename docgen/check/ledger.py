"""The number ledger (数字台账): every number that is printed, and what answers for it."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Literal

from msgspec import Struct

from docgen.blocks import Contents, Document, Heading, Inline, Paragraph, Table
from docgen.check.numbers import digits_in, numbers_in
from docgen.check.numerals import numerals_in
from docgen.check.printed import Origins, PrintedText, printed_text
from docgen.check.rules import Rule
from docgen.check.texts import CITED
from docgen.diagnostics import Finding, Location, Message, Severity, message
from docgen.resolve.derived import is_derived

UNACCOUNTED = Rule(
    "N001",
    Severity.WARNING,
    message("A number has no unit and belongs to no date, ordinal or name."),
    message("Nobody can check a number that does not say what it counts."),
    failing="新建公园12，改造道路3条。",
    passing="新建公园12个，改造道路3条。",
)
RULES = (UNACCOUNTED,)

NumberClass = Literal["bound", "derived", "structural", "local", "waived", "unaccounted"]

_SENTENCES: dict[NumberClass, Message] = {
    "bound": message("{count} bound: shown from indicators"),
    "derived": message("{count} derived: by a formula from other figures"),
    "structural": message("{count} structural: in dates, ordinals and names"),
    "local": message("{count} local: amounts of one sentence, with a unit"),
    "waived": message("{count} waived, with a reason"),
    "unaccounted": message("{count} unaccounted for"),
}
_AROUND = 8


class Entry(Struct, frozen=True):
    """A number of the ledger: what answers for it, and where it was typed.

    `reason` is the formula of a derived number, or why one is waived.
    """

    text: str
    kind: NumberClass
    at: Location | None
    excerpt: str
    reason: str = ""


class Ledger(Struct, frozen=True):
    """Every number of some documents, in the order in which they are printed."""

    entries: tuple[Entry, ...]

    def counts(self) -> dict[NumberClass, int]:
        """Return how many numbers there are of each class."""
        kinds = [entry.kind for entry in self.entries]
        return {kind: kinds.count(kind) for kind in _SENTENCES}

    def sentences(self) -> Iterator[Message]:
        """Yield the ledger in words: what is accounted for, a line a class; derived and waived by name."""
        counts = self.counts()
        total, open_ones = len(self.entries), counts["unaccounted"]
        covered = (total - open_ones) * 100 // total if total else 100
        yield message("{count} numbers, {covered} % accounted for:", count=total, covered=covered)
        for kind, count in counts.items():
            yield _SENTENCES[kind].filled(count=count)
            for entry in self.entries:
                if entry.kind == kind and entry.reason:
                    yield message("    {number}: {reason}", number=entry.text, reason=entry.reason)


def unaccounted(ledger: Ledger) -> Iterator[Finding]:
    """Yield a finding for each number that nothing answers for."""
    for entry in ledger.entries:
        if entry.kind == "unaccounted":
            yield UNACCOUNTED.found(
                entry.at,
                message(
                    "The number {number} in “{excerpt}” does not say what it counts.",
                    number=entry.text,
                    excerpt=entry.excerpt,
                ),
                message("Write its unit, or say why it is right as it is: # 不查 N001：…"),
            )


def keep_ledger(
    texts: Iterable[PrintedText], formulas: Mapping[Location, str], waivers: Mapping[Location, str]
) -> Ledger:
    """Return the ledger of printed texts.

    `formulas` are those that yield a typed number, `waivers` the reasons for letting one stand, by place.
    """
    return Ledger(tuple(entry for text in texts for entry in _entries(text, formulas, waivers)))


def printed_in(document: Document, origins: Origins) -> Iterator[PrintedText]:
    """Yield every paragraph, heading and cell of a document; the contents only repeat headings."""
    for block in document.blocks:
        match block:
            case Paragraph() | Heading():
                yield printed_text(block.inlines, origins)
            case Table():
                for row in block.rows:
                    for cell in row.cells:
                        yield printed_text(cell.inlines, origins)
            case Contents():
                pass


def _entries(
    text: PrintedText, formulas: Mapping[Location, str], waivers: Mapping[Location, str]
) -> Iterator[Entry]:
    shown = [_shown(inline) for inline in text.inlines]
    words = "".join(CITED * len(one.text) if one.fact else one.text for one in text.inlines)
    numbers = sorted((*numbers_in(words), *numerals_in(words)), key=lambda one: one.start)
    yield from (entry for entries in shown for entry in entries)
    for number in numbers:
        at, excerpt = (
            text.locate(number.start),
            text.text[max(0, number.start - _AROUND) : number.end + _AROUND],
        )
        formula, reason = formulas.get(at, "") if at else "", waivers.get(at, "") if at else ""
        kind: NumberClass = number.kind
        if number.kind == "local" and formula:
            kind = "derived"
        elif number.kind == "unaccounted" and reason:
            kind = "waived"
        yield Entry(text.text[number.start : number.end], kind, at, excerpt, formula or reason)


def _shown(inline: Inline) -> list[Entry]:
    kind: NumberClass = "derived" if is_derived(inline.fact) else "bound"
    digits = digits_in(inline.text) if inline.fact else ()
    reason = inline.fact if kind == "derived" else ""
    return [Entry(number, kind, inline.at, inline.text, reason) for number in digits]
