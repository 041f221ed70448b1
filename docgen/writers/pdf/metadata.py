"""What the file says of itself: document information, the same as XMP, and the colour it is meant in."""

from struct import pack
from xml.sax.saxutils import escape

from docgen.blocks import Metadata
from docgen.writers.pdf.objects import Dictionary, dictionary, string

PROGRAM = "docgen"
# The report is of a Chinese office: its day begins in UTC+8.
_ZONE = "+08:00"

_PACKET = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
{description}{keywords}<pdf:Producer>{program}</pdf:Producer>
<xmp:CreatorTool>{program}</xmp:CreatorTool>
<xmp:CreateDate>{date}</xmp:CreateDate>
<xmp:ModifyDate>{date}</xmp:ModifyDate>
<pdfaid:part>2</pdfaid:part>
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
_DESCRIPTION = (
    '<dc:description><rdf:Alt><rdf:li xml:lang="x-default">{}</rdf:li></rdf:Alt></dc:description>\n'
)


def describe(metadata: Metadata) -> Dictionary:
    """Return the document information dictionary; every entry has its equal in the XMP packet."""
    day = f"D:{metadata.date.replace('-', '')}000000{_ZONE.replace(':', chr(39))}'"
    entries = {
        "Title": metadata.title,
        "Author": metadata.author,
        "Subject": metadata.subject,
        "Keywords": _keywords(metadata),
        "Creator": PROGRAM,
        "Producer": PROGRAM,
        "CreationDate": day,
        "ModDate": day,
    }
    return dictionary({name: string(value) for name, value in entries.items() if value})


def xmp_packet(metadata: Metadata) -> bytes:
    """Return the XMP packet: PDF/A-2a, PDF/UA-1, and what the document information says."""
    keywords = _keywords(metadata)
    return _PACKET.format(
        title=escape(metadata.title),
        author=escape(metadata.author),
        language=escape(metadata.language),
        description=_DESCRIPTION.format(escape(metadata.subject)) if metadata.subject else "",
        keywords=f"<pdf:Keywords>{escape(keywords)}</pdf:Keywords>\n" if keywords else "",
        program=PROGRAM,
        date=f"{metadata.date}T00:00:00{_ZONE}",
    ).encode("utf-8")


def _keywords(metadata: Metadata) -> str:
    return "；".join(metadata.keywords)


def srgb_profile() -> bytes:
    """Return an ICC version 2 display profile of sRGB (IEC 61966-2-1), its curves as gamma 2.2.

    Made here from the colour space's published numbers: half a kilobyte, and nobody's file.
    """
    curve = b"curv" + bytes(4) + pack(">IH", 1, round(2.2 * 256)) + bytes(2)
    tags = {
        b"desc": _description("sRGB IEC61966-2.1"),
        b"cprt": b"text" + bytes(4) + b"No copyright, use freely\0",
        b"wtpt": _xyz(0.9642, 1.0, 0.8249),
        b"rXYZ": _xyz(0.43607, 0.22249, 0.01392),
        b"gXYZ": _xyz(0.38515, 0.71687, 0.09708),
        b"bXYZ": _xyz(0.14307, 0.06061, 0.71410),
        b"rTRC": curve,
        b"gTRC": curve,
        b"bTRC": curve,
    }
    table, data = b"", b""
    start = 128 + 4 + 12 * len(tags)
    for name, value in tags.items():
        padded = value + bytes(-len(value) % 4)
        table += name + pack(">II", start + len(data), len(value))
        data += padded
    return _header(start + len(data)) + pack(">I", len(tags)) + table + data


def _header(size: int) -> bytes:
    head = pack(">I4sI4s4s4s", size, bytes(4), 0x02100000, b"mntr", b"RGB ", b"XYZ ")
    date = pack(">6H", 2020, 1, 1, 0, 0, 0)
    illuminant = pack(">3i", round(0.9642 * 65536), 65536, round(0.8249 * 65536))
    body = (
        head + date + b"acsp" + bytes(4) + bytes(4) + bytes(4) + bytes(4) + bytes(8) + bytes(4) + illuminant
    )
    return body + bytes(128 - len(body))


def _xyz(x: float, y: float, z: float) -> bytes:
    return b"XYZ " + bytes(4) + pack(">3i", round(x * 65536), round(y * 65536), round(z * 65536))


def _description(text: str) -> bytes:
    ascii_text = text.encode("ascii") + b"\0"
    return b"desc" + bytes(4) + pack(">I", len(ascii_text)) + ascii_text + bytes(4 + 4 + 2 + 1 + 67)
