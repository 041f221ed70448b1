"""What stands between the braces of a citation, read by Jinja's own parser.

Jinja only parses here. Nothing is compiled, rendered or called: in the syntax tree that it returns, names,
attributes, constant subscripts and quoted text have a meaning, and all else is refused. So a text cannot run
code, loop or build a large value, and a citation costs a parse, not a compile.

A name with attributes, `gdp.growth`, is most of what reports cite. It is read without importing Jinja, which
takes longer than resolving the whole report; that Jinja reads it the same is a test.
"""

from functools import cache, lru_cache
from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from jinja2.nodes import Node
    from jinja2.sandbox import ImmutableSandboxedEnvironment

OPEN, CLOSE = "{{", "}}"
# Longer than any name an indicator has, and short enough that no nesting is deep.
LONGEST_EXPRESSION = 200
_WHITESPACE_CONTROL = ("-", "+")
# Names that begin an operator or are a constant, in Jinja's grammar.
_RESERVED = frozenset({"true", "True", "false", "False", "none", "None", "not"})


class Path(Struct, frozen=True):
    """A name and what follows it: `gdp[2019].growth` is `gdp` and `(2019, "growth")`. `text` is as typed."""

    root: str
    steps: tuple[str | int, ...]
    text: str


class Quoted(Struct, frozen=True):
    """Text in quotation marks, printed as it is: `{{ "{{" }}` prints two braces."""

    text: str


class Malformed(Struct, frozen=True):
    """An expression that is no Jinja expression."""


class Forbidden(Struct, frozen=True):
    """An expression that Jinja knows and that a report has no use for: arithmetic, calls, filters, tests."""


Expression = Path | Quoted | Malformed | Forbidden


@lru_cache(maxsize=1024)
def read_expression(text: str) -> Expression:
    """Return what `text`, the inside of `{{ }}`, cites."""
    return _read_dotted_name(text.strip()) or read_with_jinja(text)


def _read_dotted_name(text: str) -> Path | None:
    """Return `text` as a path when it is a name with attributes and nothing else."""
    root, *steps = text.split(".")
    if root in _RESERVED or len(text) > LONGEST_EXPRESSION:
        return None
    return Path(root, tuple(steps), text) if all(map(str.isidentifier, (root, *steps))) else None


def read_with_jinja(text: str) -> Expression:
    """Return what `text` cites, by Jinja's parser alone."""
    if text.startswith(_WHITESPACE_CONTROL) or text.endswith(_WHITESPACE_CONTROL):
        return Forbidden()
    node = _parse(text) if len(text) <= LONGEST_EXPRESSION else None
    return Malformed() if node is None else _read_node(node, text.strip())


def _parse(text: str) -> "Node | None":
    from jinja2 import TemplateSyntaxError
    from jinja2.nodes import Output

    try:
        body = _environment().parse(f"{OPEN}{text}{CLOSE}").body
    except (TemplateSyntaxError, RecursionError):
        return None
    if len(body) == 1 and isinstance(body[0], Output) and len(body[0].nodes) == 1:
        return body[0].nodes[0]
    return None


@cache
def _environment() -> "ImmutableSandboxedEnvironment":
    """Return the environment, closed although nothing runs in it: no globals, no filters, no tests."""
    from jinja2 import StrictUndefined
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    environment = ImmutableSandboxedEnvironment(undefined=StrictUndefined, autoescape=False, cache_size=0)
    for names in (environment.globals, environment.filters, environment.tests):
        names.clear()
    return environment


def _read_node(node: "Node", text: str) -> Expression:
    from jinja2.nodes import Const, Getattr, Getitem, Name

    steps: list[str | int] = []
    while isinstance(node, Getattr | Getitem):
        step = node.attr if isinstance(node, Getattr) else _constant(node.arg)
        if step is None:
            return Forbidden()
        steps.append(step)
        node = node.node
    match node:
        case Name(name=str(name)):
            return Path(name, tuple(reversed(steps)), text)
        case Const(value=str(quoted)) if not steps and quoted.isprintable():
            return Quoted(quoted)
        case _:
            return Forbidden()


def _constant(node: "Node") -> str | int | None:
    from jinja2.nodes import Const

    if isinstance(node, Const) and isinstance(node.value, str | int) and not isinstance(node.value, bool):
        return node.value
    return None
