"""Texts that try to run code, to loop, to fill the memory or to break the parser: refused, each, at once."""

from time import process_time

import jinja2
import pytest

from docgen.diagnostics import Finding, Location
from docgen.model.scalars import value_of
from docgen.model.text import SourceText
from docgen.resolve.problems import MOST_FINDINGS
from docgen.resolve.prose import resolve_prose
from tests.unit.resolve.samples import citations, refused, text, words_of

LONGEST_SECONDS = 1.0

ESCAPES = (
    "{{ ''.__class__.__mro__[1].__subclasses__() }}",
    "{{ ''.__class__ }}",
    "{{ gdp.__class__ }}",
    "{{ gdp.__class__.__init__.__globals__ }}",
    "{{ gdp['__class__'] }}",
    "{{ gdp|attr('__class__') }}",
    "{{ gdp.mro }}",
    "{{ ().__class__.__bases__[0] }}",
    "{{ [].__class__ }}",
    "{{ {}.__class__ }}",
    "{{ self }}",
    "{{ self.__init__.__globals__.__builtins__ }}",
    "{{ self._TemplateReference__context }}",
    "{{ cycler.__init__.__globals__.os.popen('id').read() }}",
    "{{ joiner.__init__.__globals__.os.popen('id').read() }}",
    "{{ namespace.__init__.__globals__.os.popen('id').read() }}",
    "{{ lipsum.__globals__['os'].popen('id').read() }}",
    "{{ lipsum.__globals__ }}",
    "{{ config.items() }}",
    "{{ request.application.__globals__ }}",
    "{{ url_for.__globals__ }}",
    "{{ get_flashed_messages.__globals__ }}",
    "{{ __import__('os').system('id') }}",
    "{{ __builtins__ }}",
    "{{ eval('1') }}",
    "{{ open('/etc/passwd').read() }}",
    "{{ gdp.value.__format__ }}",
    "{{ '{0.__class__}'.format(gdp) }}",
    "{{ '{0.__class__.__init__.__globals__}'|format(gdp) }}",
    "{{ '%s' % gdp }}",
    "{{ ''.format_map(gdp) }}",
    "{{ gdp|map('attr', '__class__')|list }}",
    "{{ [gdp]|map(attribute='__class__')|join }}",
    "{{ gdp|join }}",
    "{{ gdp|safe }}",
    "{{ gdp|tojson }}",
    "{{ gdp|pprint }}",
    "{{ gdp|xmlattr }}",
    "{{ gdp|default('x') }}",
    "{{ missing|default('x') }}",
    "{{ gdp.items() }}",
    "{{ gdp.replace('1', '2') }}",
    "{{ caller() }}",
    "{{ loop.index }}",
    "{{ super() }}",
    "{{ varargs }}",
    "{{ dict(a=1) }}",
    "{{ range }}",
    "{{ ''['\\x5f\\x5fclass\\x5f\\x5f'] }}",
    "{{ gdp['\\x5f\\x5fclass\\x5f\\x5f'] }}",
    "{{ '\\x1b[2J' }}",
    "{{ '\\ud800' }}",
    "{{ '\\u202e' }}",
)
STATEMENTS = (
    "{% for a in range(10**9) %}x{% endfor %}",
    "{% for a in gdp %}{% for b in gdp %}{% for c in gdp %}x{% endfor %}{% endfor %}{% endfor %}",
    "{% for a in [1] recursive %}{{ loop([1]) }}{% endfor %}",
    "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}",
    "{% set x = 'a' * 10**9 %}{{ x }}",
    "{% include '/etc/passwd' %}",
    "{% import 'os' as os %}",
    "{% from 'os' import popen %}",
    "{% extends 'x' %}",
    "{% block a %}{{ self.a() }}{% endblock %}",
    "{% call m() %}{% endcall %}",
    "{% filter upper %}x{% endfilter %}",
    "{% raw %}{{ gdp }}{% endraw %}",
    "{% do gdp %}",
    "{% autoescape false %}x{% endautoescape %}",
    "{% with a = 1 %}{{ a }}{% endwith %}",
    "{% if true %}x{% endif %}",
    "{% debug %}",
    "{%- if gdp -%}x{%- endif -%}",
    "{# hidden #}",
)
BOMBS = (
    "{{ 'a' * 10**10 }}",
    "{{ 10**10**10 }}",
    "{{ 'a' ~ 'b' ~ 'c' }}",
    "{{ range(10**10)|list }}",
    "{{ range(10**10)|sum }}",
    "{{ lipsum(n=10**6) }}",
    "{{ 'x'|center(10**10) }}",
    "{{ '%0999999999d' % 1 }}",
    "{{ '{:999999999}'.format(1) }}",
    "{{ 1/0 }}",
    "{{ 1 % 0 }}",
    "{{ 1 << 10**10 }}",
    "{{ gdp[10**10] }}",
    "{{ gdp[" + "9" * 150 + "] }}",
    "{{ " + "9" * 5000 + " }}",
    "{{ 1e999999999 }}",
    "{{ 'a'|wordwrap(1)|batch(10**9) }}",
    "{{ " + "(" * 90 + "1" + ")" * 90 + " }}",
    "{{ " + "[" * 90 + "]" * 90 + " }}",
    "{{ " + "not " * 45 + "gdp }}",
    "{{ " + "-" * 180 + "1 }}",
    "{{ " + "a if b else " * 15 + "c }}",
    "{{ " + "(" * 100_000 + " }}",
    "{{ " + "-" * 100_000 + "1 }}",
    "{{ " + "a." * 100_000 + "b }}",
    "{{ gdp" + ".previous" * 20 + " }}",
    "{{ gdp" + "[0]" * 60 + " }}",
    "{{" * 50_000,
    "}}" * 50_000,
    "{" * 100_000,
    "{{ '" * 50_000,
    "{{ " + "'\\" * 50_000,
    "{{ " + '"' * 99_999,
    "{%" * 50_000,
    "{#" * 50_000,
    "{{ gdp }" * 25_000 + "}",
    "".join(f"{{{{ name{number} }}}}" for number in range(20_000)),
)
PAYLOADS = (*ESCAPES, *STATEMENTS, *BOMBS)


