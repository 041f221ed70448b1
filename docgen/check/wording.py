"""All that is asked of the words of any text, with sources behind it or not."""

from collections.abc import Iterator, Sequence
from datetime import date

from docgen.check.digits import check_digits
from docgen.check.marks import check_marks
from docgen.check.names import check_names
from docgen.check.rare import check_rare
from docgen.check.texts import TypedText
from docgen.check.usage import check_usage
from docgen.diagnostics import Finding
from docgen.model.names import Names
from docgen.model.usage import Usage


def check_wording(
    texts: Sequence[TypedText], usage: Usage, names: Names | None, day: date | None
) -> Iterator[Finding]:
    """Yield what is doubtful in the marks, numbers and words of a text; none of it is an error.

    `names` are the declared ones; `day` is that of the report, where it is known.
    """
    yield from check_marks(texts)
    yield from check_digits(texts)
    yield from check_usage(texts, usage, day)
    yield from check_names(texts, names)
    yield from check_rare(texts)
