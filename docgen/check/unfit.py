"""What must not be published: advertising, personal data, places left to be filled."""

import re
from collections.abc import Iterator, Sequence

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
    r"https?://[^\s，。；）]*|(?<![A-Za-z0-9@.\-])(?:[A-Za-z0-9\-]+\.)+(?:com|net|cn|cc|vip|top|xyz|org)(?![A-Za-z0-9])"
    "|六合彩|时时彩|老虎机|真人视讯|娱乐城|百家乐|[0-9]{3}体[育]|投注网|投注平台|博彩平台|葡京娱乐|代开发票|办证刻章|无抵押贷款"
    "|加微信|加QQ|微信号[：:]|QQ[：:]?[0-9]{5,}|扫码关注|扫码领取|点击(?:下载|进入|查看|这里|领取|注册)|立即(?:下载|注册|领取)|返回顶部",
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
LANDLINE = PatternRule(
    Rule(
        "B005",
        Severity.WARNING,
        message("A telephone number stands in the text."),
        message("An office's number is no secret, but it belongs to a notice, not to a report."),
        failing="联系电话：0512-57481234",
        passing="（删去）",
    ),
    r"(?<![0-9\-])[（(]?0[1-9][0-9]{1,2}[）)]?[-—－][2-9][0-9]{6,7}(?![0-9])",
    message("A telephone number stands here: “{excerpt}”."),
    message("Delete it."),
    signs="0",
)
BANK_CARD = PatternRule(
    Rule(
        "B006",
        Severity.ERROR,
        message("A bank card number stands in the text."),
        message("The report is published; personal data are not (个人信息保护法)."),
        failing="账号6222020200112233446",
        passing="（删去）",
        clause="GB/T 14504",
    ),
    r"(?<![0-9.])(?:62|4[0-9]|5[1-5])[0-9]{14,17}(?![0-9])",
    message("A bank card number stands here: “{excerpt}”."),
    message("Delete it."),
)
DRAFT = PatternRule(
    Rule(
        "B007",
        Severity.WARNING,
        message("A mark says that this is a draft."),
        message("What is read out and printed is final; --draft marks a draft on every page."),
        failing="政府工作报告（征求意见稿）",
        passing="政府工作报告",
    ),
    "(?<!》)[（(〔【](?P<at>(?:讨论|征求意见|送审|审议|修改|初|草|报审)稿[^）)〕】]{0,6})[）)〕】](?!》)",
    message("A draft's mark stands here: “{excerpt}”."),
    message("Delete it, or build with --draft."),
    signs="稿",
)
SECRET = PatternRule(
    Rule(
        "B008",
        Severity.ERROR,
        message("A mark of secrecy stands in the text."),
        message("What is marked so must not be published (保守国家秘密法)."),
        failing="机密★一年",
        passing="（由保密部门解密后删去）",
    ),
    "(?:绝密|机密|秘密)★|^(?:绝密|机密|秘密)$"
    "|内部(?:资料|文件|材料)[，,　 （(]*(?:注意保存|妥善保管|请勿外传|严禁外传)",
    message("A mark of secrecy stands here: “{excerpt}”."),
    message("Ask whoever marked it before anything is published."),
    signs="密内",
)
MAIL = PatternRule(
    Rule(
        "B009",
        Severity.WARNING,
        message("A mail address stands in the text."),
        message("It belongs to a notice, and a person's is personal data."),
        failing="意见请发至zhang@163.com",
        passing="（删去）",
    ),
    r"[A-Za-z0-9._%+\-]+@[A-Za-z0-9\-]+(?:\.[A-Za-z0-9\-]+)+",
    message("A mail address stands here: “{excerpt}”."),
    message("Delete it."),
    signs="@",
)
FURNITURE = PatternRule(
    Rule(
        "B010",
        Severity.WARNING,
        message("Words of the web page around a text stand in it."),
        message("They come along when a text is copied from its page."),
        failing="【字体：大 中 小】 责任编辑：某某",
        passing="（删去）",
    ),
    "责任编辑[：:]|【字体|【打印|打印本页|打印此页|关闭窗口|分享到[：:]|访问量[：:]|浏览次数[：:]|点击数[：:]|上一篇[：:]|下一篇[：:]"
    "|返回首页|您的位置[：:]|当前位置[：:]|您现在的位置|信息来源[：:]|发布时间[：:]|发布日期[：:]",
    message("These are words of a web page: “{excerpt}”."),
    message("Delete them."),
    signs="编字印闭享访浏击篇返位信发",
)
_PATTERNS = (UNFILLED, MOBILE, LANDLINE, DRAFT, SECRET, MAIL, FURNITURE)
RULES = tuple(one.rule for one in (ADVERTISING, IDENTITY, BANK_CARD, *_PATTERNS))

_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHECK_DIGITS = "10X98765432"
_IDENTITY_LENGTH = 18
_FIGHT = "打击|扫除|整顿|取缔|回潮|赌博|整治|查处|取缔|严打|清理|治理|严惩|捣毁|侦破|破获|查获"
_NAMED_IN_FIGHTS = "六时老真娱百"
_WIDEST_FIGHT = 20


def check_unfit(texts: Sequence[TypedText]) -> Iterator[Finding]:
    """Yield what must not be published."""
    for pattern in _PATTERNS:
        yield from pattern.check_all(texts)
    for text in texts:
        yield from _check_advertising(text)
        for match in re.finditer(IDENTITY.pattern, text.words):
            if is_identity_number(match.group()):
                yield IDENTITY.found(text, *match.span())
        for match in re.finditer(BANK_CARD.pattern, text.words):
            if is_card_number(match.group()) and not is_identity_number(match.group()):
                yield BANK_CARD.found(text, *match.span())


def _check_advertising(text: TypedText) -> Iterator[Finding]:
    for match in re.finditer(ADVERTISING.pattern, text.words):
        # A report tells how gambling was fought; an advertisement does not.
        before = text.words[max(0, match.start() - _WIDEST_FIGHT) : match.start()]
        if match.group()[0] in _NAMED_IN_FIGHTS and re.search(_FIGHT, before):
            continue
        yield ADVERTISING.found(text, *match.span())


def is_identity_number(number: str) -> bool:
    """Return whether characters are an identity number: eighteen, by their check digit (GB 11643-1999)."""
    if len(number) != _IDENTITY_LENGTH:
        return False
    total = sum(weight * int(digit) for weight, digit in zip(_WEIGHTS, number[:17], strict=True))
    return _CHECK_DIGITS[total % 11] == number[17].upper()


def is_card_number(number: str) -> bool:
    """Return whether digits are a bank card's number by their check digit (Luhn, GB/T 17552)."""
    digits = [int(digit) for digit in reversed(number)]
    doubled = (sum(divmod(2 * digit, 10)) for digit in digits[1::2])
    return (sum(digits[::2]) + sum(doubled)) % 10 == 0
