"""A command pays for what it does: what no output needs is never imported."""

import subprocess
import sys
from pathlib import Path

import pytest

# Pictures, a template engine, a package's metadata, documents to be opened: 60 ms that serve no build.
NEVER = {"PIL._imaging", "jinja2", "importlib.metadata", "docx.document", "docx.oxml.text.run", "asyncio"}
WRITING = {"docx.opc.package", "reportlab.pdfbase.pdfdoc", "uharfbuzz"}


def modules_after(*arguments: str) -> set[str]:
    """Return the modules that a command has imported when it ends."""
    code = (
        "import atexit, sys\n"
        "atexit.register(lambda: print(*sys.modules, file=sys.stderr))\n"
        "from docgen.cli import main\n"
        "main()\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments],
        cwd=Path(__file__).parents[2],
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    return set(done.stderr.split())


def test_a_build_imports_nothing_that_it_has_no_use_for(tmp_path: Path) -> None:
    imported = modules_after("build", "--out", str(tmp_path))
    assert not imported & NEVER
    assert imported >= WRITING, "or this test would not see what it looks for"


@pytest.mark.parametrize("arguments", [("--version",), ("--help",), ("explain", "N001")])
def test_what_reads_no_source_imports_no_reader(arguments: tuple[str, ...]) -> None:
    assert not modules_after(*arguments) & {"yaml", "docgen.reader", "docgen.pipeline", "rich"}


@pytest.mark.parametrize("arguments", [("--version",), ("--help",), ("explain", "N001"), ("show", "text")])
def test_what_writes_no_document_imports_no_writer(arguments: tuple[str, ...]) -> None:
    imported = modules_after(*arguments)
    assert not imported & (NEVER | WRITING | {"lxml.etree"})
    assert "docgen.cli.base" in imported


def test_a_module_left_unread_is_read_when_it_is_asked_for_something() -> None:
    code = (
        "import sys, docgen.writers.docx, docgen.writers.pdf, docx\n"
        "assert 'docx.api' not in sys.modules and 'PIL._imaging' not in sys.modules\n"
        "document = docx.Document()\n"
        "document.add_paragraph('一')\n"
        "from PIL import Image\n"
        "print(document.paragraphs[0].text, Image.new('L', (2, 3)).size)\n"
    )
    done = subprocess.run(
        [sys.executable, "-X", "utf8", "-c", code], capture_output=True, encoding="utf-8", check=True
    )
    assert done.stdout.split() == ["一", "(2,", "3)"]
