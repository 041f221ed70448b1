"""The parts of a Word file, read without harm: no bombs, no entities, nothing from outside the file."""

import zlib
from io import BytesIO
from xml.etree import ElementTree
from zipfile import BadZipFile, ZipFile

from msgspec import Struct

from docgen.diagnostics import Finding, Location, Severity, SourceError, message

# A report has some 200 KB; a bomb unpacks to gigabytes.
_LARGEST = 20_000_000
_MOST_PARTS = 2000
# Elements and attributes of a part; each costs a hundred bytes and more.
_MOST_NODES = 500_000


class WordPackage(Struct, frozen=True):
    """A Word file; `file` is its name in findings."""

    data: bytes
    file: str

    def names(self) -> tuple[str, ...]:
        """Return the names of the parts.

        Raises:
            SourceError: It is no ZIP file, or one of too many parts.
        """
        try:
            with ZipFile(BytesIO(self.data)) as package:
                names = tuple(package.namelist())
        except (BadZipFile, NotImplementedError, EOFError) as error:
            raise SourceError(unusable(self.file)) from error
        if len(names) > _MOST_PARTS:
            raise SourceError(unusable(self.file))
        return names

    def part(self, name: str) -> ElementTree.Element:
        """Return the XML of a part.

        Raises:
            SourceError: There is no such part, it is too large, or it declares entities.
        """
        try:
            with ZipFile(BytesIO(self.data)) as package:
                if package.getinfo(name).file_size > _LARGEST:
                    raise SourceError(unusable(self.file))
                xml = package.open(name).read(_LARGEST + 1)
            # Word never writes one; what it can do is only harm.
            if (
                b"<!DOCTYPE" in xml
                or b"<!ENTITY" in xml
                or b"\0" in xml
                or len(xml) > _LARGEST
                or _nodes(xml) > _MOST_NODES
            ):
                raise SourceError(unusable(self.file))
            return ElementTree.fromstring(xml)
        except (
            BadZipFile,
            KeyError,
            ElementTree.ParseError,
            NotImplementedError,
            RuntimeError,
            EOFError,
            zlib.error,
        ) as error:
            raise SourceError(unusable(self.file)) from error


def _nodes(xml: bytes) -> int:
    """Return how many elements and attributes XML has at most."""
    return xml.count(b"<") // 2 + xml.count(b"=")


def unusable(file: str) -> Finding:
    """Return the finding for what is no Word file that can be read."""
    return Finding(
        "P009",
        Severity.ERROR,
        Location(file, 1, 1),
        message("This is no Word file (.docx) that can be read."),
        message("Open it in Word or WPS, and save it as .docx anew."),
    )
