"""A build asks only the checks that can forbid it; `docgen check` asks all."""

import ast
from importlib import import_module
from inspect import getsource

from docgen.check import punctuation
from docgen.diagnostics import Severity
from docgen.pipeline import checking


def modules_asked_by(function: str) -> set[str]:
    (body,) = (
        node
        for node in ast.parse(getsource(checking)).body
        if isinstance(node, ast.FunctionDef) and node.name == function
    )
    return {node.module or "" for node in ast.walk(body) if isinstance(node, ast.ImportFrom)}


def errors_of(module: str) -> set[str]:
    rules = getattr(import_module(module), "RULES", ())
    return {rule.id for rule in rules if rule.severity is Severity.ERROR}


def test_what_a_build_does_not_ask_is_never_an_error() -> None:
    asked = modules_asked_by("_check_errors")
    assert any(errors_of(module) for module in asked)
    left_out = modules_asked_by("_check_doubts") - asked
    assert "docgen.check.gaps" in left_out
    assert {module: errors_of(module) for module in left_out if errors_of(module)} == {}


def test_of_a_module_asked_for_both_only_the_doubts_are_left_to_the_check() -> None:
    assert {one.rule.severity for one in (punctuation.HALF_WIDTH, punctuation.DOUBLED)} == {Severity.WARNING}
    both = modules_asked_by("_check_doubts") & modules_asked_by("_check_errors")
    told = {module.removeprefix("docgen.check.") for module in both}
    assert told == {"punctuation", "structure", "texts", "years"}
