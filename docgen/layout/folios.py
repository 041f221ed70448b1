"""The printed page number (页码), GB/T 9704-2012 7.5."""

from docgen.blocks import Text
from docgen.layout.pages import Line, runs_at
from docgen.layout.paragraph import Composer
from docgen.layout.rows import EM_MIDDLE


def set_folio(number: int, left: float, composer: Composer) -> Line | None:
    """Return the folio of page `number` whose text area starts `left` points from the sheet's edge, or none.

    Its dashes lie `below` the text area; it stands at the outer edge, right on odd pages, left on even ones.
    """
    sheet = composer.sheet
    folio = sheet.folio
    if folio is None:
        return None
    style = sheet.paragraphs[folio.style]
    text = Text(folio.pattern.replace("{number}", str(number)))
    (line,) = composer.set_paragraph((text,), style, sheet.page.text_width.pt, "left")
    inset = folio.inset * style.size.pt
    outer_right = sheet.page.text_width.pt - inset - line.width
    start = left + (outer_right if number % 2 or not sheet.page.mirrored else inset)
    # The dash's ink lies at the middle of the em box.
    baseline = sheet.page.top.pt + sheet.page.text_height.pt + folio.below.pt + EM_MIDDLE * style.size.pt
    return Line((), baseline, start, line.width, runs_at(line.runs, start))
