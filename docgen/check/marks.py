"""Marks that are not those of Chinese print (标点符号用法, GB/T 15834): dashes, quotation, spaces."""

import re
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from docgen.check.patterns import HAN, PatternRule
from docgen.check.punctuation import unbalanced_marks
from docgen.check.rules import Rule
from docgen.check.texts import TypedText
from docgen.diagnostics import Finding, Severity, message

_CLAUSE = "GB/T 15834"
_NUMERAL = "[一二三四五六七八九十]{1,3}"

ORDINAL_MARK = PatternRule(
    Rule(
        "M007",
        Severity.WARNING,
        message("The mark behind a number of a list is another than its kind takes."),
        message(
            "一、 takes 、, 1. takes a dot, （一） and （1） take none, 第一 and 首先 take a comma (P1)."
        ),
        failing="1、抓好项目建设",
        passing="1.抓好项目建设",
        clause=f"{_CLAUSE} 附录B.3",
    ),
    f"^[（(]{_NUMERAL}[)）](?P<at>[、.．，])|^[（(][0-9]{{1,2}}[)）](?P<b>[、.．，])|^{_NUMERAL}(?P<c>[.．])(?={HAN})"
    f"|^[0-9]{{1,2}}(?P<d>、)(?={HAN})|(?:^|[。；：])第{_NUMERAL}(?P<e>、)(?={HAN})(?![第一二三四五六七八九十])"
    "|(?:^|[。；：])(?:首先|其次|再次|最后)(?P<f>、)",
    message("The number has another mark than it takes: “{excerpt}”."),
    message("Write 一、 （一） 1. （1） 第一， 首先，."),
    signs="、.．，",
    habit=True,
)
MARK_BETWEEN_QUOTES = PatternRule(
    Rule(
        "M008",
        Severity.WARNING,
        message("A 、 stands between neighbouring quotation or title marks."),
        message("The marks themselves part the items; nothing stands between them (P2)."),
        failing="坚持“引进来”、“走出去”并重。",
        passing="坚持“引进来”“走出去”并重。",
        clause=f"{_CLAUSE} 4.5.3.5",
    ),
    "(?<!、)“[^“”]{1,30}”(?P<at>、)“[^“”]{1,30}”(?!、[^“])"
    "|(?<!、)《[^《》]{1,30}》(?P<b>、)《[^《》]{1,30}》(?!、[^《])",
    message("A 、 stands between quotation or title marks: “{excerpt}”."),
    message("Delete the 、."),
    signs=("”、“", "》、《"),
    habit=True,
)
DASH = PatternRule(
    Rule(
        "M010",
        Severity.WARNING,
        message("A dash or an ellipsis is made of other characters."),
        message("—— is two U+2014, …… is two U+2026; others break over lines and print short (P4)."),
        failing="―经济稳中有进...",
        passing="——经济稳中有进……",
        clause=f"{_CLAUSE} 4.11, 4.13",
    ),
    f"―+|─{{2,}}(?={HAN})|－{{2,}}|^—(?!—)(?={HAN})|(?<={HAN})—{{3,}}(?={HAN})"
    f"|(?<!…)…(?!…)|(?<={HAN})\\.{{3,}}(?!\\w)"
    f"|(?<={HAN})-{{2,}}(?={HAN})|^-{{1,2}}(?={HAN})",
    message("A dash or an ellipsis is made of other characters here: “{excerpt}”."),
    message("Type —— or ……."),
    signs="―─－—….-",
    habit=True,
)
STRAIGHT_QUOTE = PatternRule(
    Rule(
        "M011",
        Severity.WARNING,
        message("A straight quotation mark stands in Chinese text."),
        message("Chinese quotation marks show where they open and close (P6)."),
        failing='开展"331"专项行动。',
        passing="开展“331”专项行动。",
        clause=f"{_CLAUSE} 4.8",
    ),
    f"[\"'](?={HAN})|(?<={HAN})[\"']",
    message("A straight quotation mark stands here: “{excerpt}”."),
    message("Type “ and ”."),
    signs="\"'",
    habit=True,
)
NESTED = PatternRule(
    Rule(
        "M012",
        Severity.WARNING,
        message("Marks of one kind stand within one another."),
        message("Within “ ” stand ‘ ’, within 《 》 stand 〈 〉 (P6, P8)."),
        failing="会议提出“坚持“两手抓”不放松”。",
        passing="会议提出“坚持‘两手抓’不放松”。",
        clause=f"{_CLAUSE} 4.8.3.4, 4.15.3",
    ),
    "",
    message("This mark stands within one of its kind: “{excerpt}”."),
    message("Type ‘ ’ within “ ”, and 〈 〉 within 《 》."),
)
FILE_NUMBER = PatternRule(
    Rule(
        "M013",
        Severity.WARNING,
        message("The year of a document number (发文字号) is not in six-cornered brackets."),
        message("A document is found by its number as it was issued (P7)."),
        failing="昆政发[2020]12号",
        passing="昆政发〔2020〕12号",
        clause="GB/T 9704 7.2.5",
    ),
    r"[\[(（【](?P<at>(?:19|20)[0-9]{2})[\])）】]第?[0-9]{1,5}号",
    message("The year of a document number has other brackets: “{excerpt}”."),
    message("Type 〔 and 〕."),
    signs=("[1", "[2", "(1", "(2", "（1", "（2", "【1", "【2"),
)
NO_WORK = PatternRule(
    Rule(
        "M014",
        Severity.INFO,
        message("Title marks stand around what is no work."),
        message("《》 is for books, papers and laws; certificates, prizes and events take none or “ ” (P8)."),
        failing="获《科技进步奖》",
        passing="获科技进步奖",
        clause=f"{_CLAUSE} 附录A.13",
    ),
    "《(?P<at>[^《》]{2,20}(?:证书|执照|许可证|身份证|杯|奖|奖章|称号|论坛|博览会|运动会))》",
    message("This is no work: “{excerpt}”."),
    message("Take the title marks out, or write “ ”."),
    signs=("证书》", "执照》", "证》", "杯》", "奖》", "章》", "称号》", "论坛》", "会》"),
)
STOP_AFTER_QUOTE = PatternRule(
    Rule(
        "M015",
        Severity.WARNING,
        message("A mark follows a quotation that has ended with a full stop."),
        message("A quotation that is a sentence has its stop within; part of a sentence has none (P9)."),
        failing="他说：“项目为王。”。",
        passing="他说：“项目为王。”",
        clause=f"{_CLAUSE} 附录B.2",
    ),
    "。”(?P<at>[。，；、])",
    message("Two marks end this quotation: “{excerpt}”."),
    message("Keep the stop within the marks, or the mark behind them."),
    signs=("。”",),
)
MARK_BEFORE_WORD = PatternRule(
    Rule(
        "M017",
        Severity.WARNING,
        message("A 、 stands before 等, 和 or 及."),
        message("The word itself parts the items (P11)."),
        failing="抓好教育、卫生、等工作",
        passing="抓好教育、卫生等工作",
        clause=f"{_CLAUSE} 4.5",
    ),
    "(?<!）)、(?=等(?:[，。；、！）]|[一二三四五六七八九十0-9]|方面|工作|问题|内容|措施|领域|项目|活动|行业|地区|部门|单位))"
    "|(?<!）)、(?=以及|及其|和(?!谐|平|美|睦|顺|田|县|合|硕|静|林|龙|为|气|服|解|悦|风|乐|善)|及(?!时|格|早|第))",
    message("A 、 stands before a word that needs none: “{excerpt}”."),
    message("Delete the 、."),
    signs=("、等", "、以及", "、及", "、和"),
)
SPACE = PatternRule(
    Rule(
        "M018",
        Severity.WARNING,
        message("A space stands between Chinese characters."),
        message("It prints as a gap, and splits the word for whoever searches (P12)."),
        failing="加快转型 升级，推动高质量发展。",
        passing="加快转型升级，推动高质量发展。",
        clause=_CLAUSE,
    ),
    f"(?<={HAN})[ \t\u00a0]+(?={HAN})|(?<=[，。；：、])[ \t\u00a0]+(?:(?={HAN})|(?=“))",
    message("A space stands here: “{excerpt}”."),
    message("Delete it; spacing is the style sheet's."),
    signs=" \t\u00a0",
    habit=True,
)
DATE_IN_QUOTES = PatternRule(
    Rule(
        "M019",
        Severity.WARNING,
        message("A date that has become a name has a dot or a bullet in it."),
        message("The mark between month and day is · (U+00B7); a dot makes it a decimal (P13)."),
        failing="开展“3.15”消费者权益日活动",
        passing="开展“3·15”消费者权益日活动",
        clause=f"{_CLAUSE} 4.14",
    ),
    "“(?P<at>(?:1[0-2]|[1-9])[.．•・‧∙](?:3[01]|[12][0-9]|[1-9]))”"
    "(?=国际|世界|全国|消费|防灾|宪法|地震|扶贫|打假|禁毒|爱|植树|讲话|活动|日)",
    message("This date has another mark than ·: “{excerpt}”."),
    message("Type · between month and day."),
    signs="”",
)
UNSEEN = PatternRule(
    Rule(
        "M020",
        Severity.WARNING,
        message("A character that nobody sees stands in the text."),
        message("It is copied from web pages, and hides the word from whoever searches."),
        failing="加快\u200b转型",
        passing="加快转型",
    ),
    "[\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]+",
    message("A character that nobody sees stands here: “{excerpt}”."),
    message("Delete it."),
    habit=True,
)
SPACED_NUMBER = PatternRule(
    Rule(
        "M033",
        Severity.INFO,
        message("A space stands between a Chinese character and a number."),
        message("Spacing is the layout's; typed, it is there in one place and not in the next (P12)."),
        failing="完成投资 35 亿元",
        passing="完成投资35亿元",
    ),
    f"(?<={HAN})[ \u00a0](?=[0-9])|(?<=[0-9%])[ \u00a0](?={HAN})",
    message("A space stands beside a number: “{excerpt}”."),
    message("Delete it."),
    signs=" \u00a0",
    habit=True,
)
STOPS_IN_ITEMS = PatternRule(
    Rule(
        "M016",
        Severity.INFO,
        message("An item that ends with ； has a full stop within."),
        message("； parts what stands above 。; an item of several sentences ends with 。 (P10)."),
        failing="一是抓项目。全年开工10个；二是强服务。",
        passing="一是抓项目，全年开工10个；二是强服务。",
        clause=f"{_CLAUSE} 4.6.3",
    ),
    f"(?:^|[。；：，]){_NUMERAL}是[^；]*。[^；]*?(?P<at>；)(?={_NUMERAL}是)",
    message("This item has a full stop within: “{excerpt}”."),
    message("Write 。 for the ；, or ， for the stops within."),
    signs=("；二是", "；三是", "；四是", "；五是", "；六是"),
    habit=True,
)
_PATTERNS = (
    *(ORDINAL_MARK, MARK_BETWEEN_QUOTES, DASH, STRAIGHT_QUOTE, FILE_NUMBER, NO_WORK, STOP_AFTER_QUOTE),
    *(MARK_BEFORE_WORD, DATE_IN_QUOTES, UNSEEN, SPACED_NUMBER, STOPS_IN_ITEMS),
)
RULES = tuple(one.rule for one in (*_PATTERNS, SPACE, NESTED))

