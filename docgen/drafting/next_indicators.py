"""The indicators with room for next year's figures: what is to be filled in stands empty, in its place."""

from collections.abc import Sequence

from docgen.diagnostics import Location
from docgen.drafting.edits import Draft
from docgen.model.indicators import Indicator, Indicators, YearFigures
from docgen.reader import ListNode, MappingNode, Node

_EMPTY = '""'
_BRACE = "{"


def next_indicators(text: str, node: Node, indicators: Indicators, year: int) -> str:
    """Return `indicators.yaml` with empty figures for the report of the year after `year`.

    An indicator that has an actual, a growth or a target this far gets room for the same of the next year.
    `text` is the file and `node` its tree. What is there already stays, so a second run changes nothing.
    """
    draft = Draft(text)
    for entries, indicator in zip(_items(node), indicators.indicators, strict=True):
        years = entries.entries.get("years")
        if years is None or not isinstance(years.value, MappingNode):
            continue
        for room_year, aspects in _room(indicator, year).items():
            missing = [one for one in aspects if not _has(indicator.years.get(room_year), one)]
            if missing:
                _make_room(draft, years.value, room_year, missing)
    return draft.changed()


def _items(node: Node) -> list[MappingNode]:
    entry = node.entries.get("indicators") if isinstance(node, MappingNode) else None
    items = entry.value.items if entry is not None and isinstance(entry.value, ListNode) else ()
    return [item for item in items if isinstance(item, MappingNode)]


def _room(indicator: Indicator, year: int) -> dict[int, Sequence[str]]:
    """Return which figures the next report needs of an indicator, by year."""
    before = indicator.years.get(year - 1, YearFigures())
    now = indicator.years.get(year, YearFigures())
    aspects = []
    if before.actual is not None or now.target is not None:
        aspects.append("actual")
    if before.growth is not None:
        aspects.append("growth")
    return {year: aspects, year + 1: ["target"] if now.target is not None else []}


def _has(figures: YearFigures | None, aspect: str) -> bool:
    if figures is None:
        return False
    return {"actual": figures.actual, "growth": figures.growth, "target": figures.target}[aspect] is not None


def _make_room(draft: Draft, years: MappingNode, year: int, aspects: Sequence[str]) -> None:
    entry = years.entries.get(str(year))
    typed = ", ".join(f"{aspect}: {_EMPTY}" for aspect in aspects)
    if entry is None:
        _add_year(draft, years, f"{year}: {{{typed}}}")
    elif draft.stands_at(entry.value.at, _BRACE):
        is_empty = isinstance(entry.value, MappingNode) and not entry.value.entries
        draft.insert(_after_brace(entry.value.at), typed if is_empty else f"{typed}, ")
    else:
        draft.put_lines_before(entry.value.at.line, [f"{aspect}: {_EMPTY}" for aspect in aspects])


def _add_year(draft: Draft, years: MappingNode, typed: str) -> None:
    if draft.stands_at(years.at, _BRACE):
        draft.insert(_after_brace(years.at), f"{typed}, " if years.entries else typed)
        return
    last = max(entry.key.at.line for entry in years.entries.values())
    draft.put_lines_after_block(last, [typed])


def _after_brace(at: Location) -> Location:
    return Location(at.file, at.line, at.column + len(_BRACE))
