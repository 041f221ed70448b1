"""Keys that are wrong, missing or not there: what was probably meant."""

import re
from collections.abc import Iterable

from docgen.diagnostics import Finding, Location, message
from docgen.model.shapes import Field, WordShape
from docgen.model.text import SourceText
from docgen.reader.problems import error
from docgen.reader.slips import find_slip

FORMAT_KEY = "schema"

_LONGEST_WORD = 60
_MARKS = "“”„‟＂‘’＇「」'\"　 -："


def unknown_key(key: SourceText, known: dict[str, Field]) -> tuple[Finding, str | None]:
    """Return the finding for a key that is none of the `known` ones, and the one that is probably meant."""
    meant = _meant(key.value, known)
    slip = find_slip(f"{key.raw}:")
    if slip is not None:
        return slip.finding(key.place(slip.offset)), meant
    text = message("“{key}” is no key that can stand here.", key=key.value)
    if meant is None:
        return error(
            "Y019", key.at, text, message("What can stand here: {keys}.", keys=", ".join(known))
        ), None
    hint = message("Probably “{key}” is meant; keys are typed in half-width letters.", key=meant)
    return error("Y019", key.at, text, hint), meant


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


def _meant(key: str, known: dict[str, Field]) -> str | None:
    """Return the key that was probably meant: `title` by `Title`, `title：x`, `标题`."""
    word = re.split("[:：]", key, maxsplit=1)[0]
    return nearest(word, known) or next((name for name, field in known.items() if _names(word, field)), None)


def _names(key: str, field: Field) -> bool:
    """Return whether a key is the Chinese word that a field's description begins with."""
    return len(key) > 1 and field.meaning.startswith(key)
