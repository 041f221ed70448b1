"""What an indicator's definition must be, to be cited: its own id and name, a short unit."""

from collections.abc import Iterator

from docgen.diagnostics import Finding, message
from docgen.model.indicators import Indicator
from docgen.model.text import SourceText
from docgen.resolve.problems import error, name_hint
from docgen.resolve.prose import blank_text, control_characters

# `指标["…"]` cites an indicator whose name is no word of its own.
INDICATORS = ("指标", "indicators")

_ID_CHARACTERS = frozenset("abcdefghijklmnopqrstuvwxyz0123456789_")
_LONGEST_UNIT = 20


def check_form(indicator: Indicator) -> Iterator[Finding]:
    """Yield what is wrong with an indicator's id and with its own words."""
    identifier, unit = indicator.id, indicator.unit
    yield from blank_text(indicator.name)
    for text in (indicator.name, unit, indicator.basis):
        if text is not None:
            yield from control_characters(text)
    if (
        not identifier.value
        or not _ID_CHARACTERS.issuperset(identifier.value)
        or identifier.value[0].isdigit()
    ):
        yield error(
            "R012",
            identifier.at,
            message("“{id}” cannot be an id.", id=identifier.value),
            message("Use small letters a–z, digits and _, and begin with a letter: fixed_investment."),
        )
    if len(unit.value) > _LONGEST_UNIT:
        yield error(
            "R019",
            unit.at,
            message("{count} characters are no unit.", count=len(unit.value)),
            message("Write the unit alone, such as 亿元; what there is to explain goes into note or basis."),
        )


def check_free(name: SourceText, indicator: Indicator, taken: dict[str, Indicator]) -> Iterator[Finding]:
    """Yield a finding when `name`, the indicator's id or name, already means something else."""
    owner = taken.get(name.value, indicator)
    if owner is not indicator:
        yield error(
            "R011",
            name.at,
            message(
                "“{name}” is already the id or name of the indicator at {place}.",
                name=name.value,
                place=owner.id.at,
            ),
            message("Give each indicator an id and a name of its own."),
        )
    if name.value in INDICATORS:
        yield error(
            "R011",
            name.at,
            message("“{name}” is docgen's own word for all indicators.", name=name.value),
            message("Give the indicator another name."),
        )


def check_whole(indicator: Indicator, indicators: dict[str, Indicator]) -> Iterator[Finding]:
    """Yield a finding when an indicator is an item (其中项) of nothing that there is, or of itself."""
    part_of = indicator.part_of
    if part_of is None:
        return
    if part_of.value not in indicators:
        yield error(
            "R013",
            part_of.at,
            message("There is no indicator “{name}” to be an item of.", name=part_of.value),
            name_hint(part_of.value, indicators),
        )
    elif _is_item_of_itself(indicator, indicators):
        yield error(
            "R013",
            part_of.at,
            message("“{name}” is, in the end, an item of itself.", name=indicator.name.value),
            message("Write the id of the indicator that it is an item of, or take part_of out."),
        )


def check_share(indicator: Indicator, indicators: dict[str, Indicator]) -> Iterator[Finding]:
    """Yield a finding for each indicator that a percentage is said to come of, and that there is not."""
    named = (indicator.share.part, *indicator.share.whole) if indicator.share else ()
    for name in named:
        if name.value not in indicators:
            yield error(
                "R013",
                name.at,
                message("There is no indicator “{name}” to take a share of.", name=name.value),
                name_hint(name.value, indicators),
            )


def _is_item_of_itself(indicator: Indicator, indicators: dict[str, Indicator]) -> bool:
    seen: set[str] = set()
    above: Indicator | None = indicator
    while above is not None and above.id.value not in seen:
        seen.add(above.id.value)
        above = indicators.get(above.part_of.value) if above.part_of is not None else None
    return above is not None
