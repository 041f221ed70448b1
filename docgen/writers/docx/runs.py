"""From the characters of a paragraph to its runs."""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import accumulate, pairwise
from typing import assert_never

from msgspec.structs import replace

from docgen.blocks import Inline, plain_text, sliced
from docgen.stylesheet import StyleSheet
from docgen.writers.docx.fitting import Fit
from docgen.writers.docx.formats import fonts_of
from docgen.writers.docx.ooxml import Xml, deleted, inserted, line_break, run, run_properties
from docgen.writers.docx.properties import RunFormat, Script
from docgen.writers.docx.scripts import Stretch, split_scripts
from docgen.writers.docx.styles import character_style_id
from docgen.writers.docx.writable import require_writable


class RunLooks:
    """The properties of runs. Each names its faces: some readers look there only."""

    def __init__(self, sheet: StyleSheet, language: str) -> None:
        self._sheet, self._language = sheet, language
        self._made: dict[tuple[str, str, Script, int, bool], Xml] = {}

    def of(
        self, style: str, character: str, script: Script, spacing: int = 0, *, chinese: bool = False
    ) -> Xml:
        """Return `w:rPr` of a run in a paragraph style and a character style (`""` for none).

        `spacing` is added to the style's, in twips. `chinese`: its letters and digits are so, too.
        """
        key = (style, character, script, spacing, chinese)
        if key not in self._made:
            self._made[key] = run_properties(self._format(*key))
        return self._made[key]

    def _format(
        self, paragraph: str, character: str, script: Script, spacing: int, chinese: bool
    ) -> RunFormat:
        style = self._sheet.paragraphs[paragraph]
        face, latin, size = style.face, style.latin, style.size
        if character:
            change = self._sheet.characters[character]
            face, latin, size = change.face or face, change.latin or latin, change.size or size
        return RunFormat(
            style=character_style_id(character) if character else "",
            fonts=fonts_of(self._sheet, face, latin),
            script=script,
            spacing=self._sheet.tracking(size).twips + spacing if spacing else None,
            languages=(self._language, self._language) if chinese else None,
        )


def runs_of(
    looks: RunLooks,
    style: str,
    inlines: tuple[Inline, ...],
    line_ends: tuple[int, ...] = (),
    fits: tuple[Fit, ...] = (),
) -> tuple[Xml, ...]:
    """Return the runs of `inlines` in a paragraph of the named style, with breaks at the given line ends.

    Raises:
        WriterError: A character cannot be written in XML.
    """
    for inline in inlines:
        require_writable(inline.text, inline.at)
    runs: list[Xml] = []
    lines = zip((0, *line_ends), cut(inlines, line_ends), strict=True)
    for start, line in lines:
        if start:
            runs.append(line_break(looks.of(style, "", "chinese")))
        runs += [_run(looks, style, part) for part in fitted(split_scripts(line), fits, start)]
    return tuple(runs)


def fitted(parts: Iterable[Stretch], fits: tuple[Fit, ...], start: int = 0) -> Iterator[Stretch]:
    """Yield stretches, cut where a fit starts or stops, with what the fits say.

    `start` is the place of the first of them in its paragraph.
    """
    edges, spacings, languages = _sums(fits)
    for part in parts:
        stop = start + len(part.text)
        inside = edges[bisect_right(edges, start) : bisect_left(edges, stop)]
        for first, last in pairwise((start, *inside, stop)):
            index = bisect_right(edges, first)
            text = part.text[first - start : last - start]
            yield replace(part, text=text, spacing=spacings[index], chinese=languages[index] > 0)
        start = stop


def _sums(fits: tuple[Fit, ...]) -> tuple[list[int], list[int], list[int]]:
    """Return where fits start and stop, and what holds before the first such place, and from each on."""
    spacing: Counter[int] = Counter()
    language: Counter[int] = Counter()
    for fit in fits:
        for place, sign in ((fit.start, 1), (fit.stop, -1)):
            spacing[place] += sign * fit.spacing
            language[place] += sign * fit.chinese
    edges = sorted(spacing)
    sums = [list(accumulate((changes[edge] for edge in edges), initial=0)) for changes in (spacing, language)]
    return edges, sums[0], sums[1]


def _run(looks: RunLooks, style: str, part: Stretch) -> Xml:
    look = looks.of(style, part.style, part.script, part.spacing, chinese=part.chinese)
    match part.revision:
        case "":
            return run(look, part.text)
        case "inserted":
            return inserted(run(look, part.text))
        case "deleted":
            return deleted(look, part.text)
        case _:
            assert_never(part.revision)


def cut(inlines: tuple[Inline, ...], places: tuple[int, ...]) -> tuple[tuple[Inline, ...], ...]:
    """Return `inlines` cut in as many pieces as there are places, and one more."""
    if not places:
        return (inlines,)
    edges = pairwise((0, *places, len(plain_text(inlines))))
    return tuple(sliced(inlines, start, stop) for start, stop in edges)
