"""A report that exists as text, web page or Word file → `report.yaml`, with all that is left out or in doubt.

Pure: bytes in, values out; nothing is fetched.
"""

import re
from collections import Counter

from msgspec import Struct

from docgen.check.word_text import is_word_file
from docgen.diagnostics import Finding, Location, Severity, message
from docgen.importing.bare import with_bare_headings
from docgen.importing.building import Builder
from docgen.importing.damage import doubt_damage, find_damage
from docgen.importing.furniture import without_furniture
from docgen.importing.header import Header, split_header
from docgen.importing.items import Item, items_of
from docgen.importing.leads import with_leads
from docgen.importing.levels import with_levels
from docgen.importing.limits import (
    LARGEST_PAGE,
    LARGEST_WORD_FILE,
    refuse_large_file,
    refuse_large_text,
    refuse_other_kinds,
)
from docgen.importing.lines import Dropped, Line, Log, Unsure
from docgen.importing.notes import take_notes
from docgen.importing.outline import Entry, outline_of
from docgen.importing.proof import lost_characters
from docgen.importing.proposals import propose, write_proposals
from docgen.importing.reading import prepare, text_lines
from docgen.importing.telling import tell_dropped, tell_unsure
from docgen.importing.web import web_lines
from docgen.importing.word import Changes, word_lines
from docgen.importing.writing import write_report
from docgen.model.report import Report
from docgen.reader import read

__all__ = [
    "Dropped",
    "Entry",
    "Imported",
    "Unsure",
    "import_report",
    "outline_of",
    "tell_dropped",
    "tell_unsure",
]


class Imported(Struct, frozen=True):
    """What an import makes of a file.

    `report_yaml` is read by docgen and builds. `year` is the report's, `None` where the file does not say
    it. `unsure` and `dropped` name lines of the file. `findings` says what is damaged, and what was lost, if
    anything was.
    """

    report_yaml: str
    year: int | None
    proposals_yaml: str
    unsure: tuple[Unsure, ...]
    dropped: tuple[Dropped, ...]
    findings: tuple[Finding, ...]


def import_report(data: bytes, name: str, changes: Changes = "accepted") -> Imported:
    """Return the report that a text, web page or Word file holds, as sources; `name` is the file's name.

    `changes` says how the tracked changes of a Word file are read.

    Raises:
        SourceError: The file cannot be read, or is hostile.
    """
    log = Log([], [])
    source = _read_lines(data, name, changes, log)
    refuse_large_text(source, name)
    whole = (*source, *(Line(piece.text, piece.line) for piece in log.dropped))
    header, body = split_header(without_furniture(prepare(source, log), log), log)
    notes, items = take_notes(items_of(body, log), log)
    items = with_leads(with_levels(with_bare_headings(items), log))
    doubt_damage(items, header.lines, log)
    places = {line.number: line.text for line in reversed(source)}
    built = Builder(name, places, log).report(header, items, notes, _issuer(header, body))
    year = _year(header, items)
    report_yaml = write_report(built, name)
    report = read(report_yaml.encode("utf-8"), name, Report)
    return Imported(
        report_yaml=report_yaml,
        year=year,
        proposals_yaml=write_proposals(propose(built, year)),
        unsure=tuple(sorted(log.unsure, key=lambda one: one.line)),
        dropped=tuple(sorted(log.dropped, key=lambda one: one.line)),
        findings=(*_lost(lost_characters(whole, report, log.dropped), name), *find_damage(built)),
    )


_PAGE_START = 2000
_PAGE = re.compile(rb"<(?:!doctype html|html|head|body|div|p|table|meta)[\s>/]", re.IGNORECASE)


def _read_lines(data: bytes, name: str, changes: Changes, log: Log) -> tuple[Line, ...]:
    """Return the lines of a file of whichever kind its bytes say it is."""
    refuse_other_kinds(data, name)
    if is_word_file(data):
        refuse_large_file(len(data), LARGEST_WORD_FILE, name)
        return word_lines(data, name, changes, log)
    refuse_large_file(len(data), LARGEST_PAGE, name)
    if name.lower().endswith((".html", ".htm", ".shtml")) or _PAGE.search(data[:_PAGE_START]):
        return web_lines(data, name, log)
    return text_lines(data, name)


# The people's government of “the county” is no full name.
_NO_ISSUER = "(?:本届|第.{1,3}届)?(?:本|全|我)?(?:省|市|县|区|镇|乡|自治区|自治州|自治县)?人民政府"


def _issuer(header: Header, body: list[Line]) -> str:
    """Return the issuer's full name, from the speaker's position or the opening; empty without one."""
    opening = body[0].text if body else ""
    for text in (header.position, *re.findall("代表([^，。]{2,20}?人民政府)", opening)):
        match = re.match("国务院|[\u4e00-\u9fff]{2,20}?人民政府", text)
        if match and re.fullmatch(_NO_ISSUER, match.group()) is None:
            return match.group()
    return ""


def _year(header: Header, items: list[Item]) -> int | None:
    """Return the year of the report: that of its meeting, or the one that title or headings speak of."""
    headings = [item.text for item in items if item.level == 1 and item.form == "standalone"]
    if header.date:
        return int(header.date[:4])
    for text in headings:
        years = [int(year) for year in re.findall("([0-9]{4})年", text)]
        if len(years) == 1 and re.search("回顾|总结|成效", text):
            return years[0] + 1
        if len(years) == 1 and re.search("任务|目标|安排|打算|思路|重点", text):
            return years[0]
    match = re.search("([0-9]{4})年", header.title)
    return int(match[1]) if match else None


def _lost(characters: Counter[str], name: str) -> list[Finding]:
    if not characters:
        return []
    return [
        Finding(
            "I001",
            Severity.ERROR,
            Location(name, 1, 1),
            message(
                "{count} characters are neither in the report nor among what was left out: {signs}",
                count=characters.total(),
                signs="".join(sorted(characters))[:40],
            ),
            message("Compare the report with the file before you use it."),
        )
    ]
