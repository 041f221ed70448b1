"""Dates as they are typed (`2020-01-16`) and as they are printed (2020年1月16日)."""

from datetime import date

_TYPED = "0000-00-00"


def parse_date(text: str) -> date:
    """Return the day that `text`, `YYYY-MM-DD`, names.

    Raises:
        ValueError: `text` is not of that form, or no calendar has the day (2020-02-30).
    """
    form = "".join("0" if char in "0123456789" else char for char in text)
    if form != _TYPED:
        raise ValueError(text)
    return date(int(text[:4]), int(text[5:7]), int(text[8:]))


def written_month(day: date) -> str:
    """Return the month of a day as it is printed on a cover: 2020年1月."""
    return f"{day.year}年{day.month}月"


def written_date(day: date) -> str:
    """Return a day as it is printed: the year in full, no leading zero (GB/T 9704-2012 7.3.5.4)."""
    return f"{day.year}年{day.month}月{day.day}日"
