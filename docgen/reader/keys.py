"""Keys that are wrong, missing or not there: what was probably meant."""

from collections.abc import Iterable

from docgen.diagnostics import Finding, Location, Message, message
from docgen.model.shapes import Field, WordShape
from docgen.model.text import SourceText
from docgen.reader.problems import error
from docgen.reader.slips import find_slip

FORMAT_KEY = "schema"

_LONGEST_WORD = 60
_MARKS = "“”„‟＂‘’＇「」'\"　 -："


def unknown_key(key: SourceText, known: dict[str, Field]) -> Finding:
    """Return the finding for a key that is none of the `known` ones."""
    slip = find_slip(f"{key.raw}:")
    if slip is not None:
        return slip.finding(key.place(slip.offset))
    text = message("“{key}” is no key that can stand here.", key=key.value)
    return error("Y019", key.at, text, _proposal(key.value, known))


def missing_key(field: Field, at: Location) -> Finding:
    """Return the finding for a key that has to stand in the entries that begin at `at`."""
    if field.name == FORMAT_KEY and isinstance(field.shape, WordShape):
        return missing_format(field.shape.words[0], at)
    text = message("“{key}” is missing here.", key=field.name)
    if field.meaning:
        hint = message("Add a line “{key}: …” ({meaning})", key=field.name, meaning=field.meaning)
    else:
        hint = message("Add a line “{key}: …”.", key=field.name)
    return error("Y020", at, text, hint)


def missing_format(expected: str, at: Location) -> Finding:
    """Return the finding for a file without its `schema` line."""
    return error(
        "Y027",
        at,
        message("The file does not say which kind of file it is."),
        message("Make its first line “schema: {expected}”.", expected=expected),
    )


def nearest(word: str, words: Iterable[str]) -> str | None:
    """Return the one of `words` that a mistyped one probably is: full-width, quoted, misspelt."""
    from difflib import get_close_matches
    from unicodedata import normalize

    candidates = list(words)
    plain = normalize("NFKC", word).strip(_MARKS).lower()
    if plain in candidates:
        return plain
    near = get_close_matches(plain[:_LONGEST_WORD], candidates, 1)
    return near[0] if near else None


def _proposal(key: str, known: dict[str, Field]) -> Message:
    meant = nearest(key, known) or next((name for name, field in known.items() if _names(key, field)), None)
    if meant is not None:
        return message("Probably “{key}” is meant; keys are typed in half-width letters.", key=meant)
    return message("What can stand here: {keys}.", keys=", ".join(known))


def _names(key: str, field: Field) -> bool:
    """Return whether a key is the Chinese word that a field's description begins with."""
    return len(key) > 1 and field.meaning.startswith(key)
