"""Where the time of a build goes: `python -m tests.benchmarks.build`, from a cold start.

Prints milliseconds of processor time for each import and each step, once; run it often, trust the least.
"""

import sys
import time
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import TypeVar

_START = time.process_time()
_T = TypeVar("_T")
_MODULES = (
    # A library stands before the module of ours that needs it, so that each is seen apart.
    *("click", "msgspec", "docgen.cli", "docgen.pipeline", "yaml", "docgen.reader", "docgen.resolve"),
    *("docgen.stylesheet", "uharfbuzz", "docgen.typefaces.coverage", "docgen.layout", "docgen.writers"),
    *("lxml.etree", "docx.opc.package", "docgen.writers.docx", "reportlab.pdfbase.pdfdoc"),
    "docgen.writers.pdf",
)
_MILLISECONDS = 1000


def timed(name: str, step: Callable[..., _T], *arguments: object) -> _T:
    """Return what `step` returns, and print how long it took."""
    before = time.process_time()
    result = step(*arguments)
    sys.stdout.write(f"{name:32}{(time.process_time() - before) * _MILLISECONDS:8.1f} ms\n")
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
    from docgen.writers.docx import write_docx
    from docgen.writers.pdf import write_pdf

    project = find_project(Path(__file__).parent)
    sources = timed("read", read_sources, project, project.newest_year())
    timed("checks that can forbid a build", pipeline.refuse_errors, project, sources)
    for view in pipeline.views_of(sources):
        document = timed(f"{view}: arrange", pipeline.arrange, sources, view)
        sheet, faces = timed(f"{view}: style", pipeline.load_style, project, pipeline.STYLE_SHEETS[view])
        timed(f"{view}: coverage", check_coverage, document, sheet, faces)
        pages = timed(f"{view}: lay out", lay_out, document, sheet, faces)
        timed(f"{view}: DOCX", write_docx, document, pages, sheet, faces)
        timed(f"{view}: PDF", write_pdf, document, pages, sheet, faces)
    timed("all again", pipeline.build, project, sources, pipeline.wanted(sources))
    since = (time.process_time() - _START) * _MILLISECONDS
    sys.stdout.write(f"{'since the first line':32}{since:8.1f} ms\n")


if __name__ == "__main__":
    main()
