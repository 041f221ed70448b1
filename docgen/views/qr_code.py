"""QR codes (二维码, ISO/IEC 18004) as areas of a unit square: the door to segno, which finds the modules."""

from collections.abc import Iterator
from itertools import groupby

from docgen.blocks import Area, Graphic

# ISO/IEC 18004:2015 9.1: four modules of white around.
_QUIET = 4
# 15 % of the code may be lost: a fold, a stamp, a thumb.
_LEVEL = "m"
_STYLE = "qr-code"


def qr_code(text: str, alternative: str) -> Graphic:
    """Return the QR code of a text, with its white border."""
    from segno import make_qr

    modules = [bytes(row) for row in make_qr(text, error=_LEVEL).matrix]
    return Graphic(_STYLE, tuple(_areas(modules)), alternative)


def _areas(modules: list[bytes]) -> Iterator[Area]:
    """Yield the dark modules, those side by side in one area."""
    side = len(modules) + 2 * _QUIET
    for number, row in enumerate(modules, _QUIET):
        column = _QUIET
        for dark, run in groupby(row):
            end = column + len(list(run))
            if dark:
                yield Area(column / side, number / side, end / side, (number + 1) / side)
            column = end
