"""What a citation in the report prints: an indicator, of a year, one of its figures, whole or in part.

`{{ gdp }}` is last year's actual with its unit. Attributes choose another figure (`growth`, `change`,
`target`) or a part of it (`value`, `unit`); each has an English and a Chinese name.
"""

from typing import Literal, assert_never

from msgspec import Struct
from msgspec.structs import replace

from docgen.blocks import Inline, Text
from docgen.diagnostics import Finding, Location, message
from docgen.model.gaps import FILL
from docgen.model.indicators import Indicator
from docgen.model.wording import ChangeWording
from docgen.resolve.definitions import INDICATORS
from docgen.resolve.expressions import Path
from docgen.resolve.figures import Catalogue
from docgen.resolve.phrases import change, digits_alone, with_unit
from docgen.resolve.problems import cite_instead, error, excerpt, name_hint
from docgen.resolve.resolved import Aspect

Shown = Literal["actual", "growth", "change", "target"]
Part = Literal["whole", "value", "unit"]

_SHOWN: dict[str, Shown] = {
    "actual": "actual", "实绩": "actual",
    "growth": "growth", "增速": "growth",
    "change": "change", "变化": "change",
    "target": "target", "目标": "target",
}  # fmt: skip
_PARTS: dict[str, Part] = {"value": "value", "数值": "value", "unit": "unit", "单位": "unit"}
_PREVIOUS = ("previous", "上年")
_ATTRIBUTES = (*_SHOWN, *_PARTS, *_PREVIOUS)
_FIRST_SIGNS = (".", "[")


class _Selection(Struct, frozen=True):
    """What the steps of a citation have chosen so far; `year` and `shown` are `None` until one is named."""

    indicator: Indicator
    year: int | None = None
    shown: Shown | None = None
    part: Part = "whole"


class Citations(Struct, frozen=True):
    """The names that the text of the report of `year` can cite."""

    catalogue: Catalogue
    wording: ChangeWording
    year: int
    findings: list[Finding]

    def knows(self, name: str) -> bool:
        """Return whether an indicator has that id or name."""
        return name in self.catalogue.indicators or name in INDICATORS

    def meant(self, text: str) -> str | None:
        """Return how to cite what `text` names, when its name is no word of Jinja's: `PM2.5.增速`."""
        names = (name for name in self.catalogue.indicators if text.startswith(name))
        name = max(names, key=len, default="")
        rest = text[len(name) :]
        if not name or (rest and not rest.startswith(_FIRST_SIGNS)):
            return None
        return f"{self.catalogue.indicators[name].id.value}{rest}"

    def look_up(self, path: Path, at: Location) -> tuple[Inline, ...] | Finding:
        """Return what the citation `path` at `at` prints, or why it prints nothing."""
        selected = self._select(path, at)
        if isinstance(selected, Finding):
            return selected
        return self._show(selected, at)

    def _select(self, path: Path, at: Location) -> "_Selection | Finding":
        name, steps = path.root, path.steps
        if name in INDICATORS and steps:
            name, steps = str(steps[0]), steps[1:]
        indicator = self.catalogue.indicators.get(name)
        if indicator is None:
            return self._unknown(path, name, at)
        selected = _Selection(indicator)
        for step in steps:
            chosen = _choose(selected, step, self.year)
            if chosen is None:
                return _unknown_step(indicator, step, at)
            selected = chosen
        return selected

    def _unknown(self, path: Path, name: str, at: Location) -> Finding:
        hint = name_hint(name, self.catalogue.indicators)
        if name in INDICATORS:
            hint = message('Say which one: {{{{ 指标["PM2.5浓度"] }}}}.')
        elif (meant := self.meant(path.text)) is not None:
            hint = cite_instead(meant)
        return error(
            "R007", at, message("No indicator has the id or name “{name}”.", name=excerpt(name)), hint
        )

    def _show(self, selected: _Selection, at: Location) -> tuple[Inline, ...] | Finding:
        shown = selected.shown or "actual"
        if selected.part == "unit":
            return (Text(_unit(selected.indicator, shown), at=at),)
        aspect: Aspect = "growth" if shown == "change" else shown
        year = self.year if shown == "target" else self.year - 1
        if selected.year is not None:
            year = selected.year
        figure = self.catalogue.figure(selected.indicator, year, aspect)
        if figure is None and self.catalogue.awaits(selected.indicator, year, aspect):
            return (Text(FILL, at=at),)
        if figure is None:
            return _no_figure(selected.indicator, year, aspect, at)
        if shown == "growth" and figure.value < 0:
            return _negative_growth(selected.indicator, at)
        if shown == "change":
            return change(figure, self.wording, at, self.findings)
        return (digits_alone(figure, at) if selected.part == "value" else with_unit(figure, at),)


def _choose(selected: _Selection, step: str | int, report_year: int) -> _Selection | None:
    """Return the selection narrowed by one step, `None` when the step means nothing there."""
    if selected.part != "whole":
        return None
    if isinstance(step, int):
        return replace(selected, year=step) if selected.year is None and selected.shown is None else None
    if step in _PREVIOUS and selected.shown is None:
        return replace(selected, year=(report_year - 1 if selected.year is None else selected.year) - 1)
    if step in _SHOWN and selected.shown is None:
        return replace(selected, shown=_SHOWN[step])
    if step in _PARTS and selected.shown != "change":
        return replace(selected, part=_PARTS[step])
    return None


def _unit(indicator: Indicator, shown: Shown) -> str:
    match shown:
        case "actual" | "target":
            return indicator.unit.value
        case "growth" | "change":
            return indicator.growth_unit
        case _:
            assert_never(shown)


def _unknown_step(indicator: Indicator, step: str | int, at: Location) -> Finding:
    name = excerpt(indicator.name.value)
    if isinstance(step, int) or step in _ATTRIBUTES:
        return error(
            "R008",
            at,
            message("“{step}” cannot stand here after “{name}”.", step=excerpt(str(step)), name=name),
            message("Keep to the order: {{{{ gdp[2019].growth.value }}}}: the year, the figure, its part."),
        )
    return error(
        "R008",
        at,
        message("“{name}” has no “{step}”.", name=name, step=excerpt(str(step))),
        message("It has: {names}.", names=_paired(_ATTRIBUTES)),
    )


def _no_figure(indicator: Indicator, year: int, aspect: Aspect, at: Location) -> Finding:
    return error(
        "R009",
        at,
        message(
            "“{name}” has no {aspect} for {year}.",
            name=indicator.name.value,
            aspect=aspect,
            year=excerpt(str(year)),
        ),
        message(
            "Write {aspect} under {year} of the indicator at {place}.",
            aspect=aspect,
            year=excerpt(str(year)),
            place=indicator.id.at,
        ),
    )


def _negative_growth(indicator: Indicator, at: Location) -> Finding:
    return error(
        "R010",
        at,
        message(
            "The growth of “{name}” is below zero; no text can say that it grew by it.",
            name=indicator.name.value,
        ),
        message(
            "Cite the change, which says 下降 with the number: {{{{ {id}.变化 }}}}.", id=indicator.id.value
        ),
    )


def _paired(attributes: tuple[str, ...]) -> str:
    """Return the attributes with their two names together: growth/增速."""
    return ", ".join("/".join(pair) for pair in zip(attributes[::2], attributes[1::2], strict=True))
