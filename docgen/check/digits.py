"""How numbers are written (出版物上数字用法, GB/T 15835)."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from docgen.check.numbers import numbers_in
from docgen.check.patterns import HAN, PatternRule
from docgen.check.rules import Rule
from docgen.check.texts import TypedText
from docgen.diagnostics import Finding, Severity, message

_CLAUSE = "GB/T 15835"

FULL_WIDTH_DIGITS = PatternRule(
    Rule(
        "M004",
        Severity.WARNING,
        message("Digits are full-width."),
        message("Full-width digits break over lines, cannot be searched for and are set in another face."),
        failing="关停企业２２家。",
        passing="关停企业22家。",
        clause=_CLAUSE,
    ),
    "[０-９．％]*[０-９][０-９．％]*",
    message("Full-width digits stand here: “{excerpt}”."),
    message("Type half-width digits."),
    signs="０１２３４５６７８９",
)
MIXED_NUMERAL = PatternRule(
    Rule(
        "M005",
        Severity.WARNING,
        message("A number is half in digits and half in Chinese numerals."),
        message("Only 万 and 亿 may follow digits."),
        failing="资金3千5百元",
        passing="资金3500元",
        clause=f"{_CLAUSE} 4.3",
    ),
    "(?<![0-9.A-Za-z“万亿])[0-9]{1,3}(?:\\.[0-9]+)?[十百千][0-9]|[0-9]+[十百]万[0-9]"
    "|(?<![0-9.A-Za-z“万亿])[0-9]{1,3}(?:\\.[0-9]+)?(?:[百千](?![瓦米克伏卡安帕赫焦兆强佳家企村校日年分])|十(?![大佳余]))",
    message("Digits and numerals are mixed here: “{excerpt}”."),
    message("Write the number in digits; 万 and 亿 may follow them."),
    signs="十百千",
)
POINTS_OF_AMOUNT = PatternRule(
    Rule(
        "M006",
        Severity.WARNING,
        message("An amount grows by percentage points."),
        message("An amount grows by per cent; only a percentage rises by percentage points (个百分点)."),
        failing="完成税收3.2亿元，同比增长5个百分点。",
        passing="完成税收3.2亿元，同比增长5%。",
        clause=_CLAUSE,
    ),
    r"(?:元|吨|亩|人次|平方米|千瓦时|件|起|家|个|户|场|辆|台|座)，(?:同比|比上年)?(?:增长|下降|增加|减少)(?P<at>[0-9.]+个百分点)",
    message("An amount grows by percentage points here: “{excerpt}”."),
    message("Write %."),
    signs="点",
)
HANZI_AMOUNT = PatternRule(
    Rule(
        "M021",
        Severity.INFO,
        message("An amount with a unit is written in Chinese numerals."),
        message("Statistics are read off and compared; digits can be (N1)."),
        failing="完成投资三十五亿元。",
        passing="完成投资35亿元。",
        clause=f"{_CLAUSE} 4.1",
    ),
    "(?<![一二三四五六七八九十百千万亿几数第零])"
    "(?:(?:[二三四五六七八九]?十[一二三四五六七八九]|[一二三四五六七八九]百零?[一二三四五六七八九][一二三四五六七八九十]*)"
    "[万亿]?(?:亿元|万元|元|亩|公里|吨|平方米|公顷)|百分之(?!百)[一二三四五六七八九十百点零]+)",
    message("An amount is written in Chinese numerals here: “{excerpt}”."),
    message("Write it in digits."),
    signs="十百",
)
FIXED_TERM = PatternRule(
    Rule(
        "M022",
        Severity.WARNING,
        message("A fixed term is written with digits."),
        message("Terms and plans have their numerals in their names: “十四五”, “三农” (N2)."),
        failing="谋划“14五”规划。",
        passing="谋划“十四五”规划。",
        clause=f"{_CLAUSE} 4.2.3",
    ),
    "(?<![0-9])1[0-9]五(?=[”规时期])|(?<![0-9])3农(?=[”工问])|(?<![0-9])1带1路"
    "|“[2-8]个(?:意识|自信|维护|确立|全面)”|党的(?:1[6-9]|2[0-9])大|(?:1[6-9]|20)届[一二三四五六七]中",
    message("A fixed term is written with digits here: “{excerpt}”."),
    message("Write its numerals in Chinese."),
    signs="五农带个大届",
)
ESTIMATE = PatternRule(
    Rule(
        "M023",
        Severity.WARNING,
        message("An estimate of two neighbouring numbers has a mark between them."),
        message("三四个 is about three or four; 三、四 is a list (N3)."),
        failing="用三、四个月完成改造。",
        passing="用三四个月完成改造。",
        clause=f"{_CLAUSE} 4.2.2",
    ),
    "(?<![第、一二三四五六七八九十0-9])(?:一、二|二、三|两、三|三、四|四、五|五、六|六、七|七、八|八、九)"
    "(?=[十百千万]?(?:个(?!方面|部分|层|关|重|阶|环)|天|倍|次|人|户|公里|年(?!级)))",
    message("A mark stands within an estimate here: “{excerpt}”."),
    message("Delete the 、."),
    signs=("一、二", "二、三", "两、三", "三、四", "四、五", "五、六", "六、七", "七、八", "八、九"),
)
RANGE = PatternRule(
    Rule(
        "M024",
        Severity.WARNING,
        message("The first number of a range has lost its sign or magnitude."),
        message("13～17万元 can be read as 13 yuan to 170,000 (N4)."),
        failing="增长5—8%，投资13～17万元。",
        passing="增长5%—8%，投资13万元～17万元。",
        clause=f"{_CLAUSE} 5.1.3",
    ),
    r"(?<![0-9.+\-—–~～－A-Za-z])[0-9]+(?:\.[0-9]+)?[-—–~～－][0-9]+(?:\.[0-9]+)?(?:%|[万亿](?=[元亩吨人户平]))",
    message("The first number of this range is not whole: “{excerpt}”."),
    message("Repeat the sign or the magnitude behind the first number."),
    signs="-—–~～－",
)
NAKED_POINT = PatternRule(
    Rule(
        "M025",
        Severity.WARNING,
        message("A decimal has no digit before its point, or another mark for it."),
        message("The zero and the point are what tells .5 from 5 (N6)."),
        failing="占比提高.5个百分点。",
        passing="占比提高0.5个百分点。",
        clause=f"{_CLAUSE} 5.2.2",
    ),
    r"(?<![0-9.A-Za-z])\.[0-9]+(?=[%万亿个元])|(?<=[0-9])．(?=[0-9])",
    message("A decimal is not whole here: “{excerpt}”."),
    message("Write 0 and a half-width point."),
    signs=".．",
)
GROUPING = PatternRule(
    Rule(
        "M026",
        Severity.WARNING,
        message("Long numbers are written with commas in one place and without in another."),
        message("One text writes its numbers one way (N7)."),
        failing="补助23,456户，惠及65432人。",
        passing="补助23456户，惠及65432人。",
        clause=f"{_CLAUSE} 5.2.1",
    ),
    r"(?<![0-9.,])[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])",
    message("This number has a comma, and others have none: “{excerpt}”."),
    message("Write all with or all without commas."),
    signs=",",
    habit=True,
)
ZERO_OF_YEAR = PatternRule(
    Rule(
        "M027",
        Severity.WARNING,
        message("A year in Chinese numerals has another sign for 〇."),
        message("In a year the zero is 〇 (U+3007); 零, ○ and the letter O are other characters (N9)."),
        failing="二○二○年一月",
        passing="二〇二〇年一月",
        clause=f"{_CLAUSE} 5.3",
    ),
    "(?=[^年]{0,3}[零○0OＯo])(?:一九|二[零○0OＯo〇])[一二三四五六七八九零○0OＯo〇]{2}(?=年)",
    message("This year has another sign for 〇: “{excerpt}”."),
    message("Type 〇, or write the year in digits."),
    signs="零○0OＯo",
)
LEADING_ZERO = PatternRule(
    Rule(
        "M028",
        Severity.WARNING,
        message("A month or day is written with a leading zero."),
        message("A date in a text is written without (N10)."),
        failing="2020年01月06日",
        passing="2020年1月6日",
        clause="GB/T 9704 7.3.5.4",
    ),
    "(?<![0-9.])0[1-9](?=[月日])",
    message("A date has a leading zero here: “{excerpt}”."),
    message("Delete the 0."),
    signs=tuple(f"0{digit}" for digit in range(1, 10)),
    habit=True,
)
TIMES_LESS = PatternRule(
    Rule(
        "M029",
        Severity.WARNING,
        message("Something falls by a multiple (倍)."),
        message("A thing can fall by its whole at most; 倍 is for growth (N11)."),
        failing="事故下降2倍。",
        passing="事故下降三分之二。",
        clause=_CLAUSE,
    ),
    "(?:下降|减少|降低|缩短|缩小|下跌|减轻)[了近超约]*(?:[0-9.]+|[一二两三四五六七八九十]+)多?倍",
    message("Something falls by a multiple here: “{excerpt}”."),
    message("Write the per cent or the fraction that it fell by."),
    signs="倍",
)
RATE_BY_PERCENT = PatternRule(
    Rule(
        "M030",
        Severity.WARNING,
        message("A rate rises by per cent."),
        message("From 60% to 63% are 3 percentage points (个百分点), or 5%: one of the two is meant (N12)."),
        failing="城镇化率达60%，提高3%。",
        passing="城镇化率达60%，提高3个百分点。",
        clause=_CLAUSE,
    ),
    "(?:率|比重|比例|占比)(?:达到?|为|至|提高到|提高至|上升到|降至|升至)?[约超]?[0-9.]+%[，、](?:同比|比上年|较上年)?"
    "(?:提高|上升|提升|下降|降低)(?:了)?(?P<at>[0-9.]+%)",
    message("A rate rises by per cent here: “{excerpt}”."),
    message("Write 个百分点."),
    signs=("%，", "%、"),
)
HEDGED_TWICE = PatternRule(
    Rule(
        "M031",
        Severity.WARNING,
        message("A number is made vague twice."),
        message("约 and 左右 say the same; 超 and 左右 contradict each other (N13)."),
        failing="接待游客约50万人次左右。",
        passing="接待游客约50万人次。",
        clause=_CLAUSE,
    ),
    f"(?:大约|约|将近|接近|近|超过|逾|超)[0-9][0-9.]*[十百千万亿]*(?:{HAN}|[%㎡]){{0,3}}?(?:左右|上下)"
    "|(?:大约|约|将近|近|超过|逾|超)[0-9][0-9.]*[十百千万亿]*(?:余|多)(?![年点少样种功边渠层])"
    f"|(?:不少于|不低于|至少)[0-9][0-9.]*[十百千万亿]*(?:{HAN}|%){{0,3}}?以上",
    message("This number is made vague twice: “{excerpt}”."),
    message("Delete one of the two words."),
    signs="约近超逾于少",
)
DOUBLING = PatternRule(
    Rule(
        "M032",
        Severity.WARNING,
        message("Doubling (翻一番) does not agree with the two figures beside it."),
        message("翻一番 is twice, 翻两番 four times as much (N14)."),
        failing="由20亿元增加到60亿元，翻一番。",
        passing="由30亿元增加到60亿元，翻一番。",
        clause=_CLAUSE,
    ),
    r"[由从](?P<base>[0-9]+(?:\.[0-9]+)?)(?P<unit>[^0-9，。；]{0,5})(?:增加|增长|提高|提升|扩大|上升|增|升)[到至]"
    r"(?P<now>[0-9]+(?:\.[0-9]+)?)(?P=unit)，(?:实现|基本)?(?P<at>翻(?:了)?(?P<times>[一两])番)(?!多)",
    message("The figures beside it are not so far apart: “{excerpt}”."),
    message("Correct the figures, or say by how much it grew."),
    signs="番",
)
_PATTERNS = (
    *(FULL_WIDTH_DIGITS, MIXED_NUMERAL, POINTS_OF_AMOUNT, HANZI_AMOUNT, FIXED_TERM, ESTIMATE, RANGE),
    *(NAKED_POINT, ZERO_OF_YEAR, LEADING_ZERO, TIMES_LESS, RATE_BY_PERCENT, HEDGED_TWICE),
)
RULES = tuple(one.rule for one in (*_PATTERNS, GROUPING, DOUBLING))

_LONG = 5
# A round figure may be doubled “nearly”: 翻一番 is said of 1.9 times, never of 1.5 or of three times.
_DOUBLED = {"一": (Fraction(9, 5), Fraction(5, 2)), "两": (Fraction(18, 5), Fraction(6))}


def check_digits(texts: Sequence[TypedText]) -> Iterator[Finding]:
    """Yield what is wrong with the writing of the numbers of a document."""
    for pattern in _PATTERNS:
        yield from pattern.check_all(texts)
    if any(_has_long_number(text.words) for text in texts):
        yield from GROUPING.check_all(texts)
    for text in texts:
        yield from _check_doubling(text)


def _has_long_number(words: str) -> bool:
    if not re.search("[0-9]{5}", words):
        return False
    lengths = (
        len(words[one.start : one.end].partition(".")[0]) for one in numbers_in(words) if one.kind == "local"
    )
    return max(lengths, default=0) >= _LONG


def _check_doubling(text: TypedText) -> Iterator[Finding]:
    if "番" not in text.words:
        return
    for match in re.finditer(DOUBLING.pattern, text.words):
        low, high = _DOUBLED[match["times"]]
        base = Fraction(match["base"])
        if base and not low <= Fraction(match["now"]) / base <= high:
            yield DOUBLING.found(text, *match.span("at"))
