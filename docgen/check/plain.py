"""A report that has no sources yet, as lines of text: what can be checked without a model."""

from collections.abc import Iterator

from docgen.blocks import Text
from docgen.check.ledger import keep_ledger, unaccounted
from docgen.check.missing_numbers import check_missing_numbers
from docgen.check.printed import PrintedText, origins_of, printed_text
from docgen.check.prose_audit import audit_prose
from docgen.check.punctuation import check_punctuation
from docgen.check.relations import contradictions
from docgen.check.stated_twice import audit_repetitions
from docgen.check.structure import check_enumeration
from docgen.check.texts import TypedText, typed_text
from docgen.check.unfit import check_unfit
from docgen.check.word_text import is_word_file, paragraphs_of
from docgen.diagnostics import Finding, Location, Severity, SourceError, message
from docgen.model.text import SourceText

# What Chinese offices save text as; GB18030 holds GBK and GB2312.
_ENCODINGS = ("utf-8-sig", "gb18030")
_BLANKS = " \t\u3000\r"


def check_plain(data: bytes, file: str) -> Iterator[Finding]:
    """Yield what is wrong with the text or Word file `file`: a paragraph a line, each at its line and column.

    Raises:
        SourceError: The file is neither.
    """
    texts = [typed_text(line) for line in _lines(_text_of(data, file), file)]
    printed = [_as_printed(text) for text in texts]
    yield from unaccounted(keep_ledger(printed, {}, {}))
    yield from check_missing_numbers(texts)
    yield from contradictions((*audit_prose(printed), *audit_repetitions(printed)))
    for typed in texts:
        yield from check_enumeration(typed)
    yield from check_punctuation(texts)
    yield from check_unfit(texts)


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
    return "\n".join(paragraphs_of(data, file)) if is_word_file(data) else decode(data, file)


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
