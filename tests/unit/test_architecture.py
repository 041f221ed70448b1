"""The rules of the house: who may import whom, which library has which door, how large things may grow."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "docgen"

# The table of docs/architecture.md; a longer name stands before its parent.
LAYERS: dict[str, set[str]] = {
    "units": set(),
    "diagnostics": set(),
    "messages": {"diagnostics"},
    "zh": set(),
    "model": {"diagnostics", "units"},
    "blocks": {"diagnostics", "units"},
    "datasets": set(),
    "reader": {"model", "diagnostics"},
    "stylesheet": {"reader", "model", "units", "diagnostics"},
    "typefaces": {"stylesheet", "blocks", "zh", "units", "diagnostics"},
    "resolve": {"model", "blocks", "zh", "diagnostics"},
    "check": {"resolve", "model", "blocks", "stylesheet", "typefaces", "zh", "diagnostics"},
    "importing": {"check", "reader", "model", "zh", "diagnostics"},
    "views": {"resolve", "blocks", "datasets", "diagnostics"},
    "layout": {"blocks", "stylesheet", "zh", "units", "diagnostics"},
    "writers": {"blocks", "datasets", "layout", "stylesheet", "typefaces", "zh", "units", "diagnostics"},
    "reporting": {"check", "diagnostics"},
    "listing": {"blocks", "writers", "zh"},
    "verification": {"blocks", "layout", "stylesheet", "typefaces", "units", "diagnostics"},
    "drafting": {"check", "resolve", "reader", "model", "blocks", "zh", "diagnostics"},
    "comparison": {"drafting", "resolve", "model", "blocks", "zh", "diagnostics"},
    "project": {"diagnostics"},
    "sources": {"model", "reader", "project", "diagnostics"},
    "pipeline": {
        *("blocks", "check", "comparison", "diagnostics", "drafting", "importing", "layout", "listing"),
        *("model", "project", "reader", "resolve", "sources", "stylesheet", "typefaces", "verification"),
        *("views", "writers"),
    },
    "__main__": {"cli"},
    "cli": {
        *("pipeline", "sources", "project", "check", "comparison", "importing", "reporting"),
        *("diagnostics", "messages"),
    },
}

DOORS: dict[str, tuple[str, ...]] = {
    "yaml": ("reader",),
    "ruamel": ("reader",),
    "jinja2": ("resolve",),
    "uharfbuzz": ("typefaces",),
    "docx": ("writers/docx",),
    "lxml": ("writers/docx",),
    "reportlab": ("writers/pdf",),
    "pdfminer": ("verification",),
    "segno": ("views/qr_code",),
    "click": ("cli",),
    "rich": ("cli",),
}
LONGEST_FUNCTION = 60
LONGEST_MODULE = 400


def modules() -> list[Path]:
    return sorted(PACKAGE.rglob("*.py"))


def layer_of(path: Path) -> str:
    parts = path.relative_to(PACKAGE).with_suffix("").parts
    return parts[0]


def imports(tree: ast.Module) -> Iterator[tuple[str, int]]:
    for node in ast.walk(tree):
        match node:
            case ast.Import(names=names):
                yield from ((name.name, node.lineno) for name in names)
            case ast.ImportFrom(module=str(module)):
                yield module, node.lineno
                if module == "docgen":
                    # What the package says of itself, its version, is everybody's.
                    own = (name.name for name in node.names if not name.name.startswith("__"))
                    yield from ((f"docgen.{name}", node.lineno) for name in own)


def breaches(path: Path, tree: ast.Module) -> list[str]:
    layer = layer_of(path)
    place = path.relative_to(PACKAGE).as_posix()
    found = []
    for name, line in imports(tree):
        top, _, rest = name.partition(".")
        if top == "docgen" and rest:
            target = rest.split(".")[0]
            if target != layer and target not in LAYERS.get(layer, set()):
                found.append(f"{place}:{line}: {layer} may not import {target}")
        elif top in DOORS and not any(place.startswith(door) for door in DOORS[top]):
            found.append(f"{place}:{line}: {top} has its door in {', '.join(DOORS[top])}")
    return found


def parsed(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


@pytest.mark.parametrize("path", modules(), ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_layers_and_doors_hold(path: Path) -> None:
    assert layer_of(path) in LAYERS or (path.name == "__init__.py" and path.parent == PACKAGE)
    assert breaches(path, parsed(path)) == []


def test_a_breach_is_seen() -> None:
    tree = ast.parse("import yaml\nfrom docgen.model.report import Report\nfrom docgen import resolve")
    assert breaches(PACKAGE / "writers/pdf/x.py", tree) == [
        "writers/pdf/x.py:1: yaml has its door in reader",
        "writers/pdf/x.py:2: writers may not import model",
        "writers/pdf/x.py:3: writers may not import resolve",
    ]


def test_the_layers_have_no_cycle() -> None:
    done: set[str] = set()
    while len(done) < len(LAYERS):
        ready = {layer for layer, below in LAYERS.items() if layer not in done and below <= done}
        assert ready, f"a cycle among {sorted(set(LAYERS) - done)}"
        done |= ready


def functions(tree: ast.Module) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    return (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef))


def length(node: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    return (node.end_lineno or node.lineno) - node.lineno + 1


def test_no_function_and_no_module_is_too_long() -> None:
    long_functions = [
        f"{path.relative_to(ROOT)}:{node.lineno} {node.name} {length(node)}"
        for path in modules()
        for node in functions(parsed(path))
        if length(node) > LONGEST_FUNCTION
    ]
    long_modules = [
        str(path.relative_to(ROOT))
        for path in modules()
        if len(path.read_text(encoding="utf-8").splitlines()) > LONGEST_MODULE
    ]
    assert long_functions == []
    assert long_modules == []


def test_only_the_command_line_prints_and_nobody_catches_everything() -> None:
    found = []
    for path in modules():
        for node in ast.walk(parsed(path)):
            match node:
                case ast.Call(func=ast.Name(id="print")) if path.name != "cli.py":
                    found.append(f"{path.relative_to(ROOT)}:{node.lineno} print")
                case ast.ExceptHandler(type=None) | ast.ExceptHandler(type=ast.Name(id="Exception")):
                    found.append(f"{path.relative_to(ROOT)}:{node.lineno} catches everything")
    assert found == []
