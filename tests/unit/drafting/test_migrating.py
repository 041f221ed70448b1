"""Files from before formats were named get their line; all else stays, and a second run changes nothing."""

import pytest

from docgen.drafting.migrating import Format, migrated, version_of

FORMAT = Format("docgen/report/1", "../schema/report.schema.json")
LINK = "# yaml-language-server: $schema=../schema/report.schema.json\n"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("title: 甲\n", f"{LINK}schema: docgen/report/1\ntitle: 甲\n"),
        ("# 注释\n\ntitle: 甲  # 乙\n", f"{LINK}# 注释\n\nschema: docgen/report/1\ntitle: 甲  # 乙\n"),
        (f"{LINK}title: 甲\n", f"{LINK}schema: docgen/report/1\ntitle: 甲\n"),
        ("title: 甲\r\n", LINK.replace("\n", "\r\n") + "schema: docgen/report/1\r\ntitle: 甲\r\n"),
    ],
)
def test_the_format_is_named_above_the_first_entry(before: str, after: str) -> None:
    assert migrated(before, FORMAT) == after
    assert migrated(after, FORMAT) == after


@pytest.mark.parametrize(
    ("text", "version"),
    [
        ("schema: docgen/report/1\n", 1),
        ("schema: docgen/fact-sheet/12 # 版本\n", 12),
        ("a: 1\n", 0),
        ("# schema: docgen/report/1\n", 0),
    ],
)
def test_the_version_is_that_of_the_schema_line(text: str, version: int) -> None:
    assert version_of(text) == version
