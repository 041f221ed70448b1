"""QR codes read back from their areas by a reader that docgen did not write."""

import pytest
import zxingcpp
from PIL import Image, ImageDraw

from docgen.blocks import Graphic
from docgen.views.qr_code import qr_code

# A longest one: 200 characters.
ADDRESSES = ("https://a.cn", "https://www.example.gov.cn/2020/%E6%8A%A5", "https://" + "x" * 192)
SIDE = 600


def drawn(graphic: Graphic) -> Image.Image:
    image = Image.new("L", (SIDE, SIDE), 255)
    draw = ImageDraw.Draw(image)
    for area in graphic.areas:
        edges = (area.left, area.top, area.right, area.bottom)
        left, top, right, bottom = (round(edge * SIDE) for edge in edges)
        draw.rectangle((left, top, right - 1, bottom - 1), fill=0)
    return image


@pytest.mark.parametrize("address", ADDRESSES, ids=len)
def test_a_reader_reads_the_address(address: str) -> None:
    (found,) = zxingcpp.read_barcodes(drawn(qr_code(address, "")))
    assert (found.text, found.format) == (address, zxingcpp.BarcodeFormat.QRCode)


def test_white_is_left_around_it_and_all_of_it_is_black() -> None:
    graphic = qr_code(ADDRESSES[0], "二维码")
    assert (graphic.style, graphic.alternative) == ("qr-code", "二维码")
    # 21 modules and four on either side.
    edge = pytest.approx(4 / 29)
    assert min(area.left for area in graphic.areas) == edge
    assert min(area.top for area in graphic.areas) == edge
    assert max(area.right for area in graphic.areas) == pytest.approx(25 / 29)
    assert not any(area.tinted for area in graphic.areas)


def test_modules_side_by_side_are_one_area() -> None:
    finder = next(iter(qr_code(ADDRESSES[0], "").areas))
    assert (finder.right - finder.left) * 29 == pytest.approx(7)


def test_a_damaged_code_is_still_read() -> None:
    image = drawn(qr_code(ADDRESSES[1], ""))
    ImageDraw.Draw(image).rectangle((360, 400, 420, 460), fill=255)
    assert [found.text for found in zxingcpp.read_barcodes(image)] == [ADDRESSES[1]]
