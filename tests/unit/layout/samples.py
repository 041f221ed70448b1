"""A face of squares, and style sheets for small pages."""

from collections.abc import Sequence

from msgspec.structs import replace

from docgen.blocks import Block, Document, Metadata, Paragraph, Text
from docgen.layout.metrics import Metrics
from docgen.layout.pages import Line, Pages
from docgen.project import own_templates
from docgen.stylesheet import Grid, StyleSheet, load_style_sheet
from docgen.units import Length, points
from docgen.zh.characters import CLASS_OF, CharClass, is_latin

EM = 16


class Squares(Metrics):
    """Every hanzi and full-width mark is one em wide, every Latin character half an em."""

    def glyph(self, face: str, char: str) -> tuple[str, float]:
        if CLASS_OF[char] is CharClass.INVISIBLE:
            return face, 0.0
        return face, 0.5 if is_latin(char) else 1.0


def open_template(name: str) -> tuple[bytes, str]:
    path = own_templates() / name
    return path.read_bytes(), name


def standard() -> StyleSheet:
    """Return the report's own style sheet."""
    return load_style_sheet("gbt9704", open_template)


def small(characters: int, rows: int = 22, mode: Grid = "strict", gap: float = 0.0) -> StyleSheet:
    """Return a page of so many squares of 16 pt, without margins and folio."""
    sheet = standard()
    nothing = Length(0)
    page = replace(
        sheet.page,
        width=points(characters * EM),
        height=points(rows * 2 * EM),
        top=nothing,
        bottom=nothing,
        inside=nothing,
        outside=nothing,
    )
    grid = replace(sheet.grid, mode=mode, rows=rows, characters=characters, cjk_latin_gap=gap)
    return replace(sheet, page=page, grid=grid, folio=None)


def document(*blocks: Block | str) -> Document:
    """Return a document of blocks; a string is a body paragraph."""
    made = tuple(body(block) if isinstance(block, str) else block for block in blocks)
    return Document(Metadata("标题", "作者", "2020-01-16"), made)


def body(text: str, style: str = "body") -> Paragraph:
    return Paragraph(style, (Text(text),))


def all_lines(pages: Pages) -> list[Line]:
    return [line for page in pages.pages for line in page.lines]


def texts(lines: Sequence[Line]) -> list[str]:
    return [line.text for line in lines]
