"""YAML text → nodes, by libyaml's events: nothing is guessed, and nothing can grow without bound.

Events come one at a time and the tree is built without recursion, so a file nested 50,000 deep, which crashes
a parser that builds its own tree, is refused at the first level that is too deep.
"""

import yaml

from docgen.diagnostics import Finding, Location, message
from docgen.reader.building import Builder
from docgen.reader.nodes import Node
from docgen.reader.problems import error, source_error
from docgen.reader.syntax import Trouble, explain


def parse_text(text: str, file: str) -> tuple[Node, list[Finding]]:
    """Return the tree of a YAML text, and what is wrong in it that does not keep the rest from being read.

    Raises:
        SourceError: The text is no YAML, is empty, or passes a limit.
    """
    builder = Builder(text, file)
    # libyaml is in every wheel of PyYAML; without it the same events come more slowly.
    loader = yaml.CSafeLoader if yaml.__with_libyaml__ else yaml.SafeLoader
    try:
        for event in yaml.parse(text, Loader=loader):
            builder.take(event)
    except yaml.MarkedYAMLError as problem:
        found = explain(_trouble(problem, builder, text))
        raise source_error([*builder.findings, found]) from problem
    if builder.root is None:
        raise source_error([_empty(file)])
    return builder.root, builder.findings


def _trouble(problem: yaml.MarkedYAMLError, builder: Builder, text: str) -> Trouble:
    return Trouble(
        text=text,
        problem=problem.problem or "",
        context=problem.context or "",
        at=builder.place(problem.problem_mark),
        since=builder.place(problem.context_mark) if problem.context_mark else None,
        last=builder.last,
        bracket=builder.open_bracket,
    )


def _empty(file: str) -> Finding:
    return error(
        "Y017",
        Location(file, 1, 1),
        message("The file is empty."),
        message("Copy the file of another year and change what is in it."),
    )
