"""A page's content stream: each line as one text object, each block's lines as one marked sequence."""

from collections import Counter
from collections.abc import Iterator
from itertools import groupby

from docgen.layout.pages import GlyphRun, Line, Page, Rule
from docgen.writers.pdf.fonts import EmbeddedFont

_EM = 1000
_PLACES = 3
# A place may be off by this much, in thousandths of an em, before it is corrected: 0.008 pt at 16 pt.
_UNSEEN = 0.5


class Content:
    """Draws pages with the fonts of one document, and notes which sequence holds which owner's text."""

    def __init__(self, height: float, fonts: dict[str, EmbeddedFont]) -> None:
        self._height = height
        self._fonts = fonts

    def draw(self, page: Page) -> tuple[bytes, list[tuple[int, ...]]]:
        """Return a page's operators, and the owner of each marked sequence in the order of their numbers."""
        parts: list[str] = []
        owners: list[tuple[int, ...]] = []
        for owner, lines in groupby(page.lines, key=lambda line: line.owner):
            drawn = "".join(self._line(line) for line in lines)
            if owner:
                parts.append(f"/P <</MCID {len(owners)}>> BDC\n{drawn}EMC\n")
                owners.append(owner)
            else:
                parts.append(f"/Artifact <</Type /Pagination>> BDC\n{drawn}EMC\n")
        if page.rules:
            parts.append(
                f"/Artifact <</Type /Layout>> BDC\n{''.join(self._rule(rule) for rule in page.rules)}EMC\n"
            )
        if page.folio:
            parts.append(
                f"/Artifact <</Type /Pagination /Subtype /Footer>> BDC\n{self._line(page.folio)}EMC\n"
            )
        return "".join(parts).encode("ascii"), owners

    def _line(self, line: Line) -> str:
        baseline = _number(self._height - line.baseline)
        return (
            "".join(f"BT\n{self._run(run, baseline)}ET\n" for run in (line.runs,) if run) if line.runs else ""
        )

    def _run(self, runs: tuple[GlyphRun, ...], baseline: str) -> str:
        return "".join(self._show(run, baseline) for run in runs)

    def _show(self, run: GlyphRun, baseline: str) -> str:
        font = self._fonts[run.face]
        spread = _shared_spread(run, font)
        text = " ".join(_pieces(run, font, spread))
        return (
            f"/{font.name} {_number(run.size)} Tf {_number(spread)} Tc "
            f"1 0 0 1 {_number(run.places[0])} {baseline} Tm [{text}] TJ\n"
        )

    def _rule(self, rule: Rule) -> str:
        top, bottom = _number(self._height - rule.top), _number(self._height - rule.bottom)
        return (
            f"{_number(rule.thickness)} w {_number(rule.left)} {top} m {_number(rule.right)} {bottom} l S\n"
        )


def _shared_spread(run: GlyphRun, font: EmbeddedFont) -> float:
    """Return what most characters of a run have added after them, in points."""
    if len(run.text) <= 1:
        return 0.0
    added = [
        round(after - before - font.advance(char) * run.size, _PLACES)
        for char, before, after in zip(run.text, run.places, run.places[1:], strict=False)
    ]
    return Counter(added).most_common(1)[0][0]


def _pieces(run: GlyphRun, font: EmbeddedFont, spread: float) -> Iterator[str]:
    """Yield strings of codes with the corrections between them that put each character in its place."""
    codes: list[str] = []
    pen = run.places[0]
    for char, place in zip(run.text, run.places, strict=True):
        off = round((pen - place) * _EM / run.size, 1)
        if abs(off) > _UNSEEN and codes:
            yield f"<{''.join(codes)}> {off:g}"
            codes = []
            pen -= off * run.size / _EM
        codes.append(f"{font.code(char):04X}")
        pen += font.advance(char) * run.size + spread
    yield f"<{''.join(codes)}>"


def _number(value: float) -> str:
    """Return a number as PDF writes one: no exponent, no needless zeros."""
    text = f"{value:.{_PLACES}f}".rstrip("0").rstrip(".")
    return "0" if text in ("-0", "") else text
