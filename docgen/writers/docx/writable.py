"""What can be written in a Word file at all."""

from unicodedata import category

from docgen.diagnostics import Finding, Location, Severity, WriterError, message

_FORBIDDEN_CATEGORIES = ("Cc", "Cs")  # controls, surrogates
_NON_CHARACTERS = "\ufffe\uffff"
_SHOWN = 10


def is_writable(char: str) -> bool:
    """Whether XML has `char` and a word processor shows it as one: no control, surrogate or non-character."""
    return category(char) not in _FORBIDDEN_CATEGORIES and char not in _NON_CHARACTERS


def require_writable(text: str, at: Location | None = None) -> None:
    """Pass when every character of `text`, typed at `at`, can be written.

    Raises:
        WriterError: Holds a finding for each one that cannot.
    """
    # Quick for nearly all text; an ideographic space, which is good, does not count as printable either.
    if text.isprintable():
        return
    findings = [_unwritable(text, index, at) for index, char in enumerate(text) if not is_writable(char)]
    if findings:
        raise WriterError(*findings)


def _unwritable(text: str, index: int, at: Location | None) -> Finding:
    shown = "".join(char for char in text[max(index - _SHOWN, 0) : index] if is_writable(char))
    return Finding(
        "W001",
        Severity.ERROR,
        at,
        message(
            "The character {code} after “{before}” cannot be written in a Word file.",
            code=f"U+{ord(text[index]):04X}",
            before=shown,
        ),
        message("Delete it; it is invisible, and usually comes from copying out of another program."),
    )
