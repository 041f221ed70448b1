"""The printed page number (页码), GB/T 9704-2012 7.5."""

from docgen.blocks import Text
from docgen.layout.pages import Line
from docgen.layout.paragraph import Composer
from docgen.layout.rows import EM_MIDDLE

_NUMBER = "{number}"


def set_folio(number: int, left: float, composer: Composer) -> Line | None:
    """Return the folio of page `number` whose text area starts `left` points from the sheet's edge, or none.

    The middle of its dashes lies `below` the text area; it stands at the outer edge, right on odd pages and
    left on even ones, `inset` characters in.
    """
    sheet = composer.sheet
    folio = sheet.folio
    if folio is None:
        return None
    style = composer.paragraph_style(folio.style)
    text = Text(folio.pattern.replace(_NUMBER, str(number)))
    room = sheet.page.text_width.pt
    line = composer.set_paragraph((text,), style, room, align="left", grid="relaxed")[0]
    spare = room - line.justified.width
    inset = folio.inset * style.size.pt
    is_left = style.align == "left" or (style.align == "outside" and sheet.page.mirrored and number % 2 == 0)
    offset = spare / 2 if style.align == "center" else inset if is_left else spare - inset
    baseline = sheet.page.top.pt + sheet.page.text_height.pt + folio.below.pt + EM_MIDDLE * style.size.pt
    return line.at((), left + offset, baseline)
