"""What a style sheet cannot mean, although every value is of its type."""

from collections.abc import Callable, Iterator
from math import isclose

from docgen.diagnostics import Finding, Location, message
from docgen.reader import ListNode, MappingNode, Node
from docgen.stylesheet.lightness import lightness
from docgen.stylesheet.problems import Path, Wrong, problem
from docgen.stylesheet.sizes import check_sizes
from docgen.stylesheet.styles import StyleSheet

# What every report is made of; other views name further styles.
REQUIRED_STYLES = (
    "title", "subtitle", "speaker", "salutation", "body", "heading1", "heading2", "heading3", "heading4",
)  # fmt: skip
REQUIRED_CHARACTER_STYLES = ("lead",)
# The structure types of ISO 32000-1 14.8.4 that a paragraph can have.
TAGS = ("P", "H1", "H2", "H3", "H4", "H5", "H6", "BlockQuote", "Caption", "Note")

_VIEWS_WITH_COVER = ("report", "annotated")
_HEADING_LEVELS = 4
_WHOLE, _TOLERANCE = 100.0, 0.01
_NUMBER = "{number}"
# A copier in black and white tells shades apart that are so many L* from one another; the tints that are.
_LEAST_STEP = 20
_DARKEST, _LIGHTEST = "0.19", "0.77"


def check_style_sheet(sheet: StyleSheet, node: Node) -> tuple[Finding, ...]:
    """Return what is wrong in a style sheet that was bound from `node`."""
    wrongs = (wrong for check in _CHECKS for wrong in check(sheet))
    return tuple(problem(wrong.rule, _place(node, wrong.path), wrong.text, wrong.hint) for wrong in wrongs)


def _place(node: Node, path: Path) -> Location:
    """Return where the value at `path` stands; where there is none, the nearest that it would stand in."""
    for step in path:
        match node, step:
            case MappingNode(entries=entries), str() if step in entries:
                node = entries[step].value
            case ListNode(items=items), int():
                node = items[step]
            case _:
                break
    return node.at


def _check_faces(sheet: StyleSheet) -> Iterator[Wrong]:
    for path, face in _named_faces(sheet):
        if face is not None and face not in sheet.faces:
            text = message("There is no face “{name}”.", name=face)
            keys = ", ".join(sheet.faces)
            yield Wrong("S006", path, text, message("What can stand here: {keys}.", keys=keys))


def _named_faces(sheet: StyleSheet) -> Iterator[tuple[Path, str | None]]:
    for index, face in enumerate(sheet.fallback):
        yield ("fallback", index), face
    for name, style in sheet.paragraphs.items():
        yield ("paragraphs", name, "face"), style.face
        yield ("paragraphs", name, "latin"), style.latin
    for name, change in sheet.characters.items():
        yield ("characters", name, "face"), change.face
        yield ("characters", name, "latin"), change.latin


def _check_style_names(sheet: StyleSheet) -> Iterator[Wrong]:
    if sheet.folio is not None and sheet.folio.style not in sheet.paragraphs:
        text = message("There is no paragraph style “{name}”.", name=sheet.folio.style)
        keys = ", ".join(sheet.paragraphs)
        yield Wrong("S007", ("folio", "style"), text, message("What can stand here: {keys}.", keys=keys))
    for index, line in enumerate(sheet.cover.lines if sheet.cover else ()):
        if f"cover-{line}" not in sheet.paragraphs:
            text = message("There is no paragraph style “{name}”.", name=f"cover-{line}")
            hint = message("Add it: every line of the cover is set in a style of its own.")
            yield Wrong("S007", ("cover", "lines", index), text, hint)
    for name in _styles_of_contents(sheet):
        if name not in sheet.paragraphs:
            text = message("There is no paragraph style “{name}”.", name=name)
            hint = message("Add it: every level that the contents list is set in a style of its own.")
            yield Wrong("S007", ("contents", "levels"), text, hint)
    required = [("paragraphs", name) for name in REQUIRED_STYLES if name not in sheet.paragraphs]
    required += [("characters", name) for name in REQUIRED_CHARACTER_STYLES if name not in sheet.characters]
    for path in required:
        text = message("The style “{name}”, in which every report sets something, is missing.", name=path[1])
        yield Wrong(
            "S007", path, text, message("Add it, or let the style sheet extend gbt9704, which has it.")
        )


