"""A text file → lines, however its line breaks were lost: written out, or all text on one line."""

import re
from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from docgen.check.plain import decode
from docgen.diagnostics import message
from docgen.importing.lines import CELL_GAP, Line, Log
from docgen.importing.markdown import without_markdown
from docgen.importing.marks import close_up, has_unpaired_quote, restore_marks
from docgen.zh.markers import NUMBERED, find_marker

SALUTATION = (
    r"(?:尊敬的|亲爱的)?各位(?:领导|代表|委员|同志|来宾|嘉宾)[^。！；：，]{0,20}(?:，同志们|、同志们)?："
)
_NUMERAL = "[一二三四五六七八九十]{1,3}"
_LITERAL_BREAK = re.compile(r"\\r\\n|\\n")
_FEWEST_BREAKS = 2
_MOSTLY = 0.6
_LONG = 40
_SUMMARIES = 60
_LONGEST_HEADING = 60


def text_lines(data: bytes, file: str) -> tuple[Line, ...]:
    """Return the lines of a text file in UTF-8 or GB18030, as they stand.

    Raises:
        SourceError: It is neither.
    """
    typed = re.split(r"\r\n|[\n\r\f\v\u2028\u2029\x85]", decode(data, file))
    return tuple(
        Line(
            text,
            number,
            indented=text[:1] in {" ", "\u3000", "\t", "\u00a0"} and bool(text.strip()),
        )
        for number, text in enumerate(typed, 1)
        if text.strip()
    )


def prepare(lines: Iterable[Line], log: Log) -> list[Line]:
    """Return the lines with Chinese punctuation, one for each heading and paragraph that ran together."""
    broken = without_markdown(_split_written_breaks(lines, log), log)
    seen = _joined_numbers([_visible(line, log) for line in _split_wide(broken, log)])
    restored = [_restored(line) for line in seen if line.text.strip()]
    for line in restored:
        if has_unpaired_quote(line.text):
            log.doubt(
                line, message("A quotation mark here has no partner: nobody knows if it opens or closes.")
            )
    restored = list(_without_summaries(restored, log))
    whole = sum(len(line.text) for line in restored)
    apart: list[Line] = []
    for line in restored:
        apart += _split_flat(line, log) if _is_flat(line, whole) else [line]
    return [piece for line in apart for piece in _split_glued(line, log)]


def _restored(line: Line) -> Line:
    if line.table:
        cells = (restore_marks(cell) for cell in line.text.split(CELL_GAP))
        return replace(line, text=CELL_GAP.join(cells))
    return replace(line, text=close_up(restore_marks(line.text)))


_LOST = "\ufffd"
_GAP = "□"
_UNSEEN = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\xad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ue000-\uf8ff\ufeff]"
)


def _visible(line: Line, log: Log) -> Line:
    """Return a line without what nobody can see or print, and with a gap sign where a character was lost."""
    unseen = "".join(_UNSEEN.findall(line.text))
    if unseen:
        log.drop(unseen, line.number, message("Control and private characters, which cannot be printed."))
    if _LOST in line.text:
        log.doubt(
            line, message("Characters were lost when the file was converted; gap signs stand for them.")
        )
    text = _UNSEEN.sub("", line.text).replace(_LOST, _GAP)
    for jump in _JUMP.findall(text):
        log.drop(jump, line.number, message("A newspaper's note that the text goes on on another page."))
    return replace(line, text=_JUMP.sub("", text))


_JUMP = re.compile(
    r"[（(](?:紧接|上接|下接|下转|转|接)[^（）()。，]{0,6}第?\s*[0-9０-９A-Z一二三四五六七八九十]{1,4}\s*版[^（）()。]{0,6}[）)]\s*"
)
_ONLY_NUMBER = re.compile(
    rf"\s*(?:第{_NUMERAL}(?:部分|章|篇)|{_NUMERAL}\s*[、．.]|[（(]\s*(?:{_NUMERAL}|[0-9]{{1,2}})?\s*[）)]?、?|[0-9]{{1,2}}\s*[、．.])\s*"
)


def _joined_numbers(lines: list[Line]) -> list[Line]:
    """Return the lines, a number that stands alone (第一部分, 一、, a bracket) with the words below it."""
    joined: list[Line] = []
    for line in lines:
        before = joined[-1] if joined else None
        if before is not None and not before.table and _ONLY_NUMBER.fullmatch(before.text):
            joined[-1] = replace(line, text=before.text.strip() + line.text.strip(), number=before.number)
        elif line.text.strip():
            joined.append(line)
    return joined


def _split_written_breaks(lines: Iterable[Line], log: Log) -> Iterator[Line]:
    for line in lines:
        breaks = _LITERAL_BREAK.findall(line.text)
        if len(breaks) < _FEWEST_BREAKS:
            yield line
            continue
        log.drop("".join(breaks), line.number, message("Line breaks written out as characters."))
        for piece in _LITERAL_BREAK.split(line.text):
            if piece.strip():
                yield replace(line, text=piece)


def bare(text: str) -> str:
    """Return the letters and figures of a text, by which two copies of it are known."""
    return re.sub(r"[\W_]", "", text)


