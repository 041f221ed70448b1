"""What the file says of itself: document information, and the same as XMP (ISO 19005-2 6.6)."""

from docgen.blocks import Metadata
from docgen.writers.pdf.objects import Dictionary, dictionary, string

PROGRAM = "docgen"
# The part of ISO 19005 that a file keeps.
_ALONE, _WITH_FILES = 2, 3
# The report is of a Chinese office: its day begins at midnight of UTC+8.
_ZONE_HOURS = "08"

_PACKET = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:format>application/pdf</dc:format>
{properties}
<pdfaid:part>{part}</pdfaid:part>
<pdfaid:conformance>A</pdfaid:conformance>
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>PDF/UA part</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>"""
# Document information entry: its XMP property.
_PROPERTIES = {
    "Title": '<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{}</rdf:li></rdf:Alt></dc:title>',
    "Author": "<dc:creator><rdf:Seq><rdf:li>{}</rdf:li></rdf:Seq></dc:creator>",
    "Subject": '<dc:description><rdf:Alt><rdf:li xml:lang="x-default">{}</rdf:li></rdf:Alt></dc:description>',
    "Keywords": "<pdf:Keywords>{}</pdf:Keywords>",
    "Creator": "<xmp:CreatorTool>{}</xmp:CreatorTool>",
    "Producer": "<pdf:Producer>{}</pdf:Producer>",
}
_LANGUAGE = "<dc:language><rdf:Bag><rdf:li>{}</rdf:li></rdf:Bag></dc:language>"
_DATES = "<xmp:CreateDate>{0}</xmp:CreateDate><xmp:ModifyDate>{0}</xmp:ModifyDate>"


def information(metadata: Metadata) -> Dictionary:
    """Return the document information dictionary; every entry has its equal in the XMP packet."""
    entries = _said(metadata)
    if day := day_of(metadata):
        entries |= {"CreationDate": day, "ModDate": day}
    return dictionary({name: string(value) for name, value in entries.items()})


def day_of(metadata: Metadata) -> str:
    """Return the beginning of the document's day as PDF writes it; empty when it is unknown."""
    return f"D:{metadata.date.replace('-', '')}000000+{_ZONE_HOURS}'00'" if metadata.date else ""


def xmp_packet(metadata: Metadata, *, carries_files: bool = False) -> bytes:
    """Return the XMP packet: PDF/A, PDF/UA-1, and what the document information says.

    It is PDF/A-2a, or PDF/A-3a where the file carries others, which ISO 19005-2 does not allow.
    """
    properties = [_PROPERTIES[name].format(_escape(value)) for name, value in _said(metadata).items()]
    properties.append(_LANGUAGE.format(_escape(metadata.language)))
    if metadata.date:
        properties.append(_DATES.format(f"{metadata.date}T00:00:00+{_ZONE_HOURS}:00"))
    part = _WITH_FILES if carries_files else _ALONE
    return _PACKET.format(properties="\n".join(properties), part=part).encode("utf-8")


def _escape(text: str) -> str:
    """Return text as XML has it between tags; `xml.sax.saxutils` would bring half of `urllib`, 25 ms."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _said(metadata: Metadata) -> dict[str, str]:
    """Return what there is to say, by the name of its document information entry."""
    entries = {
        "Title": metadata.title,
        "Author": metadata.author,
        "Subject": metadata.subject,
        "Keywords": "；".join(metadata.keywords),
        "Creator": PROGRAM,
        "Producer": PROGRAM,
    }
    return {name: value for name, value in entries.items() if value}
