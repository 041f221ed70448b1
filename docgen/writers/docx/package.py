"""The package: our own parts, put together and saved by python-docx, the same bytes everywhere."""

from datetime import datetime
from io import BytesIO
from typing import TYPE_CHECKING, cast
from zipfile import ZIP_STORED, ZipFile, ZipInfo

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.coreprops import CoreProperties
from docx.opc.package import OpcPackage
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.opc.parts.coreprops import CorePropertiesPart
from docx.oxml.coreprops import CT_CoreProperties
from docx.oxml.parser import register_element_cls
from msgspec import Struct

from docgen.blocks import Metadata
from docgen.diagnostics import Finding, Severity, WriterError, message
from docgen.writers.docx.writable import require_writable

if TYPE_CHECKING:
    from docx.package import Package

_OLDEST_ZIP_DATE = (1980, 1, 1, 0, 0, 0)
_UNIX = 3
_LONGEST_PROPERTY = 255
_EMPTY_PROPERTIES = (
    b'<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
    b'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
    b'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"/>'
)


# As docx.oxml does, which is left unread.
register_element_cls("cp:coreProperties", CT_CoreProperties)


class Parts(Struct, frozen=True):
    """The parts of a Word file as bytes; `footers` by the identifiers that the document gives them."""

    document: bytes
    styles: bytes
    settings: bytes
    fonts: bytes
    theme: bytes
    footers: dict[str, bytes]
    application: bytes


def save_package(parts: Parts, metadata: Metadata) -> bytes:
    """Return a Word file of our own parts; nothing of python-docx's template is in it.

    Raises:
        WriterError: A document property cannot be written.
    """
    package = OpcPackage()
    main = Part(PackURI("/word/document.xml"), CONTENT_TYPE.WML_DOCUMENT_MAIN, parts.document)
    package.relate_to(main, RELATIONSHIP_TYPE.OFFICE_DOCUMENT)
    _relate(main, "styles", CONTENT_TYPE.WML_STYLES, RELATIONSHIP_TYPE.STYLES, parts.styles)
    _relate(main, "settings", CONTENT_TYPE.WML_SETTINGS, RELATIONSHIP_TYPE.SETTINGS, parts.settings)
    _relate(main, "fontTable", CONTENT_TYPE.WML_FONT_TABLE, RELATIONSHIP_TYPE.FONT_TABLE, parts.fonts)
    _relate(main, "theme1", CONTENT_TYPE.OFC_THEME, RELATIONSHIP_TYPE.THEME, parts.theme)
    for identifier, footer in parts.footers.items():
        _relate(main, identifier, CONTENT_TYPE.WML_FOOTER, RELATIONSHIP_TYPE.FOOTER, footer)
    if not metadata.date:
        _relate_empty_properties(package)
    _describe(package.core_properties, metadata)
    application = Part(PackURI("/docProps/app.xml"), CONTENT_TYPE.OFC_EXTENDED_PROPERTIES, parts.application)
    package.relate_to(application, RELATIONSHIP_TYPE.EXTENDED_PROPERTIES)
    return _reproducible(package)


def _relate(main: Part, name: str, content_type: str, relationship: str, data: bytes) -> None:
    target = Part(PackURI(f"/word/{name}.xml"), content_type, data, None)
    main.load_rel(relationship, target, name)


def _relate_empty_properties(package: OpcPackage) -> None:
    """Give a package properties without a date; those that python-docx makes have the time of day."""
    name = PackURI("/docProps/core.xml")
    typed = cast("Package", package)
    part = CorePropertiesPart.load(name, CONTENT_TYPE.OPC_CORE_PROPERTIES, _EMPTY_PROPERTIES, typed)
    package.relate_to(part, RELATIONSHIP_TYPE.CORE_PROPERTIES)


def _describe(properties: CoreProperties, metadata: Metadata) -> None:
    properties.title = _property(metadata.title)
    properties.subject = _property(metadata.subject)
    properties.author = _property(metadata.author)
    properties.last_modified_by = _property(metadata.author)
    properties.keywords = _property("; ".join(metadata.keywords))
    properties.language = metadata.language
    properties.revision = 1
    if metadata.date:
        properties.created = properties.modified = datetime.fromisoformat(metadata.date)


def _property(text: str) -> str:
    require_writable(text)
    if len(text) > _LONGEST_PROPERTY:
        raise WriterError(
            Finding(
                "W004",
                Severity.ERROR,
                None,
                message(
                    "The document property that begins “{start}” has {found} characters; Word holds {most}.",
                    start=text[:20],
                    found=len(text),
                    most=_LONGEST_PROPERTY,
                ),
                message("Shorten the title, the author, the subject or the keywords."),
            )
        )
    return text


def _reproducible(package: OpcPackage) -> bytes:
    """Return the package as a zip file without clock, system or compressor in it.

    The entries are stored: what zlib makes of them differs between its versions and builds.
    """
    saved, stored = BytesIO(), BytesIO()
    package.save(saved)
    with ZipFile(saved) as source, ZipFile(stored, "w", ZIP_STORED) as target:
        for name in source.namelist():
            entry = ZipInfo(name, _OLDEST_ZIP_DATE)
            entry.create_system = _UNIX
            target.writestr(entry, source.read(name))
    return stored.getvalue()
