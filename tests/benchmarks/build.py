"""Where the time of a build goes: `python -m tests.benchmarks.build`, from a cold start.

Prints milliseconds of wall time for each import and each step, once; run it often, trust the least.
"""

import sys
import time
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import TypeVar

_START = time.perf_counter()
_T = TypeVar("_T")
_MODULES = (
    *("click", "docgen.cli", "docgen.pipeline", "docgen.reader", "docgen.resolve", "docgen.stylesheet"),
    *("docgen.typefaces.coverage", "docgen.layout", "docgen.writers.docx", "docgen.writers.pdf"),
)
_MILLISECONDS = 1000


def timed(name: str, step: Callable[..., _T], *arguments: object) -> _T:
    """Return what `step` returns, and print how long it took."""
    before = time.perf_counter()
    result = step(*arguments)
    sys.stdout.write(f"{name:32}{(time.perf_counter() - before) * _MILLISECONDS:8.1f} ms\n")
    return result


def main() -> None:
    """Import and build, a line a step."""
    for name in _MODULES:
        timed(f"import {name}", import_module, name)
    from docgen import pipeline
    from docgen.layout import lay_out
    from docgen.project import find_project
    from docgen.sources import read_sources
    from docgen.typefaces.coverage import check_coverage

    project = find_project(Path(__file__).parent)
    sources = timed("read", read_sources, project, project.newest_year())
    for view in pipeline.views_of(sources):
        document = timed(f"{view}: arrange", pipeline.arrange, sources, view)
        sheet, faces = timed(f"{view}: style", pipeline.load_style, project, pipeline.STYLE_SHEETS[view])
        timed(f"{view}: coverage", check_coverage, document, sheet, faces)
        timed(f"{view}: lay out", lay_out, document, sheet, faces)
    timed("all again, and written", pipeline.build, project, sources, pipeline.wanted(sources))
    since = (time.perf_counter() - _START) * _MILLISECONDS
    sys.stdout.write(f"{'since the first line':32}{since:8.1f} ms\n")


if __name__ == "__main__":
    main()
