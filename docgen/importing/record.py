"""What an import left out, and what it is in doubt of, in words: the record beside the report."""

from collections.abc import Callable, Iterator

from docgen.diagnostics import Message, message
from docgen.importing import Imported

Say = Callable[[Message], str]


def record(imported: Imported, name: str, say: Say) -> str:
    """Return the record of the import of the file `name`, a line an entry, with the file's line numbers."""
    return "".join(f"{line}\n" for line in _lines(imported, name, say))


def _lines(imported: Imported, name: str, say: Say) -> Iterator[str]:
    yield say(message("Imported from {file}.", file=name))
    yield ""
    yield say(message("In doubt: {count}", count=len(imported.unsure)))
    yield from (f"{name}:{one.line}: {say(one.reason)} {one.text}".rstrip() for one in imported.unsure)
    yield ""
    yield say(message("Left out: {count}", count=len(imported.dropped)))
    yield from (f"{name}:{one.line}: {say(one.reason)} {one.text}".rstrip() for one in imported.dropped)
