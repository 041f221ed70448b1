"""What is still open in the text: signs of lost characters, and readings that were left in doubt."""

from collections.abc import Iterable, Iterator

from docgen.check.rules import Rule
from docgen.check.texts import TypedText
from docgen.diagnostics import Finding, Severity, message
from docgen.model.emendations import Emendations
from docgen.resolve.gaps import find_gaps

GAP = Rule(
    "G001",
    Severity.INFO,
    message("A gap is left in the text."),
    message("A reader sees it; whoever has the original can fill it."),
    failing="淀山湖镇□□□工作站",
    passing="淀山湖镇退役军人工作站",
)
OPEN = Rule(
    "G002",
    Severity.INFO,
    message("A reading of the source is in doubt."),
    message("The text stands as the source has it, until somebody knows."),
    failing="decision: open",
    passing="decision: adopted",
)
RULES = (GAP, OPEN)

_AROUND = 8


def check_gaps(texts: Iterable[TypedText]) -> Iterator[Finding]:
    """Yield every gap sign in the typed texts; signs that stand together are one gap."""
    for text in texts:
        for start, end in find_gaps(text.words):
            yield GAP.found(
                text.source.locate(start),
                message(
                    "A gap is left here: “{excerpt}”.",
                    excerpt=text.source.value[max(0, start - _AROUND) : end + _AROUND],
                ),
                message("Fill it when the original is found, and record it in emendations.yaml."),
            )


def check_open_readings(emendations: Emendations) -> Iterator[Finding]:
    """Yield the emendations that nobody has decided."""
    for emendation in emendations.emendations:
        if emendation.decision == "open":
            yield OPEN.found(
                emendation.id.at,
                message("“{text}” is in doubt ({id}).", text=emendation.has.value, id=emendation.id.value),
                message("Ask the issuer; then write adopted, and the reading."),
            )
