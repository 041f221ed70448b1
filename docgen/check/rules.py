"""What a rule is: the condition, its weight, the reason, a text that breaks it and one that does not."""

from msgspec import Struct

from docgen.diagnostics import Finding, Location, Message, Severity


class Rule(Struct, frozen=True):
    """One rule (规则) of the checks of a source.

    `reason` says why it matters, `clause` the place in a standard that it comes from (empty for the house's
    own), `remedy` what to do where the finding's own hint does not say it better; `failing` and `passing` are
    examples in Chinese, as an author would type them, empty where none fits on a line.
    """

    id: str
    severity: Severity
    title: Message
    reason: Message
    failing: str = ""
    passing: str = ""
    clause: str = ""
    remedy: Message | None = None

    def found(self, at: Location | None, what: Message, hint: Message | None = None) -> Finding:
        """Return the finding that this rule is broken at a place."""
        return Finding(self.id, self.severity, at, what, hint)
