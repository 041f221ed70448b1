"""A small, whole project for another town (样例项目), to be written over."""

import re
from collections.abc import Callable

STARTER = "starter"
FILES = ("report.yaml", "fact_sheet.yaml")
TABLE = "indicators.yaml"
# The samples are written for this year; another one shifts every year in them.
SAMPLE_YEAR = 2026


def starter_files(read: Callable[[str], str], year: int) -> dict[str, str]:
    """Return the files of a new project by their names in `source/`; `read` returns a template's text."""
    made = {f"{year}/{name}": shifted(read(f"{STARTER}/{name}"), year) for name in FILES}
    return made | {TABLE: shifted(read(f"{STARTER}/{TABLE}"), year)}


def shifted(text: str, year: int) -> str:
    """Return a sample with its years moved so that its report is of `year`."""
    by = year - SAMPLE_YEAR
    return re.sub(r"(?<![0-9])202[0-9](?![0-9])", lambda match: str(int(match.group()) + by), text)
