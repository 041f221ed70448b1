"""The styles part, made from the style sheet."""

from docgen.diagnostics import Finding, Severity, WriterError, message
from docgen.stylesheet import StyleSheet, TableStyle
from docgen.writers.docx.formats import (
    BODY,
    Grid,
    character_format,
    grid_of,
    outline_level,
    paragraph_format,
    run_format,
    table_edges,
)
from docgen.writers.docx.ooxml import (
    NOTHING,
    Xml,
    borders,
    cell_margins,
    element,
    paragraph_properties,
    part,
    run_properties,
    switch,
    value,
)
from docgen.writers.docx.properties import ParagraphFormat, RunFormat, Spacing

_LATIN_LANGUAGE = "en-US"
_NORMAL = "Normal"
_DEFAULT_FONT = "Default Paragraph Font"
_NORMAL_TABLE = "Normal Table"
_NO_LIST = "No List"
GRAPHIC_STYLE = "Graphic"
# A line as high as what stands in it, in 240ths; half-points of a size that adds nothing to that.
_SINGLE_LINE, _NO_HIGHER = 240, 2
# The names by which word processors know a style as built in; every other style is the document's own.
_BUILT_IN = {
    "Normal", "Title", "Subtitle", "Body Text", "Body Text Indent", "Body Text First Indent", "Salutation",
    "Closing", "Signature", "Date", "caption", "footer", "header", "footnote text", "endnote text", "Quote",
    "List", "List Paragraph", "Plain Text", "Note Heading", "Block Text", "No Spacing", "table of figures",
    "TOC Heading", "Strong", "Emphasis", "page number", "line number", "footnote reference",
    *(f"heading {level}" for level in range(1, 10)),
    *(f"toc {level}" for level in range(1, 10)),
}  # fmt: skip


def style_id(word_name: str) -> str:
    """Return the identifier of a style: `heading 1` is `Heading1`."""
    return "".join(word[:1].upper() + word[1:] for word in word_name.split())


def paragraph_style_id(sheet: StyleSheet, name: str) -> str:
    """Return the identifier of the paragraph style `name`."""
    return style_id(sheet.paragraphs[name].word_name)


def character_style_id(name: str) -> str:
    """Return the identifier of the character style `name`."""
    return style_id(_words(name))


def table_style_id(name: str) -> str:
    """Return the identifier of the table style `name`."""
    return style_id(_table_name(name))


def styles_part(sheet: StyleSheet, language: str) -> bytes:
    """Return word/styles.xml; `language` is that of the Chinese text.

    Raises:
        WriterError: Two styles have one name in Word.
    """
    _require_distinct_names(sheet)
    grid = grid_of(sheet)
    return part(
        "styles",
        _defaults(sheet, language),
        _latent_styles(),
        *_base_styles(sheet, grid),
        *(_paragraph_style(sheet, grid, name, order) for order, name in enumerate(sheet.paragraphs)),
        *(_character_style(sheet, name) for name in sheet.characters),
        *(_table_style(name, style) for name, style in sheet.tables.items()),
        _graphic_style(sheet, grid) if sheet.graphics else NOTHING,
    )


def _require_distinct_names(sheet: StyleSheet) -> None:
    owners: dict[str, str] = {}
    findings = []
    for owner, word_name in _names(sheet):
        first = owners.setdefault(style_id(word_name).lower(), owner)
        if first != owner:
            findings.append(_same_name(first, owner, word_name))
    if findings:
        raise WriterError(*findings)


def _names(sheet: StyleSheet) -> list[tuple[str, str]]:
    return [
        *((name, name) for name in (_DEFAULT_FONT, _NORMAL_TABLE, _NO_LIST)),
        *((name, style.word_name) for name, style in sheet.paragraphs.items()),
        *((name, _words(name)) for name in sheet.characters),
        *((name, _table_name(name)) for name in sheet.tables),
        *((name, name) for name in (GRAPHIC_STYLE,) if sheet.graphics),
    ]


def _same_name(first: str, second: str, word_name: str) -> Finding:
    return Finding(
        "W002",
        Severity.ERROR,
        None,
        message(
            "The styles {first} and {second} are both named {name} in Word.",
            first=first,
            second=second,
            name=word_name,
        ),
        message("Give {second} a word_name of its own in the style sheet.", second=second),
    )


