from datetime import date

import pytest

from docgen.zh.dates import parse_date, written_date


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("2020-01-16", "2020年1月16日"),
        ("2020-12-05", "2020年12月5日"),
        ("2020-02-29", "2020年2月29日"),
        ("2000-10-10", "2000年10月10日"),
    ],
)
def test_a_date_is_printed_without_leading_zeros(typed: str, printed: str) -> None:
    assert written_date(parse_date(typed)) == printed


def test_a_date_is_that_day() -> None:
    assert parse_date("2020-01-16") == date(2020, 1, 16)


@pytest.mark.parametrize(
    "typed",
    [
        "", "2020-02-30", "2019-02-29", "2020-13-01", "2020-00-10", "0000-01-01", "2020-1-16", "20200116",
        "2020-W03-4",
        "2020/01/16", "2020年1月16日", "2020-01-16T00:00", " 2020-01-16", "２０２０-０１-１６",
        "2020-01-1６", "99999-01-01",
    ],
)  # fmt: skip
def test_only_a_day_of_the_calendar_in_one_form_is_a_date(typed: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        parse_date(typed)
