"""Small Word files, made by hand for the tests."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

WORDS = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def word_file(body: str, **parts: str) -> bytes:
    """Return a Word file; `parts` are the insides of further parts of `word/`, by name."""
    held = BytesIO()
    with ZipFile(held, "w", ZIP_DEFLATED) as package:
        package.writestr("word/document.xml", part("document", f"<w:body>{body}</w:body>"))
        for name, inside in parts.items():
            package.writestr(f"word/{name}.xml", part(name, inside))
    return held.getvalue()


def part(root: str, inside: str) -> str:
    return f'<w:{root} xmlns:w="{WORDS}">{inside}</w:{root}>'


def with_relation(data: bytes, kind: str, target: str) -> bytes:
    """Return a Word file that takes something from `target`."""
    relation = f'<Relationship Id="r1" Type="{OFFICE}/{kind}" Target="{target}" TargetMode="External"/>'
    held = BytesIO(data)
    with ZipFile(held, "a") as package:
        package.writestr(
            "word/_rels/document.xml.rels", f'<Relationships xmlns="{RELATIONS}">{relation}</Relationships>'
        )
    return held.getvalue()


def paragraph(text: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr>{run(text)}</w:p>"


def run(text: str, *, bold: bool = False) -> str:
    return f"<w:r><w:rPr>{'<w:b/>' if bold else ''}</w:rPr><w:t>{text}</w:t></w:r>"


def styled(text: str, style: str) -> str:
    return paragraph(text, f'<w:pStyle w:val="{style}"/>')


def numbered(text: str, level: int) -> str:
    return paragraph(text, f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="7"/></w:numPr>')


def table(*rows: tuple[str, ...]) -> str:
    cells = ("".join(f"<w:tc>{paragraph(cell)}</w:tc>" for cell in row) for row in rows)
    return f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in cells)}</w:tbl>"


STYLES = (
    '<w:style w:styleId="a1"><w:name w:val="heading 1"/></w:style>'
    '<w:style w:styleId="a2"><w:name w:val="节标题"/><w:basedOn w:val="a1"/>'
    '<w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>'
    '<w:style w:styleId="a3"><w:name w:val="我的一级"/><w:basedOn w:val="a1"/></w:style>'
)


def _level(depth: int, text: str) -> str:
    form = '<w:start w:val="1"/><w:numFmt w:val="chineseCounting"/>'
    return f'<w:lvl w:ilvl="{depth}">{form}<w:lvlText w:val="{text}"/></w:lvl>'


NUMBERING = (
    f'<w:abstractNum w:abstractNumId="3">{_level(0, "%1、")}{_level(1, "（%2）")}</w:abstractNum>'
    '<w:num w:numId="7"><w:abstractNumId w:val="3"/></w:num>'
)
