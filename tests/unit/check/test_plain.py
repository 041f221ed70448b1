"""A text file is checked line by line, whatever Chinese encoding it is saved in."""

import pytest

from docgen.check.plain import check_plain
from docgen.diagnostics import SourceError

TEXT = "政府工作报告\n\n\u3000\u3000加快转型,提升质量。\r\n一是甲；三是乙。\n新建公园12，\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030"])
def test_each_slip_is_told_at_its_line_and_column(encoding: str) -> None:
    found = {f"{one.rule}@{one.at}" for one in check_plain(TEXT.encode(encoding), "a.txt")}
    assert found == {"M001@a.txt:3:7", "C002@a.txt:4:5", "N001@a.txt:5:5"}


def test_what_is_no_text_is_refused() -> None:
    with pytest.raises(SourceError) as refusal:
        list(check_plain(b"PK\x03\x04\xff\xff\x00", "a.docx"))
    assert refusal.value.findings[0].rule == "P008"
