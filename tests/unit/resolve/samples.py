"""Small hand-made models, and the wording that docgen brings."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

import yaml
from msgspec import convert

from docgen.blocks import Text, plain_text
from docgen.diagnostics import Finding, Location
from docgen.model.fact_sheet import FactSheet, Group
from docgen.model.indicators import Indicator, Indicators, Status, YearFigures
from docgen.model.report import Meeting, Paragraph, Report, Section, Speaker
from docgen.model.text import SourceText
from docgen.model.wording import Wording
from docgen.resolve.citations import Citations
from docgen.resolve.figures import catalogue
from docgen.resolve.prose import resolve_prose

YEAR = 2020
TEMPLATES = Path(__file__).parents[3] / "templates"


def text(value: str, line: int = 1, file: str = "report.yaml") -> SourceText:
    """Return a scalar typed in one line, from column 5 on."""
    return SourceText(value, Location(file, line, 5), value)


def some(value: str | None, line: int = 1, file: str = "indicators.yaml") -> SourceText | None:
    return None if value is None else text(value, line, file)


def figures(
    actual: str | None = None,
    growth: str | None = None,
    target: str | None = None,
    *,
    status: Status | None = None,
    note: str | None = None,
) -> YearFigures:
    return YearFigures(some(actual), some(growth), status, some(target), some(note))


def indicator(
    identifier: str,
    name: str,
    unit: str = "亿元",
    *,
    years: dict[int, YearFigures] | None = None,
    points: bool = False,
    part_of: str | None = None,
) -> Indicator:
    return Indicator(
        id=text(identifier, 2, "indicators.yaml"),
        name=text(name, 3, "indicators.yaml"),
        unit=text(unit, 4, "indicators.yaml"),
        group=text("经济", 5, "indicators.yaml"),
        growth_unit="个百分点" if points else "%",
        part_of=some(part_of, 6),
        years=years or {},
    )


GDP = indicator(
    "gdp",
    "地区生产总值",
    years={
        2018: figures("100.6", "6.1"),
        2019: figures("105", "4.37", "108", status="estimated"),
        2020: figures(target="107"),
    },
)
EXPENSES = indicator("public_expenses", "“三公”经费", "万元", years={2019: figures(growth="-19.29")})
SHARE = indicator("share", "占比", "%", points=True, years={2019: figures("84.7", "1", "85.0")})
FALLEN_SHARE = indicator("fallen", "回落占比", "%", points=True, years={2019: figures("30.40", "-0.5")})
LEVEL = indicator("level", "持平指标", "人", years={2019: figures("30", "0.0")})
BALANCE = indicator("balance", "收支差额", years={2019: figures("-3.20")})
PM25 = indicator("pm25", "PM2.5", "微克/立方米", years={2019: figures("32")})
HOTLINE = indicator("hotline", "12345工单满意率", "%", years={2019: figures("99.57")})
ALL = (GDP, EXPENSES, SHARE, FALLEN_SHARE, LEVEL, BALANCE, PM25, HOTLINE)


def indicators(*members: Indicator) -> Indicators:
    return Indicators("docgen/indicators/1", members or ALL)


@cache
def wording() -> Wording:
    """Return the wording that docgen brings, read without docgen's own reader."""
    data = yaml.safe_load((TEMPLATES / "wording.yaml").read_text(encoding="utf-8"))
    schema = data.pop("schema")
    return convert({"schema": schema, **_placed(data)}, Wording)


def _placed(data: dict[str, object]) -> dict[str, object]:
    place = {"file": "wording.yaml", "line": 1, "column": 1}
    return {
        key: _placed(value) if isinstance(value, dict) else {"value": value, "at": place, "raw": value}
        for key, value in data.items()
    }


def citations(findings: list[Finding], *members: Indicator) -> Citations:
    return Citations(catalogue(indicators(*members), findings), wording().change, YEAR, findings)


def printed(prose: str, *members: Indicator) -> tuple[Text, ...]:
    """Return `prose` resolved; there must be nothing wrong with it."""
    findings: list[Finding] = []
    inlines = resolve_prose(text(prose), citations(findings, *members), findings)
    assert findings == []
    return inlines


def refused(prose: str, *members: Indicator) -> list[Finding]:
    """Return what is wrong with `prose`."""
    findings: list[Finding] = []
    resolve_prose(text(prose), citations(findings, *members), findings)
    return findings


def words_of(inlines: tuple[Text, ...]) -> str:
    return plain_text(inlines)


def section(heading: str, *paragraphs: str, sections: tuple[Section, ...] = (), closing: str = "") -> Section:
    closings = (text(closing),) if closing else ()
    return Section(text(heading), tuple(text(each) for each in paragraphs), sections, closings)


def report(
    *parts: Section,
    opening: tuple[Paragraph | SourceText, ...] = (),
    speaker: str = "朱叶华",
    date: str = "2020-01-16",
    closing: str = "",
) -> Report:
    return Report(
        schema="docgen/report/1",
        title=text("政府工作报告", 2),
        issuer=text("淀山湖镇人民政府", 3),
        meeting=Meeting(text("淀山湖镇第十九届人民代表大会第七次会议", 5), text(date, 6)),
        speaker=Speaker(text("镇长", 8), text(speaker, 9)),
        salutation=text("各位代表：", 10),
        parts=parts,
        opening=opening,
        closing=(text(closing),) if closing else (),
        keywords=(text("政府工作报告"),),
    )


def fact_sheet(
    headline: tuple[str, ...] = ("gdp",),
    groups: Mapping[str, tuple[str, ...]] | None = None,
    notes: tuple[str, ...] = (),
    source: str | None = None,
) -> FactSheet:
    file = "fact_sheet.yaml"
    members = groups if groups is not None else {"经济": ("gdp",)}
    return FactSheet(
        schema="docgen/fact-sheet/1",
        title=text("主要指标一览表", 2, file),
        headline=tuple(text(name, 3, file) for name in headline),
        groups=tuple(
            Group(text(name, 4, file), tuple(text(each, 5, file) for each in names))
            for name, names in members.items()
        ),
        notes=tuple(text(note, 6, file) for note in notes),
        source=some(source, 7, file),
    )
