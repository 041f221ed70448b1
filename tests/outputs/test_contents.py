"""The contents page of the 2020 report, read back from its outputs: what it says is so."""

import re
from io import BytesIO

import docx
import pytest

from tests.outputs.reading import SetLine, is_folio, set_lines

FRONT = 2  # the contents, and a blank page behind them
ENTRY = re.compile(r"(?P<text>.*?)(?P<number>\d+)$")


@pytest.fixture(scope="module")
def lines(with_contents: dict[str, bytes]) -> tuple[SetLine, ...]:
    return set_lines(with_contents["report-gbt9704-contents.pdf"])


def entries(lines: tuple[SetLine, ...]) -> dict[str, int]:
    """Return the headings of the contents page with their page numbers; one may take several lines."""
    found: dict[str, int] = {}
    text = ""
    for line in [line for line in lines if line.page == 1][1:]:
        ends = line.glyphs[-1].x > 500
        match = ENTRY.fullmatch(line.text) if ends else None
        text += match["text"] if match else line.text
        if match:
            found[text.strip()] = int(match["number"])
            text = ""
    return found


def printed_pages(lines: tuple[SetLine, ...]) -> dict[int, str]:
    """Return the text of each page by the number that is printed on it."""
    folios = {line.page: int(re.sub(r"\D", "", line.text)) for line in lines if is_folio(line)}
    texts: dict[int, str] = {}
    for line in lines:
        if line.page in folios and not is_folio(line):
            texts[folios[line.page]] = texts.get(folios[line.page], "") + line.text
    return texts


def test_every_entry_names_the_page_on_which_its_heading_is_printed(lines: tuple[SetLine, ...]) -> None:
    pages = printed_pages(lines)
    assert len(entries(lines)) == 13
    wrong = [f"{text} {page}" for text, page in entries(lines).items() if text not in pages[page]]
    assert wrong == []


def test_the_text_begins_with_page_one_on_a_right_hand_page(lines: tuple[SetLine, ...]) -> None:
    folios = [(line.page, line.text) for line in lines if is_folio(line)]
    assert folios[0] == (FRONT + 1, "— 1 —")
    assert [page for page, _ in folios] == list(range(FRONT + 1, FRONT + 25))


def test_the_text_behind_the_contents_is_set_as_without_them(
    lines: tuple[SetLine, ...], outputs: dict[str, bytes]
) -> None:
    behind = [(line.page - FRONT, line.baseline, line.text) for line in lines if line.page > FRONT]
    plain = [(line.page, line.baseline, line.text) for line in set_lines(outputs["report.pdf"])]
    assert behind == plain


def test_the_word_file_has_the_same_entries_and_numbers(
    lines: tuple[SetLine, ...], with_contents: dict[str, bytes]
) -> None:
    document = docx.Document(BytesIO(with_contents["report-gbt9704-contents.docx"]))
    listed = [each for each in document.paragraphs if each.style and str(each.style.name).startswith("toc")]
    texts = [paragraph.text.replace("\n", "").split("\t") for paragraph in listed]
    assert {text: int(number) for text, number in texts} == entries(lines)
