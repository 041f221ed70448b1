"""The PDF page, measured: GB/T 9704-2012 to the tenth of a millimetre."""

import io
import itertools
import re

import pypdfium2
import pytest

from tests.outputs.reading import SetLine, is_folio, set_lines

POINTS_PER_MM = 72 / 25.4
HEIGHT = 297 * POINTS_PER_MM
ROW = 225 * POINTS_PER_MM / 22
NO_LINE_START = set("。，、；：？！”’）〕】》〉…%‰℃·～")
NO_LINE_END = set("“‘（〔【《〈")
BLANK_RIGHT = set("，。、；：？！”’）〕】》〉")


@pytest.fixture(scope="module")
def lines(outputs: dict[str, bytes]) -> tuple[SetLine, ...]:
    return set_lines(outputs["report.pdf"])


@pytest.fixture(scope="module")
def body(lines: tuple[SetLine, ...]) -> tuple[SetLine, ...]:
    return tuple(line for line in lines if not is_folio(line))


def left_edge(page: int) -> float:
    return (28 if page % 2 else 26) * POINTS_PER_MM


def text_edges(line: SetLine) -> tuple[float, float]:
    """Return how far a line's ends stand from the text area's, in points.

    A mark at the line's end that had to give way takes half its width: its blank half is not counted.
    """
    left = left_edge(line.page)
    after = left + 156 * POINTS_PER_MM - line.right
    if line.text[-1] in BLANK_RIGHT and after < -0.2:
        after += line.glyphs[-1].advance / 2
    return line.left - left, after


def test_a_full_page_has_22_baselines_at_the_pitch_of_the_grid(body: tuple[SetLine, ...]) -> None:
    pages = [[line.baseline for line in body if line.page == page] for page in {line.page for line in body}]
    full = [baselines for baselines in pages if len(baselines) == 22]
    assert len(full) > len(pages) / 2
    assert max(map(len, pages)) == 22
    for baselines in full:
        steps = [b - a for a, b in itertools.pairwise(baselines)]
        assert steps == pytest.approx([ROW] * 21, abs=0.05)


def test_the_first_row_stands_at_37_millimetres(body: tuple[SetLine, ...]) -> None:
    tops = {
        line.page: (line.baseline - 0.88 * 16) / POINTS_PER_MM
        for line in reversed(body)
        if line.glyphs[0].size == pytest.approx(16, abs=0.1)
    }
    assert [round(top, 1) for page, top in sorted(tops.items()) if page > 1] == [37.0] * (len(tops) - 1)


def test_full_lines_fill_the_measure_and_none_leaves_it(body: tuple[SetLine, ...]) -> None:
    # A line that starts at the edge, goes on and has no half-width character holds as many as the grid.
    full = re.compile(r"[^ -~]{27}[^ -~。：！]")
    hanzi = [line for line in body if full.fullmatch(line.text) and text_edges(line)[0] < 1]
    assert len(hanzi) > 100
    for line in body:
        before, after = text_edges(line)
        assert before >= -0.2, line.text
        assert after >= -0.2, line.text
    for line in hanzi:
        assert text_edges(line) == pytest.approx((0, 0), abs=0.2), line.text


def test_no_line_starts_or_ends_with_what_may_not(body: tuple[SetLine, ...]) -> None:
    assert [line.text for line in body if line.text[0] in NO_LINE_START] == []
    assert [line.text for line in body if line.text[-1] in NO_LINE_END] == []
    assert [line.text for line in body if line.text.startswith("—") and line.text[1] != "—"] == []


def test_no_number_and_no_dash_is_broken(body: tuple[SetLine, ...]) -> None:
    pairs = [(a.text, b.text) for a, b in itertools.pairwise(body)]
    joined = [(a[-1], b[0]) for a, b in pairs]
    numeric = set("0123456789.")
    units = set("万亿%‰元年月日个家")
    assert [pair for pair in joined if pair[0] in numeric and pair[1] in numeric | units] == []
    assert [pair for pair in joined if pair in (("—", "—"), ("…", "…"))] == []


def test_the_folio_stands_where_the_standard_puts_it(lines: tuple[SetLine, ...]) -> None:
    folios = [line for line in lines if is_folio(line)]
    assert [line.text for line in folios] == [f"— {number} —" for number in range(1, len(folios) + 1)]
    for line in folios:
        dash_middle = (HEIGHT - line.baseline) / POINTS_PER_MM + 0.38 * 14 / POINTS_PER_MM
        assert dash_middle == pytest.approx(28.0, abs=0.5)
        before, after = text_edges(line)
        assert (after if line.page % 2 else before) == pytest.approx(14, abs=0.5)


def test_every_face_is_embedded_and_none_is_helvetica(outputs: dict[str, bytes]) -> None:
    for name in ("report.pdf", "fact-sheet.pdf"):
        assert b"Helvetica" not in outputs[name]
        document = pypdfium2.PdfDocument(io.BytesIO(outputs[name]))
        faces = {
            item.get_font().get_base_name()
            for page in document
            for item in page.get_objects()
            if item.type == pypdfium2.raw.FPDF_PAGEOBJ_TEXT
        }
        assert faces
        assert all("+" in face for face in faces)


def test_the_fact_sheet_has_one_page(outputs: dict[str, bytes]) -> None:
    assert len(pypdfium2.PdfDocument(io.BytesIO(outputs["fact-sheet.pdf"]))) == 1
