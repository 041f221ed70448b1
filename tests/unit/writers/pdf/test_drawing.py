"""Pages drawn as they are laid out, and read back as they were written."""

import io
import random
import re

import pypdfium2
import pytest

from docgen.blocks import Document, Paragraph, plain_text
from docgen.diagnostics import WriterError
from docgen.layout.pages import GlyphRun, Line, Page, Pages, Rule
from tests.unit.typefaces.samples import typefaces
from tests.unit.writers.pdf.reading import drawn_characters, pdfium_lines, pdfminer_lines
from tests.unit.writers.pdf.samples import DOCUMENT, METADATA, inlines, lines, made, pages, pdf, spread

SPREADS = (0.0, 0.03, 0.06, 0.12, 0.3, -0.02)


def one_line(*runs: GlyphRun) -> Pages:
    """Return a page with one line of a first paragraph."""
    page = Page(1, (Line((0,), 100.0, 80.0, 100.0, runs),))
    return Pages(600, 800, (page,), {})


def written(*runs: GlyphRun) -> bytes:
    return made(
        one_line(*runs), Document(METADATA, (Paragraph("body", inlines("".join(run.text for run in runs))),))
    )


@pytest.mark.parametrize("extra", SPREADS)
def test_every_glyph_is_drawn_where_the_layout_puts_it(extra: float) -> None:
    laid_out = spread(pages(), extra)
    for expected, found in zip(lines(laid_out), drawn_characters(made(laid_out)), strict=True):
        wanted = [
            (char, place, line.baseline, run)
            for line in expected
            for run in line.runs
            for char, place in zip(run.text, run.places, strict=True)
        ]
        assert [char.text for char in found] == [char for char, _, _, _ in wanted]
        for char, (_, place, baseline, run) in zip(found, wanted, strict=True):
            assert char.x == pytest.approx(place, abs=0.01), (char, run)
            assert char.y == pytest.approx(baseline, abs=0.001), (char, run)
            assert char.size == pytest.approx(run.size, abs=0.001)
            assert char.face.endswith(typefaces().face(run.face).name)


@pytest.mark.parametrize("seed", range(5))
@pytest.mark.parametrize("jitter", [0.0001, 0.004, 0.02, 0.3, 9.0])
def test_uneven_places_are_kept_as_well(jitter: float, seed: int) -> None:
    chance = random.Random(seed)
    text = "完成一般公共预算收入，同比增长。" * 2
    places, place = [], 80.0
    for _ in text:
        places.append(place)
        place += 15.75 + chance.uniform(-jitter / 4, jitter)
    found = drawn_characters(written(GlyphRun("fangsong", 16.0, text, tuple(places))))[0]
    assert [char.x for char in found] == pytest.approx(places, abs=0.01), (jitter, seed)


def test_pdfium_finds_the_glyphs_in_the_same_places() -> None:
    found = pypdfium2.PdfDocument(io.BytesIO(pdf()))[0].get_textpage()
    first = pages().pages[0].lines[0]
    places = [place for run in first.runs for place in run.places]
    for index, place in enumerate(places):
        left, _, _, _ = found.get_charbox(index, loose=True)
        assert left == pytest.approx(place, abs=0.02)


@pytest.mark.parametrize("extra", SPREADS)
def test_no_space_is_read_into_a_line_however_far_it_is_spread(extra: float) -> None:
    texts = [plain_text(block.inlines) for block in DOCUMENT.blocks if isinstance(block, Paragraph)]
    data = made(spread(pages(), extra))
    for read in (pdfminer_lines(data), pdfium_lines(data)):
        # A page number may stand between the two parts of a paragraph.
        without_folios = re.sub(r"— \d+ —", "", read)
        assert [text for text in texts if text not in without_folios] == []


def test_a_gap_that_is_only_moved_over_would_be_read_as_a_space() -> None:
    """The case that wider twins are for: with nothing to hide it in, both programs see a space."""
    run = GlyphRun("fangsong", 16.0, "镇府", (80.0, 99.2))
    parts = [
        GlyphRun("fangsong", 16.0, char, (place,)) for char, place in zip(run.text, run.places, strict=True)
    ]
    lines_apart = tuple(Line((0,), 100.0, part.places[0], 16.0, (part,)) for part in parts)
    apart = Pages(600, 800, (Page(1, lines_apart),), {})
    document = Document(METADATA, (Paragraph("body", inlines("镇府")),))
    assert pdfminer_lines(made(apart, document)) == "镇 府"
    assert pdfminer_lines(written(run)) == "镇府"
    assert pdfium_lines(written(run)) == "镇府"


