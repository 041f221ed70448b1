"""A comparison in words, and as data."""

from collections.abc import Callable, Iterator
from typing import assert_never

from msgspec import json, to_builtins

from docgen.comparison import Comparison
from docgen.comparison.figures import Direction, MovedFigure
from docgen.comparison.paragraphs import ChangedParagraph, Piece
from docgen.comparison.promises import ComparedPromise, Outcome
from docgen.diagnostics import Message, message

Say = Callable[[Message], str]

_SIGNS: dict[Direction, str] = {"up": "↑", "down": "↓", "same": "=", "new": "+", "gone": "−"}
_OUTCOMES: dict[Outcome, Message] = {
    "kept": message("kept"),
    "partly": message("kept in part"),
    "missed": message("not kept, and promised again"),
    "dropped": message("not kept, and dropped"),
    "unanswered": message("not answered"),
    "new": message("new"),
}
_NOTHING = "—"
_AROUND = 6
_LONGEST_AGREEMENT = 3 * _AROUND


def as_json(comparison: Comparison) -> str:
    """Return a comparison as JSON; paragraphs that stayed are left out."""
    data = to_builtins(comparison)
    data["paragraphs"] = [to_builtins(one) for one in comparison.paragraphs if _is_changed(one)]
    return json.format(json.encode(data), indent=2).decode("utf-8") + "\n"


def as_lines(comparison: Comparison, say: Say) -> Iterator[str]:
    """Yield a comparison as lines; changed text has [-what was taken out-] and {+what was put in+}."""
    yield say(message("Figures"))
    yield from (f"  {line}" for line in map(_figure, comparison.figures))
    yield say(message("Promises"))
    for outcome, told in _OUTCOMES.items():
        group = [one for one in comparison.promises if one.outcome == outcome]
        if group:
            yield f"  {say(told)} ({len(group)})"
            yield from (f"    {line}" for line in map(_promise, group))
    yield say(message("Text"))
    yield from (f"  {_paragraph(one)}" for one in comparison.paragraphs if _is_changed(one))


def _figure(figure: MovedFigure) -> str:
    after = figure.after or _NOTHING
    change = f" ({figure.change})" if figure.change is not None else ""
    target = f" [{after}/{figure.target}: {figure.completion}%]" if figure.completion else ""
    moved = f"{figure.before or _NOTHING} → {after} {figure.unit}"
    return f"{_SIGNS[figure.direction]} {figure.name} {moved}{change}{target}"


def _promise(promise: ComparedPromise) -> str:
    result = f" → {promise.result}" if promise.result else ""
    return f"{promise.text}{result}"


def _paragraph(paragraph: ChangedParagraph) -> str:
    return "".join(map(_piece, paragraph.pieces))


def _piece(piece: Piece) -> str:
    match piece.fate:
        case "deleted":
            return f"[-{piece.text}-]"
        case "inserted":
            return f"{{+{piece.text}+}}"
        case "same":
            return _shortened(piece.text)
        case _:
            assert_never(piece.fate)


def _shortened(text: str) -> str:
    """Return what stayed, its middle left out where it is long."""
    if len(text) <= _LONGEST_AGREEMENT:
        return text
    return f"{text[:_AROUND]}…{text[-_AROUND:]}"


def _is_changed(paragraph: ChangedParagraph) -> bool:
    return any(piece.fate != "same" for piece in paragraph.pieces)
