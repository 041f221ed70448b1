"""The lines of a PDF that another program made, read by pdfminer."""

from msgspec import Struct

from docgen.verification.drawn import read_drawn

# Another program may raise a character a little; it stands on its line all the same.
_PLACES = 1


class ReadLine(Struct, frozen=True):
    """A line's characters without blanks, and the number of the page it stands on."""

    page: int
    text: str


def read_lines(pdf: bytes) -> tuple[ReadLine, ...]:
    """Return the lines of a PDF, page by page, top to bottom.

    Raises:
        WriterError: pdfminer is not installed.
    """
    return tuple(ReadLine(line.page, "".join(line.text.split())) for line in read_drawn(pdf, _PLACES))
