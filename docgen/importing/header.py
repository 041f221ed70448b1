"""What stands above the text: title, meeting, date, speaker, salutation, and what a site put among them."""

import re
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from docgen.diagnostics import message
from docgen.importing.lines import Line, Log
from docgen.importing.marks import without_blanks
from docgen.importing.reading import SALUTATION
from docgen.zh.markers import find_marker, ordinal_of

_TITLE = (
    r"(?:(?:[0-9]{4}年|关于)?[\u4e00-\u9fff]{0,16}?政府(?:[0-9]{4}年)?工作报告|[\u4e00-\u9fff]{0,14}工作报告)"
)
_YEAR_TITLE = rf"(?:[\u4e00-\u9fff]{{2,12}}[0-9]{{4}}年(?:度)?政府工作报告|{_TITLE})"
_SITE = r"(?:【[^】]{1,20}】)?"
_DAY = (
    r"[0-9]{4}\s*年\s*[0-9]{1,2}\s*月\s*[0-9]{1,2}\s*日"
    r"|[〇○零OＯo0一二三四五六七八九]{4}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日"
)
_MEETING = (
    r"[\u4e00-\u9fff（）()]{2,40}?(?:代表大会|人代会|人大(?=第?[一二三四五六七八九十]{1,3}次))"
    r"(?:第?[一二三四五六七八九十0-9]{1,3}次(?:全体)?会议|常务委员会[\u4e00-\u9fff]{0,20}会议)?"
)
_OFFICE = r"[\u4e00-\u9fff（）、]{0,28}?(?:[省市县区镇乡州盟旗]长|总理|主任|主席|书记|专员|行政长官|人民政府)"
_NO_NAME = "讲话|目录|摘要|全文|发言|报告|草案|节选|文稿"
_NAME = rf"(?!(?:{_NO_NAME})$)[\u4e00-\u9fff·]{{2,4}}?|[\u4e00-\u9fff](?:\s|\?|？)+[\u4e00-\u9fff]"
_METADATA = re.compile(
    r"(?P<label>(?:标\s*题|报\s*告\s*人|发文单位|发布机构|发文机关|发文时间|发布时间|发布日期|成文日期|发文日期|时间|作者|"
    r"来源|来源URL|浏览次数|阅读|评论|索\s*引\s*号|文\s*号|文件编号|主\s*题\s*词|主题分类|公开方式|组配分类|"
    r"有\s*效\s*性|所属地区|正文|内容摘要|摘要|字体|分类|信息来源|访问量|点击数)\s*[：:])"
)


_SHORTEST_NEWS = 30


class Header(Struct, frozen=True):
    """What the lines above the text say; empty where they say nothing."""

    title: str = ""
    meeting: str = ""
    date: str = ""
    position: str = ""
    name: str = ""
    salutation: str = ""
    lines: tuple[Line, ...] = ()


def split_header(lines: list[Line], log: Log) -> tuple[Header, list[Line]]:
    """Return what the header says and the lines of the text; the rest of the header goes to the log."""
    end = _header_end(lines)
    salutation = ""
    body = lines[end:]
    if body and re.fullmatch(rf"{SALUTATION}|各位代表[！，]?", without_blanks(body[0].text)):
        salutation = without_blanks(body[0].text)
        body = body[1:]
    reader = _Reader([], log)
    for line in _joined(lines[:end]):
        reader.read(line)
    return reader.header(salutation, tuple(lines[:end])), body


def _header_end(lines: list[Line]) -> int:
    """Return the index of the first line of the text: the salutation or, without one, what begins it."""
    for index, line in enumerate(lines):
        if re.fullmatch(SALUTATION, without_blanks(line.text)):
            return index
    for index, line in enumerate(lines):
        if _begins_text(line.text):
            return index
    return 0


def _begins_text(text: str) -> bool:
    if re.match("各位代表|现在，我|我(?:代表|受)|[^：|]{2,12}(?:回顾|总结)$", text):
        return True
    marker = find_marker(text)
    return marker is not None and marker.kind in {"division", "part"}


def _joined(lines: list[Line]) -> list[Line]:
    """Return the lines, with a meeting's name in one piece where it was cut before 第…次会议."""
    joined: list[Line] = []
    for line in lines:
        before = joined[-1].text if joined else ""
        is_session = re.match("第?[一二三四五六七八九十0-9]{1,3}次", line.text) and before.endswith("大会")
        is_congress = re.match("第?[一二三四五六七八九十]{1,3}届", line.text) and re.search(
            "在[^在]{2,12}$", before
        )
        is_people = line.text.startswith("人民代表大会") and before.endswith("届")
        is_name = re.fullmatch(_OFFICE, before) and re.fullmatch(_NAME, line.text)
        if is_name:
            joined[-1] = replace(joined[-1], text=f"{joined[-1].text} {line.text}")
        elif is_session or is_congress or is_people:
            joined[-1] = replace(joined[-1], text=joined[-1].text + line.text)
        else:
            joined.append(line)
    return joined


class _Found(Struct, frozen=True):
    field: str
    value: str
    line: Line
    labelled: bool = False


