"""What must not be published: advertising, personal data, places left to be filled."""

import re
from collections.abc import Iterable, Iterator

from docgen.check.patterns import PatternRule
from docgen.check.rules import Rule
from docgen.check.texts import TypedText
from docgen.diagnostics import Finding, Severity, message

ADVERTISING = PatternRule(
    Rule(
        "B001",
        Severity.ERROR,
        message("Words of an advertisement, or a web address, stand in the text."),
        message("They come along when a text is copied from a web page."),
        failing="点击下载客户端",
        passing="（删去）",
    ),
    r"https?://[^\s，。；）]*|www\.[a-z0-9.\-]+|六合彩|时时彩|老虎机|真人视讯|娱乐城|加微信|扫码关注|点击(?:下载|进入|查看|这里)|返回顶部",
    message("This does not belong in a report: “{excerpt}”."),
    message("Delete it."),
)
MOBILE = PatternRule(
    Rule(
        "B002",
        Severity.ERROR,
        message("A mobile number stands in the text."),
        message("The report is published; personal data are not (个人信息保护法)."),
        failing="联系人手机13800138000",
        passing="联系电话：镇政府办公室",
    ),
    r"(?<![0-9.])1[3-9][0-9]{9}(?![0-9])",
    message("A mobile number stands here: “{excerpt}”."),
    message("Delete it."),
)
IDENTITY = PatternRule(
    Rule(
        "B003",
        Severity.ERROR,
        message("An identity number (居民身份证号) stands in the text."),
        message("The report is published; personal data are not (个人信息保护法)."),
        failing="身份证号11010519491231002X",
        passing="（删去）",
        clause="GB 11643",
    ),
    r"(?<![0-9])[1-9][0-9]{16}[0-9Xx](?![0-9])",
    message("An identity number stands here: “{excerpt}”."),
    message("Delete it."),
)
UNFILLED = PatternRule(
    Rule(
        "B004",
        Severity.WARNING,
        message("A place was left to be filled."),
        message("It would be printed as it stands."),
        failing="完成投资XX亿元",
        passing="完成投资2.9亿元",
    ),
    r"[Xx×＊*]{2,}(?![A-Za-z])|_{2,}|待补充?|TODO|？{3,}|\?{2,}",
    message("A place was left to be filled: “{excerpt}”."),
    message("Fill it; what nobody knows is marked 〔缺〕."),
)
RULES = tuple(one.rule for one in (ADVERTISING, MOBILE, IDENTITY, UNFILLED))

_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHECK_DIGITS = "10X98765432"


def check_unfit(texts: Iterable[TypedText]) -> Iterator[Finding]:
    """Yield what must not be published."""
    for text in texts:
        for pattern in (ADVERTISING, MOBILE, UNFILLED):
            yield from pattern.check(text)
        for match in re.finditer(IDENTITY.pattern, text.words):
            if is_identity_number(match.group()):
                yield IDENTITY.found(text, *match.span())


def is_identity_number(number: str) -> bool:
    """Return whether eighteen characters are an identity number by their check digit (GB 11643-1999)."""
    total = sum(weight * int(digit) for weight, digit in zip(_WEIGHTS, number[:17], strict=True))
    return _CHECK_DIGITS[total % 11] == number[17].upper()
