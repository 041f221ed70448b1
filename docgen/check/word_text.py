"""The paragraphs of a Word file as text, with tracked changes accepted. Nothing outside the file is read."""

from collections.abc import Iterator
from io import BytesIO
from xml.etree import ElementTree
from zipfile import BadZipFile, ZipFile

from docgen.diagnostics import Finding, Location, Severity, SourceError, message

_BODY = "word/document.xml"
_WORDS = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
# A report has some 200 KB; a bomb unpacks to gigabytes.
_LARGEST = 20_000_000
_SKIPPED = (f"{_WORDS}del", f"{_WORDS}moveFrom", f"{_WORDS}instrText", f"{_WORDS}txbxContent")


def is_word_file(data: bytes) -> bool:
    """Return whether bytes begin as a ZIP file does, which a Word file is."""
    return data.startswith(b"PK\x03\x04")


def paragraphs_of(data: bytes, file: str) -> tuple[str, ...]:
    """Return the text of each paragraph of a Word file, in order; empty ones are among them.

    Raises:
        SourceError: It is no Word file, too large, or declares entities.
    """
    try:
        with ZipFile(BytesIO(data)) as package:
            if package.getinfo(_BODY).file_size > _LARGEST:
                raise SourceError(_unusable(file))
            xml = package.open(_BODY).read(_LARGEST + 1)
        # Word never writes one; what it can do is only harm.
        if b"<!DOCTYPE" in xml or b"<!ENTITY" in xml or len(xml) > _LARGEST:
            raise SourceError(_unusable(file))
        root = ElementTree.fromstring(xml)
    except (
        BadZipFile,
        KeyError,
        ElementTree.ParseError,
        NotImplementedError,
        RuntimeError,
        EOFError,
    ) as error:
        raise SourceError(_unusable(file)) from error
    return tuple("".join(_texts(paragraph)) for paragraph in root.iter(f"{_WORDS}p"))


def _texts(element: ElementTree.Element) -> Iterator[str]:
    for child in element:
        if child.tag == f"{_WORDS}t":
            yield child.text or ""
        elif child.tag == f"{_WORDS}tab":
            yield "\t"
        elif child.tag not in _SKIPPED:
            yield from _texts(child)


def _unusable(file: str) -> Finding:
    return Finding(
        "P009",
        Severity.ERROR,
        Location(file, 1, 1),
        message("This is no Word file (.docx) that can be read."),
        message("Open it in Word or WPS, and save it as .docx anew."),
    )