def payload_name(payload: str) -> str:
    return f"{payload[:60]}… {len(payload)}" if len(payload) > 60 else payload


@pytest.mark.parametrize("payload", PAYLOADS, ids=payload_name)
def test_a_hostile_text_is_refused_at_once(payload: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def never(*_: object, **__: object) -> None:
        raise AssertionError("a template was compiled")

    monkeypatch.setattr(jinja2.Environment, "compile", never)
    started = process_time()
    found = refused(payload)
    assert process_time() - started < LONGEST_SECONDS
    assert 0 < len(found) <= MOST_FINDINGS + 1
    assert all(finding.hint is not None and finding.at is not None for finding in found)
    assert all(len(str(finding.message)) < 200 and len(str(finding.hint)) < 200 for finding in found)


@pytest.mark.parametrize("payload", [*ESCAPES, *STATEMENTS], ids=payload_name)
def test_nothing_of_a_refused_citation_is_printed(payload: str) -> None:
    findings: list[Finding] = []
    inlines = resolve_prose(text(f"前{payload}后"), citations(findings), findings)
    assert findings
    remains = words_of(inlines)
    assert remains.startswith("前")
    assert not any(sign in remains for sign in ("<class", "root:", "uid=", "built-in", "object at 0x"))


def test_a_long_text_of_good_citations_is_resolved_in_time() -> None:
    findings: list[Finding] = []
    started = process_time()
    inlines = resolve_prose(text("完成{{ gdp }}，" * 4_000), citations(findings), findings)
    assert process_time() - started < LONGEST_SECONDS
    assert findings == []
    assert words_of(inlines) == "完成105亿元，" * 4_000


def test_a_long_folded_text_of_good_citations_is_resolved_in_time() -> None:
    raw = ">-\n" + "    完成{{ gdp }}，\n" * 4_000
    findings: list[Finding] = []
    started = process_time()
    source = SourceText(value_of(raw), Location("report.yaml", 1, 5), raw)
    inlines = resolve_prose(source, citations(findings), findings)
    assert process_time() - started < LONGEST_SECONDS
    assert str(inlines[-1].at) == "report.yaml:4001:16"
