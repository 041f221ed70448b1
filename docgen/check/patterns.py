"""Rules that a pattern can decide: what matches is wrong wherever it stands."""

import re
from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import replace

from docgen.check.rules import Rule
from docgen.check.texts import TypedText
from docgen.diagnostics import Finding, Message

_AROUND = 6


class PatternRule(Struct, frozen=True):
    """A rule and the pattern of what breaks it; `what` has one field, `{excerpt}`.

    The finding is placed at the group `at` of the pattern, where it has one.
    """

    rule: Rule
    pattern: str
    what: Message
    hint: Message

    def check(self, text: TypedText) -> Iterator[Finding]:
        """Yield a finding for each match in the words of a text."""
        for match in re.finditer(self.pattern, text.words):
            start, end = match.span("at" if "at" in match.groupdict() else 0)
            yield self.found(text, start, end)

    def found(self, text: TypedText, start: int, end: int) -> Finding:
        """Return the finding on the characters from `start` to `end`."""
        excerpt = text.source.value[max(0, start - _AROUND) : end + _AROUND]
        what = replace(self.what, values={"excerpt": excerpt})
        return self.rule.found(text.source.locate(start), what, self.hint)
