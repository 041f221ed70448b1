"""What looks damaged in an imported text: marks without partners, lost ends, words of the web site."""

import re
from collections.abc import Iterable

from docgen.check.digits import FULL_WIDTH_DIGITS
from docgen.check.punctuation import check_punctuation
from docgen.check.texts import typed_texts
from docgen.check.unfit import check_unfit
from docgen.diagnostics import Finding, distinct, message
from docgen.importing.items import Item
from docgen.importing.lines import Dropped, Line, Log
from docgen.model.report import Report

_LONG = 40
_ENDS = "。！？：；”）…"
_SITE_WORD = re.compile("[^\\s_/|>，。：、（）-]{5,20}")
_MIXED = re.compile("[0-9A-Za-z][\u4e00-\u9fff]|[\u4e00-\u9fff][0-9A-Za-z]")
_DATE_LIKE = re.compile("[0-9]{1,4}[年月日届次]|[0-9]{4}")
_LOST_DATE = re.compile("[0-9]{5,8}日")


def find_damage(report: Report) -> tuple[Finding, ...]:
    """Return what the rules of marks and of unfit words find in the texts, at their lines of the file."""
    texts = list(typed_texts(report, None))
    return distinct((*check_punctuation(texts), *FULL_WIDTH_DIGITS.check_all(texts), *check_unfit(texts)))


def doubt_damage(items: Iterable[Item], header: Iterable[Line], log: Log) -> None:
    """Put on the list of doubts what looks lost or slipped in; nobody can say what stood there."""
    words = _site_words(log.dropped)
    for line in header:
        if _LOST_DATE.search(line.text):
            log.doubt(line, message("A date looks damaged here."))
    for item in items:
        text = item.line.text
        if item.form != "standalone" and len(text) >= _LONG and text[-1] not in _ENDS and not item.line.table:
            log.doubt(item.line, message("This paragraph has no mark at its end; its end may be lost."))
        for word in words:
            if word in text:
                log.doubt(
                    item.line, message("“{word}”, a word of the web site, stands in the text.", word=word)
                )


def _site_words(dropped: Iterable[Dropped]) -> list[str]:
    """Return names with figures or Western letters in what stood around the text."""
    words = (word for piece in dropped for word in _SITE_WORD.findall(piece.text))
    return sorted({word for word in words if _MIXED.search(word) and not _DATE_LIKE.search(word)})