def _styles_of_contents(sheet: StyleSheet) -> tuple[str, ...]:
    if sheet.contents is None:
        return ()
    levels = range(1, min(sheet.contents.levels, _HEADING_LEVELS) + 1)
    return ("contents-title", *(f"contents{level}" for level in levels))


def _check_levels(sheet: StyleSheet) -> Iterator[Wrong]:
    if sheet.contents is not None and sheet.contents.levels > _HEADING_LEVELS:
        text = message("There are {most} levels of headings.", most=_HEADING_LEVELS)
        hint = message("List so many of them, or fewer.")
        yield Wrong("S013", ("contents", "levels"), text, hint)


def _check_cover(sheet: StyleSheet) -> Iterator[Wrong]:
    if sheet.cover is not None and sheet.view not in _VIEWS_WITH_COVER:
        text = message("Only a report has a cover, and this is a style sheet of “{view}”.", view=sheet.view)
        yield Wrong("S016", ("cover",), text, message("Delete it here."))
    if sheet.cover is not None and not sheet.cover.lines:
        text = message("The cover has no lines.")
        yield Wrong("S016", ("cover", "lines"), text, message("Name its lines, or delete the cover."))


def _check_shares(sheet: StyleSheet) -> Iterator[Wrong]:
    for name, table in sheet.tables.items():
        total = sum(column.share for column in table.columns)
        names = [column.name for column in table.columns if column.name]
        if len(set(names)) != len(names) or 0 < len(names) < len(table.columns):
            text = message("Some columns have no name, or two have the same.")
            hint = message("Give each column a name of its own, or none a name.")
            yield Wrong("S018", ("tables", name, "columns"), text, hint)
        if names:
            continue
        if not isclose(total, _WHOLE, abs_tol=_TOLERANCE):
            text = message("The columns' shares add up to {total}, not to 100.", total=round(total, 2))
            yield Wrong("S008", ("tables", name, "columns"), text, message("Change them until they do."))


def _check_tints(sheet: StyleSheet) -> Iterator[Wrong]:
    for name, graphic in sheet.graphics.items():
        if not 0 <= graphic.tint <= 1:
            text = message("The tint {value} is no share of white.", value=graphic.tint)
            hint = message("Type a value from 0 (black) to 1 (white).")
            yield Wrong("S014", ("graphics", name, "tint"), text, hint)
        elif graphic.tint and not _LEAST_STEP <= lightness(graphic.tint) <= lightness(1) - _LEAST_STEP:
            text = message("The tint {value} is too near to black or to the paper.", value=graphic.tint)
            hint = message(
                "Type a value from {least} to {most}, or 0 for black.", least=_DARKEST, most=_LIGHTEST
            )
            yield Wrong("S017", ("graphics", name, "tint"), text, hint)


def _check_folio(sheet: StyleSheet) -> Iterator[Wrong]:
    if sheet.folio is None:
        return
    around = sheet.folio.pattern.replace(_NUMBER, "", 1)
    if around == sheet.folio.pattern or "{" in around or "}" in around:
        text = message("The page number's pattern does not hold {{number}} once, and no other braces.")
        yield Wrong("S010", ("folio", "pattern"), text, message("Type it such as “— {{number}} —”."))


def _check_tags(sheet: StyleSheet) -> Iterator[Wrong]:
    for name, style in sheet.paragraphs.items():
        if style.tag not in TAGS:
            text = message("“{value}” is no structure type of PDF for a paragraph.", value=style.tag)
            keys = ", ".join(TAGS)
            yield Wrong(
                "S011", ("paragraphs", name, "tag"), text, message("What can stand here: {keys}.", keys=keys)
            )


def _check_word_names(sheet: StyleSheet) -> Iterator[Wrong]:
    """Word tells styles apart by name, whatever the case of its letters."""
    first: dict[str, str] = {}
    for name, style in sheet.paragraphs.items():
        other = first.setdefault(style.word_name.casefold(), name)
        if other != name:
            text = message(
                "The styles “{name}” and “{other}” have the same name in Word: {value}.",
                name=name, other=other, value=style.word_name,
            )  # fmt: skip
            hint = message("Give “{name}” a word_name of its own.", name=name)
            yield Wrong("S012", ("paragraphs", name, "word_name"), text, hint)


_CHECKS: tuple[Callable[[StyleSheet], Iterator[Wrong]], ...] = (
    _check_faces,
    _check_style_names,
    _check_levels,
    _check_cover,
    _check_shares,
    check_sizes,
    _check_tints,
    _check_folio,
    _check_tags,
    _check_word_names,
)
