"""docgen's own phrases: the office's wording with its values put in, by the same rules as the prose."""

from msgspec import Struct

from docgen.blocks import Inline, Text
from docgen.diagnostics import Finding, Location, message
from docgen.model.text import SourceText
from docgen.model.wording import ChangeWording
from docgen.resolve.expressions import Path
from docgen.resolve.problems import error, excerpt
from docgen.resolve.prose import fill_in
from docgen.resolve.resolved import Figure
from docgen.zh.quantities import signed, unsigned

Inlines = tuple[Inline, ...]

# A line of a printed page, many times over; without it two long values could make a text of any length.
_LONGEST_PHRASE = 2000
POINTS = "个百分点"


class Values(Struct, frozen=True):
    """The values that a phrase may cite, by name."""

    values: dict[str, Inlines]

    def knows(self, name: str) -> bool:
        """Return whether there is a value of that name."""
        return name in self.values

    def meant(self, _text: str) -> str | None:
        """Return `None`: every value's name is a word of Jinja's."""
        return None

    def look_up(self, path: Path, at: Location) -> Inlines | Finding:
        """Return the value that `path` names."""
        if path.root in self.values and not path.steps:
            return self.values[path.root]
        return error(
            "R007",
            at,
            message("There is no “{name}” to put into this phrase.", name=excerpt(path.text)),
            message("It can cite: {names}.", names=", ".join(self.values) or "-"),
        )


def phrase(template: SourceText, findings: list[Finding], **values: Inlines) -> Inlines:
    """Return `template` with its values put in, every value keeping its place and its fact."""
    inlines = fill_in(template, Values(values), findings)
    if sum(len(inline.text) for inline in inlines) <= _LONGEST_PHRASE:
        return inlines
    findings.append(
        error(
            "R020",
            template.at,
            message("This phrase comes to more than {most} characters.", most=_LONGEST_PHRASE),
            message("Shorten it, or what is put into it."),
        )
    )
    return ()


def words(text: str, at: Location | None = None) -> Inlines:
    """Return `text` as a value for a phrase."""
    return (Text(text, at=at),) if text else ()


def digits_alone(figure: Figure, at: Location) -> Text:
    """Return a figure as it is printed where its unit stands elsewhere: 105, −3.2."""
    return Text(signed(figure.text), fact=figure.fact, at=at)


def with_unit(figure: Figure, at: Location) -> Text:
    """Return a figure as it is printed, its unit behind it: 105亿元, 4.37%, −19.29%."""
    return Text(f"{signed(figure.text)}{figure.unit}", fact=figure.fact, at=at)


def signed_with_unit(figure: Figure, at: Location) -> Text:
    """Return a figure with its sign, plus as well as minus, and its unit: +1.9%, −0.5个百分点, 0.0%."""
    plus = "+" if figure.value > 0 else ""
    return Text(f"{plus}{signed(figure.text)}{figure.unit}", fact=figure.fact, at=at)


def change(growth: Figure, wording: ChangeWording, at: Location, findings: list[Finding]) -> Inlines:
    """Return the change on the year before in words: 增长4.37%, 下降19.29%, 提高1个百分点, 持平."""
    if not growth.value:
        unchanged = phrase(wording.unchanged, findings)
        return tuple(Text(inline.text, fact=growth.fact, at=at) for inline in unchanged)
    amount = Text(f"{unsigned(growth.text)}{growth.unit}", fact=growth.fact, at=at)
    return phrase(_change_template(growth, wording), findings, amount=(amount,))


def _change_template(growth: Figure, wording: ChangeWording) -> SourceText:
    in_points = growth.unit == POINTS
    if growth.value > 0:
        return wording.points_increase if in_points else wording.increase
    return wording.points_decrease if in_points else wording.decrease
