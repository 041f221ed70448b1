"""A hundred generated fact sheets: each is one whole page, or a refusal that names the rows too many.

The page is measured in the PDF itself, by a reader that docgen did not write.
"""

import io
from collections.abc import Iterator
from itertools import combinations
from random import Random

import pytest
from msgspec import Struct, structs
from pdfminer.high_level import extract_pages
from pdfminer.layout import LTChar, LTContainer, LTCurve, LTItem, LTPage

from docgen.blocks import all_inlines
from docgen.diagnostics import LayoutError, Location
from docgen.layout.pages import Line
from docgen.model.fact_sheet import ChartKind, FactSheet, Group
from docgen.model.indicators import Indicator, Indicators, Status, YearFigures
from docgen.model.text import SourceText
from docgen.pipeline.arranging import arrange
from docgen.pipeline.building import load_style, render, set_pages, write_format
from docgen.project import Project
from docgen.resolve.sheet_columns import SheetLimits
from docgen.sources import Sources

SETS = 100
FLOOR = 9.0
NAMED = "These do not fit: "
# Those of the last concession, the narrowest.
MARGINS_MM = {"left": 15.0, "right": 15.0, "top": 14.0, "bottom": 12.0}
POINTS_PER_MM = 72 / 25.4
# A character's em box reaches so far above its baseline and below it.
ABOVE, BELOW = 0.88, 0.12
TOLERANCE = 0.3
# Room on a line that belongs to no word.
APART = 1.5
OPENING, CLOSING = "（《“", "）》”，、；：。"
AT = Location("generated.yaml", 1, 1)
NAMES = (
    *(
        "地区生产总值",
        "“三公”经费",
        "R&D经费<5%>",
        "PM2.5年平均浓度",
        "《条例》（修订）办结率",
        "12345工单满意率",
    ),
    *(
        "一般公共预算收入中税收收入占比与上年同期相比的提高幅度以及其中企业所得税的贡献份额",
        "GDP",
        "——…",
        "㎡",
    ),
    *("Donaudampfschifffahrtselektrizitätenhauptbetriebswerk" * 2, "0123456789" * 8, "，、；：", "A B C D"),
)
UNITS = ("亿元", "%", "微克/立方米", "万人次", "元/平方米·年·每百户常住人口", "kW·h", "—")
DIGITS = (
    "0",
    "0.00",
    "105",
    "11.68",
    "59650",
    "99999.99999",
    "123456789012345678",
    "-3.2",
    "-19.29",
    "0.000001",
)


class Box(Struct, frozen=True):
    """A stretch of text or of ink on the page: points from the left top."""

    left: float
    top: float
    right: float
    bottom: float
    text: str = ""


def typed(words: str) -> SourceText:
    return SourceText(words, AT, words)


def figures(random: Random) -> YearFigures:
    def some(share: float) -> SourceText | None:
        return typed(random.choice(DIGITS)) if random.random() < share else None

    statuses: tuple[Status | None, ...] = ("estimated", "final", None)
    status = random.choice(statuses)
    return YearFigures(some(0.8), some(0.6), status, some(0.5))


def indicator(number: int, random: Random) -> Indicator:
    years = random.choice(((2019, 2020), (2016, 2017, 2018, 2019, 2020)))
    return Indicator(
        id=typed(f"i{number}"),
        name=typed(f"{random.choice(NAMES)}{number}"),
        unit=typed(random.choice(UNITS)),
        group=typed("经济"),
        growth_unit=random.choice(("%", "个百分点")),
        years={year: figures(random) for year in years},
    )


def generated(random: Random, base: Sources) -> Sources:
    """Return sources with 1–60 indicators in 1–6 groups, up to five headlines, charts and an address."""
    count = random.choice((1, 2, 3, 8, 20, 30, 40, 50, 60, random.randint(1, 60)))
    members = tuple(indicator(number, random) for number in range(count))
    names = [each.id for each in members]
    ends = sorted(random.sample(range(1, count), min(random.randint(0, 5), count - 1)))
    groups = [names[start:end] for start, end in zip([0, *ends], [*ends, count], strict=True)]
    kinds: tuple[tuple[ChartKind, ...], ...] = ((), ("bullet",), ("trend",), ("bullet", "trend"))
    sheet = FactSheet(
        schema="docgen/fact-sheet/1",
        title=typed(random.choice(("一览表", "淀山湖镇国民经济和社会发展主要指标完成情况与预期目标一览表"))),
        headline=tuple(random.sample(names, min(random.randint(0, 5), count))),
        groups=tuple(Group(typed(f"第{number}组"), tuple(group)) for number, group in enumerate(groups, 1)),
        charts=random.choice(kinds),
        address=random.choice((None, typed("https://www.example.gov.cn/" + "a" * random.randint(1, 170)))),
        notes=tuple(typed("说明" * random.randint(1, 60)) for _ in range(random.randint(0, 3))),
    )
    return Sources(2020, base.report, Indicators("docgen/indicators/1", members), base.wording, sheet)


