"""Bytes → characters: UTF-8 and nothing else, with a clear word about what else a file may be."""

import codecs

from docgen.diagnostics import Finding, Location, Message, message
from docgen.reader.problems import error, raise_any

LARGEST_FILE = 4 * 1024 * 1024

_UTF16_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
# UTF-16 has a zero byte beside each of its ASCII characters, and a source file has more of these than that.
_FEW_ZERO_BYTES = 8
# Hanzi begin far above it; what GBK bytes happen to spell in UTF-8 lies below.
_FIRST_THREE_BYTE_CHARACTER = "\u0800"


def decode(data: bytes, file: str) -> str:
    """Return the text of a source file, without a byte order mark and with every line ended by a line feed.

    Raises:
        SourceError: The file is too large, or is not UTF-8.
    """
    finding = _refuse_size(data, file) or _refuse_encoding(data, file)
    raise_any([finding] if finding else [])
    text = data.decode("utf-8-sig")
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def _refuse_size(data: bytes, file: str) -> Finding | None:
    if len(data) <= LARGEST_FILE:
        return None
    return error(
        "Y001",
        Location(file, 1, 1),
        message("The file is too large: {size} MB.", size=round(len(data) / 1024 / 1024, 1)),
        message("A report has some 100 KB; at most {limit} MB are read.", limit=LARGEST_FILE // 1024 // 1024),
    )


def _refuse_encoding(data: bytes, file: str) -> Finding | None:
    if data.startswith(_UTF16_MARKS) or _is_unmarked_utf16(data):
        text = message("The file is UTF-16 (Windows calls it Unicode), not UTF-8.")
        return _not_utf8(Location(file, 1, 1), text)
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as problem:
        return _not_utf8(_place(data, problem.start, file), _guess(data, problem.start))
    return None


def _is_unmarked_utf16(data: bytes) -> bool:
    zeros = data[::2].count(0), data[1::2].count(0)
    return min(zeros) == 0 and max(zeros) > _FEW_ZERO_BYTES


def _not_utf8(at: Location, text: Message) -> Finding:
    return error(
        "Y002",
        at,
        text,
        message("Open it in Notepad or another text editor and save it as UTF-8 (Save as, Encoding: UTF-8)."),
    )


def _place(data: bytes, offset: int, file: str) -> Location:
    line_start = data.rfind(b"\n", 0, offset) + 1
    column = len(data[line_start:offset].decode("utf-8-sig")) + 1
    return Location(file, data.count(b"\n", 0, offset) + 1, column)


def _guess(data: bytes, first_bad: int) -> Message:
    """Return what the file seems to be; hanzi before the first bad byte say that it was UTF-8 once."""
    before = data[:first_bad].decode("utf-8")
    if all(char < _FIRST_THREE_BYTE_CHARACTER for char in before.lstrip("\ufeff")) and _is_gb18030(data):
        return message("The file is GBK (GB18030, ANSI), not UTF-8; its first Chinese character is here.")
    return message("The file is damaged: byte {byte} is not UTF-8.", byte=f"0x{data[first_bad]:02X}")


def _is_gb18030(data: bytes) -> bool:
    try:
        data.decode("gb18030")
    except UnicodeDecodeError:
        return False
    return True
