"""PDF objects by reportlab's serializer: a typed door, and the forms it lacks."""

from collections.abc import Callable, Sequence
from typing import Protocol, cast

from reportlab.pdfbase import pdfdoc

_VERSION = (1, 7)


class Reference(Protocol):
    """A reference to an object that stands in the file by itself."""

    name: str


class Dictionary(Protocol):
    """A PDF dictionary; keys are written without the slash, names among the values with it."""

    dict: dict[str, object]

    def __setitem__(self, name: str, value: object) -> None: ...
    def __getitem__(self, name: str) -> object: ...
    def format(self, document: object) -> bytes:
        """Return the dictionary as it stands in the file."""
        ...


class Array(Protocol):
    """A PDF array."""

    sequence: list[object]


# reportlab's low level carries no types: these give it some.
dictionary: Callable[[dict[str, object]], Dictionary] = pdfdoc.PDFDictionary
array: Callable[[Sequence[object]], Array] = pdfdoc.PDFArray
string: Callable[[str], object] = pdfdoc.PDFString
name: Callable[[str], str] = pdfdoc.PDFName
_new_document: Callable[..., object] = pdfdoc.PDFDocument


class _Document(Protocol):
    Catalog: Dictionary
    info: Dictionary
    _ID: bytes

    def Reference(self, item: object) -> Reference: ...
    def format(self) -> bytes: ...


class File:
    """A file being made: objects are added, each gets a number and is written once."""

    def __init__(self) -> None:
        self._document = cast("_Document", _new_document(compression=0, invariant=1, pdfVersion=_VERSION))

    def add(self, item: object) -> Reference:
        """Return the reference to an object, which is added when it is new."""
        return self._document.Reference(item)

    def finish(self, catalog: Dictionary, information: Dictionary, identity: bytes) -> bytes:
        """Return the whole file; `identity` is the file's identifier, 16 bytes."""
        self._document.Catalog = catalog
        self._document.info = information
        text = f"<{identity.hex().upper()}>".encode("ascii")
        # reportlab takes the identifier, once it is set, as it is to be written.
        self._document._ID = b"[" + text + text + b"]"
        return self._document.format()


class Stream(pdfdoc.PDFObject):
    """A stream object whose end keyword stands on a line of its own (ISO 19005-2 6.1.7.1)."""

    # reportlab: such an object is written once and referred to.
    __RefOnly__ = 1

    def __init__(self, content: bytes, entries: dict[str, object]) -> None:
        self._content = content
        self._entries = entries

    def format(self, document: object) -> bytes:
        """Return the object as it stands in the file."""
        head = dictionary(self._entries | {"Length": len(self._content)}).format(document)
        # CR LF, since data that happens to end in CR would make a lone LF part of it.
        return b"".join((head, b"\nstream\n", self._content, b"\r\nendstream\n"))


def stream(content: bytes, entries: dict[str, object] | None = None) -> Stream:
    """Return a stream of `content` as it is.

    Nothing is deflated: what zlib makes of the same bytes differs between its makers and versions, and the
    same source must give the same file on every machine. It costs half a megabyte and saves 50 ms.
    """
    return Stream(content, entries or {})