def characters(item: LTItem) -> Iterator[LTChar]:
    if isinstance(item, LTChar):
        yield item
    elif isinstance(item, LTContainer):
        for child in item:
            yield from characters(child)


def box_of(char: LTChar, height: float) -> Box:
    baseline = height - char.matrix[5]
    left, right, text = char.matrix[4], char.matrix[4] + char.adv, char.get_text()
    # Half of a full-width mark is blank, and another mark may stand there.
    if text in OPENING:
        left = (left + right) / 2
    if text in CLOSING:
        right = (left + right) / 2
    return Box(left, baseline - ABOVE * char.size, right, baseline + BELOW * char.size, text)


def stretches(page: LTPage) -> list[Box]:
    """Return the characters of the page put together where they stand side by side on one baseline."""
    boxes = sorted((box_of(char, page.height) for char in characters(page)), key=place)
    found: list[Box] = []
    for box in boxes:
        last = found[-1] if found else None
        if last and abs(last.bottom - box.bottom) < TOLERANCE and -APART < box.left - last.right < APART:
            right, text = max(last.right, box.right), last.text + box.text
            found[-1] = Box(last.left, min(last.top, box.top), right, last.bottom, text)
        else:
            found.append(box)
    return found


def place(box: Box) -> tuple[float, float]:
    return round(box.bottom, 1), box.left


def ink(page: LTPage) -> list[Box]:
    """Return the rules and the areas of charts."""
    paths = [item for item in page if isinstance(item, LTCurve)]
    return [Box(path.x0, page.height - path.y1, path.x1, page.height - path.y0) for path in paths]


def overlap(one: Box, other: Box) -> bool:
    across = min(one.right, other.right) - max(one.left, other.left)
    down = min(one.bottom, other.bottom) - max(one.top, other.top)
    return across > TOLERANCE and down > TOLERANCE


def crossed(text: Box, rule: Box) -> bool:
    """Return whether a rule or an area, however thin, goes through a text."""
    inside = Box(text.left + TOLERANCE, text.top + 1, text.right - TOLERANCE, text.bottom - TOLERANCE)
    across = min(inside.right, rule.right) - max(inside.left, rule.left)
    down = min(inside.bottom, rule.bottom) - max(inside.top, rule.top)
    return across >= 0 and down >= 0


def cut(boxes: list[Box], page: LTPage) -> list[Box]:
    left, right = MARGINS_MM["left"] * POINTS_PER_MM, page.width - MARGINS_MM["right"] * POINTS_PER_MM
    top, bottom = MARGINS_MM["top"] * POINTS_PER_MM, page.height - MARGINS_MM["bottom"] * POINTS_PER_MM
    slack = TOLERANCE + 1
    return [
        box
        for box in boxes
        if box.left < left - slack
        or box.right > right + slack
        or box.top < top - slack
        or box.bottom > bottom + slack
    ]


def faults(pdf: bytes) -> list[str]:
    """Return what is wrong with a sheet, measured in its PDF."""
    pages = list(extract_pages(io.BytesIO(pdf), laparams=None))
    if len(pages) != 1:
        return [f"{len(pages)} pages"]
    (page,) = pages
    texts, drawn = stretches(page), ink(page)
    small = {round(char.size, 2) for char in characters(page) if char.size < FLOOR - 0.01}
    return [
        *(f"cut: {box}" for box in cut([*texts, *drawn], page)),
        *(f"overlap: {one} {other}" for one, other in combinations(texts, 2) if overlap(one, other)),
        *(f"crossed: {text} {rule}" for text in texts for rule in drawn if crossed(text, rule)),
        *(f"small: {size}" for size in sorted(small)),
    ]


@pytest.mark.parametrize("seed", range(SETS))
def test_a_sheet_is_one_whole_page_or_refused_by_its_rows(
    seed: int, project: Project, sources: Sources
) -> None:
    made = generated(Random(seed), sources)
    assert outcome(project, made) == [], f"seed {seed}"


