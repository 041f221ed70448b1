"""What a page or a web site put around the report: page numbers, running heads, navigation, second copies."""

import re
from itertools import pairwise

from msgspec.structs import replace

from docgen.diagnostics import message
from docgen.importing.contents import without_contents
from docgen.importing.lines import Line, Log
from docgen.importing.reading import SALUTATION, bare
from docgen.zh.markers import find_marker

_PAGE_NUMBER = re.compile(
    r"[-—－–·\s]*(?:第\s*[0-9一二三四五六七八九十]{1,4}\s*页(?:[，/\s]*共\s*[0-9一二三四五六七八九十]{1,4}\s*页)?|[0-9]{1,3}(?:\s*/\s*[0-9]{1,3})?)"
    r"[-—－–·\s]*"
)
_TAIL = re.compile(
    r"[（(【\[]?\s*(?:责任编辑|编辑：|免责声明|相关附件|附件下载|扫一扫|相关信息|相关链接|相关文章|相关阅读|相关报道|相关新闻|往期推荐|标签：|"
    r"分享到|上一篇|下一篇|【?打印|关闭窗口|版权所有|Copyright|主办单位|网站地图|友情链接|信息来源：|稿件来源|"
    r"浏览次数|点击数|阅读排行|返回顶部|ICP备|来源：|审核：|校对：|监制：|点赞|在看|[-—\s]*(?:END|完)[-—\s]*$)",
    re.IGNORECASE,
)
_TAIL_FROM = 0.6
_RUNNING_HEAD = 3
_LONGEST_HEAD = 40
_LONG = 40
_FEWEST_COPIED = 4
_ENDS = "。！？：；”）"


def without_furniture(lines: list[Line], log: Log) -> list[Line]:
    """Return the lines of the report and its header; what is not of it goes to the log with the reason."""
    lines = _without_links(lines, log)
    lines = without_contents(lines, log)
    lines = _without_running_heads(lines, log)
    lines = _without_page_numbers(lines, log)
    lines = _unwrapped(lines, log)
    lines = _without_tail(lines, log)
    lines = _without_second_copy(lines, log)
    return _without_second_paragraphs(lines, log)


def _without_links(lines: list[Line], log: Log) -> list[Line]:
    kept = []
    for line in lines:
        if line.linked and line.text[-1:] not in _ENDS and find_marker(line.text) is None:
            log.drop(line.text, line.number, message("A link of the page's navigation."))
        else:
            kept.append(line)
    return kept


def _without_page_numbers(lines: list[Line], log: Log) -> list[Line]:
    kept = []
    for line in lines:
        if _PAGE_NUMBER.fullmatch(line.text) and not line.table:
            log.drop(line.text, line.number, message("A page number, or a number that stands alone."))
        else:
            kept.append(line)
    return kept


def _without_running_heads(lines: list[Line], log: Log) -> list[Line]:
    """Return the lines without short ones that come back on page after page; the first one stays."""
    heads = _running_heads(lines)
    seen: set[str] = set()
    kept = []
    for line in lines:
        if line.text in heads and line.text in seen:
            log.drop(line.text, line.number, message("A running head or a label that is repeated."))
            continue
        seen.add(line.text)
        kept.append(line)
    return kept


def _running_heads(lines: list[Line]) -> set[str]:
    """Return the short lines that come back, mostly amid a sentence or next to a page number."""
    places: dict[str, list[int]] = {}
    for index, line in enumerate(lines):
        if _can_run(line.text):
            places.setdefault(line.text, []).append(index)
    return {
        text
        for text, found in places.items()
        if len(found) >= _RUNNING_HEAD
        and 2 * sum(_is_at_break(lines, index) for index in found) >= len(found)
    }


def _is_at_break(lines: list[Line], index: int) -> bool:
    before = lines[index - 1].text if index else ""
    after = lines[index + 1].text if index + 1 < len(lines) else ""
    if _PAGE_NUMBER.fullmatch(before) or _PAGE_NUMBER.fullmatch(after):
        return True
    return bool(before) and before[-1] not in _ENDS and find_marker(before) is None


def _can_run(text: str) -> bool:
    is_short = len(text) <= _LONGEST_HEAD and text[-1:] not in _ENDS
    return is_short and not text.startswith("各位") and find_marker(text) is None