class _Reader(Struct, frozen=True):
    """Takes the header's lines one by one; what they say joins `found`."""

    found: list[_Found]
    log: Log

    def read(self, line: Line) -> None:
        """Take what a line says of the report; put the rest of it on the list of what is left out."""
        if len(line.text) >= _SHORTEST_NEWS and line.text.endswith("。"):
            self._read_news(line)
            return
        label = _METADATA.match(line.text)
        if label is not None or "|" in line.text or "://" in line.text:
            self._read_metadata(line, label)
            return
        rest = line.text
        if self._may_name_speaker(line):
            rest = self._take_speaker(rest, line, with_office=False)
        for field, pattern in (("date", _DAY), ("meeting", _MEETING)):
            rest = self._take(field, pattern, rest, line)
        rest = self._take_speaker(rest, line, with_office=True)
        rest = self._take_title(rest, line)
        if re.fullmatch(r"[\s—―－\-（）()在于上，：日]*", rest):
            self.log.drop(
                rest, line.number, message("The words around the date and the meeting are made anew.")
            )
        else:
            self.log.drop(rest, line.number, message("Above the report: navigation or a label of the page."))

    def _read_news(self, line: Line) -> None:
        """Take the meeting from a sentence about it, for want of a better place; the sentence is left out."""
        self.log.drop(line.text, line.number, message("Above the report: a sentence about it."))
        meeting = re.search(_MEETING, line.text)
        if meeting is not None:
            self.found.append(
                _Found("meeting", re.sub("^.*(?:在|日，)", "", meeting.group()), line, labelled=True)
            )

    def _read_metadata(self, line: Line, label: re.Match[str] | None) -> None:
        self.log.drop(line.text, line.number, message("A line of the page's metadata."))
        if label is None:
            return
        name, value = without_blanks(label["label"])[:-1], line.text[label.end() :].strip()
        title = re.match(rf"{_YEAR_TITLE}(?![\u4e00-\u9fff])", without_blanks(value))
        if name == "标题" and title:
            self.found.append(_Found("title", title.group(), line, labelled=True))
        if name == "报告人":
            self.found.append(_Found("speaker", value, line, labelled=True))

    def _may_name_speaker(self, line: Line) -> bool:
        return any(one.field in {"title", "meeting", "date"} and not one.labelled for one in self.found) or (
            re.fullmatch(rf"{_OFFICE}[ \u3000]+(?:{_NAME})", _closed(line.text)) is not None
        )

    def _take_speaker(self, text: str, line: Line, *, with_office: bool) -> str:
        """Take who speaks from a line that holds nothing else; return the rest."""
        office = rf"{_OFFICE}[ \u3000：]+" if with_office else rf"(?:{_OFFICE}[ \u3000：]*)?"
        who = rf"(?P<who>{office}(?:{_NAME}))"
        match = re.fullmatch(rf"(?P<before>[—―－\-\s]*){who}(?P<after>[在上\s]*)", _closed(text.strip()))
        if match is None or "报告" in match["who"]:
            return text
        self.found.append(_Found("speaker", match["who"], line))
        junk = "".join(re.findall(r"[?？：]+", match["who"]))
        self.log.drop(junk, line.number, message("Signs that stand for a blank."))
        return match["before"] + match["after"]

    def _take(self, field: str, pattern: str, text: str, line: Line) -> str:
        match = re.search(f"(?<=在)(?:{pattern})", text) or re.search(pattern, text)
        if match is None:
            return text
        value = match.group()
        if field == "date":
            day = _iso(value)
            self.log.drop(value, line.number, message("Kept as the date of the meeting, {date}.", date=day))
            value = day
        self.found.append(_Found(field, value, line))
        return text[: match.start()] + text[match.end() :]

    def _take_title(self, text: str, line: Line) -> str:
        match = re.fullmatch(
            rf"(?P<site>{_SITE})(?P<title>{_YEAR_TITLE})(?P<rest>[—―（(）)在上\s]*)", text.strip()
        )
        if match is None:
            return text
        self.found.append(_Found("title", match["title"], line))
        return match["site"] + match["rest"]

    def header(self, salutation: str, lines: tuple[Line, ...]) -> Header:
        """Return what was found; of several, what stands last, nearest to the text."""
        position, name = _split_speaker(self._last("speaker"))
        return Header(
            title=self._last("title"),
            meeting=without_blanks(self._last("meeting")),
            date=self._last("date"),
            position=position,
            name=name,
            salutation=salutation,
            lines=lines,
        )

    def _last(self, field: str) -> str:
        """Return the last value of a field; a label's value counts where the page says nothing itself."""
        typed = [one for one in self.found if one.field == field and not one.labelled and one.value]
        labelled = [one for one in self.found if one.field == field and one.labelled]
        chosen = (typed or labelled)[-1:]
        for one in typed[:-1]:
            self.log.drop(one.value, one.line.number, message("It stands again nearer to the text."))
        return chosen[0].value if chosen else ""


def _closed(text: str) -> str:
    """Return a line about the speaker whose position was spread (镇　长　朱叶华), closed up."""
    return re.sub("([省市县区镇乡州盟旗])[ \u3000]+(?=长)", r"\1", text)


def _split_speaker(text: str) -> tuple[str, str]:
    """Return the position and the name in 镇长　朱叶华, or in one word (县长李保森)."""
    clean = _closed(re.sub(r"[?？]+", " ", text).strip())
    if re.fullmatch(_OFFICE, clean):
        return clean, ""
    match = re.fullmatch(rf"(?P<position>{_OFFICE})?[ \u3000：]*(?P<name>{_NAME})", clean)
    if match is None:
        return "", ""
    return (match["position"] or "").strip(), re.sub(r"\s", "", match["name"])


_DIGITS = "〇一二三四五六七八九"


def _iso(text: str) -> str:
    """Return a day written 2020年1月16日 or 二〇二〇年一月十六日 as 2020-01-16; nothing where it is none."""
    numbers = re.split("[年月日]", re.sub(r"\s", "", text))
    year, month, day = numbers[:3]
    if not year.isdigit() or not year.isascii():
        year = "".join(str(_DIGITS.index(digit)) for digit in re.sub("[○零OＯo0]", "〇", year))
    try:
        return date(int(year), ordinal_of(month), ordinal_of(day)).isoformat()
    except ValueError:
        return ""