def _without_summaries(lines: list[Line], log: Log) -> Iterator[Line]:
    """Yield the lines but those that stand for several lines below: the summary that a site makes."""
    apart = "".join(f"{bare(line.text)}\n" for line in lines)
    passed = 0
    for index, line in enumerate(lines):
        words = bare(line.text)
        passed += len(words) + 1
        if index < _SUMMARIES and len(words) >= _LONG and _is_glued(words, apart[passed:]):
            log.drop(line.text, line.number, message("A summary: the same words follow below."))
        else:
            yield line


def _is_glued(words: str, below: str) -> bool:
    """Return whether words stand below in several lines, not in one: a second copy is no summary."""
    return words not in below and words in below.replace("\n", "")


def _is_flat(line: Line, whole: int) -> bool:
    """Return whether a line holds nearly all the text, headings and all."""
    if len(line.text) < _MOSTLY * whole:
        return False
    return re.search(r"(?<!^)一、", line.text) is not None


_WIDE = re.compile("[ \u3000\u00a0]{2,}")
_FEWEST_WIDE = 8


def _split_wide(lines: list[Line], log: Log) -> Iterator[Line]:
    """Yield the lines; one that holds the text with its indents as blanks, in pieces at them."""
    whole = sum(len(line.text) for line in lines)
    for line in lines:
        if len(line.text) < _MOSTLY * whole or not _has_wide_breaks(line.text):
            yield line
            continue
        log.doubt(line, message("All the text stands on one line; paragraphs were found at its blanks."))
        yield from (replace(line, text=piece) for piece in _WIDE.split(line.text) if piece)


def _has_wide_breaks(text: str) -> bool:
    """Return whether most blanks are wide, the indents of paragraphs, many of them behind sentences."""
    ends = [text[match.start() - 1] for match in _WIDE.finditer(text) if match.start()]
    is_usual = len(ends) >= _FEWEST_WIDE and 2 * len(ends) >= len(re.findall("[ \u3000\u00a0]+", text))
    return is_usual and 3 * sum(end in "。！？：；" for end in ends) >= len(ends)


def _split_flat(line: Line, log: Log) -> list[Line]:
    """Return the paragraphs of a text on one line: a blank after a sentence or a heading was a line break."""
    log.doubt(line, message("All the text stands on one line; paragraphs were found at its blanks."))
    start = re.search(SALUTATION, line.text)
    header_end = start.start() if start else 0
    pieces: list[str] = []
    position = 0
    for match in re.finditer("[^ \u3000]+", line.text):
        piece, position = match.group(), match.start()
        if not pieces or position <= header_end or _begins_anew(pieces[-1], piece):
            pieces.append(piece)
        else:
            pieces[-1] += f" {piece}"
    return [replace(line, text=restore_marks(piece)) for piece in pieces]


def _begins_anew(before: str, piece: str) -> bool:
    if before[-1] in "。！？：；”）":
        return True
    last = before[max(before.rfind(mark) for mark in "。！？") + 1 :]
    return (_is_heading_start(last) and len(last) <= _LONGEST_HEADING) or _is_heading_start(piece)


def _is_heading_start(text: str) -> bool:
    marker = find_marker(text)
    return marker is not None and marker.kind in NUMBERED


_GLUED = (
    rf"(?<=[。！？])(?={_NUMERAL}、[^。！？；：]{{2,40}}$)"
    rf"|(?<=[。！？])(?=（{_NUMERAL}）[^。！？；]{{2,50}}(?:。|$))"
    r"|(?<=[。！？])(?=[0-9]{1,2}\.[^0-9。；][^。；]{3,40}。)"
)
_YEAR_OPENS = (
    r"(?<=[^，、。和对在]{2})"
    r"(?=(?:[0-9]{4}年|过去[一五]年|过去的[一五]年|今年|五年来|一年来|刚刚过去的一年)(?:是|，|来，|以来，|我们))"
)
_SHORTEST_HEADING = 6


def _split_glued(line: Line, log: Log) -> Iterator[Line]:
    """Yield a line in pieces where a salutation or a heading was run into what stands next to it."""
    pieces = [part for piece in _split_salutation(line.text) for part in re.split(_GLUED, piece)]
    pieces = [part for piece in pieces for part in _split_after_heading(piece)]
    if len(pieces) > 1:
        log.doubt(line, message("This line was split: a heading or the salutation ran into the next words."))
    for piece in pieces:
        yield replace(line, text=piece.strip())


def _split_salutation(text: str) -> list[str]:
    match = re.search(SALUTATION, text)
    if match is None or "。" in text[: match.start()]:
        return [text]
    return [piece for piece in (text[: match.start()], match.group(), text[match.end() :]) if piece.strip()]


def _split_after_heading(text: str) -> list[str]:
    """Return a heading and the paragraph that ran into it: 一、工作回顾2019年是…."""
    marker = find_marker(text)
    if marker is None or marker.kind not in NUMBERED:
        return [text]
    apart = re.match("([^。；！？\u3000]{4,40})\u3000(?=[^\u3000]{20}.*。)", text)
    if apart is not None:
        return [apart[1], text[apart.end() :]]
    if marker.kind != "part":
        return [text]
    heading = re.split("[。；]", text, maxsplit=1)[0]
    for match in re.finditer(_YEAR_OPENS, heading):
        if _SHORTEST_HEADING <= match.start() <= _LONGEST_HEADING:
            return [text[: match.start()], text[match.start() :]]
    return [text]