def _without_tail(lines: list[Line], log: Log) -> list[Line]:
    """Return the lines before the page's own foot: who edited it, what else the site has."""
    whole = sum(len(line.text) for line in lines)
    passed = 0
    for index, line in enumerate(lines):
        if passed >= _TAIL_FROM * whole and _TAIL.match(line.text) and not line.note:
            _drop_tail(lines[index:], log)
            return lines[:index]
        passed += len(line.text)
    return lines


def _drop_tail(lines: list[Line], log: Log) -> None:
    for line in lines:
        log.drop(line.text, line.number, message("The foot of the web page."))
        if len(line.text) > 2 * _LONG and line.text.endswith("。"):
            log.doubt(line, message("This paragraph stands in the foot of the page and was left out."))


def _without_second_copy(lines: list[Line], log: Log) -> list[Line]:
    """Return the lines without a second copy of the whole text, which begins with the same salutation."""
    words = [bare(line.text) for line in lines]
    starts = [index for index, line in enumerate(lines) if re.fullmatch(SALUTATION, line.text)]
    for first, second in pairwise(starts):
        count = 0
        while second + count < len(lines) and words[first + count] == words[second + count]:
            count += 1
        if count >= _FEWEST_COPIED:
            before = 0
            while before < first and words[first - 1 - before] == words[second - 1 - before]:
                before += 1
            copy = slice(second - before, second + count)
            for line in lines[copy]:
                log.drop(line.text, line.number, message("The text stands twice; this is the second copy."))
            return lines[: copy.start] + lines[copy.stop :]
    return lines


def _without_second_paragraphs(lines: list[Line], log: Log) -> list[Line]:
    """Return the lines without long ones that came before."""
    kept, seen = [], set()
    for line in lines:
        words = bare(line.text)
        if len(words) >= _LONG and words in seen:
            reason = message("This paragraph stands twice; this is the second copy.")
            log.drop(line.text, line.number, reason)
            log.doubt(line, reason)
            continue
        seen.add(words)
        kept.append(line)
    return kept


_SHORTEST_WRAP, _LONGEST_WRAP = 16, 60
_MEASURED = 15
_FULL = 4
_MOST = 0.5
_CUT = 0.35


def _unwrapped(lines: list[Line], log: Log) -> list[Line]:
    """Return the lines with paragraphs in one piece where the page's width had cut them."""
    width = _wrap_width(lines)
    if not width:
        return lines
    log.doubt(lines[0], message("The lines are cut at the page's width; they were joined to paragraphs."))
    joined: list[Line] = []
    goes_on = False
    for line in lines:
        if goes_on and not line.indented and not line.table and not _starts_heading(line.text):
            joined[-1] = replace(joined[-1], text=_join(joined[-1].text, line.text))
        else:
            joined.append(line)
        goes_on = len(line.text) >= width - _FULL and not (
            line.text[-1] in "。！？：" and not _indents(lines)
        )
    return joined


def _starts_heading(text: str) -> bool:
    marker = find_marker(text)
    return marker is not None and marker.kind in {"division", "part", "section"}


def _indents(lines: list[Line]) -> bool:
    """Return whether the file indents its paragraphs, so that a line that is not indented goes on."""
    return any(line.indented for line in lines) and not all(line.indented for line in lines)


def _join(before: str, after: str) -> str:
    is_western = before[-1].isascii() and before[-1].isalpha() and after[:1].isascii() and after[:1].isalpha()
    return f"{before} {after}" if is_western else before + after


def _wrap_width(lines: list[Line]) -> int:
    """Return how many characters a line has where lines are cut at the page's width, 0 where they are not."""
    lengths = sorted(len(line.text) for line in lines if len(line.text) >= _MEASURED)
    if len(lengths) < _MEASURED:
        return 0
    width = lengths[len(lengths) * 9 // 10]
    full = [line for line in lines if width - _FULL <= len(line.text) <= width + _FULL]
    cut = [line for line in full if line.text[-1] not in _ENDS]
    is_wrapped = (
        _SHORTEST_WRAP <= width <= _LONGEST_WRAP
        and lengths[-1] <= width + 2 * _FULL
        and len(full) >= _MOST * len(lengths)
        and len(cut) >= _CUT * len(lengths)
    )
    return width if is_wrapped else 0
