"""The restored text (校勘): what the damaged original, its emendations and the punctuation rule give."""

from collections.abc import Iterable, Sequence
from itertools import accumulate, pairwise

from msgspec import Struct

from docgen.diagnostics import Finding, Message, Severity, message
from docgen.model.emendations import Emendation, Emendations
from docgen.zh.punctuation import restored_characters

_NO_BREAK_SPACE, _SPACE = "\u00a0", " "


class Mark(Struct, frozen=True, order=True):
    """Where an emendation stands in a restored paragraph: the characters from `start` to before `end`."""

    start: int
    end: int
    emendation: Emendation


class RestoredParagraph(Struct, frozen=True):
    """A paragraph of the restored text, and the line of the original that it comes from, from 1."""

    line: int
    text: str
    marks: tuple[Mark, ...] = ()


class Restoration(Struct, frozen=True):
    """What the original gives, and the emendations that do not fit it."""

    paragraphs: tuple[RestoredParagraph, ...]
    findings: tuple[Finding, ...]


class _Spot(Struct, frozen=True, order=True):
    start: int
    end: int
    reading: str
    emendation: Emendation


def restore(original: str, emendations: Emendations) -> Restoration:
    """Return the text of `original` with its emendations, then the punctuation rule, applied.

    A no-break space counts as a space. Lines left empty are no paragraphs.
    """
    lines = original.replace(_NO_BREAK_SPACE, _SPACE).splitlines()
    findings: list[Finding] = []
    spots: dict[int, list[_Spot]] = {}
    for emendation in emendations.emendations:
        located = _locate(emendation, lines)
        if isinstance(located, Finding):
            findings.append(located)
        else:
            spots.setdefault(int(emendation.line.value), []).append(located)
    rows = {number: sorted(row, key=_start) for number, row in spots.items()}
    findings += [finding for row in rows.values() for finding in _overlaps(_changing(row))]
    paragraphs = (_restored(number, line, rows.get(number, [])) for number, line in enumerate(lines, 1))
    return Restoration(tuple(paragraph for paragraph in paragraphs if paragraph.text), tuple(findings))


def _restored(number: int, line: str, spots: list[_Spot]) -> RestoredParagraph:
    """Return the paragraph that a line of the original becomes."""
    changing = _changing(spots)
    applied = _applied(line, changing)
    characters = restored_characters(applied)
    places = list(accumulate((len(char) for char in characters), initial=0))
    marks = (
        Mark(places[_moved(spot.start, changing, 0)], places[_moved(spot.end, changing, 1)], spot.emendation)
        for spot in spots
        if spot.emendation.decision != "dropped"
    )
    return RestoredParagraph(number, "".join(characters), tuple(marks))


def _changing(spots: Sequence[_Spot]) -> list[_Spot]:
    return [spot for spot in spots if spot.emendation.decision != "open"]


def _moved(place: int, spots: Sequence[_Spot], side: int) -> int:
    """Return where a place of the line is once `spots` are applied; inside one, its start or end."""
    moved = place
    for spot in spots:
        grown = len(spot.reading) - (spot.end - spot.start)
        if spot.end <= place:
            moved += grown
        elif spot.start < place:
            moved += spot.start - place if side == 0 else spot.end - place + grown
    return moved


def _start(spot: _Spot) -> int:
    return spot.start


def _locate(emendation: Emendation, lines: Sequence[str]) -> _Spot | Finding:
    number, has = emendation.line.value, emendation.has.value
    if not number.isdigit() or not 1 <= int(number) <= len(lines):
        return _misfit(emendation, message("The original has no line {line}.", line=number))
    starts = _occurrences(lines[int(number) - 1], has)
    wanted = emendation.occurrence.value if emendation.occurrence else ""
    if not starts:
        return _misfit(
            emendation, message("Line {line} of the original does not have {text}.", line=number, text=has)
        )
    if not wanted and len(starts) > 1:
        return _misfit(
            emendation,
            message(
                "Line {line} of the original has {text} {count} times.",
                line=number,
                text=has,
                count=len(starts),
            ),
        )
    choice = wanted or "1"
    if not choice.isdigit() or not 1 <= int(choice) <= len(starts):
        return _misfit(
            emendation,
            message(
                "There is no occurrence {choice} of {text} in line {line}.",
                choice=choice,
                text=has,
                line=number,
            ),
        )
    if emendation.decision in ("adopted", "gap") and emendation.reading is None:
        return _misfit(emendation, message("The emendation {id} gives no reading.", id=emendation.id.value))
    start = starts[int(choice) - 1]
    reading = emendation.reading.value if emendation.reading and emendation.decision != "dropped" else ""
    return _Spot(start, start + len(has), reading, emendation)


def _occurrences(line: str, text: str) -> list[int]:
    starts = []
    start = line.find(text) if text else -1
    while start >= 0:
        starts.append(start)
        start = line.find(text, start + 1)
    return starts


def _overlaps(spots: Sequence[_Spot]) -> Iterable[Finding]:
    for first, second in pairwise(spots):
        if second.start < first.end:
            yield _misfit(
                second.emendation,
                message(
                    "The emendation {id} overlaps {other}.",
                    id=second.emendation.id.value,
                    other=first.emendation.id.value,
                ),
            )


def _applied(line: str, spots: Sequence[_Spot]) -> str:
    pieces = []
    done = 0
    for spot in spots:
        pieces += [line[done : spot.start], spot.reading]
        done = spot.end
    return "".join((*pieces, line[done:]))


def _misfit(emendation: Emendation, sentence: Message) -> Finding:
    hint = message("Give line, has and occurrence as they stand in the original, and a reading to print.")
    return Finding("E001", Severity.ERROR, emendation.has.at, sentence, hint)
