"""A report that has no sources yet, as lines of text: what can be checked without a model."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from docgen.blocks import Text
from docgen.check.enumerations import check_claims, check_enumerations
from docgen.check.gaps import check_gaps
from docgen.check.ledger import keep_ledger, unaccounted
from docgen.check.missing_numbers import check_missing_numbers
from docgen.check.numbering import check_typed_numbers
from docgen.check.printed import PrintedText, origins_of, printed_text
from docgen.check.prose_audit import audit_prose
from docgen.check.punctuation import check_punctuation
from docgen.check.relations import contradictions
from docgen.check.sessions import Session, check_sessions, session_in
from docgen.check.stated_twice import audit_repetitions
from docgen.check.texts import TypedText, typed_text
from docgen.check.unfit import check_unfit
from docgen.check.word_text import is_word_file, paragraphs_of
from docgen.check.wording import check_wording
from docgen.check.years import check_dates, check_short_years
from docgen.diagnostics import Finding, Location, Severity, SourceError, message
from docgen.model.names import Names
from docgen.model.text import SourceText
from docgen.model.usage import Usage

# What Chinese offices save text as; GB18030 holds GBK and GB2312.
_ENCODINGS = ("utf-8-sig", "gb18030")
_BLANKS = " \t\u3000\r"
# A report has some 20,000 characters; a book, or a page pasted over and over, has no use for these checks.
_MOST_CHARACTERS = 200_000
_HEADER_LINES = 25
_SPOKEN_ON = re.compile("((?:19|20)[0-9]{2})年([0-9]{1,2})月([0-9]{1,2})日")
_MEETING_WORDS = re.compile("大会|会议|人代会")
_LAST_MONTHS = 11


def check_plain(
    data: bytes, file: str, usage: Usage | None = None, names: Names | None = None
) -> Iterator[Finding]:
    """Yield what is wrong with the text or Word file `file`: a paragraph a line, each at its line and column.

    Raises:
        SourceError: The file is neither.
    """
    texts = [typed_text(line) for line in _lines(_text_of(data, file), file)]
    printed = [_as_printed(text) for text in texts]
    yield from unaccounted(keep_ledger(printed, {}, {}))
    yield from check_missing_numbers(texts)
    yield from contradictions((*audit_prose(printed), *audit_repetitions(printed)))
    yield from check_claims(texts)
    yield from check_enumerations(texts)
    yield from check_typed_numbers(texts)
    yield from check_punctuation(texts)
    yield from check_unfit(texts)
    yield from check_gaps(texts)
    session, day = _heard(texts)
    yield from check_sessions(texts, session, day)
    yield from _check_years(texts, day)
    yield from check_wording(texts, usage or Usage("docgen/usage/1"), names, day)


def _heard(texts: Sequence[TypedText]) -> tuple[Session | None, date | None]:
    """Return the session that heard the report, and its day, as the lines above the text have them."""
    session, day = None, None
    for text in texts[:_HEADER_LINES]:
        if _MEETING_WORDS.search(text.words):
            session = session or session_in(text.words)
            day = day or _day_in(text.words)
    return session, day


def _day_in(words: str) -> date | None:
    match = _SPOKEN_ON.search(words)
    if match is None:
        return None
    try:
        return date(*map(int, match.groups()))
    except ValueError:
        return None  # D009 tells it


def _check_years(texts: Sequence[TypedText], day: date | None) -> Iterator[Finding]:
    # A congress that opens in December hears the report of the coming year.
    year = day.year + (day.month >= _LAST_MONTHS) if day else None
    for text in texts:
        yield from check_dates(text, year)
        if year is not None:
            yield from check_short_years(text, year)


def plain_texts(data: bytes, file: str) -> Iterator[PrintedText]:
    """Yield the lines of a text, or the paragraphs of a Word file.

    Raises:
        SourceError: The file is neither.
    """
    for line in _lines(_text_of(data, file), file):
        yield _as_printed(typed_text(line))


def _as_printed(text: TypedText) -> PrintedText:
    return printed_text((Text(text.words, at=text.source.at),), origins_of([text]))


def _text_of(data: bytes, file: str) -> str:
    text = "\n".join(paragraphs_of(data, file)) if is_word_file(data) else decode(data, file)
    if len(text) > _MOST_CHARACTERS:
        hint = message(
            "Keep the report only: at most {characters} characters.", characters=f"{_MOST_CHARACTERS:,}"
        )
        what = message("This file is much larger than any report.")
        raise SourceError(Finding("P014", Severity.ERROR, Location(file, 1, 1), what, hint))
    return text


def decode(data: bytes, file: str) -> str:
    """Return the text of a file in UTF-8 or GB18030.

    Raises:
        SourceError: It is neither.
    """
    for encoding in _ENCODINGS:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return text
    raise SourceError(
        Finding(
            "P008",
            Severity.ERROR,
            Location(file, 1, 1),
            message("This is no text file in UTF-8 or GB18030."),
            message("Save it as plain text (.txt), and check that."),
        )
    )


def _lines(text: str, file: str) -> Iterator[SourceText]:
    for number, line in enumerate(text.split("\n"), 1):
        words = line.strip(_BLANKS)
        if words:
            column = len(line) - len(line.lstrip(_BLANKS)) + 1
            yield SourceText(words, Location(file, number, column), words)