def outcome(project: Project, made: Sources) -> list[str]:
    """Return what is wrong with a sheet; a refusal is right when it names what is on it."""
    try:
        return faults(render(project, made, "fact-sheet", ("pdf",))["pdf"])
    except LayoutError as refusal:
        (finding,) = refusal.findings
    # The last concession has fewer columns, and other notes for it.
    sheets = (load_style(project, name)[0] for name in ("fact-sheet", "fact-sheet-plain"))
    limits = [SheetLimits(columns=sheet.columns_of("indicators")) for sheet in sheets]
    texts = [all_inlines(arrange(made, "fact-sheet", limit)) for limit in limits]
    printed = "".join(inline.text for text in texts for inline in text)
    named = str(finding.hint)
    names = named.removeprefix(NAMED).partition(". Take out")[0].split(", ")
    right = finding.rule == "L002" and named.startswith(NAMED)
    return [] if right and all(name.rstrip("…") in printed for name in names) else [str(finding)]


def test_most_sheets_are_printed_and_those_of_sixty_rows_refused(project: Project, sources: Sources) -> None:
    few, many = (replace_count(sources, count) for count in (40, 60))
    assert outcome(project, few) == []
    with pytest.raises(LayoutError, match="needs 2 pages") as raised:
        render(project, many, "fact-sheet", ("pdf",))
    assert "指标50, 指标51" in str(raised.value.findings[0].hint)


def test_rows_that_it_may_do_without_go_until_it_fits(project: Project, sources: Sources) -> None:
    made = render(project, replace_count(sources, 53, optional=20), "fact-sheet", ("pdf",))["pdf"]
    assert faults(made) == []
    (page,) = extract_pages(io.BytesIO(made), laparams=None)
    printed = "".join(char.get_text() for char in characters(page))
    told = printed.partition("略去")[2]
    gone = [number for number in range(53) if f"指标{number}、" in told or f"指标{number}。" in told]
    # As few as make it fit, the last row first.
    assert gone == list(range(53 - len(gone), 53))
    assert 1 < len(gone) < 8
    fewer = replace_count(sources, 53, optional=len(gone) - 1)
    with pytest.raises(LayoutError, match="needs 2 pages"):
        render(project, fewer, "fact-sheet", ("pdf",))


def replace_count(base: Sources, count: int, optional: int = 0) -> Sources:
    """Return sources with so many plain indicators, of which the last ones may be left out."""
    members = tuple(plain(number) for number in range(count))
    group = Group(typed("经济"), tuple(each.id for each in members))
    spare = tuple(each.id for each in reversed(members))[:optional]
    sheet = FactSheet("docgen/fact-sheet/1", typed("一览表"), (members[0].id,), (group,), optional=spare)
    return Sources(2020, base.report, Indicators("docgen/indicators/1", members), base.wording, sheet)


def plain(number: int) -> Indicator:
    years = {2019: YearFigures(typed("1.5"), typed("2"))}
    return Indicator(typed(f"i{number}"), typed(f"指标{number}"), typed("亿元"), typed("经济"), years=years)


@pytest.mark.parametrize("fault", ["cut", "overlap", "crossed", "small"])
def test_a_fault_in_the_page_is_seen(fault: str, project: Project, sources: Sources) -> None:
    document = arrange(replace_count(sources, 12), "fact-sheet")
    sheet, typefaces = load_style(project, "fact-sheet")
    sheet, pages = set_pages(project, document, sheet, typefaces)
    (page,) = pages.pages
    line = next(line for line in page.lines if line.text == "指标7")
    other = next(line for line in page.lines if line.text == "指标8")
    spoilt = {
        "cut": moved(line, right=-15),
        "overlap": moved(line, down=other.baseline - line.baseline - 5),
        "crossed": moved(line, down=13),
        "small": resized(line, FLOOR - 0.5),
    }[fault]
    lines = tuple(spoilt if each is line else each for each in page.lines)
    broken = structs.replace(pages, pages=(structs.replace(page, lines=lines),))
    found = faults(write_format("pdf", document, broken, sheet, typefaces))
    assert {each.partition(":")[0] for each in found} >= {fault}
    assert faults(write_format("pdf", document, pages, sheet, typefaces)) == []


def moved(line: Line, right: float = 0, down: float = 0) -> Line:
    runs = tuple(structs.replace(run, places=tuple(each + right for each in run.places)) for run in line.runs)
    return structs.replace(line, runs=runs, left=line.left + right, baseline=line.baseline + down)


def resized(line: Line, size: float) -> Line:
    return structs.replace(line, runs=tuple(structs.replace(run, size=size) for run in line.runs))
