"""PDF objects by reportlab's serializer: the door to it, typed, with the forms that it lacks."""

from collections.abc import Callable, Sequence
from hashlib import md5
from typing import Protocol, cast

from reportlab import rl_config
from reportlab.pdfbase import pdfdoc
from reportlab.pdfbase.pdfdoc import PDFArray as Array
from reportlab.pdfbase.pdfdoc import PDFDictionary as Dictionary
from reportlab.pdfbase.pdfdoc import PDFObjectReference as Reference
from reportlab.pdfbase.pdfdoc import PDFString as String

__all__ = [
    "Array",
    "Dictionary",
    "File",
    "Reference",
    "Stream",
    "String",
    "array",
    "dictionary",
    "name",
    "string",
]

_VERSION = (1, 7)
_NO_IDENTITY = b"0" * 32
# What reportlab says of itself in the comment behind the version; places in the file are counted with it.
_ADVERTISEMENT = b" ReportLab Generated PDF document (opensource)"

# reportlab takes its settings from the environment and from a file in the user's home; these two change the
# bytes of what we write, which must be the same for everybody.
rl_config.pdfComments = 0
rl_config.pdfMultiLine = 0


class Stream(pdfdoc.PDFObject):
    """A stream object; its end keyword stands on a line of its own (ISO 19005-2 6.1.7.1).

    Nothing is deflated: what zlib makes of the same bytes differs between its makers and versions, and the
    same source must give the same file on every machine. It costs half a megabyte and saves 50 ms.
    """

    # reportlab: such an object is written once and referred to.
    __RefOnly__ = 1

    def __init__(self, content: bytes, entries: dict[str, object] | None = None) -> None:
        self._content = content
        self._entries = dict(entries or {})

    def format(self, document: object) -> bytes:
        """Return the object as it stands in the file."""
        head = Dictionary(self._entries | {"Length": len(self._content)}).format(document)
        # CR LF: a lone LF after data that ends in CR would be read as one line end with it.
        return b"".join((head, b"\nstream\n", self._content, b"\r\nendstream\n"))


def dictionary(entries: dict[str, object]) -> Dictionary:
    """Return a PDF dictionary; keys are written without the slash, names among the values with it."""
    return Dictionary(entries)


def array(values: Sequence[object]) -> Array:
    """Return a PDF array."""
    return Array(values)


def string(text: str) -> String:
    """Return a text string, in UTF-16 where the text needs it."""
    return String(text)


def name(text: str) -> str:
    """Return a name, with what may not stand in one escaped (ISO 32000-1 7.3.5)."""
    # reportlab lets a slash stand, which begins another name.
    return pdfdoc.PDFName(text).replace("/", "#2F").replace("#2F", "/", 1)


class _Document(Protocol):
    """What is asked of reportlab's document; its stubs leave these out, or narrow them to its own catalog."""

    Catalog: Dictionary
    info: Dictionary
    idToObject: dict[str, Dictionary]
    _ID: bytes

    def Reference(self, item: object) -> Reference: ...
    def format(self) -> bytes: ...


class File:
    """A file being made: objects are added, each gets a number and is written once."""

    def __init__(self) -> None:
        new_document: Callable[..., object] = pdfdoc.PDFDocument
        self._document = cast("_Document", new_document(compression=0, invariant=1, pdfVersion=_VERSION))
        # reportlab's own dictionary of fonts, which is in every file that it writes.
        self.fonts = self._document.idToObject[pdfdoc.BasicFonts]

    def add(self, item: Dictionary | Array | Stream) -> Reference:
        """Return the reference to an object, which is added when it is new."""
        return self._document.Reference(item)

    def finish(self, catalog: Dictionary, information: Dictionary) -> bytes:
        """Return the whole file. Its identifier (ISO 32000-1 14.4) is the digest of all the rest."""
        self._document.Catalog = catalog
        self._document.info = information
        # Once it is set, reportlab writes the identifier as it is.
        self._document._ID = b"[<" + _NO_IDENTITY + b"><" + _NO_IDENTITY + b">]"
        data = self._document.format().replace(_ADVERTISEMENT, b" " * len(_ADVERTISEMENT), 1)
        trailer = data.rindex(b"trailer")
        identity = md5(data, usedforsecurity=False).hexdigest().upper().encode("ascii")
        return data[:trailer] + data[trailer:].replace(_NO_IDENTITY, identity)
