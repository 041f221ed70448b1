"""An import says what looks damaged, at the line and column of the file."""

from tests.unit.importing.truth import NAMES, SCRAPE, data_of, imported

LINES = data_of(SCRAPE).decode("utf-8").splitlines()


def doubts(word: str) -> list[int]:
    return [one.line for one in imported(SCRAPE).unsure if word in str(one.reason)]


def test_quotation_marks_without_partners_are_found_where_they_stand() -> None:
    found = [finding for finding in imported(SCRAPE).findings if finding.rule == "M003"]
    assert len(found) > 15
    for finding in found:
        assert finding.at is not None
        near = LINES[finding.at.line - 1][finding.at.column - 4 : finding.at.column + 3]
        assert set(near) & set("“”"), finding


def test_a_date_that_lost_characters_is_told() -> None:
    assert doubts("date looks damaged") == [14]


def test_a_paragraph_that_lost_its_end_is_told() -> None:
    assert 46 in doubts("no mark at its end")
    assert all(LINES[line - 1].rstrip()[-1] not in "。！：" for line in doubts("no mark at its end"))


def test_words_of_the_site_in_the_text_are_told() -> None:
    assert sorted(set(doubts("web site"))) == [90, 104, 116]


def test_sound_reports_have_hardly_a_finding() -> None:
    found = {name: imported(f"{name}.txt").findings for name in NAMES}
    assert {name: [one.rule for one in findings] for name, findings in found.items() if findings} == {
        "baodingshi_2022": ["M004"]
    }
