"""The truth files: what a reader finds in each report of tests/cases/import/inputs."""

from collections import Counter
from functools import cache
from pathlib import Path

from docgen.importing import Imported, import_report, outline_of
from docgen.model.report import Report
from docgen.reader import read

CASES = Path(__file__).parents[2] / "cases" / "import"
INPUTS = CASES / "inputs"
SCRAPE = "original.txt"
_FILES = {
    SCRAPE: Path(__file__).parents[3] / "source/2020" / SCRAPE,
    **{path.name: path for path in sorted(INPUTS.iterdir())},
}
TEXTS = tuple(sorted(name for name in _FILES if name.endswith(".txt")))
NAMES = tuple(sorted(path.stem for path in CASES.glob("*.txt")))
GAP = "〔缺〕"


def truth(name: str) -> tuple[dict[str, str], Counter[str]]:
    """Return the header fields and the headings, `level form text`, that a reader wrote down."""
    head, _, rows = (CASES / f"{name}.txt").read_text(encoding="utf-8").partition("\n\n")
    fields = dict(line.split(":", 1) for line in head.splitlines())
    return {key: value.strip() for key, value in fields.items()}, Counter(rows.split("\n")[:-1])


def data_of(file: str) -> bytes:
    """Return an input: one of the reports, or the scrape of the report of 2020."""
    return _FILES[file].read_bytes()


@cache
def imported(file: str) -> Imported:
    return import_report(data_of(file), file)


@cache
def report_of(file: str) -> Report:
    return read(imported(file).report_yaml.encode("utf-8"), "report.yaml", Report)


def headings(report: Report) -> Counter[str]:
    return Counter(f"{entry.level} {entry.form} {entry.text}" for entry in outline_of(report))


def header(report: Report) -> dict[str, str]:
    speaker = (report.speaker.position.value, report.speaker.name.value)
    fields = {
        "title": report.title.value,
        "meeting": report.meeting.name.value,
        "date": report.meeting.date.value,
        "speaker": " ".join(words for words in speaker if words != GAP),
        "salutation": report.salutation.value,
    }
    return {key: "" if value == GAP else value for key, value in fields.items()}
