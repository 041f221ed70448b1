"""Marks, digits and words: a slip is named at its place, and what is right is let alone."""

from datetime import date
from pathlib import Path

import pytest

from docgen.check.texts import typed_text
from docgen.check.wording import check_wording
from docgen.diagnostics import Location, SourceError
from docgen.model.names import Names
from docgen.model.text import SourceText
from docgen.model.usage import Usage
from docgen.reader import read

ROOT = Path(__file__).parents[3]
USAGE = read((ROOT / "templates/usage.yaml").read_bytes(), "usage.yaml", Usage)

WRONG = [
    # GB/T 15834
    ("（一）、抓项目", "M007:4"),
    ("1、抓好项目建设", "M007:2"),
    ("首先、抓项目。", "M007:3"),
    ("坚持“引进来”、“走出去”。", "M008:8"),
    ("修订《条例》、《办法》。", "M008:7"),
    ("—经济稳中有进。", "M010:1"),
    ("――经济稳中有进。", "M010:1"),
    ("教育、卫生...", "M010:6"),
    ('开展"331"行动。', "M011:3 M011:7"),
    ("提出“坚持“两手抓”方针”。", "M012:6"),
    ("阅读《〈论语〉与《孟子》》。", "M012:9"),
    ("昆政发[2020]12号", "M013:5"),
    ("获《科技进步奖》", "M014:3"),
    ("他说：“项目为王。”。", "M015:11"),
    ("一是抓项目。开工10个；二是强服务。", "M016:12"),
    ("抓好教育、卫生、等工作", "M017:8"),
    ("教育、以及卫生", "M017:3"),
    ("加快转型 升级，推动发展。", "M018:5"),
    ("开展“3.15”消费者权益日活动", "M019:4"),
    ("加快\u200b转型", "M020:3"),
    ("完成 35 亿元", "M033:3 M033:6"),
    # GB/T 15835
    ("关停企业２２家。", "M004:5"),
    ("资金3千5百元", "M005:3"),
    ("税收3.2亿元，同比增长5个百分点。", "M006:13"),
    ("投资9千亿元", "M005:3"),
    ("完成投资三十五亿元。", "M021:5"),
    ("谋划“14五”规划", "M022:4"),
    ("党的19大", "M022:1"),
    ("用三、四个月", "M023:2"),
    ("增长5—8%", "M024:3"),
    ("投资13～17万元", "M024:3"),
    ("提高.5个百分点", "M025:3"),
    ("补助23,456户，惠及65432人。", "M026:3"),
    ("二○二○年一月", "M027:1"),
    ("二零二零年", "M027:1"),
    ("2020年01月16日", "M028:6"),
    ("事故下降2倍", "M029:3"),
    ("城镇化率达60%，提高3%。", "M030:12"),
    ("游客约50万人次左右", "M031:3"),
    ("企业近30余家", "M031:3"),
    ("不低于10%以上", "M031:1"),
    ("由20亿元增加到60亿元，翻一番。", "M032:14"),
    # words
    ("坚定“四个意识”", "U001:1"),
    ("截止2019年底", "U002:1"),
    ("抓好任务的布署。", "U002:6"),
    ("学习十九届五中全会精神", "U003:3"),
    ("拥护“两个确立”", "U003:3"),
    ("十九届二中、四中全会精神", "U004:4"),
    ("做到“两个维护”、坚定“四个自信”", "U004:3"),
    ("马克思列宁主义、毛泽东思想、邓小平理论、科学发展观", "U004:1 U004:1"),
    ("2020年是新中国成立70周年", "U005:12"),
    ("建成度城公园。整治渡城环境。", "U006:10"),
    ("张玥镇长", "U008:2"),
]
RIGHT = [
    "第一、第二、第三产业增加值分别增长3.1%、5.1%。",
    "一、“十四五”时期和2025年工作回顾",
    "（一）经济运行顶住压力",
    "1.抓好项目建设",
    "——经济运行稳中有进。北京—上海高铁，2019—2020年，5G网络……",
    "坚持“引进来”“走出去”，抓好“三农”、教育和“一老一小”。",
    "落实“一号文件”、教育、“双减”。",
    "他说：“项目为王。”大家赞成。会议提出“坚持‘两手抓’”。",
    "昆政发〔2020〕12号。获奖项目《他来了》。",
    "教育、卫生等工作，甲、和平路、及时雨公司、等级公路。",
    "镇长 朱叶华",
    "设立“乡村振兴 法治同行”服务站，开展活动。",
    "处置“4·11”森林火灾，应用“2.0”版，建成“1+16+7”体系。",
    "电力总装机超1.7亿千瓦，500千伏变电站，3千米，二氧化碳0.13千克，万亿元、百强县、10大工程。",
    "几十亿元、上百亿元、百分之百、三四个月、十五六人、二、三产业。",
    "“十四五”规划、党的十九大、十九届四中全会。",
    "增长5%—8%，投资13万元～17万元，2019—2020年，18—20页，比例9.6∶41.7。",
    "增长12倍，翻一番，由30亿元增加到60亿元，翻一番。",
    "近30年，近5年来，超50家，约60人，40多年，不低于10%，5%左右，最近几年，超大城市。",
    "城镇化率达60%，提高3个百分点；税收占比90%，增长3%以上的企业10家。",
    "增强“四个意识”、坚定“四个自信”、做到“两个维护”，不忘初心、牢记使命。",
    "截止日期为年底。打击预防犯罪，究竟争取什么，自己经营，给予防护，内部份额，以经济建设为中心。",
    "党的十九大和十九届二中、三中、四中全会精神，十九届四中全会，十八届三中全会。",
    "邓小平理论同马克思列宁主义、毛泽东思想一脉相承。",
    "2019年是新中国成立70周年，2018年是改革开放40周年。",
    "建成度城公园。整治度城环境。",
    "加快实施民生实事工程，做好市政施政工作。",
    "二〇二〇年一月十六日，2020年1月16日，10月1日。",
    "补助23456户，惠及65432人。",
    "增加3万4千亩",
    "提高5个百分点，服务业增加值占比提高1个百分点。",
]


