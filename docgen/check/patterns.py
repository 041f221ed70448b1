"""Rules that a pattern can decide: what matches is wrong wherever it stands."""

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from docgen.check.rules import Rule
from docgen.check.texts import TypedText
from docgen.diagnostics import Finding, Message, message

# A letter that is not Latin: the range of hanzi itself would cost each pattern a millisecond to compile.
HAN = r"[^\W0-9A-Za-z_]"
_AROUND = 6
# A text typed in half-width marks throughout needs one search and replace, not a hundred lines to read.
_MOST = 3


class PatternRule(Struct, frozen=True):
    """A rule and the pattern of what breaks it; `what` has one field, `{excerpt}`.

    The finding is placed at the named group that matched, where there is any. Only a document with one of
    the characters or words of `signs` is searched, where any are named: to compile a pattern costs more.
    `habit`: it is a way of typing, not a slip, so of many in a document one is told.
    """

    rule: Rule
    pattern: str
    what: Message
    hint: Message
    signs: str | tuple[str, ...] = ()
    habit: bool = False

    def check(self, text: TypedText) -> Iterator[Finding]:
        """Yield a finding for each match in the words of a text; of many, the first one with their number."""
        yield from _first_of_many([self.found(text, *span) for span in self._spans(text)], _IN_PARAGRAPH)

    def check_all(self, texts: Sequence[TypedText]) -> Iterator[Finding]:
        """Yield the findings in the texts of a document; of many of a habit, the first with their number."""
        if self.signs and not self._is_likely("\n".join(text.words for text in texts)):
            return
        if not self.habit:
            for text in texts:
                yield from self.check(text)
            return
        found = [self.found(text, *span) for text in texts for span in self._spans(text)]
        yield from _first_of_many(found, _IN_DOCUMENT)

    def found(self, text: TypedText, start: int, end: int) -> Finding:
        """Return the finding on the characters from `start` to `end`."""
        excerpt = text.source.value[max(0, start - _AROUND) : end + _AROUND]
        what = replace(self.what, values={"excerpt": excerpt})
        return self.rule.found(text.source.locate(start), what, self.hint)

    def _spans(self, text: TypedText) -> list[tuple[int, int]]:
        return [match.span(match.lastgroup or 0) for match in re.finditer(self.pattern, text.words)]

    def _is_likely(self, words: str) -> bool:
        return any(sign in words for sign in self.signs)


_IN_PARAGRAPH = message("It stands in {count} more places of this paragraph: search and replace it.")
_IN_DOCUMENT = message("It stands in {count} more places of this document: search and replace it.")


def _first_of_many(findings: list[Finding], more: Message) -> list[Finding]:
    if len(findings) <= _MOST:
        return findings
    return [replace(findings[0], hint=replace(more, values={"count": str(len(findings) - 1)}))]
