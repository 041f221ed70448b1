"""Rules that a pattern can decide: what matches is wrong wherever it stands."""

import re
from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import replace

from docgen.check.rules import Rule
from docgen.check.texts import TypedText
from docgen.diagnostics import Finding, Message, message

_AROUND = 6
# A text typed in half-width marks throughout needs one search and replace, not a hundred lines to read.
_MOST = 3


class PatternRule(Struct, frozen=True):
    """A rule and the pattern of what breaks it; `what` has one field, `{excerpt}`.

    The finding is placed at the group `at` of the pattern, where it has one.
    """

    rule: Rule
    pattern: str
    what: Message
    hint: Message

    def check(self, text: TypedText) -> Iterator[Finding]:
        """Yield a finding for each match in the words of a text; of many, the first one with their number."""
        matches = list(re.finditer(self.pattern, text.words))
        spans = [match.span("at" if "at" in match.groupdict() else 0) for match in matches]
        findings = [self.found(text, *span) for span in spans]
        if len(findings) > _MOST:
            more = message(
                "It stands in {count} more places of this paragraph: search and replace it.",
                count=len(spans) - 1,
            )
            findings = [replace(findings[0], hint=more)]
        yield from findings

    def found(self, text: TypedText, start: int, end: int) -> Finding:
        """Return the finding on the characters from `start` to `end`."""
        excerpt = text.source.value[max(0, start - _AROUND) : end + _AROUND]
        what = replace(self.what, values={"excerpt": excerpt})
        return self.rule.found(text.source.locate(start), what, self.hint)
