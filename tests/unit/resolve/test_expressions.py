import random

import pytest

from docgen.resolve.expressions import Forbidden, Malformed, Path, Quoted, read_expression, read_with_jinja

NAMES = (
    "gdp", "地区生产总值", "增速", "true", "None", "none", "not", "and", "or", "if", "else", "is", "in",
    "self", "loop",
    "super", "_x", "__class__", "a1", "ª", "x·y", "𠀀", "ﬁ", "℘", "e\u0301", "x\u200c", "ｇｄｐ", "²", "፩",
    "PM2", "5", "",
)  # fmt: skip


@pytest.mark.parametrize(
    ("text", "path"),
    [
        (" gdp ", Path("gdp", (), "gdp")),
        ("地区生产总值.增速", Path("地区生产总值", ("增速",), "地区生产总值.增速")),
        ("gdp[2018].growth.value", Path("gdp", (2018, "growth", "value"), "gdp[2018].growth.value")),
        ('指标["“三公”经费"].变化', Path("指标", ("“三公”经费", "变化"), '指标["“三公”经费"].变化')),
        ("gdp . growth", Path("gdp", ("growth",), "gdp . growth")),
    ],
)
def test_names_attributes_and_subscripts_are_a_path(text: str, path: Path) -> None:
    assert read_expression(text) == path


@pytest.mark.parametrize("text", [' "{{" ', "'}}'", '"{%"'])
def test_quoted_text_is_itself(text: str) -> None:
    assert read_expression(text) == Quoted(text.strip()[1:-1])


@pytest.mark.parametrize(
    "text", ["", " ", "“三公”经费", "12345工单满意率", "gdp.", "a b", "'", "(" * 150, "a" * 201]
)
def test_what_is_no_jinja_is_malformed(text: str) -> None:
    assert read_expression(text) == Malformed()


@pytest.mark.parametrize(
    "text",
    ["a + b", "f()", "a|upper", "a is defined", "a[b]", "a[1:2]", "-a", "- a", "a -", "[a]", "{}", "1",
     "true", "a[1.5]",
     "a[true]", '"\\x00"', '"\\ud800"', '"a\\nb"', '"a".b', "a if b", "not a", "a == b", "a ~ b", "a, b"],
)  # fmt: skip
def test_what_jinja_could_do_besides_is_forbidden(text: str) -> None:
    assert read_expression(text) == Forbidden()


def test_dotted_names_mean_what_they_mean_to_jinja() -> None:
    rng = random.Random(31)
    blanks = ("", " ", "\u3000", "\n", "\t", " \x1c")
    for _ in range(3000):
        names = ".".join(rng.choice(NAMES) for _ in range(rng.randint(1, 4)))
        text = f"{rng.choice(blanks)}{names}{rng.choice(blanks)}"
        assert read_expression(text) == read_with_jinja(text), repr(text)