_PAIRED = re.compile("[“”《》]")
_SLOGAN = re.compile("“[^“”，。]{3,24}”")
_CLOSING = "”》"
_WITHIN_SENTENCES = "，。；"


def check_marks(texts: Sequence[TypedText]) -> Iterator[Finding]:
    """Yield the marks of the texts that are not those of Chinese print."""
    for pattern in _PATTERNS:
        yield from pattern.check_all(texts)
    # Between office and name, within a spaced title or a slogan in quotation marks, a space sets a line.
    sentences = [text for text in texts if any(mark in text.words for mark in _WITHIN_SENTENCES)]
    yield from SPACE.check_all([replace(text, words=_without_slogans(text.words)) for text in sentences])
    for text in texts:
        for at in _nested_marks(text.words):
            yield NESTED.found(text, at, at + 1)


def _without_slogans(words: str) -> str:
    """Return a text of the same length in which the spaces within quotation marks are no half-width ones."""
    return _SLOGAN.sub(lambda match: match.group().replace(" ", "\u3000"), words)


def _nested_marks(words: str) -> Iterator[int]:
    """Yield the places of “ and 《 within their own kind, where every mark has its partner."""
    if "“" not in words and "《" not in words:
        return
    opened = ""
    found = []
    for match in _PAIRED.finditer(words):
        if match.group() in _CLOSING:
            opened = opened[:-1]
        else:
            if match.group() in opened:
                found.append(match.start())
            opened += match.group()
    if found and not any(unbalanced_marks(words)):
        yield from found
