"""Eight real reports and eight openings, as different as offices are, against what a reader finds in them."""

import re
import unicodedata
from collections import Counter

import pytest

from docgen.importing.proof import texts_of
from docgen.importing.reading import text_lines
from docgen.importing.writing import write_report
from docgen.model.report import Report
from docgen.reader import read
from tests.unit.importing.truth import NAMES, TEXTS, data_of, header, headings, imported, report_of, truth

LEAST = 0.97


def test_headings_are_found_with_their_level_and_form() -> None:
    hits, wanted, found, misses = 0, 0, 0, []
    for name in NAMES:
        right, got = truth(name)[1], headings(report_of(f"{name}.txt"))
        hits, wanted, found = hits + (right & got).total(), wanted + right.total(), found + got.total()
        misses += [f"{name}: missed {row}" for row in right - got]
        misses += [f"{name}: not there {row}" for row in got - right]
    assert wanted > 370
    assert hits / wanted >= LEAST, misses
    assert hits / found >= LEAST, misses


@pytest.mark.parametrize("name", NAMES)
def test_the_header_is_what_a_reader_finds(name: str) -> None:
    assert header(report_of(f"{name}.txt")) == truth(name)[0]


def signs(text: str) -> str:
    same = str.maketrans({**dict.fromkeys("“”", '"'), **dict.fromkeys("—―–", "-"), "。": ".", "\ufffd": "□"})
    return "".join(unicodedata.normalize("NFKC", text).translate(same).split())


def without_marks(text: str) -> str:
    """Return the signs of a text without the marks of notes, which are made anew."""
    return re.sub(r"\^?\[[0-9]+\]", "", signs(text))


@pytest.mark.parametrize("file", TEXTS)
def test_nothing_is_lost(file: str) -> None:
    source = Counter(signs(data_of(file).decode("utf-8")))
    kept = Counter(signs("".join(texts_of(report_of(file)))))
    left_out = Counter(signs("".join(piece.text for piece in imported(file).dropped)))
    assert source - kept - left_out == Counter()
    assert not [finding for finding in imported(file).findings if finding.rule == "I001"]


@pytest.mark.parametrize("file", TEXTS)
def test_what_is_kept_stands_in_the_order_of_the_file(file: str) -> None:
    source = without_marks("".join(line.text for line in text_lines(data_of(file), file)))
    report = report_of(file)
    position = 0
    for text in list(texts_of(report))[5:]:
        for sentence in re.split("(?<=[。；])", text):
            place = source.find(without_marks(sentence.removesuffix("。")).replace("〔缺〕", ""), position)
            assert place >= 0, sentence
            position = place


@pytest.mark.parametrize("file", TEXTS)
def test_nothing_is_invented(file: str) -> None:
    source = Counter(signs(data_of(file).decode("utf-8")))
    kept = Counter(signs("".join(texts_of(report_of(file)))))
    assert set(kept - source) <= set("〔缺〕")


YEARS = {
    "baodingshi_2022": 2022,
    "danxizhen_2020": 2020,
    "huzhenzhen_2025": 2025,
    "luzhizhen_2021_infographic": None,
    "suzhoushi_2024": 2024,
    "weifangshi_2024": 2024,
    "xushuixian_2011": 2011,
}


@pytest.mark.parametrize("name", YEARS)
def test_the_year_is_the_meetings_or_the_headings(name: str) -> None:
    assert imported(f"{name}.txt").year == YEARS[name]


@pytest.mark.parametrize("file", TEXTS)
def test_what_is_written_is_what_is_read(file: str) -> None:
    report = report_of(file)
    again = read(write_report(report, file).encode("utf-8"), "report.yaml", Report)
    assert list(texts_of(again)) == list(texts_of(report))
    assert write_report(again, file) == imported(file).report_yaml