def found(text: str, day: str = "2020-01-16", names: Names | None = None) -> str:
    typed = typed_text(SourceText(text, Location("a.yaml", 1, 1), text))
    findings = check_wording([typed], USAGE, names, date.fromisoformat(day))
    return " ".join(sorted(f"{one.rule}:{one.at.column}" for one in findings if one.at))


@pytest.mark.parametrize(("text", "expected"), WRONG)
def test_a_slip_is_named_at_its_place(text: str, expected: str) -> None:
    assert found(text) == expected


@pytest.mark.parametrize("text", RIGHT)
def test_what_is_right_is_let_alone(text: str) -> None:
    assert found(text) == ""


@pytest.mark.parametrize(
    ("day", "text", "expected"),
    [
        # The list of plenary sessions grows with the years, and a new one has its time to be heard of.
        ("2020-01-16", "十九届二中、三中全会精神", "U004:4"),
        ("2019-12-20", "十九届二中、三中全会精神", ""),
        ("2021-01-20", "十九届二中、三中、四中全会精神", "U004:4"),
        ("2021-01-20", "十九届五中全会精神", ""),
        ("2023-01-20", "十九届二中、三中全会以来", ""),
        ("2011-02-20", "邓小平理论、“三个代表”重要思想、科学发展观", ""),
        ("2020-01-16", "毛泽东思想、邓小平理论、“三个代表”重要思想、科学发展观", "U004:1"),
        ("2022-01-20", "拥护“两个确立”", ""),
        ("2012-03-01", "学习习近平新时代中国特色社会主义思想", "U003:3"),
    ],
)
def test_a_report_is_held_against_its_own_day(day: str, text: str, expected: str) -> None:
    assert found(text, day) == expected


def test_a_declared_name_is_held_to_its_spelling() -> None:
    names = read("schema: docgen/names/1\nnames: [度城, 榭麓]\n".encode(), "names.yaml", Names)
    assert found("整治渡城、谢麓环境。", names=names) == "U007:3 U007:6"
    both = read("schema: docgen/names/1\nnames: [度城, 渡城]\n".encode(), "names.yaml", Names)
    assert found("整治渡城环境，开发度城公园。", names=both) == ""


def test_a_habit_is_told_once_for_a_document() -> None:
    texts = [SourceText(f"坚持“甲{one}”、“乙”。", Location("a.txt", one, 1)) for one in range(1, 9)]
    (finding,) = check_wording([typed_text(one) for one in texts], USAGE, None, None)
    assert (finding.rule, finding.at and finding.at.line) == ("M008", 1)
    assert "7 more" in str(finding.hint)


def test_a_list_with_a_wrong_day_is_refused() -> None:
    text = (ROOT / "templates/usage.yaml").read_text("utf-8").replace("2021-11-08", "2021-11-31")
    usage = read(text.encode(), "usage.yaml", Usage)
    (finding,) = check_wording([], usage, None, None)
    assert (finding.rule, finding.at and finding.at.file) == ("R015", "usage.yaml")


def test_a_list_with_a_slip_is_refused_as_any_file() -> None:
    with pytest.raises(SourceError):
        read(b"schema: docgen/usage/1\nslip: []\n", "usage.yaml", Usage)