def test_a_full_width_space_stays_one() -> None:
    assert "镇长　朱叶华" in pdfminer_lines(pdf())
    assert "镇长　朱叶华" in pdfium_lines(pdf())


def test_characters_beyond_the_first_plane_are_read_back() -> None:
    for read in (pdfminer_lines(pdf()), pdfium_lines(pdf())):
        assert "𬭸𬬭𣲘" in read


def test_two_characters_of_one_glyph_stay_two() -> None:
    face = typefaces().face("song")
    glyph = face.glyph
    # A Kangxi radical and the hanzi that it looks like.
    assert (first := glyph("⼀")) is not None
    assert (second := glyph("一")) is not None
    assert first.number == second.number
    data = written(GlyphRun("song", 16.0, "⼀一⼀", (80.0, 96.0, 112.0)))
    assert pdfminer_lines(data) == "⼀一⼀"
    assert "".join(char.text for char in drawn_characters(data)[0]) == "⼀一⼀"


def test_an_empty_run_is_passed_over() -> None:
    shown = GlyphRun("kai", 16.0, "镇", (80.0,))
    assert pdfminer_lines(written(GlyphRun("hei", 16.0, "", ()), shown)) == "镇"


def test_nothing_is_drawn_as_a_box() -> None:
    with pytest.raises(WriterError, match=r"F001 ZhuqueFangsong-Regular has no glyph for 😀 \(U\+1F600\)"):
        written(GlyphRun("fangsong", 16.0, "镇😀", (80.0, 96.0)))


def darkness(data: bytes, scale: int = 4, size: tuple[int, int] = (150, 120)) -> list[list[int]]:
    """Return the rows of pixels of the first page's left top: 0 black, 255 white (pdfium)."""
    page = pypdfium2.PdfDocument(io.BytesIO(data))[0].render(scale=scale, grayscale=True).to_pil()
    image = page.crop((0, 0, size[0] * scale, size[1] * scale))
    pixels = list(image.tobytes())
    return [pixels[start : start + image.width] for start in range(0, len(pixels), image.width)]


@pytest.mark.parametrize("role", ["fangsong", "kai", "song", "hei", "title"])
def test_a_dash_is_one_line_from_edge_to_edge(role: str) -> None:
    rows = darkness(written(GlyphRun(role, 16.0, "——", (80.0, 96.0))))
    darkest = min(rows, key=sum)
    ink = [place for place, level in enumerate(darkest) if level < 128]
    assert ink[0] == pytest.approx(80 * 4, abs=1)
    assert ink[-1] == pytest.approx(112 * 4, abs=1)
    assert ink == list(range(ink[0], ink[-1] + 1)), "the two halves meet"


@pytest.mark.parametrize("role", ["fangsong", "kai", "song", "hei", "title"])
def test_an_ellipsis_stands_in_the_middle_of_its_square(role: str) -> None:
    rows = darkness(written(GlyphRun(role, 16.0, "…", (80.0,))))
    heights = [index for index, row in enumerate(rows) if min(row) < 128]
    middle = 100 - sum(heights) / len(heights) / 4
    columns = [place for row in rows for place, level in enumerate(row) if level < 128]
    assert middle / 16 == pytest.approx(0.36, abs=0.05), "in em above the baseline, as hanzi do"
    assert (min(columns) + max(columns)) / 2 / 4 == pytest.approx(88, abs=0.5)


def test_rules_are_drawn_where_the_layout_puts_them() -> None:
    page = Page(1, (), (Rule(100, 200, 300, 200, 2.0), Rule(150, 300, 150, 400, 1.0)))
    rows = darkness(made(Pages(600, 800, (page,), {}), Document(METADATA, ())), scale=2, size=(400, 450))
    assert [index for index, row in enumerate(rows) if row[400] == 0] == [398, 399, 400, 401]
    assert [index for index, row in enumerate(rows) if row[299] == 0][:1] == [398]
    upright = [index for index, row in enumerate(rows) if index > 500 and min(row) == 0]
    assert (upright[0], upright[-1]) == (600, 799)


def test_what_repeats_is_drawn_after_the_text_and_not_tagged() -> None:
    data = pdf()
    assert data.count(b"/Artifact <</Type /Pagination /Subtype /Footer /Attached [/Bottom]>> BDC") == len(
        pages().pages
    )
    assert data.count(b" BDC") == data.count(b"EMC")
    assert data.count(b"BT\n") == data.count(b"ET\n")
