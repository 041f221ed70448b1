"""What a number leaves behind when it is lost, or told in a wrong unit: 完成投资亿元, 达到84个百分点."""

from collections.abc import Iterable, Iterator

from docgen.check.patterns import PatternRule
from docgen.check.rules import Rule
from docgen.check.texts import TypedText
from docgen.diagnostics import Finding, Severity, message

# Units that no word ends in, and that a number always stands before; 亿元企业 and 上亿元 are not meant.
_UNITS = "亿元|万元|亿美元|万美元|个百分点|万平方米|平方公里|万人次|人次|场次|家次"
_COUNTED = "0-9０-９．.余多几数一二两三四五六七八九十百千万亿上过超近破每〇个若干整）)\ufffc"

MISSING = PatternRule(
    Rule(
        "N004",
        Severity.WARNING,
        message("A unit stands without its number."),
        message("The number was lost when the sentence was changed."),
        failing="完成投资亿元，",
        passing="完成投资2.9亿元，",
    ),
    f"(?<![{_COUNTED}])(?:{_UNITS}|[%％])(?=[，。；、])",
    message("No number stands before this unit: “{excerpt}”."),
    message("Type the number."),
)
LEVEL = PatternRule(
    Rule(
        "A008",
        Severity.WARNING,
        message("A percentage is told in percentage points, or the change of a share in per cent."),
        message("A share is so many per cent, and rises by percentage points (个百分点)."),
        failing="空气质量优良天数比率达到84.7个百分点",
        passing="空气质量优良天数比率达到84.7%",
        clause="GB/T 15835",
    ),
    "(?:率|比重|比例|占比|覆盖面|满意度)(?:分别)?(?:达到?|为|占|超过?|约|仅)?[0-9.]+个百分点"
    "|(?:比重|占比|比例)[^，。、0-9]{0,6}(?:提高|上升|下降|降低|提升|增加|回落)了?[0-9.]+[%％]",
    message("Per cent and percentage points are mixed up here: “{excerpt}”."),
    message("Write per cent for what it is, and 个百分点 for how much it changed."),
)
RULES = tuple(one.rule for one in (MISSING, LEVEL))


def check_missing_numbers(texts: Iterable[TypedText]) -> Iterator[Finding]:
    """Yield the units that have lost their number, and the percentages told in the wrong one."""
    for text in texts:
        yield from MISSING.check(text)
        yield from LEVEL.check(text)
