"""How long the layout takes, and how it grows with the text: `python -m tests.benchmarks.layout`.

Prints processor time, the best of several runs: for the newest report of this project as it is printed, which
may take 150 ms; for a report of 14,000 characters on the strict and on the relaxed grid, for 10 and 50 times
that text, and for one paragraph of all of it. The growth is linear while the factors are those of the text.
"""

import gc
import random
import sys
from pathlib import Path
from time import process_time

from docgen.blocks import Block, Document, Heading, Metadata, Paragraph, Text
from docgen.cli import OBJECTS_BETWEEN_COLLECTIONS
from docgen.layout import lay_out
from docgen.layout.metrics import Metrics
from docgen.pipeline import STYLE_SHEETS, arrange, load_style
from docgen.project import find_project
from docgen.sources import read_sources
from docgen.stylesheet import Grid, StyleSheet
from tests.unit.layout.samples import Squares, small

PHRASES = (
    "坚持稳中求进工作总基调，",
    "全面落实“六稳”要求，",
    "完成一般公共预算收入11.68亿元，同比增长5.04%。",
    "城镇更新、民生供给等各项工作取得新成效；",
    "新增重点项目18个，总投资12.5亿元，",
    "建立“1+16+7”联动机制（试行），",
    "2020年1月16日起，PM2.5平均浓度下降3.2个百分点。",
    "人民群众获得感、幸福感、安全感持续增强。",
)
CHARACTERS = 14_000
PARAGRAPH = 280
RUNS = 5
MOST_MS = 150


def report(characters: int, paragraph: int) -> Document:
    """Return a document of about so many characters, in paragraphs of about so many."""
    chosen = random.Random(2020)
    blocks: list[Block] = []
    length = 0
    while length < characters:
        text = ""
        while len(text) < paragraph:
            text += chosen.choice(PHRASES)
        blocks += [Heading(2, (Text("（一）聚焦转型发展"),), str(length)), Paragraph("body", (Text(text),))]
        length += len(text)
    return Document(Metadata("政府工作报告", "镇人民政府", "2020-01-16"), tuple(blocks))


def seconds(document: Document, mode: Grid, runs: int) -> float:
    """Return the least processor time of so many layouts of `document` in squares."""
    return least(document, small(28, mode=mode, gap=0.2), Squares(), runs)


def least(document: Document, sheet: StyleSheet, metrics: Metrics, runs: int) -> float:
    """Return the least processor time of so many layouts."""
    best = float("inf")
    for _ in range(runs):
        start = process_time()
        lay_out(document, sheet, metrics)
        best = min(best, process_time() - start)
    return best


def of_the_report() -> tuple[float, float]:
    """Return the processor time of the newest report's layout: the first, with all glyphs, and the least."""
    project = find_project(Path(__file__).parent)
    document = arrange(read_sources(project, project.newest_year()), "report")
    sheet, typefaces = load_style(project, STYLE_SHEETS["report"])
    return least(document, sheet, typefaces, 1), least(document, sheet, typefaces, RUNS)


def main() -> None:
    """Print the figures, a line each; garbage is looked for as seldom as on the command line."""
    gc.set_threshold(OBJECTS_BETWEEN_COLLECTIONS)
    first, again = of_the_report()
    write(f"the report, once: {first * 1000:.1f} ms; at best: {again * 1000:.1f} ms (at most {MOST_MS} ms)")
    for mode in ("strict", "relaxed"):
        once = seconds(report(CHARACTERS, PARAGRAPH), mode, RUNS)
        write(f"{mode:8} {CHARACTERS:7} characters: {once * 1000:6.1f} ms")
        for times in (10, 50):
            taken = seconds(report(CHARACTERS * times, PARAGRAPH), mode, 1)
            write(
                f"{mode:8} {CHARACTERS * times:7} characters: {taken * 1000:6.1f} ms = {taken / once:.1f} ×"
            )
        whole = seconds(report(CHARACTERS * 10, CHARACTERS * 10), mode, 1)
        write(f"{mode:8} {CHARACTERS * 10:7} in one paragraph: {whole * 1000:6.1f} ms = {whole / once:.1f} ×")


def write(line: str) -> None:
    """Write a line to the standard output."""
    sys.stdout.write(f"{line}\n")


if __name__ == "__main__":
    main()