def _words(name: str) -> str:
    return " ".join(word[:1].upper() + word[1:] for word in name.split("-"))


def _table_name(name: str) -> str:
    return _words(f"{name}-table")


def _defaults(sheet: StyleSheet, language: str) -> Xml:
    # The grid is counted in characters of the default size. Kerning from 1 pt up is what a Chinese Word
    # writes; without it some versions do not compress punctuation.
    look = run_format(sheet, BODY)
    characters = RunFormat(fonts=look.fonts, kern=2, size=look.size, languages=(_LATIN_LANGUAGE, language))
    return element(
        "docDefaults",
        element("rPrDefault", run_properties(characters)),
        element("pPrDefault"),
    )


def _latent_styles() -> Xml:
    # Word's own styles that the document does not use stay out of the reader's way.
    return element(
        "latentStyles",
        defLockedState=0,
        defUIPriority=99,
        defSemiHidden=1,
        defUnhideWhenUsed=1,
        defQFormat=0,
    )


def _base_styles(sheet: StyleSheet, grid: Grid) -> tuple[Xml, ...]:
    named = any(style.word_name == _NORMAL for style in sheet.paragraphs.values())
    return (
        NOTHING if named else _normal(sheet, grid),
        _style("character", _DEFAULT_FONT, switch("semiHidden", True), default=True),
        _style("table", _NORMAL_TABLE, switch("semiHidden", True), default=True),
        _style("numbering", _NO_LIST, switch("semiHidden", True), default=True),
    )


def _normal(sheet: StyleSheet, grid: Grid) -> Xml:
    look = paragraph_format(sheet, grid, BODY)
    bare = ParagraphFormat(
        widow_control=look.widow_control,
        typography=look.typography,
        snap_to_grid=look.snap_to_grid,
        spacing=look.spacing,
        align=look.align,
    )
    return _style(
        "paragraph",
        _NORMAL,
        switch("qFormat", True),
        paragraph_properties(bare),
        run_properties(run_format(sheet, BODY)),
        default=True,
    )


def _paragraph_style(sheet: StyleSheet, grid: Grid, name: str, order: int) -> Xml:
    word_name = sheet.paragraphs[name].word_name
    is_normal = word_name == _NORMAL
    return _style(
        "paragraph",
        word_name,
        NOTHING if is_normal else value("basedOn", _NORMAL),
        value("next", paragraph_style_id(sheet, BODY)) if outline_level(name) is not None else NOTHING,
        value("uiPriority", order),
        switch("qFormat", True),
        paragraph_properties(paragraph_format(sheet, grid, name)),
        run_properties(run_format(sheet, name)),
        default=is_normal,
    )


def _character_style(sheet: StyleSheet, name: str) -> Xml:
    return _style(
        "character",
        _words(name),
        value("basedOn", style_id(_DEFAULT_FONT)),
        switch("qFormat", True),
        run_properties(character_format(sheet, name)),
    )


def _table_style(name: str, style: TableStyle) -> Xml:
    return _style(
        "table",
        _table_name(name),
        value("basedOn", style_id(_NORMAL_TABLE)),
        switch("qFormat", True),
        element("tblPr", borders("tblBorders", table_edges(style)), cell_margins(style.cell_inset.twips)),
    )


def _graphic_style(sheet: StyleSheet, grid: Grid) -> Xml:
    """Return the style of a line with a graphic in it: not cut to the pitch of the text, no room below it."""
    body = paragraph_format(sheet, grid, BODY)
    spacing = Spacing(_SINGLE_LINE, 0, 0, exact=False)
    return _style(
        "paragraph",
        GRAPHIC_STYLE,
        value("basedOn", _NORMAL),
        paragraph_properties(ParagraphFormat(typography=body.typography, spacing=spacing)),
        run_properties(RunFormat(size=_NO_HIGHER)),
    )


def _style(kind: str, word_name: str, *children: Xml, default: bool = False) -> Xml:
    own = word_name not in _BUILT_IN and not default
    return element(
        "style",
        value("name", word_name),
        *children,
        type=kind,
        default=1 if default else None,
        customStyle=1 if own else None,
        styleId=style_id(word_name),
    )
